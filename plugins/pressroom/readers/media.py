"""Which files belong to a release, and are they what their entries say?"""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from pressroom.model.media import Attachment, Image, MediaFile
from pressroom.problems.problem import Problem, problem
from pressroom.readers.front_matter import Field, Fields

if TYPE_CHECKING:
    from pressroom.pictures.kinds import Picture

ATTACHMENT_TYPES = {
    ".csv": "text/csv",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".epub": "application/epub+zip",
    ".ics": "text/calendar",
    ".jpg": "image/jpeg",
    ".json": "application/json",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".txt": "text/plain",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}
FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
LEAST_PIXELS = 50_000
GOOD_WIDTH = 1_200
RESERVED_NAMES = ("index.html", "release.txt", "release.pdf", "release.json")


class MediaReader:
    """Reads the media of one release from its folder, and collects what is wrong."""

    def __init__(self, content_path: Path, folder: str, shown_content: str) -> None:
        """Take the content folder, the release's folder in it, and its name in messages."""
        self.content_path = content_path
        self.source_folder = folder
        self.shown_folder = f"{shown_content}/{folder}"
        self.problems: list[Problem] = []
        self.names: set[str] = set()

    def images(self, entries: Iterable[Field]) -> tuple[Image, ...]:
        """Return the images of the `images` key that are usable."""
        found = [(entry, image) for entry in entries if (image := self._image(entry))]
        told = [(entry, image) for entry, image in found if image.alt]
        if told:
            self._check_size(*max(told, key=lambda each: each[1].width * each[1].height))
        return tuple(image for _, image in found)

    def attachments(self, entries: Iterable[Field]) -> tuple[Attachment, ...]:
        """Return the attachments of the `attachments` key that are usable."""
        return tuple(found for entry in entries if (found := self._attachment(entry)))

    def _image(self, entry: Field) -> Image | None:
        fields: Fields = entry.value
        name = fields.get("file")
        if not fields.get("alt") and not fields.get("decorative"):
            self._say("E220", entry, "images", value=name)
        file_path = self._file(name, entry, "images") if name else None
        if file_path is None:
            return None
        credit, rights = fields.get("credit"), fields.get("rights")
        found = self._picture(file_path, entry, "images", (credit, rights))
        if found is None:
            return None
        from pressroom.pictures.renditions import renditions_of  # noqa: PLC0415 - brings PIL

        file, picture = found
        if picture.is_moving:
            self._say("W228", entry, "images", value=name)
        return Image(
            file=file,
            width=picture.width,
            height=picture.height,
            alt=None if fields.get("decorative") else fields.get("alt"),
            caption=fields.get("caption"),
            credit=credit,
            rights=rights,
            renditions=renditions_of(name, picture),
        )

    def _check_size(self, entry: Field, image: Image) -> None:
        """Tell where the largest picture is too small for search engines, or to be shown large.

        Source: Google Search Central, "Article structured data", image.
        """
        size = f"{image.width} by {image.height}"
        if image.width * image.height < LEAST_PIXELS:
            self._say("W230", entry, "images", value=image.file.name, size=size)
        elif image.width < GOOD_WIDTH:
            self._say("W231", entry, "images", value=image.file.name, size=size)

    def _picture(
        self, file_path: Path, entry: Field, field: str, told: tuple[str | None, str | None]
    ) -> "tuple[MediaFile, Picture] | None":
        """Return a picture as it is published, with nothing written in it but who took it."""
        from pressroom.pictures.bare import bare_picture  # noqa: PLC0415 - brings PIL
        from pressroom.pictures.exif import exif_of  # noqa: PLC0415 - beside it
        from pressroom.pictures.kinds import (  # noqa: PLC0415 - brings PIL
            SUFFIXES,
            PictureError,
            picture_of,
        )

        name, data = file_path.name, file_path.read_bytes()
        try:
            picture = picture_of(data)
            exif = exif_of(picture.orientation, *told)
            bare = bare_picture(data, exif)
        except PictureError as error:
            self._say("E223", entry, field, value=name, reason=error)
            return None
        endings = SUFFIXES[picture.media_type]
        if file_path.suffix.lower() not in endings:
            kind = picture.media_type.removeprefix("image/").upper()
            better = f"{file_path.stem}{endings[0]}"
            self._say("E228", entry, field, value=name, kind=kind, better=better)
            return None
        file = MediaFile(
            source_path=f"{self.source_folder}/{name}",
            name=name,
            media_type=picture.media_type,
            size_bytes=len(bare),
            sha256=hashlib.sha256(bare).hexdigest(),
            source_sha256=hashlib.sha256(data).hexdigest(),
            exif=exif,
        )
        return file, picture

    def _attachment(self, entry: Field) -> Attachment | None:
        fields: Fields = entry.value
        name = fields.get("file")
        title = fields.get("title")
        file_path = self._file(name, entry, "attachments") if name else None
        if file_path is None or title is None:
            return None
        media_type = ATTACHMENT_TYPES.get(file_path.suffix.lower())
        if media_type is None:
            known = ", ".join(sorted(ATTACHMENT_TYPES))
            self._say("E224", entry, "attachments", value=file_path.suffix, known=known)
            return None
        if media_type.startswith("image/"):
            found = self._picture(file_path, entry, "attachments", (None, None))
            return Attachment(file=found[0], title=title) if found else None
        return Attachment(file=self._media_file(file_path, name, media_type), title=title)

    def _file(self, name: str, entry: Field, field: str) -> Path | None:
        if "/" in name or "\\" in name or name in (".", ".."):
            self._say("E222", entry, field, value=name, folder=self.shown_folder)
            return None
        if not FILE_NAME.fullmatch(name) or name in RESERVED_NAMES:
            self._say("E227", entry, field, value=name)
            return None
        if name in self.names:
            self._say("E226", entry, field, value=name)
            return None
        folder = self.content_path / self.source_folder
        file_path = folder / name
        if file_path.is_symlink() or folder.is_symlink():
            self._say("E106", entry, field)
            return None
        if not file_path.is_file():
            self._say("E221", entry, field, value=name, folder=self.shown_folder)
            return None
        self.names.add(name)
        return file_path

    def _media_file(self, file_path: Path, name: str, media_type: str) -> MediaFile:
        data = file_path.read_bytes()
        return MediaFile(
            source_path=f"{self.source_folder}/{name}",
            name=name,
            media_type=media_type,
            size_bytes=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
        )

    def _say(self, code: str, entry: Field, field: str, **values: object) -> None:
        self.problems.append(problem(code, entry.path, entry.line, field, **values))
