"""What do templates print around every page? Name, navigation, office, banner and identifier."""

from functools import lru_cache

from msgspec import Struct

from pressroom.model.feed_list import FEEDS_PATH
from pressroom.model.page import Page
from pressroom.model.site import Federal, FrameLink, Logo, Site
from pressroom.pages.groups import RELEASES
from pressroom.pages.views import ContactView, LinkView, telephone_href_of

ICON = "theme/favicon.svg"
FEDERAL_PICTURES = "theme/federal/"


class LogoView(Struct, frozen=True, kw_only=True):
    """The logo before the name; `replaces_name` says that the name is in it."""

    src: str
    alt: str
    width: int
    height: int
    replaces_name: bool


class FederalView(Struct, frozen=True, kw_only=True):
    """Banner and identifier: where their pictures lie, and the links of the identifier."""

    flag: str
    dot_gov: str
    https: str
    lock: str
    domain: str
    agency: LinkView
    required: tuple[LinkView, ...]


class SiteView(Struct, frozen=True, kw_only=True):
    """The site around a page; `navigation` marks the page itself.

    `feeds_href` is the address of the page of feeds, where there are feeds.
    """

    name: str
    home_href: str
    archive: LinkView
    feeds_href: str | None
    logo: LogoView | None
    stylesheet: str
    icon: str
    navigation: tuple[LinkView, ...]
    publisher: ContactView
    note: str | None
    footer: tuple[LinkView, ...]
    federal: FederalView | None


def site_view_of(site: Site, page: Page) -> SiteView:
    """Return the site as seen from a page."""
    is_current = any(link.path == page.path for link in site.navigation or ())
    return _site_view_of(site, page.path if is_current else None)


@lru_cache(maxsize=64)
def _site_view_of(site: Site, current_path: str | None) -> SiteView:
    office = site.publisher
    return SiteView(
        name=site.name,
        home_href=site.href_of(""),
        archive=LinkView(name=RELEASES.name, href=site.href_of(RELEASES.path)),
        feeds_href=site.href_of(FEEDS_PATH) if site.has_feeds and not site.is_empty else None,
        logo=_logo_view_of(site.logo, site) if site.logo else None,
        stylesheet=site.href_of(site.stylesheet),
        icon=site.href_of(ICON),
        navigation=tuple(
            _frame_link_view_of(link, site)._replace(
                is_current=link.path is not None and link.path == current_path
            )
            for link in site.navigation or ()
        ),
        publisher=ContactView(
            name=office.name,
            telephone=office.telephone,
            telephone_href=telephone_href_of(office.telephone),
            email=office.email,
            about=office.about,
        ),
        note=site.note,
        footer=tuple(_frame_link_view_of(link, site) for link in site.footer),
        federal=_federal_view_of(site.federal, site) if site.federal else None,
    )


def _frame_link_view_of(link: FrameLink, site: Site) -> LinkView:
    href = link.address if link.path is None else site.href_of(link.address)
    return LinkView(name=link.name, href=href)


def _logo_view_of(logo: Logo, site: Site) -> LogoView:
    return LogoView(
        src=site.href_of(f"{logo.path}?v={logo.version}"),
        alt=logo.alt,
        width=logo.width,
        height=logo.height,
        replaces_name=logo.replaces_name,
    )


def _federal_view_of(federal: Federal, site: Site) -> FederalView:
    return FederalView(
        flag=site.href_of(f"{FEDERAL_PICTURES}flag.png"),
        dot_gov=site.href_of(f"{FEDERAL_PICTURES}dot-gov.svg"),
        https=site.href_of(f"{FEDERAL_PICTURES}https.svg"),
        lock=site.href_of(f"{FEDERAL_PICTURES}lock.svg"),
        domain=federal.domain,
        agency=_frame_link_view_of(federal.agency, site),
        required=tuple(_frame_link_view_of(link, site) for link in federal.required),
    )
