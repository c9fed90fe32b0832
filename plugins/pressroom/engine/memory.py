"""What does this build know from earlier ones, and what does it leave for the next?"""

import hashlib
import secrets
import shutil
import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace

from pressroom.engine.bundles import SourceRow
from pressroom.engine.cache import BUILD, TREES, Cache, Remembered
from pressroom.engine.spare import Spare
from pressroom.engine.statuses import Statuses
from pressroom.engine.volumes import Outputs
from pressroom.problems.problem import Problem, problem

BUILD_BYTES = 16


class Kept(NamedTuple):
    """What a process that builds again and again knows of its last build.

    It is true while the cache has the `stamp` it was left with. The spare tree may have been
    looked at since.
    """

    remembered: Remembered
    stamp: tuple[object, ...]
    spare: Spare | None = None


class Memory:
    """The cache of one output folder: what `was` remembered, and what is `now`."""

    def __init__(self, folder: Path, live: Path) -> None:
        """Take the cache folder and the live tree that the cache is of."""
        name = hashlib.sha256(str(live).encode("utf-8", "surrogatepass")).hexdigest()[:12]
        self.folder = folder
        self.cache = Cache(folder / f"site-{name}.sqlite")
        self._work = folder / f"work-{name}"
        self.was = Remembered()
        self.now = Remembered()
        self.kept: Kept | None = None
        self._changed_sources: Collection[str] = ()

    def load(self, code: str, kept: Kept | None = None) -> None:
        """Load what earlier builds by the same code remember, and clear what a killed one left.

        What is kept from the last one in this process does instead, if none came between.
        """
        shutil.rmtree(self._work, ignore_errors=True)
        is_kept = kept is not None and kept.stamp == self.cache.stamp()
        self.kept = kept if kept and is_kept else self.recalled(code)
        self.was = self.kept.remembered
        self.now.facts["code"] = code

    @property
    def spare(self) -> Spare | None:
        """Return the spare tree as this process has seen it since the last build."""
        return self.kept.spare if self.kept else None

    def recalled(self, code: str) -> Kept:
        """Return what earlier builds by the same code remember; nothing is touched."""
        # Asked for first: what somebody else writes meanwhile will not fit it.
        stamp = self.cache.stamp()
        return Kept(self.cache.load(code), stamp)

    def work_folder(self, name: str) -> Path:
        """Return a new folder for files that live as long as this build."""
        try:
            self._work.mkdir(parents=True, exist_ok=True)
            (self._work / name).mkdir()
        except OSError:
            # The cache cannot be written; the system's folder for such files will do.
            self._work = Path(tempfile.mkdtemp(prefix="pressroom-"))
            (self._work / name).mkdir()
        return self._work / name

    def clear_work(self) -> None:
        """Delete the files that live as long as this build."""
        shutil.rmtree(self._work, ignore_errors=True)

    def sources(self, ground: str) -> Mapping[str, SourceRow]:
        """Return the sources that earlier builds read on the same ground."""
        return self.was.sources if self.is_fact("reading", ground) else {}

    def is_fact(self, name: str, told: object) -> bool:
        """Whether the last build noted just this."""
        return bool(self.was.facts.get(name) == told)

    def trees(self) -> dict[int, Statuses]:
        """Return the folders of the two trees as they were left, by the trees' inodes."""
        found: dict[int, Statuses] = self.was.facts.get(TREES, {})
        return found

    def note_sources(
        self,
        rows: Mapping[str, SourceRow],
        present: Collection[str],
        *,
        ground: str,
        ledger: str,
    ) -> None:
        """Note what was read in this build; sources that are not there any more are forgotten."""
        known = self.sources(ground)
        gone = known.keys() - set(present)
        kept = {p: row for p, row in known.items() if p not in gone} if gone else known
        self.now.sources = {**kept, **rows}
        self.now.facts |= {"reading": ground, "ledger": ledger}
        forgotten = self.was.sources.keys() - self.now.sources.keys()
        self._changed_sources = forgotten | rows.keys()

    def keep_sources(self) -> tuple[Problem, ...]:
        """Leave what was read for the next build, although this one is refused.

        A warning is returned if that fails.
        """
        if "reading" not in self.now.facts:
            return ()
        self.now.outputs, self.now.files = self.was.outputs, self.was.files
        self.now.facts = {**self.was.facts, **self.now.facts}
        return self._store(())

    def keep_all(
        self, outputs: Outputs, files: Statuses, changed: Collection[str], facts: Mapping[str, Any]
    ) -> tuple[Problem, ...]:
        """Leave everything for the next build, and return a warning if that fails.

        Of the outputs, these volumes have changed.
        """
        self.now.outputs, self.now.files = outputs, files
        self.now.facts = {**self.was.facts, **self.now.facts, **facts}
        return self._store(changed)

    def keep_trees(self, folders: Mapping[int, Statuses]) -> tuple[Problem, ...]:
        """Leave more of the trees for the next build, after all else, as `keep_all` does."""
        if not folders or self.kept is None:
            return ()
        facts = {**self.now.facts, TREES: {**self.now.facts[TREES], **folders}}
        self.now = replace(self.now, facts=facts)
        return self._write(self.kept.remembered)

    def _store(self, volumes: Collection[str]) -> tuple[Problem, ...]:
        was, now = self.was.facts, self.now.facts
        if (
            not (volumes or self._changed_sources or self.now.files != self.was.files)
            and now == was
        ):
            return ()
        is_fresh = not was or was.get("reading") != now["reading"]
        now[BUILD] = secrets.token_hex(BUILD_BYTES)
        return self._write(None if is_fresh else self.was, self._changed_sources, volumes)

    def _write(
        self,
        was: Remembered | None,
        sources: Collection[str] = (),
        volumes: Collection[str] = (),
    ) -> tuple[Problem, ...]:
        self.kept = None
        try:
            self.cache.store(self.now, was, sources=sources, volumes=volumes)
        except OSError as error:
            reason = error.strerror or str(error)
            return (problem("W334", str(self.folder), reason=reason),)
        self.kept = Kept(self.now, self.cache.stamp())
        return ()
