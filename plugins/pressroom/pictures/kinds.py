"""What kind of picture is a file, how large is it, and how does it have to be turned?"""

import warnings
from io import BytesIO
from typing import NamedTuple

from PIL import Image, UnidentifiedImageError

IMAGE_TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "GIF": "image/gif", "WEBP": "image/webp"}
SUFFIXES = {
    "image/jpeg": (".jpg", ".jpeg"),
    "image/png": (".png",),
    "image/gif": (".gif",),
    "image/webp": (".webp",),
}
# A few bytes can claim gigabytes. Pillow warns from here on, and gives up at twice as many.
MOST_PIXELS = 89_000_000
ORIENTATION = 0x0112
_TOLD_IN_PNG = (b"eXIf", b"Raw profile type exif", b"XML:com.adobe.xmp")
TURNED = frozenset({5, 6, 7, 8})


class PictureError(ValueError):
    """A file that is no picture we publish; the text says why."""


class Picture(NamedTuple):
    """Media type, size in pixels as it is shown, and how it lies in the file (Exif: 1 is upright).

    `is_solid` says that it has no transparent parts and no palette.
    """

    media_type: str
    width: int
    height: int
    orientation: int
    is_moving: bool
    is_solid: bool


def picture_of(data: bytes) -> Picture:
    """Return what a file's bytes say, whatever its name.

    Raises:
        PictureError: it is of another kind, or too large to be opened safely.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=tuple(IMAGE_TYPES)) as picture:
                return _told(picture, data)
    except Image.DecompressionBombError as error:
        raise PictureError(_too_large()) from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as error:
        is_drawing = b"<svg" in data[:1000]
        reason = "it is a drawing that can hold scripts" if is_drawing else _OTHER_KIND
        raise PictureError(reason) from error


_OTHER_KIND = "its bytes are of another kind"


def _told(picture: Image.Image, data: bytes) -> Picture:
    width, height = picture.size
    if width * height > MOST_PIXELS:
        raise PictureError(_too_large())
    # Pillow reads all pixels of a PNG to see whether Exif stands behind them.
    is_told = picture.format != "PNG" or any(name in data for name in _TOLD_IN_PNG)
    orientation = picture.getexif().get(ORIENTATION, 1) if is_told else 1
    if orientation in TURNED:
        width, height = height, width
    return Picture(
        media_type=IMAGE_TYPES[str(picture.format)],
        width=width,
        height=height,
        orientation=orientation if orientation in range(1, 9) else 1,
        is_moving=bool(getattr(picture, "is_animated", False)),
        is_solid=picture.mode in ("RGB", "L", "CMYK") and "transparency" not in picture.info,
    )


def _too_large() -> str:
    return f"it has more than {MOST_PIXELS // 1_000_000} million pixels"
