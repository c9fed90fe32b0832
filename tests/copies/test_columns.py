"""How are words laid out in lines?"""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressroom.copies.columns import COLUMNS, lines_of

WORDS = st.lists(st.text("abcé-", min_size=1, max_size=90), max_size=60)


@given(WORDS, st.sampled_from(["", "  ", "    "]))
def test_lines_hold_all_words_and_no_more_than_they_can(words: list[str], indent: str) -> None:
    """No word is lost, cut or joined; only a word that is too long alone makes a longer line."""
    lines = lines_of(" \n".join(words), indent)
    assert [word for line in lines for word in line.split()] == words
    assert all(line.startswith(indent) and line == line.rstrip() for line in lines)
    assert all(len(line) <= COLUMNS or len(line.split()) == 1 for line in lines)
    pairs = pairwise(lines)
    assert all(len(line) + 1 + len(after.split()[0]) > COLUMNS for line, after in pairs)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(" \n ", [], id="white space"),
        pytest.param("two\nwords", ["two words"], id="folded"),
        pytest.param("x" * 100, ["x" * 100], id="a word too long"),
        pytest.param(f"a {'x' * 100} b", ["a", "x" * 100, "b"], id="a long word between others"),
        pytest.param("字" * 40, ["字" * 36, "字" * 4], id="letters of two columns"),
        pytest.param(f"{'字' * 35} ab", ["字" * 35, "ab"], id="mixed"),
    ],
)
def test_paragraph(text: str, lines: list[str]) -> None:
    """Each case has these lines."""
    assert lines_of(text) == lines


def test_first_line_has_its_own_beginning() -> None:
    """A mark stands in the place of the indent."""
    lines = lines_of("word " * 30, "  ", "- ")
    assert [line[:6] for line in lines] == ["- word", "  word", "  word"]
