"""Headline, dek and date are found in the orders in which captures print them."""

import pytest

from pressroom.readers.capture.reading import CaptureReading, read_capture

TEXT = "Washington - The agency signed an agreement with its partner on Friday in the city."
HEADLINE = "Agencies Sign Agreement"
DEK = "Pact covers the sharing of data"
DATE = "March 26, 2010"
RELEASE = "FOR IMMEDIATE RELEASE"
SECTION = "Press Releases"
MENU = "\n".join(("Home", "News", "Contact", "Search", "Videos"))


def reading_of(*lines: str) -> CaptureReading:
    """Return what is read where these lines stand above a text, an empty line between them."""
    return read_capture("\n\n".join((*lines, TEXT)), "x.txt")


def told(reading: CaptureReading) -> tuple[str | None, str | None, str | None]:
    """Return headline, dek and day."""
    return (
        reading.headline.value if reading.headline else None,
        reading.dek.value if reading.dek else None,
        reading.date.day.isoformat() if reading.date else None,
    )


@pytest.mark.parametrize(
    "lines",
    [
        (HEADLINE, DATE, DEK),
        (HEADLINE, DEK, DATE),
        (DATE, HEADLINE, DEK),
        (SECTION, HEADLINE, DATE, DEK),
        (RELEASE, DATE, HEADLINE, DEK),
        (f"{RELEASE}            {DATE}", HEADLINE, DEK),
        (f"{RELEASE}: {DATE}", HEADLINE, DEK),
        (DATE, RELEASE, HEADLINE, DEK),
        (HEADLINE, DEK, RELEASE, DATE),
        (HEADLINE, DEK, DATE, SECTION),
        (f"Press Release: {HEADLINE}", HEADLINE, DEK, DATE),
        (f"{HEADLINE} | Example Agency", SECTION, HEADLINE, DEK, DATE),
        ("Example Agency", SECTION, HEADLINE, DATE, DEK),
        ("Office of Public Affairs", RELEASE, DATE, HEADLINE, DEK),
        (MENU, SECTION, HEADLINE, DATE, DEK),
        (MENU, RELEASE, DATE, HEADLINE, DEK),
        (f"{MENU}\n{SECTION}\nSpeeches\n{MENU}", SECTION, HEADLINE, DEK, DATE),
        ("Today: July 24, 2012", HEADLINE, DEK, DATE),
        ("July 24, 2012", HEADLINE, DEK, DATE),
        ("July 24, 2012", DATE, HEADLINE, DEK),
        (f"{HEADLINE}        {DEK}", DATE),
    ],
    ids=lambda lines: " / ".join(lines).replace("\n", ", "),
)
def test_header_is_read_in_any_usual_order(lines: tuple[str, ...]) -> None:
    """Section and release line announce the headline, and the dek comes after it."""
    assert told(reading_of(*lines)) == (HEADLINE, DEK, "2010-03-26")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((), (None, None, None)),
        ((DATE,), (None, None, "2010-03-26")),
        ((HEADLINE,), (HEADLINE, None, None)),
        ((SECTION, DATE), (None, None, "2010-03-26")),
        ((MENU, DATE), (None, None, "2010-03-26")),
        (("Newsroom", DATE), (None, None, "2010-03-26")),
        ((f"{HEADLINE} of March 26, 2010",), (f"{HEADLINE} of March 26, 2010", None, None)),
    ],
    ids=["nothing", "a day", "a headline", "section and day", "menu and day", "a word", "an event"],
)
def test_what_is_not_printed_is_absent(
    lines: tuple[str, ...], expected: tuple[str | None, str | None, str | None]
) -> None:
    """No field is made up from another."""
    assert told(reading_of(*lines)) == expected


def test_centred_headline_in_capitals_goes_on_in_the_next_line() -> None:
    """Lines of a headline are one, and a day below it that is not the release's belongs to it."""
    headline = "     PUBLIC SCHEDULE OF\n   THE PRESIDENT\n  TUESDAY, APRIL 6, 1993"
    assert told(reading_of(f"For Immediate Release        {DATE}", headline)) == (
        "PUBLIC SCHEDULE OF THE PRESIDENT TUESDAY, APRIL 6, 1993",
        None,
        "2010-03-26",
    )


def test_second_day_below_the_headline_is_told_and_not_used() -> None:
    """The first day below the headline is the release's; another is left out and told."""
    reading = reading_of(HEADLINE, DATE, "July 24, 2012")
    assert told(reading) == (HEADLINE, None, "2010-03-26")
    assert [(p.code, p.line) for p in reading.problems] == [("W152", 5)]


@pytest.mark.parametrize(
    "capture",
    [
        f"Press Release Number: 10-123\n\n{HEADLINE}\n\n{TEXT}",
        f"{HEADLINE}\n\nRelease No. 10-123\n\n{TEXT}",
        f"{HEADLINE}\n\n{TEXT}\n\nPress Release Number:\n10-123",
        f"Release No. 10-123\n\n{HEADLINE}\n\n{TEXT}\n\nPress Release Number:\n10-124",
    ],
    ids=["above", "below the headline", "below the text", "twice"],
)
def test_number_is_read_behind_its_label(capture: str) -> None:
    """The number stands behind its label or below it; the header's comes first."""
    reading = read_capture(capture, "x.txt")
    assert reading.number is not None
    assert (told(reading), reading.number.value) == ((HEADLINE, None, None), "10-123")


def test_number_that_is_told_twice_is_kept_once() -> None:
    """The one below the text is furniture, as its label is."""
    capture = f"Release No. 10-123\n\n{HEADLINE}\n\n{TEXT}\n\nRelease Number:\n10-124"
    boilerplate = read_capture(capture, "x.txt").boilerplate
    assert [(line.text, line.kind) for line in boilerplate] == [
        ("Release No.", "number label"),
        ("Release Number:", "number label"),
        ("10-124", "foot"),
    ]


def test_entry_of_a_menu_is_no_section() -> None:
    """Sections among other entries of a menu are entries; the one before the headline is it."""
    menu = "Home\nNews\nPress Releases\nSpeeches\nContact\nSearch"
    reading = reading_of(menu, f"{HEADLINE} on Sharing of Their Data", DATE)
    assert reading.section is None
    assert [line.kind for line in reading.boilerplate] == ["menu"] * 6
    reading = reading_of(menu, "Fact Sheets", HEADLINE, DATE)
    assert reading.section is not None
    assert reading.section.value == "fact-sheet"
