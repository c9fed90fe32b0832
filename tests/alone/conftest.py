import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import html

ROOT = Path(__file__).parents[2]
SETTINGS = """\
import sys

sys.path.insert(0, {plugins!r})
SITENAME = "Example Blog"
SITEURL = "https://blog.example"
TIMEZONE = "America/New_York"
DEFAULT_LANG = "en"
PATH = "content"
THEME = "simple"
DEFAULT_PAGINATION = 2
"""
ARTICLE = """\
<html>
  <head>
    <title>{title}</title>
    <meta name="date" content="{date}">
    <meta name="category" content="{category}">
    <meta name="tags" content="cooperation, police">
  </head>
  <body>{body}</body>
</html>
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class StockSite:
    """A small blog of stock Pelican, with its default theme, that lists plugins of ours."""

    folder: Path

    def write(self, path: str, text: str) -> None:
        """Write a file of the blog."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")

    def configure(self, *lines: str) -> None:
        """Write the settings: the blog's, then these lines."""
        stock = SETTINGS.format(plugins=str(ROOT / "plugins"))
        self.write("pelicanconf.py", stock + "\n".join(lines) + "\n")

    def write_article(
        self,
        name: str,
        title: str,
        date: str = "2010-03-26",
        category: str = "News",
        body: str = "<p>Two agencies signed it. It speeds up their work.</p>",
    ) -> None:
        """Write an article in HTML; title and body are markup."""
        text = ARTICLE.format(title=title, date=date, category=category, body=body)
        self.write(f"content/{name}.html", text)

    def run(self) -> subprocess.CompletedProcess[str]:
        """Run Pelican in a process of its own, and return how it ended."""
        command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-o", "output"]
        command += ["--log-handler", "plain"]
        return subprocess.run(
            command, cwd=self.folder, capture_output=True, text=True, timeout=60, check=False
        )

    def build(self) -> None:
        """Build the blog; Pelican has nothing to complain about."""
        ended = self.run()
        told = ended.stdout + ended.stderr
        assert ended.returncode == 0, told
        assert "WARNING" not in told, told
        assert "ERROR" not in told, told

    def text_of(self, path: str) -> str:
        """Return a file of the output."""
        return (self.folder / "output" / path).read_text("utf-8")

    def page(self, path: str) -> html.HtmlElement:
        """Return a page of the output, parsed."""
        return html.document_fromstring(self.text_of(path))


@pytest.fixture
def stock_site(tmp_path: Path) -> StockSite:
    """Return a blog of three articles in one category and a page, without plugins yet."""
    site = StockSite(folder=tmp_path)
    site.write_article("agreement", "ICE &amp; Russia sign an <em>agreement</em>")
    site.write_article("later", "Later", date="2010-04-01 09:30")
    site.write_article("latest", "Latest", date="2010-05-01")
    site.write(
        "content/pages/about.html",
        "<html><head><title>About us</title></head><body><p>We write.</p></body></html>",
    )
    return site
