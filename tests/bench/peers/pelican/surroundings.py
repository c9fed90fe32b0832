"""A plugin for Pelican that gives each article its neighbours and what is related; it has none."""

from collections import defaultdict
from itertools import pairwise

from pelican.contents import Article
from pelican.generators import ArticlesGenerator

MOST_RELATED = 3


def link(generator: ArticlesGenerator) -> None:
    """Set `newer`, `older` and `related` on the articles, which are sorted newest first."""
    for newer, older in pairwise(generator.articles):
        newer.older, older.newer = older, newer
    latest: defaultdict[str, list[Article]] = defaultdict(list)
    for article in reversed(generator.articles):
        topics = article.metadata.get("topics", "").split(", ")
        before = {id(each): each for topic in topics for each in latest[topic]}
        article.related = sorted(before.values(), key=lambda each: each.date)[::-1][:MOST_RELATED]
        for topic in filter(None, topics):
            latest[topic] = [article, *latest[topic][: MOST_RELATED - 1]]
