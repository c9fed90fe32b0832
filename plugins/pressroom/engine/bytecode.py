"""Where do compiled templates wait for the next build?"""

import hashlib
import shutil
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

DIGEST_BYTES = 32


class TemplateCode(BytecodeCache):
    """Keeps compiled templates in a folder; what is damaged, or cannot be written, is no loss.

    Jinja itself sees whether a template is still the one that was compiled. `code` stands for the
    code that compiles: other code has other files.
    """

    def __init__(self, folder: Path, code: str) -> None:
        """Take the folder, which need not be there yet."""
        self._folder = folder / code[:16]

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the key of a template, whose path may hold bytes that are no text."""
        known_by = filename and filename.encode("utf-8", "backslashreplace").decode()
        return super().get_cache_key(name, known_by)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket, if its template was compiled before."""
        try:
            data = self._path_of(bucket).read_bytes()
        except OSError:
            return
        digest, packed = data[:DIGEST_BYTES], data[DIGEST_BYTES:]
        if _digest(packed) == digest:
            bucket.bytecode_from_string(packed)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what the bucket holds."""
        packed = bucket.bytecode_to_string()
        path = self._path_of(bucket)
        fresh = path.with_suffix(".new")
        try:
            if not self._folder.is_dir():
                shutil.rmtree(self._folder.parent, ignore_errors=True)
                self._folder.mkdir(parents=True)
            fresh.write_bytes(_digest(packed) + packed)
            fresh.replace(path)
        except OSError:
            # The next build compiles once more.
            return

    def _path_of(self, bucket: Bucket) -> Path:
        return self._folder / bucket.key


def _digest(packed: bytes) -> bytes:
    return hashlib.blake2b(packed, digest_size=DIGEST_BYTES).digest()
