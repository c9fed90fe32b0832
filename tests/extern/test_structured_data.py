"""What do other people's readers of structured data get from each kind of page?"""

import gzip
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import html5lib
import pytest

from tests.every_page.kinds import PATTERNS, one_of_each
from tests.extern.conftest import tool
from tests.site.newsroom import ROOT

pytestmark = pytest.mark.extern
DATA = ROOT / "tests" / "data"
HOST = "https://newsroom.example/"
WITHOUT_DATA = {"not found", "federal 404", "standing page without releases"}
KINDS = [kind for kind in PATTERNS if kind not in WITHOUT_DATA]
ENDED = {"replaced release", "removed release"}
Nodes = list[dict[str, Any]]


def packed(name: str) -> Any:  # noqa: ANN401 - JSON
    """Return a packed file of schema.org's release."""
    return json.loads(gzip.decompress((DATA / name).read_bytes()))


CONTEXT = packed("schemaorg-30.0-context.jsonld.gz")


def file_of(every_page: Path, kind: str) -> Path:
    """Return the file of a page of this kind."""
    path = every_page / one_of_each(every_page)[kind]
    return path / "index.html" if path.is_dir() else path


def shown_in(html: bytes) -> dict[str, str | None]:
    """Return headline, day and canonical address as an HTML5 parser sees them."""
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    article = tree.find(".//article")
    times = () if article is None else article.iter("time")
    canonical = (link for link in tree.iter("link") if link.get("rel") == "canonical")
    headline = tree.find(".//h1")
    return {
        "headline": " ".join("".join(headline.itertext()).split()),
        "date": next((time.get("datetime") for time in times), None),
        "url": next(link.get("href") for link in canonical),
    }


def extracted(html: bytes) -> Nodes:
    """Return the nodes that extruct finds; anything but one block of JSON-LD is an error."""
    import extruct  # noqa: PLC0415 - only `make check-extern` has it

    found = extruct.extract(html.decode(), errors="strict", syntaxes=["json-ld", "microdata"])
    assert found["microdata"] == []
    (block,) = found["json-ld"]
    nodes: Nodes = block["@graph"]
    return nodes


@pytest.mark.parametrize("kind", KINDS)
def test_extruct_reads_what_the_page_says(every_page: Path, kind: str) -> None:
    """The page is told as its readers see it; a release by its headline, day and address."""
    html = file_of(every_page, kind).read_bytes()
    shown, nodes = shown_in(html), extracted(html)
    pages = [n for n in nodes if n["@type"] in ("WebPage", "CollectionPage", "ProfilePage")]
    assert [page["url"] for page in pages] == [shown["url"]]
    articles = [n for n in nodes if n["@id"] == f"{shown['url']}#article"]
    is_release = b"<article>" in html or b"<article " in html
    if not is_release or kind in ENDED:
        assert articles == []
        assert shown["headline"] in pages[0]["name"] or pages[0]["name"] in str(shown["headline"])
        return
    (article,) = articles
    told = (article["headline"], article["datePublished"], article["url"])
    assert told == (shown["headline"], shown["date"], shown["url"])


def local_names(value: object) -> Iterator[str]:
    """Yield the names of all properties in JSON-LD, expanded or not."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if not name.startswith("@"):
                yield name.rpartition("/")[2]
            yield from local_names(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from local_names(inner)


@pytest.mark.parametrize("kind", KINDS)
def test_no_term_is_lost_when_it_is_expanded(every_page: Path, kind: str) -> None:
    """Every property is a term of schema.org's own context, and has its value."""
    html = file_of(every_page, kind).read_bytes()
    (text,) = re.findall(rb'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    document = json.loads(text)

    def load(url: str, _options: object) -> dict[str, object]:
        assert url.rstrip("/") == "https://schema.org"
        return {
            "contextUrl": None,
            "documentUrl": url,
            "contentType": "application/ld+json",
            "document": CONTEXT,
        }

    from pyld import jsonld  # noqa: PLC0415 - only `make check-extern` has it

    expanded = jsonld.expand(document, {"documentLoader": load, "base": HOST})
    told, left = sorted(local_names(document["@graph"])), sorted(local_names(expanded))
    assert left == told
    assert set(told) <= CONTEXT["@context"].keys()


def test_adobe_validator_finds_nothing(every_page: Path, judges: Path, tmp_path: Path) -> None:
    """No error on a page of each kind, and no warning but of facts that a release need not have.

    It calls for the credit of a picture; a release that has none tells none. So each has one here.
    """
    schema = tmp_path / "schema.json"
    schema.write_text(json.dumps(packed("schemaorg-30.0-all-https.jsonld.gz")), encoding="utf-8")
    script = """
      import Validator from "@adobe/structured-data-validator"
      import extractor from "@marbec/web-auto-extractor"
      import { readFileSync } from "node:fs"
      const [schema, ...paths] = process.argv.slice(1)
      const validator = new Validator(JSON.parse(readFileSync(schema, "utf8")))
      const Extractor = extractor.default ?? extractor
      const found = []
      for (const path of paths) {
        const options = { addLocation: true, embedSource: ["rdfa", "microdata"] }
        const data = new Extractor(options).parse(readFileSync(path, "utf8"))
        for (const issue of await validator.validate(data)) {
          found.push([path, issue.severity, issue.issueMessage, JSON.stringify(issue.path)])
        }
        found.push([path, Object.keys(data.jsonld ?? {}).sort()])
      }
      console.log(JSON.stringify(found))
    """
    paths = [str(file_of(every_page, kind)) for kind in KINDS]
    done = subprocess.run(
        [tool("node", "nodejs"), "--input-type=module", "-e", script, str(schema), *paths],
        cwd=judges.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    read = {each[0]: each[1] for each in found if len(each) == 2}
    assert all("BreadcrumbList" in types or "WebSite" in types for types in read.values())
    assert len(read) == len(set(paths))
    issues = [each for each in found if len(each) > 2 and "(optional)" not in each[2]]
    assert issues == [], "\n".join(map(str, issues))
