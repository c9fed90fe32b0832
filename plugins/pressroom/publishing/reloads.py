"""Which tree do open pages show, and which is live? Tells them when they should load again."""

import threading
import time
from pathlib import Path

# No page has such an address: names of ours begin with a letter or a digit.
RELOADS_PATH = "/__pressroom/reload"
ALIVE_S = 10.0
SCRIPT = (
    "<script>new EventSource({address!r}).onmessage = () => window.location.reload()</script>\n"
)


class Reloads:
    """The number of the tree that is on show, for all threads of the preview."""

    def __init__(self, folder: Path) -> None:
        """Take the live tree's folder."""
        self._folder = folder
        self._inode = self._inode_now()
        # Not from nought: pages that were opened before a restart should notice it.
        self._number = time.monotonic_ns()
        self._changes = threading.Condition()
        self.is_over = False

    def look(self) -> None:
        """Tell all open pages if another tree has come on show."""
        inode = self._inode_now()
        if inode != self._inode:
            self._tell(inode)

    def turn_to(self, folder: Path) -> None:
        """Tell all open pages that the live tree's folder is another one now."""
        self._folder = folder
        self._tell(self._inode_now())

    def _tell(self, inode: int) -> None:
        with self._changes:
            self._inode = inode
            self._number += 1
            self._changes.notify_all()

    def end(self) -> None:
        """Let all who wait go."""
        with self._changes:
            self.is_over = True
            self._changes.notify_all()

    def after(self, number: int) -> int:
        """Return the number of the tree on show, as soon as it is another, or after a while."""
        with self._changes:
            self._changes.wait_for(lambda: self.is_over or self._number != number, ALIVE_S)
            return self._number

    def script(self) -> bytes:
        """Return the element that makes a page of the tree on show load again."""
        return SCRIPT.format(address=f"{RELOADS_PATH}?{self._number}").encode()

    def _inode_now(self) -> int:
        try:
            return self._folder.stat().st_ino
        except OSError:
            return 0
