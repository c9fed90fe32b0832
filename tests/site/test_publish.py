"""What was public once keeps its id and its address."""

import fcntl
import json
import os
import re
import subprocess

import pytest

from tests.site.newsroom import ROOT, Newsroom, files_of

SEED = ROOT / "content" / "releases" / "seed.txt"
ATOM = "feeds/all.atom.xml"


def ids_and_links(files: dict[str, bytes]) -> list[tuple[str, str]]:
    """Return the id and the address of each entry of the main feed."""
    text = files[ATOM].decode()
    entries = text.split("<entry>")[1:]
    return [
        (
            re.search(r"<id>(.+?)</id>", entry)[1],  # type: ignore[index] # every entry has one
            re.search(r'<link [^>]*rel="alternate"[^>]*>', entry)[0]
            .split('href="')[1]
            .split('"')[0],  # type: ignore[index] # likewise
        )
        for entry in entries
    ]


def publish(newsroom: Newsroom, *options: str) -> subprocess.CompletedProcess[str]:
    """Publish, which has to succeed."""
    done = newsroom.run("publish", *options)
    assert done.returncode == 0, done.stderr
    return done


@pytest.fixture
def published(newsroom: Newsroom) -> Newsroom:
    """Return a newsroom that has published a capture and a Markdown release."""
    (newsroom.releases / "seed.txt").write_bytes(SEED.read_bytes())
    newsroom.write("plain")
    publish(newsroom)
    return newsroom


def test_publish_pins_what_became_public(published: Newsroom) -> None:
    """The ledger gets one line for each release, oldest first, and nothing when nothing is new."""
    ledger = published.content / "ledger.jsonl"
    lines = [json.loads(line) for line in ledger.read_text("utf-8").splitlines()]
    assert [(line["sequence"], line["version"]) for line in lines] == [(1, 1), (2, 1)]
    assert {line["published_at"] for line in lines} == {"2026-01-15T12:00:00+00:00"}
    before = ledger.read_bytes()
    publish(published, "--now", "2026-01-16T12:00:00Z")
    assert ledger.read_bytes() == before


def test_second_publication_of_the_same_makes_nothing(published: Newsroom) -> None:
    """What the ledger pins was pinned in the first tree already."""
    report = published.folder / "report.json"
    publish(published, "--report", str(report))
    assert json.loads(report.read_text("utf-8"))["made"] == []


def headline(newsroom: Newsroom) -> tuple[str, ...]:
    """Change both headlines."""
    plain = newsroom.releases / "plain.md"
    plain.write_text(plain.read_text("utf-8").replace("Headline plain", "A better headline"))
    (newsroom.releases / "seed.txt.yaml").write_text("title: A better headline for the seed\n")
    return ()


def section(newsroom: Newsroom) -> tuple[str, ...]:
    """Move both to another section."""
    plain = newsroom.releases / "plain.md"
    plain.write_text(plain.read_text("utf-8").replace("date:", "section: speech\ndate:"))
    (newsroom.releases / "seed.txt.yaml").write_text("section: speech\n")
    return ()


def file_name(newsroom: Newsroom) -> tuple[str, ...]:
    """Give both files another name."""
    (newsroom.releases / "plain.md").rename(newsroom.releases / "renamed.md")
    (newsroom.releases / "seed.txt").rename(newsroom.releases / "renamed-seed.txt")
    return ()


def line_ends(newsroom: Newsroom) -> tuple[str, ...]:
    """Give both files the line ends of another system."""
    for path in newsroom.releases.iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    return ()


def line_ends_and_file_name(newsroom: Newsroom) -> tuple[str, ...]:
    """Change line ends and name of the capture at once."""
    line_ends(newsroom)
    return file_name(newsroom)


def site_url(_newsroom: Newsroom) -> tuple[str, ...]:
    """Move the site to another host."""
    return ("--site-url", "https://press.example.org")


@pytest.mark.parametrize(
    "change", [headline, section, file_name, line_ends, line_ends_and_file_name, site_url]
)
def test_ids_and_addresses_outlive_a_change(published: Newsroom, change: "type[object]") -> None:
    """Ids never change, and addresses only with the host."""
    before = ids_and_links(files_of(published.output))
    options = change(published)  # type: ignore[call-arg] # the parameters are functions
    publish(published, *options, "--now", "2026-01-17T12:00:00Z")
    after = ids_and_links(files_of(published.output))
    moved = [(i, a.replace("https://newsroom.example", "")) for i, a in before]
    assert sorted((i, re.sub(r"https://[^/]+", "", a)) for i, a in after) == sorted(moved)


def test_changed_text_is_told_until_it_is_declared(published: Newsroom) -> None:
    """A change without a correction is a warning, and a new version in the ledger."""
    plain = published.releases / "plain.md"
    plain.write_text(plain.read_text("utf-8").replace("A second one.", "Another end."))
    done = publish(published, "--now", "2026-01-17T12:00:00Z")
    assert "content/releases/plain.md:3: W246" in done.stderr
    lines = (published.content / "ledger.jsonl").read_text("utf-8").splitlines()
    assert [(x["id"], x["version"]) for x in map(json.loads, lines)][-1] == ("r-plain", 2)


def test_published_release_without_source_is_refused(published: Newsroom) -> None:
    """A public release never vanishes without a word."""
    (published.releases / "plain.md").unlink()
    done = published.run("publish")
    assert done.returncode == 1
    assert "E243" in done.stderr


def test_changed_slug_of_a_published_release_is_refused(published: Newsroom) -> None:
    """The address that was public holds."""
    plain = published.releases / "plain.md"
    plain.write_text(plain.read_text("utf-8").replace("date:", "slug: elsewhere\ndate:"))
    done = published.run("publish")
    assert done.returncode == 1
    assert "content/releases/plain.md:4: slug: E242" in done.stderr


def test_second_publish_at_the_same_time_is_refused(published: Newsroom) -> None:
    """While one publish holds the content folder, another one does nothing."""
    before = (published.content / "ledger.jsonl").read_bytes()
    folder = os.open(published.content, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        done = published.run("publish")
    finally:
        os.close(folder)
    assert (done.returncode, "E327" in done.stderr) == (1, True)
    assert (published.content / "ledger.jsonl").read_bytes() == before


def test_copy_of_a_published_release_gives_way(published: Newsroom) -> None:
    """Who copies a published file is told so in the copy, whatever its name."""
    copy = published.releases / "a-copy.md"
    copy.write_bytes((published.releases / "plain.md").read_bytes())
    done = published.run("check", str(copy))
    assert (done.returncode, "a-copy.md:2: id: E240" in done.stderr) == (1, True)
    assert published.run("check", str(published.releases / "plain.md")).returncode == 0
