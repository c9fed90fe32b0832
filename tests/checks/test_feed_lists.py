"""Which faults of the archive of feeds, and of the lists of feeds, are found?"""

import pytest
from msgspec.structs import replace

from tests.checks.planting import ATOM, HOME, OPML, URL, Fault, edit
from tests.checks.test_feed_faults import ID, codes_of
from tests.checks.true_site import RELEASE, TrueSite

FIRST = "feeds/archive/0001.atom.xml"
SECOND = "feeds/archive/0002.atom.xml"
TOMBSTONE = f"""<deleted-entry xmlns="http://purl.org/atompub/tombstones/1.0"
ref="{ID}0" when="2010-04-26T16:00:00Z"/>"""
MARK = '<archive xmlns="http://purl.org/syndication/history/1.0"/>'


@pytest.fixture
def archived(built: TrueSite) -> TrueSite:
    """Return the site with an archive of two documents: the release, and what is left of one."""
    whole = built.written[ATOM]
    entry = f"<entry>{whole.partition('<entry>')[2].partition('</entry>')[0]}</entry>"
    head = whole.partition("<entry>")[0].replace('<link rel="self"', '{links}<link rel="self"')
    current = f'<link rel="current" href="{URL}{ATOM}"/>'
    for path, other, relation, told in (
        (FIRST, SECOND, "next-archive", entry),
        (SECOND, FIRST, "prev-archive", TOMBSTONE),
    ):
        links = f'{current}<link rel="{relation}" href="{URL}{other}"/>'
        text = head.replace("{links}", links).replace(
            f'{URL}{ATOM}"/><link href', f'{URL}{path}"/><link href'
        )
        moment = "2010-04-26T16:00:00Z" if told is TOMBSTONE else "2010-03-26T16:00:00Z"
        text = text.replace("<updated>2010-03-26T16:00:00Z", f"<updated>{moment}")
        built.write(path, f"{text}{MARK}{told}</feed>")
    newest = f'<link rel="prev-archive" href="{URL}{SECOND}"/><link rel="self"'
    built.edit(ATOM, '<link rel="self"', newest)
    built.plan(FIRST, SECOND)
    # What has left is planned for no document.
    built.expected = replace(built.expected, told={SECOND: ()})
    return built


def test_a_true_archive_has_no_finding(archived: TrueSite) -> None:
    """Two documents in a chain, with what is left of a release, are right."""
    assert archived.problems() == ()


ARCHIVE = [
    pytest.param(
        edit(ATOM, f'<link rel="prev-archive" href="{URL}{SECOND}"/>', ""), id="no way in"
    ),
    pytest.param(edit(ATOM, SECOND, FIRST), id="a document left out"),
    pytest.param(edit(FIRST, "next-archive", "next"), id="a way that ends"),
    pytest.param(edit(SECOND, "prev-archive", "prev"), id="a way back that ends"),
    pytest.param(
        edit(SECOND, f'prev-archive" href="{URL}{FIRST}', f'prev-archive" href="{URL}{SECOND}'),
        id="a way in a circle",
    ),
    pytest.param(edit(SECOND, MARK, ""), id="an archive that does not say so"),
    pytest.param(
        edit(ATOM, "<entry>", f"{MARK}<entry>"), id="a feed that says that it never changes"
    ),
    pytest.param(
        edit(FIRST, f'"current" href="{URL}{ATOM}"', f'"current" href="{URL}"'),
        id="no way to what is current",
    ),
    pytest.param(edit(SECOND, f"{ID}0", ID), id="a release in two documents"),
    pytest.param(edit(SECOND, TOMBSTONE, TOMBSTONE * 101), id="more than a hundred"),
]


@pytest.mark.parametrize("fault", ARCHIVE)
def test_a_fault_of_the_archive_is_found(archived: TrueSite, fault: Fault) -> None:
    """Each way in which a walk could fail is found."""
    fault(archived)
    assert codes_of(archived) == {"E570"}


LISTS = [
    pytest.param(
        edit(OPML, "feeds/all.atom.xml", "feeds/none.atom.xml"), id="a feed that is not there"
    ),
    pytest.param(edit(OPML, "feeds/all.atom.xml", "feeds/all.rss.xml"), id="another format"),
    pytest.param(edit(OPML, "xmlUrl", "url"), id="an empty list"),
]


@pytest.mark.parametrize("fault", LISTS)
def test_a_list_of_feeds_that_is_not_whole_is_found(built: TrueSite, fault: Fault) -> None:
    """The file of all feeds lists each of them, and no other."""
    fault(built)
    assert codes_of(built) == {"E571"}


def test_a_list_that_is_no_opml_is_found(built: TrueSite) -> None:
    """A file that is no list of feeds cannot be read as one."""
    edit(OPML, 'version="2.0"', 'version="1.0"')(built)
    assert codes_of(built) == {"E544"}


LINK = f'<link rel="alternate" type="application/atom+xml" href="/{ATOM}">'


@pytest.mark.parametrize(
    "announced",
    [
        pytest.param("", id="none"),
        pytest.param(LINK * 2, id="twice"),
        pytest.param(LINK.replace("application/atom+xml", "text/xml"), id="of another type"),
        pytest.param(LINK.replace(ATOM, RELEASE), id="a page"),
    ],
)
def test_page_that_leads_to_other_feeds_is_told(built: TrueSite, announced: str) -> None:
    """Readers take the first one that the head of a page names."""
    built.edit(HOME, LINK, announced)
    assert codes_of(built) == {"E576"}
