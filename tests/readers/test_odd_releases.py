"""What is odd but right comes out as it went in."""

from tests.readers.newsroom import TEXT, Newsroom
from tests.records import at


def test_thousand_topics_are_a_thousand_topics(newsroom: Newsroom) -> None:
    """A list may be as long as it is."""
    terms = "".join(f"topic-{n}:\n  labels: {{en: Topic {n}}}\n" for n in range(1000))
    (newsroom.content / "data" / "topics.yaml").write_text(terms, "utf-8")
    front = "topics:\n" + "\n".join(f"  - topic-{n}" for n in range(1000))
    assert [t.id for t in newsroom.release(front).topics] == [f"topic-{n}" for n in range(1000)]


def test_front_matter_of_a_megabyte_is_read(newsroom: Newsroom) -> None:
    """A long value is a long value."""
    assert newsroom.release("series: " + "word " * 200_000).series == ("word " * 200_000).strip()


def test_embargo_to_the_end_of_time_is_an_embargo(newsroom: Newsroom) -> None:
    """The last minute that can be written can be read."""
    release = newsroom.release("embargo: 9999-12-31T23:59+14:00")
    assert release.embargo_at == at("9999-12-31T23:59:00+14:00")


def test_headline_that_turns_the_writing_round_is_kept(newsroom: Newsroom) -> None:
    """Marks for the direction of writing are text."""
    newsroom.write_release()
    text = (newsroom.content / "releases" / "x.md").read_text("utf-8")
    newsroom.write("x.md", text.replace("agreement\ndate", "\u202etnemeerga\u202c\ndate"))
    assert newsroom.document().release.headline == "Agencies sign \u202etnemeerga\u202c"


def test_headline_of_markup_is_a_headline(newsroom: Newsroom) -> None:
    """Titles are text, never markup."""
    headline = """</script><script>alert(1)</script> & 'quotes'"""
    newsroom.write("x.md", f'---\nid: r-one\ntitle: "{headline}"\ndate: 2010-03-26\n---\n\n{TEXT}')
    release = newsroom.document().release
    assert (release.headline, release.identity.slug) == (
        headline,
        "script-script-alert-1-script-quotes",
    )
