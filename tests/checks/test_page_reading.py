"""Pages are read by their runs of tags; two parsers are asked whether that is right."""

import re
from collections.abc import Mapping
from pathlib import Path

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from pressroom.checks import element_walk, run_reader
from pressroom.checks.content_model import CHILDREN, VOID
from pressroom.checks.markup import html_parser
from pressroom.checks.page_markup import PageMarkup
from pressroom.checks.run_reader import RunReader

GOLDEN = {path.parent.name: path for path in Path("tests/golden").glob("*/page.html")}
READER, PARSER = RunReader(), html_parser()

# What is planted into pages: all that a check looks for, and all that parsers stumble over.
PLANTS = tuple(
    plant.replace("\\n", "\n")
    for plant in """
<b>x</b>|<b|<b>|</b>|</p>|</a>|</li>|</nav>|</article>|</div>|</body>|</html>|</head>|<>|<3|< b>
</>|</ p>|>|<|"|'|<p>x|<p>x</p>|<li>x|<li>x</li>|<div>x</div>|<h1>Again</h1>
<h1><span>A</span> <b>B</b></h1>|<table><tr><td>x</table>|<a href="#nowhere">x</a>
<a href="/a">x<a href="/b">y</a></a>|<a name="here">x</a>|<a href="x>y">z</a>|<a href>x</a>
<a href='#q'>x</a>|<a href=#u>x</a>|<a href="#a" href="#b">x</a>|<a href="#a"id="b">x</a>
<a href="#a" / id="b">x</a>|<a title="<b>" href="#c">x</a>|<a title="> <b title=">x</a>
<A HREF="#d">x</A>|<a href="/?a=1&amp;b=2">x</a>|<a href="/?a=1&b=2">x</a>
<a href="&#47;n">x</a>|<a href="/&copy=1">x</a>|<b onclick="x">y</b>|<p style="x">y</p>
<b id="one">x</b>|<b id="two" id="three">x</b>|<script>1</script>|<script>"<b>"</script>
<script src="/x"></script>|<script type="application/ld+json">{}</script>
<script type="application/ld+json"><!-- {} --></script>|<style>a > b {}</style>
<title>Other</title>|<textarea><b></textarea>|<textarea>|<title>|<script>|<style>|<plaintext>
<!-- x -->|<!-- <b id="c"> -->|<!-- "--> <b id="d"> " -->|<!-- x --|<!-->|<!--->|<!-- a -- b -->
<!-- x --!>|<![CDATA[x]]>|<?pi x?>|<!x>|<!DOCTYPE html>|<template><b id="t">x</b></template>
<noscript><b id="n">x</b></noscript>|<svg><a href="/q"/></svg>|<math><mi>x</mi></math>
<iframe src="/f"></iframe>|<base href="/">|<object data="x"></object>|<img src="/i.png" alt="">
<img src="/i.png" srcset="/a 1x, /b 2x">|<picture><img src="/k.png" alt=""></picture>|<source>
<picture><source srcset="/c 1w, /d 2w" sizes="9rem"><img src="/e.png" alt=""></picture>|<picture>
<picture><source srcset="/l">x <!-- x --></picture>|<source srcset="/m"/>|<img src="/j.png"/>
<br/>|<div/>|<input src="/i">
<form action="/no"><input name="q"></form>|<select><option>x</select>
<button><button>x</button></button>|<article lang="es">x</article>
<nav aria-label="Breadcrumb"><ol><li>x</li></ol></nav>|<time datetime="2001-01-01">x</time>
<li aria-current="page">x</li>|<b aria-current="page">x</b>|<link rel="canonical" href="/">
<link rel="preload" href="/p">|<link rel="next">|<meta name="description" content="again">
<link rel="alternate" hreflang="fr" href="/fr/">|<link rel="alternate" hreflang=fr href="/fr/">
<link rel="alternate" hreflang="fr">|<meta name="robots" content="noindex">|<time>x <b>y</b></time>
<article><time datetime="2001-01-01"><b>1</b> May <time>x</time></time></article>
<meta property="og:url" content="https://a.example/">|<html lang="fr">|<body id="b">|<head>
<dl><dt>x<dd>y</dl>|<pre>\\nx</pre>|<ul><ul></ul></ul>|<b><p>x</p></b>|<span><div>x</div></span>
&amp;|&|&lt;b&gt;|&copy|&copy;|&nosuch;|&#0;|&#x80;|&#65|&nbsp;|\r|\r\\n|\0|\ufeff
\u2028|é
""".strip()
    .replace("\n", "|")
    .split("|")
)
PLANTED = st.sampled_from(PLANTS)
SPOTS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 1), st.integers(0, 3), PLANTED), max_size=4
)

NAMES = (
    "a abbr address article aside b blockquote br caption code dd del div dl dt em figcaption "
    "figure footer form h1 h2 header hr i img ins label li main nav ol p picture pre q section "
    "small source span strong sub table tbody td tfoot th thead time tr u ul wbr"
).split()
GIVEN = st.sampled_from(
    [
        *("", "", "", ' id="a"', ' href="#x"', ' href="/y"', ' name="n"', ' datetime="2010-03-26"'),
        *(' lang="es"', ' src="/s.png"', ' aria-label="Breadcrumb"', ' aria-current="page"'),
        *(' srcset="/t 1w, /u 2w" sizes="9rem"', ' role="region" tabindex="0"'),
        *(' class="c" hidden', ' title="a &gt; b"', '\n  id="z"'),
    ]
)
TEXTS = st.sampled_from(["", "", " ", "\n", "text", "a  b", "&amp;", " > ", "<!-- c -->"])


def element(name: str, given: str, inner: str) -> str:
    """Return an element with this in it."""
    return f"<{name}{given}>" if name in VOID else f"<{name}{given}>{inner}</{name}>"


@st.composite
def contents(draw: st.DrawFn, parent: str = "body", depth: int = 5) -> str:
    """Return what may stand in an element, and now and then what may not."""
    found = ""
    for _ in range(draw(st.integers(0, 4)) if depth else 0):
        fitting = sorted(CHILDREN.get(parent, ()))
        names = fitting if fitting and draw(st.integers(0, 9)) else NAMES
        name = draw(st.sampled_from(names))
        inner = draw(contents(name, depth - 1))
        found += element(name, draw(GIVEN), inner) + draw(TEXTS)
    return found or draw(TEXTS)


def facts(markup: PageMarkup) -> Mapping[str, object]:
    """Return all that the markup tells, with the white space of texts folded."""
    found = {name: getattr(markup, name) for name in PageMarkup.__slots__}
    if article := markup.article:
        found["article"] = (article.date, article.lang, article.text.split())
    return found


def by_libxml2(data: bytes) -> Mapping[str, object]:
    """Return what stands in a page for libxml2."""
    return facts(element_walk.markup_of(etree.fromstring(data, PARSER)))


def by_html5lib(data: bytes) -> Mapping[str, object]:
    """Return what stands in a page by the HTML Standard."""
    tree = html5lib.parse(data, "lxml", namespaceHTMLElements=False, transport_encoding="utf-8")
    return facts(element_walk.markup_of(tree.getroot()))


def agree(data: bytes) -> bool:
    """Whether the page can be read by its runs; if so, both parsers find the same in it."""
    markup = READER.markup_of(data)
    if markup is None:
        return False
    assert facts(markup) == by_libxml2(data)
    assert facts(markup) == by_html5lib(data)
    return True


@pytest.mark.parametrize("case", sorted(GOLDEN))
def test_our_pages_are_read_by_their_runs(case: str) -> None:
    """No page of the theme needs a whole parser, and all three ways find the same in it."""
    assert agree(GOLDEN[case].read_bytes())


# Before what something is planted: in head, frame, breadcrumb, headline, text, value and script.
PLACES = {
    "the title": "</title>",
    "the head": "</head>",
    "the data": "</script>",
    "the frame": "<header",
    "the name of the site": "</a>\n<nav",
    "the breadcrumb": "<ol",
    "a step": "</a></li>\n<li class",
    "the last step": '</li>\n</ol>\n</nav>\n<div id="content"',
    "the headline": "</h1>",
    "the article": "<h1>",
    "a text": "</p>\n</div>\n<section",
    "a value": '">\n<link rel="stylesheet"',
    "a tag": '>\n<link rel="stylesheet"',
    "the end": "</html>",
}


@pytest.mark.parametrize("place", PLACES)
def test_what_is_planted_is_read_as_parsers_do_or_left_to_them(place: str) -> None:
    """Each thing in each place tells the same to all three, or is left to a parser."""
    page = GOLDEN["withdrawn"].read_text("utf-8")
    before, found, after = page.partition(PLACES[place])
    assert found
    read = [plant for plant in PLANTS if agree(f"{before}{plant}{found}{after}".encode())]
    assert read or place == "a tag"


def test_a_picture_and_a_table_are_read_by_their_runs() -> None:
    """What a text shows in sizes that fit, or lets scroll, needs no whole parser."""
    page = GOLDEN["withdrawn"].read_text("utf-8")
    picture = (
        '<figure><picture><source srcset="/a.webp 480w, /b.webp 800w" sizes="100vw" '
        'type="image/webp"><img src="/b.jpg" alt="A" width="800" height="400" loading="lazy">'
        '</picture><figcaption>A <a href="/c.jpg">Full size</a></figcaption></figure>'
    )
    table = (
        '<div class="pr-table" role="region" aria-labelledby="pr-table-1" tabindex="0"><table>'
        '<caption id="pr-table-1">T</caption>\n<tbody><tr><td>1</td>\n</tr>\n</tbody></table></div>'
    )
    before, found, after = page.partition(PLACES["a text"])
    data = f"{before}</p>{picture}{table}<p>{found}{after}".encode()
    assert agree(data)
    markup = READER.markup_of(data)
    assert markup
    assert {"/a.webp", "/b.webp", "/b.jpg"} <= markup.fetched
    assert "/c.jpg" in markup.followed
    assert "pr-table-1" in markup.ids


@given(case=st.sampled_from(sorted(GOLDEN)), spots=SPOTS)
def test_a_fault_is_read_as_parsers_do_or_left_to_them(
    case: str, spots: list[tuple[float, int, int, str]]
) -> None:
    """Whatever is planted into a page, its runs never tell what a parser would not."""
    page = GOLDEN[case].read_text("utf-8")
    for spot, after, lost, planted in spots:
        ends = [match.start() for match in re.finditer('[<>"]', page)]
        start = ends[int(spot * (len(ends) - 1))] + after if ends else 0
        page = page[:start] + planted + page[start + lost :]
    agree(page.encode())


@given(body=contents())
def test_nested_elements_are_read_as_parsers_do_or_left_to_them(body: str) -> None:
    """However elements are nested, two parsers make of them what the runs tell."""
    head = '<head>\n<meta charset="utf-8">\n<title>T</title>\n</head>'
    agree(f'<!DOCTYPE html>\n<html lang="en">{head}<body>{body}</body></html>'.encode())


def test_a_reader_that_forgets_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is remembered has an end, and pages read after it are no others."""
    monkeypatch.setattr(run_reader, "MOST", 20)
    reader = RunReader()
    for path in [*GOLDEN.values()] * 3:
        markup = reader.markup_of(path.read_bytes())
        assert markup
        assert facts(markup) == by_libxml2(path.read_bytes())
