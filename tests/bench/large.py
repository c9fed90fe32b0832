"""Write a large archive as Markdown, build it, and tell seconds and memory.

`python tests/bench/large.py RECORDS.jsonl.gz [FOLDER]` reads one JSON object a line: id, title,
date, number, dek, components, topics, lang, url, body_html. Each becomes a release of the section
press-release; its components become organisations. Nothing of it is kept in the repository: the
records name people in court cases.
"""

import argparse
import gzip
import hashlib
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from lxml import html

Record = dict[str, Any]
ROOT = Path(__file__).resolve().parents[2]


def records_of(path: Path) -> Iterator[Record]:
    """Yield the records of a packed file, one JSON object a line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def key_of(label: str) -> str:
    """Return an id for a term from its label."""
    return re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-")


def body_of(record: Record) -> str:
    """Return the body with whole addresses, as an importer would write it.

    Blank lines go: in Markdown they would end a block of HTML.
    """
    root = html.fragment_fromstring(record["body_html"], create_parent="div")
    root.rewrite_links(lambda link: link if link.startswith("#") else whole(record["url"], link))
    markup = html.tostring(root, encoding="unicode")
    return re.sub(r"\n\s*\n+", "\n", markup)


def whole(base: str, link: str) -> str:
    """Return the whole address of a link, or the link itself where none can be made."""
    try:
        return urljoin(base, link)
    except ValueError:
        return link


def markdown_of(record: Record) -> str:
    """Return a release's source; JSON texts are YAML texts too."""
    keys: dict[str, object] = {
        "id": "r-" + hashlib.sha256(record["id"].encode()).hexdigest()[:12],
        "title": record["title"],
        "date": record["date"],
        "slug": key_of(record["url"].rsplit("/", 1)[-1])[:100].strip("-"),
        "dek": record["dek"],
        "number": record["number"],
        "lang": record["lang"] if record["lang"] != "en" else None,
        "source_url": record["url"],
        "organisations": [key_of(name) for name in record["components"]] or None,
        "topics": [key_of(name) for name in record["topics"]] or None,
    }
    front = "\n".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in keys.items() if value
    )
    return f"---\n{front}\n---\n\n{body_of(record)}\n"


def terms_text(labels: set[str]) -> str:
    """Return a vocabulary of these labels."""
    return "".join(
        f"{key_of(label)}:\n  labels:\n    en: {json.dumps(label)}\n" for label in sorted(labels)
    )


def write_archive(records: Path, content: Path) -> int:
    """Write the content folder of an archive; return how many releases it has."""
    components: set[str] = set()
    topics: set[str] = set()
    count = 0
    for record in records_of(records):
        components |= set(record["components"])
        topics |= set(record["topics"])
        folder = content / "releases" / record["date"][:4]
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{record['id']}.md").write_text(markdown_of(record), encoding="utf-8")
        count += 1
    data = content / "data"
    data.mkdir()
    (data / "organisations.yaml").write_text(terms_text(components), encoding="utf-8")
    (data / "topics.yaml").write_text(terms_text(topics), encoding="utf-8")
    (data / "sections.yaml").write_text("press-release: {labels: {en: Press Releases}}\n")
    return count


def main() -> int:
    """Write, build, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", type=Path)
    parser.add_argument("folder", type=Path, nargs="?")
    options = parser.parse_args()
    folder = options.folder or Path(tempfile.mkdtemp(prefix="pressroom-bench-"))
    content, report = folder / "content", folder / "report.json"
    if not content.exists():
        started = time.perf_counter()
        count = write_archive(options.records, content)
        print(f"{count} releases written to {content} in {time.perf_counter() - started:.1f} s")
    command = [sys.executable, "-m", "pressroom", "build", "--content", str(content)]
    command += ["--output", str(folder / "output"), "--report", str(report)]
    started = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, check=False)
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    found = json.loads(report.read_text("utf-8"))
    print(f"exit {done.returncode}; {seconds:.1f} s; peak {peak:.0f} MiB; {found['sources']}")
    print("seconds by stage:", found["seconds"])
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
