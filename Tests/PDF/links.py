"""Compares the links, outline and page labels of the PDF with the HTML."""

import pathlib
import urllib.parse
import xml.etree.ElementTree as ElementTree

import pikepdf

from reading import POINT

XHTML = "{http://www.w3.org/1999/xhtml}"
# The most that a link's rectangle may be off, in points.
BOUND = 0.5


def target(annotation: pikepdf.Dictionary, pages: dict) -> tuple[str, str]:
    """Where a link leads: an address, a page, or another file."""
    if "/Dest" in annotation:
        return "page", str(pages.get(annotation.Dest[0].objgen, "?"))
    action = annotation.get("/A", {})
    address = ""
    if action.get("/S") == "/URI":
        address = bytes(action.URI).decode("ascii")
    if action.get("/S") == "/GoToR":
        address = str(action.F.UF)
    # The other editions of the issue are other files beside this one.
    if address.endswith("/issue.pdf"):
        return "edition", address.split("/")[-2]
    if address:
        return "address", address
    return "nowhere", ""


def wanted(link: dict, measured: dict) -> tuple[str, str]:
    """The same of a link of the HTML."""
    address = link["target"]
    if address.startswith("#"):
        return "page", str(measured["targets"].get(urllib.parse.unquote(address[1:])))
    if address.startswith("../"):
        return "edition", address.split("/")[1]
    return "address", urllib.parse.quote(address, safe="%/:?#[]@!$&'()*+,;=~-._\"<>\\^`{|}")


def links(path: pathlib.Path, measured: dict) -> dict:
    """Every link of the HTML is one of the PDF, at the same place, with the same target, and the other way round."""
    faults, largest, total, count = [], 0.0, 0.0, 0
    with pikepdf.open(path) as pdf:
        pages = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        for number, (page, seen) in enumerate(zip(pdf.pages, measured["pages"]), 1):
            height = float(page.MediaBox[3])
            there = []
            for annotation in page.get("/Annots", []):
                left, bottom, right, top = (float(edge) for edge in annotation.Rect)
                there.append((target(annotation, pages), [left, height - top, right, height - bottom]))
            for link in seen["links"]:
                goal = wanted(link, measured)
                if link["number"] and goal[1] != link["number"]:
                    faults.append(f"page {number}: {link['target']} says {link['number']} and leads to {goal[1]}")
                for place in link["places"]:
                    place = [edge * POINT for edge in place]
                    offs = [
                        (max(abs(one - other) for one, other in zip(place, rect)), index)
                        for index, (leads, rect) in enumerate(there)
                        if leads == goal
                    ]
                    off, index = min(offs, default=(1000.0, -1))
                    if off > 20:
                        faults.append(f"page {number}: no link to {goal[1]} at {place[0]:.1f}, {place[1]:.1f}")
                        continue
                    there.pop(index)
                    count, total, largest = count + 1, total + off, max(largest, off)
                    if off > BOUND:
                        faults.append(f"page {number}: the link to {goal[1]} is {off:.2f} pt from where it should be")
            faults += [f"page {number}: a link to {goal[1]} that the HTML has not" for goal, _ in there]
    counts = {"links": count, "links off": f"at most {largest:.3f} pt, {total / max(1, count):.3f} on average"}
    return {"faults": faults, "counts": counts}


def outline(path: pathlib.Path, html: pathlib.Path, measured: dict) -> dict:
    """The outline has all sections and items, with their pages; pages are labelled with their numbers."""
    faults = []
    root = ElementTree.parse(html).getroot()
    sections, items = [], []
    for page in root.iter(XHTML + "section"):
        for element in page.iter():
            classes = element.get("class", "").split()
            if "opener" in classes and element.get("id"):
                sections.append((title(element), page.get("data-page")))
            if element.tag == XHTML + "article" and element.get("id") and "kind-quote" not in classes:
                if not {"cover", "colophon", "lead"} & set(page.get("class", "").split()):
                    items.append((title(element), page.get("data-page")))
    with pikepdf.open(path) as pdf:
        pages = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        found = []
        with pdf.open_outline() as tree:
            for entry in tree.root:
                found.append((entry.title, str(pages[entry.destination[0].objgen])))
                found += [(inner.title, str(pages[inner.destination[0].objgen])) for inner in entry.children]
        for name, number in sections + items:
            if not any(squeeze(name) == squeeze(other) and number == at for other, at in found):
                faults.append(f"not in the outline: {name!r} on page {number}")
        labels = [page.label for page in pdf.pages]
        if labels != [str(number) for number in range(1, len(labels) + 1)]:
            faults.append(f"pages are labelled {labels[:3]}…")
        if len(labels) != len(measured["pages"]):
            faults.append(f"{len(labels)} pages")
    return {"faults": faults, "counts": {"lines of the outline": len(found)}}


def squeeze(text: str) -> str:
    """A text without white space."""
    return "".join(text.split())


def title(element: ElementTree.Element) -> str:
    """The title of a section or an item."""
    for each in element.iter():
        classes = each.get("class", "").split()
        if "t" in classes and any(name.endswith("title") for name in classes):
            return "".join(each.itertext())
    return ""
