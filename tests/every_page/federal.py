"""The settings of a site of the United States government."""

from pathlib import Path

from tests.site.newsroom import ROOT

FEDERAL = """
import sys
sys.path.insert(0, {root!r})
from pelicanconf import *
SITEURL = "https://newsroom.example.gov{below}"
CACHE_PATH = {cache!r}
THEME = {theme!r}
PRESSROOM = PRESSROOM | {{
    "FEDERAL": True,
    "AGENCY": {{
        "NAME": "Department of Examples", "SHORT_NAME": "DOX", "HREF": "https://www.example.gov/"
    }},
    "REQUIRED_LINKS": {{
        "ABOUT": "https://www.example.gov/about/",
        "ACCESSIBILITY": "accessibility/",
        "FOIA": "https://www.example.gov/foia/",
        "NO_FEAR": "https://www.example.gov/no-fear/",
        "INSPECTOR_GENERAL": "https://oig.example.gov/",
        "PERFORMANCE": "https://www.example.gov/performance/",
        "PRIVACY": "https://www.example.gov/privacy/",
        "VULNERABILITY": "https://www.example.gov/vulnerability/",
    }},
}}
"""


def federal_settings(folder: Path, below: str = "") -> Path:
    """Write the settings file of such a site, which lies below a path of its host; return it."""
    path = folder / "federalconf.py"
    places = {"root": str(ROOT), "theme": str(ROOT / "theme"), "cache": str(folder / "cache")}
    path.write_text(FEDERAL.format(below=below, **places), encoding="utf-8")
    return path
