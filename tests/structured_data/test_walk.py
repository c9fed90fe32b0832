import json
from collections.abc import Callable
from typing import Any

import pytest

from pressroom.problems.problem import Problem
from pressroom.structured_data import complete
from pressroom.structured_data.graph import graph_of
from pressroom.structured_data.vocabulary import vocabulary
from pressroom.structured_data.walk import GraphError, walk
from tests.structured_data.seed import PAGE, SITE, TRAIL, URL, head_of

SOURCE = "content/releases/seed.txt"
OUTPUT = "releases/2010/03/26/agreement/index.html"
ARTICLE = f"{URL}#article"
Nodes = dict[str, dict[str, Any]]
Plant = Callable[[Nodes], object]
PARTS = ("#article", "#webpage", "#quote-1", "#image-1", "#breadcrumb", "#correction-1", "#org")


def problems_after(plant: Plant) -> list[tuple[str, str]]:
    """Return code and message of what is found after the fault was planted in a right graph."""
    # As plain dicts: what is shared between pages is nobody's to change, and checked once.
    nodes: list[Any] = json.loads(json.dumps(graph_of(PAGE, TRAIL, URL, SITE)))
    by_part = {part: n for n in nodes for part in PARTS if n["@id"].endswith(part)}
    assert tuple(sorted(by_part)) == tuple(sorted(PARTS))
    plant(by_part)
    found = walk(nodes, URL, OUTPUT, SOURCE)
    assert {problem.path for problem in found} <= {SOURCE}
    return [(problem.code, problem.message) for problem in found]


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


def test_right_graph_has_no_problem() -> None:
    """The graph of the release that tells everything is right."""
    assert problems_after(lambda _: None) == []


@pytest.mark.parametrize(("plant", "code", "message"), FAULTS)
def test_planted_fault_is_found(plant: Plant, code: str, message: str) -> None:
    """A fault in a right graph is told, with the page, the node and what to write."""
    assert (code, message) in problems_after(plant)


def test_faults_inside_a_nested_node_are_found() -> None:
    """A node that is told inside another one is looked into."""
    nested = {"@type": "Organization", "name": "Press Club", "members": 12}
    assert problems_after(sets("#org", contactPoint={"@type": "ContactPoint", "name": nested})) == [
        (
            "E403",
            in_graph(
                "name of a node of type ContactPoint does not fit: it is a node of type "
                "Organization. Write Text."
            ),
        ),
        (
            "E405",
            in_graph(
                'a node of type Organization uses "members", which schema.org has replaced. '
                'Write "member".'
            ),
        ),
    ]


def test_every_fault_is_told_at_once() -> None:
    """Several faults of one graph are all told, in one order."""

    def plant(nodes: Nodes) -> None:
        nodes["#article"].update(headLine="A", datePublished="today")
        nodes["#webpage"].update(url="/")

    assert [code for code, _ in problems_after(plant)] == ["E401", "E404", "E409"]


def test_page_without_a_source_is_named_itself() -> None:
    """A list has no source file: its problem names the page in the output."""
    nodes = graph_of(PAGE, TRAIL, URL, SITE)
    nodes[0]["headLine"] = "A headline"
    (problem,) = walk(nodes, URL, OUTPUT, None)
    assert problem.path == OUTPUT


def test_shared_node_is_checked_again_where_others_stand_around_it() -> None:
    """A person that was right on one page is not on a page that lacks the employer's node."""
    nodes = graph_of(PAGE, TRAIL, URL, SITE)
    assert walk(nodes, URL, OUTPUT, SOURCE) == ()
    employer_id = "https://newsroom.example/organisations/ice/#organization"
    without = [node for node in nodes if node["@id"] != employer_id]
    assert len(without) == len(nodes) - 1
    told = [problem.message for problem in walk(without, URL, OUTPUT, SOURCE)]
    person_id = "https://newsroom.example/people/john-morton/#person"
    assert any(f'affiliation of {person_id} points to "{employer_id}"' in text for text in told)
    assert walk(nodes, URL, OUTPUT, SOURCE) == ()


def test_page_with_a_wrong_graph_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A head is never completed with a graph that has a problem."""
    problem = Problem(path=SOURCE, line=0, code="E401", field="", message="wrong")
    monkeypatch.setattr(complete, "walk", lambda *_: (problem,))
    with pytest.raises(GraphError, match=f"^{SOURCE}: E401 wrong$") as refusal:
        complete.complete_head(head_of(PAGE, TRAIL), PAGE, SITE)
    assert refusal.value.problems == (problem,)


def test_table_is_of_the_release_that_it_names() -> None:
    """The table says which release of schema.org it holds, and knows what it should."""
    table = vocabulary()
    assert table.version == "30.0"
    assert "NewsArticle" in table.types
    assert table.properties["spokenByCharacter"].domains == {"Quotation"}
    assert table.superseded["isBasedOnUrl"] == "isBasedOn"
