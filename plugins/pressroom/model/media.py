"""The files that belong to a release."""

from typing import NamedTuple, TypeAlias

from msgspec import Struct

# How wide a page shows pictures: as its text, or as the screen without its margins. And the widths
# of their copies: for a telephone, for the column of 608 CSS pixels, and for that on a screen with
# twice as many pixels. Source: theme/sass/_column.scss.
SIZES = "(min-width: 42rem) 38rem, calc(100vw - 2rem)"
WIDTHS = (480, 800, 1216)
# A medium in plain values, as `Medium` names them: caches write them.
MediumPlain: TypeAlias = tuple[str, str, str, bytes | None, tuple[tuple[str, str, int, int], ...]]


class MediaFile(Struct, frozen=True, kw_only=True):
    """A file beside its release: `source_path` from the repository root, `name` as published.

    Size and `sha256` are those of what is published. A picture is published without what its
    camera wrote into it; then `source_sha256` is the digest of the file as it lies there, and
    `exif` the little that is written in its place.
    """

    source_path: str
    name: str
    media_type: str
    size_bytes: int
    sha256: str
    source_sha256: str | None = None
    exif: bytes | None = None

    def plain(self, renditions: tuple["Rendition", ...] = ()) -> MediumPlain:
        """Return what a plan has to know of the file."""
        made = tuple((r.name, r.media_type, r.width, r.height) for r in renditions)
        sha256 = self.source_sha256 or self.sha256
        return (self.name, self.source_path, sha256, self.exif, made)


class Rendition(Struct, frozen=True, kw_only=True):
    """A smaller copy of a picture that pages show: its name beside the release's page."""

    name: str
    media_type: str
    width: int
    height: int


class Image(Struct, frozen=True, kw_only=True):
    """A picture; width and height in pixels, as it is shown. `alt` is absent for a decorative one.

    `renditions` are WebP from narrow to wide, then one that every browser shows. A picture that
    moves has none.
    """

    file: MediaFile
    width: int
    height: int
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None
    rights: str | None = None
    renditions: tuple[Rendition, ...] = ()

    @property
    def caption_line(self) -> str | None:
        """Return what is printed below the picture: its caption, and who took it in brackets."""
        if self.caption and self.credit:
            return f"{self.caption} ({self.credit})"
        return self.caption or self.credit

    @property
    def shown(self) -> tuple[str, int, int]:
        """Return name, width and height of what every browser shows, in a size for pages."""
        if self.renditions:
            last = self.renditions[-1]
            return last.name, last.width, last.height
        return self.file.name, self.width, self.height


class Attachment(Struct, frozen=True, kw_only=True):
    """A document to download."""

    file: MediaFile
    title: str


class Medium(NamedTuple):
    """A file of a release as a plan knows it: `source_path` is in the content folder.

    `sha256` is that of the file there. `exif` is there for pictures; `renditions` are name, media
    type, width and height.
    """

    name: str
    source_path: str
    sha256: str
    exif: bytes | None
    renditions: tuple[tuple[str, str, int, int], ...]
