"""What is news of files makes a build look again at just the releases that they belong to."""

import pytest

from pressroom.engine.recollection import Recollection
from pressroom.readers.reading import Outcome

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
