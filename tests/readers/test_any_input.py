"""Whatever the bytes are, a source is read or refused, and no markup but ours gets through."""

from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressroom.model.front_matter import SIDECAR_KEYS
from pressroom.readers.allow_list import ALLOWED, EVERYWHERE, SCHEMES
from pressroom.readers.body import Surroundings, body_of_html, html_of_markdown
from pressroom.readers.capture_source import read_capture_source
from pressroom.readers.context import ReadingContext, context_of
from pressroom.readers.front_matter import typed_fields
from pressroom.readers.markdown import read_markdown
from pressroom.readers.reading import Reading
from pressroom.readers.yaml_nodes import YamlError, read_yaml
from tests.readers.hostile import MARKUP
from tests.readers.newsroom import Newsroom
from tests.records import SITE

AROUND = Surroundings(
    path="content/releases/x.md", lang="en", media_names=frozenset({"map.png"}), folder="x"
)
quick = settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))

KEYS = st.sampled_from([*SIDECAR_KEYS, "file", "alt", "when", "kind", "note", "reason", "q"])
WRITTEN = st.text(max_size=30) | st.sampled_from(
    ["2010-03-26", "2010-03-26T09:00-04:00", "true", "r-one", "[a, b]", "{when: x}", "&a b", "*a"]
)
FRONT = st.lists(st.builds("{}: {}".format, KEYS, WRITTEN), max_size=8).map("\n".join)
SOURCES = st.binary(max_size=200) | st.builds(
    lambda front, text: f"---\n{front}\n---\n{text}".encode("utf-8", "surrogatepass"),
    FRONT | st.text(max_size=200),
    st.text(max_size=200),
)


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> ReadingContext:
    """Return what sources are read with."""
    newsroom = Newsroom.in_folder(tmp_path_factory.mktemp("any"))
    return context_of(newsroom.content, SITE)[0]


def is_answered(reading: Reading) -> bool:
    """Whether a source is read, or refused with a reason, each told on one line."""
    lines = [str(problem) for problem in reading.problems]
    return not any("\n" in line for line in lines) and (
        reading.document is not None or any(p.is_error for p in reading.problems)
    )


@quick
@given(data=SOURCES)
def test_any_markdown_is_read_or_refused(context: ReadingContext, data: bytes) -> None:
    """No bytes of a .md file raise anything."""
    assert is_answered(read_markdown(data, "releases/x.md", context))


@quick
@given(data=SOURCES, sidecar=st.none() | FRONT.map(str.encode) | st.binary(max_size=100))
def test_any_capture_is_read_or_refused(
    context: ReadingContext, data: bytes, sidecar: bytes | None
) -> None:
    """No bytes of a .txt file and its sidecar raise anything."""
    assert is_answered(read_capture_source(data, sidecar, "releases/x.txt", context))


@quick
@given(text=FRONT | st.text())
def test_any_yaml_is_keys_or_a_problem(text: str) -> None:
    """No text raises anything but that it cannot be read, and every line is one of the file."""
    try:
        group, problems = read_yaml(text, "x.yaml")
    except YamlError as error:
        problems = error.problems
    else:
        problems += typed_fields(group, "x.yaml", SIDECAR_KEYS)[1]
    assert all(p.line >= 1 and "\n" not in str(p) for p in problems)


def strangers_in(clean: str) -> list[str]:
    """Return what a browser would find in the clean HTML that is not on the list of what may be."""
    found: list[str] = []
    tree = html5lib.parseFragment(clean, container="div", namespaceHTMLElements=False)
    for element in tree.iter():
        if element is tree or is_frame(element):
            continue
        if element.tag not in ALLOWED:
            found.append(f"<{element.tag}>")
            continue
        for name, value in element.attrib.items():
            if name not in ALLOWED[element.tag] | EVERYWHERE and (name, value) not in OURS:
                found.append(f"{element.tag} {name}={value}")
            if name in ("href", "src") and not is_let_through(value):
                found.append(value)
    return found


OURS = {("class", "pr-quotation"), ("class", "dateline")}


def is_frame(element: Element) -> bool:
    """Whether this is the part of the page that a wide table scrolls in."""
    told = dict(element.attrib)
    named = told.pop("aria-labelledby", "pr-table-1")
    ours = [{"class": "pr-table", "role": "region", "tabindex": "0"}]
    ours.append({"class": "pr-table", "tabindex": "0"})
    return element.tag == "div" and told in ours and named.startswith(("pr-table-", "t-"))


def is_let_through(address: str) -> bool:
    """Whether an address leads to the web, to this site or to a place in the text."""
    if address.startswith(("#t-", "release:", "media:map.png")):
        return True
    if address.startswith("site:/"):
        return not address.startswith(("site://", "site:/\\"))
    return urlsplit(address).scheme in SCHEMES


@settings(quick, max_examples=400)
@given(markup=MARKUP)
def test_any_html_comes_out_with_our_elements_only(markup: str) -> None:
    """Elements, attributes and addresses of the result are on the list, as browsers parse it."""
    assert strangers_in(body_of_html(markup, AROUND).html) == []


@quick
@given(markdown=MARKUP)
def test_any_markdown_comes_out_with_our_elements_only(markdown: str) -> None:
    """The same holds for Markdown with HTML in it."""
    assert strangers_in(body_of_html(html_of_markdown(markdown), AROUND).html) == []
