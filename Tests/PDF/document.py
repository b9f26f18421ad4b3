"""An edition's PDF as other programs read it."""

import dataclasses
import functools
import pathlib
import re
import subprocess
import xml.etree.ElementTree as ElementTree

import pymupdf


def run(*command: object) -> str:
    """What a program prints. Fails with what it says if it does."""
    done = subprocess.run([str(word) for word in command], capture_output=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{command[0]}: {done.stderr.decode('utf-8', 'replace')}")
    return done.stdout.decode("utf-8")


@dataclasses.dataclass(slots=True)
class Word:
    """A word that poppler sees, in points from the page's top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclasses.dataclass(slots=True)
class Glyph:
    """A glyph that MuPDF draws, by its origin."""

    text: str
    x: float
    y: float
    font: str
    size: float


def words(path: pathlib.Path) -> list[list[Word]]:
    """The words of each page, by `pdftotext -bbox-layout`."""
    # Poppler lets control characters through that XML does not know.
    xml = re.sub(r"[\x00-\x08\x0b\x0e-\x1f]", "", run("pdftotext", "-bbox-layout", "-enc", "UTF-8", path, "-"))
    space = "{http://www.w3.org/1999/xhtml}"
    pages = []
    for page in ElementTree.fromstring(xml.replace("\f", "")).iter(space + "page"):
        edges = ("xMin", "yMin", "xMax", "yMax")
        pages.append([Word(word.text or "", *(float(word.get(edge)) for edge in edges)) for word in page.iter(space + "word")])
    return pages


def glyphs(path: pathlib.Path | bytes) -> list[list[Glyph]]:
    """The glyphs of each page, blanks left out."""
    document = pymupdf.open(stream=path, filetype="pdf") if isinstance(path, bytes) else pymupdf.open(path)
    pages = []
    for page in document:
        found = []
        for span in page.get_texttrace():
            font, size = span["font"], span["size"]
            for code, _, (x, y), _ in span["chars"]:
                text = chr(code) if code > 0 else "\ufffd"
                if not text.isspace():
                    found.append(Glyph(text, x, y, font, size))
        pages.append(found)
    document.close()
    return pages


def text_of_pages(path: pathlib.Path, *options: str) -> list[str]:
    """The text of each page, by pdftotext."""
    return run("pdftotext", *options, "-enc", "UTF-8", path, "-").split("\f")[:-1]


@functools.cache
def struct_text(path: pathlib.Path) -> list[tuple[int, str, str]]:
    """The elements of the structure in their order: depth, type and text, by `pdfinfo -struct-text`."""
    found: list[tuple[int, str, str]] = []
    for line in run("pdfinfo", "-struct-text", path).splitlines():
        inner = line.lstrip(" ")
        depth = (len(line) - len(inner)) // 2
        if inner.startswith('"'):
            found.append((depth, "", inner[1:-1]))
        elif inner and not inner.startswith(("/", "Object")):
            found.append((depth, re.split(r"[ :]", inner)[0], ""))
    return found
