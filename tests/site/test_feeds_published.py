"""What happens to feeds and their archive from one publication to the next."""

from lxml import etree

from tests.site.newsroom import Newsroom, files_of

A = "{http://www.w3.org/2005/Atom}"
DELETED = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"
ARCHIVE = "feeds/archive/0001.atom.xml"
URL = "https://newsroom.example/"


def publish(newsroom: Newsroom, now: str) -> dict[str, bytes]:
    """Publish, which has to succeed, and return the feeds by path."""
    done = newsroom.run("publish", "--now", now)
    assert done.returncode == 0, done.stderr
    return {p: data for p, data in files_of(newsroom.output).items() if p.startswith("feeds/")}


def entries_in(data: bytes) -> dict[str, str]:
    """Return when each entry of an Atom document changed, by the key of its release."""
    root = etree.fromstring(data)
    return {
        (entry.findtext(f"{A}id") or "").rpartition(":")[2]: entry.findtext(f"{A}updated") or ""
        for entry in root.iterfind(f"{A}entry")
    }


def gone_in(data: bytes) -> list[str]:
    """Return the keys of what an Atom document says is gone."""
    found = etree.fromstring(data).iterfind(DELETED)
    return [each.get("ref", "").rpartition(":")[2] for each in found]


def test_new_release_changes_its_own_feeds_and_the_last_document(newsroom: Newsroom) -> None:
    """Byte for byte nothing else of the feeds."""
    newsroom.write("one", section="statement", date="2026-01-10")
    newsroom.write("two", section="speech", date="2026-01-11")
    before = publish(newsroom, "2026-01-15T12:00:00Z")
    assert list(entries_in(before[ARCHIVE])) == ["r-two", "r-one"]
    newsroom.write("three", section="speech", date="2026-01-12")
    newsroom.write("held", section="statement", embargo="2027-01-01T00:00:00Z")
    after = publish(newsroom, "2026-01-16T12:00:00Z")
    assert list(entries_in(after[ARCHIVE])) == ["r-three", "r-two", "r-one"]
    assert before.keys() == after.keys()
    changed = {path for path in after if before[path] != after[path]}
    scopes = ("all", "sections/speech")
    feeds = {f"feeds/{scope}.{end}" for scope in scopes for end in ("atom.xml", "rss.xml", "json")}
    assert changed == {ARCHIVE, *feeds}
    assert not [path for path, data in after.items() if b"held" in data]


def test_built_site_archives_what_was_published(newsroom: Newsroom) -> None:
    """A build before the publication tells a new release in feeds, and in no archive."""
    newsroom.write("one", date="2026-01-10")
    assert ARCHIVE not in newsroom.build()
    publish(newsroom, "2026-01-15T12:00:00Z")
    newsroom.write("two", date="2026-01-11")
    built = newsroom.build("--now", "2026-01-16T12:00:00Z")
    assert list(entries_in(built["feeds/all.atom.xml"])) == ["r-two", "r-one"]
    assert list(entries_in(built[ARCHIVE])) == ["r-one"]


def test_notice_becomes_a_tombstone_without_an_edit(newsroom: Newsroom) -> None:
    """A build after thirty days is no repetition: the clock alone has changed the feeds."""
    newsroom.write("one", date="2026-01-10", withdrawn='{when: "2026-01-12", reason: Wrong.}')
    newsroom.write("two", date="2026-01-11")
    first = publish(newsroom, "2026-01-15T12:00:00Z")
    for path in ("feeds/all.atom.xml", ARCHIVE):
        assert entries_in(first[path])["r-one"] == "2026-01-12T17:00:00Z"
    last = publish(newsroom, "2026-02-11T16:59:59Z")
    assert last == first
    over = publish(newsroom, "2026-02-11T17:00:00Z")
    for path in ("feeds/all.atom.xml", "feeds/corrections.atom.xml", ARCHIVE):
        assert gone_in(over[path]) == ["r-one"]
        assert "r-one" not in entries_in(over[path])
    page = files_of(newsroom.output)["releases/2026/01/10/headline-one/index.html"]
    assert b"Wrong." in page
