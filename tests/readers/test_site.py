from types import ModuleType
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from pressroom.model.site import Publisher, Site
from pressroom.readers.site import ENGINE, has_engine, site_of
from pressroom.settings.reading import SettingsError

STOCK: dict[str, Any] = {
    "SITENAME": "Example Blog",
    "SITEURL": "https://blog.example",
    "SITESUBTITLE": "",
    "TIMEZONE": "America/New_York",
    "DEFAULT_LANG": "de",
    "PLUGINS": ["pressroom.feeds.plugin"],
}
NEWSROOM = {
    **STOCK,
    "PLUGINS": [ENGINE],
    "SITESUBTITLE": "Releases.",
    "PRESSROOM": {
        "AUTHORITY": "agency.example",
        "FEED_YEAR": 2026,
        "LANG": "en-US",
        "LIST_SIZE": 10,
        "NOTE": "A demonstration.",
        "PUBLISHER": {
            "NAME": "Example Agency",
            "TYPE": "GovernmentOrganization",
            "EMAIL": "press@agency.example",
            "TELEPHONE": "+1 202 555 0100",
        },
    },
}


def problems_of(settings: dict[str, Any]) -> list[str]:
    """Return what is wrong with these settings."""
    with pytest.raises(SettingsError) as refusal:
        site_of(settings)
    return [f"{problem.field}: {problem.code}" for problem in refusal.value.problems]


def test_newsroom_is_what_its_settings_say() -> None:
    """With our engine each fact comes from its setting."""
    assert site_of(NEWSROOM) == Site(
        name="Example Blog",
        url="https://blog.example",
        lang="en-US",
        zone=ZoneInfo("America/New_York"),
        authority="agency.example",
        feed_year=2026,
        publisher=Publisher(
            name="Example Agency",
            type="GovernmentOrganization",
            email="press@agency.example",
            telephone="+1 202 555 0100",
        ),
        list_size=10,
        description="Releases.",
        note="A demonstration.",
    )


def test_stock_site_gets_what_it_does_not_tell_from_pelican() -> None:
    """Without our engine the publisher is the site, the authority its host."""
    assert site_of(STOCK) == Site(
        name="Example Blog",
        url="https://blog.example",
        lang="de",
        zone=ZoneInfo("America/New_York"),
        authority="blog.example",
        feed_year=2000,
        publisher=Publisher(name="Example Blog", type="Organization"),
    )


def test_newsroom_has_to_tell_everything() -> None:
    """With our engine nothing that never changes is guessed."""
    assert problems_of({**STOCK, "PLUGINS": [ENGINE]}) == [
        "PRESSROOM.AUTHORITY: E302",
        "PRESSROOM.FEED_YEAR: E302",
        "PRESSROOM.PUBLISHER: E302",
    ]


@pytest.mark.parametrize(
    ("plugins", "expected"),
    [
        pytest.param([ENGINE], True, id="by name"),
        pytest.param([ModuleType(ENGINE)], True, id="as a module"),
        pytest.param(["pressroom.feeds.plugin"], False, id="another plugin"),
        pytest.param(None, False, id="no plugins"),
    ],
)
def test_engine_is_found_as_pelican_lists_it(plugins: object, *, expected: bool) -> None:
    """PLUGINS holds module objects or names, before and after Pelican has loaded them."""
    assert has_engine({"PLUGINS": plugins}) is expected


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("", id="empty"),
        pytest.param("blog.example", id="no scheme"),
        pytest.param("ftp://blog.example", id="other scheme"),
        pytest.param("https://blog.example/", id="slash at the end"),
        pytest.param("https://blog.example?x=1", id="query"),
        pytest.param("https://blog.example/a b", id="white space"),
        pytest.param("https://me@blog.example", id="user"),
        pytest.param("http://localhost:8000", id="localhost"),
        pytest.param("http://site.localhost", id="below localhost"),
        pytest.param("http://127.0.0.1:8000", id="loopback"),
        pytest.param("http://0.0.0.0", id="unspecified"),
    ],
)
def test_address_that_readers_cannot_use_is_refused(url: str) -> None:
    """The site's address stands in feeds and data, and is refused before it gets there."""
    assert problems_of({**NEWSROOM, "SITEURL": url}) == ["SITEURL: E303"]


@pytest.mark.parametrize(
    "url", ["https://blog.example/news", "http://blog.example:8080", "https://203.0.113.7/a/b"]
)
def test_address_with_path_or_port_is_taken(url: str) -> None:
    """A site may lie below a path, at a port, or at an address of numbers."""
    assert site_of({**NEWSROOM, "SITEURL": url}).url == url


@pytest.mark.parametrize("zone", ["New York", "America", "../etc/passwd", "/etc/passwd"])
def test_zone_that_does_not_exist_is_refused(zone: str) -> None:
    """TIMEZONE names a zone of the time zone database."""
    assert problems_of({**NEWSROOM, "TIMEZONE": zone}) == ["TIMEZONE: E304"]


def test_everything_wrong_is_told_at_once() -> None:
    """All problems of the settings come together, sorted by what they are."""
    wrong = {
        "SITENAME": "",
        "SITEURL": "http://localhost",
        "SITESUBTITLE": 5,
        "TIMEZONE": "Mars",
        "PLUGINS": [],
        "PRESSROOM": {"PUBLISHER": {"NAME": "Example", "TYPE": "Agency"}},
    }
    assert problems_of(wrong) == [
        "PRESSROOM.PUBLISHER.TYPE: E131",
        "SITESUBTITLE: E301",
        "SITENAME: E302",
        "SITEURL: E303",
        "TIMEZONE: E304",
    ]


def test_pressroom_that_is_no_dictionary_is_refused() -> None:
    """PRESSROOM holds keys and values."""
    assert problems_of({**NEWSROOM, "PRESSROOM": ["AUTHORITY"]}) == ["PRESSROOM: E301"]
