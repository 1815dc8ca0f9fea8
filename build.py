"""Build the briefing site from a checkout: the same arguments as the installed command `twosource`."""

import sys

from twosource.cli import main

if __name__ == "__main__":
    sys.exit(main())
