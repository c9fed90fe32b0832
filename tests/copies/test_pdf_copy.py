"""Which releases have a PDF, and what is it made from? Printing itself is tried in check-extern."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from pressroom.checks.copies import check_copy
from pressroom.checks.origin import Origin
from pressroom.copies.paper import Paper, paper_of
from pressroom.copies.plugin import FAMILY
from pressroom.model.artefact import Artefact
from pressroom.model.head import Head
from pressroom.model.page import Page, PageKind
from pressroom.model.state import State
from pressroom.pages.releases import release_pages_of
from tests.pages.newsroom import edition, full_release, release, site
from tests.records import FullEdition, composed

PDF = """%PDF-1.7
<x><rdf:RDF xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description pdfuaid:part="1"/>
<dc:title><rdf:Alt><rdf:li>A new agreement - Example</rdf:li></rdf:Alt></dc:title></rdf:RDF></x>
%%EOF
"""


def pdfs_of(shown: FullEdition) -> list[Artefact]:
    """Return the PDFs of an edition."""
    assert FAMILY.artefacts
    return [a for a in FAMILY.artefacts(shown, ()) if a.path.endswith(".pdf")]


def shown_in(state: State, *, has_pdf: bool = True) -> FullEdition:
    """Return an edition of one release in this state."""
    shown = edition([release(state=state)])
    return replace(shown, site=replace(shown.site, has_pdf=has_pdf))


@pytest.mark.parametrize(
    ("state", "has_pdf", "count"),
    [
        pytest.param(State.PUBLISHED, True, 1, id="published"),
        pytest.param(State.WITHDRAWN, True, 1, id="withdrawn"),
        pytest.param(State.REMOVED, True, 0, id="removed"),
        pytest.param(State.REPLACED, True, 0, id="replaced"),
        pytest.param(State.PUBLISHED, False, 0, id="not asked for"),
    ],
)
def test_release_that_shows_its_text_has_a_pdf_where_that_is_on(
    state: State, count: int, *, has_pdf: bool
) -> None:
    """It is made of nothing but the release, and its page links it, without a size."""
    shown = shown_in(state, has_pdf=has_pdf)
    found = pdfs_of(shown)
    assert len(found) == count
    assert all((a.inputs, a.releases) == ((), shown.releases) for a in found)
    public = next(iter(shown.full.values()))
    page = Page(
        kind=PageKind.RELEASE, path=public.path, title="", description="", lang="en", release=public
    )
    assert FAMILY.complete_head
    head = FAMILY.complete_head(
        Head(title="", description="", canonical_url=None, is_indexed=True), page, shown.site
    )
    links = [(c.path, c.name) for c in head.copies if c.media_type == "application/pdf"]
    assert links == [(f"{public.path}release.pdf", "PDF")] * count


def test_paper_shows_the_page_without_its_neighbours() -> None:
    """What leads to other releases is no part of a PDF, so that no other release changes it."""
    shown = edition([release(1), release(2), release(3)])
    for artefact in release_pages_of(shown, (), frozenset()):
        page = composed(artefact, shown)
        paper = paper_of((), (page.release,))
        assert isinstance(paper, Paper)
        assert page.newer or page.older
        crumb = paper.page.ancestors
        assert paper.page == replace(page, newer=None, older=None, ancestors=crumb)
        assert [c.path for c in crumb] == ["sections/press-release/"]


@pytest.mark.parametrize(
    ("spoil", "lacking"),
    [
        pytest.param(lambda pdf: pdf, [], id="right"),
        pytest.param(lambda pdf: pdf.replace("A new", "An old"), ["A new agreement"], id="other"),
        pytest.param(lambda pdf: pdf.replace('part="1"', ""), ["PDF/UA-1"], id="not accessible"),
        pytest.param(lambda pdf: pdf[:-20], ["%PDF- … %%EOF"], id="cut"),
        pytest.param(
            lambda pdf: pdf.replace("rdf:RDF", "RDF"), ["PDF/UA-1", "A new agreement"], id="silent"
        ),
    ],
)
def test_pdf_of_another_release_is_found(spoil: Callable[[str], str], lacking: list[str]) -> None:
    """A PDF is whole, says that it is accessible, and has the headline for its title."""
    path = "a/release.pdf"
    data = spoil(PDF).encode()
    found = check_copy(path, data, full_release(), Origin(output=path, source="x.md"), site())
    assert [problem.message for problem in found] == [
        f'the PDF {path} does not say "{expected}" of itself.' for expected in lacking
    ]
