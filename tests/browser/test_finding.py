"""Which browser do the tests take?"""

from dataclasses import dataclass, field

import pytest
from tools.browser import HELP, Machine, NoBrowserError, browser_path

DOWNLOADED = "/cache/chrome"


@dataclass
class Fake:
    """A machine that is told: what lies on its PATH, what starts, and what installing gives."""

    named: str | None = None
    is_root: bool = False
    on_path: dict[str, str] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    package: str | None = None
    is_downloadable: bool = False
    is_downloaded: bool = False
    steps: list[str] = field(default_factory=list)

    def found(self) -> str:
        """Return what the search finds here."""
        return browser_path(
            Machine(
                named=self.named,
                is_root=self.is_root,
                which=self.on_path.get,
                runs=lambda path: path not in self.broken,
                downloaded=lambda: DOWNLOADED if self.is_downloaded else None,
                install_package=self.install_package,
                download=self.download,
            )
        )

    def install_package(self) -> None:
        """Do what apt-get would do here."""
        self.steps.append("package")
        if self.package:
            self.on_path["chromium"] = self.package

    def download(self) -> None:
        """Do what Playwright would do here."""
        self.steps.append("download")
        self.is_downloaded = self.is_downloadable


APT = {"apt-get": "/usr/bin/apt-get"}


@pytest.mark.parametrize(
    ("machine", "path", "steps"),
    [
        pytest.param(
            Fake(named="mine", on_path={"mine": "/opt/mine", "chromium": "/usr/bin/chromium"}),
            "/opt/mine",
            [],
            id="the one that is named comes first",
        ),
        pytest.param(
            Fake(on_path={"google-chrome": "/usr/bin/google-chrome"}, is_downloaded=True),
            "/usr/bin/google-chrome",
            [],
            id="one on the path is taken before a download",
        ),
        pytest.param(
            Fake(
                on_path={"chromium-browser": "/snap-stub", "google-chrome": "/usr/bin/chrome"},
                broken=frozenset({"/snap-stub"}),
            ),
            "/usr/bin/chrome",
            [],
            id="one that does not start is passed over",
        ),
        pytest.param(
            Fake(is_root=True, on_path=APT, is_downloaded=True),
            DOWNLOADED,
            [],
            id="an earlier download is taken before anything is installed",
        ),
        pytest.param(
            Fake(is_root=True, on_path=dict(APT), package="/usr/bin/chromium"),
            "/usr/bin/chromium",
            ["package"],
            id="root with apt-get installs the package",
        ),
        pytest.param(
            Fake(is_root=True, on_path=dict(APT), is_downloadable=True),
            DOWNLOADED,
            ["package", "download"],
            id="a package that cannot be had leads to a download",
        ),
        pytest.param(
            Fake(on_path=dict(APT), is_downloadable=True),
            DOWNLOADED,
            ["download"],
            id="one who is not root downloads",
        ),
        pytest.param(
            Fake(is_root=True, is_downloadable=True),
            DOWNLOADED,
            ["download"],
            id="root without apt-get downloads",
        ),
    ],
)
def test_browser_is_found(machine: Fake, path: str, steps: list[str]) -> None:
    """The nearest browser that starts is taken, and nothing is installed that is not needed."""
    assert (machine.found(), machine.steps) == (path, steps)


def test_no_browser_says_what_to_install() -> None:
    """Where none can be had the search fails, and says what to install."""
    machine = Fake(is_root=True, on_path=dict(APT))
    with pytest.raises(NoBrowserError) as error:
        machine.found()
    assert (str(error.value), machine.steps) == (HELP, ["package", "download"])


@pytest.mark.parametrize(
    "machine",
    [
        pytest.param(Fake(named="mine", on_path={"chromium": "/usr/bin/chromium"}), id="missing"),
        pytest.param(
            Fake(named="mine", on_path={"mine": "/opt/mine"}, broken=frozenset({"/opt/mine"})),
            id="broken",
        ),
    ],
)
def test_named_browser_is_never_replaced(machine: Fake) -> None:
    """A browser that was named and does not start is an error, not a reason to take another."""
    with pytest.raises(NoBrowserError) as error:
        machine.found()
    message = f'PRESSROOM_CHROMIUM is "mine", which does not start. {HELP}'
    assert (str(error.value), machine.steps) == (message, [])
