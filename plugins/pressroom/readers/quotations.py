"""Whose words does the prose of a release quote?"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from pressroom.model.people import Quotation, Speaker
from pressroom.readers.speakers import speaker_in
from pressroom.readers.summary import ABBREVIATION, LONGEST_ABBREVIATION, SENTENCE_END

LONGEST_ATTRIBUTION_WORDS = 40
# How far before a quotation an announcement of it is looked for. Without an end, each quotation of
# a paragraph would be looked for in all that stands before it.
LONGEST_ANNOUNCEMENT = 2_000

# A mark opens behind white space, a bracket or a dash: the 5" of a pipe opens nothing.
_QUOTED = re.compile(r'(?<![\w.,!?])["“](?=\S)(?P<words>[^"“”]+)(?P<close>["”]|$)')
_VERB = (
    r"(?:said|says|added|adds|announced|asked|commented|concluded|continued|declared|emphasized|"
    r"explained|noted|notes|observed|remarked|replied|stated|states|stressed|told|wrote)"
)
_VERB_FIRST = re.compile(rf"\s*(?:{_VERB}|according to)\s+(?P<who>\S.*)", re.DOTALL)
_VERB_LAST = re.compile(rf"\s*(?P<who>\S.*?),?\s+{_VERB}\b(?P<rest>.*)", re.DOTALL)
_ANNOUNCED = re.compile(
    rf"(?P<who>\S.*?),?\s+(?:today\s+|also\s+)?(?:{_VERB}(?:\s+\w+)?\s*[,:]|"
    r"(?:issued|made|released|gave)\s+(?:the\s+following|this)\s.*:)$",
    re.DOTALL,
)
_MARK = re.compile(r'(?<!\w)["“]')
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_CLOSING = ")]\"”'’"


class _Span(Struct, frozen=True, kw_only=True):
    """Words in marks: the place of their paragraph, and where they stand in it."""

    place: int
    start: int
    end: int
    words: str
    is_closed: bool


def quotations_in(paragraphs: Sequence[str]) -> tuple[Quotation, ...]:
    """Return the quotations whose speaker is named beside them, in text order.

    Words in marks are a quotation when they are a sentence, or several, that the text attributes:
    titles, terms and `he said` are left alone. An attribution may stand before, behind or inside;
    one inside joins the two halves with a space. Paragraphs that each open with a mark, of which
    the last is closed, are one quotation. The comma before `said` belongs to the report.
    """
    found = []
    for chain in _chains(paragraphs):
        speaker = _speaker_of(chain, paragraphs)
        if speaker:
            text = " ".join(span.words for span in chain).rstrip(",")
            found.append((text, speaker))
    return tuple(
        Quotation(number=number, text=text, speaker=speaker)
        for number, (text, speaker) in enumerate(found, start=1)
    )


def _chains(paragraphs: Sequence[str]) -> Iterator[list[_Span]]:
    """Return the spans that belong together, without those whose end cannot be told."""
    chain: list[_Span] = []
    for span in _spans(paragraphs):
        if chain and _goes_on(chain[-1], span, paragraphs):
            chain.append(span)
            continue
        yield from _closed(chain)
        chain = [span]
    yield from _closed(chain)


def _spans(paragraphs: Sequence[str]) -> Iterator[_Span]:
    for place, paragraph in enumerate(paragraphs):
        if '"' not in paragraph and "“" not in paragraph:
            continue
        for found in _QUOTED.finditer(paragraph):
            yield _Span(
                place=place,
                start=found.start(),
                end=found.end(),
                words=found["words"].strip(),
                is_closed=bool(found["close"]),
            )


def _closed(chain: list[_Span]) -> Iterator[list[_Span]]:
    kept = chain if not chain or chain[-1].is_closed else chain[:-1]
    if kept and kept[-1].is_closed:
        yield kept


def _goes_on(span: _Span, following: _Span, paragraphs: Sequence[str]) -> bool:
    """Whether the following words belong to the same quotation.

    They do behind an attribution that is all that stands between, and where a paragraph ends
    without a closing mark and the next opens with one.
    """
    if span.place == following.place:
        between = paragraphs[span.place][span.end : following.start]
        return _attributed_by(between, fills=True) is not None
    is_next = following.place == span.place + 1 and following.start == 0
    return is_next and not span.is_closed


def _speaker_of(chain: list[_Span], paragraphs: Sequence[str]) -> Speaker | None:
    first, last = chain[0], chain[-1]
    announced = _announced_by(_announcement(first, paragraphs))
    if announced and not first.words[0].islower():
        return announced
    if not _begins_sentence(_before(first, paragraphs)):
        return None
    for span, following in pairwise(chain):
        if span.place == following.place:
            between = paragraphs[span.place][span.end : following.start]
            return _attributed_by(between, fills=True)
    text = paragraphs[last.place]
    if last.words[-1].isalnum() and not text.startswith(",", last.end):
        return None
    mark = _MARK.search(text, last.end)
    return _attributed_by(text[last.end : mark.start() if mark else None], fills=False)


def _before(span: _Span, paragraphs: Sequence[str]) -> str:
    return paragraphs[span.place][max(0, span.start - LONGEST_ANNOUNCEMENT) : span.start]


def _begins_sentence(before: str) -> bool:
    """Whether a sentence can begin behind this text."""
    text = before.rstrip()
    if not text:
        return True
    return len(text) < len(before) and text.rstrip(_CLOSING).endswith((".", "!", "?", ":"))


def _announcement(first: _Span, paragraphs: Sequence[str]) -> str:
    """Return the sentence that leads to a quotation, from the paragraph above if need be.

    It is empty when its end leads to nothing.
    """
    text = _before(first, paragraphs)
    if not first.start and first.place and paragraphs[first.place - 1].endswith(":"):
        text = paragraphs[first.place - 1][-LONGEST_ANNOUNCEMENT:]
    plain = _BRACKETS.sub("", text) if "(" in text else text
    if not plain.rstrip().endswith((",", ":")):
        return ""
    return [*_sentences(plain)][-1]


def _announced_by(sentence: str) -> Speaker | None:
    found = _ANNOUNCED.fullmatch(sentence)
    return speaker_in(found["who"], is_before_verb=True) if found else None


# Each attribution between two halves is asked for twice, and one office has the same speakers.
@lru_cache(maxsize=1024)
def _attributed_by(text: str, *, fills: bool) -> Speaker | None:
    """Return the speaker of an attribution behind a quotation.

    With `fills` the text has to be an attribution and nothing else.
    """
    sentences = _sentences(text.strip().lstrip(", "))
    sentence = next(sentences, "")
    if not sentence or len(sentence.split()) > LONGEST_ATTRIBUTION_WORDS:
        return None
    if fills and (sentence[-1] not in ".,:;" or next(sentences, "")):
        return None
    first = _VERB_FIRST.fullmatch(sentence)
    if first:
        return speaker_in(first["who"])
    last = _VERB_LAST.fullmatch(sentence)
    return speaker_in(last["who"], is_before_verb=True) if last else None


def _sentences(text: str) -> Iterator[str]:
    start = 0
    for found in SENTENCE_END.finditer(text):
        end = found.end()
        if not ABBREVIATION.search(text, max(start, end - LONGEST_ABBREVIATION), end):
            yield text[start:end].strip()
            start = end
    rest = text[start:].strip()
    if rest:
        yield rest
