"""How does a graph become text that is safe inside a script element? Here, and nowhere else."""

import json
import re

import msgspec

# `<` and `>` could end the script element or open a comment in it, `&` is an entity to XHTML
# readers, U+2028 and U+2029 end a line in older JavaScript, and a lone surrogate has no UTF-8.
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
_ENCODER = msgspec.json.Encoder()
_SIGNS = tuple(sign.encode() for sign in "<>&\u2028\u2029")


def script_json(value: object) -> str:
    r"""Return the value as compact JSON text that an HTML script element can hold.

    `<`, `>`, `&`, U+2028, U+2029 and lone surrogates stand as `\uXXXX`, so that a reader of JSON
    gets the very text back. In JSON these characters occur in strings only. NaN, which JSON does
    not have, is for the walk to find.

    Source: HTML, Restrictions for contents of script elements; RFC 8259, section 7.
    """
    try:
        written = _ENCODER.encode(value)
    except UnicodeEncodeError:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        return _UNSAFE.sub(_escaped, text)
    text = written.decode()
    return _UNSAFE.sub(_escaped, text) if _may_be_unsafe(written) else text


def _may_be_unsafe(written: bytes) -> bool:
    """Whether something may have to be escaped, which a search by the pattern tells more slowly."""
    return any(sign in written for sign in _SIGNS)


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
