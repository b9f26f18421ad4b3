"""What a browser measured, as words and paragraphs, in the order in which they are read."""

import dataclasses
import re

POINT = 0.75  # of a CSS pixel


def bare(text: str) -> str:
    """A text without white space."""
    return re.sub(r"\s", "", text)


@dataclasses.dataclass(slots=True)
class Character:
    """A character as the PDF should give it: with its place in points, as far as it has one of its own.

    The characters of a word that is broken at a line's end all stand in its first half.
    """

    text: str
    left: float | None
    right: float | None
    baseline: float | None
    ends_line: bool = False


# Where programs may read a space: a letter is raised or lowered against the one before it, or a narrow space does not break.
STEP = "\x00"


@dataclasses.dataclass
class Paragraph:
    """A block of text, with its halves in other columns joined."""

    page: int
    role: str
    text: str
    halves: list[tuple[int, str]]
    is_furniture: bool
    inner: str


def characters(measured: dict) -> list[list[Character]]:
    """The characters of each page, in reading order, those of broken words at their first halves."""
    pages = [[] for _ in measured["pages"]]
    # A word that is broken at the end of a column, and goes on in the next half of a text in that role.
    carried: dict[str, list[Character]] = {}
    for number, page in enumerate(measured["pages"]):
        for block in page["blocks"]:
            role = block["role"]
            is_code = role == "code"
            # The word that the last line broke, which gets the characters before the next blank.
            broken = carried.pop(role, None) if block["isContinued"] else None
            word: list[Character] = []
            for part in block["parts"]:
                if part in (" ", "\n"):
                    if part == "\n" and pages[number] and word:
                        word[-1].ends_line = True
                    broken, word = None, []
                elif isinstance(part, list) and len(part) == 1:
                    continue
                elif isinstance(part, list):
                    text, left, right, baseline = part
                    if broken is not None:
                        broken[-1].text += text
                    else:
                        character = Character(text, left * POINT, right * POINT, baseline * POINT)
                        pages[number].append(character)
                        word.append(character)
                elif is_code:
                    if word:
                        word[-1].ends_line = True
                    word = []
                elif broken is None and word:
                    whole = merged(word, part["hyphen"])
                    del pages[number][-len(word) :]
                    pages[number].append(whole)
                    broken, word = [whole], []
            if block["isBroken"] and broken is not None:
                carried[role] = broken
    return pages


def merged(word: list[Character], hyphen: list[float] | None) -> Character:
    """The characters of a broken word as one, whose right edge is its hyphen's."""
    right = hyphen[2] * POINT if hyphen else word[-1].right
    return Character("".join(each.text for each in word), word[0].left, right, word[0].baseline, ends_line=True)


def paragraphs(measured: dict) -> list[Paragraph]:
    """The blocks of text in the order of the document, halves joined."""
    found: list[Paragraph] = []
    waiting: dict[str, Paragraph] = {}
    for number, page in enumerate(measured["pages"]):
        for block in page["blocks"]:
            text, height = "", None
            for part in block["parts"]:
                if isinstance(part, str):
                    text, height = text + " ", None
                elif isinstance(part, list):
                    if len(part) == 1:
                        text += STEP
                    else:
                        if height is not None and abs(part[3] - height) > 0.1:
                            text += STEP
                        height = part[3]
                        text += part[0]
                else:
                    height = None
                    if block["role"] == "code":
                        text += " "
            half = waiting.pop(block["role"], None) if block["isContinued"] else None
            if half is None:
                half = Paragraph(number, block["role"], "", [], block["isFurniture"], block["inner"])
                found.append(half)
            half.text += text
            half.halves.append((number, text))
            if block["isBroken"]:
                waiting[block["role"]] = half
    for paragraph in found:
        paragraph.text = re.sub(r"\s+", " ", paragraph.text).strip()
    return found
