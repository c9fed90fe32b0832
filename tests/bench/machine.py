"""What was it measured on? Nothing that names the machine."""

import os
import platform


def machine_words() -> str:
    """Return cores, Python and kernel in one phrase."""
    cores = len(os.sched_getaffinity(0))
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{cores} cores, {python}, {platform.system()} {platform.machine()}"
