"""Does a screen reader's user get what they came for, by the reader's own commands?"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.sites import SEED_PATH, NewPage
from tests.every_page.kinds import one_of_each
from tests.extern.screen_reader import ScreenReader

pytestmark = pytest.mark.extern
TRANSCRIPT = Path(__file__).parent / "transcripts" / "seed.txt"


@pytest.fixture
def reader(judges: Path, new_page: NewPage) -> ScreenReader:
    """Return the screen reader, on an empty page."""
    return ScreenReader(new_page(heeds_policy=False), judges)


def test_seed_is_read_as_before(
    reader: ScreenReader, every_page_address: str, request: pytest.FixtureRequest
) -> None:
    """What is said of the seed's page, from top to end, is what the golden file says.

    `python -m pytest --golden -m extern tests/extern/test_screen_reader.py` renews it.
    """
    reader.go(f"{every_page_address}/{SEED_PATH}")
    said = "\n".join(reader.everything()) + "\n"
    if request.config.getoption("--golden"):
        TRANSCRIPT.write_text(said, encoding="utf-8")
    assert said == TRANSCRIPT.read_text("utf-8")


def test_last_weeks_statement_is_found(reader: ScreenReader, every_page_address: str) -> None:
    """From home: the list of statements by headings and links, then the first one by its date."""
    reader.go(f"{every_page_address}/")
    _until(reader.next_heading, "heading, By section, level 2", most=16)
    _until(reader.next_link, "link, Statements", most=6)
    reader.follow()
    assert reader.next_heading() == "heading, Statements, level 1"
    assert reader.next_heading() == "heading, The press office on the new form, level 2"
    _until(reader.next, "January 8, 2026", most=8)


def test_words_of_a_person_are_read(reader: ScreenReader, every_page_address: str) -> None:
    """From home: the people, the person, and what a release quotes of theirs."""
    reader.go(f"{every_page_address}/")
    _until(reader.next_heading, "heading, By subject, level 2", most=16)
    _until(reader.next_link, "link, People", most=4)
    reader.follow()
    _until(reader.next_heading, "heading, All people, level 2", most=2)
    _until(reader.next_link, "link, John Morton", most=12)
    reader.follow()
    assert reader.next_heading() == "heading, John Morton, level 1"
    release = "heading, Two offices agree on one form, and show what it holds, level 2"
    _until(reader.next_heading, release, most=2)
    _until(reader.next, "blockquote", most=8)
    assert reader.next() == "paragraph"
    assert reader.next() == "“One form is enough for everybody.”"


def test_contact_is_reached(
    reader: ScreenReader, every_page: Path, every_page_address: str
) -> None:
    """On a release: the landmark of the contact, and the link that dials."""
    reader.go(f"{every_page_address}/{one_of_each(every_page)['release with everything']}")
    _until(reader.next_landmark, "region, Media contact", most=12)
    assert reader.next_link() == "link, +1 202 555 0142"


def _until(command: Callable[[], str], phrase: str, most: int) -> None:
    """Give a command until it says this; in how many steps is part of what is promised."""
    said = []
    for _ in range(most):
        said.append(command())
        if said[-1] == phrase:
            return
    pytest.fail(f'"{phrase}" is not among {said}')
