"""What does the site tell at the addresses where machines look first? By the settings."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from urllib.parse import urlsplit

from pressroom.model.site import SecurityTxt
from pressroom.problems.problem import Problem, problem
from pressroom.readers.values import LANG
from pressroom.settings.crawling import SecurityTxtSettings
from pressroom.settings.reading import SETTINGS_PATH

# Source: indexnow.org, documentation.
KEY = re.compile(r"[a-zA-Z0-9-]{8,128}")
SPOT = "PRESSROOM.SECURITY_TXT"
# RFC 9116, 2.5: addresses of the web begin with https.
WEB = re.compile(r"https://[!-~]+")
CONTACT = re.compile(r"https://[!-~]+|mailto:[!-~]+@[!-~]+|tel:\+?[0-9.()\-]+")
LINKS = ("Policy", "Encryption", "Acknowledgments", "Hiring")


def index_now_key_of(given: str | None, problems: list[Problem]) -> str | None:
    """Return the key by which IndexNow knows the site; another one becomes a problem."""
    if given is None or KEY.fullmatch(given):
        return given
    problems.append(problem("E590", SETTINGS_PATH, field="PRESSROOM.INDEXNOW_KEY", value=given))
    return None


def security_txt_of(
    given: SecurityTxtSettings | None, url: str, problems: list[Problem]
) -> SecurityTxt | None:
    """Return what security.txt says; each thing that cannot stand there becomes a problem."""
    if given is None:
        return None
    found = list(_problems_of(given))
    expires_at = _moment(given.expires)
    if expires_at is None:
        found.append(
            problem(
                "E592",
                SETTINGS_PATH,
                field=f"{SPOT}.EXPIRES",
                value=given.expires,
                reason="that is no moment with a zone",
            )
        )
    problems += found
    if found or expires_at is None:
        return None
    parts = urlsplit(url)
    return SecurityTxt(
        contacts=given.contact,
        expires_at=expires_at,
        languages=given.preferred_languages,
        canonical_url=f"{parts.scheme}://{parts.netloc}/.well-known/security.txt",
        links=tuple((name, link) for name in LINKS if (link := getattr(given, name.lower()))),
    )


def _problems_of(given: SecurityTxtSettings) -> Iterator[Problem]:
    if not given.contact:
        example = '"CONTACT": ["mailto:security@…"] in PRESSROOM.SECURITY_TXT'
        yield problem("E302", SETTINGS_PATH, field=f"{SPOT}.CONTACT", example=example)
    told = [(f"CONTACT[{n}]", value, CONTACT) for n, value in enumerate(given.contact)]
    links = ((name.upper(), getattr(given, name.lower())) for name in LINKS)
    told += [(key, link, WEB) for key, link in links if link is not None]
    languages = enumerate(given.preferred_languages)
    told += [(f"PREFERRED_LANGUAGES[{n}]", value, LANG) for n, value in languages]
    for key, value, form in told:
        if not form.fullmatch(value):
            expected = EXPECTED[form]
            field = f"{SPOT}.{key}"
            yield problem("E591", SETTINGS_PATH, field=field, value=value, expected=expected)


EXPECTED = {
    CONTACT: "an address such as mailto:security@agency.example, or one that begins with https:// "
    "or tel:",
    WEB: "an address in full that begins with https://",
    LANG: "a language such as en",
}


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else None
