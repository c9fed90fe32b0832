"""Whatever in us tells something else than the release says, the gate of the build says so."""

from pathlib import Path

import pytest

from pressroom.checks.output import OutputChecks
from tests.emitters.channel_plants import CHANNELS
from tests.emitters.data_plants import DATA
from tests.emitters.office import Office, Plant, nothing_broken, office_in
from tests.emitters.page_plants import CARDS, PAGES

PLANTS = [*DATA, *PAGES, *CARDS, *CHANNELS]
# As many as the gate is promised to know, at the least.
PROMISED = 60


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Return the office of a true site."""
    return office_in(tmp_path_factory.mktemp("office"))


def test_nothing_is_told_of_a_true_site(office: Office, tmp_path: Path) -> None:
    """What is told below is told of what was broken."""
    assert [p for p in office.problems(nothing_broken, tmp_path) if p.is_error] == []


@pytest.mark.parametrize(
    ("plant", "codes"), [pytest.param(plant, codes, id=name) for name, plant, codes in PLANTS]
)
def test_emitter_that_tells_something_else_is_caught(
    office: Office, tmp_path: Path, plant: Plant, codes: str
) -> None:
    """By its codes, of a file or its source; and nothing is published."""
    found = [problem for problem in office.problems(plant, tmp_path) if problem.is_error]
    assert " ".join(sorted({problem.code for problem in found})) == codes
    assert all(problem.path and problem.message for problem in found)
    assert not (tmp_path / "output").exists()


def test_faults_are_as_many_as_promised() -> None:
    """Each under a name of its own."""
    assert len({name for name, *_ in PLANTS}) == len(PLANTS) >= PROMISED


@pytest.mark.parametrize(
    ("name", "field", "line", "told"),
    [
        ("headline cut", "title", 3, ('"Agencies & partners"', '"Agencies & partners sign')),
        ("day shifted", "date", 6, ("2010-03-27", "2010-03-26")),
        ("section by its id", "section", 7, ("press-release", "Press Releases")),
        ("headline printed otherwise", "title", 3, ("AGENCIES & PARTNERS", "Agencies & partners")),
        ("card of another title", "title", 3, ("og:title", "Something else")),
        (
            "Atom date in another zone",
            "date",
            5,
            ("2025-01-01T09:30:00Z", "2025-01-01T09:30:00-05"),
        ),
    ],
)
def test_finding_names_place_and_both_values(
    office: Office, tmp_path: Path, name: str, field: str, line: int, told: tuple[str, ...]
) -> None:
    """Source, line and field of the release, the file that says otherwise, and what each says."""
    ((plant, _),) = [(plant, codes) for each, plant, codes in PLANTS if each == name]
    found = [
        p.message for p in office.problems(plant, tmp_path) if (p.field, p.line) == (field, line)
    ]
    assert any(all(value in message for value in told) for message in found)
    assert all(".html" in message or "feeds/" in message for message in found)


def test_gate_of_an_edit_reads_what_was_made_and_no_more(tmp_path: Path) -> None:
    """All files of a first build, and after an edit those that it made anew."""
    office = office_in(tmp_path)
    checked: list[str] = []
    look_at = OutputChecks.look_at
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            OutputChecks,
            "look_at",
            lambda self, output: checked.append(output.path) or look_at(self, output),
        )
        source = tmp_path / "content" / "releases" / "board.md"
        edited = source.read_text("utf-8").replace("\n---\n\n", "\n---\n\nNew words. ", 1)
        source.write_text(edited, "utf-8")
        report = office.built(office.recipe)
        assert sorted(checked) == sorted(report.made) != []
        assert len(checked) < len(report.outputs) / 3
        checked.clear()
        office.built(office.recipe)
        assert checked == []
