"""Is the content of an entry fit for readers, and does it have the whole text?"""

import html
import re
from collections.abc import Iterator

from pressroom.checks.markup import folded

TAG = re.compile(r"<[^>]*>")
# What readers drop or run, and tags that have attributes: most have none.
SUSPECT = re.compile(
    r"<(?:script|style|iframe|object|embed|form|link|meta|base|svg|math)\b"
    r"|<[a-z][^\s>]*\s[^>]*>",
    re.IGNORECASE,
)
# Names and handlers for pages, and addresses that readers would look for in the wrong place.
UNFIT = re.compile(
    r"""^<(?:script|style|iframe|object|embed|form|link|meta|base|svg|math)\b
    |\s(?:class|style|id|srcset|role|on[a-z]+|aria-[a-z]+)=
    |\s(?:href|src|cite)="(?!https?:|mailto:|tel:)[^"]*"
    """,
    re.IGNORECASE | re.VERBOSE,
)
UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")


def content_faults(content: str) -> Iterator[str]:
    """Yield each thing in the HTML of an entry that no reader should get."""
    for tag in SUSPECT.findall(content):
        if found := UNFIT.search(tag):
            yield found[0].strip()


def has_text(content: str, body: str) -> bool:
    """Whether an HTML content shows every letter of a body, one after the other."""
    shown, text = TAG.sub("", content), TAG.sub("", body).strip()
    # As a rule both were written by one writer; else white space and escapes may differ.
    return text in shown or _letters_of(text) in _letters_of(shown)


def told(text: str) -> str:
    """Return a text as a feed tells it: without characters that would break the feed."""
    return folded(text if text.isprintable() else UNSAFE.sub("", text))


def _letters_of(text: str) -> str:
    return UNSAFE.sub("", "".join(html.unescape(text).split()))
