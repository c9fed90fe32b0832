"""Faults to plant in a right graph, each with what is told of it."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.structured_data.seed import URL

OUTPUT = "releases/2010/03/26/agreement/index.html"
ARTICLE = f"{URL}#article"
Nodes = dict[str, dict[str, Any]]
Plant = Callable[[Nodes], object]


def sets(part: str, **told: object) -> Plant:
    """Return a fault: the node of this part tells these values."""
    return lambda nodes: nodes[part].update(told)


def step(number: int, **told: object) -> Plant:
    """Return a fault: the step of the breadcrumb with this index tells these values."""
    return lambda nodes: nodes["#breadcrumb"]["itemListElement"][number].update(told)


def in_graph(text: str) -> str:
    """Return the message of a problem in the graph of the page."""
    return f"in the graph of {OUTPUT}, {text}"


def in_breadcrumb(text: str) -> str:
    """Return the message of a problem in the breadcrumb of the page."""
    return f"in the breadcrumb of {OUTPUT}, {text}"


FAULTS = [
    pytest.param(
        sets("#correction-1", **{"@type": "Newsarticle"}),
        "E400",
        in_graph(
            f'{URL}#correction-1 has the type "Newsarticle", which the table does not know. '
            'Did you mean "NewsArticle"?'
        ),
        id="misspelt type",
    ),
    pytest.param(
        sets("#article", headLine="A headline"),
        "E401",
        in_graph(
            f'{ARTICLE} has the property "headLine", which the table does not know. '
            'Did you mean "headline"?'
        ),
        id="misspelt property",
    ),
    pytest.param(
        sets("#article", jobTitle="Secretary"),
        "E402",
        in_graph(
            f'{ARTICLE} is a NewsArticle, which has no property "jobTitle". It belongs to: Person.'
        ),
        id="property of another type",
    ),
    pytest.param(
        sets("#article", author="John Morton"),
        "E403",
        in_graph(
            f"author of {ARTICLE} does not fit: it is a text. Write GovernmentOrganization or "
            "NewsMediaOrganization or Organization or Person."
        ),
        id="text for a node",
    ),
    pytest.param(
        sets("#article", publisher={"@id": f"{URL}#webpage"}),
        "E403",
        in_graph(
            f"publisher of {ARTICLE} does not fit: it is a node of type WebPage. Write "
            "GovernmentOrganization or NewsMediaOrganization or Organization or Person."
        ),
        id="reference to a node of another type",
    ),
    pytest.param(
        sets("#article", headline={"@type": "Thing", "name": "A headline"}),
        "E403",
        in_graph(f"headline of {ARTICLE} does not fit: it is a node of type Thing. Write Text."),
        id="node for a text",
    ),
    pytest.param(
        step(0, item={"@type": "WebPage", "name": "Home"}),
        "E403",
        in_graph(
            "item of a node of type ListItem does not fit: it is a node of type WebPage. Write URL."
        ),
        id="node for the address of a step",
    ),
    pytest.param(
        sets("#article", wordCount="312"),
        "E403",
        in_graph(f"wordCount of {ARTICLE} does not fit: it is a text. Write Integer."),
        id="text for a number",
    ),
    pytest.param(
        sets("#article", wordCount=True),
        "E403",
        in_graph(f"wordCount of {ARTICLE} does not fit: it is True. Write Integer."),
        id="yes for a number",
    ),
    pytest.param(
        lambda nodes: nodes["#article"]["identifier"][0].update(value=float("nan")),
        "E403",
        in_graph(
            "value of a node of type PropertyValue does not fit: it is nan. "
            "Write Boolean or ContactPoint or Number or PostalAddress or PropertyValue or Text."
        ),
        id="a number that JSON lacks",
    ),
    pytest.param(
        sets("#article", isAccessibleForFree=1),
        "E403",
        in_graph(f"isAccessibleForFree of {ARTICLE} does not fit: it is 1. Write Boolean."),
        id="number for a yes",
    ),
    pytest.param(
        sets("#image-1", width=16.5),
        "E403",
        in_graph(f"width of {URL}#image-1 does not fit: it is 16.5. Write Integer."),
        id="fraction of a pixel",
    ),
    *(
        pytest.param(
            sets("#article", datePublished=date),
            "E404",
            in_graph(
                f'datePublished of {ARTICLE} is "{date}". Write 2010-03-26, or '
                "2010-03-26T09:00:00-04:00 with its zone."
            ),
            id=name,
        )
        for name, date in [
            ("date in words", "March 26, 2010"),
            ("time without a zone", "2010-03-26T09:00:00"),
            ("space before the time", "2010-03-26 09:00:00-04:00"),
            ("day that does not exist", "2010-02-30"),
            ("basic format", "20100326"),
        ]
    ),
    pytest.param(
        sets("#article", isBasedOnUrl="https://agency.example/"),
        "E405",
        in_graph(
            f'{ARTICLE} uses "isBasedOnUrl", which schema.org has replaced. Write "isBasedOn".'
        ),
        id="superseded property",
    ),
    pytest.param(
        sets("#quote-1", spokenByCharacter={"@id": f"{URL}#person-9"}),
        "E406",
        in_graph(
            f'spokenByCharacter of {URL}#quote-1 points to "{URL}#person-9", which is not in the '
            "graph. Add the node, or drop the reference."
        ),
        id="reference to nothing",
    ),
    pytest.param(
        sets("#image-1", **{"@id": f"{URL}#attachment-1"}),
        "E407",
        in_graph(f'two nodes have the @id "{URL}#attachment-1". Keep one of them.'),
        id="one id twice",
    ),
    pytest.param(
        step(1, position=3),
        "E408",
        in_breadcrumb("the positions are 1, 3, 3. Number the steps from 1."),
        id="position that jumps",
    ),
    pytest.param(
        step(0, item="/"),
        "E409",
        in_graph(
            'item of a node of type ListItem is "/". Write an absolute address that begins with https://.'
        ),
        id="relative step",
    ),
    pytest.param(
        sets("#image-1", contentUrl="signing.jpg"),
        "E409",
        in_graph(
            f'contentUrl of {URL}#image-1 is "signing.jpg". Write an absolute address that begins '
            "with https://."
        ),
        id="relative address",
    ),
    pytest.param(
        sets("#correction-1", **{"@id": "#correction-1"}),
        "E409",
        in_graph(
            '@id of #correction-1 is "#correction-1". Write an absolute address that begins with '
            "https://."
        ),
        id="relative id",
    ),
    pytest.param(
        step(2, item="https://newsroom.example/elsewhere/"),
        "E410",
        in_breadcrumb(
            'the last step is "https://newsroom.example/elsewhere/". Write the page\'s own '
            f"address, {URL}."
        ),
        id="last step that leads elsewhere",
    ),
    *(
        pytest.param(
            sets("#article", dateline=value),
            "E411",
            in_graph(f"dateline of {ARTICLE} is empty. Leave it out."),
            id=name,
        )
        for name, value in [("empty text", " "), ("nothing", None), ("empty list", [])]
    ),
]
