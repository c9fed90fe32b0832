"""The options that several commands take, as overrides of Pelican's settings."""

import argparse
import os

# Option, Pelican's setting, and whether the value is a path.
OVERRIDES = (
    ("content", "PATH", True),
    ("output", "OUTPUT_PATH", True),
    ("site_url", "SITEURL", False),
    ("now", "PRESSROOM_NOW", False),
    ("report", "PRESSROOM_REPORT", True),
    ("jobs", "PRESSROOM_JOBS", False),
    ("executor", "PRESSROOM_EXECUTOR", False),
    ("wait", "PRESSROOM_WAIT", False),
)


def add_site_options(parser: argparse.ArgumentParser, settings: str = "pelicanconf.py") -> None:
    """Add what names a site: settings, content, output, address, clock and report."""
    parser.add_argument("--settings", metavar="FILE", default=settings, help="default: %(default)s")
    parser.add_argument("--content", metavar="DIR", help="where the releases are")
    parser.add_argument("--output", metavar="DIR", help="where the site goes")
    parser.add_argument("--site-url", metavar="URL", help="the address that readers use")
    parser.add_argument("--now", metavar="ISO", help="the moment the site is built for")
    parser.add_argument(
        "--jobs", metavar="N", type=jobs, help="processes; default: one a processor"
    )
    parser.add_argument("--executor", metavar="SPEC", help="tcp://HOST:PORT of a Dask cluster")
    parser.add_argument(
        "--wait",
        metavar="SECONDS",
        type=float,
        help="how long to wait for another build of the site to end",
    )
    parser.add_argument("--report", metavar="FILE", help="write what was found and done, as JSON")


def jobs(text: str) -> int:
    """Return the number of processes; argparse calls it by its name in what it says.

    Raises:
        ValueError: that many do nothing.
    """
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def overrides_of(options: argparse.Namespace) -> dict[str, object]:
    """Return the given options as Pelican settings; paths are made absolute, without `..`."""
    found: dict[str, object] = {}
    for option, setting, is_path in OVERRIDES:
        value = getattr(options, option, None)
        if value is not None:
            # Path.absolute() keeps "..", and no source is found inside such a folder.
            found[setting] = os.path.abspath(value) if is_path else value  # noqa: PTH100
    return found


def arguments_of(options: argparse.Namespace) -> list[str]:
    """Return the given options as another command of ours takes them."""
    found = ["--settings", options.settings]
    for option, _, _ in OVERRIDES:
        value = getattr(options, option, None)
        if value is not None:
            found += [f"--{option.replace('_', '-')}", str(value)]
    return found
