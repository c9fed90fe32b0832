"""Feeds and sitemap of the tiny site, written by hand."""

from pressroom.model.dates import rfc3339
from pressroom.model.edition import Edition
from pressroom.model.page import Page
from pressroom.model.site import Site

RELEASE = "releases/2010/03/26/agencies-sign/"
ENCLOSURE = 'rel="enclosure" type="application/pdf" length="7"'


def atom_text(edition: Edition) -> str:
    """Return the Atom feed."""
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


def rss_text(edition: Edition) -> str:
    """Return the RSS feed."""
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


def json_text(edition: Edition) -> str:
    """Return the JSON feed."""
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


def opml_text(site: Site) -> str:
    """Return the list of feeds."""
    return f"""<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0"><head><title>Office</title></head><body>
<outline type="rss" text="Office" title="Office" xmlUrl="{site.url}/feeds/all.atom.xml"
htmlUrl="{site.url}/"/>
</body></opml>
"""


def sitemap_text(site: Site, pages: tuple[Page, ...]) -> str:
    """Return the sitemap."""
    urls = "\n".join(
        f"<url><loc>{site.url_of(page.path)}</loc></url>" for page in pages if page.is_indexed
    )
    return f"""<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{urls}
</urlset>
"""
