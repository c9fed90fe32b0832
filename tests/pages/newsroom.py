"""Small editions made in memory, and a shell that renders their pages with the real theme."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from lxml import html

from pressroom.model.addresses import release_path
from pressroom.model.alternates import alternates_of
from pressroom.model.artefact import PageFacts
from pressroom.model.card import Card
from pressroom.model.dates import When
from pressroom.model.edition import PublicRelease
from pressroom.model.head import FeedLink, Head
from pressroom.model.identity import Identity
from pressroom.model.media import Attachment, Image, MediaFile
from pressroom.model.page import Page, PageKind
from pressroom.model.people import Mention
from pressroom.model.release import Dateline, Release
from pressroom.model.site import FrameLink, Publisher, Site
from pressroom.model.source import Source
from pressroom.model.state import State
from pressroom.model.trail import Crumb, Trail
from pressroom.model.vocabulary import Contact, Organisation, Person, Place, Role, Section, Topic
from pressroom.pages.family import pages_of
from tests.records import FullEdition, composed, edition_of

TEMPLATES = Path(__file__).resolve().parents[2] / "theme" / "templates"
PRESS_RELEASE = Section(
    id="press-release", labels=(("en", "Press Releases"), ("es", "Comunicados de prensa"))
)
SPEECH = Section(id="speech", labels=(("en", "Speeches"),))
TRADE = Topic(id="trade", labels=(("en", "Trade"),))
CUSTOMS = Organisation(id="ice", labels=(("en", "Customs"),))
DIRECTOR = Person(
    id="jane-doe",
    labels=(("en", "Jane Doe"),),
    same_as=("https://www.people.example/jane",),
    roles=(Role(title="Director", organisation=CUSTOMS, since=date(2010, 3, 1)),),
)
BOSTON = Place(id="boston", labels=(("en", "Boston"),))
FROM_BOSTON = Dateline(as_printed="BOSTON", separator="-", place=BOSTON)


def site(**changes: object) -> Site:
    """Return a site whose full list pages hold three releases, with these fields changed."""
    fields: dict[str, Any] = {
        "name": "Example Newsroom",
        "url": "https://newsroom.example",
        "lang": "en",
        "zone": ZoneInfo("America/New_York"),
        "authority": "newsroom.example",
        "feed_year": 2026,
        "publisher": Publisher(
            name="Office of Examples",
            type="Organization",
            email="press@newsroom.example",
            telephone="+1 202 555 0142",
        ),
        "list_size": 3,
        "note": "Nothing here is real.",
        "navigation": (
            FrameLink(name="Releases", address="releases/"),
            FrameLink(name="About", address="about/"),
        ),
    }
    return Site(**{**fields, **changes})


def release(
    number: int = 1,
    /,
    *,
    when: date | datetime = date(2010, 3, 26),
    state: State = State.PUBLISHED,
    body_html: str = "<p>Text.</p>",
    **fields: object,
) -> PublicRelease:
    """Return a public release with this number as its id, and these fields changed."""
    told = When.of(when)
    identity = Identity(id=f"r-{number:012x}", slug=f"release-{number}", day=told.day)
    values: dict[str, Any] = {
        "identity": identity,
        "source": Source(path=f"releases/{number}.md", sha256="0" * 64),
        "headline": f"Headline {number}",
        "date": told,
        "section": PRESS_RELEASE,
        "lang": "en",
        "summary": f"Summary {number}.",
        "word_count": 1,
        "text_sha256": "0" * 64,
        **fields,
    }
    return PublicRelease(
        release=Release(**values),
        state=state,
        path=release_path(identity, values["lang"], "en"),
        body_html=body_html if state.shows_text else "",
        modified=told,
    )


def edition(releases: Iterable[PublicRelease], **site_changes: object) -> FullEdition:
    """Return the edition of these releases, newest first."""
    return edition_of(site(**site_changes), sorted(releases, key=lambda r: r.release.identity.id))


def facts_of(page: Page, site: Site) -> PageFacts:
    """Return what the site has to know of a page, as the page itself tells it."""
    others = [(link.lang or "", link.path) for link in page.translations]
    own = (page.lang, page.path)
    images = page.release.release.images if page.release and page.is_indexed else ()
    return PageFacts(
        kind=page.kind,
        is_indexed=page.is_indexed,
        changed=page.changed.iso if page.changed else None,
        alternates=alternates_of(own, others, site.lang) if others and page.is_indexed else (),
        pictures=tuple(image.file.name for image in images),
    )


def pages_by_path(shown: FullEdition) -> dict[str, Page]:
    """Return the pages of an edition by their paths, after a look at what is told of each."""
    by_path: dict[str, Page] = {}
    for artefact in pages_of(shown):
        page: Page = composed(artefact, shown)
        assert page.path not in by_path, "two pages have one path"
        assert (artefact.path, artefact.page_path) == (page.output_path, page.path)
        assert artefact.page == facts_of(page, shown.site)
        assert artefact.source_path == page.source_path
        by_path[page.path] = page
    return by_path


def media(name: str, size_bytes: int = 120_400) -> MediaFile:
    """Return a file of this name."""
    return MediaFile(
        source_path=f"content/releases/1/{name}",
        name=name,
        media_type="application/octet-stream",
        size_bytes=size_bytes,
        sha256="0" * 64,
    )


def full_release(**changes: object) -> PublicRelease:
    """Return a release that has everything, with these fields changed."""
    fields: dict[str, Any] = {
        "headline": "A new agreement",
        "dek": "Two agencies sign",
        "number": "10-26",
        "topics": (TRADE,),
        "organisations": (CUSTOMS,),
        "people": (Mention(person=DIRECTOR),),
        "dateline": FROM_BOSTON,
        "contacts": (
            Contact(
                id="desk",
                labels=(("en", "Press desk"),),
                role="Questions",
                telephone="(202) 555-0142 ext. 9",
                email="desk@newsroom.example",
            ),
        ),
        "images": (
            Image(
                file=media("signing.jpg"),
                width=1200,
                height=800,
                alt="Two people sign",
                caption="The signing.",
                credit="Photo: A. Example",
            ),
            Image(file=media("border.png"), width=10, height=20),
        ),
        "attachments": (Attachment(file=media("text.pdf"), title="Full text"),),
        "body_html": '<p><span class="dateline">Washington</span> - It was signed.</p>',
        **changes,
    }
    return release(1, **fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeShell:
    """The real templates, and a head filled as the other parts would."""

    site: Site
    environment: Environment
    graph: str = '{"@graph":[]}'

    def head_of(self, page: Page) -> Head:
        """Return a head with trail, data and a feed; home has no trail, error pages no data."""
        is_error = page.kind is PageKind.NOT_FOUND
        own = Crumb(name=page.title, path=page.path)
        trail = Trail(crumbs=(Crumb(name="Home", path=""), *page.ancestors, own))
        return Head(
            title=page.title if page.path == "" else f"{page.title} - {self.site.name}",
            description=page.description,
            canonical_url=self.site.url_of(page.path),
            is_indexed=page.is_indexed,
            trail=None if page.path == "" else trail,
            graph=None if is_error else self.graph,
            feeds=(FeedLink(path="f.atom.xml", title="All", media_type="application/atom+xml"),),
        )

    def render(self, template: str, **values: object) -> str:
        """Return the template of this name, filled."""
        return self.environment.get_template(f"{template}.html").render(values)


def shell(shown_on: Site) -> ThemeShell:
    """Return the shell of a site; a name that a template asks for in vain is an error."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    return ThemeShell(site=shown_on, environment=environment)


def files_of(shown: FullEdition) -> dict[str, bytes]:
    """Return all HTML files of an edition by their paths in the output folder."""
    around = shell(shown.site)
    return {
        a.path: a.render(a.prepare(composed(a, shown), around), around) for a in pages_of(shown)
    }


def html_of(shown: FullEdition, public: PublicRelease | Card) -> str:
    """Return the HTML of a release's page."""
    return files_of(shown)[f"{public.path}index.html"].decode()


def article_of(page: str) -> Any:  # noqa: ANN401 # lxml has no types
    """Return the article element of a page."""
    (article,) = html.document_fromstring(page).iter("article")
    return article


def words_of(element: Any) -> list[str]:  # noqa: ANN401 # lxml has no types
    """Return the words of an element as they stand, run together where nothing parts them."""
    return str(element.text_content()).split()


def daily(count: int, first: date = date(2010, 3, 1), start: int = 1) -> list[PublicRelease]:
    """Return a release for each day, numbered from `start`, oldest first."""
    return [release(start + i, when=first + timedelta(days=i)) for i in range(count)]


def later() -> list[PublicRelease]:
    """Return three releases of the end of 2010 and three of 2011."""
    return daily(6, date(2010, 12, 29), start=6)


def numbers(page: Page) -> list[int]:
    """Return the numbers of the releases that a list shows, in its order."""
    assert page.listing
    return [int(card.id.removeprefix("r-"), 16) for card in page.listing.cards]


def shape(releases: Iterable[PublicRelease], below: str) -> list[tuple[object, ...]]:
    """Return path, title, releases and ways on of each list page below a path."""
    found = []
    for path, page in pages_by_path(edition(releases)).items():
        if page.kind is PageKind.LIST and path.startswith(below):
            listing = page.listing
            assert listing
            newer = listing.newer.path if listing.newer else None
            older = listing.older.path if listing.older else None
            found.append((path, page.title, numbers(page), newer, older))
    return found
