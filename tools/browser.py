"""Which Chromium do the browser tests use? Prints its path, and gets one where there is none."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

DOWNLOADS_PATH = Path(__file__).resolve().parent.parent / ".cache" / "playwright"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HELP = (
    "No Chromium for the tests. Install one (on Debian: apt-get install chromium), "
    "or name one: make test PRESSROOM_CHROMIUM=/path/to/chromium"
)


class NoBrowserError(Exception):
    """No Chromium is there and none could be had."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What the search asks of a machine, and what it may do to it.

    `named` is what PRESSROOM_CHROMIUM says. `which` finds a program on PATH, `runs` says whether
    it starts: Ubuntu's `chromium-browser` is a script that only asks for another package.
    `downloaded` returns Playwright's own Chromium, where there is one.
    """

    named: str | None
    is_root: bool
    which: Callable[[str], str | None]
    runs: Callable[[str], bool]
    downloaded: Callable[[], str | None]
    install_package: Callable[[], None]
    download: Callable[[], None]


def browser_path(machine: Machine) -> str:
    """Return the path of a Chromium that starts, installing one when there is none.

    Raises:
        NoBrowserError: the one that was named does not start, or none could be had.
    """
    if machine.named:
        path = machine.which(machine.named)
        if path and machine.runs(path):
            return path
        message = f'PRESSROOM_CHROMIUM is "{machine.named}", which does not start. {HELP}'
        raise NoBrowserError(message)
    found = _on_path(machine) or machine.downloaded()
    if not found and machine.is_root and machine.which("apt-get"):
        machine.install_package()
        found = _on_path(machine)
    if not found:
        machine.download()
        found = machine.downloaded()
    if not found:
        raise NoBrowserError(HELP)
    return found


def _on_path(machine: Machine) -> str | None:
    paths = (path for name in NAMES if (path := machine.which(name)))
    return next(filter(machine.runs, paths), None)


def _runs(path: str) -> bool:
    try:
        subprocess.run([path, "--version"], capture_output=True, timeout=30, check=True)
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def _downloaded() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if _runs(path) else None


def _install_package() -> None:
    _tell("No Chromium found: installing Debian's package `chromium` …")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (
        ["update", "-qq"],
        ["install", "-qq", "--yes", "--no-install-recommends", "chromium"],
    ):
        command = ["apt-get", *arguments]
        subprocess.run(command, stdout=sys.stderr, env=environment, check=False)


def _download() -> None:
    _tell(f"No Chromium found: downloading Playwright's own into {DOWNLOADS_PATH} …")
    command = [sys.executable, "-m", "playwright", "install", "--no-shell", "chromium"]
    subprocess.run(command, stdout=sys.stderr, check=False)


def _tell(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def main() -> int:
    """Print the path and return 0, or say what to install and return 1."""
    os.environ["PLAYWRIGHT_BROWSERS_PATH"] = str(DOWNLOADS_PATH)
    machine = Machine(
        named=os.environ.get("PRESSROOM_CHROMIUM"),
        is_root=os.geteuid() == 0,
        which=shutil.which,
        runs=_runs,
        downloaded=_downloaded,
        install_package=_install_package,
        download=_download,
    )
    try:
        print(browser_path(machine))
    except NoBrowserError as error:
        _tell(str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
