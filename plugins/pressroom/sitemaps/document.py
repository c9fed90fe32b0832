"""How is a sitemap, an index of sitemaps or a news sitemap written?

Source: sitemaps.org protocol; W3C-DTF for dates; Google's extensions for languages, images and
news.
"""

from collections.abc import Sequence

from lxml import etree

from pressroom.model.artefact import Shell
from pressroom.model.edition import PublicRelease
from pressroom.model.site import Site
from pressroom.sitemaps.locations import Location, picture_address

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
IMAGE = "http://www.google.com/schemas/sitemap-image/1.1"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
# Google's news sitemap has the codes of ISO 639, and two of its own for Chinese.
NEWS_LANGUAGES = {"zh-hans": "zh-cn", "zh-cn": "zh-cn", "zh-hant": "zh-tw", "zh-tw": "zh-tw"}


def render_sitemap(locations: Sequence[Location], shell: Shell) -> bytes:
    """Return the sitemap of these locations."""
    prefixes: dict[str | None, str] = {None: SITEMAP}
    if any(location[2] for location in locations):
        prefixes["xhtml"] = XHTML
    if any(location[3] for location in locations):
        prefixes["image"] = IMAGE
    root = etree.Element(f"{{{SITEMAP}}}urlset", nsmap=prefixes)
    for location in locations:
        _add_location(root, location, shell.site)
    return _written(root)


def render_index(paths: Sequence[str], shell: Shell) -> bytes:
    """Return the index of the sitemaps at these paths.

    It tells no moments: so it changes when a part comes or goes, and not with each release.
    """
    root = etree.Element(f"{{{SITEMAP}}}sitemapindex", nsmap={None: SITEMAP})
    for path in paths:
        _add(_add(root, SITEMAP, "sitemap"), SITEMAP, "loc", shell.site.url_of(path))
    return _written(root)


def render_news(releases: Sequence[PublicRelease], shell: Shell) -> bytes:
    """Return the news sitemap of these releases, in their order; without any it is empty."""
    root = etree.Element(f"{{{SITEMAP}}}urlset", nsmap={None: SITEMAP, "news": NEWS})
    for public in releases:
        url = _add(root, SITEMAP, "url")
        _add(url, SITEMAP, "loc", shell.site.url_of(public.path))
        news = _add(url, NEWS, "news")
        publication = _add(news, NEWS, "publication")
        _add(publication, NEWS, "name", shell.site.name)
        _add(publication, NEWS, "language", news_language_of(public.lang))
        _add(news, NEWS, "publication_date", public.release.date.iso)
        _add(news, NEWS, "title", public.release.headline)
    return _written(root)


def news_language_of(lang: str) -> str:
    """Return `pt` of `pt-BR`; of Chinese, how it is written."""
    lower = lang.lower()
    return NEWS_LANGUAGES.get(lower) or lower.partition("-")[0]


def _add_location(root: etree._Element, location: Location, site: Site) -> None:
    path, changed, alternates, pictures = location
    url = _add(root, SITEMAP, "url")
    _add(url, SITEMAP, "loc", site.url_of(path))
    if changed:
        _add(url, SITEMAP, "lastmod", changed)
    for lang, other in alternates:
        link = _add(url, XHTML, "link")
        link.attrib.update({"rel": "alternate", "hreflang": lang, "href": site.url_of(other)})
    for name in pictures:
        picture = _add(url, IMAGE, "image")
        _add(picture, IMAGE, "loc", f"{site.url_of(path)}{picture_address(name)}")


def _add(
    parent: etree._Element, namespace: str, name: str, text: str | None = None
) -> etree._Element:
    element = etree.SubElement(parent, f"{{{namespace}}}{name}")
    element.text = text
    return element


def _written(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))
