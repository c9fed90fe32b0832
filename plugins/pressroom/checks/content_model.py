"""Which element may stand in which, so that every parser builds the tree that is written?

Where a start tag would close, move or imply other elements, parsers differ. What is allowed here
is less than HTML allows: it's what needs no such rule (HTML Standard, 13.2.6; libxml2's own rules
are others).
"""

from collections.abc import Mapping
from typing import NamedTuple


class Opened(NamedTuple):
    """An open element, what it is in its page beyond its tag, and whether it says its language."""

    tag: str
    role: str = ""
    has_lang: bool = False


# The open elements, outermost first.
Path = tuple[Opened, ...]

PHRASING = frozenset(
    "a abbr b bdi bdo br button cite code data del dfn em i img input ins kbd label mark picture q "
    "s samp small span strong sub sup time u var wbr".split()
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
SECTIONS = tuple("article aside blockquote div footer form header main nav section".split())
FLOW = PHRASING | frozenset(
    (*HEADINGS, *SECTIONS, *"address details dl fieldset figure hr ol p pre table ul".split())
)
VOID = frozenset("br hr img input link meta source wbr".split())
ROWS = frozenset(("tr",))
CHILDREN: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(PHRASING, PHRASING),
    **dict.fromkeys((*HEADINGS, "address", "caption", "dt", "legend", "p", "pre"), PHRASING),
    **dict.fromkeys((*SECTIONS, "body", "dd", "figcaption", "li", "td", "th"), FLOW),
    "summary": PHRASING,
    "details": FLOW | {"summary"},
    "fieldset": FLOW | {"legend"},
    "figure": FLOW | {"figcaption"},
    "picture": frozenset(("img", "source")),
    "ol": frozenset(("li",)),
    "ul": frozenset(("li",)),
    "dl": frozenset(("dd", "dt")),
    "table": frozenset(("caption", "thead", "tbody", "tfoot")),
    **dict.fromkeys(("thead", "tbody", "tfoot"), ROWS),
    "tr": frozenset(("td", "th")),
    "head": frozenset(("link", "meta", "script", "title")),
    "script": frozenset(),
    "title": frozenset(),
}
# Text in these would move, or close them.
TEXTLESS = frozenset(("", *"html head ol ul dl table thead tbody tfoot tr".split()))
# Whatever stands in these is text, until their end tag.
TEXT_ONLY = frozenset(("script", "title"))
# These end one of their kind that is open, or nothing below them is looked at twice.
NEVER_TWICE = frozenset(("a", "article", "button", "form"))
DEEPEST = 64

BEGIN: Path = (Opened("", "begin"),)
DECLARED: Path = (Opened("", "declared"),)
END: Path = (Opened("", "end"),)
BEFORE_HEAD, AFTER_HEAD, AFTER_BODY = (Opened("html", role) for role in ("", "headed", "done"))
# The one element that may begin, outside of head and body.
NEXT = {DECLARED[0]: "html", BEFORE_HEAD: "head", AFTER_HEAD: "body"}


def may_open(path: Path, tag: str) -> bool:
    """Whether an element may begin here."""
    above = path[-1]
    if above in NEXT:
        return NEXT[above] == tag
    if tag not in CHILDREN.get(above.tag, ()) or len(path) >= DEEPEST:
        return False
    return tag not in NEVER_TWICE or all(opened.tag != tag for opened in path)


def below(path: Path, opened: Opened) -> Path:
    """Return what is open when this element has begun."""
    # Its own language is the page's.
    return (BEFORE_HEAD,) if opened.tag == "html" else (*path, opened)


def above(path: Path, tag: str) -> Path | None:
    """Return what is open when the innermost element has ended; None if it is another one."""
    if path[-1].tag != tag or tag == "":
        return None
    if tag == "html":
        return END if path[-1] == AFTER_BODY else None
    if tag in ("head", "body"):
        return (AFTER_HEAD if tag == "head" else AFTER_BODY,)
    return path[:-1]


def holds_text(path: Path) -> bool:
    """Whether text may follow here that is more than white space."""
    return path[-1].tag not in TEXTLESS
