"""Which of Pelican's settings would put something wrong beside our output?"""

from collections.abc import Mapping
from importlib.util import find_spec

from pressroom.problems.nearest import suggestion
from pressroom.problems.problem import problem
from pressroom.settings.reading import SETTINGS_PATH, SettingsError

# What has to be off, so that Pelican writes nothing that we have not made or checked.
OFF: Mapping[str, object] = {
    "DIRECT_TEMPLATES": [],
    "PAGE_SAVE_AS": "",
    "DRAFT_SAVE_AS": "",
    "DRAFT_LANG_SAVE_AS": "",
    "STATIC_PATHS": [],
    "FEED_ALL_ATOM": None,
    "FEED_ALL_RSS": None,
    "CATEGORY_FEED_ATOM": None,
    "CATEGORY_FEED_RSS": None,
    "AUTHOR_FEED_ATOM": None,
    "AUTHOR_FEED_RSS": None,
    "TAG_FEED_ATOM": None,
    "TAG_FEED_RSS": None,
    "TRANSLATION_FEED_ATOM": None,
    "TRANSLATION_FEED_RSS": None,
    "FEED_ATOM": None,
    "FEED_RSS": None,
    "OUTPUT_SOURCES": False,
    "DELETE_OUTPUT_DIRECTORY": False,
    "RELATIVE_URLS": False,
}
OURS = frozenset(
    "PRESSROOM PRESSROOM_NOW PRESSROOM_PUBLICATION PRESSROOM_REPORT PRESSROOM_JOBS"
    " PRESSROOM_EXECUTOR PRESSROOM_WAIT".split()
)


def check_settings(settings: Mapping[str, object]) -> None:
    """Check the settings that our engine depends on.

    Raises:
        SettingsError: with all that is wrong.
    """
    problems = [
        problem("E305", SETTINGS_PATH, field=name, value=name, off=repr(off))
        for name, off in OFF.items()
        if (settings.get(name) or None) != (off or None)
    ]
    problems += [
        problem("E300", SETTINGS_PATH, field=name, value=name, suggestion=suggestion(name, OURS))
        for name in settings
        if name.startswith("PRESSROOM") and name not in OURS
    ]
    newsroom = settings.get("PRESSROOM")
    has_pdf = isinstance(newsroom, Mapping) and newsroom.get("PDF") is True
    if has_pdf and not find_spec("weasyprint"):
        reason = "it is not installed"
        problems.append(problem("E343", SETTINGS_PATH, field="PRESSROOM.PDF", reason=reason))
    if problems:
        raise SettingsError(tuple(sorted(problems)))
