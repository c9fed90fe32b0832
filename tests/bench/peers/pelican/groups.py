"""A plugin for Pelican that writes the lists of all releases, sections, topics and other terms.

Pelican has lists of tags and categories only. Here the lists of years and months are tags, which it
pages by itself; this writes where the list of each group begins, and the indexes of terms.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Any

from pelican.contents import Article
from pelican.generators import ArticlesGenerator
from pelican.writers import Writer

INDEXES = {
    "topics": "Topics",
    "organisations": "Organizations",
    "people": "People",
    "places": "Places",
}
OF = {
    "sections": " in {}",
    "topics": " on {}",
    "organisations": " of {}",
    "people": " naming or quoting {}",
    "places": " from {}",
}
NODES = {
    "topics": ("Thing", "topic"),
    "organisations": ("Organization", "organization"),
    "people": ("Person", "person"),
    "places": ("Place", "place"),
}
MOST_AT_A_GLANCE = 30


def group_facts(group: str, settings: dict[str, Any]) -> dict[str, Any]:
    """Return what the templates tell of a group: its name, its steps from home, its node."""
    kind, _, term = group.partition("/")
    if not term:
        return {"name": "Releases", "of": "", "steps": [], "node": None, "section": None}
    name = settings[kind.upper()][term]
    node = None
    if kind in NODES:
        type_, fragment = NODES[kind]
        node = {"@type": type_, "@id": f"{settings['SITEURL']}/{group}/#{fragment}", "name": name}
    return {
        "name": name,
        "of": OF[kind].format(name),
        "steps": [(INDEXES[kind], f"{kind}/")] if kind in INDEXES else [],
        "node": node,
        "section": term if kind == "sections" else None,
    }


def prepare(generator: ArticlesGenerator) -> None:
    """Tell the templates of the groups, and which list of years or months is before each."""
    generator.context["groups"] = _groups_of(generator)
    generator.context["group_facts"] = lambda group: group_facts(group, generator.settings)
    lists: defaultdict[str, list[str]] = defaultdict(list)
    for tag in generator.tags:
        folder, _, last = tag.name.rpartition("/")
        is_month = len(last) < len("2010")
        lists["months" if is_month else folder].append(tag.name)
    older = {}
    for several in lists.values():
        older.update({newer: before for before, newer in pairwise(sorted(several))})
    articles = {tag.name: listed for tag, listed in generator.tags.items()}
    generator.context["older_lists"] = {
        name: (before, span_name(before, articles[before])) for name, before in older.items()
    }
    generator.context["span_name"] = span_name


def span_name(list_: str, articles: list[Article]) -> str:
    """Return the name of a list of years or of a month, such as `2007 to 2009`."""
    if len(list_.rpartition("/")[2]) < len("2010"):
        return f"{articles[0].date:%B %Y}"
    first, last = articles[-1].date.year, articles[0].date.year
    return f"{first}" if first == last else f"{first} to {last}"


def write(generator: ArticlesGenerator, writer: Writer) -> None:
    """Write the first page of each group, and the index of each kind of term that is named."""
    settings = generator.settings
    size = settings["DEFAULT_PAGINATION"]
    lists: defaultdict[str, list[tuple[str, list[Article]]]] = defaultdict(list)
    for tag, articles in generator.tags.items():
        group, _, year = tag.name.rpartition("/")
        lists[group].append((year, articles))
    template = generator.get_template("first")
    groups = generator.context["groups"]
    for group, articles in groups.items():
        years = sorted(lists[group], reverse=True)
        shown, older = _shown(articles, years, size)
        writer.write_file(
            f"{group}/index.html",
            template,
            generator.context,
            group=group,
            articles=articles,
            shown=shown,
            years=[(f"{group}/{year}/", span_name(year, listed)) for year, listed in years],
            older=older,
        )
    index = generator.get_template("terms")
    for kind, title in INDEXES.items():
        terms = [group.split("/")[1] for group in groups if group.startswith(f"{kind}/")]
        if terms:
            labels = settings[kind.upper()]
            named = sorted((labels[term], f"{kind}/{term}/") for term in terms)
            ways = [(f"All {title.lower()}", named)]
            if len(named) > MOST_AT_A_GLANCE:
                ways = [(first, [*of]) for first, of in groupby(named, lambda pair: pair[0][0])]
            told = {"path": f"{kind}/", "title": title, "ways": ways}
            writer.write_file(f"{kind}/index.html", index, generator.context, **told)


def _groups_of(generator: ArticlesGenerator) -> dict[str, list[Article]]:
    groups: defaultdict[str, list[Article]] = defaultdict(list)
    for article in generator.articles:
        for group in _groups_of_article(article):
            groups[group].append(article)
    return groups


def _groups_of_article(article: Article) -> Iterator[str]:
    yield "releases"
    yield f"sections/{article.category.name}"
    for kind in INDEXES:
        for term in filter(None, article.metadata.get(kind, "").split(", ")):
            yield f"{kind}/{term}"


def _shown(
    articles: list[Article], years: list[tuple[str, list[Article]]], size: int
) -> tuple[list[Article], tuple[str, str, int] | None]:
    """Return a full page of the newest, by whole pages of years, and the list that goes on.

    That is its first year, its name and the number of the page where it does, 0 at its beginning.
    """
    if not years:
        return articles, None
    shown: list[Article] = []
    for year, listed in years:
        if len(shown) >= size:
            return shown, (year, span_name(year, listed), 0)
        count = len(listed) if len(listed) < 2 * size else size + len(listed) % size
        shown += listed[:count]
        if count < len(listed):
            return shown, (year, span_name(year, listed), (len(listed) - count) // size)
    return shown, None
