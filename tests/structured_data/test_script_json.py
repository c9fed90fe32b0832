import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressroom.structured_data.complete import complete_head
from pressroom.structured_data.escape import script_json
from tests.structured_data.seed import SITE, head_of, page_with

INJECTIONS = [
    pytest.param('</script><script>alert(1)</script> & "quotes" \'n', id="end of script"),
    pytest.param("<!-- <script> -->", id="comment"),
    pytest.param("]]>", id="end of CDATA"),
    pytest.param("&lt;b&gt; &amp; &#60;", id="entities"),
    pytest.param("line\u2028and\u2029paragraph", id="separators"),
    pytest.param("\U0001f4f0 newspaper", id="emoji"),
    pytest.param("\u202egnp.exe", id="right-to-left override"),
    pytest.param("half \ud83d of a pair", id="lone high surrogate"),
    pytest.param("half \udc00 of a pair", id="lone low surrogate"),
    pytest.param("\\u003c \\", id="backslashes"),
    pytest.param("\x00\x1b\x7f", id="control characters"),
]


@pytest.mark.parametrize("text", INJECTIONS)
def test_injection_comes_back_as_text(text: str) -> None:
    """A hostile text is read back as it was, and cannot leave its script element."""
    written = script_json({text: [text]})
    assert json.loads(written) == {text: [text]}
    assert not set("<>&\u2028\u2029").intersection(written)
    written.encode("utf-8")


@pytest.mark.parametrize("text", INJECTIONS)
def test_hostile_headline_is_told_as_it_is(text: str) -> None:
    """A release with such a headline builds, and its graph tells the very headline."""
    page = page_with(headline=text)
    graph = complete_head(head_of(page), page, SITE).graph
    assert graph is not None
    assert "<" not in graph
    assert json.loads(graph)["@graph"][0]["headline"] == text


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_any_text_comes_back(text: str) -> None:
    """Whatever Unicode a text holds, it comes back; two halves of a pair come back as the pair."""
    written = script_json(text)
    written.encode("utf-8")
    assert not set("<>&\u2028\u2029").intersection(written)
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    assert json.loads(written) == whole
