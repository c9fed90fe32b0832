"""Which terms does content/data define?"""

from datetime import date
from pathlib import Path

import pytest

from pressroom.model.vocabulary import (
    Contact,
    Organisation,
    Person,
    Place,
    Role,
    Section,
    Topic,
    Vocabularies,
)
from pressroom.readers.vocabularies import read_vocabularies

ICE = Organisation(id="ice", labels=(("en", "Customs"), ("es", "Aduanas")), abbreviation="ICE")
FILES = {
    "sections": "speech:\n  labels: {en: Speeches}\n",
    "topics": "law:\n  labels: {en: Law}\n  same_as: [https://example.org/law]\n",
    "organisations": "ice:\n  labels: {es: Aduanas, en: Customs}\n  abbreviation: ICE\n",
    "people": (
        "jane-doe:\n  labels: {en: Jane Doe}\n  roles:\n"
        "    - title: Director\n      organisation: ice\n      since: 2009-05-18\n"
        "      until: 2012-01-31\n    - title: Adviser\n"
    ),
    "places": "washington:\n  labels: {en: Washington}\n  country: US\n",
    "contacts": (
        "desk:\n  labels: {en: Press desk}\n  role: Duty officer\n  telephone: +1 202 555 0142\n"
        "  email: press@newsroom.example\n"
    ),
}


def read(folder: Path, **files: str) -> tuple[Vocabularies, list[str]]:
    """Return the terms of these files, and what is said of them."""
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    vocabularies, problems = read_vocabularies(folder, "content/data", "en")
    return vocabularies, [str(problem) for problem in problems]


def test_terms_are_read_with_all_that_is_told(tmp_path: Path) -> None:
    """Labels come with the site's language first; roles know their organisation."""
    roles = (
        Role(title="Director", organisation=ICE, since=date(2009, 5, 18), until=date(2012, 1, 31)),
        Role(title="Adviser"),
    )
    expected = Vocabularies(
        sections={"speech": Section(id="speech", labels=(("en", "Speeches"),))},
        topics={
            "law": Topic(id="law", labels=(("en", "Law"),), same_as=("https://example.org/law",))
        },
        organisations={"ice": ICE},
        people={"jane-doe": Person(id="jane-doe", labels=(("en", "Jane Doe"),), roles=roles)},
        places={"washington": Place(id="washington", labels=(("en", "Washington"),), country="US")},
        contacts={
            "desk": Contact(
                id="desk",
                labels=(("en", "Press desk"),),
                role="Duty officer",
                telephone="+1 202 555 0142",
                email="press@newsroom.example",
            )
        },
    )
    assert read(tmp_path, **FILES) == (expected, [])


def test_folder_without_files_defines_nothing(tmp_path: Path) -> None:
    """A new site without lists has no terms, and that is no problem."""
    nothing = Vocabularies(
        sections={}, topics={}, organisations={}, people={}, places={}, contacts={}
    )
    assert read(tmp_path) == (nothing, [])


SPOT = "content/data/people.yaml"
BAD = {
    "a name for a term": (
        "jane-doe: Jane Doe\n",
        [
            f"{SPOT}:1: jane-doe: E119 a group of keys is expected: labels: ….",
            f'{SPOT}:1: jane-doe: E201 "jane-doe" has no label in en. Write `labels: {{en: …}}`.',
        ],
    ),
    "an empty label": (
        "jane-doe:\n  labels: {en: }\n",
        [f'{SPOT}:2: jane-doe: E201 "jane-doe" has no label in en. Write `labels: {{en: …}}`.'],
    ),
    "roles that are no list": (
        "jane-doe:\n  labels: {en: Jane Doe}\n  roles: Director\n",
        [f"{SPOT}:3: jane-doe: E117 a list is expected, one entry a line: `- …`."],
    ),
    "a role without a title": (
        "jane-doe:\n  labels: {en: Jane Doe}\n  roles:\n    - since: 2010-01-01\n",
        [f'{SPOT}:4: jane-doe: E134 "title" is missing in this role. Write `title: …`.'],
    ),
    "a role that is a word": (
        "jane-doe:\n  labels: {en: Jane Doe}\n  roles: [Director]\n",
        [f"{SPOT}:3: jane-doe: E119 a group of keys is expected: title: …."],
    ),
    "an unknown key of a role": (
        "jane-doe:\n  labels: {en: Jane Doe}\n  roles:\n    - title: Director\n      from: 2010\n",
        [
            (
                f'{SPOT}:5: jane-doe: E202 the key "from" is not known here. Known: organisation, '
                "since, title, until."
            )
        ],
    ),
    "an impossible day": (
        (
            "jane-doe:\n  labels: {en: Jane Doe}\n  roles:\n"
            "    - title: Director\n      since: 2010-02-30\n"
        ),
        [
            (
                f'{SPOT}:5: jane-doe: E123 there is no such day or time as "2010-02-30". '
                "Check the figures."
            )
        ],
    ),
    "addresses that are no list": (
        "jane-doe:\n  labels: {en: Jane Doe}\n  same_as: https://example.org/\n",
        [f"{SPOT}:3: jane-doe: E117 a list is expected, one entry a line: `- …`."],
    ),
    "a file that is no YAML": (
        "jane-doe: [\n",
        [
            (
                f"{SPOT}:2: E112 this is not valid YAML: did not find expected node content. Check "
                "quotation marks and indentation."
            )
        ],
    ),
    "an empty file": (
        " \n",
        [f"{SPOT}: E100 the file is empty. Write the release, or delete the file."],
    ),
}


@pytest.mark.parametrize(("text", "says"), BAD.values(), ids=BAD.keys())
def test_term_that_is_wrong_is_told_with_its_line(
    tmp_path: Path, text: str, says: list[str]
) -> None:
    """Each fault of a list names file, line and term."""
    _, problems = read(tmp_path, people=text)
    assert problems == says


@pytest.mark.parametrize(
    ("day", "title"),
    [
        pytest.param(date(2009, 5, 17), "Adviser", id="the day before the first"),
        pytest.param(date(2009, 5, 18), "Director", id="the first day"),
        pytest.param(date(2012, 1, 31), "Director", id="the last day"),
        pytest.param(date(2012, 2, 1), "Adviser", id="the day after"),
    ],
)
def test_role_is_the_first_one_held_on_the_day(tmp_path: Path, day: date, title: str) -> None:
    """Of several roles a release shows the one that was held on its date."""
    vocabularies, _ = read(tmp_path, **FILES)
    role = vocabularies.people["jane-doe"].role_on(day)
    assert role is not None
    assert role.title == title
