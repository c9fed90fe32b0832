"""What an office says of how it works: the key `POLICIES` of `PRESSROOM["PUBLISHER"]`."""

from dataclasses import dataclass, field


def _policy(meaning: str) -> str | None:
    told: str | None = field(default=None, metadata={"meaning": meaning})
    return told


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicySettings:
    """Pages that tell how the office works, each by its address."""

    publishing_principles: str | None = _policy("What it publishes, and by which rules.")
    corrections_policy: str | None = _policy("How it corrects what it published.")
    ethics_policy: str | None = _policy("What its staff may do and not do.")
    diversity_policy: str | None = _policy("Whom it serves and hires.")
    ownership_funding_info: str | None = _policy("Who owns it, and who pays.")
    actionable_feedback_policy: str | None = _policy("How readers reach it, and what comes of it.")
    unnamed_sources_policy: str | None = _policy("When it quotes people without their names.")
    masthead: str | None = _policy("Who works there. For news media only.")
    mission_coverage_priorities_policy: str | None = _policy(
        "What it reports about. For news media only."
    )
    verification_fact_checking_policy: str | None = _policy(
        "How it proves what it reports. For news media only."
    )
    no_bylines_policy: str | None = _policy("Why texts bear no names. For news media only.")
