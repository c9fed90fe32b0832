"""`python -m pressroom`."""

import os
import sys

from pressroom.cli.main import main

if __name__ == "__main__":
    status = main(sys.argv[1:])
    sys.stdout.flush()
    sys.stderr.flush()
    # Everything is written and every lock given back; to take a large archive apart in memory,
    # object by object, would take as long as to look at it.
    os._exit(status)
