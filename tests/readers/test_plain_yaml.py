"""YAML that is read line by line says what a parser finds in it, whatever it is."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pressroom.readers.plain_yaml import read_plain_yaml
from pressroom.readers.yaml_nodes import read_yaml

quick = settings(deadline=None, max_examples=500, suppress_health_check=list(HealthCheck))

# What a line is made of: what YAML knows, and what it might take for something else.
PIECES = (
    "title",
    "topics",
    "- ",
    "-",
    ":",
    ": ",
    " ",
    "  ",
    "\n",
    "\n",
    "\t",
    "#",
    " #",
    "[",
    "]",
    "{",
    "}",
    ", ",
    ",",
    '"',
    "'",
    "\\",
    "&a",
    "*a",
    "!!str",
    "|",
    ">",
    "%",
    "@",
    "`",
    "?",
    "...",
    "---",
    "<<",
    "~",
    "null",
    "2010-03-26",
    "7",
    "é",
    "“",
    "\x85",
    "\xa0",
    "\u2028",
    "\ufeff",
    "\ufffe",
    "\x07",
    "\ud800",
    "\U0001f4f0",
    "word",
    "two words",
)
ANY = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
VALUES = ANY | st.sampled_from(
    ["word", "a: b", "a #b", '"a: b"', "[a, b-c]", '["a", b]', "a:", "x - y"]
)
LINES = st.one_of(
    st.tuples(st.sampled_from(["title: ", "topics: ", "place:", "a_b: "]), VALUES).map("".join),
    st.tuples(st.sampled_from(["- ", "  - ", " - "]), VALUES).map("".join),
    st.sampled_from(["topics:", "people:", "title: A headline", "- word", "  - word"]),
    ANY,
)
TEXTS = st.lists(LINES, max_size=6).map("\n".join)

PLAIN = {
    "words": "title: Office opens, at last (again)\ndate: 2010-03-26T09:00:00-04:00",
    "marks": 'title: "Two words: #1"\ndek: “Really”\nlang: "  es "\nnumber: ""',
    "brackets": "topics: [water-quality, R2.5, 7]\ntitle: x",
    "marks in brackets": 'topics: ["water quality ", air, "-7"]\ntitle: x',
    "a list": "topics:\n- water\n- “b”\ntitle: x",
    "a list with a margin": 'topics:\n    - water\n    - "air: clean"\npeople:\n- jane',
    "colons and signs in words": "title: 12:30#2 a:b C#",
    "what a parser would type elsewhere": "title: yes\ndek: null\nnumber: 010",
    "letters of any script": "title: رئيس الوزراء\ndek: élan",
    "spaces at the end": "title: one  two  \ntopics: [a, b]",
}


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN.keys())
def test_plain_yaml_is_read_line_by_line(text: str) -> None:
    """It says what the parser finds, with the same lines."""
    found = read_plain_yaml(text, 2)
    assert found is not None
    assert (found, ()) == read_yaml(text, "x", 2)


ODD = {
    "nothing": "",
    "a value on the next line": "title:\n  x",
    "a value that goes on": "title: one\n  two",
    "a comment": "title: one #two",
    "a line of comment": "# one\ntitle: x",
    "a second colon": "title: one: two",
    "a colon at the end": "title: one:",
    "a key twice": "title: x\ntitle: y",
    "a group in a list": "images:\n- file: a.png\n  alt: x",
    "lists of two margins": "topics:\n- a\n  - b",
    "an item without a list": "title: x\n- a",
    "an empty value": "title:\ndate: x",
    "an anchor": "title: &a x",
    "a mark that escapes": 'title: "a\\x07"',
    "a mark that stays open": 'title: "',
    "a mark in a mark": 'title: "a" b"',
    "a list in brackets of more than words": "topics: [a, {b: c}]",
    "a comma in a mark in brackets": 'topics: [a, "b, c"]',
    "a list in brackets that stays open": "topics: [a, b",
    "a control character": "title: a\x07",
    "a line end of Unicode": "title: a\u2028title: b",
    "a second document": "title: x\n---\ntitle: y",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_other_yaml_is_left_to_the_parser(text: str) -> None:
    """Whatever might mean something else is not read line by line."""
    assert read_plain_yaml(text) is None


@quick
@given(TEXTS)
@example("topics:\n- a\n-  b")
def test_no_yaml_is_read_in_another_way(text: str) -> None:
    """What is read line by line is what the parser finds, and the parser has no complaint."""
    found = read_plain_yaml(text, 7)
    if found is not None:
        assert (found, ()) == read_yaml(text, "x", 7)
