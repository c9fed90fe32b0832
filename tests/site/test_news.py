"""What is news comes and goes with the clock."""

from tests.site.newsroom import Newsroom

FRESH = "releases/2026/01/15/headline-fresh/"


def test_news_sitemap_follows_the_clock(newsroom: Newsroom) -> None:
    """A release is in it for two days; the build after that is no repetition, and needs no edit."""
    newsroom.write("old")
    newsroom.write("fresh", date='"2026-01-15T06:00:00-05:00"')
    last, over = ("2026-01-17T10:59:59Z", "2026-01-17T11:00:00Z")
    assert newsroom.report("--now", last)["changes_at"] == "2026-01-17T06:00:00-05:00"
    before = newsroom.build("--now", last)
    assert before["sitemap-news.xml"].count(b"<news:news>") == 1
    assert FRESH.encode() in before["sitemap-news.xml"]
    assert b"/sitemap-news.xml" in before["robots.txt"]
    after = newsroom.build("--now", over)
    changed = sorted(path for path in before if before[path] != after[path])
    assert changed == ["robots.txt", "sitemap-news.xml"]
    assert b"<url>" not in after["sitemap-news.xml"]
    assert before.keys() == after.keys()
    report = newsroom.report("--now", "2026-03-01T00:00:00Z")
    assert (report["changes_at"], report["made"]) == (None, [])


def test_news_sitemap_is_made_again_with_a_new_headline_only(newsroom: Newsroom) -> None:
    """A change in an old release touches no byte of it."""
    newsroom.write("old")
    newsroom.write("fresh", date="2026-01-15")
    newsroom.build()
    newsroom.write("old", title="Another headline")
    assert "sitemap-news.xml" not in newsroom.report()["made"]
    newsroom.write("fresh", date="2026-01-15", title="A better headline", slug="headline-fresh")
    assert "sitemap-news.xml" in newsroom.report()["made"]
    assert b"A better headline" in (newsroom.output / "sitemap-news.xml").read_bytes()
