"""Can a build be answered without Pelican, or even without building?

A build leaves a note of everything it depended on. While all of that is still so, the site is
what it would become. While only sources, outputs or the clock have changed, the recipe that
Pelican made still holds. The note lies in `.cache/pressroom/` beside the settings, since the
settings have not been read yet when it is looked for.
"""

import fcntl
import hashlib
import marshal
import os
import pickle
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pressroom.engine.statuses import Statuses
from pressroom.engine.still import Known

if TYPE_CHECKING:
    from pressroom.engine.recipe import Recipe

VERSION = 3
DIGEST_BYTES = 32
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# With more than these, such as after a checkout, the folders are sooner listed.
MOST_CHANGES = 300
# What says where the site is and what it is called; the rest of the options says how to build.
NAMING = ("PATH", "OUTPUT_PATH", "SITEURL")


class Note(NamedTuple):
    """What a build depended on, and what it said.

    `ground` are settings, code, theme and standing pages; `sources` the releases and the ledger;
    `outputs` the live tree. `build` is the fact of the cache that tells whether it was left by the
    same build. `built_us` is the moment it was built for and `changes_us` when the
    site next changes by itself, in microseconds since 1970. `told` are its warnings, `summary`
    its last line. `recipe` is a pickled Recipe, absent when only Pelican can build.
    """

    tools: tuple[str, ...]
    ground: Known
    sources: Known
    outputs: Known
    build: str
    live_inode: int
    built_us: int
    changes_us: int | None
    told: str
    summary: str
    base_path: str
    recipe: bytes | None

    def covers(self, now: datetime) -> bool:
        """Whether the site of this moment is the one that was built."""
        now_us = (now - EPOCH) // timedelta(microseconds=1)
        return self.built_us <= now_us and (self.changes_us is None or now_us < self.changes_us)

    def is_ground_still_so(self) -> bool:
        """Whether tools, settings, code, theme and pages are as they were."""
        return self.tools == tools_now() and self.ground.is_still_so

    def is_tree_still_so(self) -> bool:
        """Whether the outputs are as they were left, and nobody is at work on them."""
        live = self.outputs.root.rstrip("/")
        try:
            inode = os.lstat(live).st_ino
        except OSError:
            return False
        if inode != self.live_inode or is_locked(lock_path_of(live)):
            return False
        return self.outputs.is_still_so

    def unpacked_recipe(self) -> "Recipe | None":
        """Return the recipe of the site."""
        if self.recipe is None:
            return None
        recipe: Recipe = pickle.loads(self.recipe)  # noqa: S301 - we pickled it, and its digest was right
        return recipe


class News(NamedTuple):
    """The note of the last build, and which of the sources it knew have changed since.

    More than `MOST_CHANGES` are not told. `stamp` tells the note from any other that is left at
    `path`.
    """

    note: Note
    path: Path
    stamp: tuple[int, ...]
    changed: tuple[str, ...]

    @property
    def is_nothing(self) -> bool:
        """Whether sources and outputs are as they were left, and nobody is at work on them."""
        return not self.changed and self.note.is_tree_still_so()

    @property
    def is_latest(self) -> bool:
        """Whether all changes are told, and no other build came since."""
        return len(self.changed) <= MOST_CHANGES and self.stamp == _stamp_of(self.path)


def news_at(path: Path) -> News | None:
    """Return what has become of the site since its note was left at this path."""
    stamp = _stamp_of(path)
    note = read_note(path)
    if note is None:
        return None
    changed = tuple(islice(note.sources.changed(), MOST_CHANGES + 1))
    return News(note, path, stamp, changed)


def note_path(settings_path: Path, overrides: Mapping[str, object]) -> Path:
    """Return where the note of a site lies that is built with these settings and options."""
    settings_path = settings_path.absolute()
    naming = (str(settings_path), *(str(overrides.get(name)) for name in NAMING))
    digest = hashlib.sha256("\n".join(naming).encode("utf-8", "surrogatepass")).hexdigest()
    return settings_path.parent / ".cache" / "pressroom" / f"note-{digest[:12]}"


def read_note(path: Path) -> Note | None:
    """Return the note of the last build, if tools, settings, code, theme and pages are its own."""
    try:
        data = path.read_bytes()
        digest, packed = data[:DIGEST_BYTES], memoryview(data)[DIGEST_BYTES:]
        if hashlib.sha256(packed).digest() != digest:
            return None
        version, *told = marshal.loads(packed)
    except (OSError, ValueError, EOFError, TypeError):
        return None
    if version != VERSION:
        return None
    tools, ground, sources, outputs, *rest = told
    note = Note(tools, _known(ground), _known(sources), _known(outputs), *rest)
    return note if note.is_ground_still_so() else None


def write_note(path: Path, note: Note) -> None:
    """Write the note; where that cannot be done, the next build just takes longer."""
    plain: Any = tuple(_plain(each) if isinstance(each, Known) else each for each in note)
    packed = marshal.dumps((VERSION, *plain))
    digest = hashlib.sha256(packed).digest()
    fresh = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("wb") as file:
            file.writelines((digest, packed))
        fresh.replace(path)
    except OSError:
        forget_note(path)


def _plain(known: Known) -> tuple[object, ...]:
    return (known.root, tuple(known.files), tuple(known.folders))


def _known(plain: tuple[str, tuple[str, bytes], tuple[str, bytes]]) -> Known:
    root, files, folders = plain
    return Known(root, Statuses(*files), Statuses(*folders))


def forget_note(path: Path) -> None:
    """Delete the note; one that stays fits no later build, and is not believed."""
    with suppress(OSError):
        path.unlink()


def lock_path_of(live: str) -> Path:
    """Return the file that a build holds as long as it works on this live tree."""
    return Path(live).with_name(f".{Path(live).name}.lock")


def is_locked(path: Path) -> bool:
    """Whether a process holds the lock."""
    try:
        with path.open("rb") as lock:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False


def tools_now() -> tuple[str, ...]:
    """Return the version of Python, and name and version of every installed package."""
    folders = (folder for folder in set(sys.path) if os.path.isdir(folder))
    names = (name for folder in folders for name in os.listdir(folder))
    found = {name for name in names if name.endswith((".dist-info", ".egg-info"))}
    return (sys.version, sys.platform, *sorted(found))


def _stamp_of(path: Path) -> tuple[int, ...]:
    try:
        found = path.stat()
    except OSError:
        return ()
    return (found.st_ino, found.st_mtime_ns, found.st_size)
