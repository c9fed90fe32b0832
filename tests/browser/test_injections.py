"""Nothing that a source says ever runs, and data gives back the very text."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import html5lib
import pytest
from PIL import Image
from playwright.sync_api import Dialog

from tests.browser.sites import ROOT, NewPage, Site, build, served

TEXTS: list[str] = json.loads((ROOT / "tests" / "data" / "injections.json").read_text("utf-8"))
PROMISED = 60
# A longer summary is refused.
LONGEST = 300
FRONT = """---
id: r-{number:012x}
slug: text-{number}
date: 2025-05-01
section: press-release
title: {text}
dek: {text}
summary: {summary}
number: {text}
people: [somebody-{number}]
organisations: [office-{number}]
contacts: [desk-{number}]
corrections:
  - {{when: 2025-05-02, kind: correction, note: {text}}}
images:
  - {{file: a.png, alt: {text}, caption: {text}, credit: {text}, rights: {text}}}
attachments:
  - {{file: a.csv, title: {text}}}
---

A first sentence. A second one.
"""


def written(number: int, text: str) -> str:
    """Return a release that says a text wherever it can."""
    quoted, summary = (json.dumps(each, ensure_ascii=False) for each in (text, text[:LONGEST]))
    return FRONT.format(number=number, text=quoted, summary=summary)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return a site of a release for each text."""
    folder = tmp_path_factory.mktemp("injections")
    content = folder / "content"
    shutil.copytree(ROOT / "content" / "pages", content / "pages")
    shutil.copytree(ROOT / "content" / "data", content / "data")
    _add_terms(content / "data")
    for number, text in enumerate(TEXTS):
        media = content / "releases" / f"text-{number}"
        media.mkdir(parents=True)
        Image.new("RGB", (300, 200), "navy").save(media / "a.png")
        (media / "a.csv").write_text("a\n", encoding="utf-8")
        media.with_suffix(".md").write_text(written(number, text), encoding="utf-8")
    build(content, folder / "output")
    with served(folder / "output") as site:
        yield site


def _add_terms(data: Path) -> None:
    """Call a person, an organisation and a contact by each text."""
    kinds = {
        "people": ("somebody", {"roles": [{"title": "{}"}]}),
        "organisations": ("office", {"abbreviation": "{}"}),
        "contacts": ("desk", {"email": "desk@agency.example"}),
    }
    for kind, (id_, more) in kinds.items():
        lines = ""
        for number, text in enumerate(TEXTS):
            told: dict[str, Any] = {"labels": {"en": text}, **more}
            told = json.loads(json.dumps(told).replace('"{}"', json.dumps(text)))
            lines += f"{id_}-{number}: {json.dumps(told, ensure_ascii=False)}\n"
        path = data / f"{kind}.yaml"
        path.write_text(path.read_text("utf-8") + lines, encoding="utf-8")


def folded(text: str) -> str:
    """Return a text as a release keeps it: white space folded."""
    return re.sub(r"\s+", " ", text).strip()


def page_of(site: Site, number: int) -> Path:
    """Return the page of a text."""
    return site.output_path / f"releases/2025/05/01/text-{number}/index.html"


def test_texts_are_as_many_as_promised() -> None:
    """Each another one."""
    assert len(set(TEXTS)) == len(TEXTS) >= PROMISED


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_parser_sees_one_block_of_data_with_the_very_text(site: Site, number: int) -> None:
    """An HTML5 parser meets no other script, and JSON gives the text back."""
    text = folded(TEXTS[number])
    tree = html5lib.parse(page_of(site, number).read_bytes(), namespaceHTMLElements=False)
    (script,) = tree.iter("script")
    nodes = json.loads(script.text)["@graph"]
    article = nodes[0]
    assert (article["headline"], article["alternativeHeadline"]) == (text, text)
    assert article["description"] == folded(TEXTS[number][:LONGEST])
    by_type = {node["@type"]: node for node in nodes}
    assert by_type["Person"]["name"] == text
    assert by_type["ImageObject"]["caption"] == text
    assert by_type["CorrectionComment"]["text"] == text
    assert {meta.get("content") for meta in tree.iter("meta")} >= {text}
    handlers = [name for node in tree.iter() for name in node.attrib if name.startswith("on")]
    assert handlers == []


def test_nothing_runs_in_a_browser(site: Site, new_page: NewPage) -> None:
    """On the pages of the texts, and on the lists that show them."""
    page = new_page()
    alarms: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        alarms.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    page.on("pageerror", lambda error: alarms.append(str(error)))
    paths = [f"releases/2025/05/01/text-{number}/" for number in range(len(TEXTS))]
    for path in (*paths, "", "releases/", "people/", "organisations/", "feeds/"):
        page.goto(site.url + path)
        kinds = page.locator("script").evaluate_all("all => all.map(script => script.type)")
        assert (path, alarms, kinds) == (path, [], ["application/ld+json"])
    strangers = [answer for answer in site.answers if answer.status != 200]
    assert strangers == []
