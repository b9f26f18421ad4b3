"""Loads editions in Chromium and checks that its pages are the pages that gnews decided.

Usage: pages.py FILE… where each FILE is the index.html of an edition.
"""

import pathlib
import shutil
import sys

from playwright.sync_api import sync_playwright

HERE = pathlib.Path(__file__).parent


def sheets(pdf: bytes) -> int:
    """The number of pages of a PDF that Chromium printed."""
    return pdf.count(b"/Type /Page\n") or pdf.count(b"/Type /Page")


def check(browser, path: pathlib.Path) -> list[str]:
    """What is wrong with an edition, one line each."""
    page = browser.new_page(viewport={"width": 1700, "height": 1200})
    failures = []
    page.on("requestfailed", lambda request: failures.append(f"cannot be loaded: {request.url}"))
    page.goto(path.resolve().as_uri())
    page.evaluate("document.fonts.ready")
    measured = page.evaluate((HERE / "measure.js").read_text())
    failures += measured["faults"]
    printed = sheets(page.pdf(prefer_css_page_size=True))
    if printed != measured["pages"]:
        failures.append(f"printing gives {printed} sheets for {measured['pages']} pages")
    phone = browser.new_page(viewport={"width": 390, "height": 844})
    phone.goto(path.resolve().as_uri())
    width = phone.evaluate("document.documentElement.scrollWidth")
    if width > 390:
        failures.append(f"on a phone of 390 px the page is {width} px wide")
    seen = phone.evaluate(
        "[...document.querySelectorAll('.running-head, .folio')].filter(e => e.offsetParent !== null).length"
    )
    if seen:
        failures.append(f"on a phone {seen} running heads or page numbers are seen")
    phone.close()
    page.close()
    print(f"{path}: {measured['pages']} pages, {measured['blocks']} blocks, {measured['lines']} lines")
    return failures


def main(paths: list[str]) -> int:
    chromium = shutil.which("chromium")
    if not chromium:
        print("pages.py: chromium is not installed", file=sys.stderr)
        return 2
    failed = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for path in paths:
            failures = check(browser, pathlib.Path(path))
            for failure in failures[:20]:
                print(f"  {failure}")
            if len(failures) > 20:
                print(f"  and {len(failures) - 20} more")
            failed += bool(failures)
        browser.close()
    print(f"pages: {len(paths) - failed} passed, {failed} failed")
    return 1 if failed or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
