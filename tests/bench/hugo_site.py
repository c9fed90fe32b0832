"""How does the archive look as a site of Hugo's?"""

import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.bench.corpus import ROOT, Corpus
from tests.bench.release_source import (
    TERMS,
    ReleaseSource,
    YearList,
    findings_in,
    source_in,
    year_lists_of,
)

LAYOUTS = Path(__file__).parent / "peers" / "hugo"
HIDDEN = {"build": {"render": "never", "list": "never"}}


def write_site(corpus: Corpus, built: Path, site: Path) -> None:
    """Write the whole site for the releases of a corpus; `built` is our own site of them."""
    content = corpus.content
    shutil.copytree(LAYOUTS, site)
    shutil.copytree(content / "data", site / "data")
    shutil.copytree(content / "pages", site / "content")
    shutil.copytree(ROOT / "theme" / "static", site / "static" / "theme")
    shutil.copyfile(built / "robots.txt", site / "static" / "robots.txt")
    outputs = ["html", "copy"] if corpus.channels == "all" else ["html"]
    releases = {"title": "Releases", "outputs": ["html"], "cascade": {"outputs": outputs}}
    _write(site / "content/releases/_index.md", releases)
    for name in ("sections", "spans", "months"):
        _write(site / "content" / name / "_index.md", {"title": name, **HIDDEN})
    for name in TERMS:
        is_shown = (built / name / "index.html").exists()
        keys = {"title": name} if is_shown else {"title": name, **HIDDEN}
        _write(site / "content" / name / "_index.md", keys)
    for path in sorted((content / "releases").rglob("*.md")):
        write_release(path, path.relative_to(content), built, site)


def write_release(path: Path, name: Path, built: Path, site: Path) -> None:
    """Write one release, and the names of its lists where they are missing."""
    source = source_in(path)
    keys = source.keys
    found = findings_in(built / source.address / "index.html", source.address)
    section = keys["section"]
    lists = tuple(year_lists_of(source, built))
    front = {key: value for key, value in keys.items() if key not in {"lang", "place"}}
    front |= source.terms
    front |= {
        "sections": [section],
        "spans": [_term_of(each) for each in lists],
        "months": [f"{source.day:%Y-%m}"],
        "card": found.summary or keys.get("dek"),
        "speakers": found.speakers,
        "quotations": found.quotations,
    }
    if "T" not in keys["date"]:
        front["day_only"] = True
    if not source.address.startswith("releases/"):
        front["url"] = f"/{source.address}"
    _write(site / "content" / name, front, source.body)
    _write_lists(site / "content", source, lists, built)


def _write_lists(
    content: Path, source: ReleaseSource, lists: Sequence[YearList], built: Path
) -> None:
    """Write the names and addresses of the lists that a release is in, where they are missing."""
    day, section = source.day, source.keys["section"]
    for each in lists:
        index = content / "spans" / _term_of(each) / "_index.md"
        if not index.exists():
            title = each.title_in(built)
            url = f"/{each.group}/{each.year:04}/"
            name = title.rpartition(", ")[2]
            _write(index, {"title": title, "name": name, "group": each.group, "url": url})
    index = content / "months" / f"{day:%Y-%m}" / "_index.md"
    if not index.exists():
        month, url = f"{day:%B %Y}", f"/releases/{day:%Y/%m}/"
        keys = {"title": f"Releases, {month}", "name": month, "within": f"{day:%Y}", "url": url}
        _write(index, keys)
    index = content / "sections" / section / "_index.md"
    if not index.exists():
        _write(index, {"title": section, "outputs": ["html", "sectionatom", "sectionrss"]})


def _term_of(each: YearList) -> str:
    """Return the term of Hugo's that stands for a list of years."""
    return f"{each.group.replace('/', '-')}-{each.year:04}"


def _write(path: Path, keys: Mapping[str, object], body: str = "") -> None:
    """Write a file; JSON texts are YAML texts too."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in keys.items() if value
    ]
    path.write_text(f"---\n{''.join(lines)}---\n\n{body}", encoding="utf-8")
