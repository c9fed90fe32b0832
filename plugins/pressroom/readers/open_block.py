"""What is known of a block of plain markup while it is open?"""

from pressroom.readers.plain_tags import HOLDS_TEXT


class OpenBlock:
    """An open block, and where what it holds begins in the lists of the scan."""

    __slots__ = (
        "children", "end", "has_inline", "has_paragraph", "holds_text", "is_owed", "last", "name",
        "out", "place", "segment",
    )  # fmt: skip # a list of names

    def __init__(self, name: str, out: int, segment: int, place: int) -> None:
        """Open it where these lists have grown to."""
        self.name = name
        self.out = out
        self.segment = segment
        self.place = place
        self.holds_text = name in HOLDS_TEXT
        self.has_inline = self.has_paragraph = self.is_owed = False
        self.end = self.children = 0
        self.last: OpenBlock | None = None
