"""Markup that is read from its tags alone says what a parser finds in it, whatever it is."""

from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pressroom.readers.body import html_of_markdown
from pressroom.readers.clean_markup import CleanMarkup
from pressroom.readers.markup import tree_of
from pressroom.readers.plain_markup import read_plain_markup
from pressroom.readers.plain_tags import BLOCKS, HOLDS, HOLDS_TEXT, INLINE, ROOT, VOID
from pressroom.readers.sanitiser import Sanitiser
from pressroom.readers.source_text import UNSAFE
from pressroom.readers.tree_body import read_tree
from tests.readers.hostile import ADDRESSES, MARKUP

quick = settings(deadline=None, max_examples=300, suppress_health_check=list(HealthCheck))

Found = tuple[CleanMarkup | None, list[tuple[str, int]], list[str], list[str]]


def media_of(address: str) -> str | None:
    """Find one file of the release."""
    return address if address == "map.png" else None


def by_tags(markup: str) -> Found:
    """Return what the tags say, and what was taken away."""
    sanitiser = Sanitiser(media_of)
    clean = read_plain_markup(markup, sanitiser)
    return clean, [*sanitiser.dropped.items()], sanitiser.links, sanitiser.unlisted


def by_tree(markup: str) -> Found:
    """Return what the parser finds, and what was taken away."""
    sanitiser = Sanitiser(media_of)
    root, problems = tree_of(markup, "x", 1)
    assert problems == ()
    clean = read_tree(root, sanitiser, (), "en")
    return clean, [*sanitiser.dropped.items()], sanitiser.links, sanitiser.unlisted


def is_plain(markup: str) -> bool:
    """Whether the markup is read from its tags; if so, the parser has to agree."""
    found = by_tags(markup)
    if found[0] is None:
        return False
    assert found == by_tree(markup)
    return True


PLAIN = {
    "nothing": "",
    "paragraphs": "<p>One\ntwo</p><p> three  four </p>\n",
    "headings": "<h1>One</h1>\n<h2>Two</h2><h6>Three</h6>",
    "lists": "<ul>\n<li>One\n<ol start='3'>\n<li>Two</li></ol>\n</li><li><p>Three</p></li></ul>",
    "words of every kind": "<p><b>W</b>ash<i>ing</i><u>ton</u>, <code>5 &lt; 6</code> &amp; 7</p>",
    "breaks": "<p>One<br>two<br/>\nthree<u><br /></u>four<br></p>",
    "links": '<p><a href="https://a.example/?b=1&amp;c=2" title="x y">One</a></p>',
    "a link that runs something": '<p><a href="javascript:alert(1)" onclick="x">One</a></p>',
    "links to us": '<p><a href="release:r-a">a</a><a href="/ b/">b</a><a href="#c">c</a></p>',
    "images of others": '<p><img src="https://a.example/b.gif" alt="x">One<img src="c.gif"></p>',
    "styles of a word processor": '<p class="a" style=\'font:"b"\'><span style="c">One</span></p>',
    "another language": '<p lang="es" dir="ltr" id="a"><span lang="es">Uno</span></p>',
    "divisions": "<div><div>One</div><div>\n<p>Two</p></div><div><hr></div></div><div> </div>",
    "a division in an item": "<ul><li>One\n<div><p>Two</p></div>three</li></ul>",
    "a quotation": "<blockquote>\n<p>One</p>\n</blockquote>",
    "a quotation with its speaker": "<p>x</p><blockquote><p>“One”</p><p>two</p>"
    "<p id='a'>— <em>Jane</em> Doe, chair, X</p>\n</blockquote><p>y</p>",
    "a quotation that ends with a dash": "<blockquote><p>One</p><p>—</p></blockquote>",
    "two quotations": "<ul><li><blockquote><p>One</p><p>– A</p></blockquote>x</li></ul>"
    "<blockquote><hr><ul><li>Two</li></ul><p>― B</p></blockquote>",
    "spaces of every kind": "<p>One\xa0two\u2003 three\tfour\u2028five\u200bsix</p>\xa0",
}


@pytest.mark.parametrize("markup", PLAIN.values(), ids=PLAIN.keys())
def test_plain_markup_is_read_without_a_parser(markup: str) -> None:
    """What releases are mostly made of is plain, and the parser finds the same in it."""
    assert is_plain(markup)


OTHER = {
    "words without an element": "One",
    "an inline element without a block": "<b>One</b>",
    "words behind a block": "<p>One</p>two",
    "words beside a block": "<div>One<p>two</p></div>",
    "words beside a block, behind it": "<div><p>One</p>two</div>",
    "words in a quotation": "<blockquote>One</blockquote>",
    "words that run into a block": "<ul><li>One<p>two</p></li></ul>",
    "tags that cross": "<p><b>One<i>two</b></i></p>",
    "a tag that never ends": "<p>One",
    "an end without a beginning": "</p>",
    "an end without a name": "<p>One</></p>",
    "a paragraph in a paragraph": "<p>One<p>two</p></p>",
    "a block in words": "<p><b><ul></ul></b></p>",
    "a link in a link": '<p><a href="/a/">One <i><a href="/b/">two</a></i></a></p>',
    "an element that ends itself": "<p>One<b/>two</p>",
    "capitals": "<P>One</P>",
    "a script": "<p>One</p><script>alert(1)</script>",
    "a table": "<table><tr><td>One</td></tr></table>",
    "an image of the release": '<p><img src="map.png" alt="x"></p>',
    "a footnote": '<p>One<sup class="footnote-reference"><a href="#a">1</a></sup></p>',
    "a comment": "<p>One<!-- two --></p>",
    "a tag in a value": '<p lang="<b>">One</p>',
    "an end in a value": '<p lang="a>b">One</p>',
    "a mark in a value": "<p lang='a\"b'>One</p>",
    "a value without marks": "<p lang=a>One</p>",
    "values that touch": '<p lang="a"dir="ltr">One</p>',
    "an attribute given twice": '<p lang="a" lang="b">One</p>',
    "an address with an accent": '<p><a href="https://a.example/é">One</a></p>',
    "a name for a character": "<p>One&nbsp;two</p>",
    "a number for a character": "<p>One&#8;two</p>",
    "an ampersand alone": "<p>One & two</p>",
    "a bracket alone": "<p>One > two</p>",
    "a character that controls": "<p>One\x07two</p>",
    "a quotation in another": "<blockquote><ul><li><blockquote>x</blockquote></li></ul>",
    "an empty item": "<ul><li><u></u></li></ul>",
    "a speaker in a list": "<blockquote><p>One</p><ul><li>— Jane Doe</li></ul></blockquote>",
    "a dash in bold": "<blockquote><p>One</p><p><b>—</b> Jane Doe</p></blockquote>",
    "elements that nest without end": "<div>" * 300 + "</div>" * 300,
    "a text without end": f"<p>{'x' * 3_000_000}</p>",
}


@pytest.mark.parametrize("markup", OTHER.values(), ids=OTHER.keys())
def test_other_markup_is_left_to_the_parser(markup: str) -> None:
    """What is not recognised to the last character is not guessed at."""
    assert by_tags(markup)[0] is None


def nestings() -> Iterator[str]:
    """Yield every way to put one element into another, where the tables allow for it."""
    blocks = [(parent, child) for parent, held in HOLDS.items() for child in held if parent != ROOT]
    inline = [(parent, child) for parent in (*HOLDS, *INLINE - VOID) for child in INLINE]
    for parent, child in blocks + inline:
        inner = f"<{child}>" if child in VOID else f"<{child}></{child}>"
        if parent == ROOT:
            yield inner
        elif parent in INLINE:
            yield f"<p><{parent}>{inner}</{parent}></p>"
        else:
            yield f"<{parent}>{inner}</{parent}>"
            yield f"<ul><li><{parent}>\n{inner}x</{parent}></li></ul>"


def test_parser_nests_as_the_tables_say() -> None:
    """No element that we let stand in another is moved by the parser."""
    plain = [markup for markup in nestings() if is_plain(markup)]
    assert len(plain) > len(BLOCKS) * len(INLINE)


def test_every_character_is_written_as_it_is() -> None:
    """Parser and serialiser change no character that a text may hold."""
    characters = UNSAFE.sub("", "".join(map(chr, range(0x20, 0x11_0000))))
    text = characters.translate({ord(c): None for c in "<>&"})
    for start in range(0, len(text), 50_000):
        part = text[start : start + 50_000]
        assert is_plain(f"<p>x{part}x</p>\n<p>{part}</p>")


VALUES = st.sampled_from(ADDRESSES) | st.text(max_size=6)
ATTRIBUTES = st.lists(
    st.builds(
        " {}={}".format,
        st.sampled_from("href src class style id lang dir alt title start onclick".split()),
        st.builds('"{}"'.format, VALUES) | st.builds("'{}'".format, VALUES),
    ),
    max_size=2,
).map("".join)
ANY_ATTRIBUTES = st.just("") | ATTRIBUTES
TEXTS = st.sampled_from(
    ["", "", "\n", " ", "One", " two ", "— Jane Doe, X", "“Three,” said Ann."]
) | (st.text(max_size=5))
WORDS = st.lists(
    TEXTS
    | st.builds("<{}{}>".format, st.sampled_from(["br", "img", "br /"]), ANY_ATTRIBUTES)
    | st.builds(
        lambda name, attributes, text: f"<{name}{attributes}>{text}</{name}>",
        st.sampled_from(sorted(INLINE - VOID)),
        ANY_ATTRIBUTES,
        TEXTS,
    ),
    max_size=3,
).map("".join)


def pieces_in(name: str, depth: int) -> st.SearchStrategy[str]:
    """Return what may stand in a block."""
    blocks = [block_of(child, depth + 1) for child in sorted(HOLDS[name]) if depth < 4]
    held = st.one_of(*blocks) if blocks else st.just("\n")
    piece = WORDS | held if name in HOLDS_TEXT else st.just("\n") | held
    return st.lists(piece, max_size=4).map("".join)


@cache
def block_of(name: str, depth: int) -> st.SearchStrategy[str]:
    """Return a block that is closed in its place."""
    if name in VOID:
        return st.just(f"<{name}>")
    return st.builds(
        lambda attributes, inner: f"<{name}{attributes}>{inner}</{name}>",
        ANY_ATTRIBUTES,
        pieces_in(name, depth),
    )


WELL_NESTED = pieces_in(ROOT, 0)


@quick
@given(markup=WELL_NESTED)
@example(markup="<p>One<br></p><div>two</div>")
@example(markup="<p>One</p><div><div> <p>Two</p></div></div>")
def test_parser_agrees_about_well_nested_markup(markup: str) -> None:
    """Tags in their places are read as the parser reads them, or are left to it."""
    is_plain(markup)


@quick
@given(markup=MARKUP)
def test_parser_agrees_about_hostile_markup(markup: str) -> None:
    """So is anything else."""
    is_plain(markup)


@quick
@given(markdown=MARKUP | st.text(st.sampled_from('ab \n>-*_`[]()!&<:/"“”—0.#|'), max_size=60))
def test_parser_agrees_about_markdown(markdown: str) -> None:
    """So is what the Markdown library writes."""
    is_plain(html_of_markdown(markdown))
