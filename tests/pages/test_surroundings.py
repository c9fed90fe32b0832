"""Which other releases does the page of a release lead to?"""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from pressroom.model.edition import PublicRelease
from pressroom.model.page import Page
from pressroom.model.state import State
from pressroom.model.vocabulary import Topic
from tests.pages.newsroom import edition, html_of, pages_by_path, release

TOPICS = tuple(Topic(id=name, labels=(("en", name),)) for name in ("trade", "health", "housing"))
TRADE, HEALTH, HOUSING = TOPICS
FIRST = date(2010, 1, 1)


def on(number: int, *topics: Topic, **fields: object) -> PublicRelease:
    """Return a release on these topics; the days of releases are in the order of their numbers."""
    when = FIRST + timedelta(days=number)
    return release(number, when=when, topics=topics, **fields)


def page_of(public: PublicRelease, *others: PublicRelease) -> Page:
    """Return the page of a release in an edition with these others."""
    return pages_by_path(edition([public, *others]))[public.path]


def names_of(page: Page) -> list[str]:
    """Return the names under which the page leads to related releases."""
    return [link.name for link in page.related]


def test_related_are_the_last_earlier_releases_on_its_topics() -> None:
    """Three at most, newest first, each once; later ones and other topics are none of them."""
    others = [
        on(1, TRADE),
        on(2, HEALTH),
        on(3, HOUSING),
        on(4, TRADE, HEALTH),
        on(5, HEALTH, state=State.REMOVED),
        on(6, HEALTH),
        on(8, TRADE),
    ]
    page = page_of(on(7, HEALTH, TRADE), *others)
    assert names_of(page) == ["Headline 6", "Headline 4", "Headline 2"]


@settings(deadline=None)
@given(
    st.lists(st.sets(st.sampled_from(TOPICS)), max_size=12), st.integers(min_value=0, max_value=12)
)
def test_later_release_changes_nothing_that_is_related(
    topics: list[set[Topic]], count: int
) -> None:
    """What a page tells as related stays, to the last field, when newer releases come."""
    releases = [on(n, *sorted(each, key=TOPICS.index)) for n, each in enumerate(topics, 1)]
    before, after = (pages_by_path(edition(some)) for some in (releases[:count], releases))
    assert [before[public.path].related for public in releases[:count]] == [
        after[public.path].related for public in releases[:count]
    ]


def test_what_the_office_names_as_related_comes_first() -> None:
    """Releases that the front matter names lead, even newer ones; each is told once."""
    new, gone = on(9, headline="Newer"), on(8, headline="Gone", state=State.REMOVED)
    told = (new.release.identity.id, "r-000000000001", gone.release.identity.id)
    page = page_of(on(3, TRADE, related=told), on(1, TRADE), on(2, TRADE), new, gone)
    assert names_of(page) == ["Newer", "Headline 1", "Headline 2"]


def test_translations_lead_to_each_other() -> None:
    """Original and translations name each other in their own languages, and in the head."""
    original = on(1, TRADE)
    spanish = on(2, TRADE, lang="es", translation_of="r-000000000001")
    arabic = on(3, TRADE, lang="ar", translation_of="r-000000000002")
    removed = on(4, lang="fr", translation_of="r-000000000001", state=State.REMOVED)
    shown = edition([original, spanish, arabic, removed])
    root = html.document_fromstring(html_of(shown, spanish))
    links = root.xpath("//ul[@aria-label='Other languages']//a")
    assert [(link.text, dict(link.attrib)) for link in links] == [
        (
            "العربية",
            {"href": f"/{arabic.path}", "hreflang": "ar", "lang": "ar", "dir": "rtl"},
        ),
        ("English", {"href": f"/{original.path}", "hreflang": "en"}),
    ]
    alternates = [
        ("ar", f"https://newsroom.example/{arabic.path}"),
        ("en", f"https://newsroom.example/{original.path}"),
        ("es", f"https://newsroom.example/{spanish.path}"),
        ("x-default", f"https://newsroom.example/{original.path}"),
    ]
    for public in (original, spanish, arabic):
        links = html.document_fromstring(html_of(shown, public)).xpath("//link[@hreflang]")
        assert [(link.get("hreflang"), link.get("href")) for link in links] == alternates
    assert not html.document_fromstring(html_of(shown, removed)).xpath("//link[@hreflang]")
    assert names_of(pages_by_path(shown)[spanish.path]) == []


def test_translations_that_name_each_other_end_somewhere() -> None:
    """Two releases that each claim to translate the other are translations of each other."""
    one = on(1, translation_of="r-000000000002")
    two = on(2, lang="es", translation_of="r-000000000001")
    pages = pages_by_path(edition([one, two]))
    assert [[link.path for link in pages[p.path].translations] for p in (one, two)] == [
        [two.path],
        [one.path],
    ]


def test_language_without_a_known_name_goes_by_its_code() -> None:
    """A name is never invented."""
    page = page_of(on(1), on(2, lang="tlh", translation_of="r-000000000001"))
    assert [(link.name, link.lang) for link in page.translations] == [("tlh", "tlh")]


def test_release_that_shows_no_text_leads_to_its_successor_only() -> None:
    """What a replaced release was related to is not told any more."""
    fields = {"replaced_by": "r-000000000003", "related": ("r-000000000001",)}
    old = on(2, TRADE, state=State.REPLACED, **fields)
    page = page_of(old, on(1, TRADE), on(3, TRADE))
    assert (page.related, page.newer, page.older) == ((), None, None)
    assert page.successor
    assert (page.successor.link.name, page.successor.date.iso) == ("Headline 3", "2010-01-04")
