"""What does a tree hold, and where does each file come from?"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One output file: the SHA-256 of its bytes, and its source from the repository root."""

    sha256: str
    source_path: str | None = None


def tree_files(tree: Path) -> tuple[str, ...]:
    """Return the paths of all files of a tree, relative to it, sorted."""
    found: list[str] = []
    for folder, _, names in os.walk(tree):
        relative = Path(folder).relative_to(tree)
        found += [(relative / name).as_posix() for name in names]
    return tuple(sorted(found))


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_manifest(path: Path, made: Mapping[str, Made]) -> None:
    """Write the manifest as JSON, by output path; it lies in the cache, never in the output."""
    told = {
        output: {"sha256": m.sha256, "source": m.source_path} for output, m in sorted(made.items())
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(told, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    fresh.replace(path)
