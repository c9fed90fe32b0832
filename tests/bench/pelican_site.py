"""How does the archive look as a site of stock Pelican's?"""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from tests.bench.corpus import ROOT, Corpus
from tests.bench.release_source import findings_in, source_in, year_lists_of

SITE = Path(__file__).parent / "peers" / "pelican"


def write_site(corpus: Corpus, built: Path, site: Path) -> None:
    """Write the whole site for the releases of a corpus; `built` is our own site of them."""
    content = corpus.content
    shutil.copytree(SITE, site)
    shutil.copytree(content / "data", site / "data")
    shutil.copytree(ROOT / "theme" / "static", site / "theme" / "static")
    if corpus.channels == "all":
        (site / "copies").touch()
    for path in (content / "pages").glob("*.md"):
        source = source_in(path)
        _write(site / "content" / "pages" / path.name, source.keys, source.body)
    extra = site / "content" / "extra"
    extra.mkdir(parents=True)
    shutil.copyfile(built / "robots.txt", extra / "robots.txt")
    for path in sorted((content / "releases").rglob("*.md")):
        write_release(path, path.relative_to(content), built, site)


def write_release(path: Path, name: Path, built: Path, site: Path) -> None:
    """Write one release."""
    source = source_in(path)
    keys = source.keys
    found = findings_in(built / source.address / "index.html", source.address)
    tags = [f"{each.group}/{each.year:04}" for each in year_lists_of(source, built)]
    tags.append(f"releases/{source.day:%Y/%m}")
    front = {key: value for key, value in keys.items() if key not in {"lang", "section", "place"}}
    front |= {key: ", ".join(terms) for key, terms in source.terms.items()}
    front |= {
        "category": keys["section"],
        "tags": ", ".join(tags),
        "summary": found.summary or keys.get("dek"),
        "speakers": found.speakers,
        "quotations": found.quotations,
        "day_only": "" if "T" in keys["date"] else "yes",
    }
    if not source.address.startswith("releases/"):
        front |= {"url": source.address, "save_as": f"{source.address}index.html"}
    _write(site / "content" / name, front, source.body)


def _write(path: Path, keys: Mapping[str, object], body: str) -> None:
    """Write a file; a value that is no text is told as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{key.title()}: {_text_of(value)}\n" for key, value in keys.items() if value]
    path.write_text(f"{''.join(lines)}\n{body}", encoding="utf-8")


def _text_of(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
