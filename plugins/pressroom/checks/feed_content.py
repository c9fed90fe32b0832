"""Is the content of an entry fit for readers, and which letters does it have?"""

import html
import re
from collections.abc import Iterator
from functools import lru_cache

TAG = re.compile(r"<[^>]*>")
# What readers drop or run, and addresses that they would look for in the wrong place.
UNFIT = re.compile(
    r"""<(?:script|style|iframe|object|embed|form|link|meta|base|svg|math)\b
    |\s(?:class|style|id|srcset|role|on[a-z]+|aria-[a-z]+)=
    |\s(?:href|src|cite)="(?!https?:|mailto:|tel:)[^"]*"
    """,
    re.IGNORECASE | re.VERBOSE,
)
UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


def content_faults(content: str) -> Iterator[str]:
    """Yield each thing in the HTML of an entry that no reader should get."""
    for tag in TAG.findall(content):
        if len(tag) > LONGEST_PLAIN and (found := UNFIT.search(tag)):
            yield found[0].strip()


# `</blockquote>` and shorter ones have room for nothing.
LONGEST_PLAIN = 5


@lru_cache(maxsize=256)
def letters_of(markup: str) -> str:
    """Return what an HTML text shows, without its white space."""
    text = html.unescape(TAG.sub("", markup))
    return UNSAFE.sub("", "".join(text.split()))
