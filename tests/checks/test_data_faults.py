import json
import re
from html import escape

import pytest
from msgspec.structs import replace

from pressroom.model.trail import Crumb
from pressroom.structured_data.escape import script_json
from tests.checks.planting import (
    GONE,
    HOME,
    NOT_FOUND,
    PAGE,
    TITLE,
    URL,
    Fault,
    edit,
    in_data,
    in_head,
    in_text,
)
from tests.checks.true_site import HEADLINE, LIST, RELEASE, TrueSite

BLOCK = '<script type="application/ld+json">{"@graph": []}</script>'
ARTICLE = '{"@type": ["NewsArticle", "Thing"]}'
NEVER = f"{URL}releases/2030/01/01/secret/"


def without_data(site: TrueSite) -> None:
    """Take the block out of the home page."""
    html = site.written[HOME]
    site.write(HOME, re.sub("<script.*</script>", "", html, flags=re.DOTALL))


def move_last_step(site: TrueSite) -> None:
    """Let the data and the breadcrumb both end at the home page's address."""
    site.edit(PAGE, f'"item": "{URL}{RELEASE}"', f'"item": "{URL}"')
    site.edit(PAGE, f"<span>{TITLE}</span>", f'<a href="/">{TITLE}</a>')


def renamed(old: str, new: str) -> Fault:
    """Return the fault of a step that is called otherwise, in the page and in its data."""

    def plant(site: TrueSite) -> None:
        shown, told = f">{escape(old)}</", f'"name": "{old}", "item"'
        before, _, after = site.written[PAGE].partition("<nav")
        navigation, _, rest = after.partition("</nav>")
        assert navigation.count(shown) == 1
        navigation = navigation.replace(shown, f">{escape(new)}</")
        site.write(PAGE, f"{before}<nav{navigation}</nav>{rest}")
        site.edit(PAGE, told, f'"name": "{new}", "item"')

    return plant


def skip_section(site: TrueSite) -> None:
    """Leave the section out of the data and the breadcrumb."""
    site.edit(PAGE, f'<li><a href="/{LIST}">Press Releases</a></li>', "")
    site.edit(PAGE, '{"@type": "ListItem", "position": 2, "name": "Press Releases", ', "")
    site.edit(PAGE, f'"item": "{URL}{LIST}"}},', "")
    site.edit(PAGE, '"position": 3', '"position": 2')


def section_without_page(site: TrueSite) -> None:
    """Let plan, data and breadcrumb pass a section that has no page."""
    pages = site.expected.pages
    ancestors = (Crumb(name="Press Releases", path="sections/none/"),)
    moved = tuple(replace(p, ancestors=ancestors) if p.path == RELEASE else p for p in pages)
    site.expected = replace(site.expected, pages=moved)
    site.edit(PAGE, f'<a href="/{LIST}">', '<a href="/sections/none/">')
    site.edit(PAGE, f'"item": "{URL}{LIST}"', f'"item": "{URL}sections/none/"')


BLOCKS = [
    pytest.param("E523", in_head(BLOCK), id="two blocks"),
    pytest.param("E523", in_text(BLOCK), id="a second block in the text"),
    pytest.param("E523", in_head(BLOCK, NOT_FOUND), id="a block on the error page"),
    pytest.param("E523", without_data, id="no block"),
    pytest.param("E524", edit(HOME, '"WebPage"', "WebPage"), id="no JSON"),
    pytest.param("E524", edit(HOME, '"WebPage"', "NaN"), id="a number that JSON has not"),
    pytest.param("E524", edit(HOME, '"@type"', '"@type": 1, "@type"'), id="a key given twice"),
    pytest.param("E524", edit(HOME, '"WebPage"', '"<b>"'), id="a < that is not escaped"),
    pytest.param("E524", edit(HOME, '"WebPage"', "[" * 100_000), id="brackets without an end"),
    pytest.param("E524", edit(HOME, '"@graph"', '"graph"'), id="no graph"),
    pytest.param("E524", edit(HOME, '"@graph": [', '"@graph": [1, '), id="a graph of numbers"),
    pytest.param("E525", edit(PAGE, '"NewsArticle"', '"Article"'), id="no article"),
    pytest.param("E525", edit(PAGE, '"@graph": [', f'"@graph": [{ARTICLE}, '), id="two articles"),
    pytest.param("E525", edit(GONE, '"WebPage"', '"NewsArticle"'), id="an article that is removed"),
    pytest.param(
        "E525", edit(HOME, '"WebPage"', '"NewsArticle"'), id="an article on the home page"
    ),
    pytest.param("E526", in_data(f'"citation": "{NEVER}"'), id="the address of a held release"),
    pytest.param("E526", in_data(f'"citation": {{"@id": "{NEVER}#article"}}'), id="its name"),
    pytest.param("E526", in_data(f'"image": ["{URL}no.png"]'), id="a picture that is not there"),
    pytest.param("E526", in_data(f'"image": "{URL}{RELEASE}no.png"'), id="one beside the page"),
    pytest.param(
        "E526",
        in_data(f'"citation": {{"@id": "{URL}es/releases/2030/01/01/secret/#article"}}'),
        id="the name of one in another language",
    ),
    pytest.param(
        "E526", in_data(f'"citation": "{NEVER}"'.replace("/", "\\/")), id="an address with escapes"
    ),
    pytest.param(
        "E526",
        in_data(f'"citation": {{"@id": "{NEVER}"}}'.replace("releases", "%72eleases")),
        id="a name with an escape",
    ),
]

FACTS = [
    pytest.param(
        "E609",
        edit(PAGE, '"description": "They signed."', '"description": "They met."'),
        id="summary",
    ),
    pytest.param("E609", edit(PAGE, '"description": "They signed.",', ""), id="summary left out"),
    pytest.param("E609", edit(PAGE, '"Published"', '"Withdrawn"'), id="state"),
    pytest.param("E609", edit(PAGE, '"value": "r-0b1d5f6ac230"', '"value": "r-1"'), id="id"),
    pytest.param("E609", in_data('"dateline": "PARIS"'), id="a dateline invented"),
    pytest.param("E609", in_data('"alternativeHeadline": "So it is"'), id="a dek invented"),
    pytest.param(
        "E609", in_data('"author": [{"@id": "https://a.example/"}]'), id="an author invented"
    ),
    pytest.param(
        "E532", edit(PAGE, 'partners sign agreement",\n"date', 'partners",\n"date'), id="headline"
    ),
    pytest.param(
        "E533",
        edit(PAGE, '"datePublished": "2010-03-26"', '"datePublished": "2010-03-26T12:00:00Z"'),
        id="a time invented",
    ),
    pytest.param(
        "E534",
        edit(PAGE, '"dateModified": "2010-03-26"', '"dateModified": "2026-01-01"'),
        id="date modified",
    ),
    pytest.param(
        "E534", edit(PAGE, '"dateModified": "2010-03-26",', ""), id="date modified left out"
    ),
    pytest.param("E535", edit(PAGE, '"inLanguage": "en"', '"inLanguage": "es"'), id="language"),
    pytest.param("E536", edit(PAGE, f'"url": "{URL}{RELEASE}"', f'"url": "{URL}"'), id="address"),
    pytest.param(
        "E537",
        edit(PAGE, '"articleSection": "Press Releases"', '"articleSection": "Speeches"'),
        id="section",
    ),
]

TRAILS = [
    pytest.param(
        "E538", edit(PAGE, 'aria-label="Breadcrumb"', 'aria-label="Way"'), id="no breadcrumb"
    ),
    pytest.param("E538", in_text('<nav aria-label="Breadcrumb"></nav>'), id="two breadcrumbs"),
    pytest.param("E539", edit(PAGE, '"BreadcrumbList"', '"ItemList"'), id="none in the data"),
    pytest.param("E540", edit(PAGE, '"position": 2', '"position": 3'), id="a position left out"),
    pytest.param("E540", edit(PAGE, '"position": 2', '"position": "2"'), id="a position as text"),
    pytest.param("E541", edit(PAGE, '"name": "Home"', '"name": "Start"'), id="another name"),
    pytest.param(
        "E541", edit(PAGE, f'"item": "{URL}{LIST}"', f'"item": "{URL}"'), id="another address"
    ),
    pytest.param(
        "E541",
        edit(PAGE, f'"item": "{URL}{LIST}"', f'"item": {{"@id": "{URL}{LIST}"}}'),
        id="a node for an address",
    ),
    pytest.param(
        "E541",
        edit(PAGE, f'<li><a href="/{LIST}">Press Releases</a></li>', ""),
        id="a step not shown",
    ),
    pytest.param("E542", move_last_step, id="another end"),
    pytest.param("E542", skip_section, id="an ancestor left out"),
    pytest.param("E543", edit(PAGE, ' aria-current="page"', ""), id="no step marked"),
    pytest.param("E587", renamed("Press Releases", "Speeches"), id="a section under another name"),
    pytest.param("E587", renamed("Press Releases", "Press Release"), id="a letter left out"),
    pytest.param("E588", renamed(HEADLINE, "Agencies sign"), id="the page under another name"),
    pytest.param(
        "E543",
        edit(PAGE, '<li><a href="/">', '<li aria-current="page"><a href="/">'),
        id="two marked",
    ),
    pytest.param("E518", section_without_page, id="a step without its page"),
]


def compact(site: TrueSite) -> None:
    """Write the data of every page as the build does, without white space."""
    for output, html in site.written.items():
        if (match := re.search('(?<=json">).*(?=</script>)', html, re.DOTALL)) and "{" in match[0]:
            data = script_json(json.loads(match[0]))
            site.write(output, f"{html[: match.start()]}{data}{html[match.end() :]}")


@pytest.mark.parametrize("is_compact", [False, True])
@pytest.mark.parametrize("address", [f"{URL}none/", NEVER])
def test_an_address_that_a_text_quotes_is_none_of_the_data(
    built: TrueSite, address: str, *, is_compact: bool
) -> None:
    """What somebody said about an address needs no file."""
    in_data(f'"abstract": "He wrote \\"{address}\\"."')(built)
    if is_compact:
        compact(built)
    assert built.problems() == ()


@pytest.mark.parametrize(
    ("code", "fault"), [each.values for each in BLOCKS if "E526" in each.values]
)
def test_an_address_is_missed_in_compact_data_too(built: TrueSite, code: str, fault: Fault) -> None:
    """White space between the data and escapes in it make no difference."""
    fault(built)
    compact(built)
    assert [problem.code for problem in built.problems()] == [code]


@pytest.mark.parametrize(("code", "fault"), BLOCKS + FACTS + TRAILS)
def test_a_fault_of_the_data_is_found_once(built: TrueSite, code: str, fault: Fault) -> None:
    """Each way in which the data can differ from page and release has its own finding."""
    fault(built)
    assert [problem.code for problem in built.problems()] == [code]


def test_two_facts_that_differ_are_two_findings_in_line_order(built: TrueSite) -> None:
    """Each wrong fact of the data is traced to the line of the release that gives it."""
    edit(PAGE, '"datePublished": "2010-03-26"', '"datePublished": "2010-03-27"')(built)
    edit(PAGE, '"articleSection": "Press Releases"', '"articleSection": "Speeches"')(built)
    assert "\n".join(map(str, built.problems())) == (
        f"content/releases/agencies-sign.md:3: date: E533 the data of {PAGE} tells "
        '"2010-03-27" as datePublished, but the release says "2010-03-26".\n'
        f"content/releases/agencies-sign.md:4: section: E537 the data of {PAGE} tells the "
        'section "Speeches", but the release is in "Press Releases".'
    )
