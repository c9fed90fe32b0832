"""Releases that refer to themselves, to nobody, or to very many: the data stays right."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.site.newsroom import Newsroom

MANY = 1_000
DAY = "releases/2010/03/26"
Nodes = Mapping[str, Mapping[str, Any]]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Return the files of a site of odd releases; nothing is wrong with it."""
    newsroom = Newsroom.in_folder(tmp_path_factory.mktemp("odd"))
    topics = [f"t{number:04}" for number in range(MANY)]
    labels = "".join(f"{t}: {{labels: {{en: 'Topic & <{t}>'}}}}\n" for t in topics)
    (newsroom.content / "data" / "topics.yaml").write_text(labels, "utf-8")
    _add(newsroom, "organisations", "self-made", "Self & Sons", same_as="organisations/self-made/")
    _add(newsroom, "people", "no-role", "Ann O'Role & Co")
    newsroom.write("many", topics=f"[{', '.join(topics)}]")
    newsroom.write("one", related="[r-two, r-one]", organisations="[self-made]")
    newsroom.write("two", related="[r-one]", body="First.\n\n> We agree.\n>\n> — Ann O'Role & Co\n")
    newsroom.write("turned", title='"Right \u202e to left \U0001f600 ]]> <!-- </script>"')
    return newsroom.build()


def _add(newsroom: Newsroom, terms: str, id_: str, label: str, same_as: str = "") -> None:
    path: Path = newsroom.content / "data" / f"{terms}.yaml"
    also = f"  same_as: [https://newsroom.example/{same_as}]\n" if same_as else ""
    told = f'{id_}:\n  labels: {{en: "{label}"}}\n{also}'
    path.write_text(f"{path.read_text('utf-8')}\n{told}", "utf-8")


def nodes_of(site: Mapping[str, bytes], slug: str) -> Nodes:
    """Return the nodes of the graph of a release's page by their ids."""
    page = site[f"{DAY}/{slug}/index.html"].decode()
    scripts = re.findall(r"<script[^>]*>(.*?)</script>", page, re.DOTALL)
    assert len(scripts) == 1
    return {node["@id"]: node for node in json.loads(scripts[0])["@graph"]}


def article_of(site: Mapping[str, bytes], slug: str) -> Mapping[str, Any]:
    """Return the node of the release itself."""
    return nodes_of(site, slug)[f"https://newsroom.example/{DAY}/{slug}/#article"]


def test_a_thousand_topics_are_told_each_once(site: Mapping[str, bytes]) -> None:
    """Each is a node with its whole name."""
    nodes = nodes_of(site, "headline-many")
    about = [nodes[each["@id"]]["name"] for each in article_of(site, "headline-many")["about"]]
    assert about == [f"Topic & <t{number:04}>" for number in range(MANY)]


def test_circle_of_related_releases_ends(site: Mapping[str, bytes]) -> None:
    """Each cites the other, and none itself."""
    for one, other in (("one", "two"), ("two", "one")):
        cited = article_of(site, f"headline-{one}")["citation"]
        assert cited == [{"@id": f"https://newsroom.example/{DAY}/headline-{other}/#article"}]


def test_organisation_that_refers_to_itself_is_one_node(site: Mapping[str, bytes]) -> None:
    """It is the author, under its name."""
    nodes = nodes_of(site, "headline-one")
    (author,) = article_of(site, "headline-one")["author"]
    assert nodes[author["@id"]]["name"] == "Self & Sons"


def test_speaker_without_a_role_gets_none(site: Mapping[str, bytes]) -> None:
    """Whoever speaks is told by name, and no office is invented."""
    people = [n for n in nodes_of(site, "headline-two").values() if n["@type"] == "Person"]
    (speaker,) = people
    assert speaker["name"] == "Ann O'Role & Co"
    assert not {"jobTitle", "affiliation", "worksFor"} & speaker.keys()


def test_headline_of_odd_letters_is_told_as_it_is(site: Mapping[str, bytes]) -> None:
    """In the data, letter by letter; it ends no script and begins no comment."""
    (slug,) = {path.split("/")[4] for path in site if path.startswith(f"{DAY}/right")}
    assert (
        article_of(site, slug)["headline"] == "Right \u202e to left \U0001f600 ]]> <!-- </script>"
    )
