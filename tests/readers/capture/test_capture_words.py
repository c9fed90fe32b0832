"""Each word of a capture is told once: nothing is lost and nothing added."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressroom.readers.capture.reading import read_capture
from tests.readers.capture.captures import (
    NAMES,
    characters_of,
    reading_of,
    text_of,
    told_by,
    words_of,
)

# The marks of lists and the brackets around a dateline are layout, and told by the kind of field.
LAYOUT = {"mikulski-2005-adult-day-care.txt": "*" * 5, "bingaman-2005-energy-bill.txt": "*" * 8}
LAYOUT["baucus-2005-highway-bill.txt"] = "()"

LINES = st.one_of(
    st.text(max_size=90),
    st.sampled_from(
        (
            "",
            "   ",
            "Skip to main content",
            "Path: a!b\nMessage-ID: <1@b>\n    more of it",
            "Press Releases",
            "Press Release: Senate Passes Highway Bill",
            "Senate Passes Highway Bill",
            "FOR IMMEDIATE RELEASE                CONTACT:  Heidi Kukis",
            "THURSDAY, April 15, 1993                       202-456-7035",
            "                                               Julia Payne",
            "FOR IMMEDIATE RELEASE March 26, 2010",
            "EMBARGOED UNTIL 6:00 AM ET",
            "    SENATE PASSES HIGHWAY BILL",
            "    TUESDAY, APRIL 6, 1993",
            "March 26, 2010",
            "Washington - The agency signed an agreement with its partner on Friday in the city.",
            "(KALISPELL)  The senator praised the president for signing the highway bill.",
            "SANTO DOMINGO Attorney General Holder joined the prosecutor of the republic today.",
            "The bill also contains the following tax incentives for homes and buildings:",
            "* An extension of tax provisions",
            "- 89 he served on the committee from 1979",
            "from 1979 to the end of his second term in the service of the state in",
            "National Business-",
            "Utah Botanical Center     $900,000 As one of the fastest growing states.",
            "BACKGROUND",
            "(more)",
            "Press Release",
            "pg. 2",
            "###",
            "Press Release Number:",
            "10-123",
            "Component(s):",
            "Updated March 26, 2010",
            "Contact: Jude McCartin and Maria Najera, 202/224-5521.",
            "Home",
            "Search",
            "News",
            "Privacy Policy",
            "Contact Us",
        )
    ),
)
CAPTURES = st.lists(LINES, max_size=40).map("\n".join)


@pytest.mark.parametrize("name", NAMES)
def test_words_of_a_real_capture_are_told_once(name: str) -> None:
    """Fields, paragraphs and boilerplate hold the words of the capture, as often as it does."""
    assert words_of(told_by(reading_of(name))) == words_of(text_of(name))


@pytest.mark.parametrize("name", NAMES)
def test_characters_of_a_real_capture_are_told_once(name: str) -> None:
    """But for white space and layout, each character is kept as printed."""
    kept = characters_of(told_by(reading_of(name)) + LAYOUT.get(name, ""))
    assert kept == characters_of(text_of(name))


@given(CAPTURES)
def test_words_of_any_capture_are_told_once(text: str) -> None:
    """Whatever the lines and their order, no word is lost and none is added."""
    assert words_of(told_by(read_capture(text, "x.txt"))) == words_of(text)


@given(CAPTURES)
def test_every_finding_names_the_line_where_it_stands(text: str) -> None:
    """The first word of each paragraph and furniture line stands in the line that it names."""
    reading = read_capture(text, "x.txt")
    lines = text.split("\n")
    told = (*reading.paragraphs, *reading.boilerplate)
    assert [each for each in told if each.text.split()[0] not in lines[each.line - 1]] == []
