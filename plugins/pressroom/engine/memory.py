"""What does this build know from earlier ones, and what does it leave for the next?"""

import hashlib
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pressroom.engine.cache import Cache, OutputRow, Remembered, SourceRow
from pressroom.engine.holding import Folders
from pressroom.problems.problem import Problem, problem


class Memory:
    """The cache of one output folder, as it was found and as it is to be left."""

    def __init__(self, folder: Path, live: Path) -> None:
        """Take the cache folder and the live tree that the cache is of."""
        name = hashlib.sha256(str(live).encode("utf-8", "surrogatepass")).hexdigest()[:12]
        self.folder = folder
        self.cache = Cache(folder / f"site-{name}.sqlite")
        self._work = folder / f"work-{name}"
        self.was = Remembered()
        self._sources: Mapping[str, SourceRow | None] = {}
        self._facts: dict[str, Any] = {}

    def load(self) -> None:
        """Load what earlier builds remember, and clear what a killed one left."""
        shutil.rmtree(self._work, ignore_errors=True)
        self.was = self.cache.load()

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

    def trees(self) -> dict[int, Folders]:
        """Return the folders of the two trees as they were left, by the trees' inodes."""
        found: dict[int, Folders] = self.was.facts.get("trees", {})
        return found

    def note_sources(
        self,
        rows: Mapping[str, SourceRow | None],
        present: Iterable[str],
        *,
        ground: str,
        ledger: str,
    ) -> None:
        """Note what was read in this build; sources that are not there any more are forgotten."""
        gone = self.was.sources.keys() - set(present)
        self._sources = {**rows, **dict.fromkeys(gone)}
        self._facts |= {"reading": ground, "ledger": ledger}

    def sources_now(self) -> dict[str, SourceRow]:
        """Return every source that is remembered after this build."""
        known = self.was.sources if self.is_fact("reading", self._facts.get("reading")) else {}
        rows = {**known, **self._sources}
        return {path: row for path, row in rows.items() if row is not None}

    def keep_sources(self) -> None:
        """Leave what was read for the next build, although this one is refused."""
        if self._facts:
            self._store({}, {})

    def keep_all(
        self, outputs: Mapping[str, OutputRow | None], facts: Mapping[str, Any]
    ) -> tuple[Problem, ...]:
        """Leave everything for the next build, and return a warning if that fails."""
        return self._store(outputs, facts)

    def _store(
        self, outputs: Mapping[str, OutputRow | None], facts: Mapping[str, Any]
    ) -> tuple[Problem, ...]:
        try:
            self.cache.store(
                sources=self._sources,
                outputs=outputs,
                facts={**self._facts, **facts},
                is_fresh=not self.was.facts,
            )
        except OSError as error:
            reason = error.strerror or str(error)
            return (problem("W334", str(self.folder), reason=reason),)
        return ()
