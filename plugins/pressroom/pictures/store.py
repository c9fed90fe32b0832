"""Where are copies of pictures kept, so that none is made twice?

They lie in the cache folder, each under what it was made of. What is missing or damaged there
is made again; what cannot be written is not kept.
"""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

DIGEST_BYTES = 32


def kept(folder: Path, told: str, make: Callable[[], bytes]) -> bytes:
    """Return the bytes that are kept under what they were made of, or make and keep them."""
    name = hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    path = folder / name[:2] / name
    with suppress(OSError):
        sealed = path.read_bytes()
        data = sealed[DIGEST_BYTES:]
        if _digest(data) == sealed[:DIGEST_BYTES]:
            return data
    data = make()
    fresh = path.with_name(f"{name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(_digest(data) + data)
        fresh.replace(path)
    except OSError:
        with suppress(OSError):
            fresh.unlink()
    return data


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=DIGEST_BYTES).digest()
