"""Does a release under embargo leave no trace before its moment, and is it everywhere from then on?

Two clocks, one second apart, and the same office: the site before the lift is that of an office
which has never heard of the release; the site at the lift has it in every channel.
"""

import base64
import json
import re
import tempfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.histories.office import START, Office, Tree, Workbench, differences, tree_of, workbench
from tests.histories.source import SECTIONS, TERMS, Source
from tests.records import ZONE, when

LIFT = START
SECOND = timedelta(seconds=1)
# What the home page shows.
LATEST = 10
HELD = "held"
# A word that is nowhere else.
HEADLINE = "Xylographic accord"
DATES = ["2024-12-31", "2025-06-15", "2025-06-15T09:30:00-04:00", "2026-01-14", "2026-01-15"]
MOMENTS = [LIFT - timedelta(hours=1), LIFT, LIFT + SECOND, LIFT + timedelta(days=3)]
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
ATOM = "{http://www.w3.org/2005/Atom}"


@dataclass(frozen=True, slots=True)
class Lift:
    """A release that is held until LIFT, the others, and whether it comes with a picture."""

    held: Source
    others: tuple[Source, ...]
    has_picture: bool


@st.composite
def others(draw: st.DrawFn, number: int) -> Source:
    """Return a release around the one that is held."""
    corrections = draw(st.sampled_from([None, None, *MOMENTS]))
    return Source(
        id=f"r-{number:02}",
        file=f"r-{number:02}.md",
        title=draw(st.sampled_from(["Agencies sign", "Board meets", HEADLINE.upper()])),
        # One that is corrected was issued before that.
        date=draw(st.sampled_from(DATES[:3] if corrections else DATES)),
        section=draw(st.sampled_from(SECTIONS[:2])),
        terms=draw(st.sampled_from(TERMS)),
        embargo=None if corrections else draw(st.sampled_from([None, None, None, *MOMENTS])),
        is_draft=draw(st.sampled_from([False, False, False, True])),
        more={"slug": f"release-{number:02}", **_corrected(corrections)},
    )


@st.composite
def lifts(draw: st.DrawFn) -> Lift:
    """Return an office in which a release is about to come out."""
    around = [draw(others(number)) for number in range(draw(st.integers(0, 13)))]
    public = [r.id for r in around if not (r.is_draft or r.embargo)]
    by_date = draw(st.booleans())
    has_picture = draw(st.booleans())
    corrected = draw(st.sampled_from([None, *MOMENTS[2:]]))
    more = {"slug": "accord", **_corrected(corrected)}
    if has_picture:
        more["images"] = "[{file: map.png, alt: A map}]"
    held = Source(
        id=HELD,
        file=f"{HELD}.md",
        title=HEADLINE,
        date=LIFT.isoformat() if by_date else draw(st.sampled_from(DATES)),
        # The last one is its alone.
        section=draw(st.sampled_from([*SECTIONS[:2], SECTIONS[-1]])),
        terms=draw(st.sampled_from(TERMS)),
        embargo=None if by_date else LIFT,
        links_to=draw(st.sampled_from(["", *public])),
        more=more,
    )
    return Lift(held, tuple(around), has_picture)


def _corrected(at: datetime | None) -> dict[str, str]:
    if at is None:
        return {}
    return {
        "corrections": f"[{{when: {at.isoformat()}, note: A name was wrong., kind: correction}}]"
    }


def check(lift: Lift, bench: Workbench) -> None:
    """Build before the lift and at it, and look into every channel."""
    with tempfile.TemporaryDirectory(prefix="pressroom-lift-") as place:
        office = Office.in_folder(Path(place), bench)
        for source in lift.others:
            (office.releases / source.file).write_text(source.text, "utf-8")
        office.now = LIFT - SECOND
        never_heard = office.clean()
        assert never_heard is not None, office.said()

        (office.releases / lift.held.file).write_text(lift.held.text, "utf-8")
        if lift.has_picture:
            (office.releases / HELD).mkdir()
            (office.releases / HELD / "map.png").write_bytes(PICTURE)
        assert office.build() == 0, office.said()
        before = tree_of(office.output)
        assert before == never_heard, differences(before, never_heard)

        office.now = LIFT
        report = office.folder / "report.json"
        assert office.build(report=str(report)) == 0, office.said()
        found, clean = tree_of(office.output), office.clean()
        assert clean is not None, office.said()
        assert found == clean, differences(found, clean)
        _check_channels(lift, found, json.loads(report.read_text("utf-8"))["outputs"])


def _check_channels(lift: Lift, tree: Tree, outputs: dict[str, str]) -> None:
    own = [path for path, source in outputs.items() if source == f"content/releases/{HELD}.md"]
    (page,) = [path for path in own if path.endswith("/index.html")]
    address = page.removesuffix("index.html")
    pictures = ["map.png", "map.png.1.png", "map.png.1.webp"] if lift.has_picture else []
    assert own == [page, *(f"{address}{name}" for name in pictures), f"{address}release.txt"]
    assert HEADLINE.encode() in tree[page]
    link = f'href="/{address}"'.encode()
    lists = [path for path, source in outputs.items() if not source and link in tree[path]]
    year, month = page.split("/")[1:3]
    section = f"sections/{lift.held.section}"
    groups = [f"releases/{year}/", f"releases/{year}/{month}/", rf"{section}/(\d{{4}}/)?"]
    for key, terms in lift.held.terms.items():
        if key != "dateline":
            folder = "places" if key == "place" else key
            groups += [rf"{folder}/{term}/(\d{{4}}/)?" for term in terms.strip("[]").split(", ")]
    # A full group is told on sheets, and leads to them.
    for group in groups:
        sheet = re.compile(rf"{group}(page/\d+/)?index\.html")
        assert any(sheet.fullmatch(path) for path in lists), group
    url = f"https://newsroom.example/{address}"
    sitemaps = [etree.fromstring(tree[p]) for p in tree if p.startswith("sitemap")]
    assert url in [loc.text for each in sitemaps for loc in each.iter("{*}loc")]
    for scope in ("all", section):
        assert url in _atom_links(tree[f"feeds/{scope}.atom.xml"])
        rss = etree.fromstring(tree[f"feeds/{scope}.rss.xml"])
        assert url in [item.findtext("link") for item in rss.iter("item")]
    # The feed tells what is public, and no order: what was corrected lately comes first in it.
    public = {
        link.rstrip("/").rpartition("/")[2] for link in _atom_links(tree["feeds/all.atom.xml"])
    }
    newer = [o for o in lift.others if o.more["slug"] in public and _order(o) > _order(lift.held)]
    assert (link in tree["index.html"]) == (len(newer) < LATEST)


def _order(source: Source) -> tuple[datetime, str]:
    return when(source.date).starts_at(ZONE), source.id


def _atom_links(feed: bytes) -> list[str]:
    entries = etree.fromstring(feed).iter(f"{ATOM}entry")
    return [link.get("href", "") for entry in entries for link in entry.findall(f"{ATOM}link[1]")]


def run(examples: int) -> None:
    """Check so many random offices."""
    with workbench() as bench:

        @settings(
            max_examples=examples,
            deadline=None,
            database=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
            # To shrink an office takes longer than all of them: it is told as found.
            phases=(Phase.generate,),
        )
        @given(lift=lifts())
        def lifted(lift: Lift) -> None:
            check(lift, bench)

        lifted()


def test_embargoed_release_leaves_no_trace_and_then_is_everywhere() -> None:
    """Twenty random offices, one second before the lift and at it."""
    run(20)


@pytest.mark.long
def test_many_embargoed_releases_leave_no_trace_and_then_are_everywhere() -> None:
    """Three hundred random offices."""
    run(300)


@pytest.mark.parametrize("newer", [LATEST - 1, LATEST])
def test_lifted_release_takes_its_place_among_the_latest(newer: int) -> None:
    """It is the last one on the home page, or the first that is not; corrections do not matter."""
    day, corrected = DATES[1], _corrected(LIFT - timedelta(hours=1))
    # Of one day, the later id comes first.
    around = [
        Source(
            id=f"r-{number:02}",
            file=f"r-{number:02}.md",
            title="Agencies sign",
            date=day if number < newer else DATES[0],
            section=SECTIONS[0],
            terms={},
            more={"slug": f"release-{number:02}", **corrected},
        )
        for number in range(LATEST + 2)
    ]
    held = Source(
        id=HELD,
        file=f"{HELD}.md",
        title=HEADLINE,
        date=day,
        section=SECTIONS[0],
        terms={},
        embargo=LIFT,
        more={"slug": "accord"},
    )
    with workbench() as bench:
        check(Lift(held, tuple(around), has_picture=False), bench)
