"""How is a value written down so that any damage to it is noticed?"""

import hashlib
import marshal
from typing import Any

DIGEST_BYTES = 32


def sealed(told: Any) -> bytes:  # noqa: ANN401 - whatever is to be sealed
    """Return a value with its digest: SQLite would not notice a byte that has changed."""
    data = marshal.dumps(told)
    return hashlib.sha256(data).digest() + data


def opened(written: bytes) -> Any:  # noqa: ANN401 - whatever was sealed
    """Return what was sealed.

    Raises:
        ValueError: it is not what it was.
    """
    data = memoryview(written)[DIGEST_BYTES:]
    if hashlib.sha256(data).digest() != written[:DIGEST_BYTES]:
        msg = "damaged"
        raise ValueError(msg)
    return marshal.loads(data)
