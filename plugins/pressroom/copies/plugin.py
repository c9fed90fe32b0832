"""Copies of releases, as a Pelican plugin: `release.txt` beside each page that shows a text."""

from pressroom.copies.family import complete_head, copies_of
from pressroom.model.artefact import Family

FAMILY = Family(name="copies", artefacts=copies_of, complete_head=complete_head)


def register() -> None:
    """Connect nothing: the engine takes `FAMILY` from each plugin that is listed."""
