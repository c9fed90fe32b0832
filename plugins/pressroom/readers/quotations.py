"""Whose words does the prose of a release quote?"""

import re
from collections.abc import Iterator, Sequence

from pressroom.model.people import Quotation, Speaker
from pressroom.readers.summary import first_sentence

SHORTEST_SPEECH_WORDS = 4
_QUOTED = re.compile(r"“([^“”]+)”|\"([^\"]+)\"")
_VERB = (
    r"(?:said|says|stated|states|noted|notes|added|adds|explained|remarked|declared|commented|"
    r"continued|concluded|observed|emphasized|stressed)"
)
_AFTER = re.compile(rf"\s*{_VERB}\s+(?P<who>.+)", re.DOTALL)
_NAMED_AFTER = re.compile(rf"\s*(?P<who>[A-Z][^,.;“”\"]{{1,80}}?)\s+{_VERB}\b")
_BEFORE = re.compile(rf"(?:^|[.!?]\s+)(?P<who>[A-Z][^“”\"!?;]{{1,160}}?),?\s+{_VERB}[,:]?\s*$")
_NAME = re.compile(
    r"(?:[A-Z][\w’'-]+|[A-Z]\.)(?:\s(?:[A-Z]\.|de|van|von|bin|al-[A-Z]\w+|[A-Z][\w’'-]+)){0,4}"
    r"(?:,?\s(?:Jr|Sr|II|III)\.?)?"
)
_OFFICE = re.compile(
    r"\b(?:secretary|ambassador|director|president|attorney|general|administrator|commissioner|"
    r"chair(?:man|woman|person)?|senator|sen\.|sens\.|representative|rep\.|governor|gov\.|minister|"
    r"chief|officer|member|mayor|judge|inspector|counsel|spokes(?:man|woman|person)|manager|"
    r"commander|professor|dr\.|mr\.|mrs\.|ms\.|lord|lady|sir|congress(?:man|woman)|agent|u\.s\.)",
    re.IGNORECASE,
)
_NO_NAMES = frozenset("he she they it we i who this that these those both".split())


def quotations_in(paragraphs: Sequence[str]) -> tuple[Quotation, ...]:
    """Return the quotations that a paragraph attributes to somebody by name, in text order.

    Words in marks without a named speaker beside them are left alone: titles, scare quotes, and
    "he said". A quotation that an attribution interrupts is one, joined with a space.
    """
    found: list[tuple[str, Speaker]] = []
    for paragraph in paragraphs:
        if "“" in paragraph or '"' in paragraph:
            found += _in_paragraph(paragraph)
    return tuple(
        Quotation(number=number, text=text, speaker=speaker)
        for number, (text, speaker) in enumerate(found, start=1)
    )


def _in_paragraph(paragraph: str) -> Iterator[tuple[str, Speaker]]:
    spans = [m for m in _QUOTED.finditer(paragraph) if _is_speech(m)]
    taken = -1
    for index, span in enumerate(spans):
        if index <= taken:
            continue
        until = spans[index + 1].start() if index + 1 < len(spans) else len(paragraph)
        since = spans[index - 1].end() if index else 0
        speaker = _speaker_after(paragraph[span.end() : until]) or _speaker_before(
            paragraph[since : span.start()]
        )
        if speaker is None:
            continue
        texts = [_words(span)]
        if index + 1 < len(spans) and _goes_on(paragraph, span.end(), spans[index + 1].start()):
            texts.append(_words(spans[index + 1]))
            taken = index + 1
        # The comma before "said" belongs to the report, not to the words.
        yield " ".join(texts).rstrip(","), speaker


def _words(span: "re.Match[str]") -> str:
    return (span[1] or span[2]).strip()


def _is_speech(span: "re.Match[str]") -> bool:
    """Whether the words in marks may be speech: a clause, not a title or a term."""
    words = _words(span)
    return len(words.split()) >= SHORTEST_SPEECH_WORDS and (
        words[-1] in ".,!?…;—–-" or words[0].islower()
    )


def _goes_on(paragraph: str, end: int, start: int) -> bool:
    """Whether between two spans there is an attribution after the first, and nothing else."""
    between = paragraph[end:start]
    match = _AFTER.match(between) or _NAMED_AFTER.match(between)
    return match is not None and len(first_sentence(between.strip())) >= len(between.strip())


def _speaker_after(text: str) -> Speaker | None:
    named = _NAMED_AFTER.match(text)
    if named:
        return _speaker_of(named["who"])
    match = _AFTER.match(text)
    return _speaker_of(first_sentence(match["who"])) if match else None


def _speaker_before(text: str) -> Speaker | None:
    match = _BEFORE.search(text)
    return _speaker_of(match["who"]) if match else None


def _speaker_of(phrase: str) -> Speaker | None:
    """Return the speaker of `Name, Role`, `Role, Name` or `Role Name`, if a name is there."""
    told = phrase.strip().rstrip(".,;:").strip()
    left, _, right = told.partition(", ")
    if _is_name(left):
        return Speaker(name=left, role=right.rstrip(",") or None)
    head, _, tail = told.rpartition(", ")
    if head and _is_name(tail):
        return Speaker(name=tail, role=head)
    return _office_and_name(left, right)


def _office_and_name(left: str, right: str) -> Speaker | None:
    """Return the speaker of `Senator Jane Doe`, perhaps with `of the Senate` after the name."""
    offices = list(_OFFICE.finditer(left))
    if not offices:
        return None
    end = offices[-1].end()
    name = _NAME.match(left[end:].lstrip())
    if name is None or not _is_name(name[0]):
        return None
    after = left[end:].lstrip()[name.end() :].strip()
    role = " ".join(part for part in (left[:end].strip(), after) if part)
    return Speaker(name=name[0], role=f"{role}, {right}" if right else role)


def _is_name(text: str) -> bool:
    match = _NAME.fullmatch(text)
    return (
        match is not None
        and text.split(maxsplit=1)[0].lower() not in _NO_NAMES
        and not _OFFICE.search(text)
        and not text.isupper()
    )
