"""Where does a plan find what artefacts are made from?"""

from pathlib import Path
from typing import NamedTuple

# In the cache folder.
PICTURES = "pictures"


class Places(NamedTuple):
    """The content folder, and the folder in which copies of pictures are kept."""

    content: Path
    pictures: Path
