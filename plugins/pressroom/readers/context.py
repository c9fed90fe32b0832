"""What every source is read with."""

from pathlib import Path

from msgspec import Struct, field

from pressroom.model.site import Site
from pressroom.problems.problem import Problem
from pressroom.readers.ledger import Ledger, read_ledger
from pressroom.readers.references import Names
from pressroom.readers.vocabularies import read_vocabularies


class ReadingContext(Struct, frozen=True, kw_only=True):
    """The content folder, the site, the terms and the ledger.

    `shown_content` is the content folder as messages name it, such as `content`.
    """

    content_path: Path
    shown_content: str
    site: Site
    names: Names
    ledger: Ledger = field(default_factory=Ledger)

    def shown(self, source_path: str) -> str:
        """Return the path of a source as messages name it."""
        return f"{self.shown_content}/{source_path}"


def context_of(content_path: Path, site: Site) -> tuple[ReadingContext, tuple[Problem, ...]]:
    """Return the terms and the ledger of a content folder, and what is wrong with them."""
    shown = content_path.name
    vocabularies, of_terms = read_vocabularies(content_path / "data", f"{shown}/data", site.lang)
    ledger, of_ledger = read_ledger(content_path, shown)
    context = ReadingContext(
        content_path=content_path,
        shown_content=shown,
        site=site,
        names=Names.of(vocabularies),
        ledger=ledger,
    )
    return context, (*of_terms, *of_ledger)
