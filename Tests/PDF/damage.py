"""Damages a PDF in every way the checks are there to notice, and sees that they do: damage.py FOLDER WORK

A check that cannot fail proves nothing. FOLDER holds the index.html and issue.pdf of an edition that is right.
"""

import concurrent.futures
import pathlib
import re
import shutil
import sys

import pikepdf
from pages import CHECKS, Edition, edition

from chromium import Chromium  # Found where pages.py looks.


def content(page: int, pattern: bytes, replacement):
    """Changes the content of a page where it fits first."""

    def harm(pdf: pikepdf.Pdf) -> None:
        stream = pdf.pages[page - 1].Contents
        before = stream.read_bytes()
        after = re.sub(pattern, replacement, before, count=1, flags=re.DOTALL)
        if after == before:
            raise SystemExit("damage.py: nothing to damage")
        stream.write(after)

    return harm


def moved(across: float, down: float):
    """Moves a matrix of text by points."""

    def replace(match: re.Match) -> bytes:
        x, y = float(match[2]) + across / 0.75, float(match[3]) + down / 0.75
        return match[1] + b"%f %f Tm" % (x, y)

    return replace


# The first long piece of text behind the tenth.
LINE = rb"((?:.*? Tm){9}.*?1 0 0 -1 )([\d.]+) ([\d.]+) Tm(?= \[<[0-9A-F]{40})"


def elements(pdf: pikepdf.Pdf, kind: str) -> list[pikepdf.Dictionary]:
    """The elements of the structure of one type."""
    return [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/" + kind and "/P" in each]


def without(kind: str, key: str):
    """Leaves out what is said of the first element that says it."""

    def harm(pdf: pikepdf.Pdf) -> None:
        element = next(each for each in elements(pdf, kind) if key in each)
        del element[key]

    return harm


def renamed(kind: str, other: str):
    """Makes an element another."""

    def harm(pdf: pikepdf.Pdf) -> None:
        elements(pdf, kind)[0].S = pikepdf.Name("/" + other)

    return harm


def swap_fonts(pdf: pikepdf.Pdf) -> None:
    fonts = pdf.pages[0].Resources.Font
    files = [font.DescendantFonts[0].FontDescriptor for font in fonts.values()]
    key = "/FontFile2"
    one, other = [each for each in files if key in each][:2]
    one[key], other[key] = other[key], one[key]


def link(change):
    """Changes the links of the second page."""

    def harm(pdf: pikepdf.Pdf) -> None:
        change(pdf, pdf.pages[1].Annots)

    return harm


def lead_elsewhere(pdf: pikepdf.Pdf, annotations: pikepdf.Array) -> None:
    annotations[0].Dest[0] = pdf.pages[-1].obj


def move_link(pdf: pikepdf.Pdf, annotations: pikepdf.Array) -> None:
    annotations[0].Rect = pikepdf.Array([float(edge) + 1 for edge in annotations[0].Rect])


def drop_link(pdf: pikepdf.Pdf, annotations: pikepdf.Array) -> None:
    del annotations[0]


def unname_link(pdf: pikepdf.Pdf, annotations: pikepdf.Array) -> None:
    del annotations[0]["/Contents"]


def mistake_letters(pdf: pikepdf.Pdf) -> None:
    """Lets every e be read as an a."""
    for font in pdf.pages[0].Resources.Font.values():
        stream = font.ToUnicode
        stream.write(stream.read_bytes().replace(b"> <0065>", b"> <0061>"))


def forget_letters(pdf: pikepdf.Pdf) -> None:
    """Says of a font not what its glyphs stand for."""
    for font in pdf.pages[0].Resources.Font.values():
        del font["/ToUnicode"]


def swap_paragraphs(pdf: pikepdf.Pdf) -> None:
    """Lets the first two parts of an item be read the other way round."""
    item = next(each for each in elements(pdf, "Art") if len(each.K) > 3)
    kids = list(item.K)
    item.K = pikepdf.Array([kids[1], kids[0], *kids[2:]])


def relabel(pdf: pikepdf.Pdf) -> None:
    pdf.Root.PageLabels.Nums[1].St = 2


def misdate(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/CreationDate"] = "D:20260101000000Z"


def misname(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Outlines.First.Next.Next.Title = pikepdf.String("Other")


def no_tree(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot["/ParentTree"]


def no_metadata(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Metadata"]


def no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Lang"]


def no_font(pdf: pikepdf.Pdf) -> None:
    del list(pdf.pages[0].Resources.Font.values())[0].DescendantFonts[0].FontDescriptor["/FontFile2"]


def no_tabs(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1].obj["/Tabs"]


GROUND = rb"[\d.]+ [\d.]+ [\d.]+ rg (?:[\d.]+ ){4}re f"
ACTUAL = rb"/Span << (/MCID \d+) /ActualText <[^>]+> +>>"

# What is done to the PDF, the check that must notice, and a word of what it must say.
DAMAGES = [
    ("a line is 1 pt too far right", content(3, LINE, moved(1, 0)), "positions", "from where the browser has it"),
    ("a line is 1 pt too low", content(3, LINE, moved(0, 1)), "positions", "from where the browser has it"),
    ("a line is not there", content(3, rb"(?:(?:.*? Tm){19}.*?)(<[0-9A-F]{20,}>)", b""), "positions", "not in the PDF"),
    ("a line is printed elsewhere", content(3, LINE, moved(1, 0)), "printing", "pt away"),
    ("fonts are swapped", swap_fonts, "pictures", "not as printed"),
    ("a ground is not there", content(1, GROUND, b""), "pictures", "ground"),
    ("letters are taken for others", mistake_letters, "text", "not in its text"),
    ("letters are taken for others where they stand", mistake_letters, "positions", "not in the PDF"),
    ("a broken word is not read whole", content(3, ACTUAL, rb"/Span << \1 >>"), "text", "not in its text"),
    ("alternative text is not there", without("Figure", "/Alt"), "structure", "instead of"),
    ("alternative text is not there for validators", without("Figure", "/Alt"), "PDF/UA", "ALTERNATIVE"),
    ("a heading is a paragraph", renamed("H3", "P"), "structure", "instead of"),
    ("paragraphs are read in the wrong order", swap_paragraphs, "structure", "instead of"),
    ("an item of a list is in none", renamed("L", "Div"), "structure", "LI in Div"),
    ("a language is not said", without("Span", "/Lang"), "structure", "language not said"),
    ("the document's language is not said", no_language, "structure", "document's language"),
    ("a link is not there", link(drop_link), "links", "no link to"),
    ("a link is 1 pt away", link(move_link), "links", "from where it should be"),
    ("a link leads to another page", link(lead_elsewhere), "links", "no link to"),
    ("a link has no name", link(unname_link), "PDF/UA", "CONTENTS"),
    ("a line of the outline has another title", misname, "outline", "not in the outline"),
    ("pages are labelled with other numbers", relabel, "outline", "labelled"),
    ("a heading leaves out a level", renamed("H3", "H5"), "PDF/UA", "HEADING"),
    ("nobody knows what content belongs to", no_tree, "PDF/UA", ""),
    ("it does not say that it is PDF/UA", no_metadata, "PDF/UA", "META"),
    ("what is read first is not said", no_tabs, "PDF/UA", "TAB"),
    ("text is in no part of the document", content(3, rb"/P << /MCID \d+ >> BDC", b"/Ground BMC"), "PDF/UA", "TAGG"),
    ("a running head is read", content(3, rb"/Artifact BMC", b"/P BMC"), "PDF/UA", "TAGG"),
    ("a word of the running head is read as content", content(3, rb"/Artifact BMC", b"/P BMC"), "reader", ""),
    ("a font is not in the file", no_font, "file", "pdffonts"),
    ("a font does not say what its glyphs are", forget_letters, "file", "pdffonts"),
    ("the date is another", misdate, "file", "date"),
]


def noticed(number: int, source: pathlib.Path, right: Edition, work: pathlib.Path) -> bool:
    """Whether a damage is noticed."""
    name, harm, check, message = DAMAGES[number]
    folder = work / str(number + 1)
    folder.mkdir(parents=True)
    shutil.copy(source / "index.html", folder)
    with pikepdf.open(source / "issue.pdf") as pdf:
        harm(pdf)
        pdf.save(folder / "issue.pdf")
    faults = CHECKS[check](right.damaged(folder))["faults"]
    isNoticed = any(message in fault for fault in faults)
    print(f"{'noticed' if isNoticed else 'NOT NOTICED'} by {check}: {name}", flush=True)
    if not isNoticed:
        print("\n".join(f"    {fault[:150]}" for fault in faults[:5]), flush=True)
    return isNoticed


def main(arguments: list[str]) -> int:
    source, work = pathlib.Path(arguments[0]), pathlib.Path(arguments[1])
    shutil.rmtree(work, ignore_errors=True)
    with Chromium() as browser:
        right = edition(browser, source, work / "worst.png")
    count = len(DAMAGES)
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        seen = sum(pool.map(noticed, range(count), [source] * count, [right] * count, [work] * count))
    print(f"damages: {seen} passed, {count - seen} failed", flush=True)
    return 0 if seen == count else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
