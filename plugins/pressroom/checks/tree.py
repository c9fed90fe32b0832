"""Is the staged site true? All checks of a built tree."""

from pressroom.checks.expected import Expected
from pressroom.checks.feeds import check_feeds
from pressroom.checks.inventory import check_inventory
from pressroom.checks.pages import check_pages
from pressroom.checks.sitemap import check_robots, check_sitemap
from pressroom.checks.staged import staged_tree
from pressroom.problems.problem import Problem


def check_tree(expected: Expected) -> tuple[Problem, ...]:
    """Return everything that is not true of a staged tree, in the order of problems.

    Each file is read and parsed once, and compared with what the public may see.
    """
    tree = staged_tree(expected)
    checks = (check_inventory, check_pages, check_feeds, check_sitemap, check_robots)
    return tuple(sorted(problem for check in checks for problem in check(tree)))
