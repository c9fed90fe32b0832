"""Random histories of an office: whatever happens, the tree is the one of a build from nothing."""

import shutil
import tempfile
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from tests.histories.office import LOOKS, Office, Tree, Workbench, differences, tree_of
from tests.histories.source import SECTIONS, TERMS, Source
from tests.pictures.samples import camera_exif, halves, saved

KEYS = [f"r-{number:03}" for number in range(12)]
DATES = [
    *("2024-12-31", "2025-01-01", "2025-01-01T09:30:00-05:00", "2025-06-15"),
    *("2025-06-16", "2025-06-30T23:00:00+02:00", "2026-01-15", "2026-01-16", "2026-02-01"),
]
TITLES = ["Agencies sign", "Agencies sign", "Board meets", "A <b>bold</b> & plain one", "Rule out"]
BODIES = [
    "One sentence. Another one.",
    "“We are glad,” said Jane Doe, director. It was signed.",
    "- a\n- b\n\n## A heading\n\nText with [a link](/releases/) in it.",
    "See [about us](/about/#top).",
    "> It was so.\n>\n> — Al Gore, Vice President\n\n“It was,” said John Morton.",
]
# One is upright, the other lies on its side.
PICTURES = [
    saved(halves(size=(600, 400)), "JPEG", exif=camera_exif(orientation)) for orientation in (1, 6)
]


class Histories(RuleBasedStateMachine):
    """Changes an office, and compares each build of it with one that remembers nothing."""

    bench: Workbench
    jobs = (1, 2)
    options: Mapping[str, str] = {}

    def __init__(self) -> None:
        """Begin with an office that has published nothing."""
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="pressroom-history-"))
        self.office = Office.in_folder(self.folder, self.bench)
        self.sources: dict[str, Source] = {}
        self.builds = 0
        self.live: Tree = {}

    def teardown(self) -> None:
        """Delete the office."""
        shutil.rmtree(self.folder)

    # --- what may happen -------------------------------------------------

    @initialize(count=st.integers(1, 6), data=st.data())
    def open_office(self, count: int, data: Any) -> None:  # noqa: ANN401 - hypothesis has no type for it
        """Begin with a few releases."""
        for key in KEYS[:count]:
            self._write(self._drawn(key, data))
        self._compare()

    @rule(key=st.sampled_from(KEYS), data=st.data())
    def add_or_rewrite(self, key: str, data: Any) -> None:  # noqa: ANN401
        """Add a release, or write one anew."""
        self._write(self._drawn(key, data))
        self._compare()

    @precondition(lambda self: len(self.sources) > 1)
    @rule(data=st.data())
    def delete(self, data: Any) -> None:  # noqa: ANN401
        """Delete a release that nothing refers to."""
        key = data.draw(st.sampled_from(sorted(self.sources)))
        self.sources.pop(key).delete(self.office.releases)
        self._compare()

    @precondition(lambda self: self.sources)
    @rule(data=st.data(), title=st.sampled_from(TITLES))
    def retitle(self, data: Any, title: str) -> None:  # noqa: ANN401
        """Change a headline."""
        self._change(data, title=title)

    @precondition(lambda self: self.sources)
    @rule(data=st.data(), body=st.sampled_from(BODIES))
    def edit(self, data: Any, body: str) -> None:  # noqa: ANN401
        """Change a text."""
        self._change(data, body=body)

    @precondition(lambda self: self.sources)
    @rule(data=st.data(), picture=st.sampled_from([*PICTURES, None]))
    def illustrate(self, data: Any, picture: bytes | None) -> None:  # noqa: ANN401
        """Add a picture, exchange it for another, or take it away."""
        self._change(data, picture=picture)

    @precondition(lambda self: self.sources)
    @rule(data=st.data(), date=st.sampled_from(DATES))
    def redate(self, data: Any, date: str) -> None:  # noqa: ANN401
        """Change a date."""
        self._change(data, date=date)

    @precondition(lambda self: self.sources)
    @rule(data=st.data(), section=st.sampled_from(SECTIONS), terms=st.sampled_from(TERMS))
    def reclassify(self, data: Any, section: str, terms: dict[str, str]) -> None:  # noqa: ANN401
        """Change section, topics, organisations, people and place."""
        self._change(data, section=section, terms=terms)

    @precondition(lambda self: self.sources)
    @rule(data=st.data(), withdrawn=st.sampled_from(["", "2026-01-10", "2026-01-20"]))
    def withdraw(self, data: Any, withdrawn: str) -> None:  # noqa: ANN401
        """Withdraw a release, now or later, or take that back."""
        self._change(data, withdrawn=withdrawn, date="2025-06-15")

    @precondition(lambda self: self.sources)
    @rule(data=st.data(), folder=st.sampled_from(["", "a/", "b/c/"]))
    def rename(self, data: Any, folder: str) -> None:  # noqa: ANN401
        """Move a file."""
        key = data.draw(st.sampled_from(sorted(self.sources)))
        self.sources[key].delete(self.office.releases)
        self.sources[key].file = f"{folder}{key}.md"
        self._write(self.sources[key])
        self._compare()

    @rule(hours=st.sampled_from([-72, -1, 1, 24, 500]))
    def move_clock(self, hours: int) -> None:
        """Go on in time, or back."""
        self.office.now += timedelta(hours=hours)
        self._compare()

    @rule(name=st.sampled_from(["Office of Histories", "Another Name"]), size=st.integers(2, 4))
    def change_settings(self, name: str, size: int) -> None:
        """Change what the site is called, and how long its lists are."""
        self.office.name, self.office.list_size = name, size
        self.office.write_settings()
        self._compare()

    @rule(look=st.sampled_from(LOOKS), width=st.sampled_from([48, 96]))
    def change_look(self, look: str, width: int) -> None:
        """Change colours, links and logo of the office."""
        self.office.look = look
        self.office.draw_logo(width=width)
        self.office.write_settings()
        self._compare()

    @rule(text=st.sampled_from(["<!-- one -->", "<!-- another -->"]))
    def change_theme(self, text: str) -> None:
        """Change a template and a static file of the theme."""
        base = self.folder / "theme" / "templates" / "base.html"
        base.write_text(base.read_text("utf-8").partition("</html>")[0] + f"</html>\n{text}\n")
        (self.folder / "theme" / "static" / "note.txt").write_text(text)
        self._compare()

    @rule(label=st.sampled_from(["Competition", "Fair markets"]))
    def change_vocabulary(self, label: str) -> None:
        """Rename a topic."""
        topics = self.folder / "content" / "data" / "topics.yaml"
        rest = topics.read_text("utf-8").partition("competition:\n")
        after = rest[2].partition("\n")[2]
        topics.write_text(f"{rest[0]}competition:\n  labels: {{en: {label}}}\n{after}")
        self._compare()

    @precondition(lambda self: self.live)
    @rule(data=st.data(), how=st.sampled_from(["write", "delete", "add", "folder", "replace"]))
    def tamper(self, data: Any, how: str) -> None:  # noqa: ANN401
        """Touch the live tree by hand."""
        path = self.office.output / data.draw(st.sampled_from(sorted(self.live)))
        if how == "write":
            path.write_bytes(b"tampered with")
        elif how == "delete":
            path.unlink()
        elif how == "add":
            (path.parent / "stranger.html").write_text("who?")
        elif how == "folder":
            path.unlink()
            path.mkdir()
            (path / "x").write_text("x")
        else:
            data_before = path.read_bytes()
            path.unlink()
            path.write_bytes(data_before[:-1] + b"?")
        self._compare()

    @rule(data=st.data(), how=st.sampled_from(["flip", "truncate", "delete", "garbage"]))
    def damage_cache(self, data: Any, how: str) -> None:  # noqa: ANN401
        """Damage what earlier builds remember."""
        files = sorted(p for p in (self.folder / ".cache").rglob("*") if p.is_file())
        if not files:
            return
        # How many files there are, and how large, differs from run to run; what is drawn must not.
        path = files[data.draw(st.integers(0, 999)) % len(files)]
        found = bytearray(path.read_bytes())
        if how == "delete":
            path.unlink()
        elif how == "garbage":
            path.write_bytes(b"no cache at all")
        elif how == "truncate":
            path.write_bytes(found[: len(found) // 2])
        elif found:
            found[data.draw(st.integers(0, 9_999)) * len(found) // 10_000] ^= 0x40
            path.write_bytes(found)
        self._compare()

    @rule(after_s=st.floats(0.0, 0.12), data=st.data(), title=st.sampled_from(TITLES))
    def kill(self, after_s: float, data: Any, title: str) -> None:  # noqa: ANN401
        """Change something and kill the build of it; the live tree is the old or the new one."""
        if self.sources:
            source = self.sources[data.draw(st.sampled_from(sorted(self.sources)))]
            source.title = title
            self._write(source)
        before = tree_of(self.office.output)
        self.office.build(jobs=2, kill_after_s=after_s, **self.options)
        found = tree_of(self.office.output)
        clean = self.office.clean()
        assert found in (before, clean), f"neither old nor new: {differences(found, before)}"
        self._compare()

    # --- what has to hold ------------------------------------------------

    def _compare(self) -> None:
        """Build with what is remembered; the tree equals that of a build from nothing."""
        before = tree_of(self.office.output)
        jobs = self.jobs[self.builds % len(self.jobs)]
        self.builds += 1
        status = self.office.build(jobs, **self.options)
        said = self.office.said()
        found = tree_of(self.office.output)
        assert status in (0, 1), said
        assert "Traceback" not in said, said
        clean = self.office.clean()
        assert (status == 0) == (clean is not None), f"{said}\n---\n{self.office.said()}"
        expected = before if clean is None else clean
        assert found == expected, f"{differences(found, expected)}\n{said}"
        self.live = found

    def _change(self, data: Any, **changes: Any) -> None:  # noqa: ANN401
        source = self.sources[data.draw(st.sampled_from(sorted(self.sources)))]
        for name, value in changes.items():
            setattr(source, name, value)
        self._write(source)
        self._compare()

    def _drawn(self, key: str, data: Any) -> Source:  # noqa: ANN401
        now = self.office.now
        embargoes = st.sampled_from([None, None, None, now + timedelta(hours=1)])
        # What a release refers to may be hidden, or gone: then both builds are refused.
        others = ["", "", "", *sorted(self.sources)]
        known = self.sources.get(key)
        return Source(
            id=key,
            file=known.file if known else f"{key}.md",
            title=data.draw(st.sampled_from(TITLES)),
            date=data.draw(st.sampled_from(DATES)),
            section=data.draw(st.sampled_from(SECTIONS)),
            terms=data.draw(st.sampled_from(TERMS)),
            body=data.draw(st.sampled_from(BODIES)),
            embargo=data.draw(embargoes),
            is_draft=data.draw(st.sampled_from([False, False, False, True])),
            links_to=data.draw(st.sampled_from(others)),
            # Two releases of one day and headline have one address, unless they are told apart.
            more={"slug": f"release-{key}"},
        )

    def _write(self, source: Source) -> None:
        self.sources[source.id] = source
        source.write(self.office.releases)
