import json
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from pressroom.model.dates import When
from pressroom.model.notices import Withdrawal
from pressroom.model.page import Page, PageKind
from pressroom.model.site import Publisher
from pressroom.model.state import State
from pressroom.model.trail import Crumb, Trail
from pressroom.structured_data.complete import complete_head
from pressroom.structured_data.plugin import FAMILY
from tests.structured_data.seed import (
    ICE,
    MORTON,
    PAGE,
    PUBLIC,
    RELEASE,
    SITE,
    TRAIL,
    URL,
    graph_of_page,
    head_of,
    node,
    page_with,
)

GOLDEN = Path(__file__).with_name("seed.json")
LIST = Page(
    kind=PageKind.LIST,
    path="releases/2010/",
    title="Releases of 2010",
    description="",
    lang="en",
    ancestors=(Crumb(name="Releases", path="releases/"),),
)
LIST_TRAIL = Trail(
    crumbs=(
        Crumb(name="Home", path=""),
        Crumb(name="Releases", path="releases/"),
        Crumb(name="Releases of 2010", path="releases/2010/"),
    )
)
HOME = Page(
    kind=PageKind.HOME, path="", title="Example Newsroom", description="Releases.", lang="en"
)


def test_release_with_everything_tells_the_golden_graph() -> None:
    """A release that tells all it can gives exactly the graph of seed.json."""
    assert graph_of_page(PAGE, TRAIL) == json.loads(GOLDEN.read_text("utf-8"))["@graph"]


def test_two_sites_in_one_process_do_not_mix() -> None:
    """What is made once for a site is made anew for another one, though its name be the same."""
    other = replace(
        SITE,
        lang="es",
        description="Otra.",
        publisher=Publisher(name="Otra oficina", type="Organization"),
    )
    graphs = [complete_head(head_of(PAGE, TRAIL), PAGE, s).graph for s in (SITE, other, SITE)]
    assert graphs[0] == graphs[2]
    told = [
        {each["@type"]: each for each in json.loads(graph or "")["@graph"]} for graph in graphs[:2]
    ]
    assert [nodes["WebSite"]["description"] for nodes in told] == [SITE.description, "Otra."]
    assert [nodes["WebSite"]["inLanguage"] for nodes in told] == ["en", "es"]
    assert [nodes["Organization"]["name"] for nodes in told] == [
        "Department of State",
        "Otra oficina",
    ]


def test_only_the_graph_of_the_head_is_changed() -> None:
    """What other parts told of the head stays as it was."""
    head = head_of(PAGE, TRAIL)
    assert FAMILY.complete_head is not None
    told = FAMILY.complete_head(head, PAGE, SITE)
    assert told.graph is not None
    assert told._replace(graph=None) == head


def test_release_that_tells_little_invents_nothing() -> None:
    """Without organisations, people, dek and the rest, the article has none of their properties."""
    page = page_with(
        dek=None,
        dateline=None,
        number=None,
        topics=(),
        organisations=(),
        people=(),
        quotations=(),
        images=(),
        attachments=(),
        corrections=(),
    )
    page = replace(page, release=replace(page.release, modified=When.of(date(2010, 3, 26))))
    nodes = graph_of_page(page)
    assert [n["@type"] for n in nodes] == [
        "NewsArticle",
        "WebPage",
        "WebSite",
        "GovernmentOrganization",
    ]
    assert nodes[0] == {
        "@type": "NewsArticle",
        "@id": f"{URL}#article",
        "headline": RELEASE.headline,
        "name": RELEASE.headline,
        "description": RELEASE.summary,
        "url": URL,
        "mainEntityOfPage": {"@id": f"{URL}#webpage"},
        "isPartOf": {"@id": f"{URL}#webpage"},
        "datePublished": "2010-03-26",
        "dateModified": "2010-03-26",
        "inLanguage": "en",
        "publisher": {"@id": "https://newsroom.example/#org"},
        "articleSection": "Press Releases",
        "genre": "Press Releases",
        "identifier": [
            {"@type": "PropertyValue", "propertyID": "release id", "value": "r-0123456789ab"}
        ],
        "wordCount": 312,
        "isAccessibleForFree": True,
        "creativeWorkStatus": "Corrected",
    }


def test_capture_tells_the_page_it_was_taken_from() -> None:
    """The address of the legacy page is what the release is based on."""
    page = page_with(source=replace(RELEASE.source, url="https://agency.example/old.html"))
    article = node(graph_of_page(page), "NewsArticle")
    assert article["isBasedOn"] == "https://agency.example/old.html"


@pytest.mark.parametrize(
    ("state", "status"),
    [
        pytest.param(State.PUBLISHED, "Published", id="published"),
        pytest.param(State.CORRECTED, "Corrected", id="corrected"),
        pytest.param(State.WITHDRAWN, "Withdrawn", id="withdrawn"),
    ],
)
def test_release_that_shows_its_text_tells_its_state(state: State, status: str) -> None:
    """A release that can be read is an article, and says in which state it is."""
    withdrawn = Withdrawal(when=When.of(date(2010, 4, 1)), reason="Wrong.")
    release = replace(RELEASE, withdrawn=withdrawn if state is State.WITHDRAWN else None)
    page = replace(PAGE, release=replace(PUBLIC, state=state, release=release))
    assert node(graph_of_page(page), "NewsArticle")["creativeWorkStatus"] == status


@pytest.mark.parametrize(
    "state",
    [pytest.param(State.REPLACED, id="replaced"), pytest.param(State.REMOVED, id="removed")],
)
def test_release_whose_text_is_gone_is_no_article(state: State) -> None:
    """Of a replaced or removed release only its page is told."""
    page = replace(PAGE, release=replace(PUBLIC, state=state))
    assert [n["@type"] for n in graph_of_page(page, TRAIL)] == [
        "WebPage",
        "BreadcrumbList",
        "WebSite",
        "GovernmentOrganization",
    ]


def test_list_is_a_collection_page() -> None:
    """A list tells itself as a CollectionPage with its breadcrumb; empty texts are left out."""
    url = "https://newsroom.example/releases/2010/"
    nodes = graph_of_page(LIST, LIST_TRAIL)
    assert nodes[0] == {
        "@type": "CollectionPage",
        "@id": f"{url}#webpage",
        "url": url,
        "name": "Releases of 2010",
        "inLanguage": "en",
        "isPartOf": {"@id": "https://newsroom.example/#website"},
        "accessMode": "textual",
        "accessModeSufficient": {"@type": "ItemList", "itemListElement": "textual"},
        "accessibilityFeature": [
            "displayTransformability",
            "readingOrder",
            "structuralNavigation",
        ],
        "accessibilityHazard": "none",
        "breadcrumb": {"@id": f"{url}#breadcrumb"},
    }
    assert [n["@type"] for n in nodes[1:]] == [
        "BreadcrumbList",
        "WebSite",
        "GovernmentOrganization",
    ]


def test_home_page_has_no_breadcrumb() -> None:
    """The home page tells itself, the site and the office."""
    assert [n["@type"] for n in graph_of_page(HOME)] == [
        "WebPage",
        "WebSite",
        "GovernmentOrganization",
    ]


def test_error_page_has_no_graph() -> None:
    """Nothing about the page of what is not there is worth telling a machine."""
    page = Page(
        kind=PageKind.NOT_FOUND, path="404.html", title="Not found", description="", lang="en"
    )
    assert complete_head(head_of(page), page, SITE).graph is None


def test_site_and_office_are_told_alike_on_every_page() -> None:
    """The nodes that all pages share are the same, byte for byte."""
    graphs = [
        graph_of_page(PAGE, TRAIL),
        graph_of_page(LIST, LIST_TRAIL),
        graph_of_page(HOME),
        graph_of_page(replace(HOME, path="es/", lang="es")),
    ]
    assert len({json.dumps(nodes[-2:]) for nodes in graphs}) == 1


def test_office_without_contact_has_no_contact_point() -> None:
    """Where the settings give neither e-mail nor telephone, nothing is told of a contact."""
    site = replace(SITE, publisher=Publisher(name="Office", type="Organization"))
    graph = complete_head(head_of(HOME), HOME, site).graph
    assert graph is not None
    assert json.loads(graph)["@graph"][-1] == {
        "@type": "Organization",
        "@id": "https://newsroom.example/#org",
        "name": "Office",
        "url": "https://newsroom.example/",
    }


def test_person_is_told_alike_whatever_role_a_release_gives() -> None:
    """A known speaker's node is the same in releases of other days, languages and roles."""
    first, *_ = RELEASE.quotations
    later = replace(first, speaker=replace(first.speaker, role="Director of ICE"))
    pages = [PAGE, page_with(quotations=(later,), people=(), lang="es")]
    persons = [
        [n for n in graph_of_page(page) if n["@id"].endswith("/people/john-morton/#person")]
        for page in pages
    ]
    assert persons[0] == persons[1]
    assert node(graph_of_page(pages[1]), "Quotation")["creditText"] == (
        "John Morton, Director of ICE"
    )


def test_known_speaker_is_told_once_though_named_and_quoted() -> None:
    """Somebody who is named in front matter and speaks twice has one node."""
    first, *_ = RELEASE.quotations
    nodes = graph_of_page(page_with(quotations=(first, replace(first, number=2))))
    assert node(nodes, "Person")["name"] == MORTON.label("en")


@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["known first", "known last"])
def test_speaker_known_at_one_quotation_is_one_person_at_each(order: tuple[int, int]) -> None:
    """A name that is matched once is told by one node; each quotation keeps what it prints."""
    first, *_ = RELEASE.quotations
    unmatched = replace(first.speaker, role=None, organisation="The Agency", person=None)
    speakers = (first.speaker, unmatched)
    quotations = [replace(first, number=n + 1, speaker=speakers[o]) for n, o in enumerate(order)]
    nodes = graph_of_page(page_with(quotations=tuple(quotations), people=()))
    person = node(nodes, "Person")
    assert person["@id"] == "https://newsroom.example/people/john-morton/#person"
    told = [n for n in nodes if n["@type"] == "Quotation"]
    assert [n["spokenByCharacter"] for n in told] == [{"@id": person["@id"]}] * 2
    assert {n["creditText"] for n in told} == {s.credit for s in speakers}


def test_names_of_terms_do_not_follow_the_language_of_the_page() -> None:
    """A translation tells an organisation by the same node; its keywords are translated."""
    topic = replace(RELEASE.topics[0], labels=(("en", "Cooperation"), ("es", "Cooperación")))
    english, spanish = (
        graph_of_page(page_with(topics=(topic,), lang=lang)) for lang in ("en", "es")
    )
    organisation_id = f"https://newsroom.example/organisations/{ICE.id}/#organization"
    told = [[n for n in nodes if n["@id"] == organisation_id] for nodes in (english, spanish)]
    assert told[0] == told[1]
    assert node(english, "NewsArticle")["keywords"] == ["Cooperation"]
    assert node(spanish, "NewsArticle")["keywords"] == ["Cooperación"]


def test_site_below_a_path_keeps_it_in_every_address() -> None:
    """Addresses of a site that lies below a path are absolute and hold that path."""
    site = replace(SITE, url="https://agency.example/news")
    head = head_of(LIST, LIST_TRAIL)._replace(canonical_url=site.url_of(LIST.path))
    graph = complete_head(head, LIST, site).graph
    assert graph is not None
    ids = [n["@id"] for n in json.loads(graph)["@graph"]]
    assert ids == [
        "https://agency.example/news/releases/2010/#webpage",
        "https://agency.example/news/releases/2010/#breadcrumb",
        "https://agency.example/news/#website",
        "https://agency.example/news/#org",
    ]
