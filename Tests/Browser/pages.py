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


def check(name: str, path: str, checks: list[str]) -> tuple[list[str], dict]:
    """What is wrong with an edition in a browser, one line each, and what was looked at."""
    faults, counts = [], {}
    with BROWSERS[name]() as browser:
        for one in checks:
            look, browsers = CHECKS[one]
            if name in browsers:
                browser.open(pathlib.Path(path))
                found = look(browser)
                faults += [f"{one}: {fault}" for fault in found["faults"]]
                counts |= found["counts"]
    return faults, counts


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--browser", action="append", choices=BROWSERS, help="where to look; else in all")
    parser.add_argument("--check", action="append", choices=CHECKS, help="what to look for; else everything")
    parser.add_argument("--jobs", type=int, default=2, help="how many browsers run at a time")
    parser.add_argument("files", nargs="+", metavar="FILE")
    options = parser.parse_args()
    checks = options.check or list(CHECKS)
    jobs = [(name, path) for path in options.files for name in options.browser or BROWSERS]
    failed = 0
    with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
        waiting = [pool.submit(check, name, path, checks) for name, path in jobs]
        for (name, path), future in zip(jobs, waiting):
            faults, counts = future.result()
            print(f"{path} in {name}: " + ", ".join(f"{count} {what}" for what, count in counts.items()), flush=True)
            for fault in faults[:SHOWN]:
                print(f"  {fault}")
            if len(faults) > SHOWN:
                print(f"  and {len(faults) - SHOWN} more")
            failed += bool(faults)
    print(f"pages: {len(jobs) - failed} passed, {failed} failed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
