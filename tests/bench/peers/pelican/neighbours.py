"""A plugin for Pelican that gives each article its newer and older neighbour; it has none."""

from itertools import pairwise

from pelican import signals
from pelican.generators import ArticlesGenerator


def link(generator: ArticlesGenerator) -> None:
    """Set `newer` and `older` on the articles, which are sorted newest first."""
    for newer, older in pairwise(generator.articles):
        newer.older, older.newer = older, newer


def register() -> None:
    """Connect the plugin."""
    signals.article_generator_finalized.connect(link)
