"""Which output files does an edition need, and what is each made from?"""

from pathlib import Path
from typing import Any

from pressroom.engine.plan import copied_file, plan_of
from pressroom.engine.shell import SiteShell
from pressroom.model.artefact import Artefact, Family, Shell
from pressroom.model.edition import Edition, PublicRelease
from pressroom.model.media import Attachment, Image, MediaFile
from pressroom.model.page import Page, PageKind
from pressroom.model.state import State
from pressroom.problems.problem import problem
from tests.records import SITE, release

CONTENT = Path("content")
ABOUT = Page(kind=PageKind.PAGE, path="about/", title="About us", description="", lang="en")


def nothing(_inputs: tuple[Any, ...], _shell: Shell) -> bytes:
    """Return no bytes."""
    return b""


def made(path: str) -> Artefact:
    """Return an artefact at this path."""
    return Artefact(path=path, inputs=(), render=nothing)


def media_file(name: str) -> MediaFile:
    """Return a file of the first release."""
    return MediaFile(
        source_path=f"releases/first/{name}",
        name=name,
        media_type="image/png",
        size_bytes=1,
        sha256="0" * 64,
    )


def public(state: State) -> PublicRelease:
    """Return a release with an image and an attachment in this state."""
    told = release(
        images=(Image(file=media_file("map.png"), width=4, height=3),),
        attachments=(Attachment(file=media_file("text.pdf"), title="Text"),),
    )
    path = "releases/2010/03/26/first/"
    return PublicRelease(release=told, state=state, path=path, body_html="", modified=told.date)


def test_artefacts_come_in_order_of_their_paths() -> None:
    """Every family sees the pages of all; what they make is sorted, whoever makes it."""
    seen: list[tuple[Page, ...]] = []

    def artefacts(_edition: Edition, pages: tuple[Page, ...]) -> tuple[Artefact, ...]:
        seen.append(pages)
        return (made("b"), made("a"))

    families = (
        Family(name="feeds", artefacts=artefacts),
        Family(
            name="pages", pages=lambda _: (ABOUT,), artefacts=lambda _edition, _pages: (made("aa"),)
        ),
    )
    edition = Edition(site=SITE, releases=())
    plan = plan_of(edition, families, CONTENT)
    assert (plan.edition, plan.pages, plan.problems) == (edition, (ABOUT,), ())
    assert plan.artefacts == (made("a"), made("aa"), made("b"))
    assert seen == [(ABOUT,)]


def test_file_that_two_parts_make_is_a_problem() -> None:
    """The first maker counts, and each other one is told."""
    families = tuple(
        Family(name=name, artefacts=lambda _edition, _pages: (made("robots.txt"),))
        for name in ("sitemaps", "robots", "more")
    )
    plan = plan_of(Edition(site=SITE, releases=()), families, CONTENT)
    assert plan.artefacts == (made("robots.txt"),)
    assert plan.problems == (
        problem("E320", "robots.txt", first="sitemaps", second="robots"),
        problem("E320", "robots.txt", first="sitemaps", second="more"),
    )


def test_media_go_to_the_address_of_their_release() -> None:
    """Images and attachments are copied with the release, and traced to its source."""
    plan = plan_of(Edition(site=SITE, releases=(public(State.CORRECTED),)), (), CONTENT)
    assert plan.artefacts == tuple(
        Artefact(
            path=f"releases/2010/03/26/first/{name}",
            inputs=(f"content/releases/first/{name}", media_file(name)),
            render=copied_file,
            source_path="content/releases/first.md",
        )
        for name in ("map.png", "text.pdf")
    )


def test_media_of_a_release_without_text_stay_behind() -> None:
    """What was replaced or removed shows no picture and no document either."""
    for state in (State.REPLACED, State.REMOVED):
        assert plan_of(Edition(site=SITE, releases=(public(state),)), (), CONTENT).artefacts == ()


def test_medium_is_copied_byte_for_byte(tmp_path: Path) -> None:
    """What is published is what lies in the content folder."""
    path = tmp_path / "map.png"
    path.write_bytes(b"\x89PNG\r\n")
    shell = SiteShell.__new__(SiteShell)
    assert copied_file((str(path), media_file("map.png")), shell) == b"\x89PNG\r\n"
