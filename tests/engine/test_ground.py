"""What does every output depend on, beside its own inputs?"""

from collections.abc import Sequence
from pathlib import Path

import pytest

from pressroom.engine.ground import Ground


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a theme, and two folders of templates that override it."""
    for path, text in {
        "theme/templates/page.html": "theirs",
        "theme/templates/parts/head.html": "head",
        "a/page.html": "first",
        "b/page.html": "second",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def made_on(folder: Path, overrides: Sequence[str] = ("a", "b")) -> str:
    """Return the ground of all outputs."""
    settings = {
        "THEME": str(folder / "theme"),
        "THEME_TEMPLATES_OVERRIDES": [str(folder / name) for name in overrides],
    }
    return Ground(settings).making()


@pytest.mark.parametrize("overrides", [("b", "a"), ("a",), ()], ids=["order", "one less", "none"])
def test_templates_that_override_each_other_count_in_their_order(
    folder: Path, overrides: Sequence[str]
) -> None:
    """The first folder wins, so another order makes other pages."""
    assert made_on(folder, overrides) != made_on(folder)


def test_template_counts_by_its_path_in_the_theme(folder: Path) -> None:
    """A template that includes `parts/head.html` finds it there, and nowhere else."""
    before = made_on(folder)
    (folder / "theme" / "templates" / "parts").rename(folder / "theme" / "templates" / "pieces")
    assert made_on(folder) != before


def test_ground_does_not_depend_on_where_the_theme_lies(folder: Path) -> None:
    """The same templates elsewhere are the same ground."""
    before = made_on(folder)
    moved = folder.with_name(f"{folder.name}-moved")
    folder.rename(moved)
    assert made_on(moved) == before
