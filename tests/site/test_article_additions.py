"""What may plugins of others write to releases?"""

from pathlib import Path

import pytest

from tests.site.blend import Blend
from tests.site.newsroom import files_of

NAMING = """\
from pelican import signals


def look(generators):
    for article in generators[0].articles:
        {statement}


def register():
    signals.all_generators_finalized.connect(look)
"""
# Sets and deletes as plugins do; each name is there afterwards as it was left.
ADDING = """\
article.seen = True
        del article.seen
        name = article.source_path.rpartition("/")[2].partition(".")[0]
        article.next_article = f"[{name}]" if not hasattr(article, "seen") else None"""


@pytest.fixture
def blend(tmp_path: Path) -> Blend:
    """Return a newsroom with an article between two releases, and a plugin that does nothing."""
    blend = Blend.in_folder(tmp_path, "PLUGINS.insert(0, 'looking')")
    blend.newsroom.write("second", date="2010-03-27")
    blend.newsroom.write("first", date="2010-03-26")
    blend.write_article("own", "Own", "2010-03-26 12:00")
    blend.write("plugins/looking.py", NAMING.format(statement="pass"))
    return blend


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        pytest.param(
            "article.title = 'Other'",
            'PLUGINS: E342 the plugin "looking" changes "title" of releases/second.md.',
            id="set",
        ),
        pytest.param(
            "setattr(article, '_content', '')",
            'PLUGINS: E342 the plugin "looking" changes "_content" of releases/second.md.',
            id="set what says it in Pelican",
        ),
        pytest.param(
            "article.override_url = 'elsewhere/'",
            'PLUGINS: E342 the plugin "looking" changes "override_url" of releases/second.md.',
            id="set what only Pelican has",
        ),
        pytest.param(
            "del article.date",
            'PLUGINS: E342 the plugin "looking" changes "date" of releases/second.md.',
            id="delete",
        ),
        pytest.param(
            "try:\n            article.slug = ''\n        except Exception:\n            pass",
            'PLUGINS: E342 the plugin "looking" changes "slug" of releases/second.md.',
            id="set, and pass over the refusal",
        ),
        pytest.param(
            "article.nothing", "AttributeError: releases/second.md has no 'nothing'", id="unknown"
        ),
    ],
)
def test_release_cannot_be_changed_by_plugins(blend: Blend, statement: str, said: str) -> None:
    """The build stops, says which plugin did what, and leaves the live tree as it was."""
    before = blend.build()
    blend.write("plugins/looking.py", NAMING.format(statement=statement))
    status, told = blend.try_build()
    assert (status, said in told) == (1, True), told
    assert files_of(blend.newsroom.output) == before


def test_plugin_may_add_to_releases_what_changes_none(blend: Blend) -> None:
    """An attribute of a plugin's own is seen by Pelican's pages; no file of ours has another byte.

    It lasts for one run: the next one sees what it sets itself.
    """
    blend.write("content/latest.html", "{% for a in articles %}{{ a.next_article }},{% endfor %}")
    settings = (blend.folder / "conf.py").read_text("utf-8")
    blend.write("conf.py", f'{settings}TEMPLATE_PAGES = {{"latest.html": "latest.txt"}}\n')
    before = blend.build()
    assert before["latest.txt"] == b",,,"
    blend.write("plugins/looking.py", NAMING.format(statement=ADDING))
    after = blend.build()
    assert after["latest.txt"] == b"[second],[own],[first],"
    assert after | {"latest.txt": b",,,"} == before
    blend.write("plugins/looking.py", NAMING.format(statement="pass"))
    assert blend.build() == before
