"""Checks that the PDF of editions has the same pages as their HTML, and is good PDF.

Usage: pages.py [--check NAME]… FOLDER… where each FOLDER holds the index.html and issue.pdf of an edition.
"""

import argparse
import concurrent.futures
import dataclasses
import functools
import pathlib
import sys

# What drives and looks at a browser is shared.
sys.path.append(str(pathlib.Path(__file__).parent.parent / "Browser"))

import conformance
import document
import links
import pictures
import positions
import reading
import tagging
import text
from chromium import Chromium
from views import WIDE

HERE = pathlib.Path(__file__).parent
SHOWN = 12


@dataclasses.dataclass
class Edition:
    """An edition as the browser and the PDF have it. What a check needs is made when it asks."""

    folder: pathlib.Path
    measured: dict
    printed: bytes
    kept: pathlib.Path

    @property
    def pdf(self) -> pathlib.Path:
        return self.folder / "issue.pdf"

    @property
    def html(self) -> pathlib.Path:
        return self.folder / "index.html"

    @functools.cached_property
    def glyphs(self) -> list[list[document.Glyph]]:
        return document.glyphs(self.pdf)

    def damaged(self, folder: pathlib.Path) -> "Edition":
        """The same edition with another PDF."""
        return Edition(folder, self.measured, self.printed, folder / "worst.png")


def edition(browser: Chromium, folder: pathlib.Path, kept: pathlib.Path) -> Edition:
    """Loads an edition in a browser, measures and prints it."""
    browser.resize(*WIDE)
    browser.open(folder / "index.html")
    measured = browser.evaluate((HERE / "measure.js").read_text(encoding="utf-8"))
    return Edition(folder, measured, browser.pdf(), kept)


# A check takes an edition, and returns what is wrong and what it looked at.
CHECKS = {
    "positions": lambda each: positions.words(each.pdf, reading.characters(each.measured), each.glyphs),
    "printing": lambda each: positions.glyphs(each.glyphs, document.glyphs(each.printed)),
    "pictures": lambda each: pictures.pictures(each.pdf, each.printed, each.kept),
    "text": lambda each: text.text(each.pdf, reading.paragraphs(each.measured)),
    "structure": lambda each: tagging.structure(each.pdf, each.html),
    "links": lambda each: links.links(each.pdf, each.measured),
    "outline": lambda each: links.outline(each.pdf, each.html, each.measured),
    "PDF/UA": lambda each: conformance.accessible(each.pdf),
    "reader": lambda each: conformance.readable(each.pdf),
    "file": lambda each: conformance.sound(each.pdf, each.html),
}


def check(folder: str, checks: list[str], work: str) -> bool:
    """Whether an edition is right. Says what was looked at, and what is wrong, one line each."""
    path = pathlib.Path(folder)
    name = "-".join(path.parts[-3:])
    with Chromium() as browser:
        each = edition(browser, path, pathlib.Path(work) / "pictures" / f"{name}.png")
    said, failed = [str(path)], False
    for check_name in checks:
        found = CHECKS[check_name](each)
        failed |= bool(found["faults"])
        said.append(f"  {check_name}: " + ", ".join(f"{what}: {count}" for what, count in found["counts"].items()))
        said += [f"    {fault}" for fault in found["faults"][:SHOWN]]
        if len(found["faults"]) > SHOWN:
            said.append(f"    and {len(found['faults']) - SHOWN} more")
    print("\n".join(said), flush=True)
    return not failed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="append", choices=CHECKS, help="what to look at; else everything")
    parser.add_argument("--skip", action="append", choices=CHECKS, default=[], help="what not to look at")
    parser.add_argument("--work", default=".build-pdf", help="where pictures of the worst pages are kept")
    parser.add_argument("folders", nargs="+", metavar="FOLDER")
    options = parser.parse_args()
    checks = [name for name in options.check or CHECKS if name not in options.skip]
    count = len(options.folders)
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        right = sum(pool.map(check, options.folders, [checks] * count, [options.work] * count))
    print(f"PDFs: {right} passed, {count - right} failed", flush=True)
    return 0 if right == count else 1


if __name__ == "__main__":
    sys.exit(main())
