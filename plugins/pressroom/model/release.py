"""What a source file holds: the release, before anybody asks whether it may be seen."""

from datetime import datetime

from msgspec import Struct

from pressroom.model.dates import When
from pressroom.model.identity import Identity
from pressroom.model.media import Attachment, Image, MediaFile, MediumPlain
from pressroom.model.notices import Correction, Removal, Withdrawal
from pressroom.model.people import Mention, Quotation
from pressroom.model.source import Source
from pressroom.model.vocabulary import Contact, Organisation, Place, Section, Topic


class Dateline(Struct, frozen=True, kw_only=True):
    """The place as printed, what stands between it and the text, and the place it matches."""

    as_printed: str
    separator: str
    place: Place | None = None


class Release(Struct, frozen=True, kw_only=True):
    """All that is told about a release, without its text.

    `summary` is derived where the source gives none: the dek, else the first sentence.
    `links` are the ids of releases that the text links to. `text_sha256` is over headline, dek
    and text. `embargo_at` is when a declared embargo ends; `is_embargo_open_ended` says that one
    was declared without an end that can be read.
    """

    identity: Identity
    source: Source
    headline: str
    date: When
    section: Section
    lang: str
    summary: str
    word_count: int
    text_sha256: str
    dek: str | None = None
    dateline: Dateline | None = None
    number: str | None = None
    topics: tuple[Topic, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    people: tuple[Mention, ...] = ()
    contacts: tuple[Contact, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    images: tuple[Image, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    links: tuple[str, ...] = ()
    is_draft: bool = False
    embargo_at: datetime | None = None
    is_embargo_open_ended: bool = False
    corrections: tuple[Correction, ...] = ()
    withdrawn: Withdrawal | None = None
    replaced_by: str | None = None
    removed: Removal | None = None
    translation_of: str | None = None
    legacy_urls: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    series: str | None = None

    @property
    def files(self) -> tuple[MediaFile, ...]:
        """Return the files of its images, then those of its attachments."""
        images = (image.file for image in self.images)
        return (*images, *(attachment.file for attachment in self.attachments))

    @property
    def media(self) -> tuple[MediumPlain, ...]:
        """Return the same files as plans know them, with the copies of images."""
        images = (image.file.plain(image.renditions) for image in self.images)
        return (*images, *(attachment.file.plain() for attachment in self.attachments))


class Document(Struct, frozen=True, kw_only=True):
    """A release and its text.

    `body_html` has passed the sanitiser. Links to releases are still `release:ID`, and media are
    named by file only.
    """

    release: Release
    body_html: str
