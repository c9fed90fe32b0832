"""A page of the preview that is open shows what is saved, again and again."""

from pathlib import Path

from tests.browser.sites import NewPage
from tests.serve.serving import serving
from tests.site.newsroom import Newsroom

DEADLINE_MS = 60_000


def test_open_page_shows_each_save_by_itself(new_page: NewPage, tmp_path: Path) -> None:
    """Two saves, one after the other; nobody asks for the page, and it stays where it was."""
    newsroom = Newsroom.in_folder(tmp_path)
    paragraphs = "\n\n".join(f"Paragraph {number}." for number in range(80))
    path = newsroom.write("open", body=f"{paragraphs}\n\nBefore.")
    with serving(newsroom) as served:
        page = new_page()
        page.goto(f"{served.address}releases/2010/03/26/headline-open/")
        page.get_by_text("Before.").scroll_into_view_if_needed()
        before = page.evaluate("window.scrollY")
        for last, fresh in (("Before.", "After."), ("After.", "Once more.")):
            path.write_text(path.read_text("utf-8").replace(last, fresh), encoding="utf-8")
            page.get_by_text(fresh).wait_for(timeout=DEADLINE_MS)
        page.wait_for_function(f"window.scrollY === {before}", timeout=DEADLINE_MS)
        assert before > 0
