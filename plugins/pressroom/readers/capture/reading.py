"""What does a plain-text capture say?"""

from collections.abc import Sequence

from msgspec.structs import replace

from pressroom.model.source import Boilerplate
from pressroom.problems.problem import problem
from pressroom.readers.capture.body import body_end, body_start, read_body
from pressroom.readers.capture.contacts import each_once
from pressroom.readers.capture.damage import is_past_reading
from pressroom.readers.capture.doubts import doubts_of
from pressroom.readers.capture.foot import read_foot
from pressroom.readers.capture.furniture import mail_header_length
from pressroom.readers.capture.header import read_header
from pressroom.readers.capture.lines import Cell, lines_of, unwrapped
from pressroom.readers.capture.records import (
    CaptureReading,
    Found,
    FoundDate,
    FoundSection,
    Paragraph,
)

__all__ = ["CaptureReading", "Found", "FoundDate", "FoundSection", "Paragraph", "read_capture"]


def read_capture(text: str, path: str) -> CaptureReading:
    r"""Return what the capture says, its furniture, and what is doubtful about it.

    The text is decoded, with `\n` as line ends and without control characters. Nothing is
    repaired: words stay as printed. A capture damaged past reading comes back as paragraphs, one
    a line, with an error.
    """
    lines = lines_of(text)
    if is_past_reading(lines):
        return _unread(lines, path)
    mail_length = mail_header_length(lines)
    texts = unwrapped(lines[mail_length:])
    start = body_start(texts)
    end = body_end(texts, start)
    header = read_header(texts[:start])
    body = read_body(texts[start:end])
    foot = read_foot(texts[end:], is_numbered=header.number is not None)
    reading = CaptureReading(
        headline=header.headline,
        dek=header.dek,
        date=header.date,
        section=header.section,
        dateline=body.dateline,
        dateline_separator=body.dateline_separator,
        number=header.number or foot.number,
        contacts=each_once((*header.contacts, *body.contacts, *foot.contacts)),
        paragraphs=body.paragraphs,
        boilerplate=(
            *_mail_header(lines[:mail_length]),
            *header.boilerplate,
            *body.boilerplate,
            *foot.boilerplate,
        ),
    )
    return replace(reading, problems=doubts_of(reading, lines, texts[start:end], path))


def _mail_header(lines: Sequence[Cell]) -> tuple[Boilerplate, ...]:
    return tuple(Boilerplate(line=line.line, text=line.text, kind="mail header") for line in lines)


def _unread(lines: Sequence[Cell], path: str) -> CaptureReading:
    return CaptureReading(
        paragraphs=tuple(Paragraph(text=line.text, line=line.line, kind="prose") for line in lines),
        problems=(problem("E151", path, lines[0].line),),
    )
