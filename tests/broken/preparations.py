"""Sources that cannot be stored in a folder: each is written for one test."""

import os
from collections.abc import Callable
from pathlib import Path


def write_50_megabytes(content: Path) -> None:
    """Write a release of 50 MB of nothing."""
    with (content / "releases" / "x.md").open("wb") as file:
        file.truncate(50_000_000)


def link_a_release(content: Path) -> None:
    """Write a release that is a link to a file elsewhere."""
    elsewhere = content.parent / "elsewhere.md"
    elsewhere.write_text("---\ntitle: Not for you\n---\n", "utf-8")
    (content / "releases" / "x.md").symlink_to(elsewhere)


def nest_brackets(content: Path) -> None:
    """Write a release with a list in a list, a hundred thousand times, in brackets."""
    _write_topics(content, "[" * 100_000 + "]" * 100_000)


def nest_hyphens(content: Path) -> None:
    """Write a release with a list in a list, a hundred thousand times, by hyphens."""
    _write_topics(content, "\n  " + "- " * 100_000 + "cooperation")


def _write_topics(content: Path, topics: str) -> None:
    (content / "releases" / "x.md").write_text(f"---\nid: r-one\ntopics: {topics}\n---\n", "utf-8")


def break_a_name(content: Path) -> None:
    """Write releases whose names hold a line end, and bytes that are no text."""
    (content / "releases" / "x\n.md").write_text("---\n---\n", "utf-8")
    (content / "releases" / os.fsdecode(b"\xff.md")).write_text("---\n---\n", "utf-8")


def nest_elements(content: Path) -> None:
    """Write a release whose text is a hundred thousand nested elements."""
    with (content / "releases" / "x.md").open("a", encoding="utf-8") as file:
        file.write("<div>" * 100_000 + "Text." + "</div>" * 100_000 + "\n")


PREPARATIONS: dict[str, Callable[[Path], None]] = {
    "E101-fifty-megabytes": write_50_megabytes,
    "E106-link": link_a_release,
    "E112-bomb-of-brackets": nest_brackets,
    "E112-bomb-of-hyphens": nest_hyphens,
    "E170-nested-too-deep": nest_elements,
    "E227-release-of-two-lines": break_a_name,
}
