"""Compares where words and glyphs are in the PDF with where a browser puts and prints them."""

import collections
import pathlib

import pymupdf

import document
from reading import Character, bare

# The most that a place may be off, in points.
BOUND = 0.5
# A browser counts the kerning before a space to the letter, a PDF to the space; so within lines right edges may be off by
# that. At the ends of lines they may not.
KERNED = 1.0
# On paper Chromium puts baselines on whole CSS pixels, so glyphs are printed up to half of one higher or lower than it
# measures them.
PRINTED = BOUND + 0.375
# How far away a word is looked for, so that one that was moved is told as such.
REACH = 4.0
# What the style sheet draws and no range of the document covers; the printed pages are compared in these, too.
GENERATED = set("•—-‐")


class Deviations:
    """How far places are from where they should be."""

    def __init__(self):
        self.count = 0
        self.total = 0.0
        self.largest = 0.0

    def add(self, off: float) -> float:
        off = abs(off)
        self.count += 1
        self.total += off
        self.largest = max(self.largest, off)
        return off

    def __str__(self):
        return f"at most {self.largest:.3f} pt, {self.total / max(1, self.count):.3f} on average"


def ascents(path: pathlib.Path) -> dict[str, float]:
    """How high above the baseline poppler lets a word begin, by the font's name, for a size of 1."""
    found = {}
    with pymupdf.open(path) as pdf:
        for xref in range(1, pdf.xref_length()):
            kind, name = pdf.xref_get_key(xref, "FontName")
            if kind == "name":
                found[name.lstrip("/").partition("+")[2]] = float(pdf.xref_get_key(xref, "Ascent")[1]) / 1000
    return found


def fitting(word: document.Word, characters: list[Character], index: dict, used: list[bool]) -> list[tuple[float, int, int]]:
    """Where in the browser's text a word can be: how far off, and from which piece to which."""
    fits = []
    text = bare(word.text)
    for place in index[text[0]]:
        first = characters[place]
        if used[place] or abs(first.left - word.left) > REACH:
            continue
        if not word.top - REACH < first.baseline < word.bottom + REACH:
            continue
        last, rest = place, text
        while rest and last < len(characters) and not used[last] and rest.startswith(characters[last].text):
            rest = rest[len(characters[last].text) :]
            last += 1
        if not rest:
            fits.append((abs(first.left - word.left) + abs(characters[last - 1].right - word.right), place, last))
    return fits


def words(pdf: pathlib.Path, expected: list[list[Character]], drawn: list[list[document.Glyph]]) -> dict:
    """Every word that poppler sees is where the browser has it, and none is missing on either side."""
    faults = []
    lefts, rights, ends, baselines = (Deviations() for _ in range(4))
    heights = ascents(pdf)
    found = document.words(pdf)
    if len(found) != len(expected):
        faults.append(f"{len(found)} pages instead of {len(expected)}")
    for number, (seen, characters) in enumerate(zip(found, expected), 1):
        index = collections.defaultdict(list)
        for place, character in enumerate(characters):
            index[character.text[0]].append(place)
        starts = collections.defaultdict(list)
        for glyph in drawn[number - 1]:
            starts[round(glyph.x)].append(glyph)
        used = [False] * len(characters)
        waiting = [word for word in seen if bare(word.text)]
        while waiting:
            word = waiting.pop(0)
            fits = fitting(word, characters, index, used)
            # Kerning may look like a space to poppler, within a word.
            if not fits and waiting and abs(waiting[0].top - word.top) < 3 and abs(waiting[0].left - word.right) < 3:
                other = waiting[0]
                joined = document.Word(word.text + other.text, word.left, word.top, other.right, word.bottom)
                fits = fitting(joined, characters, index, used)
                if fits:
                    word = joined
                    del waiting[0]
            if not fits:
                # What the style sheet draws: dashes, bullets, the numbers of a list's items.
                if set(bare(word.text)) <= GENERATED or word.text.rstrip(".").isdigit():
                    continue
                faults.append(f"page {number}: the browser has no {word.text!r} at {word.left:.1f}, {word.top:.1f}")
                continue
            _, place, last = min(fits)
            for taken in range(place, last):
                used[taken] = True
            first, final = characters[place], characters[last - 1]
            off = lefts.add(word.left - first.left)
            right = rights.add(word.right - final.right)
            if final.ends_line:
                off = max(off, ends.add(right))
            elif right > KERNED:
                off = max(off, right)
            # Poppler tells the font's ascent, not the baseline: which font it is, its glyph there says.
            near = [
                glyph
                for column in (-1, 0, 1)
                for glyph in starts[round(word.left) + column]
                if abs(glyph.x - word.left) < 0.6 and word.top - 1 < glyph.y < word.bottom + 1
            ]
            if near:
                glyph = min(near, key=lambda each: abs(each.x - word.left) + abs(each.y - first.baseline))
                height = heights.get(glyph.font, 0)
                off = max(off, baselines.add(word.top + height * glyph.size - first.baseline))
            if off > BOUND:
                faults.append(f"page {number}: {word.text!r} is {off:.2f} pt from where the browser has it")
        missing = "".join(character.text for character, is_used in zip(characters, used) if not is_used)
        if missing:
            faults.append(f"page {number}: not in the PDF: {missing[:80]!r}")
    counts = {
        "words": lefts.count,
        "left edges": lefts,
        "right edges": rights,
        "ends of lines": ends,
        "baselines": baselines,
    }
    return {"faults": faults, "counts": counts}


# Hyphens have several characters; a font's hyphen may be either.
SAME = str.maketrans({"‐": "-", "\u2011": "-", "\u00ad": "-"})


def glyphs(drawn: list[list[document.Glyph]], printed: list[list[document.Glyph]]) -> dict:
    """Every glyph is where the browser prints it, those that the style sheet draws among them."""
    faults, offs, heights = [], Deviations(), Deviations()
    if len(drawn) != len(printed):
        faults.append(f"{len(drawn)} pages instead of {len(printed)} printed")
    for number, (ours, theirs) in enumerate(zip(drawn, printed), 1):
        waiting = collections.defaultdict(list)
        for glyph in theirs:
            waiting[glyph.text.translate(SAME), int(glyph.y / REACH)].append(glyph)
        for glyph in ours:
            row = int(glyph.y / REACH)
            lists = [waiting[glyph.text.translate(SAME), near] for near in (row - 1, row, row + 1)]
            around = [other for others in lists for other in others]
            best = min(around, key=lambda other: abs(other.x - glyph.x) + abs(other.y - glyph.y), default=None)
            across, down = (abs(best.x - glyph.x), abs(best.y - glyph.y)) if best else (REACH, REACH)
            if max(across, down) >= REACH:
                faults.append(f"page {number}: {glyph.text!r} at {glyph.x:.1f}, {glyph.y:.1f} is not printed")
                continue
            next(others for others in lists if any(other is best for other in others)).remove(best)
            if offs.add(across) > BOUND or heights.add(down) > PRINTED:
                away = max(across, down)
                faults.append(f"page {number}: {glyph.text!r} at {glyph.x:.1f}, {glyph.y:.1f} is printed {away:.2f} pt away")
        left = [glyph for others in waiting.values() for glyph in others]
        faults += [f"page {number}: printed only: {glyph.text!r} at {glyph.x:.1f}, {glyph.y:.1f}" for glyph in left]
    return {"faults": faults, "counts": {"glyphs": offs.count, "printed across": offs, "printed height": heights}}
