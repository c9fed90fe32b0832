"""Lines, columns and wraps of a capture."""

import pytest

from pressroom.readers.capture.lines import bullet_of, columns_of, lines_of, unwrapped, wrap_width
from pressroom.readers.capture.wording import ends_sentence, is_capitals, is_prose, is_title_case

FULL = "The Vice President will take part in the council of the young"


def texts_of(text: str) -> list[str]:
    """Return the texts of a capture, wrapped lines joined."""
    return [cell.text for cell in unwrapped(lines_of(text))]


def test_lines_have_number_column_and_text() -> None:
    """Empty lines are counted and left out; tabs are spaces up to the next eighth column."""
    cells = lines_of("one\n\n  two  words \n\t three")
    assert [(cell.line, cell.column, cell.raw, cell.text) for cell in cells] == [
        (1, 0, "one", "one"),
        (3, 2, "two  words", "two words"),
        (4, 9, "three", "three"),
    ]


def test_columns_are_set_apart_by_four_spaces() -> None:
    """Two or three spaces stand inside a text, four or more between two."""
    (line,) = lines_of("FOR  IMMEDIATE   RELEASE    CONTACT:  Heidi Kukis\t        end")
    assert [(cell.column, cell.text) for cell in columns_of(line)] == [
        (0, "FOR IMMEDIATE RELEASE"),
        (28, "CONTACT: Heidi Kukis"),
        (64, "end"),
    ]


@pytest.mark.parametrize(
    ("text", "bullet"),
    [
        ("* An extension", "* "),
        ("*An extension", "*"),
        ("• $5 million", "• "),
        ("- an item", "- "),
        ("-30-", ""),
        ("-based groups", ""),
        ("******** SATURDAY", ""),
        ("An extension", ""),
    ],
)
def test_bullet_is_the_mark_and_its_space(text: str, bullet: str) -> None:
    """Ornaments, end marks and compounds are no items of a list."""
    assert bullet_of(text) == bullet


@pytest.mark.parametrize(
    ("text", "width"),
    [
        (FULL + "\nshort", 61),
        (FULL + "\n" + "word " * 30, None),
        ("short lines\nof a list", None),
        (FULL + "\nhttps://example.org/" + "a" * 120, 61),
    ],
    ids=["mail", "a line for each paragraph", "no full line", "an address longer than the lines"],
)
def test_wrap_width_is_that_of_the_longest_line(text: str, width: int | None) -> None:
    """A capture with a line for each paragraph was not wrapped."""
    assert wrap_width(lines_of(text)) == width


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        (FULL + "\nwho met", [FULL + " who met"]),
        (FULL + "\n\nWho met there", [FULL, "Who met there"]),
        (FULL + ".\n     Indented text", [FULL + ".", "Indented text"]),
        (FULL + "\n* An item", [FULL, "* An item"]),
        (FULL + "\n- 89 he served", [FULL + " - 89 he served"]),
        (FULL + ";\n- an item", [FULL + ";", "- an item"]),
        ("Orlando, Florida\nThe Studios\n\n" + FULL, ["Orlando, Florida", "The Studios", FULL]),
        ("display of\nstudent work\n\n" + FULL, ["display of student work", FULL]),
        ("sketches of the\nPresident\n\n" + FULL, ["sketches of the President", FULL]),
        (FULL.upper() + "\nWill Take Part in It", [FULL.upper(), "Will Take Part in It"]),
        (FULL + "\nNASA.", [FULL + " NASA."]),
        (FULL[:-5] + "National-\nInternational work", [FULL[:-5] + "National-International work"]),
        (FULL + "\n" + "_" * 30, [FULL, "_" * 30]),
    ],
    ids=[
        "a full line goes on",
        "an empty line ends a text",
        "an indent begins one after a sentence",
        "an item of a list begins one",
        "a hyphen after a full line is a dash",
        "a hyphen after punctuation is an item",
        "short lines are texts",
        "a small letter goes on",
        "a dangling word goes on",
        "capitals above small letters are a headline",
        "a name in capitals is none",
        "a hyphen stays and its word is not torn",
        "a rule is a text of its own",
    ],
)  # fmt: skip # each case with its result on one line
def test_wrapped_lines_are_joined(text: str, texts: list[str]) -> None:
    """Lines that one text was broken into become one again, and no others."""
    assert texts_of(text) == texts


def test_hanging_lines_follow_their_last_column() -> None:
    """In a schedule only the column that goes on is joined."""
    schedule = (
        "11:15 AM EST        PRESIDENT CLINTON DELIVERS REMARKS with\n"
        "                    Egyptian President Mubarek, the East Room,\n"
        "The White House"
    )
    assert texts_of(schedule) == [
        (
            "11:15 AM EST PRESIDENT CLINTON DELIVERS REMARKS with Egyptian President Mubarek, the "
            "East Room,"
        ),
        "The White House",
    ]


@pytest.mark.parametrize(
    ("text", "reads_as"),
    [
        ("SEN. BURNS WELCOMES END TO EMBARGO", "capitals"),
        ("McCAIN AND GRAHAM INTRODUCE A REFORM BILL", "capitals"),
        ("Oil and Gas", "title"),
        ("Agencies Sign Agreement on Sharing of Data", "title"),
        ("The bill will now be reconciled with the House.", "prose"),
        ("The bill contains the following tax incentives:", "prose"),
        ("Who Will Pay for the New Bridge Across the River?", "title"),
        ("Agencies sign agreement to share information", "none"),
        ("It was so.", "none"),
        ("123 - 456", "none"),
    ],
)
def test_wording_is_told_apart(text: str, reads_as: str) -> None:
    """A text reads as capitals, as a title, as prose, or as none of them."""
    checks = {"capitals": is_capitals, "title": is_title_case, "prose": is_prose}
    found = [name for name, check in checks.items() if check(text)]
    # A title in capitals has its words in capitals as well.
    assert found[:1] == ([] if reads_as == "none" else [reads_as])


@pytest.mark.parametrize(
    ("text", "ends"),
    [("It ends.", True), ('"It ends."', True), ("It (ends!)", True), ("It goes on", False)],
)
def test_end_of_a_sentence_may_be_inside_marks(text: str, ends: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """Quotation marks and brackets may close behind the full stop."""
    assert ends_sentence(text) is ends
