"""Run `python -m twosource`, which is the command `twosource`."""

import sys

from twosource.cli import main

if __name__ == "__main__":
    sys.exit(main())
