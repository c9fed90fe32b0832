"""The sitemaps and robots.txt, as a Pelican plugin."""

from pressroom.model.artefact import Family
from pressroom.sitemaps.family import sitemap_artefacts

FAMILY = Family(name="sitemaps", artefacts=sitemap_artefacts)


def register() -> None:
    """Connect nothing: the engine takes `FAMILY` from each plugin that is listed."""
