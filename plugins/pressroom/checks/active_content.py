"""What would a browser run when it opens a page?"""

from collections.abc import Iterator

from lxml.etree import XPath

from pressroom.checks.graph import is_data
from pressroom.checks.markup import query
from pressroom.checks.staged import StagedPage
from pressroom.problems.problem import Problem

HANDLERS = XPath("//@*[starts-with(name(), 'on')]")
STYLED = query("//@style")
FOREIGN = ("base", "embed", "frame", "iframe", "object")


def check_active_content(staged: StagedPage) -> Iterator[Problem]:
    """Yield each script, event handler, style of its own and foreign element of the page."""
    root, origin = staged.root, staged.origin
    for script in root.iter("script"):
        if not is_data(script):
            value = script.get("src") or script.text or "an empty one"
            yield origin.finding("E513", value=value)
    for handler in HANDLERS(root):
        yield origin.finding("E514", value=handler.attrname)
    for style in root.iter("style"):
        yield origin.finding("E515", value=style.text or "an empty one")
    for style in STYLED(root):
        yield origin.finding("E515", value=style)
    for element in root.iter(*FOREIGN):
        yield origin.finding("E516", value=element.tag)
