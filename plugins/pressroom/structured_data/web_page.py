"""WebPage: every page of the site; a list is a CollectionPage, that of a person a ProfilePage."""

from collections.abc import Mapping

from pressroom.model.page import Page, PageKind
from pressroom.model.site import Site
from pressroom.model.vocabulary import Person
from pressroom.structured_data.access import access_to
from pressroom.structured_data.node import Node, node, reference
from pressroom.structured_data.web_site import web_site_id


def web_page_id(url: str) -> str:
    """Return the @id of the page at this address."""
    return f"{url}#webpage"


def web_page(page: Page, url: str, site: Site, ids: Mapping[str, str]) -> Node:
    """Return the page's node; `ids` are those of the nodes that it refers to, by property."""
    told: Node = {
        "url": url,
        "name": page.title,
        "description": page.description or None,
        "inLanguage": page.lang,
        "isPartOf": reference(web_site_id(site)),
        **access_to(page),
    }
    for name, id_ in ids.items():
        told[name] = reference(id_)
    return node(_type_of(page), web_page_id(url), told)


def is_profile(page: Page) -> bool:
    """Whether the page is about a person and nothing else: where the list of the person begins."""
    is_first = page.listing is not None and page.listing.is_first
    return is_first and isinstance(page.subject, Person)


def _type_of(page: Page) -> str:
    if is_profile(page):
        return "ProfilePage"
    return "CollectionPage" if page.kind in (PageKind.LIST, PageKind.TERMS) else "WebPage"
