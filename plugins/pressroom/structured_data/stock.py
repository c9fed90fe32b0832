"""How do the pages of a stock Pelican site get their graphs?"""

import re
from collections.abc import MutableMapping, Sequence
from typing import Any

from markupsafe import Markup
from msgspec.structs import replace

from pressroom.lifecycle.public import card_of_public
from pressroom.model.card import Card
from pressroom.model.page import Listing, Page
from pressroom.model.site import Site
from pressroom.model.vocabulary import Person
from pressroom.readers.article import NamedList, page_of_article, path_of, plain_text
from pressroom.readers.stock_site import contents_of, home_of, lists_of
from pressroom.readers.stock_theme import Insertion
from pressroom.structured_data.complete import checked_text
from pressroom.structured_data.graph import graph_of
from pressroom.structured_data.node import Node, reference
from pressroom.structured_data.person import person_node
from pressroom.structured_data.publisher import publisher_id

# The graph is escaped for exactly this place by `script_json`, and must not be escaped again.
SCRIPT = '<script type="application/ld+json">{}</script>'


class GraphInsertion(Insertion):
    """Prints the graph last thing in the head, for a theme that does not know of it."""

    attribute = "structured_data"
    # Not first thing: browsers look for the charset in the first 1024 bytes only.
    mark = re.compile(r"(?=</head>)", re.IGNORECASE)


def give_graphs(generators: Sequence[Any], site: Site) -> None:
    """Give each content of the generators its `structured_data`, and the home page too.

    The home page has no content: its graph is a variable of that name for all templates. A trail
    that the content has is told in its graph.
    """
    cards: dict[int, Card] = {}
    for content, page in contents_of(generators, site, page_of_article):
        authors: Sequence[Any] = ()
        if page.release:
            cards[id(content)] = card_of_public(page.release, site.zone)
            authors = getattr(content, "authors", ())
        _tell(content, page, authors, site)
    for term, page, articles in lists_of(generators, site):
        shown = tuple(cards[id(article)] for article in articles if id(article) in cards)
        told = replace(page, listing=Listing(cards=shown, is_first=True))
        _tell(term, told, (term,) if isinstance(page.subject, Person) else (), site)
    for generator in generators:
        _tell_home(generator.context, site)


def _tell(content: Any, page: Page, authors: Sequence[Any], site: Site) -> None:  # noqa: ANN401 - Pelican has no types
    url = site.url_of(page.path)
    nodes = graph_of(page, getattr(content, "trail", None), url, site)
    nodes = _with_authors(nodes, authors, site)
    content.structured_data = _script_of(checked_text(nodes, page, url))


def _tell_home(context: MutableMapping[str, Any], site: Site) -> None:
    page, url = home_of(site), site.url_of("")
    text = checked_text(graph_of(page, None, url, site), page, url)
    context["structured_data"] = _script_of(text)


def _with_authors(nodes: list[Node], authors: Sequence[Any], site: Site) -> list[Node]:
    """Return the graph of an article with its authors, or that of an author's list.

    Whoever has the publisher's name is the publisher.
    """
    people = {person["@id"]: person for author in authors if (person := _person(author, site))}
    told = [people.pop(node["@id"], node) for node in nodes]
    if told[0]["@type"] == "NewsArticle" and authors:
        ids = [person["@id"] for person in people.values()] or [publisher_id(site)]
        told[0] = {**told[0], "author": [reference(str(id_)) for id_ in ids]}
    return [told[0], *people.values(), *told[1:]]


def _person(author: NamedList, site: Site) -> Node | None:
    """Return the node of an author, with the address of the list that Pelican writes."""
    name = plain_text(author.name)
    if name == site.publisher.name:
        return None
    person = {**person_node(Person(id=author.slug, labels=((site.lang, name),)), site)}
    if author.save_as:
        person["url"] = site.url_of(path_of(author.url))
    return person


def _script_of(text: str) -> Markup:
    return Markup(SCRIPT.format(text))  # noqa: S704 - see SCRIPT
