"""What has a person to look at in the reading of a capture?"""

from collections.abc import Iterator, Sequence

from pressroom.problems.problem import Problem, problem
from pressroom.readers.capture.damage import Damage, columns_in, mojibake_in
from pressroom.readers.capture.dateline import likelier_spelling
from pressroom.readers.capture.embargo import is_embargo_notice
from pressroom.readers.capture.foot import TEXT_BELOW
from pressroom.readers.capture.header import UNRECOGNISED
from pressroom.readers.capture.lines import Cell
from pressroom.readers.capture.records import CaptureReading
from pressroom.readers.capture.wording import is_capitals


def doubts_of(
    reading: CaptureReading, lines: Sequence[Cell], body: Sequence[Cell], path: str
) -> tuple[Problem, ...]:
    """Return the problems of a reading; `lines` are all of the capture's, `body` its text."""
    return (
        *_embargoes(reading, path),
        *_headline_doubts(reading, path),
        *_dateline_doubts(reading, path),
        *_left_out(reading, path),
        *_damage("W150", mojibake_in(lines), path),
        *_damage("W153", columns_in(body), path),
    )


def _embargoes(reading: CaptureReading, path: str) -> Iterator[Problem]:
    for line in reading.boilerplate:
        is_subject = line.kind == "mail header" and is_embargo_notice(line.text)
        if is_subject or line.kind == "embargo line":
            yield problem("E150", path, line.line, "embargo", value=line.text)


def _headline_doubts(reading: CaptureReading, path: str) -> Iterator[Problem]:
    headline = reading.headline
    if headline and is_capitals(headline.value):
        yield problem("W151", path, headline.line, "title", value=headline.value)


def _dateline_doubts(reading: CaptureReading, path: str) -> Iterator[Problem]:
    if reading.dateline is None:
        return
    text = " ".join(paragraph.text for paragraph in reading.paragraphs)
    likelier = likelier_spelling(reading.dateline.value, text)
    if likelier:
        place = reading.dateline
        yield problem("W155", path, place.line, "dateline", value=place.value, likelier=likelier)


def _left_out(reading: CaptureReading, path: str) -> Iterator[Problem]:
    codes = {UNRECOGNISED: "W152", TEXT_BELOW: "W154"}
    for line in reading.boilerplate:
        if line.kind in codes:
            yield problem(codes[line.kind], path, line.line, value=line.text)


def _damage(code: str, damage: Damage | None, path: str) -> Iterator[Problem]:
    if damage:
        yield problem(code, path, damage.line, count=damage.count, value=damage.value)
