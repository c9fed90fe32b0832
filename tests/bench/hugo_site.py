"""How does the archive look as a site of Hugo's?"""

import json
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from tests.bench.corpus import ROOT
from tests.bench.release_source import ReleaseSource, findings_in, source_in

LAYOUTS = Path(__file__).parent / "peers" / "hugo"


def write_site(content: Path, built: Path, site: Path) -> None:
    """Write the whole site for the releases of `content`; `built` is our own site of them."""
    shutil.copytree(LAYOUTS, site)
    shutil.copytree(content / "data", site / "data")
    shutil.copytree(content / "pages", site / "content")
    shutil.copytree(ROOT / "theme" / "static", site / "static" / "theme")
    shutil.copyfile(built / "robots.txt", site / "static" / "robots.txt")
    _write(site / "content/releases/_index.md", {"title": "Releases"})
    sections: set[str] = set()
    for path in sorted((content / "releases").rglob("*.md")):
        source = write_release(path, path.relative_to(content), built, site)
        sections.add(source.keys["section"])
    for section in sections:
        keys = {"title": section, "outputs": ["html", "sectionatom", "sectionrss"]}
        _write(site / "content/sections" / section / "_index.md", keys)


def write_release(path: Path, name: Path, built: Path, site: Path) -> ReleaseSource:
    """Write one release, and the names of its lists where they are missing."""
    source = source_in(path)
    keys = source.keys
    found = findings_in(built / source.address / "index.html", source.address)
    section = keys["section"]
    front = {key: value for key, value in keys.items() if key != "lang"}
    front |= {
        "sections": [section],
        "sectionyears": [f"{section}-{source.day:%Y}"],
        "years": [f"{source.day:%Y}"],
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
    _write_lists(site / "content", source.day, section)
    return source


def _write_lists(content: Path, day: date, section: str) -> None:
    """Write the names and addresses of the lists that a release is in, where they are missing."""
    year, month = f"{day:%Y}", f"{day:%B %Y}"
    lists: dict[str, dict[str, object]] = {
        f"years/{year}": {"name": year, "url": f"/releases/{year}/"},
        f"months/{day:%Y-%m}": {
            "name": month,
            "within": year,
            "url": f"/releases/{day:%Y/%m}/",
        },
        f"sectionyears/{section}-{year}": {
            "name": year,
            "section": section,
            "url": f"/sections/{section}/{year}/",
        },
    }
    for place, keys in lists.items():
        index = content / place / "_index.md"
        if not index.exists():
            _write(index, {"title": f"Releases, {keys['name']}", **keys})


def _write(path: Path, keys: Mapping[str, object], body: str = "") -> None:
    """Write a file; JSON texts are YAML texts too."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in keys.items() if value
    ]
    path.write_text(f"---\n{''.join(lines)}---\n\n{body}", encoding="utf-8")
