"""Do the judges see every kind of page, in every state?"""

import re
from pathlib import Path

import pytest
from lxml import html

from pressroom.model.state import State
from tests.every_page.kinds import PATTERNS, kinds_of, one_of_each
from tests.every_page.site import build_every_page
from tests.site.newsroom import ROOT

TEMPLATES = ROOT / "theme" / "templates"


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the built site of every kind of page."""
    return build_every_page(tmp_path_factory.mktemp("every_page"))


def test_each_page_is_of_a_kind_and_each_kind_has_a_page(tree: Path) -> None:
    """A page of a kind that no list knows would be judged by nobody."""
    assert [kind for kind, pages in kinds_of(tree).items() if not pages] == []


def test_new_kind_of_page_is_noticed(tree: Path, tmp_path: Path) -> None:
    """A page at an address that nobody listed is refused."""
    (tmp_path / "calendar").mkdir()
    (tmp_path / "calendar" / "index.html").write_text("<p>")
    with pytest.raises(LookupError, match="calendar/ is of the kinds"):
        kinds_of(tmp_path)


def test_every_public_state_is_a_kind() -> None:
    """Releases of each state that the public may see are among the kinds."""
    changed = [state for state in State if state.is_public and state is not State.PUBLISHED]
    assert [state for state in changed if f"{state} release" not in PATTERNS] == []


def test_every_part_of_the_templates_is_on_a_page_that_is_judged(tree: Path) -> None:
    """Each class and id that a template writes stands on one of the pages that judges see."""
    shown = {
        name
        for address in one_of_each(tree).values()
        for told in _page(tree, address).xpath("//@class | //@id")
        for name in told.split()
    }
    written = {
        name
        for template in TEMPLATES.glob("*.html")
        for told in re.findall(r' (?:class|id)="([^"{]+)"', template.read_text("utf-8"))
        for name in told.split()
    }
    assert written - shown == set()


def _page(tree: Path, address: str) -> html.HtmlElement:
    path = tree / address
    return html.parse(str(path / "index.html" if path.is_dir() else path)).getroot()
