"""What was made of the markup of a body."""

from dataclasses import dataclass, field

from pressroom.model.people import Quotation
from pressroom.readers.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanMarkup:
    """Clean HTML and its words, white space folded.

    `paragraphs` are the texts of paragraphs and list items, `told` is the prose with the block
    quotations that name their speaker, both in text order. `may_have_columns` says that white
    space was folded which may have set columns apart. `findings` are what was found on the way.
    """

    html: str
    text: str
    paragraphs: tuple[str, ...]
    told: tuple[str | Quotation, ...]
    has_headings: bool
    may_have_columns: bool = field(compare=False)
    findings: tuple[Finding, ...] = ()
