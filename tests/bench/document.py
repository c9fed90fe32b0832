"""Where do the tables go?"""

from pathlib import Path

BEGIN = "<!-- Made by `make bench`. -->"
END = "<!-- End of what `make bench` makes. -->"


def replaced(document: str, block: str) -> str:
    """Return a document with another block between its two markers.

    Raises:
        ValueError: it does not have both markers.
    """
    before, _, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        msg = f"the document needs the markers {BEGIN} and {END}"
        raise ValueError(msg)
    return f"{before}{BEGIN}\n\n{block.strip()}\n\n{END}{after}"


def write_block(path: Path, block: str) -> None:
    """Put a block between the markers of a file."""
    path.write_text(replaced(path.read_text("utf-8"), block), encoding="utf-8")
