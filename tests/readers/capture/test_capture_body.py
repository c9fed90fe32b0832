"""Paragraphs, lists and headings of the text are told apart, and the text ends where it ends."""

import pytest

from pressroom.readers.capture.reading import CaptureReading, read_capture

HEADLINE = "Agencies Sign Agreement"
TEXT = "The agency signed an agreement with its partner on Friday in the city."
MENU = "Home\nNews\nContact\nSearch\nVideos"


def reading_of(*blocks: str) -> CaptureReading:
    """Return what is read where these blocks stand below a headline and a paragraph."""
    return read_capture("\n\n".join((HEADLINE, TEXT, *blocks)), "x.txt")


def kinds_of(*blocks: str) -> list[str]:
    """Return the kinds of the paragraphs that these blocks are."""
    return [paragraph.kind for paragraph in reading_of(*blocks).paragraphs[1:]]


@pytest.mark.parametrize(
    ("blocks", "kinds"),
    [
        (("Oil and Gas", TEXT), ["heading", "prose"]),
        (("Oil and Gas", "* Tax breaks"), ["heading", "bullet"]),
        (("BACKGROUND", TEXT), ["heading", "prose"]),
        (("STATEMENT OF THE SENATOR", "Saturday, April 17"), ["heading", "prose"]),
        ((f"BACKGROUND\n{TEXT}",), ["heading", "prose"]),
        (("The Studios\nOrlando, Florida",), ["prose", "prose"]),
        (("The Studios\nFLORIDA USA\nBy the Lake",), ["prose", "prose", "prose"]),
        (("FIRST LINE", "SECOND LINE", "third line"), ["prose", "heading", "prose"]),
        (("Oil and Gas",), ["prose"]),
        (("WHO: The Senators", TEXT), ["prose", "prose"]),
        (("adopt a Web Policy;", TEXT), ["prose", "prose"]),
        (("Tax breaks for gas", TEXT), ["prose", "prose"]),
        ((" ".join(["Oil and Gas"] * 4), TEXT), ["prose", "prose"]),
    ],
    ids=[
        "title case above prose",
        "title case above a list",
        "capitals above prose",
        "capitals that stand free",
        "capitals directly above prose",
        "an address",
        "capitals in an address",
        "lines in capitals",
        "nothing below",
        "a label",
        "an item without a mark",
        "small letters",
        "twelve words",
    ],
)
def test_heading_heads_what_follows(blocks: tuple[str, ...], kinds: list[str]) -> None:
    """Short lines that head a text are headings; other short lines are prose."""
    assert kinds_of(*blocks) == kinds


def test_bullets_lose_their_mark() -> None:
    """The mark is told by the kind, and the words are as printed."""
    items = [(p.text, p.kind) for p in reading_of("* One\n*Two\n• $3\n- four").paragraphs[1:]]
    assert items == [("One", "bullet"), ("Two", "bullet"), ("$3", "bullet"), ("four", "bullet")]


def test_end_mark_inside_the_text_ends_nothing() -> None:
    """The last mark ends the release; earlier ones part it, and are left out."""
    reading = reading_of("###", TEXT, "###", "Contact Us")
    assert len(reading.paragraphs) == 2
    assert [(line.line, line.kind) for line in reading.boilerplate] == [
        (5, "end mark"),
        (9, "end mark"),
        (11, "foot"),
    ]


def test_contact_inside_the_text_is_read_there() -> None:
    """A contact's line may stand above the end mark or below it."""
    reading = reading_of("Contact: Jane Doe, 202-555-0100", TEXT, "###", "Contact: John Roe")
    assert [contact.labels[0][1] for contact in reading.contacts] == ["Jane Doe", "John Roe"]
    assert len(reading.paragraphs) == 2


def test_foot_begins_where_no_prose_follows() -> None:
    """Labels and menus below the text are its foot; the same words above prose are not."""
    reading = reading_of("Topics: Data", MENU, "Updated July 24, 2012")
    assert [line.kind for line in reading.boilerplate] == ["foot"] * 6 + ["update line"]
    assert [line.kind for line in reading_of(MENU).boilerplate] == ["foot"] * 5
    reading = reading_of("Topics: Data", MENU, TEXT)
    assert reading.boilerplate == ()
    assert len(reading.paragraphs) == 8
