"""What does a release show on paper? Its page, without what leads to others."""

from typing import NamedTuple
from urllib.parse import unquote

from pressroom.copies.pdf_copy import Print, pdf_of
from pressroom.model.artefact import Shell
from pressroom.model.edition import PublicRelease
from pressroom.model.grouping import SECTIONS, group_of, list_path
from pressroom.model.page import Page
from pressroom.pages.releases import ReleaseInputs, release_page_of
from pressroom.pages.rendering import render_page


class Paper(NamedTuple):
    """The page that is printed, and its release."""

    page: Page
    public: PublicRelease


def paper_of(inputs: tuple[()], releases: tuple[PublicRelease, ...]) -> Paper:  # noqa: ARG001 - as every artefact is composed
    """Return the page of the one release given, as it is printed.

    Newer and older releases, related ones and translations are no part of it: the style sheet
    hides them, and a PDF that was made of them would have to be made again for each of them.
    """
    public = releases[0]
    section = public.release.section
    alone = ReleaseInputs(
        title=public.release.headline,
        crumb_name=section.label(public.release.lang),
        crumb_lang=None,
        crumb_path=list_path(group_of(SECTIONS, section)),
        newer=None,
        older=None,
        related=(),
        translations=(),
        successor=None,
    )
    return Paper(release_page_of(alone, releases), public)


def render_pdf(paper: Paper, shell: Shell) -> bytes:
    """Return the PDF of a release.

    Raises:
        PdfError: WeasyPrint cannot make it.
    """
    page, public = paper
    site, release = shell.site, public.release
    root = site.url_of("")

    def file_at(address: str) -> bytes | None:
        if not address.startswith(root):
            return None
        path = address.removeprefix(root).partition("?")[0]
        return shell.file_of(public, unquote(path))

    printed = Print(
        html=render_page(page, shell).decode(),
        url=site.url_of(public.path),
        style_url=site.url_of(site.stylesheet),
        authors=tuple(o.label(release.lang) for o in release.organisations),
        created=release.date.iso,
        modified=public.modified.iso,
        source_path=f"content/{release.source.path}",
        file_at=file_at,
    )
    return pdf_of(printed)
