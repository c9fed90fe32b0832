"""Is this file a text that can be read, and which?"""

import hashlib
import re

from msgspec import Struct

from pressroom.problems.problem import Problem, problem

LARGEST_BYTES = 5_000_000
# C0 and C1 without tab and line end, lone surrogates, and what XML has no place for.
UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# All bytes that are no control character of ASCII, and those that begin one beyond it in UTF-8.
_OTHER_BYTES = bytes({*range(256)} - {*range(9), *range(0xB, 0x20), 0x7F})
_C1, _NO_CHARACTERS = b"\xc2", b"\xef\xbf"


class SourceText(Struct, frozen=True, kw_only=True):
    r"""A source's text with `\n` line ends, and the SHA-256 of its bytes as found."""

    text: str
    sha256: str
    problems: tuple[Problem, ...] = ()


def decode_source(data: bytes, path: str, encoding: str = "utf-8") -> SourceText:
    """Return the text of a source file; with an error among the problems it is not to be used.

    A byte order mark is left out. Control characters are kept: see `without_controls`.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    refused = _refusal(data, path)
    if refused:
        return SourceText(text="", sha256=sha256, problems=(refused,))
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        found = data[error.start : error.start + 4].hex(" ")
        line = data.count(b"\n", 0, error.start) + 1
        return SourceText(
            text="", sha256=sha256, problems=(problem("E102", path, line, value=found),)
        )
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text or text.isspace():
        return SourceText(text="", sha256=sha256, problems=(problem("E100", path),))
    return SourceText(text=text, sha256=sha256)


def _refusal(data: bytes, path: str) -> Problem | None:
    if len(data) > LARGEST_BYTES:
        return problem("E101", path, size=len(data), limit=LARGEST_BYTES)
    return None


def without_controls(text: str, path: str, code: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the text without control characters, and a problem of this code for each kind.

    Tabs and line ends stay. The problem names the line where the character comes first.

    Source: XML 1.0, section 2.2 (feeds cannot hold them).
    """
    found = controls_in(text)
    if not found:
        return text, ()
    problems = tuple(problem(code, path, line, value=name) for name, line in found.items())
    return UNSAFE.sub("", text), problems


def controls_in(text: str) -> dict[str, int]:
    """Return the control characters of a text, such as `U+0007`, with the first line of each."""
    if _has_surely_none(text):
        return {}
    return {
        f"U+{ord(character):04X}": text.count("\n", 0, text.index(character)) + 1
        for character in dict.fromkeys(UNSAFE.findall(text))
    }


def _has_surely_none(text: str) -> bool:
    """Whether the bytes of a text rule control characters out: a third of what a search takes."""
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return False
    may_begin = _C1 in data or _NO_CHARACTERS in data
    return not may_begin and not data.translate(None, _OTHER_BYTES)
