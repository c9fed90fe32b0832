"""How does a text read without markup?"""

import pytest

from pressroom.copies.plain_text import plain_text_of
from tests.records import SITE


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("<p>One.</p>\n<p>Two.</p>\n", ["One.", "", "Two."], id="paragraphs"),
        pytest.param("<h2>Title</h2><p>Text.</p>", ["Title", "", "Text."], id="heading"),
        pytest.param("<p>A &amp; B &lt;c&gt;</p>", ["A & B <c>"], id="references"),
        pytest.param("<p>One<br>two</p>", ["One", "two"], id="forced line end"),
        pytest.param(
            "<p>All:</p><ul><li>One</li><li><p>Two</p><p>more</p></li></ul><p>End.</p>",
            ["All:", "", "- One", "- Two", "", "  more", "", "End."],
            id="list",
        ),
        pytest.param(
            '<ol start="3"><li>c<ul><li>in</li></ul></li><li>d</li></ol>',
            ["3.  c", "    - in", "4.  d"],
            id="numbered list with a list in it",
        ),
        pytest.param(
            '<figure class="pr-quotation"><blockquote><p>“So.”</p></blockquote>'
            "<figcaption>Jane Doe</figcaption></figure>",
            ["    “So.”", "", "Jane Doe"],
            id="quotation",
        ),
        pytest.param(
            "<table><caption>Sums</caption><thead><tr><th>a</th><th>b</th></tr></thead>"
            "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
            ["Sums", "", "a | b", "1 | 2"],
            id="table",
        ),
        pytest.param("<pre><code>a  b\n  c\n</code></pre>", ["a  b", "  c"], id="as it stands"),
        pytest.param(
            '<p><img src="/x.jpg" alt="A &gt; B"> <img src="/y.jpg" alt=""></p>',
            ["[A > B]"],
            id="pictures",
        ),
        pytest.param(
            '<p>See <a href="/about/">us</a>, <a href="https://x.example/">x</a>, '
            '<a href="mailto:a@x.example">a@x.example</a>, <a href="https://x.example">'
            'https://x.example</a>, <a href="#x">below</a>.</p>',
            [
                "See us <https://newsroom.example/about/>, x <https://x.example/>,",
                "a@x.example, https://x.example, below.",
            ],
            id="links",
        ),
        pytest.param(
            '<p>So<sup id="t-reference-1"><a href="#t-note-1">1</a></sup>.</p>'
            '<ol><li id="t-note-1"><p>A note. <a href="#t-reference-1">Back</a></p></li></ol>',
            ["So[1].", "", "1.  A note."],
            id="note",
        ),
        pytest.param(
            '<p title="a > b" lang="es">Hola</p>', ["Hola"], id="an attribute with a bracket"
        ),
    ],
)
def test_markup_is_told_in_plain_text(html: str, lines: list[str]) -> None:
    """Each kind of markup has its way."""
    assert plain_text_of(html, SITE) == lines
