"""Compares how the PDF is tagged, linked and labelled with the HTML."""

import dataclasses
import pathlib
import re
import xml.etree.ElementTree as ElementTree

import pikepdf

import document
from reading import bare

XHTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
XML = "{http://www.w3.org/XML/1998/namespace}"


@dataclasses.dataclass
class Part:
    """A part of a document: what it is, and what is said of it."""

    kind: str
    text: str = ""
    item: int = 0

    def __str__(self):
        return f"{self.kind} {self.text[:50]!r}" if self.text else self.kind


def plain(text: str) -> str:
    """A text without white space and hyphens: those at the ends of lines are drawn, and struct-text has what is drawn."""
    return re.sub(r"[-\u2010]", "", bare(text))


# --- what the HTML says


def words(unseen: ElementTree.Element) -> str:
    """The numbers of a chart as its PDF has them: "Africa: 9; Asia: 12.", with several series "Africa: 2006 9, 2007 12"."""
    rows = [[plain("".join(cell.itertext())) for cell in row] for row in unseen.iter(XHTML + "tr")]
    heads = rows[0][1:]
    lines = []
    for label, *values in rows[1:]:
        if len(heads) > 1:
            values = [f"{head} {value}".strip() for head, value in zip(heads, values)]
        lines.append(f"{label}: {', '.join(values)}")
    return "; ".join(lines) + "." if lines else ""


def html_parts(root: ElementTree.Element) -> list[Part]:
    """Headings, paragraphs, items of lists, rows and cells of tables, pictures and notes, in the order of the document."""
    parts: list[Part] = []
    waiting: list[Part] = []
    # What goes on behind another item, footnotes at a page's foot among it, belongs to its item: items, by their slugs, and
    # the one that is open, have the numbers of their first parts.
    items: dict[str, int] = {}
    item: int | None = None

    def add(kind: str, text: str = "") -> Part:
        parts.append(Part(kind, text, len(parts) if item is None else item))
        return parts[-1]

    def text_of(element: ElementTree.Element) -> str:
        if {"unseen", "note-number"} & set(element.get("class", "").split()):
            return element.tail or ""
        inner = (element.text or "") + "".join(text_of(child) for child in element)
        return inner + (element.tail or "")

    def block(kind: str, element: ElementTree.Element) -> None:
        classes = element.get("class", "").split()
        text = plain("".join([element.text or "", *(text_of(child) for child in element)]))
        if "continued" in classes and waiting:
            part = waiting.pop(0)
            part.text += text
        else:
            part = add(kind, text)
        if "broken" in classes and "t-code" in classes:
            waiting.append(part)

    def walk(element: ElementTree.Element) -> None:
        nonlocal item
        name = element.tag.removeprefix(XHTML)
        classes = element.get("class", "").split()
        if "unseen" in classes:
            parts[-1].text = plain(f"{parts[-1].text} {words(element)}")
            return
        if {"turn", "skip", "again", "copy", "running-head", "folio"} & set(classes):
            return
        if name == "a" and "toc-line" in classes:
            add("Entry", plain("".join(text_of(child) for child in element)))
            return
        if name == "svg" or element.tag == SVG + "svg":
            said = [child.text or "" for child in element if child.tag in (SVG + "title", SVG + "desc")]
            add("Figure", plain(". ".join(said)))
            return
        if name == "img":
            if element.get("alt"):
                add("Figure", plain(element.get("alt", "")))
            return
        if name == "nav" and "editions" in classes:
            for child in element:
                add("P", plain(text_of(child)))
            return
        if name in ("td", "th"):
            add(name.upper(), plain("".join(text_of(child) for child in element)))
            return
        isEntry = any(child.tag == XHTML + "a" and "toc-line" in child.get("class", "") for child in element)
        if name in ("li", "tr") and not isEntry and "continued" not in classes:
            add(name.upper())
        if name == "div" and "note" in classes and element.get("id"):
            add("Note")
        if "t" in classes:
            kind = name.upper() if re.fullmatch("h[1-6]", name) else "Code" if "t-code" in classes else "P"
            block(kind, element)
            return
        outer = item
        if name == "article":
            item = items.setdefault(element.get("id") or element.get("data-continues", ""), len(parts))
        for child in element:
            walk(child)
        item = outer

    for page in root.iter(XHTML + "section"):
        if "page" in page.get("class", "").split():
            walk(page)
    return sorted(parts, key=lambda part: part.item)


def html_languages(root: ElementTree.Element) -> list[tuple[str, str]]:
    """The languages that parts of the text are marked with, and these parts."""
    found = []
    copies = {id(each) for copy in root.iter() if "copy" in copy.get("class", "").split() for each in copy.iter()}
    for element in root.iter():
        if id(element) in copies:
            continue
        language = element.get(XML + "lang")
        if language and element.tag != XHTML + "html":
            found.append((language, plain("".join(element.itertext()))))
    return found


# --- what the PDF says


@dataclasses.dataclass
class Element:
    """An element of the structure."""

    kind: str
    depth: int
    text: str
    object: pikepdf.Dictionary


def elements(path: pathlib.Path, pdf: pikepdf.Pdf) -> list[Element]:
    """The elements of the structure in their order, with the text that poppler finds in them and in those within."""
    objects: list[pikepdf.Dictionary] = []

    def children(element: pikepdf.Dictionary) -> list[pikepdf.Dictionary]:
        kids = element.get("/K", [])
        kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        return [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]

    stack = children(pdf.Root.StructTreeRoot)
    while stack:
        element = stack.pop(0)
        objects.append(element)
        stack = children(element) + stack
    found: list[Element] = []
    open_: list[Element] = []
    told = document.struct_text(path)
    for depth, kind, text in told:
        if kind:
            element = Element(kind, depth, "", objects[len(found)] if len(found) < len(objects) else pikepdf.Dictionary())
            del open_[next((place for place, outer in enumerate(open_) if outer.depth >= depth), len(open_)) :]
            open_.append(element)
            found.append(element)
        else:
            for element in open_:
                if element.depth < depth:
                    element.text += text
    if len(found) != len(objects):
        raise SystemExit(f"tagging.py: poppler sees {len(found)} elements, qpdf {len(objects)}")
    return found


TOLD = {"P", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "TR", "TH", "TD", "Figure", "Note", "Code", "TOCI"}


def pdf_parts(found: list[Element]) -> list[Part]:
    """The same as html_parts, of the PDF."""
    parts: list[Part] = []
    inside: int | None = None
    for place, element in enumerate(found):
        if inside is not None and element.depth > inside:
            continue
        inside = None
        kind = element.kind
        if kind not in TOLD:
            continue
        if kind == "TOCI":
            # One that holds others is a section of the contents.
            below = next((each for each in found[place + 1 :] if each.depth <= element.depth or each.kind == "TOCI"), None)
            if below is not None and below.depth > element.depth:
                continue
            inside = element.depth
            parts.append(Part("Entry", plain(element.text)))
        elif kind == "Figure":
            inside = element.depth
            parts.append(Part(kind, plain(str(element.object.get("/Alt", "")))))
        elif kind in ("LI", "TR", "Note"):
            parts.append(Part(kind))
        else:
            if kind != "Code" or found[place - 1].kind != "P":
                inside = element.depth
            parts.append(Part(kind, plain(element.text)))
    return parts


def structure(path: pathlib.Path, html: pathlib.Path) -> dict:
    """Headings, lists, tables and pictures are those of the HTML, in its order, with its words and languages."""
    faults = []
    root = ElementTree.parse(html).getroot()
    with pikepdf.open(path) as pdf:
        found = elements(path, pdf)
        wanted, got = html_parts(root), pdf_parts(found)
        for number, (one, other) in enumerate(zip(wanted, got), 1):
            if one.kind != other.kind or one.text != other.text:
                faults.append(f"part {number}: {other} instead of {one}")
                break
        if len(wanted) != len(got):
            faults.append(f"{len(got)} parts instead of {len(wanted)}")
        language = str(pdf.Root.get("/Lang", ""))
        if language != root.get(XML + "lang"):
            faults.append(f"the document's language is {language!r}")
        wanted_languages = html_languages(root)
        languages = [(str(each.object.Lang), plain(each.text)) for each in found if "/Lang" in each.object]
        missing = [each for each in wanted_languages if each not in languages]
        faults += [f"language not said: {each}" for each in missing]
        faults += [f"language said only in the PDF: {each}" for each in languages if each not in wanted_languages]
        faults += nesting(found)
    headings = sum(part.kind[1:].isdigit() for part in got)
    figures = sum(part.kind == "Figure" for part in got)
    counts = {"parts": len(got), "headings": headings, "figures": figures, "languages": len(languages)}
    return {"faults": faults, "counts": counts}


WITHIN = {"LI": {"L"}, "Lbl": {"LI", "Note"}, "LBody": {"LI"}, "TR": {"Table"}, "TH": {"TR"}, "TD": {"TR"}, "TOCI": {"TOC"}}


def nesting(found: list[Element]) -> list[str]:
    """What stands in a part that cannot hold it."""
    faults, open_ = [], []
    for element in found:
        del open_[next((place for place, outer in enumerate(open_) if outer.depth >= element.depth), len(open_)) :]
        parent = open_[-1].kind if open_ else ""
        if element.kind in WITHIN and parent not in WITHIN[element.kind]:
            faults.append(f"{element.kind} in {parent}")
        open_.append(element)
    return faults
