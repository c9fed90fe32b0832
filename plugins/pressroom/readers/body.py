"""What does the text of a release say, as clean HTML, as words and as quotations?"""

import re
from collections.abc import Iterable, Iterator
from html import escape

import pyromark
from msgspec import Struct
from msgspec.structs import replace

from pressroom.model.media import Image
from pressroom.model.people import Quotation
from pressroom.model.release import Dateline
from pressroom.problems.problem import Problem
from pressroom.readers.clean_markup import CleanMarkup
from pressroom.readers.findings import Finding, Places, problems_of
from pressroom.readers.markup import tree_of
from pressroom.readers.markup_rules import broken_heading_rules, broken_link_rules
from pressroom.readers.plain_markup import read_plain_markup
from pressroom.readers.quotations import quotations_in
from pressroom.readers.sanitiser import Sanitiser
from pressroom.readers.text_rules import broken_text_rules, foreign_passages
from pressroom.readers.tree_body import read_tree

MARKDOWN = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
)
# What stands in a source of what was taken away: the start of a tag, an attribute, an address.
_PLACE_OF_REMOVED = re.compile(r"^the address of a link, |[,>]$")
# What an office has to mend in its own text is only told of one that was issued before: a caption
# of today would be words that nobody issued.
AS_ISSUED = {"E176": "W182", "E177": "W183"}
_PARAGRAPH = re.compile(r"<p(?: [^>]*)?>")


class Surroundings(Struct, frozen=True, kw_only=True):
    """What a body is read with.

    `path` and `line` say where it begins, `lang` is its language, `source` the text in which the
    lines of problems are looked for. Images have to be among `media_names`, written as `NAME` or
    `FOLDER/NAME`. The dateline is printed at the head of the first paragraph.
    `is_free_of_controls` is for markup that surely holds no control characters. The words of a
    capture stay as they were found, so it is asked only for its language and its tables. The public
    knows a text that `was_issued` from elsewhere, so it is not asked for words that it never had.
    """

    path: str
    lang: str
    line: int = 1
    source: str = ""
    media_names: frozenset[str] = frozenset()
    folder: str = ""
    images: tuple[Image, ...] = ()
    dateline: Dateline | None = None
    is_free_of_controls: bool = False
    is_capture: bool = False
    was_issued: bool = False

    def media_of(self, address: str) -> str | None:
        """Return the name of the release's file that an address means, if it means one."""
        name = address.removeprefix("./").removeprefix(f"{self.folder}/")
        return name if name in self.media_names else None


class Body(Struct, frozen=True, kw_only=True):
    """A clean body.

    `paragraphs` are the texts of its paragraphs and list items in order, `text` is all of its text,
    both with white space folded. `links` are ids of releases.
    """

    html: str
    text: str
    paragraphs: tuple[str, ...]
    quotations: tuple[Quotation, ...]
    links: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def word_count(self) -> int:
        """Return how many words the text has."""
        return self.text.count(" ") + 1 if self.text else 0


def html_of_markdown(markdown: str) -> str:
    """Return CommonMark with tables, footnotes and heading attributes as HTML, not yet clean."""
    return pyromark.html(markdown, options=MARKDOWN)


def body_of_html(markup: str, around: Surroundings) -> Body:
    """Return the clean body of HTML that nobody vouches for."""
    refused: tuple[Problem, ...] = ()
    sanitiser = Sanitiser(around.media_of)
    clean = read_plain_markup(markup, sanitiser, is_free_of_controls=around.is_free_of_controls)
    if clean is None:
        sanitiser = Sanitiser(around.media_of)
        root, refused = tree_of(markup, around.path, around.line)
        clean = read_tree(root, sanitiser, around.images, around.lang)
    return Body(
        html=_with_dateline(clean.html, around.dateline) if around.dateline else clean.html,
        text=clean.text,
        paragraphs=clean.paragraphs,
        quotations=_quotations(clean.told),
        links=tuple(dict.fromkeys(sanitiser.links)),
        problems=(*refused, *_problems(clean, sanitiser, around)),
    )


def _problems(
    clean: CleanMarkup, sanitiser: Sanitiser, around: Surroundings
) -> tuple[Problem, ...]:
    if around.is_capture:
        tables = (f for f in clean.findings if f.code in AS_ISSUED)
        findings = [*tables, *foreign_passages(clean.html, around.lang, "W156")]
    else:
        findings = [*_findings(clean, sanitiser, around.lang)]
    if around.is_capture or around.was_issued:
        findings = [f._replace(code=AS_ISSUED.get(f.code, f.code)) for f in findings]
    if not findings:
        return ()
    return tuple(problems_of(findings, around.path, Places(around.source, around.line)))


def _findings(clean: CleanMarkup, sanitiser: Sanitiser, lang: str) -> Iterator[Finding]:
    yield from _removed(sanitiser)
    yield from clean.findings
    if clean.has_headings:
        yield from broken_heading_rules(clean.html)
    if sanitiser.has_links:
        yield from broken_link_rules(clean.html)
    yield from broken_text_rules(clean, lang)


def _removed(sanitiser: Sanitiser) -> Iterator[Finding]:
    for name, count in sanitiser.dropped.items():
        if name == "<h1>":
            yield Finding("W172", "")
            continue
        shown = name if count == 1 else f"{name} ({count} times)"
        yield Finding("W170", _PLACE_OF_REMOVED.sub("", name), (("value", shown),))
    for name in sanitiser.unlisted:
        yield Finding("E173", name, (("value", name),))


def _with_dateline(clean: str, dateline: Dateline) -> str:
    """Set the dateline before the first paragraph's words, as `<span class="dateline">`."""
    place = f'<span class="dateline">{escape(dateline.as_printed, quote=False)}</span>'
    printed = place + escape(dateline.separator, quote=False)
    first = _PARAGRAPH.search(clean)
    if first is None:
        return f"<p>{printed}</p>{clean}"
    return clean[: first.end()] + printed + clean[first.end() :].lstrip()


def _quotations(told: Iterable[str | Quotation]) -> tuple[Quotation, ...]:
    """Return block quotations and those in prose, numbered in text order."""
    found: list[Quotation] = []
    prose: list[str] = []
    for each in told:
        if isinstance(each, str):
            prose.append(each)
        else:
            found += (*quotations_in(prose), each)
            prose = []
    found += quotations_in(prose)
    return tuple(
        quotation if quotation.number == n else replace(quotation, number=n)
        for n, quotation in enumerate(found, start=1)
    )
