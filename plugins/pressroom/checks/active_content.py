"""What would a browser run when it opens a page?"""

from collections.abc import Iterator

from pressroom.checks.staged import StagedPage
from pressroom.problems.problem import Problem


def check_active_content(staged: StagedPage) -> Iterator[Problem]:
    """Yield each script, event handler, style of its own and foreign element of the page."""
    markup, origin = staged.markup, staged.origin
    for code, values in (
        ("E513", markup.scripts),
        ("E514", markup.handlers),
        ("E515", markup.styles),
        ("E516", markup.foreign),
    ):
        for value in values:
            yield origin.finding(code, value=value)
