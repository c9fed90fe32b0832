"""Which markup of a body reaches the public, and what is said of the rest?"""

import pytest

from pressroom.readers.body import Body, Surroundings, body_of_html

AROUND = Surroundings(
    path="content/releases/x.md", lang="en", media_names=frozenset({"map.png"}), folder="x"
)


def body(markup: str) -> Body:
    """Return the clean body of a release that lists one image, map.png."""
    return body_of_html(markup, AROUND)


def told(found: Body) -> list[str]:
    """Return codes and values of what was taken away."""
    return [f"{p.code} {p.message.split(' was left out')[0]}" for p in found.problems]


def link(name: str) -> list[str]:
    """Return what is told of an address that was taken away."""
    return [f"W170 the address of a link, {name},"]


LET_THROUGH = {
    "a paragraph": "<p>One <strong>two</strong> <em>three</em>.</p>",
    "headings": "<h2>One</h2>\n<h3>Two</h3>\n<h4>Three</h4>",
    "a list": '<ol start="3">\n<li>One</li>\n<li>Two</li>\n</ol>',
    "a definition list": "<dl>\n<dt>One</dt>\n<dd>Two</dd>\n</dl>",
    "code": "<pre><code>1 &lt; 2 &amp; 3</code></pre>",
    "a web address": '<p><a href="https://www.example.org/?a=1&amp;b=2">one</a></p>',
    "a mail address": '<p><a href="mailto:press@newsroom.example">one</a></p>',
    "a telephone number": '<p><a href="tel:+12025550142">one</a></p>',
    "words in another language": '<p><span lang="es" dir="ltr">Uno</span></p>',
    "a moment": '<p><time datetime="2010-03-26">Friday</time></p>',
    "an abbreviation": '<p><abbr title="Immigration and Customs Enforcement">ICE</abbr></p>',
}


@pytest.mark.parametrize("markup", LET_THROUGH.values(), ids=LET_THROUGH.keys())
def test_plain_markup_is_let_through(markup: str) -> None:
    """What releases need stays as it is, and nothing is said."""
    found = body(markup)
    assert (found.html, found.problems) == (markup, ())


CHANGED: dict[str, tuple[str, str, list[str]]] = {
    "a script": (
        "<p>One.</p><script>alert(1)</script><p>Two.</p>",
        "<p>One.</p>\n<p>Two.</p>",
        ["W170 <script>"],
    ),
    "a script inside words": (
        "<p>One <script>x</script>two</p>",
        "<p>One two</p>",
        ["W170 <script>"],
    ),
    "a script in a picture": (
        "<svg><script>alert(1)</script></svg><p>One</p>",
        "<p>One</p>",
        ["W170 <svg>"],
    ),
    "a style sheet": ("<style>p { color: red }</style><p>One</p>", "<p>One</p>", ["W170 <style>"]),
    "a style": ('<p style="background: url(//example.org)">One</p>', "<p>One</p>", ["W170 style="]),
    "an alignment": ('<p style="text-align: center" align="center">One</p>', "<p>One</p>", []),
    "an event handler": ('<p onclick="alert(1)">One</p>', "<p>One</p>", ["W170 onclick="]),
    "an image that fails": (
        "<p>One<img src=x onerror=alert(1)></p>",
        "<p>One</p>",
        [
            "W170 onerror=",
            (
                'E173 the image "x" is not listed under `images` in the front matter. List it '
                "there with its file and alt."
            ),
        ],
    ),
    "an image of another host": (
        '<p>One<img src="https://example.org/pixel.gif" alt=""></p>',
        "<p>One</p>",
        ["W170 an image of another host"],
    ),
    "an image of the release": (
        '<p><img alt="A map" src="x/map.png"></p>',
        '<p><img src="media:map.png" alt="A map"></p>',
        [],
    ),
    "an image in what browsers without scripts see": (
        '<noscript><img src="https://example.org/pixel.gif"></noscript><p>One</p>',
        "<p>One</p>",
        ["W170 <noscript>"],
    ),
    "a frame": (
        '<iframe src="https://example.org/"></iframe><iframe></iframe><p>One</p>',
        "<p>One</p>",
        ["W170 <iframe> (2 times)"],
    ),
    "a form": (
        '<form action="/search"><input name="q"><button>Go</button></form><p>One</p>',
        "<p>One</p>",
        ["W170 <form>"],
    ),
    "a refresh": (
        '<meta http-equiv="refresh" content="0"><p>One</p>',
        "<p>One</p>",
        ["W170 <meta>"],
    ),
    "a base": ('<base href="//example.org/"><p>One</p>', "<p>One</p>", ["W170 <base>"]),
    "a first heading": (
        "<h1>One</h1>",
        "<h2>One</h2>",
        ["W172 a heading of level 1 was made level 2: the headline is the page's only h1."],
    ),
    "a comment": ("<p>One<!-- not for the public --> two</p>", "<p>One two</p>", []),
    "markup of a word processor": (
        (
            '<p class="MsoNormal"><font face="Arial"><span style="mso-bidi: x">One</span><o:p>'
            "</o:p></font><!--[if gte mso 9]><xml>no</xml><![endif]--></p>"
        ),
        "<p>One</p>",
        ["W170 style=", "W170 <o:p>"],
    ),
    "divisions for paragraphs": (
        "<div>One</div><div><div>Two</div>three</div>",
        "<p>One</p>\n<p>Two</p>\n<p>three</p>",
        [],
    ),
    "breaks for paragraphs": (
        "One<br><br>two",
        "<p>One</p>\n<p>two</p>",
        ["W180 line breaks were made paragraphs (places: 1). Put an empty line there."],
    ),
    "tags that never end": (
        "<p><b>One<i>two<p>three",
        "<p><b>One<i>two</i></b></p>\n<p>three</p>",
        [],
    ),
    "an unknown element": ("<p>One <x-two>two</x-two></p>", "<p>One two</p>", ["W170 <x-two>"]),
    "a whole page": (
        (
            "<html><head><title>No</title></head><body onload=alert(1)><p>One</p></body></html>\n"
            "<p>Two</p>"
        ),
        "<p>One</p>\n<p>Two</p>",
        ["W170 <title>"],
    ),
    "words below the end of a page": ("<p>One</p></body></html>two", "<p>One</p>\n<p>two</p>", []),
    "a frame set": (
        "<frameset><frame src=x></frameset><p>One</p>",
        "<p>One</p>",
        ["W170 <frameset>"],
    ),
    "a column count without sense": (
        '<table><caption>One</caption><tr><th colspan="9999">Two</th><td>3</td></tr></table>',
        (
            '<div class="pr-table" role="region" aria-labelledby="pr-table-1" tabindex="0"><table>'
            '<caption id="pr-table-1">One</caption>\n<tr><th>Two</th>\n<td>3</td>\n</tr>\n'
            "</table></div>"
        ),
        [],
    ),
    "spans of cells": (
        '<table><caption id="a">One</caption><tr><th colspan="2" rowspan="3">2</th><td>3</table>',
        (
            '<div class="pr-table" role="region" aria-labelledby="t-a" tabindex="0"><table>'
            '<caption id="t-a">One</caption>\n<tr><th colspan="2" rowspan="3">2</th>\n<td>3</td>\n'
            "</tr>\n</table></div>"
        ),
        [],
    ),
    "an id": ('<p id="one">One</p><p id="a b">two</p>', '<p id="t-one">One</p>\n<p>two</p>', []),
    "a character that controls": (
        "<p>One&#8;&#x1F; two</p>",
        "<p>One two</p>",
        [
            "E103 there is a control character U+0008 here. Delete it.",
            "E103 there is a control character U+001F here. Delete it.",
        ],
    ),
    "characters of old Windows": ("<p>It&#146;s &#128;5</p>", "<p>It’s €5</p>", []),
    "markup in a value": (
        """<p lang='<a href="release:r-held">'>One</p>""",
        """<p lang='&lt;a href="release:r-held"&gt;'>One</p>""",
        [],
    ),
}


@pytest.mark.parametrize(("markup", "clean", "says"), CHANGED.values(), ids=CHANGED.keys())
def test_other_markup_is_taken_away_and_told(markup: str, clean: str, says: list[str]) -> None:
    """What is not on the list goes, the words stay, and what may matter is told."""
    found = body(markup)
    assert (found.html, told(found)) == (clean, says)


REFUSED_ADDRESSES = {
    "a script": ("javascript:alert(1)", "javascript:alert(1)"),
    "a script in capitals": ("JaVaScRiPt:alert(1)", "JaVaScRiPt:alert(1)"),
    "a script with white space": ("  java\tscript:alert(1)", "javascript:alert(1)"),
    "a script with a line end": ("java&#10;script:alert(1)", "javascript:alert(1)"),
    "a script spelled out": ("&#106;avascript&colon;alert(1)", "javascript:alert(1)"),
    "an old script": ("vbscript:msgbox", "vbscript:msgbox"),
    "data": (
        "data:text/html,<script>alert(1)</script>",
        "data:text/html,<script>alert(1)</script>",
    ),
    "a file": ("file:///etc/passwd", "file:///etc/passwd"),
    "another scheme": ("ftp://example.org/", "ftp://example.org/"),
    "another host": ("//example.org/", "//example.org/"),
    "another host by a backslash": ("/\\example.org/", "/\\example.org/"),
    "another host by two": ("\\\\example.org", "\\\\example.org"),
    "a neighbour": ("notes.html", "notes.html"),
    "a host that is none": ("http[://x", "http[://x"),
    "our own notation for media": ("media:map.png", "media:map.png"),
    "our own notation for pages": ("site:/about/", "site:/about/"),
}


@pytest.mark.parametrize(
    ("address", "shown"), REFUSED_ADDRESSES.values(), ids=REFUSED_ADDRESSES.keys()
)
def test_address_that_is_not_let_through_leaves_the_words(address: str, shown: str) -> None:
    """A link that runs something, or leads nowhere, becomes plain words, and is told."""
    found = body(f'<p><a href="{address}">One</a></p>')
    assert (found.html, told(found)) == ("<p><a>One</a></p>", link(shown))


OWN_ADDRESSES = {
    "a release": ("release:r-two", "release:r-two", ("r-two",)),
    "a page": ("/about/", "site:/about/", ()),
    "the home page": ("/", "site:/", ()),
    "a place in the text": ("#one", "#t-one", ()),
    "a document of the release": ("./map.png", "media:map.png", ()),
}


@pytest.mark.parametrize(
    ("address", "written", "links"), OWN_ADDRESSES.values(), ids=OWN_ADDRESSES.keys()
)
def test_address_of_the_site_is_written_for_the_gate(
    address: str, written: str, links: tuple[str, ...]
) -> None:
    """Links inside the site wait for their addresses, and stand first in their element."""
    found = body(f'<p><a title="Two" href="{address}">One</a></p>')
    assert found.html == f'<p><a href="{written}" title="Two">One</a></p>'
    assert (found.links, found.problems) == (links, ())


def test_elements_that_nest_without_end_leave_nothing() -> None:
    """A text of which the parser would lose a part is left out whole, and told."""
    found = body("<div>" * 100_000 + "One" + "</div>" * 100_000 + "<p>Two</p>")
    assert (found.html, found.text, told(found)) == (
        "",
        "",
        ["W170 the text, which nests elements too deep,"],
    )
