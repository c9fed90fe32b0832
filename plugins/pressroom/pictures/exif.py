"""What is written into a published picture: how it lies, who took it, and who may use it."""

import struct

_ORIENTATION, _ARTIST, _COPYRIGHT = 0x0112, 0x013B, 0x8298
_ASCII, _SHORT = 2, 3
_HEADER = b"MM\0*\0\0\0\x08"
_ENTRY = struct.Struct(">HHI4s")
LONGEST_VALUE = 4


def exif_of(orientation: int, credit: str | None, rights: str | None) -> bytes:
    """Return an Exif block that tells just this, empty when there is nothing to tell.

    Names in other letters than ASCII's are written as UTF-8, which readers of Exif understand.

    Source: Exif 2.32, sections 4.5 and 4.6; TIFF 6.0, section 2.
    """
    told = [(_ARTIST, credit), (_COPYRIGHT, rights)]
    entries = [(tag, _ASCII, text.encode() + b"\0") for tag, text in told if text]
    if orientation != 1:
        entries.insert(0, (_ORIENTATION, _SHORT, struct.pack(">HH", orientation, 0)))
    if not entries:
        return b""
    place = len(_HEADER) + 2 + _ENTRY.size * len(entries) + 4
    table, values = b"", b""
    for tag, kind, value in entries:
        held = value
        if len(value) > LONGEST_VALUE:
            held = struct.pack(">I", place + len(values))
            values += value + b"\0" * (len(value) % 2)
        table += _ENTRY.pack(tag, kind, 1 if kind == _SHORT else len(value), held)
    return _HEADER + struct.pack(">H", len(entries)) + table + b"\0" * 4 + values
