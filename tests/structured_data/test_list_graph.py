"""What do list pages tell machines?"""

import pytest

from pressroom.lifecycle.public import card_of_public
from pressroom.model.page import Listing, Page, PageKind
from pressroom.model.trail import Crumb, Trail
from pressroom.model.vocabulary import Place, Term, Topic
from tests.structured_data.seed import ICE, MORTON, PUBLIC, SITE, graph_of_page, node


def trail_to(path: str) -> Trail:
    """Return the shortest way to a page."""
    return Trail(crumbs=(Crumb(name="Home", path=""), Crumb(name="Here", path=path)))


def list_of(subject: Term, path: str = "topics/trade/") -> Page:
    """Return a page of the list of this subject, which shows the seed."""
    card = card_of_public(PUBLIC, SITE.zone)
    return Page(
        kind=PageKind.LIST,
        path=path,
        title="Here",
        description="",
        lang="en",
        subject=subject,
        listing=Listing(cards=(card,), is_first=path.count("/") == 2),
    )


@pytest.mark.parametrize(
    ("subject", "path", "type_", "told"),
    [
        pytest.param(
            Topic(id="trade", labels=(("en", "Trade"),)),
            "topics/trade/",
            "CollectionPage",
            {"mainEntity": "#list", "about": "#topic"},
            id="topic",
        ),
        pytest.param(
            ICE,
            "organisations/ice/",
            "CollectionPage",
            {"mainEntity": "#list", "about": "#organization"},
            id="organisation",
        ),
        pytest.param(
            Place(id="boston", labels=(("en", "Boston"),)),
            "places/boston/",
            "CollectionPage",
            {"mainEntity": "#list", "about": "#place"},
            id="place",
        ),
        pytest.param(
            MORTON, "people/john-morton/", "ProfilePage", {"mainEntity": "#person"}, id="person"
        ),
    ],
)
def test_list_tells_its_releases_and_what_it_is_about(
    subject: Term, path: str, type_: str, told: dict[str, str]
) -> None:
    """The list is its page's main entity, but on the page of a person, which is a profile."""
    url = SITE.url_of(path)
    nodes = graph_of_page(list_of(subject, path), trail_to(path))
    page = node(nodes, type_)
    found = {name: page[name]["@id"] for name in ("mainEntity", "about") if name in page}
    assert found == {name: f"{url}{fragment}" for name, fragment in told.items()}
    assert node(nodes, "ItemList")["itemListElement"] == [
        {
            "@type": "ListItem",
            "position": 1,
            "name": PUBLIC.release.headline,
            "url": SITE.url_of(PUBLIC.path),
        }
    ]


def test_year_of_a_person_is_no_profile() -> None:
    """Only the page where the list begins is about nothing but the person."""
    path = "people/john-morton/2010/"
    nodes = graph_of_page(list_of(MORTON, path), trail_to(path))
    page = node(nodes, "CollectionPage")
    assert page["about"] == {"@id": SITE.url_of("people/john-morton/#person")}
    assert "mainEntity" not in page
