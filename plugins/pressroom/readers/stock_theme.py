"""How does a theme of a stock Pelican site print what it has never heard of?"""

import contextlib
import re
from collections.abc import Iterator, MutableMapping
from typing import Any, ClassVar

from jinja2 import BaseLoader, Environment, pass_context
from jinja2.ext import Extension
from jinja2.runtime import Context

CONTENTS = ("article", "page", "category", "tag", "author")


@pass_context
def told_here(context: Context, attribute: str) -> object:
    """Return the attribute of the content that the page shows, "" where it has none.

    On the home page it is the variable of that name. Of a list that runs over several pages only
    the first one is meant.
    """
    listed = context.get("articles_page")
    if listed is not None and listed.number > 1:
        return ""
    shown = [context.get(name) for name in CONTENTS]
    content = next((each for each in shown if each), None)
    if content is not None:
        return getattr(content, attribute, "")
    return context.get(attribute, "") if context.get("page_name") == "index" else ""


class Insertion(Extension):
    """Adds one print statement to the theme's templates, as Jinja loads them.

    It prints `attribute` right after the text that `mark` finds. A theme of which any template
    names the attribute places it itself, and is left as it is.
    """

    attribute: ClassVar[str]
    mark: ClassVar[re.Pattern[str]]

    def __init__(self, environment: Environment) -> None:
        """Find out whether the theme knows the attribute."""
        super().__init__(environment)
        environment.globals["told_here"] = told_here
        self.is_known = any(self.attribute in source for source in _sources(environment))

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja's signature
        """Return the template with the statement in it."""
        if self.is_known:
            return source
        begin, end = self.environment.variable_start_string, self.environment.variable_end_string
        statement = f"{begin} told_here('{self.attribute}') {end}"
        return self.mark.sub(lambda found: found[0] + statement, source)


def insert(settings: MutableMapping[str, Any], insertion: type[Insertion]) -> None:
    """Let the theme of these Pelican settings print what it does not know."""
    jinja = settings["JINJA_ENVIRONMENT"]
    extensions = [*jinja.get("extensions", ()), insertion]
    settings["JINJA_ENVIRONMENT"] = {**jinja, "extensions": extensions}


def _sources(environment: Environment) -> Iterator[str]:
    loader = environment.loader
    if not isinstance(loader, BaseLoader):
        return
    for name in environment.list_templates(extensions=("html",)):
        # A stray file that is not UTF-8 is no template that Pelican could use either.
        with contextlib.suppress(UnicodeDecodeError):
            yield loader.get_source(environment, name)[0]
