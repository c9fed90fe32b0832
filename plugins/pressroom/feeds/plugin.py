"""Feeds, as a Pelican plugin.

With our engine, list it and the site gets its feeds. It also works alone in any Pelican site:

    PLUGINS = ["pressroom.feeds.plugin"]

Then it writes feeds/all.atom.xml, feeds/all.rss.xml, feeds/all.json and the same three for each
category below feeds/sections/, instead of Pelican's own feeds; themes link Atom and RSS as they
link Pelican's. An article's feed id is made of its `id`, else of its language and slug: give an
article whose slug is going to change an `id`, or readers will see it as new. TIMEZONE says when
the noon of an article is that tells a day only.
"""

from pathlib import Path
from typing import Any

from pelican import Pelican, signals

from pressroom.feeds.family import announce_feeds, feed_artefacts
from pressroom.feeds.stock import OURS, REPLACED, stock_feeds
from pressroom.model.artefact import Family
from pressroom.readers.site import has_engine, site_of

FAMILY = Family(name="feeds", artefacts=feed_artefacts, complete_head=announce_feeds)


def prepare(pelican: Pelican) -> None:
    """Check the settings and switch Pelican's feeds off, unless our engine makes the site.

    Raises:
        SettingsError: the settings describe no site.
    """
    if not has_engine(pelican.settings):
        site_of(pelican.settings)
        pelican.settings.update(dict.fromkeys(REPLACED))


def announce(generator: Any) -> None:  # noqa: ANN401 - Pelican has no types
    """Tell the theme where our feeds lie, unless our engine makes the site."""
    if not has_engine(generator.settings):
        # Templates get this copy of the settings; Pelican's writer of feeds reads the original.
        generator.context.update(OURS)


def write(generator: Any, writer: object) -> None:  # noqa: ANN401, ARG001 - Pelican's signature
    """Write the feeds beside the articles, unless our engine makes the site."""
    if has_engine(generator.settings):
        return
    for path, document in stock_feeds(generator, site_of(generator.settings)):
        target = Path(generator.output_path) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(document)


def register() -> None:
    """Connect to Pelican; nothing else happens here, since Pelican swallows what is raised."""
    signals.initialized.connect(prepare)
    signals.article_generator_init.connect(announce)
    signals.article_writer_finalized.connect(write)
