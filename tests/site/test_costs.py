"""What does the report tell of the work of a build?"""

from typing import cast

from tests.site.newsroom import Newsroom


def test_report_tells_the_work_of_each_stage_and_channel(newsroom: Newsroom) -> None:
    """Every stage has its processor time; rendering is divided by channel, pages by their kind."""
    newsroom.write("public")
    report = newsroom.report()
    seconds = cast("dict[str, float]", report["seconds"])
    cpu_seconds = cast("dict[str, float]", report["cpu_seconds"])
    channels = {name: s for name, s in cpu_seconds.items() if name not in seconds}
    assert seconds.keys() <= cpu_seconds.keys()
    assert {"pages: release", "pages: list", "copies", "feeds", "sitemaps"} <= channels.keys()
    assert {
        f"checks of {name}" for name in ("pages: release", "copies", "feeds")
    } <= channels.keys()
    assert 0 < channels["pages: release"] <= cpu_seconds["render"]
    assert 0 < channels["checks of pages: release"] <= cpu_seconds["render"]


def test_build_that_makes_nothing_tells_no_channel(newsroom: Newsroom) -> None:
    """What was made before costs nothing again."""
    newsroom.write("public")
    newsroom.build()
    report = newsroom.report()
    assert report["made"] == []
    assert "pages: release" not in cast("dict[str, float]", report["cpu_seconds"])
