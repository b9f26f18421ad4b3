"""Loads editions in browsers and checks that their pages are the pages that gnews decided.

Usage: pages.py [--browser chromium|firefox]… [--check NAME]… FILE… where each FILE is the index.html of an edition.
"""

import argparse
import concurrent.futures
import pathlib
import sys

from accessibility import accessibility
from chromium import Chromium
from firefox import Firefox
from printing import printing
from views import dark, lines, narrow, search

# A check takes a browser with an edition loaded, and returns what is wrong and what it looked at. The window is resized
# by each. Firefox has no say here about dark surroundings, and axe-core looks at the same tree in either browser.
CHECKS = {
    "lines": (lines, ["chromium", "firefox"]),
    "search": (search, ["chromium", "firefox"]),
    "printing": (printing, ["chromium", "firefox"]),
    "narrow": (narrow, ["chromium", "firefox"]),
    "dark": (dark, ["chromium"]),
    "accessibility": (accessibility, ["chromium"]),
}
BROWSERS = {"chromium": Chromium, "firefox": Firefox}
SHOWN = 20


def check(browser, path: str, checks: list[str]) -> bool:
    """Whether an edition is right in a browser. Says what was looked at, and what is wrong, one line each."""
    faults, counts = [], {}
    for name in checks:
        look, browsers = CHECKS[name]
        if browser.name in browsers:
            browser.open(pathlib.Path(path))
            found = look(browser)
            faults += [f"{name}: {fault}" for fault in found["faults"]]
            counts |= found["counts"]
    said = [f"{path} in {browser.name}: " + ", ".join(f"{count} {what}" for what, count in counts.items())]
    said += [f"  {fault}" for fault in faults[:SHOWN]]
    if len(faults) > SHOWN:
        said.append(f"  and {len(faults) - SHOWN} more")
    print("\n".join(said), flush=True)
    return not faults


def check_all(name: str, paths: list[str], checks: list[str]) -> int:
    """How many editions are wrong in a browser."""
    with BROWSERS[name]() as browser:
        return sum(not check(browser, path, checks) for path in paths)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--browser", action="append", choices=BROWSERS, help="where to look; else in all, at the same time")
    parser.add_argument("--check", action="append", choices=CHECKS, help="what to look for; else everything")
    parser.add_argument("files", nargs="+", metavar="FILE")
    options = parser.parse_args()
    names = options.browser or list(BROWSERS)
    with concurrent.futures.ProcessPoolExecutor(len(names)) as pool:
        checks = options.check or list(CHECKS)
        failed = sum(pool.map(check_all, names, [options.files] * len(names), [checks] * len(names)))
    print(f"pages: {len(names) * len(options.files) - failed} passed, {failed} failed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
