"""A process that builds sites on demand, each in a fork of its own.

What a build needs is imported once, so that a test can afford hundreds of them; yet each build
begins in a process that has done nothing before, as on the command line. Requests are JSON lines:
`arguments`, `log`, `kill_after_s` for a build that is to die, and `before`, a file of Python with
the name of a function in it that is called in the fork first: it may plant a fault. With
--send-all, a build sends the least work away, in small tasks, so that a small office uses a whole
cluster.
"""

import argparse
import json
import os
import runpy
import signal
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "plugins"))

import pressroom.engine.command.plugin
from pressroom.cli.main import main


def in_fork(request: dict[str, object]) -> int:
    """Return the exit status of a command, -9 when it was killed."""
    pid = os.fork()
    if pid == 0:
        os.setpgid(0, 0)
        log = os.open(str(request["log"]), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(log, 1)
        os.dup2(log, 2)
        status = 70
        try:
            arguments, before = request["arguments"], request["before"]
            assert isinstance(arguments, list)
            if isinstance(before, list):
                # Not imported: a build looks at the code of all modules that there are.
                runpy.run_path(before[0])[before[1]]()
            status = main(arguments)
            sys.stdout.flush()
        except SystemExit as error:
            status = error.code if isinstance(error.code, int) else 1
        except BaseException:  # noqa: BLE001 - a fork must end here, whatever happened
            sys.excepthook(*sys.exc_info())
            sys.stderr.flush()
        finally:
            os._exit(status)
    kill_after_s = request.get("kill_after_s")
    if isinstance(kill_after_s, float):
        time.sleep(kill_after_s)
        try:
            os.killpg(pid, signal.SIGKILL)
        except ProcessLookupError:
            os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status)


def send_all() -> None:
    """Let nothing be done by the caller."""
    from pressroom.engine import making, reading  # noqa: PLC0415 - for one test only
    from pressroom.engine.cluster import Cluster  # noqa: PLC0415

    reading.WORTH_SENDING = making.WORTH_SENDING = 0
    Cluster.chunk = 4


def serve() -> None:
    """Answer each request with a line that holds its exit status."""
    # Read once, so that all forks have it.
    assert pressroom.engine.command.plugin.build_by_pelican
    # By no other way: a build leaves no note when code around it names what it was called with.
    parser = argparse.ArgumentParser()
    parser.add_argument("--send-all", action="store_true")
    if parser.parse_args().send_all:
        send_all()
    for line in sys.stdin:
        print(in_fork(json.loads(line)), flush=True)


if __name__ == "__main__":
    serve()
