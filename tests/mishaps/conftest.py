"""Offices to which something happens: a small one, and an archive that sends work away."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.histories.office import Office, Workbench, workbench
from tests.mishaps.offices import PICTURE, write

# More than are read, and made, in one process.
ARCHIVE = 160


@pytest.fixture(scope="session")
def bench() -> Iterator[Workbench]:
    """Return a process that builds."""
    with workbench() as found:
        yield found


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
