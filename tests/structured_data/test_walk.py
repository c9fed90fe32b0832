import json
from typing import Any

import pytest

from pressroom.problems.problem import Problem
from pressroom.structured_data import complete
from pressroom.structured_data.graph import graph_of
from pressroom.structured_data.vocabulary import vocabulary
from pressroom.structured_data.walk import GraphError, walk
from tests.structured_data.graph_faults import (
    FAULTS,
    OUTPUT,
    Nodes,
    Plant,
    in_graph,
    sets,
)
from tests.structured_data.seed import PAGE, SITE, TRAIL, URL, head_of

SOURCE = "content/releases/seed.txt"
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
