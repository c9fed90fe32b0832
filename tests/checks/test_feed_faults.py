"""Which faults of a feed are found when it is measured by its releases, and by other feeds?"""

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from msgspec.structs import replace

from pressroom.model.dates import When
from pressroom.model.notices import Withdrawal
from pressroom.model.state import State
from tests.checks.planting import ATOM, JSON, RSS, URL, Fault, edit, in_bytes
from tests.checks.true_site import LIST, RELEASE, TrueSite, true_site

ID = "tag:office.example,2010:r-0b1d5f6ac230"
REMOVED_ID = "tag:office.example,2010:r-ffffffffffff"
HELD_ID = "tag:office.example,2010:r-111111111111"
PUBLISHED = "<published>2010-03-26T16:00:00Z<"
ENTRY_UPDATED = "<published>2010-03-26T16:00:00Z</published><updated>2010-03-26T16:00:00Z<"
TOMBSTONE = '<deleted-entry xmlns="http://purl.org/atompub/tombstones/1.0" ref="{}" when="{}"/>'
# What else is found when one format tells something else than the others.
CONSEQUENCES = {"E550", "E567"}


def everywhere(old: str, new: str) -> Fault:
    """Return the fault of an id that is another one in all formats."""

    def plant(site: TrueSite) -> None:
        for feed in (ATOM, RSS, JSON):
            site.edit(feed, old, new)

    return plant


def second_entry(site: TrueSite) -> None:
    """Tell the release twice in RSS, and once elsewhere."""
    item = site.written[RSS].partition("<item>")[2].partition("</item>")[0]
    site.edit(RSS, "</channel>", f"<item>{item}</item></channel>")


def without_entry(site: TrueSite) -> None:
    """Tell nothing in Atom."""
    start, _, rest = site.written[ATOM].partition("<entry>")
    site.write(ATOM, start + rest.partition("</entry>")[2])


def in_content(added: str) -> Fault:
    """Return the fault of something more in the content, in all formats."""

    def plant(site: TrueSite) -> None:
        escaped = added.replace("<", "&lt;").replace(">", "&gt;")
        quoted = added.replace('"', '\\"')
        for feed, old, new in (
            (ATOM, "They signed.&lt;/p&gt;", f"They signed.&lt;/p&gt;{escaped}"),
            (RSS, "They signed.&lt;/p&gt;", f"They signed.&lt;/p&gt;{escaped}"),
            (JSON, "They signed.</p>", f"They signed.</p>{quoted}"),
        ):
            site.edit(feed, old, new)

    return plant


FEEDS = [
    pytest.param("E544", in_bytes(ATOM, b"<feed>"), id="not well-formed"),
    pytest.param("E544", in_bytes(ATOM, b""), id="empty"),
    pytest.param("E544", in_bytes(RSS, b"<html/>"), id="neither Atom nor RSS"),
    pytest.param("E544", in_bytes(RSS, b"<rss/>"), id="RSS without a channel"),
    pytest.param("E544", in_bytes(JSON, b"[]"), id="JSON that is no feed"),
    pytest.param("E544", edit(JSON, '"title": "Office"', '"title": '), id="broken JSON"),
    pytest.param("E544", edit(JSON, "version/1.1", "version/1"), id="another version of JSON Feed"),
    pytest.param(
        "E544",
        edit(JSON, '"language"', '"title": "Twice", "language"'),
        id="a key that stands twice",
    ),
    pytest.param(
        "E545",
        edit(ATOM, f"{URL}feeds/all.atom.xml", f"{URL}feeds/all.rss.xml"),
        id="another's address",
    ),
    pytest.param("E545", edit(RSS, '"self"', '"hub"'), id="no address of its own"),
    pytest.param(
        "E545", edit(JSON, "feeds/all.json", "feeds/all.js"), id="another address in JSON"
    ),
    pytest.param("E546", everywhere(ID, HELD_ID), id="a held release"),
    pytest.param("E546", everywhere(ID, REMOVED_ID), id="a removed release"),
    pytest.param(
        "E547",
        edit(ATOM, f'"alternate" href="{URL}{RELEASE}"', f'"alternate" href="{URL}{LIST}"'),
        id="another page",
    ),
    pytest.param("E547", edit(RSS, f"<link>{URL}{RELEASE}</link>", ""), id="no page"),
    pytest.param(
        "E547", edit(JSON, f'"url": "{URL}{RELEASE}"', f'"url": "{URL}"'), id="home for a page"
    ),
    pytest.param(
        "E548",
        edit(RSS, "Agencies &amp; partners", "Agencies &amp;amp; partners"),
        id="a title escaped twice",
    ),
    pytest.param("E548", edit(ATOM, " sign agreement", ""), id="a title cut short"),
    pytest.param("E548", edit(JSON, "Agencies &", "Agencies &amp;"), id="an entity in JSON"),
    pytest.param(
        "E549",
        edit(ATOM, ENTRY_UPDATED, ENTRY_UPDATED.replace("03-26T16", "03-27T04", 1)),
        id="the day after, in the office's zone",
    ),
    pytest.param("E549", edit(RSS, "<pubDate>Fri, 26", "<pubDate>Thu, 25"), id="the day before"),
    pytest.param(
        "E549",
        edit(RSS, "<pubDate>Fri, 26 Mar 2010 12:00:00 -0400</pubDate>", ""),
        id="no date in RSS",
    ),
    pytest.param("E550", second_entry, id="an entry that the other formats lack"),
    pytest.param("E561", second_entry, id="an entry told twice"),
    pytest.param(
        "E562",
        edit(JSON, '"date_modified": "2010-03-26', '"date_modified": "2010-04-01'),
        id="a change that nobody declared",
    ),
    pytest.param(
        "E563",
        edit(ATOM, "</title><updated>2010-03-26", "</title><updated>2026-11-26"),
        id="the time of a build",
    ),
    pytest.param("E564", in_content("<script>alert(1)</script>"), id="a script"),
    pytest.param("E564", in_content('<p style="color:red">Red</p>'), id="a style"),
    pytest.param("E564", in_content('<p class="dek">Dek</p>'), id="a class"),
    pytest.param("E564", in_content('<img src="chart.png" alt="">'), id="a relative picture"),
    pytest.param("E564", in_content('<a href="#note">note</a>'), id="a fragment alone"),
    pytest.param("E564", in_content('<a href="/about/">About</a>'), id="an address of the host"),
    pytest.param("E564", in_content('<iframe src="https://x.example/">'), id="a frame"),
    pytest.param(
        "E564", in_content('<a onclick="f()" href="https://x.example/">x</a>'), id="a handler"
    ),
    pytest.param("E565", everywhere("They signed.", "They sign."), id="another text"),
    pytest.param("E565", everywhere("They signed.", "They did."), id="the summary for the text"),
    pytest.param("E566", edit(ATOM, 'length="7"', 'length="0"'), id="a file of no size"),
    pytest.param("E566", edit(RSS, "application/pdf", "text/html"), id="a file of another type"),
    pytest.param("E566", edit(JSON, "paper.pdf", "other.pdf"), id="another file"),
    pytest.param("E567", edit(RSS, "They signed.", "They have signed."), id="another text in RSS"),
    pytest.param("E567", edit(JSON, "They did.", "They will."), id="another summary in JSON"),
    pytest.param("E567", edit(JSON, '"Agency"', '"Office"'), id="another author in JSON"),
    pytest.param("E567", edit(RSS, ">Signing<", ">Sign<"), id="another category in RSS"),
    pytest.param(
        "E567", edit(RSS, "<title>Office", "<title>Bureau"), id="another name of the feed"
    ),
    pytest.param(
        "E569",
        edit(ATOM, "<entry>", f"{TOMBSTONE.format(ID, '2010-03-26T16:00:00Z')}<entry>"),
        id="a tombstone of what is there",
    ),
    pytest.param("E573", edit(JSON, '"language": "en"', '"language": "fr"'), id="another language"),
    pytest.param(
        "E573", edit(ATOM, "<entry>", '<entry xml:lang="es">'), id="a language of an entry"
    ),
    pytest.param("E575", without_entry, id="a feed without its entry"),
]


def codes_of(site: TrueSite) -> set[str]:
    """Return the codes of what is found."""
    return {problem.code for problem in site.problems()}


def without(codes: Iterable[str], more: Iterable[str]) -> set[str]:
    """Return the codes that are no consequence of a fault in one format."""
    return set(codes) - CONSEQUENCES - set(more)


@pytest.mark.parametrize(("code", "fault"), FEEDS)
def test_a_fault_of_a_feed_is_found(built: TrueSite, code: str, fault: Fault) -> None:
    """Each way in which a feed can differ from the releases has its own finding."""
    fault(built)
    found = codes_of(built)
    assert code in found
    # What is told instead of a release is missing as well; one item too many is told twice.
    more = {"E546": ("E575",), "E550": ("E561",), "E549": ("E560",)}.get(code, ())
    assert without(found, (code, *more)) == set()


def test_a_finding_in_a_feed_names_the_source_of_its_release(built: TrueSite) -> None:
    """A wrong title of an entry is traced to the line of the release that gives it."""
    edit(ATOM, " sign agreement", "")(built)
    assert [str(problem) for problem in built.problems() if problem.code == "E548"] == [
        (
            f"content/releases/agencies-sign.md:2: title: E548 the feed {ATOM} gives an entry "
            'the title "Agencies & partners", but the release says "Agencies & partners sign '
            'agreement".'
        )
    ]


def test_an_entry_of_a_moment_has_that_moment(tmp_path: Path) -> None:
    """Where the release tells a time, an hour's difference in a feed is found."""
    at = datetime(2010, 3, 26, 9, 0, tzinfo=timezone(timedelta(hours=-4)))
    site = true_site(tmp_path, when=When.of(at))
    edit(ATOM, "<published>2010-03-26T13:00:00Z<", "<published>2010-03-26T12:00:00Z<")(site)
    assert without(codes_of(site), ()) == {"E549"}


def withdrawn(built: TrueSite) -> None:
    """Let the release be withdrawn on the day after, without a change in what is written."""
    notice, public = built.expected.edition.releases
    when = When.of(datetime(2010, 3, 27, 12, tzinfo=timezone(timedelta(hours=-4))))
    release = replace(public.release, withdrawn=Withdrawal(when=when, reason="It was wrong."))
    public = replace(public, state=State.WITHDRAWN, release=release, modified=when)
    edition = replace(built.expected.edition, releases=(notice, public))
    built.expected = replace(built.expected, edition=edition)


def test_a_withdrawn_release_that_is_told_as_before_is_found(built: TrueSite) -> None:
    """A feed that does not say that a release was withdrawn tells what it may not."""
    withdrawn(built)
    assert without(codes_of(built), ("E575",)) == {"E546"}


def test_the_text_of_a_withdrawn_release_is_found(built: TrueSite) -> None:
    """To say so in the title is not enough: text, files and moment have to go."""
    withdrawn(built)
    everywhere("Agencies", "Withdrawn: Agencies")(built)
    assert without(codes_of(built), ()) == {"E562", "E566", "E568"}


def test_a_large_feed_is_told(built: TrueSite) -> None:
    """More than a million bytes are a warning, and no more."""
    in_content("<p>" + "word " * 200_000 + "</p>")(built)
    assert codes_of(built) == {"W572"}


def test_a_feed_of_one_format_alone_is_right(built: TrueSite) -> None:
    """A scope needs no second format."""
    for feed in (RSS, JSON):
        built.remove(feed)
    built.expected = replace(built.expected, files=built.expected.files - {RSS, JSON})
    assert built.problems() == ()
