"""Which files come with an entry?"""

from urllib.parse import quote

from msgspec import Struct

from pressroom.feeds.xml_text import xml_text
from pressroom.model.edition import PublicRelease
from pressroom.model.media import MediaFile
from pressroom.model.site import Site


class Enclosure(Struct, frozen=True, kw_only=True):
    """A file to fetch: absolute address, media type, size and what it is."""

    url: str
    media_type: str
    size_bytes: int
    title: str | None

    @property
    def atom_link(self) -> dict[str, str]:
        """Return the attributes of an Atom link (RFC 4287 section 4.2.7)."""
        link = {
            "rel": "enclosure",
            "type": self.media_type,
            "length": str(self.size_bytes),
            "href": self.url,
        }
        return {**link, "title": self.title} if self.title else link


def enclosures_of(release: PublicRelease, site: Site) -> tuple[Enclosure, ...]:
    """Return the attachments, then the images."""
    told = release.release
    files: list[tuple[MediaFile, str | None]] = [
        *((attachment.file, attachment.title) for attachment in told.attachments),
        *((image.file, image.alt) for image in told.images),
    ]
    return tuple(
        Enclosure(
            url=site.url_of(f"{release.path}{quote(file.name)}"),
            media_type=file.media_type,
            size_bytes=file.size_bytes,
            title=xml_text(title) if title else None,
        )
        for file, title in files
    )
