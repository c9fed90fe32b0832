"""Pictures of every kind, made for tests."""

from io import BytesIO

from PIL import Image

PLACE = 0x8825
SERIAL = 0xA431
SIZE = (64, 48)


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    """Return the bytes of a picture."""
    written = BytesIO()
    picture.save(written, kind, **options)  # type: ignore[arg-type] # what Pillow takes
    return written.getvalue()


def opened(data: bytes) -> Image.Image:
    """Return the picture of these bytes, all of it read."""
    picture = Image.open(BytesIO(data))
    picture.load()
    return picture


def halves(mode: str = "RGB", size: tuple[int, int] = SIZE) -> Image.Image:
    """Return a picture that is red above and blue below."""
    picture = Image.new("RGB", size, (200, 20, 20))
    picture.paste((20, 20, 200), (0, size[1] // 2, size[0], size[1]))
    return picture.convert(mode)


def camera_exif(orientation: int = 1) -> bytes:
    """Return what a telephone writes: how it was held, where, whose it is, and its number."""
    told = Image.Exif()
    told[0x0112] = orientation
    told[0x013B] = "Somebody"
    told[PLACE] = {1: "N", 2: (38.0, 53.0, 1.0)}
    told[SERIAL] = "SERIAL-123"
    return told.tobytes()
