"""Data is read by one parser and written again; what comes out otherwise goes to a stricter one."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressroom.checks.graph import GraphError, parsed_graph
from pressroom.structured_data.escape import script_json

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=8) | st.sampled_from(
    ["a & b", "> c", "/", '"', "\\", "\u2028", "https://newsroom.example/"]
)
VALUES = st.recursive(
    TEXTS | st.integers() | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)
NODES = st.lists(st.dictionaries(TEXTS.filter(lambda key: key != "@type"), VALUES), max_size=3)


@given(nodes=NODES, indent=st.none() | st.integers(0, 2), is_ascii=st.booleans())
def test_however_a_graph_is_written_it_tells_the_same(
    nodes: list[dict[str, object]], indent: int | None, *, is_ascii: bool
) -> None:
    """Nodes and plain text are the same with and without escapes and white space."""
    value = {"@graph": nodes}
    written = json.dumps(value, indent=indent, ensure_ascii=is_ascii).replace("<", "\\u003c")
    for text in (script_json(value), written):
        graph = parsed_graph(text)
        assert graph.others == nodes
        assert json.loads(graph.text) == value
        assert "\\/" not in graph.text.replace("\\\\", "")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param('{"a":1,"a":1}', 'the key "a" is given twice', id="a key given twice"),
        pytest.param('{"a":{"b":1,"b":2}}', 'the key "b" is given twice', id="one further in"),
        pytest.param('{"a":NaN}', "NaN is no JSON", id="no number"),
        pytest.param('{"a":"<"}', "it holds a < that is not escaped", id="the end of a script"),
    ],
)
def test_compact_data_is_refused_for_the_same_reasons(text: str, reason: str) -> None:
    """What only the stricter parser sees is seen."""
    with pytest.raises(GraphError, match=f"^{reason}$"):
        parsed_graph(f'{{"@graph":[{text}]}}')


@pytest.mark.parametrize("number", ["1e400", "1.0e2", "1" * 30, "-0"])
def test_a_number_that_is_written_in_another_way_is_right(number: str) -> None:
    """It is JSON; only data that names a key twice or is none is refused."""
    assert parsed_graph(f'{{"@graph":[{{"a":{number}}}]}}').others == [{"a": json.loads(number)}]
