"""Which breaches of the rules of a format are found? RFC 4287, RSS profile, JSON Feed 1.1."""

import pytest

from tests.checks.planting import ATOM, JSON, OPML, RSS, URL, Fault, edit
from tests.checks.test_feed_faults import ID, codes_of, without
from tests.checks.true_site import RELEASE, TrueSite

MOMENT = "2010-03-26T16:00:00Z"
DATE = "Fri, 26 Mar 2010 12:00:00 -0400"
ENTRY = f"<entry><id>{ID}</id>"
ATOM_CONTENT = '<content type="html">'
ENCLOSURE = f'<enclosure url="{URL}{RELEASE}paper.pdf" length="7" type="application/pdf"/>'

ATOM_RULES = [
    pytest.param(
        edit(ATOM, "<id>tag:office.example,2010:feeds/all</id>", ""), id="feed without id"
    ),
    pytest.param(
        edit(ATOM, "<title>Office</title>", "<title>Office</title><title>Bureau</title>"),
        id="feed with two titles",
    ),
    pytest.param(edit(ATOM, "<title>Office</title>", "<title/>"), id="feed with an empty title"),
    pytest.param(
        edit(ATOM, f"</title><updated>{MOMENT}</updated>", "</title>"), id="feed without a moment"
    ),
    pytest.param(edit(ATOM, "<author><name>Office</name></author>", ""), id="feed without author"),
    pytest.param(edit(ATOM, "<name>Office</name>", "<name> </name>"), id="author without a name"),
    pytest.param(edit(ATOM, ' xml:lang="en"', ""), id="feed without a language"),
    pytest.param(edit(ATOM, 'xml:lang="en"', 'xml:lang="en_US"'), id="language that is no tag"),
    pytest.param(
        edit(ATOM, '<link rel="self"', f'<link rel="self" href="{URL}"/><link rel="self"'),
        id="feed with two addresses of its own",
    ),
    pytest.param(edit(ATOM, "<entry>", '<link rel="hub" href="hub"/><entry>'), id="relative link"),
    pytest.param(edit(ATOM, "<entry>", "<pubDate>2010</pubDate><entry>"), id="element of RSS"),
    pytest.param(
        edit(ATOM, f"<id>{ID}</id>", f"<id>{ID}</id><id>{ID}</id>"), id="entry with two ids"
    ),
    pytest.param(
        edit(ATOM, f"</published><updated>{MOMENT}</updated>", "</published>"),
        id="entry without a moment of change",
    ),
    pytest.param(
        edit(ATOM, f"</published><updated>{MOMENT}", "</published><updated>2010-03-26T10:00:00Z"),
        id="entry that changed before it came out",
    ),
    pytest.param(
        edit(ATOM, f"</published><updated>{MOMENT}", "</published><updated>2010-03-26 16:00"),
        id="moment without T and zone",
    ),
    pytest.param(
        edit(ATOM, f"<published>{MOMENT}", "<published>2010-02-30T16:00:00Z"), id="day that is not"
    ),
    pytest.param(
        edit(ATOM, f"{ATOM_CONTENT}&lt;p&gt;They signed.&lt;/p&gt;</content>", ""),
        id="entry without content",
    ),
    pytest.param(edit(ATOM, 'type="html"', 'type="CDATA"'), id="content of a type that is none"),
    pytest.param(edit(ATOM, ATOM_CONTENT, f"<content/>{ATOM_CONTENT}"), id="two contents"),
    pytest.param(edit(ATOM, 'category term="sign"', "category"), id="category without a term"),
    pytest.param(edit(ATOM, 'length="7" ', ""), id="enclosure without a size"),
    pytest.param(
        edit(ATOM, '<link rel="alternate"', f'<link href="{URL}{RELEASE}"/><link rel="alternate"'),
        id="two pages of one entry",
    ),
]
RSS_RULES = [
    pytest.param(edit(RSS, 'rss version="2.0"', 'rss version="0.91"'), id="another version"),
    pytest.param(edit(RSS, "<title>Office</title>", ""), id="channel without title"),
    pytest.param(
        edit(RSS, f"<link>{URL}</link>", "<link></link>"), id="channel with an empty link"
    ),
    pytest.param(
        edit(RSS, f"<link>{URL}</link>", "<link>/</link>"), id="channel with a relative link"
    ),
    pytest.param(edit(RSS, "<description>All</description>", ""), id="channel not described"),
    pytest.param(edit(RSS, "<language>en</language>", ""), id="channel without a language"),
    pytest.param(edit(RSS, f"<lastBuildDate>{DATE}", "<lastBuildDate>2010-03-26"), id="ISO date"),
    pytest.param(edit(RSS, "<item>", "<updated>x</updated><item>"), id="element of Atom"),
    pytest.param(edit(RSS, ' isPermaLink="false"', ""), id="tag: that passes for an address"),
    pytest.param(
        edit(RSS, f"<pubDate>{DATE}", f"<pubDate>{DATE.replace('Fri', 'Sat')}"), id="wrong weekday"
    ),
    pytest.param(
        edit(RSS, f"<pubDate>{DATE}", f"<pubDate>{DATE.replace('2010', '10')}"),
        id="year of two digits",
    ),
    pytest.param(
        edit(RSS, f"<pubDate>{DATE}", f"<pubDate>{DATE.replace('-0400', 'EDT')}"), id="zone by name"
    ),
    pytest.param(edit(RSS, "<pubDate>", f"<pubDate>{DATE}</pubDate><pubDate>"), id="two dates"),
    pytest.param(
        edit(RSS, "</item>", "<author>Agency</author></item>"), id="author without e-mail"
    ),
    pytest.param(edit(RSS, ENCLOSURE, ENCLOSURE * 2), id="two enclosures"),
    pytest.param(edit(RSS, 'length="7" ', ""), id="enclosure without length"),
    pytest.param(edit(RSS, "&lt;p&gt;They signed.&lt;/p&gt;", ""), id="item without content"),
]
JSON_RULES = [
    pytest.param(edit(JSON, '"title": "Office",', ""), id="feed without title"),
    pytest.param(
        edit(JSON, f'"home_page_url": "{URL}"', '"home_page_url": "/"'), id="relative page"
    ),
    pytest.param(
        edit(JSON, '"language": "en"', '"language": "en", "lang": "en"'), id="unknown key"
    ),
    pytest.param(edit(JSON, '"language": "en"', '"language": "English!"'), id="no language"),
    pytest.param(
        edit(JSON, '"authors": [{"name": "Agency"}]', '"authors": [{}]'), id="author without name"
    ),
    pytest.param(
        edit(JSON, '"summary": "They did."', '"summary": 7'), id="summary that is no text"
    ),
    pytest.param(
        edit(JSON, '"content_html": "<p>They signed.</p>",', ""), id="item without content"
    ),
    pytest.param(
        edit(JSON, f'"date_published": "{MOMENT}"', '"date_published": "March 26"'), id="no moment"
    ),
    pytest.param(
        edit(JSON, f'"date_modified": "{MOMENT}"', '"date_modified": "2010-03-26T10:00:00Z"'),
        id="change before publication",
    ),
    pytest.param(
        edit(JSON, '"size_in_bytes": 7', '"size_in_bytes": "7"'), id="size that is a text"
    ),
    pytest.param(edit(JSON, '"mime_type": "application/pdf",', ""), id="attachment without type"),
]
OPML_RULES = [
    pytest.param(edit(OPML, 'text="Office" ', ""), id="outline without text"),
    pytest.param(edit(OPML, ' title="Office"', ""), id="outline without title"),
    pytest.param(
        edit(OPML, '\nhtmlUrl="https://newsroom.example/"', ""), id="outline without a page"
    ),
    pytest.param(edit(OPML, "<head><title>Office</title></head>", ""), id="no title"),
]


@pytest.mark.parametrize("fault", [*ATOM_RULES, *RSS_RULES, *JSON_RULES, *OPML_RULES])
def test_a_breach_of_the_rules_is_found(built: TrueSite, fault: Fault) -> None:
    """Each breach is found by the rules, whatever else it may bring about."""
    fault(built)
    # What is missing or cannot be read differs from the release too.
    more = {"E545", "E547", "E549", "E561", "E562", "E563", "E565", "E566", "E573"}
    found = codes_of(built)
    assert "E560" in found
    assert without(found, {"E560", *more}) == set()


def test_entries_that_are_not_newest_first_are_found(built: TrueSite) -> None:
    """An older entry before a newer one is found, in each format."""
    entry = built.written[ATOM].partition("<entry>")[2].partition("</entry>")[0]
    older = entry.replace("2010-03-26", "2010-03-25").replace(ID, f"{ID}0")
    edit(ATOM, "<entry>", f"<entry>{older}</entry><entry>")(built)
    said = [p.message for p in built.problems() if p.code == "E560"]
    assert said == [
        f"the feed {ATOM} breaks the rules of its format: its entries are not newest first."
    ]
