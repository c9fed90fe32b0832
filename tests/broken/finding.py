"""What is said about a broken newsroom, found on the way that a build goes."""

import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path

from pressroom.breadcrumbs.trail import trail_of
from pressroom.engine.places import Folders
from pressroom.engine.refusal import BuildRefusedError
from pressroom.engine.report import tell
from pressroom.engine.settings import check_settings
from pressroom.lifecycle.gate import pass_gate
from pressroom.model.page import Page, PageKind
from pressroom.model.trail import Crumb
from pressroom.problems.error import ProblemsError
from pressroom.problems.problem import Problem
from pressroom.readers.archive import read_archive
from pressroom.readers.context import context_of
from pressroom.readers.markdown_file import SourceError
from pressroom.readers.site import site_of
from pressroom.readers.standing import read_standing_page
from pressroom.structured_data.walk import walk
from tests.records import SITE, at

NOW = at("2026-01-15T12:00:00-05:00")
SETTINGS = {
    "SITENAME": "Example Newsroom",
    "SITEURL": "https://newsroom.example",
    "TIMEZONE": "America/New_York",
    "PRESSROOM": {
        "AUTHORITY": "newsroom.example",
        "FEED_YEAR": 2026,
        "PUBLISHER": {"NAME": "Example Newsroom"},
    },
    "PLUGINS": ["pressroom.engine.plugin"],
}


def printed(problems: tuple[Problem, ...]) -> str:
    """Return the problems as a build prints them."""
    stream = io.StringIO()
    tell(problems, stream)
    return stream.getvalue()


def refusal_of(action: Callable[[], object]) -> tuple[Problem, ...]:
    """Return the problems that an action is refused for; it has to be refused."""
    try:
        action()
    except (ProblemsError, BuildRefusedError) as error:
        return error.problems
    msg = "nothing was refused"
    raise AssertionError(msg)


def folders_in(folder: Path) -> Folders:
    """Return the folders of a build in this one."""
    return Folders(
        content=folder / "content",
        output=folder / "output",
        cache=folder / "cache",
        theme=folder / "theme",
    )


def of_content(content: Path) -> tuple[Problem, ...]:
    """Return the problems of a content folder: of terms, ledger, releases, gate and pages."""
    context, of_terms = context_of(content, SITE)
    archive = read_archive(context)
    passage = pass_gate(archive.records, SITE, NOW, context.ledger.pinned, content.name, {})
    return (*of_terms, *archive.problems, *passage.problems, *_of_pages(content))


def _of_pages(content: Path) -> Iterator[Problem]:
    for path in sorted(content.glob("pages/*.md")):
        name = path.relative_to(content).as_posix()
        try:
            shown = f"{content.name}/{name}"
            _, warnings = read_standing_page(path.read_bytes(), name, shown, SITE.lang)
            yield from warnings
        except SourceError as error:
            yield from error.problems


def of_settings(path: Path) -> tuple[Problem, ...]:
    """Return the problems of settings; the file holds what differs from good ones."""
    settings = {**SETTINGS, **json.loads(path.read_text("utf-8"))}

    def check() -> None:
        site_of(settings)
        check_settings(settings)

    return refusal_of(check)


def of_graph(path: Path) -> tuple[Problem, ...]:
    """Return the problems of a graph of structured data."""
    nodes = json.loads(path.read_text("utf-8"))
    return walk(nodes, "https://newsroom.example/about/", "about/index.html", None)


def of_page(path: Path) -> tuple[Problem, ...]:
    """Return the problems of the trail of a page; the file holds its title and steps."""
    told = json.loads(path.read_text("utf-8"))
    page = Page(
        kind=PageKind.PAGE,
        path="about/",
        title=told["title"],
        description="",
        lang="en",
        ancestors=tuple(Crumb(**step) for step in told["ancestors"]),
    )
    return refusal_of(lambda: trail_of(page, SITE.lang))
