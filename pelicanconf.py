"""The settings of this site, the demonstration; docs/settings.md explains each."""

import sys
from pathlib import Path

# Our plugins lie beside this file; worker processes find them the same way.
sys.path.insert(0, str(Path(__file__).parent / "plugins"))

import pressroom.breadcrumbs.plugin
import pressroom.copies.plugin
import pressroom.engine.plugin
import pressroom.feeds.plugin
import pressroom.pages.plugin
import pressroom.sitemaps.plugin
import pressroom.structured_data.plugin

SITENAME = "Example Newsroom Archive"
SITESUBTITLE = "Press releases of public offices."
SITEURL = "https://newsroom.example"
TIMEZONE = "America/New_York"

PRESSROOM = {
    "AUTHORITY": "newsroom.example",
    "FEED_YEAR": 2026,
    "LANG": "en",
    "PUBLISHER": {
        "NAME": "Example Newsroom Archive",
        "TYPE": "Organization",
        "EMAIL": "archive@newsroom.example",
        "TELEPHONE": "+1 202 555 0142",  # of the numbers that are kept for fiction
        "ABOUT": "An invented office that shows how a press office can publish. Its archive holds "
        "releases of public record.",
    },
    "NOTE": "A demonstration by a fictional office. It is no government agency; the releases are "
    "texts of the offices that they name.",
}

# In the order of the pipeline. The engine comes last: it makes the site of what the parts add.
PLUGINS = [
    pressroom.breadcrumbs.plugin,
    pressroom.structured_data.plugin,
    pressroom.feeds.plugin,
    pressroom.pages.plugin,
    pressroom.sitemaps.plugin,
    pressroom.copies.plugin,
    pressroom.engine.plugin,
]

PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = ".cache/pressroom"
THEME = "theme"

# Pelican reads content/pages and copies the theme's static files; the rest of its output is ours,
# but for articles of its own in content/articles (docs/plugins.md). Drafts of them stay at home.
ARTICLE_PATHS = ["articles"]
DRAFT_SAVE_AS = ""
DRAFT_LANG_SAVE_AS = ""
PAGE_PATHS = ["pages"]
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = ""
STATIC_PATHS = []
THEME_STATIC_DIR = "theme"
DIRECT_TEMPLATES = []
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
