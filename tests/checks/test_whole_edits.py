"""What is measured of the whole tree when an edit made some of its files?"""

import pytest
from msgspec.structs import replace

from pressroom.checks.gist import Gist
from pressroom.checks.output import Ties
from pressroom.checks.tree import Tree
from tests.checks.bare_tree import ATOM, FILES, GONE, HOME, LISTING, PAGE, found
from tests.checks.true_site import REMOVED


@pytest.mark.parametrize(
    ("made", "lines"),
    [
        pytest.param(None, [f"{HOME} E518", f"{HOME} E519", f"{LISTING} E519"], id="everything"),
        pytest.param({HOME}, [f"{HOME} E518", f"{HOME} E519"], id="what links"),
        pytest.param({PAGE}, [f"{HOME} E519", f"{LISTING} E519"], id="what is linked to"),
        pytest.param({ATOM}, [], id="another file"),
    ],
)
def test_links_of_what_was_found_true_are_not_measured_again(
    tree: Tree, made: set[str] | None, lines: list[str]
) -> None:
    """A link can only break where one of its ends was made, or something went."""
    ties = {
        HOME: Ties(targets=("x.css",), fragments=((PAGE, "b"),)),
        LISTING: Ties(fragments=((PAGE, "b"),)),
    }
    assert found(replace(tree, ties=ties, made=made), "a") == lines


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        pytest.param("A", [f"{PAGE} W507"], id="the title of a page that was not made"),
        pytest.param("B", [], id="a title of its own"),
        pytest.param(None, [], id="no title"),
    ],
)
def test_titles_of_an_edit_are_held_against_those_of_all_others(
    tree: Tree, title: str | None, lines: list[str]
) -> None:
    """Which page has it already is found only where one has."""
    others = Gist().with_more([Ties(title="A"), Ties(title="C")])
    ties = {LISTING: Ties(title="A"), HOME: Ties(title="C"), PAGE: Ties(title=title)}
    assert found(replace(tree, ties=ties, made={PAGE}, others=others)) == lines


@pytest.mark.parametrize(
    ("link", "lines"),
    [
        pytest.param((PAGE, "b"), [f"{HOME} E519"], id="a place that went"),
        pytest.param((PAGE, "a"), [], id="a place that stayed"),
        pytest.param((LISTING, "b"), [], id="a page that was not made"),
    ],
)
def test_fragments_of_all_others_are_held_against_what_an_edit_made(
    tree: Tree, link: tuple[str, str], lines: list[str]
) -> None:
    """Which page leads there is found only where the place is missing."""
    ties = {HOME: Ties(fragments=(link,)), PAGE: Ties()}
    others = Gist().with_more([ties[HOME]])
    assert found(replace(tree, ties=ties, made={PAGE}, others=others), "a") == lines


def test_fragment_of_a_page_that_links_no_more_is_nobodys(tree: Tree) -> None:
    """What is remembered may hold more than there is; nothing is told of that."""
    others = Gist().with_more([Ties(fragments=((PAGE, "b"),))])
    assert found(replace(tree, ties={PAGE: Ties()}, made={PAGE}, others=others), "a") == []


@pytest.mark.parametrize(
    ("made", "lines"),
    [
        pytest.param(None, [f"{REMOVED}a.pdf E504", "x.css E501"], id="everything"),
        pytest.param({ATOM}, [], id="another file"),
        pytest.param({"x.css"}, ["x.css E501"], id="a file without right"),
        pytest.param({PAGE}, [], id="the page of a release that shows its text"),
        pytest.param(
            {GONE}, [f"{REMOVED}a.pdf E504", "x.css E501"], id="that of one that does not"
        ),
    ],
)
def test_files_lose_their_right_only_with_a_release(
    tree: Tree, made: set[str] | None, lines: list[str]
) -> None:
    """What was found true is not looked at again, unless a page says that its text went."""
    present = FILES | {"x.css", f"{REMOVED}a.pdf"}
    assert found(replace(tree, present=present, made=made)) == lines
