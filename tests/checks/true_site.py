"""A tiny site, written by hand, of which everything is true; tests plant faults in it."""

from dataclasses import dataclass, field
from datetime import date
from html import escape
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from pressroom.model.date_words import when_text
from pressroom.model.dates import When
from pressroom.model.edition import Edition, PublicRelease
from pressroom.model.identity import Identity
from pressroom.model.media import Attachment, MediaFile
from pressroom.model.notices import Removal
from pressroom.model.page import Page, PageKind
from pressroom.model.release import Release
from pressroom.model.site import Publisher, Site
from pressroom.model.source import Source
from pressroom.model.state import State
from pressroom.model.trail import Crumb
from pressroom.model.vocabulary import Section
from pressroom.problems.problem import Problem
from tests.checks.expected import Expected, check_tree
from tests.checks.true_channels import (
    RELEASE,
    atom_text,
    json_text,
    opml_text,
    rss_text,
    sitemap_text,
)

ZONE = ZoneInfo("America/New_York")
DAY = When.of(date(2010, 3, 26))
LIST = "sections/press-release/"
REMOVED = "releases/2010/03/27/gone/"
SECTION = Section(id="press-release", labels=(("en", "Press Releases"),))
HEADLINE = "Agencies & partners sign agreement"
SOURCE = "content/releases/agencies-sign.md"
PAPER = MediaFile(
    source_path="content/releases/agencies-sign/paper.pdf",
    name="paper.pdf",
    media_type="application/pdf",
    size_bytes=len("a paper"),
    sha256="2" * 64,
)


@dataclass(slots=True)
class TrueSite:
    """The site as planned and as written; each method changes one of the two."""

    expected: Expected
    written: dict[str, str] = field(default_factory=dict)

    def write(self, output: str, text: str) -> None:
        """Write an output file, without planning it."""
        path = self.expected.tree / output
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        self.written[output] = text

    def edit(self, output: str, old: str, new: str) -> None:
        """Replace a text that stands exactly once in an output file."""
        assert self.written[output].count(old) == 1, f"{old!r} does not stand once in {output}"
        self.write(output, self.written[output].replace(old, new))

    def remove(self, output: str) -> None:
        """Delete an output file."""
        (self.expected.tree / output).unlink()

    def plan(self, *outputs: str) -> None:
        """List more output files in the manifest."""
        self.expected = replace(self.expected, files=self.expected.files | set(outputs))

    def problems(self) -> tuple[Problem, ...]:
        """Return what the checks find."""
        return check_tree(self.expected)


def true_site(folder: Path, url: str = "https://newsroom.example", when: When = DAY) -> TrueSite:
    """Return the site, written to the folder."""
    edition = _edition(url, when)
    pages = _pages(edition)
    expected = Expected(
        tree=folder,
        edition=edition,
        pages=pages,
        sources={f"{RELEASE}index.html": SOURCE},
        files=frozenset(),
    )
    built = TrueSite(expected=expected)
    for page in pages:
        built.write(page.output_path, _html(page, edition))
    built.write("feeds/all.atom.xml", atom_text(edition))
    built.write("feeds/all.rss.xml", rss_text(edition))
    built.write("feeds/all.json", json_text(edition))
    built.write("feeds/feeds.opml", opml_text(edition.site))
    built.write("sitemap.xml", sitemap_text(edition.site, pages))
    built.write("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {url}/sitemap.xml\n")
    built.write("theme/site.css", "body { color: black }")
    built.write(f"{RELEASE}signing.jpg", "a picture")
    built.write(f"{RELEASE}paper.pdf", "a paper")
    built.write(
        f"{RELEASE}release.txt",
        f"Office\nPress Releases\n\n{HEADLINE}\n\n{when_text(when, 'en')}\n{url}/{RELEASE}\n\n"
        "They signed.\n",
    )
    built.plan(*built.written)
    return built


def _edition(url: str, when: When) -> Edition:
    site = Site(
        name="Office",
        url=url,
        lang="en",
        zone=ZONE,
        authority="office.example",
        feed_year=2010,
        publisher=Publisher(name="Office", type="Organization"),
    )
    release = Release(
        identity=Identity(id="r-0b1d5f6ac230", slug="agencies-sign", day=when.day),
        source=Source(
            path="releases/agencies-sign.md",
            sha256="0" * 64,
            lines=(("title", 2), ("date", 3), ("section", 4)),
        ),
        headline=HEADLINE,
        date=when,
        section=SECTION,
        lang="en",
        summary="They signed.",
        word_count=2,
        text_sha256="1" * 64,
        attachments=(Attachment(file=PAPER, title="The agreement"),),
    )
    day = When.of(date(2010, 3, 27))
    gone = replace(
        release,
        identity=Identity(id="r-ffffffffffff", slug="gone", day=day.day),
        headline="Gone",
        date=day,
        removed=Removal(when=day, reason="It was wrong."),
    )
    public = PublicRelease(
        release=release,
        state=State.PUBLISHED,
        path=RELEASE,
        body_html="<p>They signed.</p>",
        modified=when,
    )
    notice = PublicRelease(
        release=gone, state=State.REMOVED, path=REMOVED, body_html="", modified=day
    )
    return Edition(site=site, releases=(notice, public))


def _pages(edition: Edition) -> tuple[Page, ...]:
    notice, public = edition.releases
    section = (Crumb(name="Press Releases", path=LIST),)

    def page(kind: PageKind, path: str, title: str) -> Page:
        return Page(kind=kind, path=path, title=title, description=f"About {title}", lang="en")

    return (
        page(PageKind.HOME, "", "Office"),
        page(PageKind.LIST, LIST, "Press Releases"),
        replace(page(PageKind.RELEASE, RELEASE, HEADLINE), ancestors=section, release=public),
        replace(
            page(PageKind.RELEASE, REMOVED, "Gone"),
            ancestors=section,
            release=notice,
            is_indexed=False,
        ),
        replace(page(PageKind.NOT_FOUND, "404.html", "Not found"), is_indexed=False),
    )


def _html(page: Page, edition: Edition) -> str:
    site = edition.site
    canonical = f'<link rel="canonical" href="{site.url_of(page.path)}">'
    data = "" if page.kind is PageKind.NOT_FOUND else _data(page, edition)
    has_trail = page.kind not in (PageKind.HOME, PageKind.NOT_FOUND)
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{escape(page.title)}</title>
<meta name="description" content="{escape(page.description)}">
{"" if page.is_indexed else '<meta name="robots" content="noindex">'}
{"" if page.kind is PageKind.NOT_FOUND else canonical + _properties(page, site)}
<link rel="stylesheet" href="{site.href_of("theme/site.css")}">
<link rel="alternate" type="application/atom+xml" href="{site.href_of("feeds/all.atom.xml")}">
{data}
</head>
<body>
<a href="#main">Skip global navigation to main content</a>
<header><a id="top-of-site" href="{site.href_of("")}">Office</a></header>
{_navigation(page, site) if has_trail else ""}
<main id="main">{_main(page, edition)}</main>
<footer><a href="https://elsewhere.example/">Elsewhere</a></footer>
</body>
</html>
"""


def _properties(page: Page, site: Site) -> str:
    """Return what the page tells those who show cards of it."""
    public = page.release
    is_article = public is not None and public.state.shows_text
    told = {
        "og:type": "article" if is_article else "website",
        "og:site_name": "Office",
        "og:title": page.title,
        "og:url": site.url_of(page.path),
        "og:description": page.description,
    }
    if is_article and public:
        iso = public.release.date.iso
        told |= {"article:published_time": iso, "article:modified_time": iso}
        told["article:section"] = "Press Releases"
    return "".join(
        f'\n<meta property="{name}" content="{escape(value)}">' for name, value in told.items()
    )


def _navigation(page: Page, site: Site) -> str:
    steps = "".join(
        f'<li><a href="{site.href_of(crumb.path)}">{crumb.name}</a></li>\n'
        for crumb in (Crumb(name="Home", path=""), *page.ancestors)
    )
    return f"""<a href="#main">Skip breadcrumb navigation</a>
<nav aria-label="Breadcrumb"><ol>
{steps}<li aria-current="page"><span>{escape(page.title)}</span></li>
</ol></nav>"""


def _ending(page: Page) -> str:
    """Return what became of the release of a page, if it was removed."""
    removed = page.release.release.removed if page.release else None
    if removed is None:
        return ""
    day = f'<time datetime="{removed.when.iso}">March 27, 2010</time>'
    return f"<article><p>{day}: {removed.reason}</p></article>"


def _main(page: Page, edition: Edition) -> str:
    site, public = edition.site, edition.releases[1]
    if page.kind is not PageKind.RELEASE or page.path == REMOVED:
        card = f'<p><a href="{site.href_of(RELEASE)}#text">The release</a></p>'
        return f"<h1>{escape(page.title)}</h1>{card}{_ending(page)}"
    date_html = f'<time datetime="{public.release.date.iso}">March 26, 2010</time>'
    image = f'<img src="{site.href_of(RELEASE)}signing.jpg" alt="The signing">'
    return f"""<article><p>Press Releases</p>
<h1>Agencies &amp; partners
sign agreement</h1>
{date_html}
<div id="text"><p>They signed.</p>{image}</div>
<a href="{site.href_of(RELEASE)}paper.pdf">The paper</a></article>"""


def _data(page: Page, edition: Edition) -> str:
    site, url = edition.site, edition.site.url_of(page.path)
    article = breadcrumb = ""
    if page.kind is PageKind.RELEASE and page.path != REMOVED:
        iso = edition.releases[1].release.date.iso
        article = f""",
{{"@type": "NewsArticle", "@id": "{url}#article",
"headline": "Agencies \\u0026 partners sign agreement",
"datePublished": "{iso}",
"dateModified": "{iso}",
"inLanguage": "en",
"url": "{url}",
"articleSection": "Press Releases",
"description": "They signed.",
"creativeWorkStatus": "Published",
"identifier": [{{"@type": "PropertyValue", "propertyID": "id", "value": "r-0b1d5f6ac230"}}],
"mentions": [{{"@type": "Person", "@id": "{site.url}/people/john/#person", "name": "John"}}]}}"""
    if page.kind is not PageKind.HOME:
        crumbs = (
            Crumb(name="Home", path=""),
            *page.ancestors,
            Crumb(name=page.title, path=page.path),
        )
        items = ",\n".join(
            f'{{"@type": "ListItem", "position": {number}, '
            f'"name": "{crumb.name}", "item": "{site.url_of(crumb.path)}"}}'
            for number, crumb in enumerate(crumbs, start=1)
        )
        breadcrumb = f',\n{{"@type": "BreadcrumbList", "itemListElement": [{items}]}}'
    return f"""<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [
{{"@type": "WebPage", "@id": "{url}#webpage"}}{article}{breadcrumb}]}}</script>"""
