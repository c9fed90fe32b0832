"""Faults in what a page tells those who show cards of it."""

import pytest

from tests.checks.planting import GONE, HOME, NOT_FOUND, PAGE, TITLE, URL, Fault, edit, in_head
from tests.checks.true_site import LIST, RELEASE, TrueSite


def tag(name: str, value: str) -> str:
    """Return the tag of a property."""
    return f'<meta property="{name}" content="{value}">'


def instead(output: str, name: str, value: str, other: str) -> Fault:
    """Return the fault of a property that tells something else."""
    return edit(output, tag(name, value), tag(name, other))


FAULTS = [
    pytest.param(edit(PAGE, tag("og:type", "article"), ""), id="no type"),
    pytest.param(instead(PAGE, "og:type", "article", "website"), id="another type"),
    pytest.param(instead(HOME, "og:type", "website", "article"), id="a list that is an article"),
    pytest.param(instead(PAGE, "og:title", TITLE, f"{TITLE} | Office"), id="another title"),
    pytest.param(instead(PAGE, "og:title", TITLE, ""), id="an empty title"),
    pytest.param(instead(HOME, "og:url", URL, "/"), id="a relative address"),
    pytest.param(instead(HOME, "og:url", URL, f"{URL}{LIST}"), id="another page's address"),
    pytest.param(instead(HOME, "og:site_name", "Office", "Bureau"), id="another site"),
    pytest.param(instead(HOME, "og:description", "About Office", "…"), id="another description"),
    pytest.param(
        instead(PAGE, "article:published_time", "2010-03-26", "2010-03-27"), id="another day"
    ),
    pytest.param(
        instead(PAGE, "article:modified_time", "2010-03-26", "2010-03-25"), id="another change"
    ),
    pytest.param(
        instead(PAGE, "article:section", "Press Releases", "press-release"), id="another section"
    ),
    pytest.param(in_head(tag("og:title", TITLE)), id="a title twice"),
    pytest.param(
        in_head(tag("og:image", f"{URL}{RELEASE}signing.jpg")), id="a picture that it has not"
    ),
    pytest.param(in_head(tag("article:tag", "Trade")), id="a topic that it has not"),
    pytest.param(in_head(tag("article:section", "Gone"), GONE), id="facts of what is gone"),
    pytest.param(in_head(tag("og:title", "Not found"), NOT_FOUND), id="a card of the error page"),
]


@pytest.mark.parametrize("plant", FAULTS)
def test_card_that_says_something_else_is_told(built: TrueSite, plant: Fault) -> None:
    """Each by its name, with what it tells and what it should."""
    plant(built)
    assert {finding.code for finding in built.problems()} == {"E589"}


def test_finding_names_both_values_and_the_source(built: TrueSite) -> None:
    """So that whoever reads it knows where to look."""
    instead(PAGE, "og:title", TITLE, "Something else")(built)
    (found,) = built.problems()
    assert (found.path, found.line, found.field) == (
        "content/releases/agencies-sign.md",
        2,
        "title",
    )
    assert (
        f'the page {PAGE} tells cards og:title: "Something else", and should tell' in found.message
    )


@pytest.mark.parametrize(
    "written",
    [
        '<meta content="article" property="og:type">',
        "<meta property='og:type' content='article'>",
        '<meta  property="og:type" data-x="a>b" content="article" />',
    ],
)
def test_tags_are_read_however_a_theme_writes_them(built: TrueSite, written: str) -> None:
    """The order of attributes and the quotation marks are the theme's affair."""
    edit(PAGE, tag("og:type", "article"), written)(built)
    assert list(built.problems()) == []
