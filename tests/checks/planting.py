"""Faults to plant in a true site; each takes the site and spoils one thing in it."""

from collections.abc import Callable

from tests.checks.true_site import HEADLINE, LIST, RELEASE, REMOVED, TrueSite

Fault = Callable[[TrueSite], object]

HOME = "index.html"
LISTING = f"{LIST}index.html"
PAGE = f"{RELEASE}index.html"
GONE = f"{REMOVED}index.html"
NOT_FOUND = "404.html"
ATOM = "feeds/all.atom.xml"
RSS = "feeds/all.rss.xml"
JSON = "feeds/all.json"
OPML = "feeds/feeds.opml"
URL = "https://newsroom.example/"
TITLE = HEADLINE.replace("&", "&amp;")


def edit(output: str, old: str, new: str) -> Fault:
    """Return the fault of a text that is another one."""
    return lambda site: site.edit(output, old, new)


def in_head(added: str, output: str = PAGE) -> Fault:
    """Return the fault of something more in the head of a page."""
    return edit(output, "</head>", f"{added}</head>")


def in_text(added: str) -> Fault:
    """Return the fault of something in the release's text that should not be there."""
    return edit(PAGE, "<p>They signed.</p>", f"<p>They signed.</p>{added}")


def in_data(added: str) -> Fault:
    """Return the fault of something more that the data tells about the release."""
    return edit(PAGE, '"mentions": ', f'{added}, "mentions": ')


def in_bytes(output: str, data: bytes) -> Fault:
    """Return the fault of a file that holds these bytes."""
    return lambda site: (site.expected.tree / output).write_bytes(data)


def left_over(output: str) -> Fault:
    """Return the fault of a file that no manifest lists."""
    return lambda site: site.write(output, "left over")


def planned(output: str) -> Fault:
    """Return the fault of a file that is written and listed, and should not be."""

    def plant(site: TrueSite) -> None:
        site.write(output, "planned")
        site.plan(output)

    return plant


def missing(output: str) -> Fault:
    """Return the fault of a file that is not there."""
    return lambda site: site.remove(output)


def both(first: Fault, second: Fault) -> Fault:
    """Return the fault that takes two changes."""
    return lambda site: (first(site), second(site))
