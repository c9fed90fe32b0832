"""What our sitemaps family writes of pages and news that are made here, valid by the schema."""

from pathlib import Path
from typing import cast

from lxml import etree
from msgspec.structs import replace

from pressroom.model.artefact import Artefact, PageFacts, Shell
from pressroom.model.dates import When
from pressroom.model.edition import Edition, PublicRelease
from pressroom.model.page import PageKind
from pressroom.model.state import State
from pressroom.sitemaps.document import SITEMAP
from pressroom.sitemaps.plugin import FAMILY
from tests import records

SITE = replace(records.SITE, url="https://press.example/news")
AT = "https://press.example/news/"
SCHEMA = Path(__file__).parent / "schema"
SITEMAPS = etree.XMLSchema(file=SCHEMA / "all.xsd")
INDEXES = etree.XMLSchema(file=SCHEMA / "siteindex.xsd")


class FakeShell:
    """A shell that knows its site only."""

    site = SITE


SHELL = cast("Shell", FakeShell())


def rendered(*pages: Artefact, news: tuple[PublicRelease, ...] = ()) -> dict[str, bytes]:
    """Return what the family makes of these pages, by path; sitemaps are valid by the schema."""
    assert FAMILY.artefacts
    cards = records.edition_of(SITE, news).releases
    full = {public.path: public for public in news}
    edition = Edition(site=SITE, releases=cards, news=cards)
    written = {}
    for artefact in FAMILY.artefacts(edition, pages):
        told = artefact.compose(artefact.inputs, tuple(full[c.path] for c in artefact.releases))
        written[artefact.path] = artefact.render(told, SHELL)
    for path, document in written.items():
        if path.endswith(".xml") and b"<loc>" in document:
            root = etree.fromstring(document)
            (INDEXES if root.tag == f"{{{SITEMAP}}}sitemapindex" else SITEMAPS).assertValid(root)
    return written


def unrendered(_told: object, _shell: Shell) -> bytes:
    """Return nothing."""
    return b""


def page(
    path: str,
    kind: PageKind = PageKind.PAGE,
    *,
    is_indexed: bool = True,
    changed: When | None = None,
    alternates: tuple[tuple[str, str], ...] = (),
    pictures: tuple[str, ...] = (),
) -> Artefact:
    """Return the file of a page at this path."""
    facts = PageFacts(kind, is_indexed, changed.iso if changed else None, alternates, pictures)
    return Artefact(
        path=path if path.endswith(".html") else f"{path}index.html",
        render=unrendered,
        page=facts,
    )


def news_release(key: str, **changes: object) -> PublicRelease:
    """Return a public release of this key."""
    release = records.release(key, **changes)  # type: ignore[arg-type] # as they are told
    return PublicRelease(
        release=release,
        state=State.PUBLISHED,
        path=f"releases/2010/03/26/{key}/",
        body_html="",
        modified=release.date,
    )
