"""What is left of a picture without what its camera and its programs wrote into it?

Nothing is decoded: the pixels stay as they were, bit for bit. Where it was taken and with which
camera, thumbnails, comments and what hangs on behind the end are left out; colour profiles stay.
A picture whose end is missing is found out by the way.
"""

import re
import struct
import zlib
from collections.abc import Iterator

from pressroom.pictures.kinds import PictureError

PNG = b"\x89PNG\r\n\x1a\n"
# Source: PNG 3rd edition, sections 11.2 and 11.3; what is not listed here tells nothing of colours.
_PNG_KEPT = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs acTL fcTL fdAT".split()
)
_WEBP_KEPT = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ICCP", b"ANIM", b"ANMF", b"ALPH"))
_WEBP_EXIF, _WEBP_XMP = 0x08, 0x04
_JPEG_KEPT = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
_JPEG_END, _JPEG_SCAN = 0xD9, 0xDA
# A marker, with bytes to fill up before it; and one that ends the data of a scan, which is no
# stuffed zero and no restart. Source: ITU-T T.81, B.1.1.
_JPEG_MARKER = re.compile(rb"\xff+([^\x00\xff])")
_JPEG_SCAN_ENDS = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_GIF_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
_NO_END = "its end is missing; copy it again from where it came"


def bare_picture(data: bytes, exif: bytes) -> bytes:
    """Return the picture with nothing written in it but this Exif block.

    GIF has no place for one, and WebP only where there was one.

    Raises:
        PictureError: its end is missing, or it is damaged.
    """
    try:
        if data.startswith(PNG):
            return PNG + b"".join(_png_chunks(data, exif))
        if data.startswith(b"RIFF"):
            body = b"WEBP" + b"".join(_webp_chunks(data, exif))
            return b"RIFF" + struct.pack("<I", len(body)) + body
        if data.startswith(b"GIF8"):
            return b"".join(_gif_blocks(data))
        return b"".join(_jpeg_segments(data, exif))
    except (struct.error, IndexError) as error:
        raise PictureError(_NO_END) from error


def _jpeg_segments(data: bytes, exif: bytes) -> Iterator[bytes]:
    yield data[:2]
    at = 2
    written = False
    while True:
        found = _JPEG_MARKER.match(data, at)
        if found is None:
            raise PictureError(_NO_END)
        marker, start = data[found.end() - 1], found.end()
        if marker == _JPEG_END:
            yield b"\xff\xd9"
            return
        (length,) = struct.unpack_from(">H", data, start)
        at = start + length
        segment = data[start:at]
        if not written and marker != 0xE0:  # noqa: PLR2004 - JFIF's own segment has to come first
            written = True
            if exif:
                told = b"Exif\0\0" + exif
                yield b"\xff\xe1" + struct.pack(">H", len(told) + 2) + told
        if marker == _JPEG_SCAN:
            following = _JPEG_SCAN_ENDS.search(data, at)
            at = following.start() if following else len(data)
            yield b"\xff\xda" + data[start:at]
        elif _is_kept_in_jpeg(marker, segment[2:]):
            yield bytes((0xFF, marker)) + segment


def _is_kept_in_jpeg(marker: int, content: bytes) -> bool:
    is_application, is_comment = 0xE0 <= marker <= 0xEF, marker == 0xFE  # noqa: PLR2004 - APPn, COM
    if is_application:
        name = _JPEG_KEPT.get(marker)
        return name is not None and content.startswith(name)
    return not is_comment


def _png_chunks(data: bytes, exif: bytes) -> Iterator[bytes]:
    at = len(PNG)
    while True:
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        (check,) = struct.unpack_from(">I", data, end - 4)
        if zlib.crc32(data[at + 4 : end - 4]) != check:
            damaged = "it is damaged; copy it again from where it came"
            raise PictureError(damaged)
        if kind in _PNG_KEPT:
            yield data[at:end]
        if kind == b"IHDR" and exif:
            yield struct.pack(">I", len(exif)) + (told := b"eXIf" + exif)
            yield struct.pack(">I", zlib.crc32(told))
        if kind == b"IEND":
            return
        at = end


def _webp_chunks(data: bytes, exif: bytes) -> Iterator[bytes]:
    (size,) = struct.unpack_from("<I", data, 4)
    end = size + 8
    if end > len(data):
        raise PictureError(_NO_END)
    at = 12
    while at < end:
        kind, length = struct.unpack_from("<4sI", data, at)
        content = data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2
        if at > end + 1:
            raise PictureError(_NO_END)
        if kind == b"VP8X":
            flags = content[0] & ~_WEBP_XMP & ~(0 if exif else _WEBP_EXIF)
            content = bytes((flags,)) + content[1:]
        elif kind == b"EXIF" and exif:
            content = exif
        elif kind not in _WEBP_KEPT:
            continue
        yield kind + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def _gif_blocks(data: bytes) -> Iterator[bytes]:
    at = 13 + _palette_bytes(data[10])
    yield data[:at]
    while data[at] != 0x3B:  # noqa: PLR2004 - the trailer. Source: GIF89a, section 27
        start = at
        is_image = data[at] == 0x2C  # noqa: PLR2004 - an image descriptor, section 20
        at += 11 + _palette_bytes(data[at + 9]) if is_image else 2
        while data[at]:
            at += data[at] + 1
        at += 1
        block = data[start:at]
        is_comment = not is_image and block[1] == 0xFE  # noqa: PLR2004 - section 24
        is_application = not is_image and block[1] == 0xFF  # noqa: PLR2004 - section 26
        if not is_comment and not (is_application and block[3:14] not in _GIF_LOOPS):
            yield block
    yield b";"


def _palette_bytes(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0
