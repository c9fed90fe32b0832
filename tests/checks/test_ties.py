import pytest
from msgspec.structs import replace

from pressroom.checks.markup import page_ids
from pressroom.checks.output import Checked, OutputChecks, Ties
from pressroom.model.media import Attachment, MediaFile
from pressroom.model.site import FrameLink, Link
from tests.checks.planting import (
    ATOM,
    GONE,
    HOME,
    JSON,
    LISTING,
    PAGE,
    RSS,
    URL,
    edit,
    in_bytes,
    in_text,
)
from tests.checks.true_site import LIST, RELEASE, REMOVED, TrueSite

ID = "tag:office.example,2010:r-0b1d5f6ac230"
FRAME = ("feeds/all.atom.xml", "theme/site.css")


def checked(site: TrueSite, output: str) -> Checked:
    """Return what the checks say of one file of the site, every file of which is known."""
    checks = OutputChecks(site.expected.edition.site, frozenset(site.written))
    return checks.check(site.expected.output_at(output))


def test_the_ties_of_a_true_page_are_its_title_and_what_the_theme_names(built: TrueSite) -> None:
    """Home, ancestors and the page's own media are named by its record, and are no ties."""
    title = "Agencies & partners sign agreement"
    signing = f"{RELEASE}signing.jpg"
    ways = ((LISTING, "Press Releases"),)
    expected = Ties(title=title, targets=tuple(sorted((*FRAME, signing))), ways=ways)
    assert checked(built, PAGE) == Checked(findings=(), ties=expected)


def test_a_place_in_another_page_is_a_tie(built: TrueSite) -> None:
    """A list that links to the text of a release is tied to that place."""
    ties = checked(built, LISTING).ties
    assert ties == Ties(
        title="Press Releases", fragments=((PAGE, "text"),), targets=tuple(sorted((*FRAME, PAGE)))
    )


def test_fragments_are_kept_as_written_once_and_sorted(built: TrueSite) -> None:
    """Tops of pages, places of the same page and parts of other files are left out."""
    links = (
        *(f"/{LIST}#b", f"{URL}{LIST}?print=1#b", f"/{LIST}#te%78t", f"/{REMOVED}#a"),
        *("#text", f"/{RELEASE}#text", f"/{LIST}#Top", f"/{LIST}#", f"/{RELEASE}signing.jpg#p=2"),
    )
    in_text("".join(f'<a href="{link}">x</a>' for link in links))(built)
    outcome = checked(built, PAGE)
    assert outcome.findings == ()
    assert outcome.ties.fragments == ((GONE, "a"), (LISTING, "b"), (LISTING, "te%78t"))


@pytest.mark.parametrize(
    "link",
    [
        pytest.param(f'<a href="/{REMOVED}">x</a>', id="from the root"),
        pytest.param(f'<a href="{URL}{REMOVED}?a=b#c">x</a>', id="in full"),
        pytest.param(f'<img srcset="/{REMOVED} 2x">', id="as a picture"),
    ],
)
def test_a_link_in_a_text_is_a_target(built: TrueSite, link: str) -> None:
    """A file that only the text of the page names is told."""
    before = checked(built, PAGE).ties.targets
    in_text(link)(built)
    assert checked(built, PAGE).ties.targets == tuple(sorted((*before, GONE)))


def test_a_release_named_in_the_data_is_a_target(built: TrueSite) -> None:
    """The name of another release in the data is tied to its page; other names need none."""
    before = checked(built, PAGE).ties.targets
    edit(PAGE, f"{URL}people/john/#person", f"{URL}{REMOVED}#article")(built)
    assert checked(built, PAGE).ties.targets == tuple(sorted((*before, GONE)))


def test_what_the_record_names_is_no_target(built: TrueSite) -> None:
    """Neighbours, the successor, attachments and the navigation change with the record."""
    in_text(f'<a href="/{LIST}">x</a><a href="/{REMOVED}">y</a>')(built)
    page = next(page for page in built.expected.pages if page.path == RELEASE)
    file = MediaFile(
        name="signing.jpg",
        source_path="a/signing.jpg",
        media_type="image/jpeg",
        size_bytes=9,
        sha256="2" * 64,
    )
    assert page.release
    attachments = (*page.release.release.attachments, Attachment(file=file, title="A"))
    release = replace(page.release.release, attachments=attachments)
    named = replace(
        page,
        ancestors=(),
        older=Link(name="Gone", path=REMOVED),
        release=replace(page.release, release=release),
    )
    site = replace(built.expected.edition.site, navigation=(FrameLink(name="News", address=LIST),))
    output = replace(built.expected.output_at(PAGE), page=named)
    ties = OutputChecks(site, frozenset(built.written)).check(output).ties
    assert ties.targets == FRAME


def test_an_address_that_leads_nowhere_is_a_finding_and_no_target(built: TrueSite) -> None:
    """What was told of one file is not told again of the tree."""
    before = checked(built, PAGE).ties
    in_text('<a href="/nowhere/#x">x</a>')(built)
    outcome = checked(built, PAGE)
    assert ([p.code for p in outcome.findings], outcome.ties) == (["E518"], before)


def test_the_ties_of_a_feed_are_its_ids(built: TrueSite) -> None:
    """Atom and RSS are compared by them."""
    found = checked(built, ATOM)
    assert found == Checked(findings=(), ties=Ties(entry_ids=(ID,), digest=found.ties.digest))
    # The other formats tell the same.
    assert {checked(built, feed).ties.digest for feed in (RSS, JSON)} == {found.ties.digest}


def test_the_ties_of_a_sitemap_are_its_addresses(built: TrueSite) -> None:
    """They stand in the order of the file."""
    ties = Ties(entry_ids=(URL, f"{URL}{LIST}", f"{URL}{RELEASE}"))
    assert checked(built, "sitemap.xml") == Checked(findings=(), ties=ties)


@pytest.mark.parametrize("output", [PAGE, ATOM, "sitemap.xml"])
def test_a_file_that_cannot_be_read_has_no_ties(built: TrueSite, output: str) -> None:
    """It is told, so that nobody takes it for an empty one."""
    in_bytes(output, b"")(built)
    assert checked(built, output).ties == Ties(is_read=False)


@pytest.mark.parametrize("output", ["theme/site.css", "robots.txt", "sitemap.xml"])
@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:80", "127.1.2.3", "0.0.0.0:80", "[::1]:80"]
)
def test_no_file_names_this_machine(built: TrueSite, output: str, host: str) -> None:
    """A style sheet that loads from localhost is found like a page that does."""
    path = built.expected.tree / output
    path.write_bytes(path.read_bytes() + f"<!-- 'http://{host}/' -->".encode())
    assert [problem.code for problem in checked(built, output).findings] == ["E506"]


def test_a_feed_does_not_tell_of_a_removed_release(built: TrueSite) -> None:
    """Even when it was made from it: no entry may stand for a text that cannot be read."""
    notice, public = built.expected.edition.releases
    removed = replace(public, state=notice.state)
    output = replace(built.expected.output_at(ATOM), releases=(notice, removed))
    checks = OutputChecks(built.expected.edition.site, frozenset(built.written))
    # The other one, which it should tell of as removed too, is missing.
    assert [problem.code for problem in checks.check(output).findings] == ["E546", "E575"]


def test_what_stands_beside_the_html_element_is_checked_too(built: TrueSite) -> None:
    """A parser can leave elements beside the html element of a page that is damaged."""
    in_bytes(HOME, b'<?x ?><html lang="en"><b onclick="x">y</b></html><script>1</script>')(built)
    assert {"E513", "E514"} <= {problem.code for problem in checked(built, HOME).findings}


def test_one_page_leaves_nothing_for_the_next(built: TrueSite) -> None:
    """The same checks, used again, find what they found."""
    checks = OutputChecks(built.expected.edition.site, frozenset(built.written))
    in_text('<a href="/nowhere/">x</a><b id="here">x</b>')(built)
    outputs = [built.expected.output_at(output) for output in (PAGE, HOME, LISTING)]
    first = [checks.check(output) for output in outputs]
    assert first == [checks.check(output) for output in outputs]
    assert [len(each.findings) for each in first] == [1, 0, 0]


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        pytest.param(b'<p id="a"><a name="b" id="c">x</a><b name="d">', "abc", id="a page"),
        pytest.param(b"", "", id="nothing"),
        pytest.param(b"\xff\x00", "", id="no page"),
        pytest.param(b"<!-- x -->", "", id="a comment alone"),
    ],
)
def test_the_ids_of_a_page_are_what_fragments_can_name(data: bytes, ids: str) -> None:
    """Ids of all elements and names of anchors, none where there is no page."""
    assert page_ids(data) == frozenset(ids)
