"""What does a text say, as clean HTML, as paragraphs and as quotations?"""

import pytest

from pressroom.model.people import Quotation, Speaker
from pressroom.model.release import Dateline
from pressroom.readers.body import Body, Surroundings, body_of_html, html_of_markdown


def body(markdown: str, dateline: Dateline | None = None, lang: str = "en") -> Body:
    """Return the body of a Markdown text."""
    around = Surroundings(path="content/releases/x.md", lang=lang, dateline=dateline)
    return body_of_html(html_of_markdown(markdown), around)


def test_plain_text_is_paragraphs() -> None:
    """Paragraphs and items of lists are told one by one, and all words together."""
    markdown = "One *and*\ntwo.\n\n- Three\n- Four\n\n## Five\n\n> Six.\n"
    assert body(markdown) == Body(
        html="<p>One <em>and</em>\ntwo.</p>\n<ul>\n<li>Three</li>\n<li>Four</li>\n</ul>\n"
        "<h2>Five</h2>\n<blockquote>\n<p>Six.</p>\n</blockquote>",
        text="One and two. Three Four Five Six.",
        paragraphs=("One and two.", "Three", "Four", "Six."),
        quotations=(),
        links=(),
        problems=(),
    )


WORDS = {
    "cells": ("| One | Two |\n| --- | --- |\n| three | four |\n", "One Two three four"),
    "breaks": ("One<br>two<br/>three", "One two three"),
    "blocks in one line": (
        "<p>One</p><p>two</p><ul><li>three</li><li>four</li></ul>",
        "One two three four",
    ),
    "a word in parts": ("<b>W</b>ashing<i>ton</i>", "Washington"),
    "a hard line end": ("One\\\ntwo", "One two"),
}


@pytest.mark.parametrize(("markdown", "text"), WORDS.values(), ids=WORDS.keys())
def test_words_neither_run_together_nor_fall_apart(markdown: str, text: str) -> None:
    """Where the page shows two words the text has two, and one where it shows one."""
    assert body(markdown).text == text


def test_line_before_a_table_is_its_caption() -> None:
    """`Table: …` becomes the caption, and the headers say that they head columns."""
    found = body(
        "Table: Awards by *state*\n\n| State | Awarded |\n| --- | ---: |\n| Oregon | 7 |\n"
    )
    assert found.html == (
        '<div class="pr-table" role="region" aria-labelledby="pr-table-1" tabindex="0">'
        '<table><caption id="pr-table-1">Awards by <em>state</em></caption>\n<thead><tr>'
        '<th scope="col">State</th>\n<th scope="col">Awarded</th>\n</tr>\n</thead>\n<tbody>\n'
        "<tr><td>Oregon</td>\n<td>7</td>\n</tr>\n</tbody>\n</table></div>"
    )
    assert found.text == "Awards by state State Awarded Oregon 7"


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param("Table: of contents\n\nOne.\n", id="no table follows"),
        pytest.param("One.\n\n| State |\n| --- |\n| Oregon |\n", id="another paragraph before it"),
        pytest.param(
            "Table: One\n\n<table><caption>Two</caption><tr><td>x</td></tr></table>\n",
            id="a table that has one",
        ),
        pytest.param(
            "<ul><li><p>Table: One</p>two<table><tr><td>x</td></tr></table></li></ul>\n",
            id="words between them",
        ),
    ],
)
def test_other_lines_are_no_captions(markdown: str) -> None:
    """A line stays a paragraph unless it stands before a table without a caption."""
    assert body(markdown).html.count("<caption") == markdown.count("<caption>")


def test_footnotes_lead_both_ways() -> None:
    """Notes are numbered by their first reference, and lead back to it."""
    found = body("One[^b] and two[^a], again[^b].\n\n[^a]: Note a.\n\n[^b]: Note b.\n")
    assert found.html == (
        '<p>One<sup id="t-reference-1"><a href="#t-note-1">1</a></sup> and two'
        '<sup id="t-reference-2"><a href="#t-note-2">2</a></sup>, again'
        '<sup><a href="#t-note-1">1</a></sup>.</p>\n'
        '<ol><li id="t-note-1">\n<p>Note b. <a href="#t-reference-1">Back to text</a></p>\n</li>\n'
        '<li id="t-note-2">\n<p>Note a. <a href="#t-reference-2">Back to text</a></p>\n</li>\n'
        "</ol>"
    )


def test_way_back_from_a_note_is_marked_as_english() -> None:
    """In a text of another language the English words say that they are English."""
    found = body("Uno[^a].\n\n[^a]: Nota.\n", lang="es")
    assert '<a href="#t-reference-1" lang="en">Back to text</a>' in found.html


def test_note_that_nothing_refers_to_stays() -> None:
    """No word is lost: a note without a reference comes last, without a way back."""
    found = body("One[^a].\n\n[^c]: Alone.\n\n[^a]: Note.\n")
    assert found.html.endswith("<li>\n<p>Alone.</p>\n</li>\n</ol>")


JOHN = Speaker(name="John Morton", role="Assistant Secretary", organisation="ICE")
SPEAKERS = {
    "name, role and organisation": ("John Morton, Assistant Secretary, ICE", JOHN),
    "name and role": (
        "John Morton, Assistant Secretary",
        Speaker(name="John Morton", role="Assistant Secretary"),
    ),
    "a name": ("John Morton", Speaker(name="John Morton")),
    "a role with a comma": (
        "John Morton, Secretary, Office of Law, ICE",
        Speaker(name="John Morton", role="Secretary, Office of Law", organisation="ICE"),
    ),
}


@pytest.mark.parametrize("dash", ["—", "–", "―"])
@pytest.mark.parametrize(("printed", "speaker"), SPEAKERS.values(), ids=SPEAKERS.keys())
def test_block_quotation_ends_with_its_speaker(printed: str, speaker: Speaker, dash: str) -> None:
    """The last line of a block quotation tells who says it; the page shows it as a caption."""
    found = body(f"Before.\n\n> “It is a good agreement.”\n>\n> {dash} {printed}\n\nAfter.\n")
    assert found.quotations == (
        Quotation(number=1, text="It is a good agreement.", speaker=speaker, is_block=True),
    )
    assert found.html == (
        '<p>Before.</p>\n<figure class="pr-quotation"><blockquote>\n'
        f"<p>“It is a good agreement.”</p>\n</blockquote><figcaption>{printed}</figcaption>"
        "</figure>\n<p>After.</p>"
    )


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param("> It is a good agreement.\n", id="one paragraph"),
        pytest.param("> It is good.\n>\n> John Morton, ICE\n", id="no dash"),
        pytest.param("> — John Morton, ICE\n", id="a speaker without words"),
        pytest.param("It is good.\n\n— John Morton, ICE\n", id="no block quotation"),
    ],
)
def test_other_block_quotations_stay_as_they_are(markdown: str) -> None:
    """Without a last line of its own that begins with a dash, nobody is said to speak."""
    found = body(markdown)
    assert ("figure" in found.html, found.quotations) == (False, ())


def test_quotations_are_numbered_in_text_order() -> None:
    """Quotations in prose and in blocks count together, in the order in which they stand."""
    prose = "“This is {} for all of us,” said Jane Doe.\n\n"
    block = "> It is good.\n>\n> — John Morton\n\n"
    found = body(prose.format("good") + block + prose.format("better"))
    assert [(q.number, q.text, q.speaker.name, q.is_block) for q in found.quotations] == [
        (1, "This is good for all of us", "Jane Doe", False),
        (2, "It is good.", "John Morton", True),
        (3, "This is better for all of us", "Jane Doe", False),
    ]


def test_dateline_is_printed_before_the_first_words() -> None:
    """The page shows the place; the words of the text, which data tells, do not begin with it."""
    found = body("*Two* agencies.\n\nMore.\n", Dateline(as_printed="Washington", separator=" — "))
    assert found.html == (
        '<p><span class="dateline">Washington</span> — <em>Two</em> agencies.</p>\n<p>More.</p>'
    )
    assert (found.text, found.paragraphs[0]) == ("Two agencies. More.", "Two agencies.")


def test_dateline_finds_a_place_in_a_text_without_paragraphs() -> None:
    """Where the text has no paragraph the dateline makes one."""
    found = body("- One\n", Dateline(as_printed="Washington", separator=" — "))
    assert found.html.startswith('<p><span class="dateline">Washington</span> — </p>')


def test_links_to_releases_are_told_once_each() -> None:
    """The ids that a text links to come in their order, without repetition."""
    assert body("[a](release:r-b) [b](release:r-a) [c](release:r-b)").links == ("r-b", "r-a")


UGLY = {
    "a paragraph of 170,000 characters": (
        "word " * 34_000,
        "<p>" + ("word " * 34_000).strip() + "</p>",
    ),
    "a word of 400 letters": ("x" * 400, "<p>" + "x" * 400 + "</p>"),
    "brackets without end": ("[" * 50_000, "<p>" + "[" * 50_000 + "</p>"),
    "stars without end": ("*a " * 20_000, "<p>" + ("*a " * 20_000).strip() + "</p>"),
    "marks that turn the writing round": ("One \u202eowt\u202c", "<p>One \u202eowt\u202c</p>"),
}


@pytest.mark.parametrize(("markdown", "clean"), UGLY.values(), ids=UGLY.keys())
def test_ugly_text_comes_out_as_it_went_in(markdown: str, clean: str) -> None:
    """A text that is odd but harmless is shown whole, and nothing is said."""
    found = body(markdown)
    assert (found.html, found.problems) == (clean, ())
