"""What is told above a list of the person, organisation, topic or place that it is about?"""

from urllib.parse import urlsplit

from msgspec import Struct

from pressroom.model.date_words import day_text
from pressroom.model.page import Page
from pressroom.model.site import Site
from pressroom.model.vocabulary import Person, Role
from pressroom.pages.views import LinkView


class SubjectView(Struct, frozen=True, kw_only=True):
    """What the office's vocabulary tells: the roles of a person, and addresses elsewhere."""

    roles: tuple[str, ...]
    elsewhere: tuple[LinkView, ...]


def subject_view_of(page: Page, site: Site) -> SubjectView | None:
    """Return what is told of a list's subject on the list's first page; None on all others."""
    term = page.subject
    if term is None or page.listing is None or not page.listing.is_first:
        return None
    roles = term.roles if isinstance(term, Person) else ()
    return SubjectView(
        roles=tuple(role_text(role, site.lang) for role in roles),
        elsewhere=tuple(LinkView(name=_host_of(url), href=url) for url in term.same_as),
    )


def role_text(role: Role, lang: str) -> str:
    """Return `Director, Customs, since March 1, 2010`, as far as it is told."""
    told = [role.title]
    if role.organisation:
        told.append(role.organisation.label(lang))
    if role.since:
        told.append(f"since {day_text(role.since, lang)}")
    if role.until:
        told.append(f"until {day_text(role.until, lang)}")
    return ", ".join(told)


def _host_of(url: str) -> str:
    return (urlsplit(url).hostname or url).removeprefix("www.")
