"""Which bodies break a rule, and which only look as if they did?

The messages stand in tests/broken.
"""

import pytest

from pressroom.readers.body import Surroundings, body_of_html, html_of_markdown


def codes(markdown: str, lang: str = "en", *, is_capture: bool = False) -> list[str]:
    """Return the lines and codes of what is told of a body."""
    around = Surroundings(
        path="x.md",
        lang=lang,
        source=markdown,
        is_capture=is_capture,
        media_names=frozenset({"map.png"}),
    )
    body = body_of_html(html_of_markdown(markdown), around)
    return [f"{problem.line} {problem.code}" for problem in body.problems]


NOT_TOLD = {
    "headings in order": "## One\n\n### Two\n\n#### Three\n\n## Four",
    "short names in capitals": "ICE, CBP, FEMA, NASA, NOAA, HUD, DOJ, DOT, EPA and SSA met.",
    "figures and marks": "On 10/12/2010, 202-555-0142; $1,234,567 (+3.5 %) – 4 ÷ 2 …",
    "a release line": "FOR IMMEDIATE RELEASE: Friday",
    "an address that is linked": "<https://www.example.org/> and [x.org](https://x.org/)",
    "an address in a link's address": "[The whole report](https://www.example.org/here)",
    "what is no address": "press@www.example.org, old-www.example.org, www. and wwww.example.org",
    "words about here": "[Here is the report](/report/)",
    "an abbreviation beside a link": '<p><abbr title="x">here</abbr> <a href="/b/">Two</a></p>',
    "a link that is a picture": '<p><a href="/b/"><img src="map.png" alt="A map"></a></p>',
    "a name with accents": "Café société, Šmíd, Łódź, Ōsaka, “quoted” — dashed… €5, 5 μm, Ω.",
    "a marked passage": '<p>Said <span lang="ru">Мы подписали</span> he.</p>',
    "a passage in a marked block": '<blockquote lang="ar"><p>وقعت <b>هنا</b></p></blockquote>',
    "a row of strokes": "One | two",
    "one line with spaces": "Office              Telephone",
    "code": "```\nmake site\nmake test\n```",
    "a power": "2^10 is 1024, and [^] is no note.",
    "a line break": "One<br>two<br>\nthree",
    "a table of one column with its header": (
        "<table><caption>Years</caption><tr><th>Year</th></tr><tr><td>2010</td></tr></table>"
    ),
    "headers at the side": (
        "<table><caption>Sums</caption><tr><th>Sum</th><td>1</td></tr></table>"
    ),
}


@pytest.mark.parametrize("markdown", NOT_TOLD.values(), ids=NOT_TOLD.keys())
def test_nothing_is_told_of_what_only_looks_like_a_fault(markdown: str) -> None:
    """Rules that cry wolf are not read."""
    assert codes(markdown) == []


@pytest.mark.parametrize(
    ("markdown", "lang", "told"),
    [
        pytest.param("وقعت الوكالتان اتفاقا", "ar", [], id="Arabic in Arabic"),
        pytest.param("وقعت الوكالتان اتفاقا", "en", ["1 W177"], id="Arabic in English"),
        pytest.param("وقعت ICE and CBP اتفاقا", "ar", [], id="Latin names in Arabic"),
        pytest.param("Соглашение", "bg", [], id="Bulgarian"),
        pytest.param("Соглашение", "he-IL", ["1 W177"], id="Cyrillic in Hebrew"),
        pytest.param("東京です", "ja", [], id="two scripts of Japanese"),
        pytest.param("東京です", "zh-Hans", ["1 W177"], id="kana in Chinese"),
        pytest.param(
            '<p lang="ru">Да, <i lang="el">ναι</i> 中国</p>', "en", ["1 W177"], id="nested"
        ),
    ],
)
def test_script_is_measured_by_the_language_around_it(
    markdown: str, lang: str, told: list[str]
) -> None:
    """A passage has to be in a script of the nearest language that is told."""
    assert codes(markdown, lang) == told


def test_line_of_a_fault_is_the_one_it_stands_in() -> None:
    """Words that come twice are found twice; words with markup are found by their beginning."""
    markdown = (
        "See [here](/a/).\n\nAnd [here](/b/).\n\n## A\n\n#### The *big* plan of ours\n\n#####\n"
    )
    assert codes(markdown) == ["7 E174", "9 E175", "1 W174", "3 W174"]


def test_table_that_breaks_two_rules_is_told_at_one_line() -> None:
    """A table is found by its first words, whatever it lacks; the next one stands further down."""
    table = "<table><tr><td>2010</td><td>1</td></tr><tr><td>2011</td><td>2</td></tr></table>"
    markdown = f"Text.\n\n{table}\n\nMore.\n\n{table}\n"
    assert codes(markdown) == ["3 E176", "3 E177", "7 E176", "7 E177"]


def test_words_of_a_capture_are_only_asked_for_their_language() -> None:
    """A capture stays as it was found, so its capitals and addresses are not told."""
    markdown = "MINISTERS AND DEPUTIES AGREED TODAY. See https://www.example.org/. Соглашение."
    assert codes(markdown, is_capture=True) == ["1 W156"]


def test_table_of_a_capture_is_told_and_stays() -> None:
    """What a page of others lacks is no reason to refuse it, and nothing is put in."""
    markup = "<table><tr><td>2023</td><td>12</td></tr><tr><td>2024</td><td>1</td></tr></table>"
    body = body_of_html(markup, Surroundings(path="x", lang="en", is_capture=True))
    assert [problem.code for problem in body.problems] == ["W182", "W183"]
    assert body.html.startswith('<div class="pr-table" tabindex="0"><table>')
    assert "<caption" not in body.html
    arranging = Surroundings(path="x", lang="en", was_issued=True)
    (told,) = body_of_html("<table><tr><td>One</td></tr></table>", arranging).problems
    assert told.code == "E179"


@pytest.mark.parametrize(
    ("markup", "clean"),
    [
        pytest.param("One<br><br>two", "<p>One</p>\n<p>two</p>", id="between words"),
        pytest.param(
            "<p>One <b>two</b><br/> <br> <br><i>three</i> four<br>five<br><br>six</p>",
            "<p>One <b>two</b></p>\n<p><i>three</i> four<br>\nfive</p>\n<p>six</p>",
            id="several, with markup",
        ),
        pytest.param("<p>One<br><br></p><p>Two</p>", "<p>One</p>\n<p>Two</p>", id="at the end"),
        pytest.param("<p><br><br>One</p>", "<p>One</p>", id="at the beginning"),
    ],
)
def test_two_line_breaks_make_a_paragraph(markup: str, clean: str) -> None:
    """What looks like a paragraph becomes one, and its words stay."""
    assert body_of_html(markup, Surroundings(path="x", lang="en")).html == clean
