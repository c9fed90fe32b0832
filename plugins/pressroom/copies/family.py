"""Which copies are there, and which does a page announce?"""

from collections.abc import Iterator

from pressroom.copies.paper import paper_of, render_pdf
from pressroom.copies.text_copy import text_copy_of
from pressroom.model.addresses import pdf_copy_path, text_copy_path
from pressroom.model.artefact import Artefact, Shell
from pressroom.model.edition import Edition, PublicRelease
from pressroom.model.head import CopyLink, Head
from pressroom.model.page import Page
from pressroom.model.site import Site

# How many ordinary files are made in the time of one PDF.
WEIGHT_OF_PDF = 100


def copies_of(edition: Edition, pages: tuple[Artefact, ...]) -> Iterator[Artefact]:  # noqa: ARG001 - every family gets the pages
    """Yield what lies beside the page of each release that shows its text: plain text, and PDF."""
    for card in edition.listed:
        # In the order of the fields, as cards are made: one for each release.
        yield Artefact(
            text_copy_path(card.path),
            render_text,
            (),
            (card,),
            the_release,
            None,
            f"content/{card.source_path}",
        )
    for card in edition.listed if edition.site.has_pdf else ():
        yield Artefact(
            path=pdf_copy_path(card.path),
            render=render_pdf,
            releases=(card,),
            compose=paper_of,
            source_path=f"content/{card.source_path}",
            weight=WEIGHT_OF_PDF,
        )


def the_release(inputs: tuple[()], releases: tuple[PublicRelease, ...]) -> PublicRelease:  # noqa: ARG001 - as every artefact is composed
    """Return the one release given."""
    return releases[0]


def render_text(public: PublicRelease, shell: Shell) -> bytes:
    """Return the plain text of a release, in UTF-8."""
    return text_copy_of(public, shell.site).encode()


def complete_head(head: Head, page: Page, site: Site) -> Head:
    """Return the head with the copies of the page's release, if it shows its text.

    How large a PDF is stands nowhere: the page would have to be made after it.
    """
    if page.release is None or not page.release.state.shows_text:
        return head
    links = [CopyLink(path=text_copy_path(page.path), name="Plain text", media_type="text/plain")]
    if site.has_pdf:
        pdf = pdf_copy_path(page.path)
        links.append(CopyLink(path=pdf, name="PDF", media_type="application/pdf"))
    return head._replace(copies=(*head.copies, *links))
