"""How does a graph become text that is safe inside a script element? Here, and nowhere else."""

import json
import re

# `<` and `>` could end the script element or open a comment in it, `&` is an entity to XHTML
# readers, U+2028 and U+2029 end a line in older JavaScript, and a lone surrogate has no UTF-8.
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
# Made once: `json.dumps` would make one for each text. No value of ours holds itself.
_ENCODER = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, check_circular=False, separators=(",", ":")
)


def script_json(value: object) -> str:
    r"""Return the value as compact JSON text that an HTML script element can hold.

    `<`, `>`, `&`, U+2028, U+2029 and lone surrogates stand as `\uXXXX`, so that a reader of JSON
    gets the very text back. In JSON these characters occur in strings only.

    Raises:
        ValueError: the value holds NaN or an infinity, which JSON does not have.

    Source: HTML, Restrictions for contents of script elements; RFC 8259, section 7.
    """
    text = _ENCODER.encode(value)
    return text if _is_safe(text) else _UNSAFE.sub(_escaped, text)


def _is_safe(text: str) -> bool:
    """Whether nothing is to be escaped, which a search by the pattern tells far more slowly."""
    if "<" in text or ">" in text or "&" in text or "\u2028" in text or "\u2029" in text:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
