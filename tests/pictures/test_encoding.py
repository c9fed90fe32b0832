"""How is a smaller copy of a picture made?"""

import pytest
from PIL import Image, ImageCms

from pressroom.pictures.encoding import encoded, made_by
from pressroom.pictures.kinds import PictureError, picture_of
from tests.pictures.samples import camera_exif, halves, opened, saved

TYPES = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}
RED, BLUE = (200, 20, 20), (20, 20, 200)
DEEP = Image.new("I;16", (64, 48), 0x8080)
GREY_PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()


def is_near(found: object, wanted: tuple[int, ...], by: int = 40) -> bool:
    """Whether a pixel has this colour, as an eye sees it."""
    assert isinstance(found, tuple)
    return all(abs(a - b) <= by for a, b in zip(found, wanted, strict=True))


SOURCES = {
    "a photograph": saved(halves(size=(640, 480)), "JPEG", exif=camera_exif()),
    "four inks": saved(halves("CMYK", (640, 480)), "JPEG"),
    "a palette": saved(halves("P"), "PNG"),
    "an old drawing": saved(halves("P"), "GIF"),
    "a new photograph": saved(halves(), "WEBP"),
    "see-through": saved(halves("RGBA"), "PNG"),
    "a profile of another kind": saved(halves(), "JPEG", icc_profile=GREY_PROFILE),
    "a damaged profile": saved(halves(), "PNG", icc_profile=b"no profile"),
}


@pytest.mark.parametrize("media_type", TYPES)
@pytest.mark.parametrize("data", SOURCES.values(), ids=SOURCES.keys())
def test_copy_shows_what_the_picture_shows(data: bytes, media_type: str) -> None:
    """It has the size, the kind and the colours that were asked for, and nothing written in."""
    copy = opened(encoded(data, media_type, (32, 24)))
    assert (copy.format, copy.size) == (TYPES[media_type], (32, 24))
    shown = copy.convert("RGB")
    assert is_near(shown.getpixel((16, 4)), RED)
    assert is_near(shown.getpixel((16, 20)), BLUE)
    assert not copy.getexif()
    assert "icc_profile" not in copy.info
    assert "comment" not in copy.info


@pytest.mark.parametrize("media_type", TYPES)
def test_copy_is_upright(media_type: str) -> None:
    """What lies on its side in the file stands in the copy."""
    data = saved(halves(size=(640, 480)), "JPEG", exif=camera_exif(6))
    told = picture_of(data)
    assert (told.width, told.height, told.orientation) == (480, 640, 6)
    shown = opened(encoded(data, media_type, (24, 32))).convert("RGB")
    assert is_near(shown.getpixel((20, 16)), RED)
    assert is_near(shown.getpixel((3, 16)), BLUE)


def test_transparent_parts_stay_so() -> None:
    """What can be seen through can be seen through in WebP and PNG."""
    picture = halves("RGBA")
    picture.putalpha(Image.new("L", picture.size, 0))
    for media_type in ("image/webp", "image/png"):
        copy = opened(encoded(saved(picture, "PNG"), media_type, (32, 24)))
        assert copy.convert("RGBA").getpixel((16, 12))[3] == 0  # type: ignore[index] # a pixel


def test_drawing_keeps_its_colours() -> None:
    """A chart of a few colours is not blurred."""
    copy = opened(encoded(saved(halves(), "PNG"), "image/webp", (64, 48)))
    assert sorted(colour for _, colour in copy.getcolors() or ()) == [BLUE, RED]


def test_sixteen_bits_a_pixel_are_shown_by_their_upper_eight() -> None:
    """A scan in deep grey does not turn white."""
    copy = opened(encoded(saved(DEEP, "PNG"), "image/png", (32, 24)))
    assert is_near(copy.convert("RGB").getpixel((1, 1)), (128, 128, 128), by=1)


def test_colours_of_a_wide_profile_are_brought_to_those_of_the_page() -> None:
    """A profile says what numbers mean; the copy, which has none, has other numbers."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    assert profile  # a profile that fits no RGB picture is ignored, as the sources above show
    wide = ImageCms.createProfile("sRGB")
    wide_bytes = bytearray(ImageCms.ImageCmsProfile(wide).tobytes())
    red = wide_bytes.find(b"rXYZ")
    green = wide_bytes.find(b"gXYZ")
    # The tags of red and green change places, so that numbers for red mean green.
    wide_bytes[red : red + 4], wide_bytes[green : green + 4] = b"gXYZ", b"rXYZ"
    data = saved(Image.new("RGB", (64, 48), (255, 0, 0)), "PNG", icc_profile=bytes(wide_bytes))
    copy = opened(encoded(data, "image/png", (32, 24))).convert("RGB")
    assert is_near(copy.getpixel((1, 1)), (0, 255, 0))


@pytest.mark.parametrize("media_type", TYPES)
def test_copy_has_the_same_bytes_each_time(media_type: str) -> None:
    """Nothing of the moment or the machine is in it."""
    for data in SOURCES.values():
        assert encoded(data, media_type, (32, 24)) == encoded(data, media_type, (32, 24))


def test_pixels_that_cannot_be_read_are_told() -> None:
    """A file may have a beginning and an end, and nothing between."""
    data = saved(halves(size=(640, 480)), "PNG")
    with pytest.raises(PictureError, match="it is damaged"):
        encoded(data[:60] + data[-12:], "image/webp", (32, 24))


def test_copies_are_known_by_the_code_and_the_codecs() -> None:
    """Another version of Pillow or of its codecs may write other bytes."""
    told = made_by()
    assert "def encoded(" in told
    assert Image.__version__ in told
