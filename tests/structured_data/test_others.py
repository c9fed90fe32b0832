"""What does the graph of a release tell of others, of access to it, and of the office?"""

from typing import Any

import pytest
from msgspec.structs import replace

from pressroom.model.page import Page
from pressroom.model.site import Link, Logo, Site
from pressroom.structured_data.graph import graph_of
from tests.structured_data.seed import (
    PAGE,
    RELEASE,
    SITE,
    TRAIL,
    URL,
    graph_of_page,
    node,
    page_with,
)

FRENCH = Link(name="Français", path="fr/releases/2010/03/26/accord/", lang="fr")
SPANISH = Link(name="Español", path="es/releases/2010/03/26/acuerdo/", lang="es")
EARLIER = Link(name="An earlier release", path="releases/2009/01/02/earlier/", lang="en")


def id_of(link: Link) -> str:
    """Return the @id of the release that a link leads to."""
    return f"https://newsroom.example/{link.path}#article"


def told_of(link: Link, **more: str) -> dict[str, object]:
    """Return the node of another release."""
    url = f"https://newsroom.example/{link.path}"
    return {"@type": "NewsArticle", "@id": id_of(link), **more, "url": url, "inLanguage": link.lang}


@pytest.mark.parametrize(
    ("original", "told"),
    [
        (None, {"workTranslation": [FRENCH, SPANISH]}),
        (FRENCH.path, {"translationOfWork": [FRENCH]}),
        ("fr/releases/of-no-text/", {}),
    ],
    ids=["original", "translation", "translation of what shows no text"],
)
def test_translations_are_told_both_ways(original: str | None, told: dict[str, list[Link]]) -> None:
    """The original names its translations, and each of them the original; nodes are on the page."""
    page = replace(PAGE, translations=(FRENCH, SPANISH), original=original)
    nodes = graph_of_page(page, TRAIL)
    article = nodes[0]
    properties = ("workTranslation", "translationOfWork")
    assert {name: article[name] for name in properties if name in article} == {
        name: [{"@id": id_of(link)} for link in links] for name, links in told.items()
    }
    others = [each for each in nodes if each["@type"] == "NewsArticle"][1:]
    assert others == [told_of(link) for links in told.values() for link in links]


def test_release_that_the_office_names_is_cited() -> None:
    """With its headline; what is only on the same topic is no citation."""
    page = replace(PAGE, related=(EARLIER, FRENCH), cited=(EARLIER,))
    nodes = graph_of_page(page, TRAIL)
    assert nodes[0]["citation"] == [{"@id": id_of(EARLIER)}]
    assert told_of(EARLIER, headline="An earlier release") in nodes
    assert [each["@id"] for each in nodes].count(id_of(FRENCH)) == 0


def test_release_that_is_cited_and_a_translation_is_told_once() -> None:
    """Two nodes with one @id would contradict each other."""
    page = replace(PAGE, translations=(FRENCH,), cited=(FRENCH,))
    nodes = graph_of_page(page, TRAIL)
    assert [each["@id"] for each in nodes].count(id_of(FRENCH)) == 1


def test_version_counts_declared_changes() -> None:
    """One that was never changed tells none."""
    assert graph_of_page(PAGE, TRAIL)[0]["version"] == len(RELEASE.corrections) + 1
    assert "version" not in graph_of_page(page_with(corrections=()), TRAIL)[0]


def test_licence_is_told_where_the_settings_have_one() -> None:
    """None is invented."""
    assert "license" not in graph_of_page(PAGE, TRAIL)[0]
    licence = "https://creativecommons.org/publicdomain/zero/1.0/"
    assert graph_of(PAGE, TRAIL, URL, replace(SITE, license=licence))[0]["license"] == licence


def web_page_of(page: Page) -> dict[str, Any]:
    """Return the node of the page."""
    return node(graph_of_page(page, TRAIL), "WebPage")


def test_access_is_that_of_the_page() -> None:
    """Pictures are seen, and have words in their place; nobody has looked at those that move."""
    pictures = RELEASE.images
    assert pictures
    told = web_page_of(page_with(images=tuple(replace(p, renditions=()) for p in pictures)))
    assert told["accessMode"] == ["textual", "visual"]
    assert "alternativeText" in told["accessibilityFeature"]
    assert "accessibilityHazard" not in told
    told = web_page_of(page_with(images=()))
    assert told["accessMode"] == "textual"
    assert "alternativeText" not in told["accessibilityFeature"]
    assert told["accessibilityHazard"] == "none"


def office_of(site: Site) -> dict[str, Any]:
    """Return the node of the office."""
    return graph_of(PAGE, TRAIL, URL, site)[-1]


def test_office_tells_its_logo_other_addresses_and_policies() -> None:
    """What the settings give, and nothing else."""
    assert not {"logo", "sameAs", "correctionsPolicy"} & office_of(SITE).keys()
    publisher = replace(
        SITE.publisher,
        same_as=("https://agency.example/",),
        policies=(("correctionsPolicy", "https://newsroom.example/corrections/"),),
    )
    logo = Logo(
        path="theme/logo.svg",
        version="1",
        data=b"",
        alt="",
        width=48,
        height=48,
        replaces_name=False,
    )
    told = office_of(replace(SITE, publisher=publisher, logo=logo))
    address = "https://newsroom.example/theme/logo.svg"
    assert told["logo"] == {"@type": "ImageObject", "url": address, "contentUrl": address}
    assert told["sameAs"] == ["https://agency.example/"]
    assert told["correctionsPolicy"] == "https://newsroom.example/corrections/"
