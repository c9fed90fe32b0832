"""What a newsroom says about itself: the dictionary `PRESSROOM` in `pelicanconf.py`."""

from dataclasses import dataclass, field

from pressroom.settings.colours import ColourSettings
from pressroom.settings.crawling import SecurityTxtSettings
from pressroom.settings.frame import (
    AgencySettings,
    CardSettings,
    LinkSettings,
    LogoSettings,
    RequiredLinksSettings,
)
from pressroom.settings.policies import PolicySettings


@dataclass(frozen=True, slots=True, kw_only=True)
class PublisherSettings:
    """The office that publishes."""

    name: str = field(metadata={"meaning": "The office's name, as data and feeds tell it."})
    type: str = field(
        default="Organization",
        metadata={
            "meaning": "Its schema.org type: Organization, GovernmentOrganization or "
            "NewsMediaOrganization."
        },
    )
    email: str | None = field(
        default=None, metadata={"meaning": "The press office's public e-mail address."}
    )
    telephone: str | None = field(
        default=None, metadata={"meaning": "The press office's telephone number, with +."}
    )
    same_as: tuple[str, ...] = field(
        default=(),
        metadata={
            "meaning": "Addresses that are about the same office, such as that of its own site or "
            "its entry in Wikidata."
        },
    )
    policies: PolicySettings | None = field(
        default=None, metadata={"meaning": "Pages that tell how the office works."}
    )
    about: str | None = field(
        default=None,
        metadata={"meaning": "Who the office is, for the foot of every release; plain text."},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsroomSettings:
    """The facts about the site that every part may need."""

    authority: str = field(
        metadata={
            "meaning": "The domain name that feed ids are made with. It never changes, even when "
            "the site moves."
        }
    )
    feed_year: int = field(
        metadata={
            "meaning": "The year from which the office has held that domain name. It never changes."
        }
    )
    publisher: PublisherSettings = field(metadata={"meaning": "The office that publishes."})
    lang: str = field(default="en", metadata={"meaning": "The site's language, as a BCP 47 code."})
    list_size: int = field(
        default=25, metadata={"meaning": "How many releases a full list page holds."}
    )
    pdf: bool = field(
        default=False,
        metadata={
            "meaning": "Whether each release has a PDF beside its page, `release.pdf`. It needs "
            "the packages of `requirements-pdf.lock`; [operations.md](operations.md) says more."
        },
    )
    hub: str | None = field(
        default=None,
        metadata={
            "meaning": "The address of a WebSub hub, which brings feeds to their subscribers at "
            "once. Feeds name it; `python -m pressroom ping` tells it what has changed."
        },
    )
    license: str | None = field(
        default=None,
        metadata={
            "meaning": "The address of the licence under which all releases may be used, as data "
            "tells it. Leave it out where releases differ."
        },
    )
    import_days: tuple[str, ...] = field(
        default=(),
        metadata={
            "meaning": "The days, as 2026-12-01, on which an archive of old releases was first "
            "published here. Of these, releases with older dates are in the archive of the feeds, "
            "and never come to readers as new."
        },
    )
    note: str | None = field(
        default=None,
        metadata={"meaning": "A sentence for the foot of every page; plain text."},
    )
    logo: LogoSettings | None = field(
        default=None, metadata={"meaning": "The office's logo, before the site's name."}
    )
    card: CardSettings | None = field(
        default=None,
        metadata={
            "meaning": "The picture that chats and social networks show of a page that has none "
            "of its own."
        },
    )
    colours: ColourSettings | None = field(
        default=None,
        metadata={
            "meaning": "The office's colours: names of USWDS, such as `blue-60v`, or `#005ea2`."
        },
    )
    header_links: tuple[LinkSettings, ...] | None = field(
        default=None,
        metadata={
            "meaning": "The links in the header; else all releases, and each page of "
            "`content/pages/`."
        },
    )
    footer_links: tuple[LinkSettings, ...] = field(
        default=(), metadata={"meaning": "Links at the foot of every page."}
    )
    federal: bool = field(
        default=False,
        metadata={
            "meaning": "Whether this is a site of the United States government, with its banner "
            "and identifier. Such a site is on .gov or .mil."
        },
    )
    agency: AgencySettings | None = field(
        default=None,
        metadata={"meaning": "The agency that the site belongs to; needed with `FEDERAL`."},
    )
    indexnow_key: str | None = field(
        default=None,
        metadata={
            "meaning": "The key by which search engines of IndexNow know that a notice of changes "
            "comes from the office; it lies in a file of its name at the site's root."
        },
    )
    security_txt: SecurityTxtSettings | None = field(
        default=None,
        metadata={"meaning": "What `/.well-known/security.txt` says; without it there is none."},
    )
    required_links: RequiredLinksSettings | None = field(
        default=None,
        metadata={"meaning": "The links that a federal site has to have; needed with `FEDERAL`."},
    )
