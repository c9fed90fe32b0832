import pytest

from tests.checks.planting import (
    GONE,
    HOME,
    NOT_FOUND,
    PAGE,
    TITLE,
    URL,
    Fault,
    both,
    edit,
    in_head,
    in_text,
)
from tests.checks.true_site import LIST, TrueSite

OWN_ADDRESS = f'"canonical" href="{URL}"'
SKIP_NAVIGATION = '<a href="#main">Skip global navigation to main content</a>'
SKIP_BREADCRUMB = '<a href="#main">Skip breadcrumb navigation</a>'
FAR = "https://elsewhere.example/x"


def rename_article(site: TrueSite) -> None:
    """Make the article an element that means nothing."""
    site.edit(PAGE, "<article>", "<div>")
    site.edit(PAGE, "</article>", "</div>")


HEAD = [
    pytest.param("E507", edit(HOME, "<title>Office<", "<title> <"), id="no title"),
    pytest.param(
        "W507",
        both(
            edit(HOME, "<title>Office<", "<title>Office: Gone<"),
            edit(GONE, "<title>Gone<", "<title>Office: Gone<"),
        ),
        id="a title twice",
    ),
    pytest.param(
        "E508",
        edit(HOME, 'name="description" content="About Office"', 'name="description" content=""'),
        id="an empty description",
    ),
    pytest.param(
        "E600", edit(PAGE, f"<title>{TITLE}<", "<title>News<"), id="a title without the headline"
    ),
    pytest.param(
        "E601",
        edit(GONE, 'name="description" content="About Gone"', 'name="description" content="News"'),
        id="another description",
    ),
    pytest.param(
        "E602", in_head('<meta name="robots" content="noindex">'), id="hidden from search"
    ),
    pytest.param("E602", edit(GONE, "noindex", "all"), id="a removed release that is not hidden"),
    pytest.param(
        "E603",
        in_head(f'<link rel="alternate" hreflang="fr" href="{URL}">'),
        id="a language that it is not in",
    ),
    pytest.param("E509", edit(HOME, '"canonical"', '"help"'), id="no canonical address"),
    pytest.param(
        "E509",
        edit(HOME, OWN_ADDRESS, f'"canonical" href="{URL}{LIST}"'),
        id="another page's address",
    ),
    pytest.param(
        "E509", edit(HOME, OWN_ADDRESS, '"canonical" href="/"'), id="an address without its host"
    ),
    pytest.param("E509", in_head(f'<link rel="canonical" href="{URL}">', HOME), id="two addresses"),
    pytest.param(
        "E509",
        in_head(f'<link rel="canonical" href="{URL}">', NOT_FOUND),
        id="an address of the error page",
    ),
    pytest.param("E510", edit(HOME, "</h1>", "</h1><h1>Again</h1>"), id="two h1 headings"),
    pytest.param("E510", edit(HOME, "<h1>Office</h1>", "<h2>Office</h2>"), id="no h1 heading"),
    pytest.param("E511", edit(HOME, '<html lang="en">', "<html>"), id="no language"),
    pytest.param("E512", edit(PAGE, SKIP_BREADCRUMB, ""), id="no link past the breadcrumb"),
    pytest.param("E512", edit(HOME, SKIP_NAVIGATION, ""), id="no link past the navigation"),
]

ACTIVE = [
    pytest.param("E513", in_text("<script>alert(1)</script>"), id="a script"),
    pytest.param("E513", in_text('<script src="/theme/site.css"></script>'), id="a script file"),
    pytest.param(
        "E513", in_text("<svg><script>alert(1)</script></svg>"), id="a script in a drawing"
    ),
    pytest.param("E514", in_text('<b onmouseover="alert(1)">x</b>'), id="an event handler"),
    pytest.param("E515", in_text('<b style="color: red">x</b>'), id="a style attribute"),
    pytest.param("E515", in_head("<style>b { color: red }</style>"), id="a style element"),
    pytest.param("E516", in_text("<iframe></iframe>"), id="a frame"),
    pytest.param("E516", in_head('<base target="_top">'), id="a base address"),
    pytest.param("E517", in_text(f'<img src="{FAR}">'), id="a picture of another site"),
    pytest.param("E517", in_text(f'<img srcset="{FAR} 2x">'), id="a picture set of another site"),
    pytest.param("E517", in_text('<video poster="//elsewhere.example/x">'), id="a film's picture"),
    pytest.param("E517", in_head(f'<link rel="stylesheet" href="{FAR}">'), id="a far style sheet"),
    pytest.param("E517", in_head(f'<link rel="preconnect" href="{FAR}">'), id="a connection ahead"),
    pytest.param(
        "E517", in_text(f'<svg><use href="{FAR}"/></svg>'), id="a drawing of another site"
    ),
]

SHOWN = [
    pytest.param("E527", rename_article, id="no article"),
    pytest.param("E528", edit(PAGE, "sign agreement</h1>", "sign</h1>"), id="a headline cut short"),
    pytest.param(
        "E529",
        edit(PAGE, '<time datetime="2010-03-26"', '<time datetime="2010-03-27"'),
        id="another date",
    ),
    pytest.param(
        "E529",
        edit(PAGE, "<article>", '<article><time datetime="2026-01-01">March 26, 2010</time>'),
        id="another date first",
    ),
    pytest.param("E604", edit(PAGE, "March 26, 2010", "April 26, 2010"), id="words of another day"),
    pytest.param("E606", edit(PAGE, "<p>They signed.</p>", "<p>They</p>"), id="a text cut short"),
    pytest.param("E606", edit(PAGE, "<p>They signed.</p>", ""), id="no text"),
    pytest.param("E607", edit(GONE, "It was wrong.", ""), id="a removal without its reason"),
    pytest.param("E607", edit(GONE, "2010-03-27", "2010-03-28"), id="a removal on another day"),
    pytest.param("E608", edit(PAGE, "paper.pdf", "signing.jpg"), id="a document left out"),
    pytest.param("E530", edit(PAGE, "<article>", '<article lang="es">'), id="another language"),
    pytest.param(
        "E531", edit(PAGE, "<article><p>Press Releases</p>", "<article>"), id="no section"
    ),
]


@pytest.mark.parametrize("words", ["26 March 2010", "Mar 26, 2010", "3/26/2010", "26.03.10"])
def test_a_theme_may_write_the_date_in_its_way(built: TrueSite, words: str) -> None:
    """What counts is the day, not how it is written."""
    edit(PAGE, "March 26, 2010", words)(built)
    assert built.problems() == ()


def test_a_theme_may_mark_up_the_text_in_its_way(built: TrueSite) -> None:
    """What counts is what is read, not the tags in between."""
    edit(PAGE, "<p>They signed.</p>", '<p class="x">They <b>signed</b>.</p>')(built)
    assert built.problems() == ()


@pytest.mark.parametrize(("code", "fault"), HEAD + ACTIVE + SHOWN)
def test_a_fault_of_a_page_is_found_once(built: TrueSite, code: str, fault: Fault) -> None:
    """Each thing that a page lacks, or should not hold, has its own finding."""
    fault(built)
    assert [problem.code for problem in built.problems()] == [code]


def test_a_finding_names_the_source_and_the_line_of_the_field(built: TrueSite) -> None:
    """A wrong headline on a page is traced to the line of the release that gives the title."""
    edit(PAGE, "sign agreement</h1>", "sign</h1>")(built)
    assert "\n".join(map(str, built.problems())) == (
        "content/releases/agencies-sign.md:2: title: E528 the page "
        f'{PAGE} shows the headline "Agencies & partners sign", but the release says '
        '"Agencies & partners sign agreement".'
    )
