"""Whom of the vocabulary does a quotation quote?"""

import pytest

from tests.readers.newsroom import Newsroom, documents_of

TWO_OF_A_NAME = "{jane-doe: {labels: {en: Jane Doe}}, jane-doe-2: {labels: {en: Jane Doe}}}"


QUOTATION = "It is signed.\n\n> Good.\n>\n> — Jane Doe, Director"


@pytest.mark.parametrize(
    ("listed", "person", "codes"),
    [
        pytest.param("", None, ["W184"], id="none"),
        pytest.param("jane-doe-2", "jane-doe-2", [], id="one"),
        pytest.param("jane-doe, jane-doe-2", None, ["W184"], id="both"),
    ],
)
def test_of_two_people_of_one_name_the_release_lists_the_speaker(
    newsroom: Newsroom, listed: str, person: str | None, codes: list[str]
) -> None:
    """A quotation never goes to somebody of the same name by chance."""
    (newsroom.content / "data/people.yaml").write_text(TWO_OF_A_NAME, "utf-8")
    newsroom.write_release(f"people: [{listed}]", QUOTATION)
    (document,) = documents_of(newsroom.context())
    (quotation,) = document.release.quotations
    found = quotation.speaker.person
    assert (found.id if found else None) == person
    assert [each.code for each in newsroom.archive().problems] == codes
