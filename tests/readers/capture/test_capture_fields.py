"""Each field is read from its own lines, and not from what only looks like them."""

from datetime import date

import pytest

from pressroom.readers.capture.dateline import dateline_in, likelier_spelling
from pressroom.readers.capture.dates import date_in
from pressroom.readers.capture.embargo import is_embargo_notice
from pressroom.readers.capture.end_marks import is_end_mark, is_page_break, page_header_length
from pressroom.readers.capture.sections import label_length, section_in


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("March 26, 2010", date(2010, 3, 26)),
        ("Friday, March 26, 2010", date(2010, 3, 26)),
        ("THURSDAY, April 15, 1993", date(1993, 4, 15)),
        ("Thurs., Sept. 3rd, 2009", date(2009, 9, 3)),
        ("26 March 2010", date(2010, 3, 26)),
        ("Feb. 14 , 2013", date(2013, 2, 14)),
        ("2010-03-26", date(2010, 3, 26)),
        ("Posted: March 26, 2010", date(2010, 3, 26)),
        ("February 30, 2010", None),
        ("3/26/2010", None),
        ("03.26.10", None),
        ("March 2010", None),
        ("March 26", None),
        ("On March 26, 2010", None),
        ("March 26, 2010 in Orlando", None),
        ("SATURDAY, APRIL 17, 1993 - ORLANDO, FLORIDA", None),
        ("Today: July 24, 2008", None),
    ],
)
def test_date_is_a_whole_line(line: str, day: date | None) -> None:
    """A date among other words, a day of the calendar that is none, and 3/26/2010 are not read."""
    assert date_in(line) == day


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Press Releases", "press-release"),
        ("NEWS RELEASE", "press-release"),
        ("Media release:", "press-release"),
        ("Statements", "statement"),
        ("MEDIA ADVISORY", "advisory"),
        ("Fact Sheet", "fact-sheet"),
        ("Remarks", "speech"),
        ("Public Notice", "notice"),
        ("Press Release on Appointments", None),
        ("News", None),
    ],
)
def test_section_is_a_whole_line(line: str, section: str | None) -> None:
    """A line that names a section names nothing else."""
    assert section_in(line) == section


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Press Release: Senate Passes Bill", "Press Release: "),
        ("Fact Sheet: How Care Is Paid", ""),
        ("Press Release:", ""),
    ],
)
def test_section_before_a_headline_is_set_apart(line: str, label: str) -> None:
    """`Press Release:` is no part of a headline; `Fact Sheet:` is."""
    assert line[: label_length(line)] == label


@pytest.mark.parametrize(
    ("text", "place", "separator"),
    [
        ("Washington - U.S. Immigration", "Washington", " - "),
        ("Washington, D.C. -  President Clinton", "Washington, D.C.", " - "),
        ("WASINGTON -- Joining students", "WASINGTON", " -- "),
        ("WASHINGTON, D.C. - Amid criticism", "WASHINGTON, D.C.", " - "),
        ("WASHINGTON—The agency", "WASHINGTON", "—"),
        ("ST. LOUIS, Mo. – “We did it,”", "ST. LOUIS, Mo.", " – "),
        ("Winston-Salem, N.C. -- The agency", "Winston-Salem, N.C.", " -- "),
        ("ZÜRICH – The agency", "ZÜRICH", " – "),
        ("(KALISPELL)  Montanas senior senator", "KALISPELL", " "),
        ("SANTO DOMINGO Attorney General", "SANTO DOMINGO", " "),
        ("WASHINGTON  Two men", "WASHINGTON", " "),
    ],
)
def test_dateline_is_place_and_separator(text: str, place: str, separator: str) -> None:
    """Place and separator are as printed, white space folded, and the story begins behind them."""
    found = dateline_in(text)
    assert found is not None
    assert (found.place, found.separator) == (place, separator)
    assert text[found.length] not in " -—–"


@pytest.mark.parametrize(
    "text",
    [
        "FBI Director Mueller said today",
        "NASA Administrator Bolden said today",
        "Joe Duffey - the new director - spoke",
        "Anglo-American talks began",
        "Note - The hearing is at noon",
        "VICE PRESIDENT TOURS display of work",
        "Washington is the capital",
        "In 2010 - The agency",
    ],
)
def test_story_that_begins_at_once_has_no_dateline(text: str) -> None:
    """Offices in capitals, asides and compounds are no places."""
    assert dateline_in(text) is None


@pytest.mark.parametrize(
    ("place", "text", "likelier"),
    [
        ("WASINGTON", "back to Washington, D.C.", "Washington"),
        ("WASHINGTON", "back to Washington, D.C.", None),
        ("WASHINGTON", "It is Washingtons pact", None),
        ("ORLANDO", "It is Oakland, not that", None),
        ("Rome", "The Romans", None),
    ],
)
def test_spelling_is_doubted_by_the_text_alone(place: str, text: str, likelier: str | None) -> None:
    """A place is doubted when the text spells it in another way, and not otherwise."""
    assert likelier_spelling(place, text) == likelier


@pytest.mark.parametrize(
    "line", ["###", "##", "# # #", "-30-", "-30-30-30-", "- 30 -", "–30–", "END", "-END-", "-0-"]
)
def test_end_marks_are_known(line: str) -> None:
    """All the marks that newsrooms end a release with."""
    assert is_end_mark(line)


@pytest.mark.parametrize("line", ["#", "30", "$30.", "End", "The end", "#1 priority", "-3-"])
def test_other_short_lines_end_nothing(line: str) -> None:
    """A figure, a word or a single sign is no end mark."""
    assert not is_end_mark(line)


def test_page_header_follows_a_page_break_or_is_in_capitals() -> None:
    """Prose that ends with a page's number is no header."""
    assert is_page_break("(MORE)")
    assert is_page_break("- more -")
    assert not is_page_break("More")
    assert page_header_length(["(more)", "Press Release", "pg. 2", "Text"], 1) == 2
    assert page_header_length(["BINGAMAN: BILL CLEARS SENATE P. 2"], 0) == 1
    assert page_header_length(["The form is on page 2"], 0) == 0
    assert page_header_length(["(more)", "Text goes on."], 1) == 0


def test_long_line_is_no_embargo_notice() -> None:
    """A paragraph that begins like a notice is prose."""
    assert not is_embargo_notice("Embargoed until 1998, " + "the papers tell of the talks " * 5)
