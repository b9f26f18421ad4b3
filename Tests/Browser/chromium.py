"""Drives Debian's Chromium by Playwright."""

import pathlib
import shutil

from playwright.sync_api import sync_playwright


class Chromium:
    """A Chromium without a window, and one tab of it."""

    name = "chromium"

    def __enter__(self):
        program = shutil.which("chromium")
        if not program:
            raise SystemExit("pages.py: chromium is not installed")
        self.playwright = sync_playwright().start()
        self.browser = self.playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        self.tab = self.browser.new_page()
        return self

    def __exit__(self, *_):
        self.browser.close()
        self.playwright.stop()

    def open(self, path: pathlib.Path) -> None:
        """Loads an edition, with its fonts."""
        self.tab.goto(path.resolve().as_uri())
        self.evaluate("() => document.fonts.ready.then(() => null)")

    def evaluate(self, function: str, argument=None):
        """Calls a function of JavaScript; what it takes and returns goes as JSON."""
        return self.tab.evaluate(function, argument)

    def resize(self, width: int, height: int) -> None:
        """Gives the tab a size in CSS pixels."""
        self.tab.set_viewport_size({"width": width, "height": height})

    def prefer(self, scheme: str) -> None:
        """Makes it a browser whose reader prefers `light` or `dark`."""
        self.tab.emulate_media(color_scheme=scheme)

    def pdf(self) -> bytes:
        """Prints what is loaded, on the sheets that `@page` asks for."""
        return self.tab.pdf(prefer_css_page_size=True, print_background=True)
