"""The site that tests/bench makes of the same releases for stock Pelican.

Lists of years and months are tags: Pelican pages the lists of tags by itself, and knows no list of
a topic's year. What it has not, such as related releases, is made by plugins. With
`DEFAULT_ORPHANS` its lists have as many pages as ours.
"""

import json
import sys
import textwrap
from datetime import datetime
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import channels  # noqa: E402 - it lies beside this file


def _labels(name: str) -> dict[str, str]:
    terms = json.loads((HERE / "data" / f"{name}.yaml").read_text("utf-8"))
    return {term: entry["labels"]["en"] for term, entry in terms.items()}


def _day(date: datetime) -> str:
    return f"{date:%B} {date.day}, {date.year}"


def _moment(date: datetime) -> str:
    offset = date.isoformat()[-6:]
    return f"{_day(date)}, {date.hour:02}:{date.minute:02} (UTC{offset})"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _terms(value: str | None) -> list[str]:
    return value.split(", ") if value else []


def _fill(text: str, indent: str = "") -> str:
    return textwrap.fill(text, 72, subsequent_indent=indent, break_on_hyphens=False)


def _label(term: str, labels: dict[str, str]) -> str:
    return labels[term]


SITENAME = "Example Newsroom Archive"
SITESUBTITLE = "Press releases of public offices."
SITEURL = "https://newsroom.example"
ABOUT = (
    "An invented office that shows how a press office can publish. Its archive holds releases of "
    "public record."
)
NOTE = (
    "A demonstration by a fictional office. It is no government agency; the releases are "
    "texts of the offices that they name."
)
TIMEZONE = "America/New_York"
DEFAULT_LANG = "en"
SECTIONS = _labels("sections")
TOPICS = _labels("topics")
ORGANISATIONS = _labels("organisations")
PEOPLE = _labels("people")
PLACES = _labels("places")
HAS_COPIES = (HERE / "copies").exists()

PATH = "content"
THEME = "theme"
PLUGINS = [channels]
ARTICLE_PATHS = ["releases"]
ARTICLE_URL = "releases/{date:%Y}/{date:%m}/{date:%d}/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_URL + "index.html"
PAGE_PATHS = ["pages"]
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
STATIC_PATHS = ["extra"]
EXTRA_PATH_METADATA = {"extra/robots.txt": {"path": "robots.txt"}}
FORMATTED_FIELDS: list[str] = []

CATEGORY_URL = "sections/{slug}/"
CATEGORY_SAVE_AS = ""
TAG_URL = "{slug}/"
TAG_SAVE_AS = TAG_URL + "index.html"
TAG_REGEX_SUBSTITUTIONS: list[tuple[str, str]] = []
AUTHOR_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "404", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
DEFAULT_PAGINATION = 25
DEFAULT_ORPHANS = 24
PAGINATED_TEMPLATES = {"tag": None}
PAGINATION_PATTERNS = (
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
)

FEED_DOMAIN = SITEURL
FEED_MAX_ITEMS = 30
FEED_ALL_ATOM = "feeds/all.atom.xml"
FEED_ALL_RSS = "feeds/all.rss.xml"
CATEGORY_FEED_ATOM = "feeds/sections/{slug}.atom.xml"
CATEGORY_FEED_RSS = "feeds/sections/{slug}.rss.xml"
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None
RSS_FEED_SUMMARY_ONLY = False

JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
JINJA_FILTERS = {
    "day": _day,
    "moment": _moment,
    "json": _json,
    "from_json": json.loads,
    "terms": _terms,
    "fill": _fill,
    "label": _label,
}
