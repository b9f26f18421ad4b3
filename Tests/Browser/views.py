"""Looks at an edition in a browser: as pages on a wide screen, as flowing text on a narrow one, in dark surroundings."""

import pathlib

HERE = pathlib.Path(__file__).parent
WIDE = (1700, 1200)
NARROW = (390, 320)
# Room for one sheet in a row, as on a small laptop, for three and for six; on a wide screen there are two.
OTHERS = (1000, 2600, 5100)


def script(name: str) -> str:
    """A function of JavaScript beside this file."""
    return (HERE / name).read_text(encoding="utf-8")


def lines(browser) -> dict:
    """Every line, column, page and page number is where it was decided to be."""
    faults = []
    for width in OTHERS:
        browser.resize(width, 1200)
        faults += [f"{width} px wide: {fault}" for fault in browser.evaluate(script("measure.js"), True)["faults"]]
    browser.resize(*WIDE)
    found = browser.evaluate(script("measure.js"), False)
    return {"faults": found["faults"] + faults, "counts": found["counts"]}


def search(browser) -> dict:
    """The browser's own search finds the words on both sides of every break."""
    browser.resize(*WIDE)
    return browser.evaluate(script("find.js"))


def narrow(browser) -> dict:
    """On a phone the text flows: nothing to scroll sideways, no page furniture, halves of paragraphs joined."""
    faults, counts = [], {}
    for width in NARROW:
        browser.resize(width, 844)
        found = browser.evaluate(script("narrow.js"), width)
        faults += [f"{width} px wide: {fault}" for fault in found["faults"]]
        counts |= found["counts"]
    faults += browser.evaluate(script("find.js"))["faults"]
    return {"faults": faults, "counts": counts}


GROUND = """() => {
  const luminance = (selector) => {
    const [r, g, b] = getComputedStyle(document.querySelector(selector)).backgroundColor.match(/[0-9.]+/g).map(Number);
    return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
  };
  return [luminance("body"), luminance(".page")];
}"""


def dark(browser) -> dict:
    """What is around the pages is dark where the reader prefers it, and light else; the pages are light."""
    browser.resize(*WIDE)
    faults = []
    for scheme, isRight in (("dark", lambda around: around < 0.2), ("light", lambda around: around > 0.5)):
        browser.prefer(scheme)
        around, paper = browser.evaluate(GROUND)
        if not isRight(around) or paper < 0.8:
            faults.append(f"in {scheme} surroundings: luminance {around:.2f} around the pages, {paper:.2f} on them")
    return {"faults": faults, "counts": {}}
