import pytest
from msgspec.structs import replace

from tests.checks.planting import (
    ATOM,
    LISTING,
    NOT_FOUND,
    Fault,
    edit,
    in_bytes,
    in_text,
    left_over,
    missing,
    planned,
)
from tests.checks.true_site import REMOVED, TrueSite


def hold_the_removed(site: TrueSite) -> None:
    """Take a release out of the edition, while its page stays planned."""
    edition = replace(site.expected.edition, releases=site.expected.edition.releases[1:])
    site.expected = replace(site.expected, edition=edition)


def forget_the_error_page(site: TrueSite) -> None:
    """Take a page out of the manifest, although it is planned and written."""
    site.expected = replace(site.expected, files=site.expected.files - {NOT_FOUND})


FAULTS = [
    pytest.param("E500", missing(NOT_FOUND), id="a page is missing"),
    pytest.param("E501", left_over("theme/old.css"), id="no manifest lists a file"),
    pytest.param("E501", forget_the_error_page, id="the manifest forgot a page"),
    pytest.param("E502", missing("theme/site.css"), id="a planned file is missing"),
    pytest.param("E502", missing("sitemap.xml"), id="the sitemap is missing"),
    pytest.param("E502", missing("robots.txt"), id="robots.txt is missing"),
    pytest.param("E503", planned("old/index.html"), id="nobody expects a page"),
    pytest.param("E504", planned("releases/2030/01/01/x/index.html"), id="a held release's page"),
    pytest.param("E504", planned("es/releases/2030/01/01/x/index.html"), id="a held translation"),
    pytest.param("E504", left_over("releases/2030/01/01/x/plan.pdf"), id="a held attachment"),
    pytest.param("E504", planned(f"{REMOVED}picture.jpg"), id="a removed release's picture"),
    pytest.param("E504", hold_the_removed, id="a page planned for a held release"),
    pytest.param("E505", in_bytes(NOT_FOUND, b""), id="a page is empty"),
    pytest.param("E505", in_bytes(NOT_FOUND, b"<p>Krak\xf3w"), id="a page is not UTF-8"),
    pytest.param(
        "E506", in_text('<a href="http://localhost:8000/">x</a>'), id="a link to localhost"
    ),
    pytest.param(
        "E506",
        edit(ATOM, "<entry>", '<link rel="via" href="http://127.0.0.1/"/><entry>'),
        id="a feed",
    ),
]


@pytest.mark.parametrize(("code", "fault"), FAULTS)
def test_a_fault_of_the_tree_is_found_once(built: TrueSite, code: str, fault: Fault) -> None:
    """Each way in which the tree can differ from its plan has its own finding."""
    fault(built)
    assert [problem.code for problem in built.problems()] == [code]


def test_prose_may_speak_of_localhost(built: TrueSite) -> None:
    """A release about computers can name an address of a machine in its text."""
    in_text("<p>Open http://localhost:8000/ to see it.</p>")(built)
    assert built.problems() == ()


def test_a_missing_page_is_told_once_and_at_its_output_file(built: TrueSite) -> None:
    """Pages that link to a missing one are not told; without a source the output is named."""
    missing(LISTING)(built)
    assert "\n".join(map(str, built.problems())) == (
        f"{LISTING}: E500 the page {LISTING} is missing from the built site. Build again; if it "
        "stays away, the part that makes it has a fault."
    )
