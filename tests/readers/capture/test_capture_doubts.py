"""What a person has to look at in a capture is told, with its line."""

import pytest

from pressroom.readers.capture.reading import read_capture
from tests.readers.capture.captures import NAMES, reading_of

DOUBTS = {
    "baucus-2005-highway-bill.txt": [("W151", 32)],
    "bennett-2005-utah-funds.txt": [("W150", 1), ("W153", 5)],
    "bingaman-2005-energy-bill.txt": [("W151", 1)],
    "burns-2006-beef-embargo.txt": [("W151", 1)],
    "clinton-2007-veterans-mangled.txt": [("E151", 1)],
    "coleman-2006-town-hall-advisory.txt": [("W151", 1)],
    "craig-2006-rate-hike.txt": [("W151", 1)],
    "domenici-2007-airport-funds.txt": [("W151", 1)],
    "lugar-2005-hud-grant.txt": [("W151", 1)],
    "mikulski-2005-adult-day-care.txt": [("W151", 1)],
    "nelson-2006-ports.txt": [("W150", 146)],
    "wh-1993-kids-earth-summit.txt": [("W151", 25), ("W152", 27), ("W153", 93), ("W155", 29)],
    "wh-1993-public-schedule.txt": [("W151", 24), ("W153", 29)],
    "wh-1993-usia-appointments.txt": [("W151", 24)],
}
TEXT = "Washington - The agency signed an agreement with its partner on Friday in the city."


def codes_of(text: str) -> list[tuple[str, int, str]]:
    """Return code, line and field of each problem of a capture."""
    return [(p.code, p.line, p.field) for p in read_capture(text, "x.txt").problems]


@pytest.mark.parametrize("name", NAMES)
def test_doubts_of_a_real_capture(name: str) -> None:
    """Damage, capitals, unknown lines and slips are told, and nothing else."""
    found = sorted((problem.code, problem.line) for problem in reading_of(name).problems)
    assert found == DOUBTS.get(name, [])


@pytest.mark.parametrize(
    "notice",
    [
        "EMBARGOED UNTIL 6:00 AM ET, SATURDAY, JANUARY 12, 2013",
        "Embargoed until Monday.",
        "EMBARGO: 0001 GMT 12 January",
        "STRICTLY EMBARGOED",
        "Under strict embargo until noon",
        "NOT FOR PUBLICATION BEFORE 6 AM",
        "HOLD FOR RELEASE",
        "FOR RELEASE AT 10:00 A.M. EST",
        "*** EMBARGOED FOR MONDAY ***",
    ],
)
@pytest.mark.parametrize(
    "capture",
    [
        "{notice}\n\nAgencies Sign Agreement\n\n" + TEXT,
        "FOR IMMEDIATE RELEASE          {notice}\n\nAgencies Sign Agreement\n\n" + TEXT,
        "Agencies Sign Agreement\n\n" + TEXT + "\n\n{notice}",
        "Agencies Sign Agreement\n\n" + TEXT + "\n\n###\n\n{notice}",
    ],
    ids=["above", "in a column", "inside", "below the end"],
)
def test_embargo_notice_stops_the_build(notice: str, capture: str) -> None:
    """Wherever the notice stands, it is an error that asks for the embargo in the sidecar."""
    problems = read_capture(capture.format(notice=notice), "x.txt").problems
    assert [(p.code, p.field, p.is_error) for p in problems] == [("E150", "embargo", True)]


def test_embargo_notice_in_a_mail_subject_stops_the_build() -> None:
    """A mail's subject forbids publishing as well as a line of the release."""
    mail = "Subject: EMBARGOED UNTIL Monday: Agencies Sign Agreement\nMessage-ID: <1@b>\n\n"
    assert codes_of(mail + TEXT) == [("E150", 1, "embargo")]


@pytest.mark.parametrize(
    "line",
    [
        "SEN. BURNS WELCOMES END TO JAPANESE BEEF EMBARGO",
        "Embargo on Beef Is Lifted",
        "Embargo for Japan Ends",
    ],
)
def test_embargo_as_a_topic_is_no_notice(line: str) -> None:
    """The word in a headline stops nothing."""
    assert [code for code, *_ in codes_of(f"{line}\n\n{TEXT}") if code == "E150"] == []


@pytest.mark.parametrize(
    "text",
    [
        "word " * 120,
        "\n".join(["a line of words without any mark at all"] * 20),
        "A sentence. " * 60,
    ],
    ids=["one line", "no punctuation", "one line with punctuation"],
)
def test_capture_without_lines_or_punctuation_is_refused(text: str) -> None:
    """Nobody can tell headline and paragraphs apart in it."""
    reading = read_capture(text, "x.txt")
    assert [(p.code, p.is_error) for p in reading.problems] == [("E151", True)]
    assert (reading.headline, reading.date, reading.boilerplate) == (None, None, ())


def test_short_note_without_punctuation_is_no_damage() -> None:
    """A few words in one line are read; what they lack is asked for elsewhere."""
    assert codes_of("Agencies Sign Agreement") == []


@pytest.mark.parametrize(
    ("printed", "is_damaged"),
    [
        ("Floridaâ€™s senator", True),
        ("Floridaâs senator", True),
        ("Iâm pleased", True),
        ("the company â and its owner", True),
        ("the company\ufffds owner", True),
        ("DinÃ© Power", True),
        ("10Â days", True),
        ("the château of Dinan", False),
        ("Diné Power", False),
        ("the company’s owner — and more", False),
        ("São Paulo and Ângela", False),
    ],
)
def test_letters_read_in_a_wrong_encoding_are_told(printed: str, is_damaged: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """Damage is told and not repaired; accents of languages are no damage."""
    text = f"Agencies Sign Agreement\n\nThe agency wrote of {printed} in its report to the city."
    assert codes_of(text) == ([("W150", 3, "")] if is_damaged else [])


def test_prose_below_the_end_mark_is_told() -> None:
    """What stands below the mark is left out, but not in silence."""
    text = f"Agencies Sign Agreement\n\n{TEXT}\n\n###\n\nThe agency was founded in 1901 by an act."
    assert codes_of(text) == [("W154", 7, "")]


def test_line_that_nobody_knows_is_told() -> None:
    """A third line above the text is neither headline nor dek."""
    text = f"Agencies Sign Agreement\n\nPact Covers Data\n\nA Third Line Here\n\n{TEXT}"
    assert codes_of(text) == [("W152", 5, "")]


def test_plural_of_a_dateline_is_no_slip() -> None:
    """`Washingtons` is Washington's without its apostrophe, no other place."""
    text = f"Agencies Sign Agreement\n\n{TEXT} It is Washingtons first pact of its kind."
    assert codes_of(text) == []
