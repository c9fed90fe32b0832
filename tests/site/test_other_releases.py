"""A page refers to releases of other pages, and is still about its own."""

import json
import re

from tests.site.newsroom import Newsroom

BLOCK = re.compile(rb'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def nodes_of(page: bytes) -> list[dict[str, object]]:
    """Return the nodes of a page's graph."""
    (block,) = BLOCK.findall(page)
    found: list[dict[str, object]] = json.loads(block)["@graph"]
    return found


def test_translations_and_citations_are_built_and_checked(newsroom: Newsroom) -> None:
    """Both ways for translations, in a circle for citations; the checks find nothing."""
    newsroom.write("one", related="[r-two]")
    newsroom.write("two", related="[r-one, r-two]")
    newsroom.write("un", lang="fr", translation_of="r-one", title="Premier")
    files = newsroom.build()
    first, second, french = (
        nodes_of(files[f"{folder}releases/2010/03/26/{slug}/index.html"])[0]
        for folder, slug in (("", "headline-one"), ("", "headline-two"), ("fr/", "premier"))
    )
    assert first["workTranslation"] == [{"@id": french["@id"]}]
    assert french["translationOfWork"] == [{"@id": first["@id"]}]
    assert first["citation"] == [{"@id": second["@id"]}]
    assert second["citation"] == [{"@id": first["@id"]}]
