"""What does a tree hold, and where does each file come from?"""

import hashlib
from pathlib import Path

from pressroom.engine.manifest import Made, digest_of, tree_files, write_manifest

DIGEST = hashlib.sha256(b"bytes").hexdigest()


def test_files_of_a_tree_are_sorted_by_path(tmp_path: Path) -> None:
    """Folders without files are nothing; hidden files are files."""
    for name in ("b/index.html", "a.txt", "b/a/.well-known", "empty/"):
        target = tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith("/"):
            target.mkdir()
        else:
            target.write_bytes(b"bytes")
    assert tree_files(tmp_path) == ("a.txt", "b/a/.well-known", "b/index.html")
    assert digest_of(tmp_path / "a.txt") == DIGEST


def test_manifest_tells_digest_and_source_of_each_file(tmp_path: Path) -> None:
    """A finding in an output leads to its source; a newer manifest takes the place of the old."""
    path = tmp_path / "cache" / "manifest.json"
    write_manifest(path, {"old.html": Made(sha256=DIGEST)})
    made = {
        "releases/x/index.html": Made(sha256=DIGEST, source_path="content/releases/año.md"),
        "index.html": Made(sha256=DIGEST),
    }
    write_manifest(path, made)
    assert path.read_text("utf-8") == (
        "{\n"
        f'"index.html": {{\n"sha256": "{DIGEST}",\n"source": null\n}},\n'
        f'"releases/x/index.html": {{\n"sha256": "{DIGEST}",\n'
        '"source": "content/releases/año.md"\n}\n'
        "}\n"
    )
    assert [p.name for p in path.parent.iterdir()] == ["manifest.json"]
