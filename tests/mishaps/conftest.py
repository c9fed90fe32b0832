"""Offices to which something happens: a small one, and an archive that sends work away."""

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.histories.office import Office, Workbench, workbench
from tests.histories.source import Source

# More than are read, and made, in one process.
ARCHIVE = 160
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


@pytest.fixture(scope="session")
def bench() -> Iterator[Workbench]:
    """Return a process that builds."""
    with workbench() as found:
        yield found


def write(office: Office, number: int, title: str = "Agencies sign", **more: str) -> Path:
    """Write a release, and return its file."""
    key = f"r-{number:03}"
    date = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}"
    source = Source(id=key, file=f"{key}.md", title=f"{title} {number}", date=date, more=more)
    path = office.releases / source.file
    path.write_text(source.text, "utf-8")
    return path


@pytest.fixture
def office(tmp_path: Path, bench: Workbench) -> Office:
    """Return an office of three releases, one of them with a picture."""
    office = Office.in_folder(tmp_path, bench)
    for number in range(3):
        images = {"images": "[{file: map.png, alt: A map}]"} if number == 0 else {}
        write(office, number, **images)
    (office.releases / "r-000").mkdir()
    (office.releases / "r-000" / "map.png").write_bytes(PICTURE)
    return office


@pytest.fixture
def archive(tmp_path: Path, bench: Workbench) -> Office:
    """Return an office with so many releases that other processes get work."""
    office = Office.in_folder(tmp_path, bench)
    for number in range(ARCHIVE):
        write(office, number)
    return office


def retitle_all(office: Office) -> None:
    """Change the headline of every release."""
    for number in range(len(list(office.releases.glob("*.md")))):
        path = office.releases / f"r-{number:03}.md"
        path.write_text(path.read_text("utf-8").replace("Agencies sign", "Board meets"), "utf-8")
