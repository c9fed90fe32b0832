"""What does a reader get from nginx, set up as deploy/nginx.conf says?"""

import gzip
import http.client
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from pressroom.pictures.kinds import SUFFIXES
from pressroom.readers.media import ATTACHMENT_TYPES
from tests.site.newsroom import ROOT

pytestmark = pytest.mark.extern
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
PICTURES = "/releases/2025/11/04/everything/"


def ask(address: str, path: str, **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
    """Return the answer for one path, and its body; redirects are not followed."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request("GET", path, headers=named)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/theme/css/pressroom.css", "text/css; charset=utf-8"),
        ("/theme/favicon.svg", "image/svg+xml; charset=utf-8"),
        ("/sitemap.xml", "application/xml; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/feeds/all.atom.xml", "application/xml; charset=utf-8"),
        ("/feeds/all.rss.xml", "application/xml; charset=utf-8"),
        ("/feeds/all.json", "application/feed+json"),
        ("/feeds/feeds.opml", "text/x-opml; charset=utf-8"),
        (f"{PICTURES}release.txt", "text/plain; charset=utf-8"),
        (f"{PICTURES}figures.csv", "text/csv; charset=utf-8"),
        (f"{PICTURES}form.pdf", "application/pdf"),
        (f"{PICTURES}signing.jpg", "image/jpeg"),
        (f"{PICTURES}signing.jpg.480.webp", "image/webp"),
        (f"{PICTURES}chart.png", "image/png"),
    ],
)
def test_file_comes_with_type_and_validators(
    every_page_address: str, path: str, media_type: str
) -> None:
    """Each kind of file has its type and charset, and is answered with 304 when it is known."""
    answer, _ = ask(every_page_address, path)
    assert (answer.status, answer.headers["Content-Type"]) == (200, media_type)
    for condition, validator in (("If_None_Match", "ETag"), ("If_Modified_Since", "Last-Modified")):
        known, body = ask(every_page_address, path, **{condition: answer.headers[validator]})
        assert (known.status, body) == (304, b"")


def test_every_type_of_file_that_a_site_holds_is_known(
    every_page: Path, every_page_address: str
) -> None:
    """Nothing of the tree is served as bytes of an unknown kind."""
    ends = {path.suffix: path for path in every_page.rglob("*") if path.is_file()}
    for path in ends.values():
        answer, _ = ask(every_page_address, f"/{path.relative_to(every_page).as_posix()}")
        assert answer.headers["Content-Type"] != "application/octet-stream", path


@pytest.mark.parametrize(
    "path", ["/", "/nowhere/", "/theme/css/pressroom.css?v=13ae994b", "/feeds/all.atom.xml"]
)
def test_every_answer_carries_the_headers(every_page_address: str, path: str) -> None:
    """The policy and its companions come with pages, files, feeds and errors."""
    answer, _ = ask(every_page_address, path)
    expected = {
        "Content-Security-Policy": POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cache-Control": "max-age=31536000" if "?v=" in path else "no-cache",
        "Server": "nginx",
    }
    assert {name: answer.headers[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/releases", "/releases/"),
        ("/index.html", "/"),
        ("/releases/2025/index.html?a=b", "/releases/2025/"),
    ],
)
def test_page_has_one_address(every_page_address: str, path: str, location: str) -> None:
    """Another spelling of an address leads to the page, whatever the host is called."""
    answer, _ = ask(every_page_address, path)
    assert (answer.status, answer.headers["Location"]) == (301, location)


@pytest.mark.parametrize("path", ["/nowhere/", "/404.html", "/releases/2025/11/04/nothing.jpg"])
def test_unknown_address_is_answered_with_our_page(
    every_page: Path, every_page_address: str, path: str
) -> None:
    """There is nothing there, and the site's own page says so, with 404."""
    answer, body = ask(every_page_address, path)
    assert (answer.status, body) == (404, (every_page / "404.html").read_bytes())


@pytest.mark.parametrize("end", ["atom.xml", "rss.xml", "json"])
def test_feed_that_is_gone_has_ended(every_page: Path, every_page_address: str, end: str) -> None:
    """Readers forget a feed that answers 410; one that is only missed they ask for years."""
    answer, body = ask(every_page_address, f"/feeds/topics/of-no-release.{end}")
    assert (answer.status, body) == (410, (every_page / "404.html").read_bytes())
    assert answer.headers["Content-Security-Policy"] == POLICY


def test_text_comes_compressed(every_page: Path, every_page_address: str) -> None:
    """Pages are compressed for those who take it, and caches are told that they differ."""
    answer, body = ask(every_page_address, "/", Accept_Encoding="gzip")
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert gzip.decompress(body) == (every_page / "index.html").read_bytes()


def test_compressed_twin_is_served_as_it_is(every_page: Path, every_page_address: str) -> None:
    """A file's twin in gzip is sent, not made again."""
    page = (every_page / "index.html").read_bytes()
    twin = every_page / "twin.html.gz"
    twin.with_suffix("").write_bytes(page)
    twin.write_bytes(gzip.compress(page, 9, mtime=0))
    try:
        _, body = ask(every_page_address, "/twin.html", Accept_Encoding="gzip")
        assert body == twin.read_bytes()
    finally:
        twin.with_suffix("").unlink()
        twin.unlink()


def test_every_type_that_a_release_may_carry_is_named() -> None:
    """Pictures and attachments of each kind that a build takes have their type in nginx."""
    told = (ROOT / "deploy" / "nginx.conf").read_text("utf-8")
    taken = {(end, media_type) for end, media_type in ATTACHMENT_TYPES.items()}
    taken |= {(end, media_type) for media_type, ends in SUFFIXES.items() for end in ends}
    named = {
        (f".{end}", media_type)
        for media_type, ends in re.findall(r"^    ([a-z]+/\S+) ([a-z0-9 ]+);$", told, re.MULTILINE)
        for end in ends.split()
    }
    assert taken - named == set()
