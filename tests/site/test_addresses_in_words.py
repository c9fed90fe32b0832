"""An address in a headline or a summary is words, in whatever channel."""

import pytest

from tests.site.newsroom import Newsroom


@pytest.mark.parametrize(
    "words",
    [
        "To apply, go to: Http://www.agency.example/form",
        "http://www.agency.example/form",
        "javascript://x is no address",
        "Ports//Harbours: a report",
        "release:r-none was never one",
    ],
)
def test_address_among_words_is_no_link(newsroom: Newsroom, words: str) -> None:
    """The site is built, and cards tell the very words."""
    newsroom.write("one", title=f'"{words}"', dek=f'"{words}"', slug="one")
    page = newsroom.build()["releases/2010/03/26/one/index.html"].decode()
    assert f'<meta property="og:title" content="{words}">' in page
    assert f'<meta property="og:description" content="{words}">' in page
