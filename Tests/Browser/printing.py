"""Prints an edition and compares the sheets with its pages."""

import collections
import re
import subprocess
import unicodedata

from views import WIDE

# What is written for those who do not see it is not printed, nor are lines on the page from which a screen moves them.
PAGES = """() => {
  const seen = (copy) => {
    copy.querySelectorAll("svg title, svg desc, .unseen, .on").forEach((element) => element.remove());
    return copy.textContent;
  };
  return [...document.querySelectorAll("section.page")].map((page) => ({
    text: seen(page.cloneNode(true)),
    lines: [...page.querySelectorAll("[data-lines]:not(.over)")].flatMap((block) => {
      const lines = [""];
      const visit = (node) => {
        if (node.nodeType === Node.TEXT_NODE) lines[lines.length - 1] += node.data;
        else if (node.matches(".b, .h, .z, br")) lines.push("");
        else if (!node.matches("svg, .note-number, .on")) node.childNodes.forEach(visit);
      };
      block.childNodes.forEach(visit);
      return lines;
    }),
  }))
}"""


def plain(text: str) -> str:
    """A text without white space, hyphens, which PDF has several of, and the differences that fonts make."""
    return re.sub(r"[\s\-\u00ad\u2010]", "", unicodedata.normalize("NFKC", text))


def letters(text: str) -> collections.Counter:
    """How often each letter occurs; hyphens, bullets and numbers of lists are drawn by the style sheet."""
    return collections.Counter(character for character in plain(text) if character.isalpha())


def printing(browser) -> dict:
    """Each page is one sheet, which holds every line of it and nothing else."""
    browser.resize(*WIDE)
    pages = browser.evaluate(PAGES)
    command = ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"]
    output = subprocess.run(command, input=browser.pdf(), stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")
    sheets = output.split("\f")[:-1]
    faults = []
    if len(sheets) != len(pages):
        faults.append(f"printing gives {len(sheets)} sheets for {len(pages)} pages")
    for number, (sheet, page) in enumerate(zip(sheets, pages), 1):
        text = plain(sheet)
        missing = [line for line in page["lines"] if plain(line) not in text]
        faults += [f"sheet {number}: the line {line!r} is not on it" for line in missing]
        if letters(sheet) != letters(page["text"]):
            more, less = letters(sheet) - letters(page["text"]), letters(page["text"]) - letters(sheet)
            faults.append(f"sheet {number}: letters too many: {dict(more)}, missing: {dict(less)}")
    return {"faults": faults, "counts": {"sheets": len(sheets)}}
