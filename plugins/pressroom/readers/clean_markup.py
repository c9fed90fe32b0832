"""What was made of the markup of a body."""

from dataclasses import dataclass

from pressroom.model.people import Quotation
from pressroom.readers.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanMarkup:
    """Clean HTML and its words, white space folded.

    `paragraphs` are the texts of paragraphs and list items, `told` is the prose with the block
    quotations that name their speaker, both in text order. `findings` are what only the tree can
    tell.
    """

    html: str
    text: str
    paragraphs: tuple[str, ...]
    told: tuple[str | Quotation, ...]
    has_headings: bool
    findings: tuple[Finding, ...] = ()
