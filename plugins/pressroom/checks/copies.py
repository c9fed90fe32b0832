"""Do the copies of a release tell what the release says?"""

import re
from collections.abc import Iterator

from lxml import etree

from pressroom.checks.markup import folded
from pressroom.checks.origin import Origin
from pressroom.model.date_words import when_text
from pressroom.model.edition import PublicRelease
from pressroom.model.site import Site
from pressroom.problems.problem import Problem

TEXT_COPY, PDF_COPY = "/release.txt", "/release.pdf"
# Headline and address stand at the top; a headline may be long.
TOP_BYTES = 4_096
# What a PDF says of itself: XMP, part 1, as RDF.
_METADATA = re.compile(rb"<rdf:RDF.*?</rdf:RDF>", re.DOTALL)
_NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)


def is_copy(output: str) -> bool:
    """Whether an output path is that of a copy of a release."""
    return output.endswith((TEXT_COPY, PDF_COPY))


def check_copy(
    output: str, data: bytes, public: PublicRelease, origin: Origin, site: Site
) -> Iterator[Problem]:
    """Yield what the copy of a release at this output path lacks."""
    if output.endswith(PDF_COPY):
        return _check_pdf(data, public, origin)
    return _check_text(data, public, origin, site)


def _check_text(
    data: bytes, public: PublicRelease, origin: Origin, site: Site
) -> Iterator[Problem]:
    """Yield what the top of the plain text of a release lacks of what it has to begin with."""
    release, raw = public.release, data[:TOP_BYTES]
    top = ""
    for field, expected in (
        ("title", release.headline),
        ("date", when_text(release.date, release.lang)),
        ("section", release.section.label(release.lang)),
        ("slug", site.url_of(public.path)),
    ):
        # What is no longer than a line stands there as it is.
        if expected.encode() in raw:
            continue
        top = top or "".join(raw.decode(errors="replace").split())
        # Letters of two columns may be parted where no space stands.
        if "".join(expected.split()) not in top:
            yield origin.finding("E558", field=field, expected=expected)


def _check_pdf(data: bytes, public: PublicRelease, origin: Origin) -> Iterator[Problem]:
    """Yield what a PDF fails to say of itself: that it is whole, PDF/UA, and of this release."""
    if not (data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")):
        yield origin.finding("E559", expected="%PDF- … %%EOF")
        return
    found = _METADATA.search(data)
    told = etree.fromstring(found[0] if found else b"<none/>", _PARSER)
    if "1" not in told.xpath("//@pdfuaid:part", namespaces=_NAMES):
        yield origin.finding("E559", expected="PDF/UA-1")
    titles = told.xpath("//dc:title//rdf:li/text()", namespaces=_NAMES)
    headline = folded(public.release.headline)
    if not any(folded(title).startswith(headline) for title in titles):
        yield origin.finding("E559", field="title", expected=headline)
