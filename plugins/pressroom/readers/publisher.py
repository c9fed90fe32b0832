"""Which office publishes, by the settings?"""

import dataclasses
import re

from pressroom.model.site import Publisher
from pressroom.problems.problem import Problem, problem
from pressroom.settings.newsroom import PublisherSettings
from pressroom.settings.policies import PolicySettings
from pressroom.settings.reading import SETTINGS_PATH

NEWS_MEDIA = "NewsMediaOrganization"
PUBLISHER_TYPES = ("Organization", "GovernmentOrganization", NEWS_MEDIA)
# schema.org gives these to news media, and to no other organisation.
OF_NEWS_MEDIA = frozenset(
    (
        "masthead",
        "mission_coverage_priorities_policy",
        "no_bylines_policy",
        "verification_fact_checking_policy",
    )
)
_SPOT = "PRESSROOM.PUBLISHER"
_EMAIL = re.compile(r"[^\s@<>\"]+@[^\s@<>\".]+(?:\.[^\s@<>\".]+)+")
_ADDRESS = re.compile(r"https?://[^\s/?#]+(/\S*)?")


def publisher_of(given: PublisherSettings, problems: list[Problem]) -> Publisher:
    """Return the office; what is wrong in its settings becomes a problem."""
    if given.type not in PUBLISHER_TYPES:
        problems.append(
            problem(
                "E131",
                SETTINGS_PATH,
                field=f"{_SPOT}.TYPE",
                value=given.type,
                what="publisher",
                known=", ".join(PUBLISHER_TYPES),
            )
        )
    for number, url in enumerate(given.same_as):
        check_address(url, f"{_SPOT}.SAME_AS[{number}]", problems)
    if given.email is not None and not _EMAIL.fullmatch(given.email):
        field = f"{_SPOT}.EMAIL"
        problems.append(problem("E351", SETTINGS_PATH, field=field, value=given.email))
    return Publisher(
        name=given.name,
        type=given.type,
        email=given.email,
        telephone=given.telephone,
        about=given.about,
        same_as=given.same_as,
        policies=_policies_of(given.policies, given.type, problems) if given.policies else (),
    )


def check_address(url: str, spot: str, problems: list[Problem]) -> None:
    """Add a problem when this is no address in full."""
    if not _ADDRESS.fullmatch(url):
        problems.append(problem("E318", SETTINGS_PATH, field=spot, value=url))


def _policies_of(
    given: PolicySettings, type_: str, problems: list[Problem]
) -> tuple[tuple[str, str], ...]:
    """Return the policies by their names at schema.org."""
    found = []
    for policy in dataclasses.fields(given):
        url = getattr(given, policy.name)
        if url is None:
            continue
        spot = f"{_SPOT}.POLICIES.{policy.name.upper()}"
        check_address(url, spot, problems)
        if policy.name in OF_NEWS_MEDIA and type_ != NEWS_MEDIA:
            problems.append(problem("E319", SETTINGS_PATH, field=spot, value=type_))
        first, *others = policy.name.split("_")
        found.append((first + "".join(map(str.capitalize, others)), url))
    return tuple(found)
