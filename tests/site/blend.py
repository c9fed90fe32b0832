"""A newsroom that also has Pelican's own articles, plugins of others, and templates for both."""

import json
from dataclasses import dataclass
from pathlib import Path

from tests.site.newsroom import NOW, ROOT, Newsroom, files_of

SETTINGS = """\
import sys

sys.path[:0] = [{root!r}, {plugins!r}]
from pelicanconf import *

THEME = {theme!r}
THEME_TEMPLATES_OVERRIDES = [{templates!r}]
CACHE_PATH = {cache!r}
"""
ARTICLE = """\
{title}
{underline}

:date: {date}
:category: News
:tags: travel

{body}
"""
# A theme of others, as small as can be; Pelican writes these pages of its own articles.
TEMPLATES = {
    "article": "<h1>{{ article.title }}</h1>{{ article.content|safe }}",
    "category": "<h1>{{ category }}</h1>{% for a in articles %}<p>{{ a.title }}</p>{% endfor %}",
    "tag": "<h1>{{ tag }}</h1>",
    "author": "<h1>{{ author }}</h1>",
}


@dataclass(frozen=True, slots=True)
class Blend:
    """The newsroom with settings of its own."""

    newsroom: Newsroom

    @classmethod
    def in_folder(cls, folder: Path, *settings: str) -> "Blend":
        """Return one without releases and articles; the lines are added to its settings."""
        blend = cls(Newsroom.in_folder(folder))
        for name, text in TEMPLATES.items():
            blend.write(f"templates/{name}.html", f"<!DOCTYPE html>\n{text}\n")
        (folder / "plugins").mkdir()
        told = SETTINGS.format(
            root=str(ROOT),
            plugins=str(folder / "plugins"),
            theme=str(ROOT / "theme"),
            templates=str(folder / "templates"),
            cache=str(folder / "cache"),
        )
        blend.write("conf.py", told + "\n".join(settings) + "\n")
        return blend

    @property
    def folder(self) -> Path:
        """Return the folder of everything."""
        return self.newsroom.folder

    def write(self, path: str, text: str) -> None:
        """Write a file of the newsroom."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")

    def write_article(
        self, key: str, title: str, date: str = "2010-03-26", body: str = "An ordinary text."
    ) -> None:
        """Write an article of Pelican's own."""
        text = ARTICLE.format(title=title, underline="#" * len(title), date=date, body=body)
        self.write(f"content/articles/{key}.rst", text)

    def build(self, now: str = NOW) -> dict[str, bytes]:
        """Build, which has to succeed, and return the files of the output."""
        status, said = self.try_build(now)
        assert status == 0, said
        return files_of(self.newsroom.output)

    def try_build(self, now: str = NOW) -> tuple[int, str]:
        """Build, and return the exit status and what was said."""
        report = str(self.folder / "report.json")
        settings = ["--settings", str(self.folder / "conf.py"), "--now", now, "--report", report]
        done = self.newsroom.run("build", *settings)
        return done.returncode, done.stdout + done.stderr

    def made(self) -> list[str]:
        """Return the files that the last build made."""
        found: list[str] = json.loads((self.folder / "report.json").read_text("utf-8"))["made"]
        return found
