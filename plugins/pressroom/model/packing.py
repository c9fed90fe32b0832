"""How is a release laid aside as bytes, and taken up again? By its fields and their types."""

import struct

import msgspec

from pressroom.model.release import Document, Release

_SIZE = struct.Struct("=I")
_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Release)


def packed_release(release: Release) -> bytes:
    """Return a release as JSON; moments keep their offset."""
    return _ENCODER.encode(release)


def unpacked_release(packed: bytes) -> Release:
    """Return the release that was packed so."""
    return _DECODER.decode(packed)


def packed_document(document: Document) -> bytes:
    """Return a document as the size of its release, the release, and the text as it is."""
    release = packed_release(document.release)
    return b"".join((_SIZE.pack(len(release)), release, document.body_html.encode()))


def unpacked_document(packed: bytes) -> Document:
    """Return the document that was packed so."""
    (size,) = _SIZE.unpack_from(packed)
    end = _SIZE.size + size
    return Document(
        release=unpacked_release(packed[_SIZE.size : end]), body_html=packed[end:].decode()
    )
