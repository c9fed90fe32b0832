"""How does the page of a release become a PDF? As its theme prints it, with what it says tagged.

WeasyPrint does it. It is imported by the first PDF of a process, since that takes a second.
"""

import logging
import mimetypes
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from msgspec import Struct

from pressroom.problems.error import ProblemsError
from pressroom.problems.problem import problem
from pressroom.settings.reading import SETTINGS_PATH

# A PDF that tells the order of its words, its headings and its pictures: ISO 14289-1.
VARIANT = "pdf/ua-1"
# What WeasyPrint raises, in its own code, for a page that it cannot lay out.
FAILURES = (ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError)


class PdfError(ProblemsError):
    """A release that has no PDF."""


class Print(Struct, frozen=True, kw_only=True):
    """A page to be printed: its HTML and address, and the address of its style sheet.

    `created` and `modified` are days or zoned moments as ISO text, `authors` are names, and
    `source_path` is what messages name. `file_at` returns the bytes of a file by its address, None
    for what is not to be shown.
    """

    html: str
    url: str
    style_url: str
    authors: tuple[str, ...]
    created: str
    modified: str
    source_path: str
    file_at: Callable[[str], bytes | None]


def pdf_of(printed: Print) -> bytes:
    """Return the PDF of a page. Whatever it shows comes by `file_at`: nobody else fetches anything.

    The same page, files, fonts and libraries give the same bytes.

    Raises:
        PdfError: WeasyPrint is not there, wants what is not to be had, or fails.
    """
    weasyprint = _weasyprint()
    refused = weasyprint.urls.FatalURLFetchingError

    def fetch(address: str, *_: object, **__: object) -> Any:  # noqa: ANN401 - a type of WeasyPrint's
        # The style sheet is parsed once for all pages, not when a page names it.
        data = b"" if address == printed.style_url else printed.file_at(address)
        if data is None:
            raise refused(address)
        kind = mimetypes.guess_type(address)[0] or "application/octet-stream"
        return weasyprint.urls.URLFetcherResponse(address, data, {"Content-Type": kind})

    try:
        sheet = _parsed(printed.style_url, printed.file_at(printed.style_url) or b"")
        page = weasyprint.HTML(string=printed.html, base_url=printed.url, url_fetcher=fetch)
        document = page.render(stylesheets=[sheet], pdf_variant=VARIANT)
        told = document.metadata
        told.authors = printed.authors
        told.created, told.modified = printed.created, printed.modified
        data: bytes = document.write_pdf(finisher=_tell_plainly, pdf_variant=VARIANT, pdf_tags=True)
    except refused as error:
        reason = f"it shows {error}, which is no file of its own or of the theme"
        raise failed(printed.source_path, reason) from error
    except FAILURES as error:
        raise failed(printed.source_path, f"WeasyPrint says {error!r}") from error
    return data


def _weasyprint() -> Any:  # noqa: ANN401 - it has no types
    try:
        import weasyprint  # noqa: PLC0415 - optional, and slow
    except (ImportError, OSError) as error:
        # An OSError is that of Pango, which it loads from the system.
        found = problem("E343", SETTINGS_PATH, field="PRESSROOM.PDF", reason=error)
        raise PdfError((found,)) from error
    for name in ("weasyprint", "fontTools"):
        # They warn of every property of a style sheet that is for screens only.
        logging.getLogger(name).setLevel(logging.ERROR)
    return weasyprint


@lru_cache(maxsize=4)
def _parsed(address: str, data: bytes) -> Any:  # noqa: ANN401 - a type of WeasyPrint's
    """Return a style sheet as WeasyPrint reads it; what it imports is not to be had."""
    weasyprint = _weasyprint()

    def fetch(imported: str, *_: object, **__: object) -> Any:  # noqa: ANN401 - returns nothing
        raise weasyprint.urls.FatalURLFetchingError(imported)

    return weasyprint.CSS(string=data, base_url=address, url_fetcher=fetch)


def _tell_plainly(_document: object, pdf: Any) -> None:  # noqa: ANN401 - a type of WeasyPrint's
    """Leave the metadata uncompressed, so that whoever searches files can read it (XMP, part 3)."""
    for each in pdf.objects:
        if getattr(each, "extra", {}).get("Type") == "/Metadata":
            each.compress = False


def failed(source_path: str, reason: str) -> PdfError:
    """Return what is said of a release that cannot be printed."""
    return PdfError((problem("E344", source_path, reason=reason),))
