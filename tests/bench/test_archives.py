"""Are archives, and what is changed in them, the same in every run?"""

import re
from datetime import datetime
from itertools import islice
from pathlib import Path

import pytest

from tests.bench.archive import body_of, markdown_of
from tests.bench.changes import added, backdated, edited, withdrawn
from tests.bench.corpus import Corpus, synthetic_corpus
from tests.bench.release_source import findings_in, source_in
from tests.bench.synthetic import source_of, sources_of

RECORD = {
    "id": "case-1",
    "title": "A title: with a colon",
    "date": "2018-04-13T00:00:00-04:00",
    "number": "18-484",
    "dek": None,
    "components": ["Tax Division"],
    "topics": ["Tax"],
    "lang": "en",
    "url": "https://office.example/pr/a-title",
    "body_html": '<p>One <a href="/two">two</a>.</p>\n\n<p>Three.</p>',
}
PAGE = """<meta name="description" content="A &amp; B.">
<script type="application/ld+json">{"@graph":[
{"@type":"NewsArticle","mentions":[{"@id":"https://newsroom.example/people/ada/#person"}]},
{"@type":"Quotation","@id":"https://newsroom.example/a/#quote-1","text":"Yes.",
 "spokenByCharacter":{"@id":"https://newsroom.example/a/#person-1"}},
{"@type":"Person","@id":"https://newsroom.example/people/ada/#person","name":"Ada"},
{"@type":"Person","@id":"https://newsroom.example/a/#person-1","name":"Bruno","jobTitle":"clerk"}
]}</script>"""


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """Return an invented archive of five releases."""
    return synthetic_corpus(tmp_path, "tiny", 5)


def test_archive_is_the_same_each_time() -> None:
    """Two writings of an archive have the same sources; a larger one starts with others."""
    first, second = list(sources_of(20)), list(sources_of(20))
    assert first == second
    assert len({source.path for source in first}) == 20
    assert source_of(3, 20).text == first[3].text


def test_release_has_the_size_that_is_told() -> None:
    """A release has about 8 KB and 800 words, and an id of `r-` and twelve hexadecimal digits."""
    texts = [source.text for source in islice(sources_of(1000), 200)]
    assert 7_000 < sum(map(len, texts)) / 200 < 9_000
    assert 700 < sum(len(text.split()) for text in texts) / 200 < 1_000
    assert all(re.search(r'(?m)^id: "r-[0-9a-f]{12}"$', text) for text in texts)


def test_archive_is_kept_until_its_recipe_changes(tmp_path: Path, corpus: Corpus) -> None:
    """A second call finds the archive; another size under the same name is written anew."""
    assert corpus == synthetic_corpus(tmp_path, "tiny", 5)
    assert corpus.middle == "releases/2014/03/release-000002.md"
    assert synthetic_corpus(tmp_path, "tiny", 3).count == 3


def test_changes_can_be_undone(corpus: Corpus) -> None:
    """Each change shows its headline, and leaves no trace when it is undone."""
    before = {path: path.read_bytes() for path in corpus.content.rglob("*.md")}
    for change in (edited(corpus, 1), added(corpus), backdated(corpus), withdrawn(corpus)):
        change.do(corpus.content)
        assert change.headline in (corpus.content / change.path).read_text("utf-8")
        change.undo(corpus.content)
        after = {path: path.read_bytes() for path in corpus.content.rglob("*.md")}
        assert after == before


def test_new_release_is_the_newest_and_a_backdated_one_is_not(corpus: Corpus) -> None:
    """The date of a new release is the latest; a backdated one lies beside the middle one."""
    for change in (added(corpus), backdated(corpus)):
        change.do(corpus.content)
    newest = source_in(corpus.content / added(corpus).path)
    placed = source_in(corpus.content / "releases/2014/03/bench-backdated.md")
    assert datetime.fromisoformat(newest.keys["date"]) > corpus.newest_at
    assert placed.address == "releases/2014/03/11/a-backdated-release-of-the-bench/"
    assert re.fullmatch("r-[0-9a-f]{12}", placed.keys["id"])


def test_record_becomes_a_release() -> None:
    """A real record's keys are front matter; links are whole, and its body has no blank line."""
    text = markdown_of(RECORD)
    assert 'title: "A title: with a colon"\n' in text
    assert 'slug: "a-title"\n' in text
    assert "dek" not in text
    expected = '<div><p>One <a href="https://office.example/two">two</a>.</p>\n<p>Three.</p></div>'
    assert body_of(RECORD) == expected


def test_peers_are_told_what_ours_finds(tmp_path: Path) -> None:
    """Quotations and their speakers come from our page; a mentioned person is no speaker."""
    page = tmp_path / "index.html"
    page.write_text(PAGE, encoding="utf-8")
    found = findings_in(page, "a/")
    assert found.summary == "A & B."
    assert found.speakers == ({"id": "#person-1", "name": "Bruno", "job": "clerk"},)
    assert found.quotations == ({"id": "#quote-1", "text": "Yes.", "speaker": "#person-1"},)
