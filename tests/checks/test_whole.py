import pytest
from msgspec.structs import replace

from pressroom.checks.output import Ties
from pressroom.checks.tree import Tree
from pressroom.checks.whole import check_whole
from tests.checks.bare_tree import (
    ATOM,
    FILES,
    GONE,
    HOME,
    LISTING,
    PAGE,
    ROBOTS,
    RSS,
    SITEMAP,
    URL,
    found,
)
from tests.checks.true_site import LIST, RELEASE, REMOVED


def test_a_tree_is_measured_without_ties(tree: Tree) -> None:
    """What is left out is not measured."""
    assert found(tree) == []


@pytest.mark.parametrize(
    ("absent", "more", "line"),
    [
        pytest.param(PAGE, (), f"{PAGE} E500", id="a page is missing"),
        pytest.param(ATOM, (), f"{ATOM} E502", id="a planned file is missing"),
        pytest.param(None, ("x.css",), "x.css E501", id="a file that nobody planned"),
        pytest.param(
            None, (f"{REMOVED}a.pdf",), f"{REMOVED}a.pdf E504", id="a file of a removed release"
        ),
        pytest.param(
            None, (f"{RELEASE}a.pdf",), f"{RELEASE}a.pdf E501", id="one more of a public release"
        ),
    ],
)
def test_the_inventory_is_of_paths_alone(
    tree: Tree, absent: str | None, more: tuple[str, ...], line: str
) -> None:
    """Missing and surplus files are found by their paths."""
    assert found(replace(tree, present=(FILES | set(more)) - {absent})) == [line]


def test_sitemap_and_robots_are_required_even_when_nobody_plans_them(tree: Tree) -> None:
    """A site without the plugin that makes them is told so."""
    files = FILES - {SITEMAP, ROBOTS}
    assert found(replace(tree, present=files, planned=files)) == [
        "robots.txt E502",
        "sitemap.xml E502",
    ]


def test_the_later_of_two_pages_with_one_title_is_told(tree: Tree) -> None:
    """The order is that of the pages, and not that of the ties."""
    ties = {PAGE: Ties(title="A"), LISTING: Ties(title="A"), HOME: Ties(title="B"), GONE: Ties()}
    problems = check_whole(replace(tree, ties=ties), lambda _: frozenset())
    assert "\n".join(map(str, problems)) == (
        f'{PAGE}: title: W507 the page {PAGE} has the same title as {LISTING}: "A". '
        "Tell them apart."
    )


def test_pages_without_a_title_are_not_alike(tree: Tree) -> None:
    """Each of them was told by the check of its own file."""
    assert found(replace(tree, ties={PAGE: Ties(), HOME: Ties()})) == []


def test_a_fragment_that_its_page_lacks_is_told_with_its_address(tree: Tree) -> None:
    """The page that links is named, and the address is given from the host's root."""
    ties = {HOME: Ties(fragments=((PAGE, "%61"), (PAGE, "%62"), (LISTING, "b")))}
    problems = check_whole(replace(tree, ties=ties), lambda p: frozenset("a" if p == PAGE else "b"))
    assert "\n".join(map(str, problems)) == (
        f"{HOME}: E519 the page {HOME} links to /{RELEASE}#%62, but that page has no such place. "
        "Correct what stands after the #."
    )


def test_a_page_is_asked_for_its_ids_once(tree: Tree) -> None:
    """However many fragments lead to it; others are not asked."""
    asked: list[str] = []

    def ids_of(path: str) -> frozenset[str]:
        asked.append(path)
        return frozenset("ab")

    ties = {p: Ties(fragments=((PAGE, "a"), (PAGE, "b"), (ATOM, "c"))) for p in (HOME, LISTING)}
    assert (check_whole(replace(tree, ties=ties), ids_of), asked) == ((), [PAGE])


@pytest.mark.parametrize(
    ("present", "ties"),
    [
        pytest.param(FILES - {PAGE}, Ties(), id="missing"),
        pytest.param(FILES, Ties(is_read=False), id="unreadable"),
    ],
)
def test_no_place_is_sought_in_a_page_that_is_not_there(
    tree: Tree, present: frozenset[str], ties: Ties
) -> None:
    """A page that is missing or cannot be read is told once, and not by those that link to it."""
    known = {HOME: Ties(fragments=((PAGE, "a"),)), PAGE: ties}
    assert f"{HOME} E519" not in found(replace(tree, present=present, ties=known))


def test_a_link_whose_target_was_removed_is_found(tree: Tree) -> None:
    """A page that was not made again is measured by what it linked to when it was."""
    gone = "releases/2001/01/01/x/index.html"
    ties = {HOME: Ties(targets=(PAGE, gone, "theme/x.css")), LISTING: Ties(targets=(PAGE,))}
    problems = check_whole(replace(tree, ties=ties), lambda _: frozenset())
    assert [(problem.path, problem.code) for problem in problems] == [(HOME, "E518")] * 2
    assert [problem.message.split()[5] for problem in problems] == [
        "/releases/2001/01/01/x/,",
        "/theme/x.css,",
    ]


def test_a_target_that_is_planned_and_missing_is_told_once(tree: Tree) -> None:
    """The missing file is the finding."""
    ties = {HOME: Ties(targets=(PAGE,))}
    assert found(replace(tree, present=FILES - {PAGE}, ties=ties)) == [f"{PAGE} E500"]


@pytest.mark.parametrize(
    ("atom", "rss", "lines"),
    [
        pytest.param(Ties(entry_ids=("a", "b")), Ties(entry_ids=("a", "b")), [], id="alike"),
        pytest.param(
            Ties(entry_ids=("a", "b")), Ties(entry_ids=("b", "a")), [f"{RSS} E550"], id="order"
        ),
        pytest.param(Ties(entry_ids=("a",)), Ties(), [f"{RSS} E550"], id="an empty one"),
        pytest.param(Ties(entry_ids=("a",)), Ties(is_read=False), [], id="an unreadable one"),
        pytest.param(Ties(is_read=False), Ties(entry_ids=("a",)), [], id="an unreadable first"),
    ],
)
def test_feeds_of_one_scope_have_the_same_entries(
    tree: Tree, atom: Ties, rss: Ties, lines: list[str]
) -> None:
    """Atom and RSS tell the same releases in the same order; other scopes are other feeds."""
    other = {"feeds/sections/x.rss.xml": Ties(entry_ids=("z",))}
    assert found(replace(tree, ties={RSS: rss, ATOM: atom, **other})) == lines


LISTED = Ties(entry_ids=(URL, f"{URL}{RELEASE}"))


@pytest.mark.parametrize(
    ("indexed", "lines"),
    [
        pytest.param(None, [], id="nobody asks"),
        pytest.param(("", RELEASE), [], id="complete"),
        pytest.param((), [f"{SITEMAP} E552"] * 2, id="a site without pages"),
        pytest.param((RELEASE,), [f"{SITEMAP} E552"], id="one too many"),
        pytest.param(("", RELEASE, LIST), [f"{LISTING} E553"], id="one too few"),
    ],
)
def test_the_sitemap_is_compared_when_asked(
    tree: Tree, indexed: tuple[str, ...] | None, lines: list[str]
) -> None:
    """Its addresses are those of the pages that search engines should get."""
    assert found(replace(tree, ties={SITEMAP: LISTED}), indexed=indexed) == lines


@pytest.mark.parametrize(
    ("ties", "lines"),
    [
        pytest.param(LISTED, [], id="complete"),
        pytest.param(Ties(entry_ids=(URL,)), [f"{PAGE} E553"], id="one too few"),
        pytest.param(
            Ties(entry_ids=(*LISTED.entry_ids, f"{URL}x/")), ["sitemaps/1.xml E552"], id="too many"
        ),
        pytest.param(Ties(is_read=False), [], id="a part that cannot be read"),
        pytest.param(None, [], id="a part that is not known"),
    ],
)
def test_the_sitemaps_of_an_index_are_compared_together(
    tree: Tree, ties: Ties | None, lines: list[str]
) -> None:
    """The index leads to its parts, and a part that nobody can read stops the comparison."""
    part = "sitemaps/1.xml"
    files = FILES | {part}
    known = {SITEMAP: Ties(targets=(part,)), **({part: ties} if ties else {})}
    whole = replace(tree, present=files, planned=files, ties=known)
    assert found(whole, indexed=("", RELEASE)) == lines


@pytest.mark.parametrize(
    ("name", "title", "lines"),
    [
        pytest.param("2010", "Releases, 2010 - Office", [], id="the end of the title"),
        pytest.param("Office", "Office", [], id="the whole title"),
        pytest.param("Trade (topic)", "Trade (topic) - Office", [], id="signs of patterns"),
        pytest.param("Office", "Releases - Office", [f"{PAGE} E587"], id="the site's name"),
        pytest.param("201", "Releases, 2010 - Office", [f"{PAGE} E587"], id="half a word"),
        pytest.param("Trade", "Customs - Office", [f"{PAGE} E587"], id="another name"),
        pytest.param("Trade", None, [], id="a page without a title"),
    ],
)
def test_steps_are_called_as_their_pages(
    tree: Tree, name: str, title: str | None, lines: list[str]
) -> None:
    """What is wrong on many pages is told for the first, and only in the build that makes them."""
    ways = ((LISTING, name),)
    ties = {GONE: Ties(ways=ways), PAGE: Ties(ways=ways), LISTING: Ties(title=title)}
    whole = replace(tree, ties=ties)
    assert found(whole) == lines
    assert found(replace(whole, made={PAGE})) == lines
    assert found(replace(whole, made={LISTING})) == []
    kept = {output: told.lasting for output, told in ties.items()}
    assert found(replace(tree, ties=kept)) == []
