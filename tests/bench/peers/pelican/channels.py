"""The plugins for Pelican, connected."""

import groups
import plain_text
import surroundings
from pelican import signals
from pelican.generators import ArticlesGenerator
from pelican.writers import Writer


def register() -> None:
    """Connect what completes the articles, and what writes more files."""
    signals.article_generator_finalized.connect(surroundings.link)
    signals.article_generator_finalized.connect(groups.prepare)
    signals.article_writer_finalized.connect(write)


def write(generator: ArticlesGenerator, writer: Writer) -> None:
    """Write lists and, where they are wanted, plain texts."""
    groups.write(generator, writer)
    if generator.settings["HAS_COPIES"]:
        plain_text.write(generator, writer)
