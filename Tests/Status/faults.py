"""Damages a status page in ways that pages.py must notice: faults.py PAGE SCRATCH"""

import pathlib
import re
import sys

from chromium import Chromium
from pages import look

FAULTS = {
    "sideways": lambda page: page.replace("<h1>", '<h1 style="min-width:60rem">', 1),
    "link": lambda page: page.replace('id="findings-1-', 'id="lost-1-', 1),
    "no way back": lambda page: re.sub(r'(<a href="#cell-\d+-\d+-)\d+', r"\g<1>1", page),
    "contrast of missing": lambda page: page.replace("--missing: #b3261e", "--missing: #f0c8c4", 1),
    "color-contrast": lambda page: page.replace("--soft: #50575e", "--soft: #b0b7be", 1),
    "svg-img-alt": lambda page: re.sub(r'(<svg role="img") aria-label="[^"]*"', r"\1", page, count=1),
    "html-has-lang": lambda page: re.sub(r' (xml:)?lang="en"', "", page, count=2),
}


def main(source: str, scratch: str) -> int:
    page = pathlib.Path(source).read_text(encoding="utf-8")
    missed = []
    with Chromium() as browser:
        for name, damage in FAULTS.items():
            damaged = damage(page)
            pathlib.Path(scratch).write_text(damaged, encoding="utf-8")
            browser.open(pathlib.Path(scratch))
            if damaged == page or not any(name in fault for fault in look(browser)):
                missed.append(name)
    print(f"damaged pages: {len(FAULTS)}, of which {len(missed)} were not noticed {missed or ''}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
