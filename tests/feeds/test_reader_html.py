"""What feed readers get of a body."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from pressroom.feeds.reader_html import reader_html

PAGE = "https://press.example/news/releases/2010/03/26/one/"


def made(body_html: str) -> str:
    """Return the inside of the element as HTML."""
    written = html.tostring(reader_html(body_html, PAGE), encoding="unicode")
    return written.removeprefix("<div>").removesuffix("</div>")


@pytest.mark.parametrize(
    ("given_html", "told"),
    [
        pytest.param(
            '<a href="#note-1">1</a>', f'<a href="{PAGE}#note-1">1</a>', id="fragment of the page"
        ),
        pytest.param(
            '<a href="/news/about/">a</a>',
            '<a href="https://press.example/news/about/">a</a>',
            id="root-relative link under a sub-path",
        ),
        pytest.param(
            '<img src="chart.png" alt="A chart">',
            f'<img src="{PAGE}chart.png" alt="A chart">',
            id="image beside the page",
        ),
        pytest.param(
            '<a href="mailto:press@press.example">m</a>',
            '<a href="mailto:press@press.example">m</a>',
            id="mail address",
        ),
        pytest.param('<a href=" javascript:alert(1)">x</a>', "x", id="script in a link"),
        pytest.param('<a href="http://[bad">x</a>', "x", id="address that cannot be read"),
        pytest.param(
            '<blockquote cite="/news/s/"><p>Q</p></blockquote>',
            '<blockquote cite="https://press.example/news/s/"><p>Q</p></blockquote>',
            id="source of a quotation",
        ),
    ],
)
def test_addresses_are_absolute(given_html: str, told: str) -> None:
    """Links and images are whole, and what is no address of a document is left out."""
    assert made(given_html) == told


@pytest.mark.parametrize(
    ("given_html", "told"),
    [
        pytest.param(
            '<p class="dek" style="color:red" id="p" role="note" aria-label="x" onclick="y">T</p>',
            "<p>T</p>",
            id="class, style, id, role, aria and handlers",
        ),
        pytest.param("a<script>alert(1)</script>b", "ab", id="script"),
        pytest.param("a<style>p{}</style>b", "ab", id="style"),
        pytest.param('a<iframe src="/x/"></iframe>b', "ab", id="frame"),
        pytest.param("a<!-- secret -->b", "ab", id="comment"),
        pytest.param(
            '<picture><source srcset="/a.webp"><img src="/a.png" srcset="b 2x" alt=""></picture>',
            '<img src="https://press.example/a.png" alt="">',
            id="picture keeps its plain image",
        ),
        pytest.param(
            "<details><summary>S</summary><p>T</p></details>",
            "<div><div>S</div><p>T</p></div>",
            id="sectioning becomes div",
        ),
        pytest.param("<custom-tag>T</custom-tag>", "T", id="unknown tag"),
        pytest.param(
            '<span class="x">a</span><span lang="fr">b</span>',
            'a<span lang="fr">b</span>',
            id="span only with a language",
        ),
        pytest.param(
            "Text <em>first</em>, 1 &lt; 2 &amp; 3.",
            "Text <em>first</em>, 1 &lt; 2 &amp; 3.",
            id="text",
        ),
        pytest.param("", "", id="nothing"),
        pytest.param(
            '<table><caption>C</caption><tr><th scope="col" colspan="2">H</th></tr></table>',
            '<table><caption>C</caption><tr><th scope="col" colspan="2">H</th></tr></table>',
            id="table",
        ),
    ],
)
def test_only_plain_tags_are_left(given_html: str, told: str) -> None:
    """What feed readers drop or must not run is gone, and no text with it."""
    assert made(given_html) == told


@given(st.text(max_size=60))
def test_any_text_survives(text: str) -> None:
    """Whatever a body holds, the result can stand in XML."""
    carrier = etree.Element("content")
    carrier.text = made(text)
    assert etree.fromstring(etree.tostring(carrier)).text == (carrier.text or None)
