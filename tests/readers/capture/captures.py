"""The captures of real releases, the truth about each, and all the words of a reading."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from pressroom.readers.capture.reading import CaptureReading, read_capture
from pressroom.readers.source_text import decode_source, without_controls

FOLDER = Path(__file__).parents[2] / "data" / "captures"
TRUTHS: dict[str, dict[str, Any]] = {
    truth["file"]: truth
    for truth in map(json.loads, (FOLDER / "manifest.jsonl").read_text("utf-8").splitlines())
}
NAMES = sorted(TRUTHS)
IN_CP1252 = ("bingaman-2005-energy-bill.txt",)


def text_of(name: str) -> str:
    """Return a capture's text as the reader is given it."""
    encoding = "cp1252" if name in IN_CP1252 else "utf-8"
    decoded = decode_source((FOLDER / name).read_bytes(), name, encoding)
    assert decoded.problems == ()
    return without_controls(decoded.text, name, "W103")[0]


def reading_of(name: str) -> CaptureReading:
    """Return what is read in a capture."""
    return read_capture(text_of(name), name)


def told_by(reading: CaptureReading) -> str:
    """Return all that a reading keeps of a capture, each part once."""
    fields = (reading.headline, reading.dek, reading.dateline, reading.number)
    return " ".join(
        (
            *(field.value for field in fields if field),
            *(field.as_printed for field in (reading.date, reading.section) if field),
            reading.dateline_separator,
            *(paragraph.text for paragraph in reading.paragraphs),
            *(line.text for line in reading.boilerplate),
        )
    )


def words_of(text: str) -> Counter[str]:
    """Return how often each word stands in a text: runs of letters and digits."""
    return Counter(re.findall(r"\w+", text))


def characters_of(text: str) -> Counter[str]:
    """Return how often each character stands in a text, white space aside."""
    return Counter("".join(text.split()))
