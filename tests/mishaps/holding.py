"""What has to hold after a mishap."""

import fcntl
import hashlib
import time

from tests.histories.office import Office, Tree, differences, tree_of

PATIENCE_S = 10.0


def assert_refused(office: Office, told: str, before: Tree) -> None:
    """The last build was refused for this reason, and the live tree is the one from before."""
    said = office.said()
    assert "Traceback" not in said, said
    assert told in said.replace(f"{office.folder}/", ""), said
    assert "Nothing was published; the site stays as it was." in said
    assert tree_of(office.output) == before


def assert_mends(office: Office, jobs: int = 1) -> None:
    """The next build makes what a build from nothing makes."""
    status = office.build(jobs)
    said = office.said()
    assert status == 0, said
    assert "Traceback" not in said, said
    found, expected = tree_of(office.output), clean_of(office)
    assert found == expected, differences(found, expected)


def clean_of(office: Office) -> Tree:
    """Return the tree that a build makes that remembers nothing.

    Offices with the same files have the same one, so it is made once for all tests.
    """
    sources = tree_of(office.folder / "content") | tree_of(office.folder / "theme")
    told = (office.now, office.name, office.list_size, sorted(sources.items()))
    digest = hashlib.sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()
    known = office.bench.clean_trees
    if digest not in known:
        made = office.clean()
        assert made is not None, office.said()
        known[digest] = made
    return known[digest]


def assert_ended(office: Office) -> None:
    """The lock is free soon; each process of a build holds it with the others, to its end."""
    until = time.monotonic() + PATIENCE_S
    with (office.folder / f".{office.output.name}.lock").open("a") as lock:
        while not _is_free(lock.fileno()):
            assert time.monotonic() < until, "a process is left"
            time.sleep(0.01)


def builder_of(office: Office) -> int:
    """Return the process of the last build, as the lock names it."""
    return int((office.folder / f".{office.output.name}.lock").read_text("ascii"))


def _is_free(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
