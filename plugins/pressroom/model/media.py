"""The files that belong to a release."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaFile:
    """A file beside its release: `source_path` from the repository root, `name` as published."""

    source_path: str
    name: str
    media_type: str
    size_bytes: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture; width and height in pixels. `alt` is absent for a decorative one."""

    file: MediaFile
    width: int
    height: int
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None
    rights: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A document to download."""

    file: MediaFile
    title: str
