"""What kind of picture is a file, and how large is it?"""

from pathlib import Path
from typing import NamedTuple

from PIL import Image, UnidentifiedImageError

IMAGE_TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "GIF": "image/gif", "WEBP": "image/webp"}


class PictureError(ValueError):
    """A file that is no picture we publish; the text says why."""


class Picture(NamedTuple):
    """Media type, and size in pixels."""

    media_type: str
    width: int
    height: int


def picture_of(path: Path) -> Picture:
    """Return what a file's bytes say, whatever its name.

    Raises:
        PictureError: it is of another kind, or too large to be opened safely.
    """
    try:
        with Image.open(path, formats=tuple(IMAGE_TYPES)) as picture:
            width, height = picture.size
            return Picture(IMAGE_TYPES[str(picture.format)], width, height)
    except Image.DecompressionBombError as error:
        reason = "it is too large"
        raise PictureError(reason) from error
    except (UnidentifiedImageError, OSError, ValueError) as error:
        reason = "its bytes are of another kind"
        raise PictureError(reason) from error
