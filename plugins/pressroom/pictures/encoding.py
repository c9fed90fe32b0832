"""How is a smaller copy of a picture made?"""

from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms, ImageOps, features

from pressroom.pictures.kinds import IMAGE_TYPES, PictureError

# A picture of no more colours than these is drawn, not photographed, and keeps each of them.
MOST_COLOURS_DRAWN = 4096
QUALITY = 80
# How much larger than the copy a picture is read, so that its edges stay sharp.
OVERSAMPLING = 1.5
_KINDS = {media_type: kind for kind, media_type in IMAGE_TYPES.items()}
_PHOTOGRAPHED: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": QUALITY, "optimize": True, "progressive": True},
    "WEBP": {"quality": QUALITY, "method": 4},
    "PNG": {"compress_level": 9},
}
_DRAWN: dict[str, dict[str, Any]] = {
    **_PHOTOGRAPHED,
    "WEBP": {"lossless": True, "quality": QUALITY, "method": 4},
}


def made_by() -> str:
    """Return what the bytes of copies hang on beside the picture: this code, and the codecs."""
    codecs = (features.version(name) for name in ("pil", "jpg", "webp", "zlib", "littlecms2"))
    return f"{Path(__file__).read_text('utf-8')} {[*codecs]}"


def encoded(data: bytes, media_type: str, size: tuple[int, int]) -> bytes:
    """Return a copy of a picture in this type and size: upright, in sRGB, with nothing written in.

    Raises:
        PictureError: the picture is damaged.
    """
    try:
        with Image.open(BytesIO(data), formats=tuple(IMAGE_TYPES)) as picture:
            # JPEG can be read at a half, a quarter or an eighth of its size, whichever is enough.
            short, long = sorted(round(side * OVERSAMPLING) for side in size)
            is_high = picture.height > picture.width
            picture.draft(None, (short, long) if is_high else (long, short))
            upright = _in_colour(ImageOps.exif_transpose(picture))
            is_drawn = picture.format != "JPEG" and _is_drawn(upright)
            shown = _in_srgb(upright, picture.info.get("icc_profile"))
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError) as error:
        reason = "it is damaged"
        raise PictureError(reason) from error
    kind = _KINDS[media_type]
    if kind == "JPEG" and shown.mode != "RGB":
        shown = shown.convert("RGB")
    small = shown.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    # Pillow writes into some files what it read from others.
    small.info.clear()
    written = BytesIO()
    small.save(written, kind, **(_DRAWN if is_drawn else _PHOTOGRAPHED)[kind])
    return written.getvalue()


def _is_drawn(picture: Image.Image) -> bool:
    return picture.getcolors(MOST_COLOURS_DRAWN) is not None


def _in_colour(picture: Image.Image) -> Image.Image:
    """Return the picture in a mode that can be made smaller: colours, with transparency or not.

    CMYK stays as it is: only its profile tells what its inks are.
    """
    if picture.mode.startswith("I;16"):
        # 16 bits a pixel: the upper eight are shown.
        picture = picture.convert("I").point(lambda value: value / 256).convert("L")
    if picture.mode == "CMYK":
        return picture
    has_transparency = picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info
    wanted = "RGBA" if has_transparency else "RGB"
    return picture if picture.mode == wanted else picture.convert(wanted)


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Return the picture in the colours that a page is in; a profile that fits none is ignored."""
    wanted = "RGBA" if picture.mode == "RGBA" else "RGB"
    if profile:
        try:
            made = ImageCms.profileToProfile(
                picture,
                ImageCms.ImageCmsProfile(BytesIO(profile)),
                ImageCms.createProfile("sRGB"),
                outputMode=wanted,
            )
        except (ImageCms.PyCMSError, OSError):
            made = None
        if made is not None:
            return made
    return picture if picture.mode == wanted else picture.convert(wanted)
