"""What lies at addresses that machines know beforehand."""

from msgspec.structs import replace

from pressroom.model.edition import Edition
from pressroom.readers.site import site_of
from pressroom.sitemaps.plugin import FAMILY
from tests.broken.finding import SETTINGS
from tests.records import SITE
from tests.sitemaps.crawled import SHELL

KEY = "0123abcd-EFGH"
SECURITY_TXT = {
    "CONTACT": ["mailto:security@agency.example", "tel:+1-202-555-0142"],
    "EXPIRES": "2026-12-31T19:00:00-05:00",
    "PREFERRED_LANGUAGES": ["en", "es-MX"],
    "HIRING": "https://agency.example/jobs/",
    "POLICY": "https://agency.example/policy/",
}


def written(**settings: object) -> dict[str, bytes]:
    """Return what is made beside robots.txt and the sitemaps, with these settings of ours."""
    told = {**SETTINGS, "SITEURL": "https://agency.example/news"}
    told["PRESSROOM"] = {**SETTINGS["PRESSROOM"], **settings}
    assert FAMILY.artefacts
    made = FAMILY.artefacts(Edition(site=site_of(told), releases=()), ())
    usual = ("robots.txt", "sitemap.xml", "sitemap-news.xml")
    return {a.path: a.render(a.inputs, SHELL) for a in made if a.path not in usual}


def test_there_is_nothing_that_nobody_asked_for() -> None:
    """Without settings there is no key, and no security.txt that nobody looks after."""
    assert written() == {}


def test_key_file_holds_the_key_alone() -> None:
    """Its name is the key too, by which search engines find it."""
    assert written(INDEXNOW_KEY=KEY) == {f"{KEY}.txt": KEY.encode()}


def test_security_txt_says_what_the_settings_say() -> None:
    """Fields of RFC 9116: expiry in UTC, and its own address at the root of the host."""
    made = written(SECURITY_TXT=SECURITY_TXT)
    assert made.keys() == {".well-known/security.txt"}
    assert made[".well-known/security.txt"].decode().splitlines() == [
        "Contact: mailto:security@agency.example",
        "Contact: tel:+1-202-555-0142",
        "Expires: 2027-01-01T00:00:00Z",
        "Preferred-Languages: en, es-MX",
        "Canonical: https://agency.example/.well-known/security.txt",
        "Policy: https://agency.example/policy/",
        "Hiring: https://agency.example/jobs/",
    ]


def test_site_without_them_is_told_apart_from_one_with_them() -> None:
    """Every output's key knows the site, so a new setting makes the files."""
    assert repr(replace(SITE, index_now_key=KEY)) != repr(SITE)
