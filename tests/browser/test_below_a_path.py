"""Does the site work under a sub-path of its host?"""

from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin
from urllib.request import urlopen

from lxml import html

from tests.browser.sites import HOST, SEED_PATH, NewPage, Site


def test_every_address_answers_below_a_path(site_below: Site) -> None:
    """From the home page on, every address on the site's host lies below the path and answers."""
    site = site_below
    known, waiting, broken = {site.url}, [site.url], []
    while waiting:
        address = waiting.pop()
        try:
            linked = _addresses_on(address, site)
        except HTTPError as error:
            broken.append((address, error.code))
            continue
        waiting += linked - known
        known |= linked
    assert broken == []
    assert site.url + SEED_PATH in known


def _addresses_on(address: str, site: Site) -> set[str]:
    """Return what a page links to and loads on the site's own host, as served here."""
    with urlopen(address) as response:
        if response.headers.get_content_type() != "text/html":
            return set()
        root = html.document_fromstring(response.read())
    found = {urldefrag(urljoin(address, url)).url for url in root.xpath("//@href | //@src")}
    here = {url.replace(HOST, site.origin) for url in found}
    return {url for url in here if url.startswith(site.origin)}


def test_style_sheet_applies_below_a_path(site_below: Site, new_page: NewPage) -> None:
    """A release under the path is styled: everything that it asks for is there."""
    page = new_page()
    failed: list[str] = []
    page.on("response", lambda response: None if response.ok else failed.append(response.url))
    page.goto(site_below.url + SEED_PATH)
    rules = page.evaluate("[...document.styleSheets].map(sheet => sheet.cssRules.length > 0)")
    assert (failed, rules) == ([], [True])
