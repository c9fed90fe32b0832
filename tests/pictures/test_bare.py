"""What is left of a picture without what its camera and its programs wrote into it?"""

import struct
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from pressroom.pictures.bare import bare_picture
from pressroom.pictures.exif import exif_of
from pressroom.pictures.kinds import PictureError
from tests.pictures.samples import PLACE, SERIAL, camera_exif, halves, opened, saved

PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
NOTE = PngInfo()
NOTE.add_text("Comment", "SERIAL-123")
NOTE.add_itxt("XML:com.adobe.xmp", "<x>SERIAL-123</x>")
MOVING = [halves(), Image.new("RGB", (64, 48), "green")]
XMP = b"<x>SERIAL-123</x>"
TOLD = {
    "a photograph": saved(
        halves(), "JPEG", exif=camera_exif(), comment=b"SERIAL-123", icc_profile=PROFILE
    ),
    "a photograph in several scans": saved(
        halves(), "JPEG", exif=camera_exif(), progressive=True, icc_profile=PROFILE
    ),
    "four inks": saved(halves("CMYK"), "JPEG", exif=camera_exif(), icc_profile=PROFILE),
    "grey": saved(halves("L"), "JPEG", comment=b"SERIAL-123"),
    "a drawing": saved(
        halves("RGBA"), "PNG", exif=camera_exif(), pnginfo=NOTE, icc_profile=PROFILE
    ),
    "a palette": saved(halves("P"), "PNG", pnginfo=NOTE, transparency=0),
    "a moving drawing": saved(
        MOVING[0], "PNG", save_all=True, append_images=MOVING[1:], pnginfo=NOTE
    ),
    "a new photograph": saved(halves(), "WEBP", exif=camera_exif(), xmp=XMP, icc_profile=PROFILE),
    "a simple new photograph": saved(halves(), "WEBP"),
    "a see-through one": saved(halves("RGBA"), "WEBP", xmp=XMP, lossless=True),
    "a moving new one": saved(MOVING[0], "WEBP", save_all=True, append_images=MOVING[1:], xmp=XMP),
    "an old drawing": saved(halves("P"), "GIF", comment=b"SERIAL-123"),
    "an old moving one": saved(
        MOVING[0], "GIF", save_all=True, append_images=MOVING[1:], loop=0, comment=b"SERIAL-123"
    ),
}


@pytest.mark.parametrize("data", TOLD.values(), ids=TOLD.keys())
def test_pixels_and_colours_stay_and_nothing_else(data: bytes) -> None:
    """Every pixel of every frame is what it was, and no word of the camera is left."""
    bare = bare_picture(data, b"")
    before, after = opened(data), opened(bare)
    frames = getattr(before, "n_frames", 1)
    assert getattr(after, "n_frames", 1) == frames
    for frame in range(frames):
        before.seek(frame)
        after.seek(frame)
        assert after.tobytes() == before.tobytes()
    assert after.mode == before.mode
    assert after.info.get("icc_profile") == before.info.get("icc_profile")
    assert after.info.get("loop") == before.info.get("loop")
    assert b"SERIAL" not in bare
    assert not after.getexif()
    assert bare_picture(bare, b"") == bare


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_who_took_it_and_how_it_lies_are_written_in(kind: str) -> None:
    """A journalist who saves the file finds the credit in it, and sees it upright."""
    data = saved(halves(), kind, exif=camera_exif(6))
    bare = bare_picture(data, exif_of(6, "Zoë Müller", "Public domain"))
    told = opened(bare).getexif()
    assert dict(told) == {
        0x0112: 6,
        0x013B: "Zoë Müller".encode().decode("latin-1"),
        0x8298: "Public domain",
    }
    assert not told.get_ifd(PLACE)
    assert SERIAL not in told


def test_exif_is_absent_when_there_is_nothing_to_tell() -> None:
    """An upright picture without a credit has no block at all."""
    assert exif_of(1, None, None) == b""


def test_what_hangs_on_behind_the_end_is_left_out() -> None:
    """Some telephones hang a film, or a second picture with its place, behind the first."""
    for kind in ("JPEG", "PNG", "GIF", "WEBP"):
        data = saved(halves(), kind)
        assert bare_picture(data + b"SERIAL-123" * 9, b"") == bare_picture(data, b"")


@pytest.mark.parametrize("data", TOLD.values(), ids=TOLD.keys())
def test_picture_without_its_end_is_refused(data: bytes) -> None:
    """A copy that broke off is found out without reading a pixel."""
    for cut in (2, len(data) // 2, len(data) - 20):
        with pytest.raises(PictureError):
            bare_picture(data[: len(data) - cut], b"")


def test_picture_that_lost_a_bit_is_refused() -> None:
    """PNG tells by itself."""
    data = bytearray(saved(halves(), "PNG"))
    data[60] ^= 1
    with pytest.raises(PictureError, match="damaged"):
        bare_picture(bytes(data), b"")


@settings(max_examples=300, deadline=None)
@given(
    data=st.binary(max_size=60),
    head=st.sampled_from([b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF", b"GIF89a", b""]),
    size=st.integers(0, 100),
)
def test_any_bytes_are_bared_or_refused(data: bytes, head: bytes, size: int) -> None:
    """No bytes raise anything else, and none are read for ever."""
    told = head + (struct.pack("<I", size) + b"WEBP" if head == b"RIFF" else b"") + data
    with suppress(PictureError):
        assert isinstance(bare_picture(told, b""), bytes)
