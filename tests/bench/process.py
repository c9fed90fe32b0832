"""How long does a command take, and how much processor and memory do all its processes need?"""

import ctypes
import os
import resource
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

SAMPLE_S = 0.02
# A look at many gigabytes takes long, and the process that is looked at waits meanwhile.
REST_FOR_A_LOOK = 9
TAIL_BYTES = 2000
BECOME_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER of prctl(2)


class CommandError(Exception):
    """A command that ended with an error."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of a command: seconds by the clock, and processor seconds of all its processes."""

    wall_s: float
    cpu_s: float


def adopt_orphans() -> None:
    """Make this process the parent of what a command leaves behind.

    Else the processor time of a worker whose parent did not wait for it would be lost.
    """
    ctypes.CDLL(None).prctl(BECOME_SUBREAPER, 1, 0, 0, 0)


def timed(command: Sequence[str], folder: Path, log: Path) -> Run:
    """Run a command to its end.

    Raises:
        CommandError: it failed; the message ends with the end of what it printed.
    """
    before = _children_cpu_s()
    started = time.perf_counter()
    with log.open("wb") as output:
        process = _start(command, folder, output.fileno())
        process.wait()
    wall_s = time.perf_counter() - started
    _reap()
    _refuse_failure(process, log)
    return Run(wall_s=wall_s, cpu_s=_children_cpu_s() - before)


def peak_mib(command: Sequence[str], folder: Path, log: Path) -> float:
    """Run a command to its end, and return the largest sum of its processes' memory seen.

    Looking takes a tenth of the time at most, whatever there is to look at.
    """
    peak = 0.0
    with log.open("wb") as output:
        process = _start(command, folder, output.fileno())
        while process.poll() is None:
            began = time.perf_counter()
            peak = max(peak, sum(memory_mib(pid) for pid in session_of(process.pid)))
            time.sleep(max(SAMPLE_S, REST_FOR_A_LOOK * (time.perf_counter() - began)))
    _reap()
    _refuse_failure(process, log)
    return peak


def _start(command: Sequence[str], folder: Path, output: int) -> "subprocess.Popen[bytes]":
    """Start a command in a session of its own, by which its processes are found."""
    return subprocess.Popen(
        command, cwd=folder, stdout=output, stderr=subprocess.STDOUT, start_new_session=True
    )


def _children_cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _reap() -> None:
    """Wait for the processes that a command left behind."""
    try:
        while True:
            os.waitpid(-1, 0)
    except ChildProcessError:
        return


def _refuse_failure(process: "subprocess.Popen[bytes]", log: Path) -> None:
    if process.returncode:
        tail = log.read_bytes()[-TAIL_BYTES:].decode(errors="replace")
        msg = f"{process.args!r} ended with {process.returncode}:\n{tail}"
        raise CommandError(msg)


def session_of(leader: int) -> Iterator[int]:
    """Yield the processes of a session: the command, and all that it started."""
    for entry in os.scandir("/proc"):
        if entry.name.isdigit():
            fields = _stat(int(entry.name))
            if fields and int(fields[3]) == leader:
                yield int(entry.name)


def session_cpu_s(leader: int) -> float:
    """Return the processor seconds of a session so far, with those of its ended processes."""
    ticks = 0
    for pid in session_of(leader):
        if fields := _stat(pid):
            ticks += sum(map(int, fields[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")


def _stat(pid: int) -> list[str] | None:
    """Return what proc(5) tells in `stat` from the state on; none when the process has ended."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text("ascii", errors="replace")
    except OSError:
        return None
    return text.rpartition(")")[2].split()


def memory_mib(pid: int) -> float:
    """Return a process's share of memory (PSS), or its resident memory where none is told."""
    for name, key in (("smaps_rollup", "Pss:"), ("status", "VmRSS:")):
        try:
            lines = Path(f"/proc/{pid}/{name}").read_text("ascii", errors="replace").splitlines()
        except OSError:
            continue
        for line in lines:
            if line.startswith(key):
                return int(line.split()[1]) / 1024
    return 0.0
