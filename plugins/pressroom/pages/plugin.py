"""The part as a Pelican plugin: the engine takes its family from here."""

from pressroom.pages.family import FAMILY

__all__ = ["FAMILY", "register"]


def register() -> None:
    """Connect nothing: the engine's plugin collects `FAMILY` from each plugin that is listed."""
