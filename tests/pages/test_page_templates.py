"""What do the pages show?"""

import re
from datetime import date

import html5lib
import pytest
from lxml import html
from msgspec.structs import replace

from pressroom.model.dates import When
from pressroom.model.edition import StandingPage
from pressroom.model.notices import Correction, Removal, Withdrawal
from pressroom.model.people import Quotation, Speaker
from pressroom.model.state import State
from pressroom.model.vocabulary import Contact, Section
from pressroom.pages.rendering import render_page
from tests.pages.newsroom import (
    DIRECTOR,
    TEMPLATES,
    edition,
    files_of,
    full_release,
    html_of,
    pages_by_path,
    release,
    shell,
)
from tests.records import FullEdition

HOSTILE = "</script><script>alert(1)</script> & \"quotes\" <b onclick='x'>"
DAY = When.of(date(2010, 4, 1))


def site_of_everything() -> FullEdition:
    """Return an edition with every kind of page, state and language, and hostile texts."""
    hostile = (("en", HOSTILE),)
    releases = [
        full_release(),
        release(2, headline=HOSTILE, summary=HOSTILE, dek=HOSTILE, number=HOSTILE),
        release(3, lang="ar", headline="اتفاق", section=Section(id="speech", labels=hostile)),
        release(
            4,
            state=State.CORRECTED,
            corrections=(Correction(when=DAY, kind="correction", note=HOSTILE),),
        ),
        release(
            5,
            state=State.WITHDRAWN,
            withdrawn=Withdrawal(when=DAY, reason=HOSTILE, note=HOSTILE),
            contacts=(Contact(id="x", labels=hostile, role=HOSTILE, telephone=HOSTILE),),
        ),
        release(6, state=State.REPLACED, replaced_by="r-000000000001"),
        release(7, state=State.REMOVED, removed=Removal(when=DAY, reason=HOSTILE)),
        *(release(10 + n, when=date(2009, 1, 1 + n)) for n in range(7)),
    ]
    about = StandingPage(
        path="about/",
        title=HOSTILE,
        description=HOSTILE,
        lang="en",
        body_html="<h2>What</h2><p>That.</p>",
        source_path="pages/about.md",
    )
    return replace(edition(releases, name=HOSTILE, note=HOSTILE), standing=(about,))


def test_every_page_is_valid_html() -> None:
    """An HTML5 parser finds no error in any page, whatever the texts hold."""
    files = files_of(site_of_everything())
    assert len(files) > 20
    for path, data in files.items():
        parser = html5lib.HTMLParser(strict=True)
        parser.parse(data)
        assert parser.errors == [], path


def test_texts_are_inert() -> None:
    """No text becomes an element or attribute: the only scripts are the blocks of data."""
    for path, data in files_of(site_of_everything()).items():
        root = html.document_fromstring(data)
        scripts = [(s.get("type"), s.text) for s in root.iter("script")]
        expected = [] if path == "404.html" else [("application/ld+json", '{"@graph":[]}')]
        assert scripts == expected, path
        assert root.xpath("//@onclick | //@style | //style | //b") == [], path


def test_hostile_headline_is_shown_as_written() -> None:
    """The reader sees the headline letter by letter."""
    shown = site_of_everything()
    root = html.document_fromstring(html_of(shown, shown.releases[1]))
    assert root.xpath("string(//h1)") == HOSTILE


def test_words_in_another_language_are_marked() -> None:
    """Around an Arabic release the frame says that it is English; its own words say nothing."""
    public = release(1, lang="ar", headline="اتفاق")
    root = html.document_fromstring(html_of(edition([public]), public))
    assert dict(root.attrib) == {"lang": "ar", "dir": "rtl"}
    english = {
        element.tag: (element.get("lang"), element.get("dir"))
        for element in root.xpath("//body//*[@lang]")
    }
    assert english == {
        "a": ("en", "ltr"),
        "header": ("en", "ltr"),
        "nav": ("en", "ltr"),
        "ol": ("ar", "rtl"),
        "time": ("en", "ltr"),
        "section": ("en", "ltr"),
        "dd": ("ar", "rtl"),
        "footer": ("en", "ltr"),
    }


def test_foreign_card_is_marked() -> None:
    """On an English list the headline and summary of a Spanish release say their language."""
    shown = edition([release(1, lang="es"), release(2)])
    root = html.document_fromstring(files_of(shown)["releases/index.html"])
    marked = root.xpath("//main//*[@lang]")
    assert [(element.tag, dict(element.attrib)["lang"]) for element in marked] == [
        ("h2", "es"),
        ("p", "es"),
    ]
    assert root.xpath("string(//main//time)") == "March 26, 2010"


def test_cards_tell_states() -> None:
    """Corrected and withdrawn releases are marked on lists; others are not."""
    shown = edition(
        [release(1), release(2, state=State.CORRECTED), release(3, state=State.WITHDRAWN)]
    )
    root = html.document_fromstring(files_of(shown)["releases/index.html"])
    items = root.xpath("//ul[@class='usa-collection']/li")
    assert [item.xpath("string(.//*[contains(@class, 'usa-tag')])") for item in items] == [
        "",
        "Corrected",
        "Withdrawn",
    ]


def test_page_of_a_person_tells_roles_and_quotations() -> None:
    """Roles as the office lists them, an address elsewhere, and words with who said them where."""
    said = Quotation(number=1, text="It is so.", speaker=Speaker(name="J. Doe", person=DIRECTOR))
    shown = edition([release(1, lang="es", quotations=(said,))])
    root = html.document_fromstring(files_of(shown)["people/jane-doe/index.html"])
    assert root.xpath("//ul[@class='pr-roles']/li/text()") == [
        "Director, Customs, since March 1, 2010"
    ]
    assert root.xpath("//a[@href='https://www.people.example/jane']/text()") == ["people.example"]
    (figure,) = root.xpath("//figure[@lang='es']")
    assert figure.xpath("string(blockquote)") == "“It is so.”"
    assert figure.xpath("string(figcaption)") == "J. Doe"


def test_skip_links_lead_past_navigation_and_breadcrumb() -> None:
    """Both links of the seed's page lead to a place that can take focus (WCAG 2.4.1)."""
    public = release(1)
    root = html.document_fromstring(html_of(edition([public]), public))
    links = root.xpath("//a[@class='usa-skipnav']")
    assert [(link.text, link.get("href")) for link in links] == [
        ("Skip global navigation to main content", "#main-content"),
        ("Skip breadcrumb navigation", "#content"),
    ]
    for link in links:
        (target,) = root.xpath(f"//*[@id='{link.get('href')[1:]}']")
        assert target.get("tabindex") == "-1"
    assert links[0].getnext().tag == "header"
    assert links[1].getnext().get("aria-label") == "Breadcrumb"
    assert links[1].getnext().getnext().get("id") == "content"


def test_breadcrumb_ends_with_the_page_itself() -> None:
    """Steps link to their pages; the last is the headline, and is current."""
    public = release(1)
    root = html.document_fromstring(html_of(edition([public]), public))
    steps = root.xpath("//nav[@aria-label='Breadcrumb']//li")
    assert [
        (s.text_content(), s.xpath("string(a/@href)"), s.get("aria-current")) for s in steps
    ] == [
        ("Home", "/", None),
        ("Press Releases", "/sections/press-release/", None),
        ("Headline 1", "", "page"),
    ]


def test_addresses_begin_with_the_path_of_the_site() -> None:
    """Below a path, every address inside pages stands below it; only canonical is absolute."""
    elsewhere = DIRECTOR.same_as
    shown = edition([full_release(), release(2)], url="https://office.example/news")
    for path, data in files_of(shown).items():
        root = html.document_fromstring(data)
        addresses = root.xpath("//@href[not(../@rel='canonical')] | //@src")
        inside = [a for a in addresses if not re.match(r"#|tel:|mailto:", a) and a not in elsewhere]
        assert inside, path
        assert [a for a in inside if not a.startswith("/news/")] == [], path


@pytest.mark.parametrize(
    ("path", "canonical", "robots"),
    [
        pytest.param("", ["https://newsroom.example/"], ["max-image-preview:large"], id="home"),
        pytest.param("404.html", [], ["noindex"], id="error page"),
        pytest.param(
            "releases/2010/03/26/release-1/",
            ["https://newsroom.example/releases/2010/03/26/release-1/"],
            ["noindex"],
            id="removed release",
        ),
    ],
)
def test_head_tells_address_and_indexing(
    path: str, canonical: list[str], robots: list[str]
) -> None:
    """Each page but the error page names its address; pages kept from search engines say so."""
    shown = edition([release(1, state=State.REMOVED)])
    page = pages_by_path(shown)[path]
    root = html.document_fromstring(render_page(page, shell(shown.site)))
    assert root.xpath("//link[@rel='canonical']/@href") == canonical
    assert root.xpath("//meta[@name='robots']/@content") == robots


def test_every_page_has_one_h1_and_headings_in_order() -> None:
    """No heading level is skipped on any page."""
    for path, data in files_of(site_of_everything()).items():
        root = html.document_fromstring(data)
        levels = [int(h.tag[1]) for h in root.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert levels.count(1) == 1, path
        assert set(levels) <= {1, 2}, path


def test_templates_trust_no_text() -> None:
    """No template switches escaping off: what is markup says so in Python."""
    for template in TEMPLATES.glob("*.html"):
        text = template.read_text("utf-8")
        assert not re.search(r"\|\s*safe|autoescape|style=|<script(?! type=\"application/ld)", text)


def test_two_sites_in_one_process_do_not_mix() -> None:
    """What is kept for a site is never shown on another one, though their addresses be the same."""
    changes = {"name": "Other Newsroom", "note": "All is real.", "navigation": ()}
    sites = ({}, changes, {}, {"url": "https://newsroom.example/news"})
    one, other, again, below = (files_of(edition([release()], **each)) for each in sites)
    assert one == again
    for path, page in one.items():
        assert b"Example Newsroom" in page
        assert b'href="/news/' not in page
        assert b"Example Newsroom" not in other[path]
        assert b"Nothing here is real." not in other[path]
        assert b'href="/releases/' not in below[path]
