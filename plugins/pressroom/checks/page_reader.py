"""What stands in a page?"""

from pressroom.checks import element_walk
from pressroom.checks.markup import html_parser, parsed_html
from pressroom.checks.origin import Origin
from pressroom.checks.page_markup import PageMarkup
from pressroom.checks.run_reader import RunReader


class PageReader:
    """Reads pages one after the other: by their runs of tags, or else as trees of elements."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._runs = RunReader()
        self._parser = html_parser()

    def markup_of(self, data: bytes, origin: Origin) -> PageMarkup:
        """Return what stands in a page.

        Raises:
            UnreadableError: the bytes are not UTF-8, or there is no element in them.
        """
        if markup := self._runs.markup_of(data):
            return markup
        return element_walk.markup_of(parsed_html(data, origin, self._parser))
