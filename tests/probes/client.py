"""The script of the search page as it stands there: `layouts/assets/search.js` through terser, pinned like checkers.

`make client` writes `search.min.js`, which is committed: a build of a site needs no Node.js. Names of properties that
are ours alone are shortened too; each is listed here, and none of them is one that browsers know.
"""

from __future__ import annotations

import subprocess
import sys

from tests.probes import sites, tools

SOURCE = sites.ROOT / "layouts" / "assets" / "search.js"
SHIPPED = SOURCE.with_name("search.min.js")
_OWN = ("term", "row", "begins", "places", "cost", "hits")
_COMPRESS = "passes=3,unsafe_arrows=true,inline=false,reduce_funcs=false,booleans_as_integers=true"


def minified() -> str:
    """Return the script from its source."""
    terser = str(tools.module("terser/bin/terser"))
    options = ["--module", "--ecma", "2022", "--compress", _COMPRESS, "--mangle"]
    names = ["--mangle-props", f"regex=/^({'|'.join(_OWN)})$/"]
    command = [tools.node(), terser, str(SOURCE), *options, *names]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout.strip() + "\n"


if __name__ == "__main__":
    SHIPPED.write_text(minified(), encoding="utf-8")
    sys.stdout.write(f"{SHIPPED.relative_to(sites.ROOT)}: {SHIPPED.stat().st_size} bytes\n")
