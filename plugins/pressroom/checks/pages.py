"""Is each page true? The checks of one page, run over the pages of a tree."""

from collections.abc import Iterator

from pressroom.checks.active_content import check_active_content
from pressroom.checks.article import check_shown, check_told
from pressroom.checks.fragments import Fragments
from pressroom.checks.graph import nodes_of
from pressroom.checks.graph_addresses import check_graph_addresses
from pressroom.checks.head import Titles, check_head, title_of
from pressroom.checks.links import check_links
from pressroom.checks.local_addresses import check_local_addresses
from pressroom.checks.markup import html_parser, parsed_page
from pressroom.checks.origin import UnreadableError
from pressroom.checks.staged import StagedPage, StagedTree
from pressroom.checks.trail import check_trail
from pressroom.problems.problem import Problem


def check_pages(tree: StagedTree) -> Iterator[Problem]:
    """Yield the findings of all pages that lie in the tree.

    One page is held at a time; of the others, title and ids are kept.
    """
    parser, titles, fragments = html_parser(), Titles(), Fragments()
    for page in tree.expected.pages:
        if page.output_path not in tree.files:
            continue
        data, origin = tree.bytes_of(page.output_path), tree.origin_of_page(page)
        yield from check_local_addresses(data, origin)
        try:
            staged = parsed_page(data, page, origin, parser)
        except UnreadableError as error:
            yield error.finding
            continue
        fragments.add(staged)
        yield from titles.check(title_of(staged), origin)
        yield from _check_markup(staged, tree, fragments)
        yield from _check_data(staged, tree)
    yield from fragments.findings()


def _check_markup(staged: StagedPage, tree: StagedTree, fragments: Fragments) -> Iterator[Problem]:
    yield from check_head(staged, tree)
    yield from check_active_content(staged)
    yield from check_links(staged, tree, fragments)
    yield from check_shown(staged)


def _check_data(staged: StagedPage, tree: StagedTree) -> Iterator[Problem]:
    try:
        nodes = nodes_of(staged)
    except UnreadableError as error:
        yield error.finding
        return
    yield from check_told(staged, tree, nodes)
    yield from check_trail(staged, tree, nodes)
    yield from check_graph_addresses(staged, tree, nodes)
