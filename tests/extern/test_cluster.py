"""Does a Dask cluster make what one process makes, whatever becomes of its workers?"""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.histories.test_histories import run
from tests.site.newsroom import ROOT, Newsroom, command, files_of

pytestmark = pytest.mark.extern
RELEASES = 700
LONGEST_WAIT_S = 60


class Host:
    """A process with a cluster of two worker processes, and its address."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        """Wait for the address."""
        self._process = process
        assert process.stdout
        self.address = process.stdout.readline().strip()

    def workers(self) -> list[int]:
        """Return the process ids of the workers."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        found: list[int] = json.loads(self._process.stdout.readline())
        return found


@contextmanager
def hosted(threads: int = 1) -> Iterator[Host]:
    """Yield a cluster, as long as the block."""
    arguments = [sys.executable, str(Path(__file__).with_name("cluster_host.py")), str(threads)]
    with subprocess.Popen(
        arguments,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        yield Host(process)
        assert process.stdin
        process.stdin.close()
        process.wait()


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    """Return one cluster for all tests: it outlives many builds."""
    with hosted() as found:
        yield found


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """Return a newsroom that is worth a cluster."""
    found = Newsroom.in_folder(tmp_path)
    for number in range(RELEASES):
        found.write(f"{number:04}", date=f"20{number % 20:02}-03-{number % 28 + 1:02}")
    return found


def built_locally(newsroom: Newsroom) -> dict[str, bytes]:
    """Return the tree that one process makes of the same content."""
    output = newsroom.folder / "local"
    done = subprocess.run(
        command("build", *newsroom.options("--jobs", "1"), "--output", str(output)),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return files_of(output)


def test_cluster_makes_what_one_process_makes(host: Host, newsroom: Newsroom) -> None:
    """The same bytes: of everything, and again after a change of settings and of releases."""
    assert newsroom.build("--executor", host.address) == built_locally(newsroom)
    for number in range(0, RELEASES, 2):
        newsroom.write(f"{number:04}", "Another text.", date="2011-04-05")
    assert newsroom.build("--executor", host.address) == built_locally(newsroom)


def test_cluster_of_this_machine_begins_and_ends_with_the_build(newsroom: Newsroom) -> None:
    """`--executor dask` makes the same bytes, and leaves no lock that is held."""
    found = newsroom.build("--executor", "dask", "--jobs", "2")
    assert found == built_locally(newsroom)
    assert newsroom.build() == found


@pytest.mark.parametrize("stage", ["read", "render"])
def test_killed_worker_costs_nothing_but_time(host: Host, newsroom: Newsroom, stage: str) -> None:
    """A worker that is killed in mid-build: another one does its tasks; the tree is right."""
    process = subprocess.Popen(
        command("build", *newsroom.options("--executor", host.address)),
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    victim = host.workers()[0]
    _wait_for(newsroom, stage)
    os.kill(victim, signal.SIGKILL)
    assert not newsroom.output.exists()
    _, said = process.communicate()
    assert process.returncode == 0, said
    assert files_of(newsroom.output) == built_locally(newsroom)
    assert newsroom.build() == files_of(newsroom.output)


def test_killed_build_is_followed_by_a_right_one(host: Host, newsroom: Newsroom) -> None:
    """What the workers of a killed build still write is in no later tree."""
    process = subprocess.Popen(
        command("build", *newsroom.options("--executor", host.address)),
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _wait_for(newsroom, "render")
    process.kill()
    process.wait()
    for number in range(RELEASES):
        newsroom.write(f"{number:04}", "Another text.", date="2011-04-05")
    assert newsroom.build("--executor", host.address) == built_locally(newsroom)


def _wait_for(newsroom: Newsroom, stage: str) -> None:
    """Return when the build has begun to read, or to write pages."""
    folder = newsroom.folder / ".output.staging" if stage == "render" else None
    for _ in range(LONGEST_WAIT_S * 1000):
        if folder and any(folder.rglob("*.html")):
            return
        if stage == "read" and any((newsroom.folder / "cache").rglob("*.spool")):
            return
        time.sleep(0.001)
    pytest.fail(f"the build does not {stage}")


def test_scheduler_that_does_not_answer_is_told(newsroom: Newsroom) -> None:
    """E336, and the site stays as it was."""
    before = newsroom.build("--jobs", "1")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    for number in range(RELEASES):
        newsroom.write(f"{number:04}", "Another text.", date="2011-04-05")
    done = newsroom.run("build", "--executor", address)
    assert done.returncode == 1
    assert f"--executor: E336 no scheduler or worker answers at {address}: " in done.stderr
    assert "Traceback" not in done.stderr
    assert files_of(newsroom.output) == before


def test_worker_of_many_threads_is_refused(newsroom: Newsroom) -> None:
    """E337 names each worker and what is different."""
    with hosted(threads=2) as host:
        done = newsroom.run("build", "--executor", host.address)
    assert done.returncode == 1
    told = [line for line in done.stderr.splitlines() if " E337 " in line]
    assert len(told) == 2
    assert all("the number of threads (2 for 1) is not what it is here" in line for line in told)
    assert not newsroom.output.exists()


def test_histories_by_a_cluster_end_in_the_tree_of_a_clean_build(host: Host) -> None:
    """Five random histories, everything sent to one cluster: byte for byte the same."""
    run(5, executor=host.address)
