"""What is read in eighteen real captures is what they say, and nothing they do not say."""

import re
from collections import Counter
from datetime import date

import pytest

from pressroom.model.source import Boilerplate
from pressroom.model.vocabulary import Contact
from pressroom.readers.capture.reading import Found, FoundDate, FoundSection, Paragraph
from tests.readers.capture.captures import NAMES, TRUTHS, reading_of

# How many paragraphs of prose, bullets and headings each capture has.
SHAPES = {
    "baucus-2005-highway-bill.txt": (9, 0, 0),
    "bennett-2005-utah-funds.txt": (30, 0, 0),
    "bingaman-2005-energy-bill.txt": (19, 8, 1),
    "brownback-2007-leavenworth.txt": (5, 0, 0),
    "burns-2006-beef-embargo.txt": (5, 0, 0),
    "clinton-2007-veterans-mangled.txt": (1, 0, 0),
    "coleman-2006-town-hall-advisory.txt": (9, 0, 0),
    "craig-2006-rate-hike.txt": (5, 0, 0),
    "derived-doj-dominican-asset-sharing.txt": (7, 0, 0),
    "derived-doj-edx-web-accessibility.txt": (17, 0, 0),
    "domenici-2007-airport-funds.txt": (7, 0, 0),
    "lugar-2005-hud-grant.txt": (3, 0, 0),
    "mikulski-2005-adult-day-care.txt": (6, 5, 0),
    "nelson-2006-ports.txt": (5, 0, 0),
    "seed.txt": (5, 0, 0),
    "wh-1993-kids-earth-summit.txt": (15, 0, 2),
    "wh-1993-public-schedule.txt": (4, 0, 1),
    "wh-1993-usia-appointments.txt": (10, 0, 0),
}
CONTACTS = {
    "bingaman-2005-energy-bill.txt": (
        ("Jude McCartin", None, "202/224-5521", None),
        ("Maria Najera", None, "202/224-5521", None),
    ),
    "burns-2006-beef-embargo.txt": (
        ("Matt Mackowiak", None, "202/380-8183", "matt_mackowiak@burns.senate.gov"),
    ),
    "coleman-2006-town-hall-advisory.txt": (
        ("Luke Friedrich", "MN Press Secretary, Senator Norm Coleman", "651-645-0323", None),
    ),
    "craig-2006-rate-hike.txt": (
        ("Dan Whiting", None, "202/224-8078", None),
        ("Sid Smith", None, "202/224-8708", None),
    ),
    "mikulski-2005-adult-day-care.txt": (("Melissa Schwartz", None, "202/228-1122", None),),
    "wh-1993-kids-earth-summit.txt": (
        ("Heidi Kukis", None, "202-456-7035", None),
        ("Julia Payne", None, "202-456-7036", None),
    ),
}


def plain(text: str) -> list[str]:
    """Return the words of a headline without its case and punctuation."""
    return re.findall(r"\w+", text.casefold())


@pytest.mark.parametrize("name", NAMES)
def test_fields_are_what_the_capture_says(name: str) -> None:
    """Headline, day, dek, dateline, section and number agree with the truth, absence included."""
    reading, truth = reading_of(name), TRUTHS[name]
    found = {
        "title": plain(reading.headline.value) if reading.headline else None,
        "date": reading.date.day.isoformat() if reading.date else None,
        "dek": reading.dek.value if reading.dek else None,
        "dateline": reading.dateline.value if reading.dateline else None,
        "section": reading.section.value if reading.section else None,
        "number": reading.number.value if reading.number else None,
    }
    expected = {key: truth[key] for key in found}
    if truth["title"]:
        expected["title"] = plain(truth["title"])
    assert found == expected


@pytest.mark.parametrize("name", NAMES)
def test_paragraphs_are_counted_by_kind(name: str) -> None:
    """Wrapped lines are joined, lists and headings are told apart."""
    kinds = Counter(paragraph.kind for paragraph in reading_of(name).paragraphs)
    assert (kinds["prose"], kinds["bullet"], kinds["heading"]) == SHAPES[name]


@pytest.mark.parametrize("name", NAMES)
def test_contacts_are_those_named(name: str) -> None:
    """Each contact has what the capture gives, and no id or language."""
    assert reading_of(name).contacts == tuple(
        Contact(id="", labels=(("und", told[0]),), role=told[1], telephone=told[2], email=told[3])
        for told in CONTACTS.get(name, ())
    )


def test_seed_is_read_whole() -> None:
    """The two skip links are furniture, and all else is the release."""
    reading = reading_of("seed.txt")
    assert reading.headline == Found(
        value="ICE First US Agency to Sign Agreement with Russian Federation", line=5
    )
    assert reading.date == FoundDate(day=date(2010, 3, 26), line=7, as_printed="March 26, 2010")
    assert reading.section == FoundSection(
        value="press-release", line=3, as_printed="Press Releases"
    )
    assert reading.dateline == Found(value="Washington", line=11)
    assert reading.dateline_separator == " - "
    assert [(p.line, p.kind, p.text.split()[0]) for p in reading.paragraphs] == [
        (11, "prose", "U.S."),
        (13, "prose", "This"),
        (15, "prose", '"The'),
        (17, "prose", '"This'),
        (19, "prose", "ICE"),
    ]
    assert reading.boilerplate == (
        Boilerplate(line=1, text="Skip Global Navigation to Main Content", kind="skip link"),
        Boilerplate(line=2, text="Skip Breadcrumb Navigation", kind="skip link"),
    )
    assert reading.problems == ()


def test_two_column_letterhead_is_read_by_columns() -> None:
    """The release line stands left, the contacts stand right, and they are not mixed."""
    furniture = reading_of("wh-1993-kids-earth-summit.txt").boilerplate
    assert [(line.line, line.kind, line.text) for line in furniture if 15 <= line.line <= 27] == [
        (15, "letterhead", "WHITE HOUSE"),
        (16, "letterhead", "OFFICE OF THE VICE PRESIDENT"),
        (17, "rule", "_" * 65),
        (19, "release line", "FOR IMMEDIATE RELEASE"),
        (19, "contact", "CONTACT: Heidi Kukis"),
        (20, "contact", "202-456-7035"),
        (21, "contact", "Julia Payne"),
        (22, "contact", "202-456-7036"),
        (27, "unrecognised", "******** SATURDAY, APRIL 17, 1993 - ORLANDO, FLORIDA **********"),
    ]


def test_repeated_headline_section_and_capture_date_are_furniture() -> None:
    """A page that says all twice is read from its text, and the rest is named."""
    furniture = reading_of("nelson-2006-ports.txt").boilerplate
    assert [(line.line, line.kind) for line in furniture] == [
        (23, "letterhead"),
        (24, "repeated section"),
        (24, "repeated headline"),
        (49, "capture date"),
        (152, "end mark"),
    ]


def test_page_break_inside_a_release_is_left_out() -> None:
    """The text goes on where the page ended, without `(more)` and the next page's header."""
    reading = reading_of("wh-1993-usia-appointments.txt")
    assert [(line.line, line.kind) for line in reading.boilerplate if line.line > 28] == [
        (63, "page break"),
        (64, "page header"),
        (110, "end mark"),
    ]
    assert [p.line for p in reading.paragraphs if 50 < p.line < 75] == [54, 70, 73]


def test_wrapped_lines_are_joined_as_printed() -> None:
    """A dash at the start of a line is no bullet, and a hyphen at its end keeps its word whole."""
    text = " ".join(p.text for p in reading_of("wh-1993-usia-appointments.txt").paragraphs)
    assert "from 1979 - 89 he served on" in text
    assert "National Business-Higher Education Forum" in text


def test_schedule_keeps_its_lines() -> None:
    """A schedule of hanging lines is no prose run together, and its heading is one."""
    assert reading_of("wh-1993-public-schedule.txt").paragraphs == (
        Paragraph(
            text="11:15 AM EST PRESIDENT CLINTON DELIVERS REMARKS with Egyptian President "
            "Mubarek, the East Room, The White House",
            line=29,
            kind="prose",
        ),
        Paragraph(text="Open Press", line=33, kind="prose"),
        Paragraph(text="FUTURE SCHEDULE OF THE PRESIDENT", line=38, kind="heading"),
        Paragraph(
            text="APRIL 16, 1993 PRESIDENT CLINTON MEETS with Japanese Prime Minister Miyazawa, "
            "the White House",
            line=41,
            kind="prose",
        ),
        Paragraph(
            text="APRIL 26, 1993 PRESIDENT CLINTON MEETS with Italian President Amato, the White "
            "House",
            line=45,
            kind="prose",
        ),
    )
