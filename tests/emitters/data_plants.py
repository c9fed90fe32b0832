"""Faults to plant in what writes the data of a page: name, what is broken, and what is told."""

from collections.abc import Callable, Sequence
from typing import Any

from pressroom.structured_data.node import Node
from tests.emitters.office import Plant, told_otherwise

Nodes = list[Node]
SIGN = "releases/2010/03/26/sign/"
BOARD = "releases/2025/01/01/board/"
ACCORD = "fr/releases/2010/03/26/accord/"
ADDRESS = f"https://newsroom.example/{SIGN}"


def in_graph(change: Callable[[Nodes], Sequence[Node]], path: str = SIGN) -> Plant:
    """Return the fault of the graph of one page, which is changed."""

    def changed(nodes: Nodes, page: Any, *_: object) -> Nodes:  # noqa: ANN401 - as in the emitter
        return list(change([dict(each) for each in nodes])) if page.path == path else nodes

    return told_otherwise("structured_data.complete.graph_of", changed)


def node_says(type_: str, path: str = SIGN, **told: object) -> Plant:
    """Return the fault of a node that tells these values; None leaves a property out."""

    def change(nodes: Nodes) -> Nodes:
        (found,) = [
            each
            for each in nodes
            if (each["@type"] == type_ and "url" in each)
            or (each["@type"] == type_ and type_ in ("BreadcrumbList", "Quotation"))
        ][:1]
        for name, value in told.items():
            found.pop(name, None)
            if value is not None:
                found[name] = value
        return nodes

    return in_graph(change, path)


def article_says(path: str = SIGN, **told: object) -> Plant:
    """Return the fault of an article that tells these values."""
    return node_says("NewsArticle", path, **told)


def step_says(place: int, **told: object) -> Plant:
    """Return the fault of a step of the breadcrumb in the data."""

    def change(nodes: Nodes) -> Nodes:
        for each in nodes:
            if each["@type"] == "BreadcrumbList":
                steps: list[Any] = [dict(step) for step in each["itemListElement"]]  # type: ignore[attr-defined] # it is a list
                steps[place] |= told
                each["itemListElement"] = steps
        return nodes

    return in_graph(change)


def told_as_citation(name: str, path: str) -> Plant:
    """Return the fault of an article that cites what it should tell under this name."""

    def change(nodes: Nodes) -> Nodes:
        nodes[0]["citation"] = nodes[0].pop(name)
        return nodes

    return in_graph(change, path)


def renamed(nodes: Nodes) -> Nodes:
    """Misspell a property, as a peer does."""
    nodes[0]["headLine"] = nodes[0].pop("headline")
    return nodes


def without_last_step(nodes: Nodes) -> Nodes:
    """Let the breadcrumb of the data end before the page."""
    for each in nodes:
        if each["@type"] == "BreadcrumbList":
            each["itemListElement"] = each["itemListElement"][:-1]  # type: ignore[index] # a list
    return nodes


def unescaped(text: str, *_: object) -> str:
    """Write the data without escapes."""
    return text.replace("\\u0026", "&").replace("agreement", "agreement</b>", 1)


DATA = [
    ("dek dropped in the data", article_says(alternativeHeadline=None), "E609"),
    ("another summary", article_says(description="News."), "E609"),
    ("another dateline", article_says(dateline="PARIS"), "E609"),
    ("another state", article_says(creativeWorkStatus="Withdrawn"), "E609"),
    ("id dropped", article_says(identifier=None), "E609"),
    (
        "corrections in other words",
        told_otherwise(
            "structured_data.graph.correction_nodes",
            lambda nodes, *_: [{**each, "text": "None."} for each in nodes],
        ),
        "E609",
    ),
    ("headline dropped", article_says(headline=None), "E532"),
    ("headline cut", article_says(headline="Agencies & partners"), "E532"),
    ("headline misspelt as a property", in_graph(renamed), "E401"),
    ("type misspelt", article_says(**{"@type": "Newsarticle"}), "E400 E403"),
    ("type of another kind", article_says(**{"@type": "WebPage"}), "E402"),
    (
        "article told twice",
        in_graph(lambda nodes: [*nodes, {**nodes[0], "@id": f"{ADDRESS}#x"}]),
        "E525",
    ),
    ("node told twice", in_graph(lambda nodes: [*nodes, nodes[0]]), "E407"),
    ("day shifted", article_says(datePublished="2010-03-27"), "E533"),
    ("day with a time", article_says(datePublished="2010-03-26T00:00:00-04:00"), "E533"),
    ("wrong zone", article_says(BOARD, datePublished="2025-01-01T09:30:00+00:00"), "E533"),
    ("no zone", article_says(BOARD, datePublished="2025-01-01T09:30:00"), "E404"),
    ("American date", article_says(datePublished="03/26/2010"), "E404"),
    ("changed before it was published", article_says(dateModified="2010-03-25"), "E534"),
    ("no change told", article_says(dateModified=None), "E534"),
    ("another language", article_says(inLanguage="fr"), "E535"),
    ("relative address", article_says(url=f"/{SIGN}"), "E409"),
    ("another page's address", article_says(url="https://newsroom.example/"), "E536"),
    ("section by its id", article_says(articleSection="press-release"), "E537"),
    ("author as a text", article_says(author="ICE"), "E403"),
    ("publisher of no page", article_says(publisher={"@id": f"{ADDRESS}#nobody"}), "E406"),
    ("topic as a text", article_says(about="Disability policy"), "E403"),
    ("property of another type", article_says(jobTitle="Secretary"), "E402"),
    (
        "picture that is not there",
        article_says(associatedMedia=None, image=f"{ADDRESS}no.jpg"),
        "E526 E609",
    ),
    (
        "graph that names a held release",
        article_says(citation="https://newsroom.example/releases/2030/01/01/x/"),
        "E526",
    ),
    ("translation as a citation", told_as_citation("workTranslation", SIGN), "E609"),
    ("original as a citation", told_as_citation("translationOfWork", ACCORD), "E609"),
    ("step renamed", step_says(1, name="Statements"), "E541"),
    ("step with a relative address", step_says(1, item="/sections/press-release/"), "E409"),
    ("step without a place", step_says(1, position=7), "E408"),
    ("trail without its end", in_graph(without_last_step), "E410"),
    ("graph without an article", in_graph(lambda nodes: nodes[1:]), "E406"),
    ("data not escaped", told_otherwise("structured_data.complete.graph_text", unescaped), "E524"),
]
