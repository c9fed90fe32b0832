"""Where are copies of pictures kept, so that none is made twice?

They lie in the cache folder, each under what it was made of. What is missing or damaged there
is made again; what cannot be written is not kept. Whoever uses one gives it the time of its use.
"""

import hashlib
import os
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from pathlib import Path

DIGEST_BYTES = 32


def kept(folder: Path, told: str, make: Callable[[], bytes]) -> bytes:
    """Return the bytes that are kept under what they were made of, or make and keep them."""
    name = name_of(told)
    path = folder / name[:2] / name
    with suppress(OSError):
        sealed = path.read_bytes()
        data = sealed[DIGEST_BYTES:]
        if _digest(data) == sealed[:DIGEST_BYTES]:
            with suppress(OSError):
                os.utime(path)
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


def name_of(told: str) -> str:
    """Return the name of the file that is kept under what it was made of."""
    return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def forget(folder: Path, names: Collection[str], before_ns: int) -> None:
    """Delete what is kept under other names than these and was last used before this moment.

    Who needs it all the same, another build at this moment or a later one, makes it again.
    """
    for entry in _entries(folder):
        with suppress(OSError):
            if entry.name not in names and entry.stat().st_mtime_ns < before_ns:
                Path(entry).unlink()


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    with suppress(OSError), os.scandir(folder) as below:
        for each in below:
            with suppress(OSError), os.scandir(each) as entries:
                yield from entries


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=DIGEST_BYTES).digest()
