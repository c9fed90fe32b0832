"""Which lists have topics, organisations, people and places?"""

from datetime import date

import pytest
from msgspec.structs import replace

from pressroom.model.page import Ways
from pressroom.model.people import Mention, Quotation, Speaker
from pressroom.model.site import Link
from pressroom.model.state import State
from pressroom.model.trail import Crumb
from pressroom.model.vocabulary import Organisation, Topic
from tests.pages.newsroom import (
    CUSTOMS,
    DIRECTOR,
    FROM_BOSTON,
    TRADE,
    daily,
    edition,
    full_release,
    later,
    pages_by_path,
    release,
    shape,
)

SAID = Quotation(number=1, text="It is so.", speaker=Speaker(name="Jane Doe", person=DIRECTOR))


@pytest.mark.parametrize(
    ("term", "path", "index"),
    [
        pytest.param({"topics": (TRADE,)}, "topics/trade/", "Topics", id="topic"),
        pytest.param(
            {"organisations": (CUSTOMS,)}, "organisations/ice/", "Organizations", id="organisation"
        ),
        pytest.param(
            {"people": (Mention(person=DIRECTOR),)}, "people/jane-doe/", "People", id="person"
        ),
        pytest.param({"quotations": (SAID,)}, "people/jane-doe/", "People", id="who is quoted"),
        pytest.param({"dateline": FROM_BOSTON}, "places/boston/", "Places", id="place"),
    ],
)
def test_each_term_has_a_list_like_a_section(
    term: dict[str, object], path: str, index: str
) -> None:
    """Lists of all kinds are cut in the same way, and stand below the page of their kind."""
    named = [replace(each, release=replace(each.release, **term)) for each in later()]
    releases = [*daily(3), *named]
    pages = pages_by_path(edition(releases))
    title = pages[path].title
    assert shape(releases, path) == [
        (path, title, [11, 10, 9], None, f"{path}2010/"),
        (f"{path}2011/", f"{title}, 2011", [11, 10, 9], None, f"{path}2010/"),
        (f"{path}2010/", f"{title}, 2010", [8, 7, 6], None, None),
    ]
    above = Crumb(name=index, path=f"{path.split('/', maxsplit=1)[0]}/")
    assert pages[path].ancestors == (above,)
    assert pages[f"{path}2010/"].ancestors == (above, Crumb(name=title, path=path))
    listing = pages[above.path].listing
    assert listing
    assert listing.ways == (Ways(f"All {index.lower()}", (Link(name=title, path=path),)),)


def test_years_with_few_releases_are_taken_together() -> None:
    """From the oldest on, as many years as hold a full page share a list, named by the first."""
    days = [date(2001, 5, 1), date(2002, 5, 1), *(date(2003, 5, d) for d in (1, 2, 3, 4, 5))]
    days += [date(2004, 5, 1), date(2007, 5, 1)]
    releases = [release(n, when=day, topics=(TRADE,)) for n, day in enumerate(days, 1)]
    path = "topics/trade/"
    assert shape(releases, path) == [
        (path, "Trade", [9, 8, 7, 6, 5, 4], None, f"{path}2001/page/1/"),
        (f"{path}2004/", "Trade, 2004 to 2007", [9, 8], None, f"{path}2001/"),
        (f"{path}2001/", "Trade, 2001 to 2003", [7, 6, 5, 4], None, f"{path}2001/page/1/"),
        (f"{path}2001/page/1/", "Trade, 2001 to 2003, page 1", [3, 2, 1], f"{path}2001/", None),
    ]


def test_terms_that_no_listed_release_names_have_no_list() -> None:
    """What only a removed release names leaves no page, and no kind of pages."""
    pages = pages_by_path(
        edition(
            [
                release(1),
                replace(full_release(state=State.REMOVED), path="releases/2010/03/26/gone/"),
            ]
        )
    )
    kinds = {path.split("/")[0] for path in pages}
    assert kinds == {"", "releases", "sections", "404.html"}


def test_namesakes_are_told_apart() -> None:
    """Of terms with one name, the first of sections, topics and so on keeps it."""
    labels = (("en", "Boston"),)
    names = {
        "topics": (Topic(id="boston", labels=labels),),
        "organisations": (
            Organisation(id="boston", labels=labels),
            Organisation(id="boston-2", labels=labels),
        ),
        "dateline": FROM_BOSTON,
    }
    pages = pages_by_path(edition([release(1, **names)]))
    assert [page.title for page in pages.values() if "boston" in page.path] == [
        "Boston",
        "Boston (organization)",
        "Boston (organization boston-2)",
        "Boston (place)",
    ]


def test_many_terms_stand_below_their_first_letters() -> None:
    """Names are in order whatever their accents, and what begins with no letter comes first."""
    labels = ["Éclair", "eagle", "1066", *(f"Topic {number:02}" for number in range(28))]
    topics = tuple(
        Topic(id=f"t-{number}", labels=(("en", label),)) for number, label in enumerate(labels)
    )
    listing = pages_by_path(edition([release(1, topics=topics)]))["topics/"].listing
    assert listing
    assert [(each.name, [link.name for link in each.links][:2]) for each in listing.ways] == [
        ("#", ["1066"]),
        ("E", ["eagle", "Éclair"]),
        ("T", ["Topic 00", "Topic 01"]),
    ]


def test_list_of_a_person_has_every_quotation() -> None:
    """Each release has the words of this person that it quotes, on first and numbered pages."""
    roe = replace(DIRECTOR, id="john-roe", labels=(("en", "John Roe"),))
    others = (
        replace(SAID, number=2, speaker=Speaker(name="John Roe", person=roe)),
        replace(SAID, number=4, speaker=Speaker(name="A stranger")),
    )
    again = replace(SAID, number=3, text="And so it was.")
    releases = [
        release(1, people=(Mention(person=DIRECTOR),)),
        release(2, when=date(2010, 3, 27), quotations=(SAID, *others, again)),
    ]
    pages = pages_by_path(edition(releases))
    quoted = {path: page.listing.quotations for path, page in pages.items() if page.listing}
    assert {path: found for path, found in quoted.items() if found} == {
        "people/jane-doe/": ((SAID, again), ()),
        "people/john-roe/": (others[:1],),
    }
