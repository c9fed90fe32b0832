"""What is in a real archive, given as records packed by gzip, one JSON object a line?

A record has id, title, date, number, dek, components, topics, lang, url and body_html. Each becomes
a release of the section press-release; its components become organisations. Nothing of it is kept
in the repository: the records name people in court cases.
"""

import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from lxml import html

from tests.bench.synthetic import Source

Record = dict[str, Any]


def records_of(path: Path) -> Iterator[Record]:
    """Yield the records of a packed file, one JSON object a line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def sources_of(path: Path) -> Iterator[Source]:
    """Yield a release for each record, in their order."""
    for record in records_of(path):
        yield Source(
            path=f"releases/{record['date'][:4]}/{record['date'][5:7]}/{record['id']}.md",
            date_published=datetime.fromisoformat(record["date"]),
            text=markdown_of(record),
        )


def vocabularies_of(path: Path) -> dict[str, dict[str, str]]:
    """Return the label of each term that the records use, by vocabulary and id."""
    components: set[str] = set()
    topics: set[str] = set()
    for record in records_of(path):
        components |= set(record["components"])
        topics |= set(record["topics"])
    return {
        "sections": {"press-release": "Press Releases"},
        "topics": {key_of(label): label for label in sorted(topics)},
        "organisations": {key_of(label): label for label in sorted(components)},
        "people": {},
        "places": {},
    }


def key_of(label: str) -> str:
    """Return an id for a term from its label."""
    return re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-")


def markdown_of(record: Record) -> str:
    """Return a release's source; JSON texts are YAML texts too."""
    keys: dict[str, object] = {
        "id": "r-" + hashlib.sha256(record["id"].encode()).hexdigest()[:12],
        "title": record["title"],
        "date": record["date"],
        "slug": key_of(record["url"].rsplit("/", 1)[-1])[:100].strip("-"),
        "section": "press-release",
        "dek": record["dek"],
        "number": record["number"],
        "lang": record["lang"] if record["lang"] != "en" else None,
        "source_url": record["url"],
        "organisations": [key_of(name) for name in record["components"]] or None,
        "topics": [key_of(name) for name in record["topics"]] or None,
    }
    front = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in keys.items() if value
    )
    return f"---\n{front}---\n\n{body_of(record)}\n"


def body_of(record: Record) -> str:
    """Return the body with whole addresses, as an importer would write it.

    Blank lines go: in Markdown they would end a block of HTML.
    """
    root = html.fragment_fromstring(record["body_html"], create_parent="div")
    root.rewrite_links(lambda link: link if link.startswith("#") else whole(record["url"], link))
    _mend(root)
    markup = html.tostring(root, encoding="unicode")
    return re.sub(r"\n\s*\n+", "\n", markup)


def _mend(root: html.HtmlElement) -> None:
    """Mend what a build refuses.

    That is links and headings without words, sentences for addresses, levels left out, and tables
    that arrange the page.
    """
    for link in root.xpath(".//a"):
        if not link.text_content().strip() or len(link.get("href", "").split()) > 1:
            link.drop_tag()
    last = 1
    for heading in root.xpath(".//*[contains(' h1 h2 h3 h4 h5 h6 ', concat(' ', name(), ' '))]"):
        if not heading.text_content().strip():
            heading.drop_tag()
            continue
        last = min(int(heading.tag[1]), last + 1)
        heading.tag = f"h{last}"
    for table in root.xpath(
        ".//table[not(.//tr[count(td | th) > 1])] | .//table[count(.//tr) = 1]"
    ):
        for part in table.xpath(".//caption | .//thead | .//tbody | .//tr | .//td | .//th"):
            part.tag = "div"
            part.attrib.clear()
        table.tag = "div"


def whole(base: str, link: str) -> str:
    """Return the whole address of a link, or the link itself where none can be made."""
    try:
        return urljoin(base, link)
    except ValueError:
        return link
