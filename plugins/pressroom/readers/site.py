"""Which site do Pelican's settings describe?"""

import ipaddress
import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pressroom.model.site import CardImage, Federal, FrameLink, Logo, Publisher, SecurityTxt, Site
from pressroom.problems.problem import Problem, problem
from pressroom.readers.card import card_of
from pressroom.readers.colours import colours_of
from pressroom.readers.crawling import index_now_key_of, security_txt_of
from pressroom.readers.frame import federal_of, links_of
from pressroom.readers.logo import logo_of
from pressroom.readers.publisher import check_address, publisher_of
from pressroom.settings.newsroom import NewsroomSettings
from pressroom.settings.reading import SETTINGS_PATH, SettingsError, read_settings

ENGINE = "pressroom.engine.plugin"
FEEDS = "pressroom.feeds.plugin"
# A tag: address wants a year in which the office held its domain. A site that lists one of our
# plugins alone need not tell it; what counts there is that it never changes.
YEAR_NOT_TOLD = 2000
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.\-]+(:[0-9]+)?(/[A-Za-z0-9._~%\-]+)*")
# RFC 4151, section 2.1.
_AUTHORITY = re.compile(r"(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*")
_HUB = re.compile(r"https?://[^\s/?#]+(/[^\s#]*)?")


def has_engine(settings: Mapping[str, object]) -> bool:
    """Whether our engine makes this site; without it each plugin works alone in Pelican's own."""
    return has_plugin(settings, ENGINE)


def has_plugin(settings: Mapping[str, object], name: str) -> bool:
    """Whether a plugin of this name is listed."""
    plugins = settings.get("PLUGINS") or ()
    listed = plugins if isinstance(plugins, list | tuple) else ()
    return any(getattr(plugin, "__name__", plugin) == name for plugin in listed)


def site_of(settings: Mapping[str, object]) -> Site:
    """Return the site that SITENAME, SITEURL, SITESUBTITLE, TIMEZONE and PRESSROOM describe.

    With our engine PRESSROOM has to be complete. Without it, what PRESSROOM leaves out is taken
    from the site: its name for the publisher's, its host for the authority, DEFAULT_LANG for the
    language. The navigation is told where HEADER_LINKS tells it.

    Raises:
        SettingsError: with all that is wrong in these settings.
    """
    problems: list[Problem] = []
    name = _text(settings, "SITENAME", problems)
    if not name:
        problems.append(problem("E302", SETTINGS_PATH, field="SITENAME", example='SITENAME = "…"'))
    url = _address(settings, problems)
    zone = _zone(settings, problems)
    description = _text(settings, "SITESUBTITLE", problems)
    newsroom = _newsroom(settings, name, url, problems)
    navigation: tuple[FrameLink, ...] | None = None
    footer: tuple[FrameLink, ...] = ()
    federal: Federal | None = None
    colours: tuple[tuple[str, str], ...] = ()
    logo: Logo | None = None
    card: CardImage | None = None
    index_now_key: str | None = None
    security_txt: SecurityTxt | None = None
    publisher: Publisher | None = None
    import_days: tuple[date, ...] = ()
    if newsroom:
        import_days = _days(newsroom.import_days, problems)
        publisher = publisher_of(newsroom.publisher, problems)
        _check_authority(newsroom.authority, url, problems)
        if newsroom.license is not None:
            check_address(newsroom.license, "PRESSROOM.LICENSE", problems)
        colours = colours_of(newsroom.colours, problems)
        content = Path(str(settings.get("PATH", "")))
        logo = logo_of(newsroom.logo, content, problems)
        card = card_of(newsroom.card, content, problems)
        if newsroom.header_links is not None:
            navigation = links_of(newsroom.header_links, "PRESSROOM.HEADER_LINKS", problems)
        footer = links_of(newsroom.footer_links, "PRESSROOM.FOOTER_LINKS", problems)
        federal = federal_of(newsroom, url, problems)
        if newsroom.hub is not None and not _HUB.fullmatch(newsroom.hub):
            field = "PRESSROOM.HUB"
            problems.append(problem("E317", SETTINGS_PATH, field=field, value=newsroom.hub))
        index_now_key = index_now_key_of(newsroom.indexnow_key, problems)
        security_txt = security_txt_of(newsroom.security_txt, url, problems)
    if problems or newsroom is None or publisher is None or zone is None:
        raise SettingsError(tuple(sorted(problems)))
    return Site(
        name=name,
        url=url,
        lang=newsroom.lang,
        zone=zone,
        authority=newsroom.authority,
        feed_year=newsroom.feed_year,
        publisher=publisher,
        list_size=newsroom.list_size,
        description=description or None,
        note=newsroom.note,
        navigation=navigation,
        footer=footer,
        logo=logo,
        card=card,
        federal=federal,
        colours=colours,
        hub=newsroom.hub,
        license=newsroom.license,
        has_pdf=newsroom.pdf,
        index_now_key=index_now_key,
        security_txt=security_txt,
        has_feeds=has_engine(settings) and has_plugin(settings, FEEDS),
        import_days=import_days,
    )


def _check_authority(authority: str, url: str, problems: list[Problem]) -> None:
    # Where none is told it is the host of the address, which may be wrong itself.
    if (authority or url) and not _AUTHORITY.fullmatch(authority):
        field, host = "PRESSROOM.AUTHORITY", urlsplit(url).hostname
        problems.append(problem("E350", SETTINGS_PATH, field=field, value=authority, example=host))


def _newsroom(
    settings: Mapping[str, object], name: str, url: str, problems: list[Problem]
) -> NewsroomSettings | None:
    given = settings.get("PRESSROOM", {})
    if not isinstance(given, Mapping):
        problems.append(
            problem(
                "E301",
                SETTINGS_PATH,
                field="PRESSROOM",
                expected="a dictionary",
                value=repr(given),
            )
        )
        return None
    defaults: dict[str, object] = {}
    if not has_engine(settings):
        defaults = {
            "AUTHORITY": urlsplit(url).hostname or "",
            "FEED_YEAR": YEAR_NOT_TOLD,
            "PUBLISHER": {"NAME": name},
            "LANG": settings.get("DEFAULT_LANG", "en"),
        }
    try:
        newsroom = read_settings(NewsroomSettings, {**defaults, **given}, "PRESSROOM")
    except SettingsError as error:
        problems.extend(error.problems)
        return None
    return newsroom


def _text(settings: Mapping[str, object], key: str, problems: list[Problem]) -> str:
    value = settings.get(key) or ""
    if isinstance(value, str):
        return value
    problems.append(problem("E301", SETTINGS_PATH, field=key, expected="a text", value=repr(value)))
    return ""


def _address(settings: Mapping[str, object], problems: list[Problem]) -> str:
    url = _text(settings, "SITEURL", problems)
    if _ADDRESS.fullmatch(url) and not _is_this_machine(urlsplit(url).hostname or ""):
        return url
    problems.append(problem("E303", SETTINGS_PATH, field="SITEURL", value=url))
    return ""


def _is_this_machine(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def _days(given: Sequence[str], problems: list[Problem]) -> tuple[date, ...]:
    """Return the days of PRESSROOM.IMPORT_DAYS, each once, in order."""
    found: set[date] = set()
    for number, text in enumerate(given):
        try:
            found.add(date.fromisoformat(text))
        except ValueError:
            spot = f"PRESSROOM.IMPORT_DAYS[{number}]"
            expected = "a day such as 2026-12-01"
            problems.append(
                problem("E301", SETTINGS_PATH, field=spot, expected=expected, value=repr(text))
            )
    return tuple(sorted(found))


def _zone(settings: Mapping[str, object], problems: list[Problem]) -> ZoneInfo | None:
    key = _text(settings, "TIMEZONE", problems) or "UTC"
    try:
        return ZoneInfo(key)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        problems.append(problem("E304", SETTINGS_PATH, field="TIMEZONE", value=key))
        return None
