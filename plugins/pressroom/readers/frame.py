"""What stands around every page, by the settings: links, and what a federal site has to have."""

import dataclasses
import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from pressroom.model.site import Federal, FrameLink
from pressroom.problems.problem import Problem, problem
from pressroom.settings.frame import LinkSettings, RequiredLinksSettings
from pressroom.settings.newsroom import NewsroomSettings
from pressroom.settings.reading import SETTINGS_PATH

_OUTSIDE = re.compile(r"(https?://[^\s/]+\S*|(mailto|tel):[^\s:/]+)", re.IGNORECASE)
_PATH = re.compile(r"[^\s:/\\?#][^\s:\\]*|")
FEDERAL_DOMAINS = (".gov", ".mil")


def links_of(
    given: Iterable[LinkSettings], setting: str, problems: list[Problem]
) -> tuple[FrameLink, ...]:
    """Return the links of a setting that lead somewhere; the others become problems."""
    found = (
        _link(link.name, link.href, f"{setting}[{number}].HREF", problems)
        for number, link in enumerate(given)
    )
    return tuple(link for link in found if link)


def federal_of(newsroom: NewsroomSettings, url: str, problems: list[Problem]) -> Federal | None:
    """Return what a federal site says around each page; each thing it lacks becomes a problem."""
    if not newsroom.federal:
        return None
    host, agency = urlsplit(url).hostname or "", newsroom.agency
    if not host.endswith(FEDERAL_DOMAINS):
        problems.append(problem("E312", SETTINGS_PATH, field="PRESSROOM.FEDERAL", value=url))
    if agency is None:
        example = '"AGENCY": {"NAME": "…", "SHORT_NAME": "…", "HREF": "https://…"} in PRESSROOM'
        problems.append(problem("E302", SETTINGS_PATH, field="PRESSROOM.AGENCY", example=example))
    required = _required(
        newsroom.required_links or RequiredLinksSettings(),
        agency.short_name if agency else "the agency",
        problems,
    )
    if agency is None:
        return None
    link = _link(agency.name, agency.href, "PRESSROOM.AGENCY.HREF", problems)
    return Federal(domain=host, agency=link, required=required) if link else None


def _required(
    given: RequiredLinksSettings, agency: str, problems: list[Problem]
) -> tuple[FrameLink, ...]:
    found = []
    for each in dataclasses.fields(given):
        name, key = each.metadata["name"].format(agency=agency), each.name.upper()
        setting, href = f"PRESSROOM.REQUIRED_LINKS.{key}", getattr(given, each.name)
        if href:
            found.append(_link(name, href, setting, problems))
        else:
            problems.append(problem("E311", SETTINGS_PATH, field=setting, value=name, key=key))
    return tuple(link for link in found if link)


def _link(name: str, href: str, setting: str, problems: list[Problem]) -> FrameLink | None:
    address = href.strip()
    if not _OUTSIDE.fullmatch(address):
        # A page is written from the site's root, with or without a slash.
        address = address.removeprefix("/")
        if not _PATH.fullmatch(address):
            problems.append(problem("E309", SETTINGS_PATH, field=setting, value=href))
            return None
    return FrameLink(name=name, address=address, setting=setting)
