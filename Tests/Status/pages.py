"""Looks at status pages in Chromium: pages.py FILE…"""

import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from chromium import Chromium

# What reaches beyond the window, unless it is in a frame that scrolls by itself.
SIDEWAYS = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.body.querySelectorAll("*")]
    .filter((e) => !e.closest(".scroll, .unseen, .skip, .symbols") && e.getBoundingClientRect().right > width + 0.5);
  return wide.slice(-3).map((e) => e.outerHTML.slice(0, 100)).concat(wide.length ? [] : ["the page"]);
}"""

# Links within the page that lead nowhere, and anything that would be fetched.
LINKS = """() => {
  const faults = [...document.querySelectorAll("[href]")].map((e) => e.getAttribute("href"))
    .filter((to) => !to.startsWith("#") || !document.getElementById(to.slice(1)));
  return faults.concat([...document.querySelectorAll("script, link, img, [src], [style]")].map((e) => e.outerHTML));
}"""

# From a cell to its findings and back to the same cell.
RETURNS = """() => [...document.querySelectorAll("td a")].filter((a) => {
  const findings = document.getElementById(a.getAttribute("href").slice(1));
  const back = findings && findings.querySelector("a.back");
  return !back || document.getElementById(back.getAttribute("href").slice(1)) !== a.closest("td");
}).map((a) => a.outerHTML)"""

# WCAG 2.2, 1.4.11: parts of drawings that carry meaning have a contrast of 3 to 1, which axe-core does not look at.
SHAPES = """() => {
  const light = (colour) => {
    const part = (value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    const [r, g, b] = colour.match(/[0-9.]+/g).map((value) => part(value / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = light(getComputedStyle(document.body).backgroundColor);
  const faults = new Set();
  for (const shape of document.querySelectorAll("svg.sign, svg.bar rect, .picture path, .picture use")) {
    const own = light(getComputedStyle(shape).color);
    const contrast = (Math.max(own, paper) + 0.05) / (Math.min(own, paper) + 0.05);
    if (contrast < 3) faults.add(`${shape.getAttribute("class")}: ${contrast.toFixed(2)} to 1`);
  }
  return [...faults];
}"""


def look(browser) -> list[str]:
    """What is wrong with the page that is open."""
    faults = []
    for width in (1280, 768, 390, 320):
        browser.resize(width, 900)
        faults += [f"{width} px wide, sideways: {fault}" for fault in browser.evaluate(SIDEWAYS)]
        for scheme in ("light", "dark"):
            browser.prefer(scheme)
            faults += [f"{scheme}, contrast of {fault}" for fault in browser.evaluate(SHAPES)]
            if width not in (1280, 320):
                continue
            for violation in Axe().run(browser.tab).response["violations"]:
                node = violation["nodes"][0]["html"][:100]
                faults.append(f"{width} px wide, {scheme}: {violation['help']} ({violation['id']}): {node}")
    faults += [f"link: {fault}" for fault in browser.evaluate(LINKS)]
    faults += [f"no way back: {fault}" for fault in browser.evaluate(RETURNS)]
    return faults


def main(paths: list[str]) -> int:
    failed = not paths
    with Chromium() as browser:
        for path in paths:
            browser.open(pathlib.Path(path))
            faults = look(browser)
            print(f"{pathlib.Path(path).name}: {len(faults)} faults")
            for fault in faults[:20]:
                print("  " + fault)
            failed = failed or bool(faults)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
