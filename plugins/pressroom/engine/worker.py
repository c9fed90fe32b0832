"""What does a worker of a cluster do? Prove fit for a build, then its tasks, with what they share.

Nothing here knows of Dask.
"""

import hashlib
import os
import pickle
import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from socket import gethostname
from typing import Any, NamedTuple

from pressroom.engine.attendance import attending
from pressroom.engine.executor import ExecutorError
from pressroom.engine.front import tools_now
from pressroom.engine.ground import PACKAGE, digest_of_files
from pressroom.problems.problem import problem

MOST_SHARED = 2
MOST_TOLD = 3


def code_now() -> str:
    """Return a digest of our code as it lies in its folder."""
    return digest_of_files((*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.json")))


# A worker that lives long may hold older code than its folder does.
CODE_LOADED = code_now()


class Bearings(NamedTuple):
    """What has to be the same for all who work for a build.

    `proof` is a file of its work folder and `digest` that of its bytes; `entries` are the names
    in the content folder, sorted.
    """

    code: str
    tools: tuple[str, ...]
    content: str
    entries: tuple[str, ...]
    live: str
    proof: str
    digest: str


class Order(NamedTuple):
    """Where the part lies that tasks share, its digest, and who may take the order."""

    shared: str
    digest: str
    attendance: Path
    bearings: Bearings


def strange_to(bearings: Bearings) -> tuple[str, ...]:
    """Return what is different here, in words; nothing when this process may work for the build."""
    found = []
    if bearings.code not in (CODE_LOADED, code_now()) or code_now() != CODE_LOADED:
        found.append("the code of pressroom")
    tools = tools_now()
    if tools[:2] != bearings.tools[:2]:
        found.append(f"Python ({sys.version.split()[0]} on {sys.platform})")
    packages = sorted({*tools[2:]} ^ {*bearings.tools[2:]})
    if packages:
        shown = ", ".join(name.rpartition(".")[0] for name in packages[:MOST_TOLD])
        found.append(f"what is installed ({shown}{' …' if len(packages) > MOST_TOLD else ''})")
    if _entries_of(bearings.content) != bearings.entries:
        found.append(f"the content folder {bearings.content}")
    parent, work = Path(bearings.live).parent, Path(bearings.proof).parent
    if not os.access(parent, os.W_OK | os.X_OK):
        found.append(f"the folder of the output, {parent}")
    if _digest_of(bearings.proof) != bearings.digest:
        found.append(f"the cache folder with {bearings.proof}")
    elif not os.access(work, os.W_OK | os.X_OK):
        found.append(f"the right to write into {work}")
    return tuple(found)


def bearings_of(content: Path, live: Path, proof: Path) -> Bearings:
    """Return what has to be the same as here."""
    return Bearings(
        code=CODE_LOADED,
        tools=tools_now(),
        content=str(content),
        entries=_entries_of(str(content)),
        live=str(live),
        proof=str(proof),
        digest=_digest_of(str(proof)),
    )


def do_task(
    order: Order, function: Callable[[Any], Any], kind: Callable[..., Any], rest: bytes
) -> bytes:
    """Return the pickled result of a task; `rest` are its fields but the shared one, pickled.

    Raises:
        ExecutorError: this worker is not fit for the build, or the build is over.
    """
    with attending(order.attendance):
        # A build deletes what it shared when it takes no more results.
        if not Path(order.shared).is_file():
            over = f"{order.shared} (the build is over)"
            raise _unfit(over)
        task = kind(shared_part(order), *pickle.loads(rest))  # noqa: S301 - the build pickled it
        return pickle.dumps(function(task), pickle.HIGHEST_PROTOCOL)


@lru_cache(maxsize=MOST_SHARED)
def shared_part(order: Order) -> object:
    """Return what the tasks of an order share; it is loaded once, with a look at the bearings.

    Raises:
        ExecutorError: this worker is not fit for the build.
    """
    strange = strange_to(order.bearings)
    if strange:
        raise _unfit(*strange)
    data = Path(order.shared).read_bytes()
    if hashlib.blake2b(data).hexdigest() != order.digest:
        raise _unfit(order.shared)
    return pickle.loads(data)  # noqa: S301 - the build pickled it, and its digest is right


def forget() -> None:
    """Let go of what tasks shared."""
    shared_part.cache_clear()


def _unfit(*strange: str) -> ExecutorError:
    spot = f"{gethostname()} (process {os.getpid()})"
    return ExecutorError(tuple(problem("E337", spot, value=each) for each in strange))


def _entries_of(folder: str) -> tuple[str, ...]:
    try:
        return tuple(sorted(entry.name for entry in Path(folder).iterdir()))
    except OSError:
        return ()


def _digest_of(path: str) -> str:
    try:
        return hashlib.blake2b(Path(path).read_bytes()).hexdigest()
    except OSError:
        return ""
