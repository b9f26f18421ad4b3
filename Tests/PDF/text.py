"""Looks for every paragraph in what other programs read out of the PDF."""

import pathlib
import re

import document
from reading import STEP, Paragraph, bare

# A paragraph shorter than this is found anywhere; its place says nothing about the order.
LONG = 40
# Poppler's default order guesses columns from where lines begin, and may put one between two that are set to the right.
# The share of paragraphs that this may take apart.
APART = 0.01


def spaced(text: str) -> str:
    """A text with one space wherever there is white space."""
    return re.sub(r"\s+", " ", text).strip()


def pattern(text: str) -> re.Pattern:
    """What a text looks like to a program that reads a space where letters are raised or lowered."""
    return re.compile(" ?".join(re.escape(piece) for piece in text.split(STEP)))


def halves(paragraph: Paragraph) -> list[tuple[int, str]]:
    """What of a paragraph is found on which page: a word that a column breaks is found whole in the first half."""
    found = []
    for place, (page, text) in enumerate(paragraph.halves):
        text = re.sub(r"\s", " ", text)
        if place > 0 and not paragraph.halves[place - 1][1][-1:].isspace() and paragraph.role != "code":
            word, blank, text = text.partition(" ")
            found[-1] = (found[-1][0], found[-1][1] + word)
            text = blank + text
        found.append((page, text))
    return [(page, spaced(text)) for page, text in found if text.strip()]


def text(pdf: pathlib.Path, paragraphs: list[Paragraph]) -> dict:
    """Every paragraph is found whole, in the right order, without hyphens that were put in."""
    faults = []
    read = [paragraph for paragraph in paragraphs if not paragraph.is_furniture and paragraph.text]
    counts = {"paragraphs": len(read)}
    raw = document.text_of_pages(pdf, "-raw")
    pages = [spaced(page) for page in raw]
    # Raised and lowered letters stand on lines of their own to poppler's default order, so only letters are compared.
    laid = [bare(page) for page in document.text_of_pages(pdf)]
    behind = [0] * len(pages)
    apart = []
    for paragraph in read:
        for page, half in halves(paragraph):
            if paragraph.inner == "svg":
                continue
            wanted = pattern(half)
            found = wanted.search(pages[page], behind[page] if len(half) >= LONG else 0)
            if not found:
                where = "read before what it comes after" if wanted.search(pages[page]) else "not in its text"
                faults.append(f"page {page + 1}: {where}: {half[:70]!r}")
            elif len(half) >= LONG:
                behind[page] = found.end()
            if bare(half.replace(STEP, "")) not in laid[page]:
                apart.append(f"page {page + 1}: not whole as it is laid out: {half[:70]!r}")
    counts["apart in poppler's own layout"] = len(apart)
    if len(apart) > len(read) * APART:
        faults += apart
    for number, page in enumerate(raw, 1):
        if "\u00ad" in page or "\ufffd" in page:
            faults.append(f"page {number}: a soft hyphen, or a glyph without a meaning")
    whole = "".join(bare(paragraph.text.replace(STEP, "")) for paragraph in read if paragraph.inner != "svg")
    counts["characters"] = len(whole)
    return {"faults": faults, "counts": counts}
