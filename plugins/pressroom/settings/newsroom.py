"""What a newsroom says about itself: the dictionary `PRESSROOM` in `pelicanconf.py`."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class PublisherSettings:
    """The office that publishes."""

    name: str = field(metadata={"meaning": "The office's name, as data and feeds tell it."})
    type: str = field(
        default="Organization",
        metadata={
            "meaning": "Its schema.org type: Organization, GovernmentOrganization or "
            "NewsMediaOrganization."
        },
    )
    email: str | None = field(
        default=None, metadata={"meaning": "The press office's public e-mail address."}
    )
    telephone: str | None = field(
        default=None, metadata={"meaning": "The press office's telephone number, with +."}
    )
    about: str | None = field(
        default=None,
        metadata={"meaning": "Who the office is, for the foot of every release; plain text."},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsroomSettings:
    """The facts about the site that every part may need."""

    authority: str = field(
        metadata={
            "meaning": "The domain name that feed ids are made with. It never changes, even when "
            "the site moves."
        }
    )
    feed_year: int = field(
        metadata={
            "meaning": "The year from which the office has held that domain name. It never changes."
        }
    )
    publisher: PublisherSettings = field(metadata={"meaning": "The office that publishes."})
    lang: str = field(default="en", metadata={"meaning": "The site's language, as a BCP 47 code."})
    list_size: int = field(
        default=25, metadata={"meaning": "How many releases a full list page holds."}
    )
    note: str | None = field(
        default=None,
        metadata={"meaning": "A sentence for the foot of every page; plain text."},
    )
