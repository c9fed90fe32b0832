"""WebPage: every page of the site; a list is a CollectionPage, that of a person a ProfilePage."""

from collections.abc import Sequence

from pressroom.model.page import Page, PageKind
from pressroom.model.site import Site
from pressroom.model.vocabulary import Person
from pressroom.structured_data.node import Node, node, reference
from pressroom.structured_data.web_site import web_site_id


def web_page_id(url: str) -> str:
    """Return the @id of the page at this address."""
    return f"{url}#webpage"


def web_page(
    page: Page,
    url: str,
    site: Site,
    *,
    breadcrumb_id: str | None,
    image_id: str | None,
    listed: Sequence[Node] = (),
) -> Node:
    """Return the page's node; the ids are of its breadcrumb and its first picture, if any.

    `listed` are, on a list page, the node of the list and that of its subject, if it has one.
    """
    ids = [reference(str(each["@id"])) for each in listed[:2]]
    about = ids[1] if page.subject and ids else None
    is_profile = _is_profile(page)
    told = {
        "url": url,
        "name": page.title,
        "description": page.description or None,
        "inLanguage": page.lang,
        "isPartOf": reference(web_site_id(site)),
        "mainEntity": (about if is_profile else ids[0]) if ids else None,
        "about": None if is_profile else about,
        "breadcrumb": breadcrumb_id and reference(breadcrumb_id),
        "primaryImageOfPage": image_id and reference(image_id),
    }
    return node(_type_of(page), web_page_id(url), told)


def _is_profile(page: Page) -> bool:
    return isinstance(page.subject, Person) and page.is_of_its_subject


def _type_of(page: Page) -> str:
    if _is_profile(page):
        return "ProfilePage"
    return "CollectionPage" if page.kind in (PageKind.LIST, PageKind.TERMS) else "WebPage"
