"""The archive of the feed of all releases: whole, in a chain, and never rewritten."""

from datetime import date, datetime, timedelta
from typing import cast

import pytest
from lxml import etree

from pressroom.feeds.plugin import FAMILY
from pressroom.model.artefact import Shell
from pressroom.model.edition import PublicRelease
from pressroom.model.notices import Withdrawal
from pressroom.model.state import State
from tests.feeds.documents import A
from tests.feeds.editions import WASHINGTON, edition, release
from tests.feeds.test_feed_family import FakeShell
from tests.records import FullEdition, composed, when

HISTORY = "{http://purl.org/syndication/history/1.0}archive"
DELETED = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"
URL = "https://newsroom.example/"
FIRST_ON = date(2000, 1, 1)


def published(number: int, **fields: object) -> PublicRelease:
    """Return the release of a number of the ledger; each came out on a day of its own."""
    day = FIRST_ON + timedelta(days=number)
    return release(f"r-{number:04}", when=day, sequence=number, **fields)  # type: ignore[arg-type] # any field


def archive(shown: FullEdition) -> dict[str, bytes]:
    """Return the documents of the archive by path, and that of the feed itself."""
    shell = cast("Shell", FakeShell(shown.site))
    assert FAMILY.artefacts
    return {
        made.path: made.render(composed(made, shown), shell)
        for made in FAMILY.artefacts(shown, ())
        if "/archive/" in made.path or made.path == "feeds/all.atom.xml"
    }


def link(data: bytes, relation: str) -> str | None:
    """Return the path that a document links to by a relation."""
    links = etree.fromstring(data).findall(f"{A}link")
    found = [x.get("href", "") for x in links if x.get("rel") == relation]
    assert len(found) <= 1
    return found[0].removeprefix(URL) if found else None


def ids_in(data: bytes) -> list[str]:
    """Return the keys of all that a document tells: entries, and what has left."""
    root = etree.fromstring(data)
    ids = [e.text or "" for e in root.iterfind(f"{A}entry/{A}id")]
    ids += [each.get("ref", "") for each in root.iterfind(DELETED)]
    return [id_.rpartition(":")[2] for id_ in ids]


def walked(documents: dict[str, bytes]) -> list[str]:
    """Return what a walk through the archive meets, from the feed on, newest document first."""
    found: list[str] = []
    path = link(documents["feeds/all.atom.xml"], "prev-archive")
    while path:
        root = etree.fromstring(documents[path])
        assert root.find(HISTORY) is not None
        assert link(documents[path], "current") == "feeds/all.atom.xml"
        assert link(documents[path], "self") == path
        older = link(documents[path], "prev-archive")
        assert older is None or link(documents[older], "next-archive") == path
        found += ids_in(documents[path])
        path = older
    return found


def test_walk_meets_each_release_once() -> None:
    """Whatever was published is met once, in the order of its numbers, newest first."""
    documents = archive(edition([published(n) for n in range(1, 251)]))
    assert list(documents) == [
        "feeds/archive/0001.atom.xml",
        "feeds/archive/0002.atom.xml",
        "feeds/archive/0003.atom.xml",
        "feeds/all.atom.xml",
    ]
    assert walked(documents) == [f"r-{n:04}" for n in range(250, 0, -1)]
    assert etree.fromstring(documents["feeds/all.atom.xml"]).find(HISTORY) is None


@pytest.mark.parametrize("count", [150, 199])
def test_new_release_changes_the_last_document_only(count: int) -> None:
    """All closed documents stay as they were, byte for byte."""
    releases = [published(n) for n in range(1, count + 1)]
    before = archive(edition(releases))
    after = archive(edition([*releases, published(count + 1)]))
    changed = [path for path in after if before.get(path) != after[path]]
    assert changed == ["feeds/archive/0002.atom.xml", "feeds/all.atom.xml"]


def test_new_document_is_linked_from_the_last_one() -> None:
    """The first release of a new document changes the one before it for the last time."""
    releases = [published(n) for n in range(1, 201)]
    before = archive(edition(releases))
    after = archive(edition([*releases, published(201)]))
    changed = [path for path in after if before.get(path) != after[path]]
    assert changed == [
        "feeds/archive/0002.atom.xml",
        "feeds/archive/0003.atom.xml",
        "feeds/all.atom.xml",
    ]
    last = archive(edition([*releases, published(201), published(202)]))
    assert last["feeds/archive/0002.atom.xml"] == after["feeds/archive/0002.atom.xml"]


def test_backdated_release_goes_where_its_number_is() -> None:
    """An old date moves nothing in documents that are closed."""
    releases = [published(n) for n in range(1, 151)]
    before = archive(edition(releases))
    old = release("r-old", when=date(1999, 1, 1), sequence=151)
    after = archive(edition([*releases, old]))
    assert before["feeds/archive/0001.atom.xml"] == after["feeds/archive/0001.atom.xml"]
    assert ids_in(after["feeds/archive/0002.atom.xml"])[0] == "r-old"


def test_release_that_was_never_published_is_in_no_archive() -> None:
    """Without a number a release is in the feed alone, and without any there is no archive."""
    documents = archive(edition([published(1), release("r-new")]))
    assert walked(documents) == ["r-0001"]
    assert list(archive(edition([release("r-new")]))) == ["feeds/all.atom.xml"]


def test_what_has_gone_keeps_its_place() -> None:
    """A withdrawn release is told as a notice, then as a tombstone, and no text of it is left."""
    withdrawn = Withdrawal(when=when("2010-04-02"), reason="It was wrong.")
    releases = [
        published(1),
        published(
            2,
            state=State.WITHDRAWN,
            modified=date(2010, 4, 2),
            withdrawn=withdrawn,
            body_html="<p>Secret.</p>",
        ),
    ]
    for now, is_there in (
        (datetime(2010, 4, 20, tzinfo=WASHINGTON), True),
        (datetime(2010, 5, 20, tzinfo=WASHINGTON), False),
    ):
        documents = archive(edition(releases, now))
        assert sorted(walked(documents)) == ["r-0001", "r-0002"]
        data = documents["feeds/archive/0001.atom.xml"]
        assert b"Secret" not in data
        assert (b"It was wrong." in data) == is_there


def test_number_that_no_release_has_leaves_no_trace() -> None:
    """Where a whole document's numbers are missing the chain leads past it."""
    documents = archive(edition([published(1), published(205)]))
    assert list(documents)[:-1] == ["feeds/archive/0001.atom.xml", "feeds/archive/0003.atom.xml"]
    assert walked(documents) == ["r-0205", "r-0001"]
