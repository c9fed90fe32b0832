"""What is news of files makes a build look again at just the releases that they belong to."""

from pathlib import Path

import pytest

from pressroom.engine.bundles import SourceRow
from pressroom.engine.cache import BUILD, Remembered
from pressroom.engine.front import News, Note
from pressroom.engine.memory import Memory
from pressroom.engine.recollection import Recollection, recollection_by
from pressroom.engine.statuses import Statuses
from pressroom.engine.still import Known
from pressroom.readers.reading import Outcome
from tests.records import document, record

SOURCES = ("releases/a.md", "releases/2010/b.md", "releases/2010/c.txt", "releases/2011/d.md")


@pytest.mark.parametrize(
    ("changed", "forgotten"),
    [
        pytest.param((), (), id="nothing"),
        pytest.param(("releases/a.md",), ("releases/a.md",), id="a text"),
        pytest.param(("releases/2010/c.txt.yaml",), ("releases/2010/c.txt",), id="a sidecar"),
        pytest.param(("releases/2010/b/x.pdf",), ("releases/2010/b.md",), id="a medium"),
        pytest.param(("releases/2010/b",), ("releases/2010/b.md",), id="its folder"),
        pytest.param(("releases/2010/b/x/y.pdf",), ("releases/2010/b.md",), id="a deep one"),
        pytest.param(("releases/2010",), SOURCES[1:3], id="a folder"),
        pytest.param(("releases",), ("releases/a.md",), id="the folder of all"),
        pytest.param(("ledger.jsonl", ""), (), id="what is no source"),
    ],
)
def test_only_what_may_have_changed_is_forgotten(
    changed: tuple[str, ...], forgotten: tuple[str, ...]
) -> None:
    """A folder that changed may have a sidecar more, or less."""
    found = Recollection(outcomes={path: Outcome(path) for path in SOURCES})
    found.forget(changed)
    assert set(found.outcomes) == set(SOURCES) - set(forgotten)


@pytest.mark.parametrize(
    ("build", "reading", "believed"),
    [
        pytest.param("one", "ground", ["a.md"], id="of one build"),
        pytest.param("other", "ground", None, id="of two builds"),
        pytest.param("one", "other ground", [], id="read on another ground"),
    ],
)
def test_cache_and_note_are_believed_together_only(
    tmp_path: Path, build: str, reading: str, believed: list[str] | None
) -> None:
    """The news says what has changed since the note was left, which tells nothing of other rows."""
    rows = {path: SourceRow((), record(document()), (), ()) for path in ("a.md", "b.md")}
    memory = Memory(tmp_path, tmp_path / "site")
    memory.was = Remembered(sources=rows, facts={BUILD: build, "reading": reading})
    known = Known("", Statuses(), Statuses())
    note = Note((), known, known, known, "one", 0, 0, None, "", "", "", None)
    found = recollection_by(News(note, tmp_path / "note", (), ("b.md",)), memory, "ground")
    assert (found and list(found.outcomes)) == believed
