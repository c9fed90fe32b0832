"""What stands around every page, by the settings?"""

import re
from typing import Any

import pytest

from pressroom.model.site import Federal, FrameLink
from pressroom.readers.site import site_of
from pressroom.settings.reading import SettingsError
from tests.readers.test_site import NEWSROOM

AGENCY = {"NAME": "Department of Examples", "SHORT_NAME": "DOX", "HREF": "https://example.gov/"}
NAMES = {
    "ABOUT": "About DOX",
    "ACCESSIBILITY": "Accessibility statement",
    "FOIA": "FOIA requests",
    "NO_FEAR": "No FEAR Act data",
    "INSPECTOR_GENERAL": "Office of the Inspector General",
    "PERFORMANCE": "Performance reports",
    "PRIVACY": "Privacy policy",
    "VULNERABILITY": "Vulnerability disclosure policy",
}
REQUIRED = {key: f"https://example.gov/{key.lower()}/" for key in NAMES}


def settings(**keys: object) -> dict[str, Any]:
    """Return the settings of a federal office with these keys of PRESSROOM."""
    federal = {"FEDERAL": True, "AGENCY": AGENCY, "REQUIRED_LINKS": REQUIRED, **keys}
    return {
        **NEWSROOM,
        "SITEURL": "https://news.example.gov",
        "PRESSROOM": {**NEWSROOM["PRESSROOM"], **federal},
    }


def test_federal_site_has_agency_and_required_links_in_order() -> None:
    """All that the identifier shows comes from the settings."""
    assert site_of(settings()).federal == Federal(
        domain="news.example.gov",
        agency=FrameLink(
            name="Department of Examples",
            address="https://example.gov/",
            setting="PRESSROOM.AGENCY.HREF",
        ),
        required=tuple(
            FrameLink(name=name, address=REQUIRED[key], setting=f"PRESSROOM.REQUIRED_LINKS.{key}")
            for key, name in NAMES.items()
        ),
    )


def test_federal_mode_is_one_setting() -> None:
    """Without FEDERAL agency and links count for nothing."""
    assert site_of(settings(FEDERAL=False)).federal is None


@pytest.mark.parametrize("key", NAMES)
@pytest.mark.parametrize("given", [None, ""])
def test_each_required_link_has_to_be_there(key: str, given: str | None) -> None:
    """One that is missing or empty is told by the name that readers know it by."""
    with pytest.raises(SettingsError, match=re.escape(f'"{key}": "https://…"')) as refused:
        site_of(settings(REQUIRED_LINKS={**REQUIRED, key: given}))
    (problem,) = refused.value.problems
    name = NAMES[key].replace("DOX", AGENCY["SHORT_NAME"])
    assert (problem.code, f'"{name}"' in problem.message) == ("E311", True)


@pytest.mark.parametrize(
    ("url", "is_federal"),
    [
        ("https://news.example.gov/press", True),
        ("https://news.example.mil", True),
        ("https://example.gov.example.org", False),
        ("https://examplegov", False),
        ("https://news.example.com", False),
    ],
)
def test_only_a_federal_address_may_claim_to_be_one(url: str, *, is_federal: bool) -> None:
    """The banner stands on .gov and .mil alone."""
    given = {**settings(), "SITEURL": url}
    if is_federal:
        assert site_of(given).federal
        return
    with pytest.raises(SettingsError) as refused:
        site_of(given)
    assert [problem.code for problem in refused.value.problems] == ["E312"]


@pytest.mark.parametrize(
    ("href", "address", "path"),
    [
        ("about/", "about/", "about/"),
        ("/about/#us", "about/#us", "about/"),
        ("", "", ""),
        ("https://www.example.org/a?b", "https://www.example.org/a?b", None),
        ("mailto:press@example.org", "mailto:press@example.org", None),
        ("tel:+12025550142", "tel:+12025550142", None),
    ],
)
def test_link_leads_to_a_page_or_an_address(href: str, address: str, path: str | None) -> None:
    """A page is written with or without the slash of the site's root."""
    links = [{"NAME": "A link", "HREF": href}]
    site = site_of(settings(HEADER_LINKS=links, FOOTER_LINKS=links))
    assert site.navigation
    assert [(link.address, link.path) for link in (*site.navigation, *site.footer)] == [
        (address, path)
    ] * 2


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "//example.org/", "about us", "data:text/html,x", "\\\\a", "#a"]
)
def test_link_to_nowhere_is_told(href: str) -> None:
    """What is neither a page nor an address that may stand in a page is refused."""
    with pytest.raises(SettingsError) as refused:
        site_of(settings(FOOTER_LINKS=[{"NAME": "A link", "HREF": href}]))
    assert [p.code for p in refused.value.problems] == ["E309"]
