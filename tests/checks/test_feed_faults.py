from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from msgspec.structs import replace

from pressroom.model.dates import When
from pressroom.model.notices import Withdrawal
from pressroom.model.state import State
from tests.checks.planting import ATOM, RSS, URL, Fault, both, edit, in_bytes
from tests.checks.true_site import LIST, RELEASE, TrueSite, true_site

ID = "tag:office.example,2010:r-0b1d5f6ac230"
REMOVED_ID = "tag:office.example,2010:r-ffffffffffff"
HELD_ID = "tag:office.example,2010:r-111111111111"
ATOM_DATE = "<published>2010-03-26T16:00:00Z<"


def second_entry(site: TrueSite) -> None:
    """Tell the release twice in RSS, and once in Atom."""
    item = site.written[RSS].partition("<item>")[2].partition("</item>")[0]
    site.edit(RSS, "</channel>", f"<item>{item}</item></channel>")


FEEDS = [
    pytest.param("E544", in_bytes(ATOM, b"<feed>"), id="not well-formed"),
    pytest.param("E544", in_bytes(ATOM, b""), id="empty"),
    pytest.param("E544", in_bytes(RSS, b"<html/>"), id="neither Atom nor RSS"),
    pytest.param("E544", in_bytes(RSS, b"<rss/>"), id="RSS without a channel"),
    pytest.param(
        "E545",
        edit(ATOM, f"{URL}feeds/all.atom.xml", f"{URL}feeds/all.rss.xml"),
        id="another's address",
    ),
    pytest.param("E545", edit(RSS, '"self"', '"hub"'), id="no address of its own"),
    pytest.param(
        "E546", both(edit(ATOM, ID, HELD_ID), edit(RSS, ID, HELD_ID)), id="a held release"
    ),
    pytest.param(
        "E546", both(edit(ATOM, ID, REMOVED_ID), edit(RSS, ID, REMOVED_ID)), id="a removed release"
    ),
    pytest.param(
        "E547",
        edit(ATOM, f'"alternate" href="{URL}{RELEASE}"', f'"alternate" href="{URL}{LIST}"'),
        id="another page",
    ),
    pytest.param("E547", edit(RSS, f"<link>{URL}{RELEASE}</link>", ""), id="no page"),
    pytest.param(
        "E548",
        edit(RSS, "Agencies &amp; partners", "Agencies &amp;amp; partners"),
        id="a title escaped twice",
    ),
    pytest.param("E548", edit(ATOM, " sign agreement", ""), id="a title cut short"),
    pytest.param(
        "E549",
        edit(ATOM, ATOM_DATE, "<published>2010-03-27T04:00:00Z<"),
        id="the day after, in the office's zone",
    ),
    pytest.param("E549", edit(ATOM, ATOM_DATE, "<published>2010-03-26T12:00:00<"), id="no zone"),
    pytest.param("E549", edit(ATOM, ATOM_DATE, "<published>March 26<"), id="no date"),
    pytest.param("E549", edit(RSS, "Fri, 26 Mar 2010", "Thu, 25 Mar 2010"), id="the day before"),
    pytest.param(
        "E549",
        edit(RSS, "<pubDate>Fri, 26 Mar 2010 12:00:00 -0400</pubDate>", ""),
        id="no date in RSS",
    ),
    pytest.param("E550", second_entry, id="an entry that the other format lacks"),
]


@pytest.mark.parametrize(("code", "fault"), FEEDS)
def test_a_fault_of_a_feed_is_found(built: TrueSite, code: str, fault: Fault) -> None:
    """Each way in which a feed can differ from the releases has its own finding."""
    fault(built)
    assert {problem.code for problem in built.problems()} == {code}


def test_a_finding_in_a_feed_names_the_source_of_its_release(built: TrueSite) -> None:
    """A wrong title of an entry is traced to the line of the release that gives it."""
    edit(ATOM, " sign agreement", "")(built)
    assert "\n".join(map(str, built.problems())) == (
        f"content/releases/agencies-sign.md:2: title: E548 the feed {ATOM} gives an entry "
        'the title "Agencies & partners", but the release says "Agencies & partners sign '
        'agreement".'
    )


def test_an_entry_of_a_moment_has_that_moment(tmp_path: Path) -> None:
    """Where the release tells a time, an hour's difference in a feed is found."""
    at = datetime(2010, 3, 26, 9, 0, tzinfo=timezone(timedelta(hours=-4)))
    site = true_site(tmp_path, when=When.of(at))
    edit(ATOM, "<published>2010-03-26T13:00:00Z<", "<published>2010-03-26T12:00:00Z<")(site)
    assert [problem.code for problem in site.problems()] == ["E549"]


def test_the_entry_of_a_withdrawn_release_may_say_so(built: TrueSite) -> None:
    """A feed may tell in the title that a release was withdrawn."""
    notice, public = built.expected.edition.releases
    withdrawal = Withdrawal(when=When.of(public.release.date.day), reason="It was wrong.")
    release = replace(public.release, withdrawn=withdrawal)
    public = replace(public, state=State.WITHDRAWN, release=release)
    edition = replace(built.expected.edition, releases=(notice, public))
    built.expected = replace(built.expected, edition=edition)
    for feed in (ATOM, RSS):
        edit(feed, "<title>Agencies", "<title>Withdrawn: Agencies")(built)
    assert built.problems() == ()


def test_a_feed_of_one_format_alone_is_right(built: TrueSite) -> None:
    """A scope needs no second format."""
    built.remove(RSS)
    built.expected = replace(built.expected, files=built.expected.files - {RSS})
    assert built.problems() == ()
