"""What stands around every page: the keys of `PRESSROOM` for links, logo and federal mode."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkSettings:
    """A link in the header or the footer."""

    name: str = field(metadata={"meaning": "What the link says."})
    href: str = field(
        metadata={
            "meaning": "Where it leads: a page of this site, such as `about/`, an address in full, "
            "or `mailto:` and an e-mail address."
        }
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSettings:
    """The picture that others show of a page that has none of its own."""

    file: str = field(
        metadata={
            "meaning": "Its file in the content folder: PNG or JPEG, at least 600 pixels wide; "
            "1200 by 630 is shown best."
        }
    )
    alt: str = field(metadata={"meaning": "What it shows, for people who do not see it."})


@dataclass(frozen=True, slots=True, kw_only=True)
class LogoSettings:
    """The picture before the site's name in the header."""

    file: str = field(
        metadata={
            "meaning": "Its file in the content folder: SVG, PNG, WebP or JPEG, at most 50 kB."
        }
    )
    alt: str = field(
        metadata={
            "meaning": "What the logo says to people who do not see it. The site's name stands "
            'beside it, so `""` is right for one that says nothing more.'
        }
    )
    height: int = field(
        default=48, metadata={"meaning": "How high it is shown, in pixels; the width follows."}
    )
    replaces_name: bool = field(
        default=False,
        metadata={
            "meaning": "Whether the logo is the name in letters, so that no name stands beside it."
        },
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencySettings:
    """The federal agency that the site belongs to, as the identifier names it."""

    name: str = field(metadata={"meaning": "The agency's name, such as Department of Examples."})
    short_name: str = field(metadata={"meaning": "Its short name, for the link About …"})
    href: str = field(metadata={"meaning": "The address of its home page."})


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredLinksSettings:
    """The links that the identifier of a federal site has to have; each a page or an address.

    Source: USWDS identifier; digital.gov, required links.
    """

    about: str | None = field(
        default=None, metadata={"meaning": "About the agency.", "name": "About {agency}"}
    )
    accessibility: str | None = field(
        default=None,
        metadata={
            "meaning": "The accessibility statement, with the contact for Section 508.",
            "name": "Accessibility statement",
        },
    )
    foia: str | None = field(
        default=None,
        metadata={
            "meaning": "How to ask for records under the Freedom of Information Act.",
            "name": "FOIA requests",
        },
    )
    no_fear: str | None = field(
        default=None,
        metadata={"meaning": "Data under the No FEAR Act.", "name": "No FEAR Act data"},
    )
    inspector_general: str | None = field(
        default=None,
        metadata={
            "meaning": "The agency's Inspector General.",
            "name": "Office of the Inspector General",
        },
    )
    performance: str | None = field(
        default=None,
        metadata={"meaning": "Budget and performance reports.", "name": "Performance reports"},
    )
    privacy: str | None = field(
        default=None, metadata={"meaning": "The privacy policy.", "name": "Privacy policy"}
    )
    vulnerability: str | None = field(
        default=None,
        metadata={
            "meaning": "How to report a weakness of the site's security.",
            "name": "Vulnerability disclosure policy",
        },
    )
