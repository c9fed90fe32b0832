"""Whom may researchers of security write to: the dictionary `SECURITY_TXT` of `PRESSROOM`."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityTxtSettings:
    """What `/.well-known/security.txt` says (RFC 9116)."""

    contact: tuple[str, ...] = field(
        metadata={
            "meaning": "Where to report a hole, the best way first: `mailto:`, `tel:` or `https:`."
        }
    )
    expires: str = field(
        metadata={
            "meaning": "Until when all of this holds, such as `2027-01-31T00:00:00Z`: at most a "
            "year. The build warns 30 days before, and fails after it."
        }
    )
    preferred_languages: tuple[str, ...] = field(
        default=(), metadata={"meaning": "The languages of reports, such as `en`."}
    )
    policy: str | None = field(
        default=None, metadata={"meaning": "The address of the disclosure policy."}
    )
    encryption: str | None = field(
        default=None, metadata={"meaning": "The address of a key for reports."}
    )
    acknowledgments: str | None = field(
        default=None, metadata={"meaning": "The address of a page that thanks reporters."}
    )
    hiring: str | None = field(
        default=None, metadata={"meaning": "The address of jobs in security."}
    )
