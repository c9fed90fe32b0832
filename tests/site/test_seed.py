"""The first release is the seed, made from the captured text as it was found."""

import hashlib
import json
from collections import Counter

import pytest
from lxml import html

from pressroom.readers.archive import read_source
from pressroom.readers.context import context_of
from tests.records import SITE
from tests.site.newsroom import ROOT, Newsroom

SEED = ROOT / "content" / "releases" / "seed.txt"
SHA256 = "5bbb1c6a80cf647e8d02f73d304d5d012d00809e3cd32a97da789cfdf0ecb41d"
PAGE = (
    "releases/2010/03/26/ice-first-us-agency-to-sign-agreement-with-russian-federation/index.html"
)
HEADLINE = "ICE First US Agency to Sign Agreement with Russian Federation"
DEK = (
    "International law enforcement agencies sign agreement to share real-time investigative "
    "information and work on joint investigations"
)
MORTON = (
    "The flow of information between our agencies can be subjected to unnecessary bureaucratic "
    "restrictions and obstacles, This agreement allows both agencies to bypass those hurdles, "
    "allowing for the timely sharing of information. In complex international criminal "
    "investigations, speed of information can be the difference between success and being one "
    "step behind."
)


@pytest.fixture(scope="module")
def seed_page(tmp_path_factory: pytest.TempPathFactory) -> html.HtmlElement:
    """Return the seed's page, built from the capture alone."""
    newsroom = Newsroom.in_folder(tmp_path_factory.mktemp("seed"))
    (newsroom.releases / "seed.txt").write_bytes(SEED.read_bytes())
    return html.fromstring(newsroom.build()[PAGE].decode())


def test_capture_is_kept_byte_for_byte() -> None:
    """The capture in the repository is the one that was found."""
    assert hashlib.sha256(SEED.read_bytes()).hexdigest() == SHA256


def test_page_holds_the_fields_of_the_capture(seed_page: html.HtmlElement) -> None:
    """Section, headline, day, dek, dateline, paragraphs and both speakers stand on the page."""
    article = seed_page.find(".//article")
    (graph,) = seed_page.xpath('//script[@type="application/ld+json"]/text()')
    nodes = json.loads(graph)["@graph"]
    (news,) = (node for node in nodes if node["@type"] == "NewsArticle")
    quotes = [node for node in nodes if node["@type"] == "Quotation"]
    people = {node["@id"]: node for node in nodes if node["@type"] == "Person"}
    paragraphs = article.xpath(".//p[not(ancestor::header)]")
    assert seed_page.xpath("//h1/text()") == [HEADLINE]
    assert [crumb["name"] for crumb in _trail(nodes)] == ["Home", "Press Releases", HEADLINE]
    assert article.xpath(".//time/@datetime") == ["2010-03-26"]
    assert article.xpath('.//*[@class="dateline"]/text()') == ["Washington"]
    assert news["articleSection"] == "Press Releases"
    assert news["datePublished"] == "2010-03-26"
    assert news["dateline"] == "Washington"
    assert news["alternativeHeadline"] == DEK
    assert [people[q["spokenByCharacter"]["@id"]]["name"] for q in quotes] == [
        "John Morton",
        "John Beyrle",
    ]
    assert quotes[0]["text"] == MORTON
    assert sum("dateline" in html.tostring(p).decode() for p in paragraphs) == 1
    body = [p.text_content() for p in paragraphs if len(p.text_content()) > 200]
    assert len(body) == 5


def _trail(nodes: list[dict[str, object]]) -> list[dict[str, str]]:
    (trail,) = (node for node in nodes if node["@type"] == "BreadcrumbList")
    items: list[dict[str, str]] = trail["itemListElement"]  # type: ignore[assignment] # its shape
    return items


def test_article_has_the_words_of_the_capture(
    seed_page: html.HtmlElement, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The words of the article are those of the capture less its furniture, none more or less."""
    folder = tmp_path_factory.mktemp("words")
    newsroom = Newsroom.in_folder(folder)
    (newsroom.releases / "seed.txt").write_bytes(SEED.read_bytes())
    context, _ = context_of(newsroom.content, SITE)
    reading = read_source("releases/seed.txt", has_sidecar=False, context=context)
    assert reading.document is not None
    furniture = reading.document.release.source.boilerplate
    assert [(line.line, line.kind) for line in furniture] == [(1, "skip link"), (2, "skip link")]
    expected = Counter(SEED.read_text("utf-8").split())
    expected -= Counter(word for line in furniture for word in line.text.split())
    article = seed_page.find(".//article")
    assert Counter(" ".join(article.itertext()).split()) == expected
