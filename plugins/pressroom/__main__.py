"""`python -m pressroom`."""

import sys

from pressroom.cli.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
