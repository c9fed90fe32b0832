"""A tiny site, written by hand, of which everything is true; tests plant faults in it."""

from dataclasses import dataclass, field
from datetime import date
from html import escape
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from pressroom.model.dates import When, rfc3339
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

ZONE = ZoneInfo("America/New_York")
DAY = When.of(date(2010, 3, 26))
LIST = "sections/press-release/"
RELEASE = "releases/2010/03/26/agencies-sign/"
REMOVED = "releases/2010/03/27/gone/"
SECTION = Section(id="press-release", labels=(("en", "Press Releases"),))
HEADLINE = "Agencies & partners sign agreement"
SOURCE = "content/releases/agencies-sign.md"


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
    built.write("feeds/all.atom.xml", _atom(edition))
    built.write("feeds/all.rss.xml", _rss(edition))
    built.write("feeds/all.json", _json(edition))
    built.write("feeds/feeds.opml", _opml(edition.site))
    built.write("sitemap.xml", _sitemap(edition.site, pages))
    built.write("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {url}/sitemap.xml\n")
    built.write("theme/site.css", "body { color: black }")
    built.write(f"{RELEASE}signing.jpg", "a picture")
    built.write(f"{RELEASE}paper.pdf", "a paper")
    built.write(
        f"{RELEASE}release.txt", f"Office\n\n{HEADLINE}\n\n{url}/{RELEASE}\n\nThey signed.\n"
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


def _main(page: Page, edition: Edition) -> str:
    site, public = edition.site, edition.releases[1]
    if page.kind is not PageKind.RELEASE or page.path == REMOVED:
        card = f'<p><a href="{site.href_of(RELEASE)}#text">The release</a></p>'
        return f"<h1>{escape(page.title)}</h1>{card}"
    date_html = f'<time datetime="{public.release.date.iso}">March 26, 2010</time>'
    image = f'<img src="{site.href_of(RELEASE)}signing.jpg" alt="The signing">'
    return f"""<article><p>Press Releases</p>
<h1>Agencies &amp; partners
sign agreement</h1>
{date_html}
<div id="text"><p>They signed.</p>{image}</div></article>"""


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


PAPER = MediaFile(
    source_path="content/releases/agencies-sign/paper.pdf",
    name="paper.pdf",
    media_type="application/pdf",
    size_bytes=len("a paper"),
    sha256="2" * 64,
)
ENCLOSURE = 'rel="enclosure" type="application/pdf" length="7"'


def _atom(edition: Edition) -> str:
    site, release = edition.site, edition.releases[1].release
    published = rfc3339(release.date.noon_at(site.zone))
    return f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>tag:office.example,2010:feeds/all</id><title>Office</title><updated>{published}</updated>
<author><name>Office</name></author>
<link rel="self" href="{site.url}/feeds/all.atom.xml"/><link href="{site.url}/"/>
<entry><id>tag:office.example,2010:r-0b1d5f6ac230</id>
<title>Agencies &amp; partners sign agreement</title><author><name>Agency</name></author>
<link {ENCLOSURE} href="{site.url}/{RELEASE}paper.pdf"/>
<link rel="alternate" href="{site.url}/{RELEASE}"/><category term="sign" label="Signing"/>
<published>{published}</published><updated>{published}</updated>
<summary>They did.</summary><content type="html">&lt;p&gt;They signed.&lt;/p&gt;</content></entry>
</feed>
"""


def _rss(edition: Edition) -> str:
    site, release = edition.site, edition.releases[1].release
    published = release.date.noon_at(site.zone).strftime("%a, %d %b %Y %H:%M:%S %z")
    return f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"
xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Office</title><link>{site.url}/</link><description>All</description>
<language>en</language><lastBuildDate>{published}</lastBuildDate>
<atom:link rel="self" href="{site.url}/feeds/all.rss.xml"/>
<item><guid isPermaLink="false">tag:office.example,2010:r-0b1d5f6ac230</guid>
<title>Agencies &amp; partners sign agreement</title><dc:creator>Agency</dc:creator>
<link>{site.url}/{RELEASE}</link><category>Signing</category>
<description>They did.</description>
<content:encoded>&lt;p&gt;They signed.&lt;/p&gt;</content:encoded>
<enclosure url="{site.url}/{RELEASE}paper.pdf" length="7" type="application/pdf"/>
<pubDate>{published}</pubDate></item>
</channel></rss>
"""


def _json(edition: Edition) -> str:
    site, release = edition.site, edition.releases[1].release
    published = rfc3339(release.date.noon_at(site.zone))
    return f"""{{"version": "https://jsonfeed.org/version/1.1", "title": "Office",
"home_page_url": "{site.url}/", "feed_url": "{site.url}/feeds/all.json", "language": "en",
"items": [{{"id": "tag:office.example,2010:r-0b1d5f6ac230", "url": "{site.url}/{RELEASE}",
"title": "Agencies & partners sign agreement", "authors": [{{"name": "Agency"}}],
"content_html": "<p>They signed.</p>", "summary": "They did.", "tags": ["Signing"],
"date_published": "{published}", "date_modified": "{published}",
"attachments": [{{"url": "{site.url}/{RELEASE}paper.pdf", "mime_type": "application/pdf",
"size_in_bytes": 7}}]}}]}}
"""


def _opml(site: Site) -> str:
    return f"""<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0"><head><title>Office</title></head><body>
<outline type="rss" text="Office" title="Office" xmlUrl="{site.url}/feeds/all.atom.xml"
htmlUrl="{site.url}/"/>
</body></opml>
"""


def _sitemap(site: Site, pages: tuple[Page, ...]) -> str:
    urls = "\n".join(
        f"<url><loc>{site.url_of(page.path)}</loc></url>" for page in pages if page.is_indexed
    )
    return f"""<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{urls}
</urlset>
"""
