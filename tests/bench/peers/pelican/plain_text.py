"""A plugin for Pelican that writes a plain text of 72 columns beside each article."""

import re
import textwrap
from collections.abc import Iterator
from html import unescape

from pelican.contents import Article
from pelican.generators import ArticlesGenerator
from pelican.writers import Writer

BLOCK = re.compile(r"<(/?)(p|li|h[2-6]|blockquote)\b[^>]*>")
TAG = re.compile(r"<[^>]+>")
COLUMNS = 72


def write(generator: ArticlesGenerator, writer: Writer) -> None:
    """Write `release.txt` into the folder of each article."""
    template = generator.get_template("text")
    for article in generator.articles:
        told = {"article": article, "body": "\n".join(lines_of(article))}
        writer.write_file(f"{article.url}release.txt", template, generator.context, **told)


def lines_of(article: Article) -> Iterator[str]:
    """Yield the lines of an article's text, with an empty one between paragraphs."""
    html = article.content
    if dateline := getattr(article, "dateline", None):
        html = html.replace("<p>", f"<p>{dateline} — ", 1)
    indent, was_item = "", False
    pieces = BLOCK.split(html)
    for place, (closing, name, text) in enumerate(
        zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True)
    ):
        if name == "blockquote":
            indent = "" if closing else "    "
        words = unescape(TAG.sub("", text)).strip()
        if not words:
            continue
        is_item = name == "li"
        if place and not (is_item and was_item):
            yield ""
        first, rest = ("- ", "  ") if is_item else (indent, indent)
        yield textwrap.fill(
            words,
            COLUMNS,
            initial_indent=first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
        was_item = is_item
