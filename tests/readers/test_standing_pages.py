"""What does a page of content/pages say?"""

import pytest

from pressroom.model.edition import StandingPage
from pressroom.readers.markdown_file import SourceError
from pressroom.readers.standing import read_standing_page

GOOD = """---
title: About us
description: Who runs this newsroom.
---

## Who we are

See [the releases](/releases/).
"""
PATH = "content/pages/about.md"


def read(text: str) -> StandingPage:
    """Return the page of a text."""
    page, problems = read_standing_page(text.encode(), "pages/about.md", PATH, "en")
    assert problems == ()
    return page


def test_page_lies_where_its_title_says() -> None:
    """Title, description and text are kept; links to the site wait for their addresses."""
    assert read(GOOD) == StandingPage(
        path="about-us/",
        title="About us",
        description="Who runs this newsroom.",
        lang="en",
        body_html='<h2>Who we are</h2>\n<p>See <a href="site:/releases/">the releases</a>.</p>',
        source_path="pages/about.md",
    )


def test_page_may_say_where_it_lies_and_in_which_language() -> None:
    """`slug` and `lang` win over the title and the site."""
    page = read(GOOD.replace("title: About us", "title: Sobre nosotros\nslug: acerca\nlang: es"))
    assert (page.path, page.lang) == ("acerca/", "es")


BAD = {
    "no description": (
        "---\ntitle: About us\n---\n\nText.\n",
        [f'{PATH}:1: E134 "description" is missing in this page. Write `description: …`.'],
    ),
    "an empty file": (
        "",
        [f"{PATH}: E100 the file is empty. Write the release, or delete the file."],
    ),
    "a key of releases": (
        GOOD.replace("title:", "date: 2010-03-26\ntitle:"),
        [
            (
                f'{PATH}:2: date: E114 the key "date" is not known. Known: description, lang, '
                "slug, title."
            )
        ],
    ),
    "a title without letters": (
        GOOD.replace("About us", "🎉"),
        [
            (
                f"{PATH}:2: title: E129 no address can be made from this headline. Write `slug: …` "
                "in lower-case letters, digits and hyphens."
            )
        ],
    ),
    "a slug that is none": (
        GOOD.replace("title:", "slug: ../up\ntitle:"),
        [
            (
                f'{PATH}:2: slug: E128 "../up" is no slug. Write lower-case letters, digits and '
                "hyphens: up"
            )
        ],
    ),
    "an image": (
        f"{GOOD}\n![A map](map.png)\n",
        [
            (
                f'{PATH}:10: E173 the image "map.png" is not listed under `images` in the front '
                "matter. List it there with its file and alt."
            )
        ],
    ),
}


@pytest.mark.parametrize(("text", "says"), BAD.values(), ids=BAD.keys())
def test_page_that_is_wrong_is_refused(text: str, says: list[str]) -> None:
    """A page is read whole, or refused with what is wrong."""
    with pytest.raises(SourceError) as refused:
        read(text)
    assert [str(problem) for problem in refused.value.problems] == says
