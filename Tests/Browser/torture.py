"""Writes a newsroom with an issue of everything that is hard to put on pages: torture.py NEWSROOM PROJECT

Everything is too long, too wide, too many or missing. The sections and themes are those of the project.
"""

import json
import pathlib
import shutil
import struct
import sys
import zlib

WORDS = """le programme des mutuelles réunit chaque année les organisations paysannes pour débattre de la protection sociale
et de ses moyens tandis que les coopératives partagent leurs données sur les cotisations versées au cours du trimestre
écoulé dans les régions où l’assurance reste inaccessible aux familles""".split()


def words(count: int, seed: int = 0) -> str:
    """A sentence of so many words; each seed has another."""
    chosen = [WORDS[(seed * 7 + index * (1 + seed % 5)) % len(WORDS)] for index in range(count)]
    return (" ".join(chosen)).capitalize() + "."


def paragraphs(count: int, length: int = 45, seed: int = 0) -> str:
    """So many paragraphs, which begin with their numbers."""
    return "\n\n".join(f"[{number}] {words(length + number % 17, seed + number)}" for number in range(1, count + 1))


def table(rows: int) -> str:
    """A table of three columns."""
    lines = ["| année | région | cotisations versées |", "|---|:-:|--:|"]
    lines += [f"| {1900 + row} | {words(2 + row % 4, row)[:-1]} | {row * 137 % 9973} |" for row in range(1, rows + 1)]
    return "\n".join(lines)


CHART = "```chart bar\ntitle: Membres\nunit: milliers\n\nRégion,2006,2007\nSahel,120,186\nCôte,45,52\nAndes,80,97\n```"


# A list whose items begin with one sort of block each, and notes that begin with others than text.
BEGINNINGS = """1. CHART
2. | a | b |
   |---|---|
   | un | Le numéro de la carte, long de deux lignes au moins dans une telle colonne |
3. ```
   code
   ```
4. > Une citation
5. ### Titre
6. - - Une liste[^1] dans une liste[^2]
   - second[^3]
7. Un texte[^4].

***

Derrière le filet.

[^1]: - premier
    - second
[^2]: | a | b |
    |---|---|
    | c | d |
[^3]: > Une citation
[^4]: Un texte

    et un autre.""".replace("CHART", CHART.replace("\n", "\n   ").replace("\n   \n", "\n\n"))


def png(width: int, height: int) -> bytes:
    """A picture in stripes of grey."""
    rows = b"".join(b"\0" + bytes([255 - row // 8 % 8 * 16]) * width for row in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def notes(cited: str, numbers: range) -> str:
    """A text that cites footnotes, and the footnotes."""
    return cited + "\n\n" + "\n".join(f"[^{number}]: Note {number} : {words(3 + number % 6, number)}" for number in numbers)


def items() -> list[tuple[str, dict, str]]:
    """Slug, front matter and text of each item."""
    lead = paragraphs(20) + "\n\n" + table(30) + "\n\n" + CHART + "\n\n> " + words(40) + "\n\n" + paragraphs(20, seed=20)
    lead = notes(lead.replace("[3] ", "[3] Une note[^1] "), range(1, 2))
    many = " ".join(f"{words(6, number)[:-1]}[^{number}]" for number in range(1, 301)) + "."
    on_a_line = words(5) + " ".join(f"a[^{number}]" for number in range(1, 9)) + " " + words(20)
    few = "\n\n".join(f"{words(30, number)[:-1]}[^{number}]." for number in range(1, 13))
    code = "\n".join(f"{number:3} " + "x = f(y) ; " * (1 + number % 9) for number in range(90))
    listed = "\n".join(f"{number}. {words(12 + number % 30, number)}" for number in range(1, 61))
    long_list = "\n".join(f"- {words(110 + number, number)}" for number in range(9))
    quoted = "\n>\n".join(f"> {words(170 + number, number)}" for number in range(6))
    long_notes = words(20) + "[^1] " + words(20) + "[^2].\n\n" + "\n".join(f"[^{n}]: {words(500, n)}" for n in (1, 2))
    return [
        ("lead", {"kind": "editorial"}, lead),
        ("haute-boite", {"section": "quoi-de-neuf", "kind": "zoom"}, paragraphs(40, 60)),
        ("autour", {"section": "quoi-de-neuf", "order": 1}, paragraphs(3)),
        ("boites", {"section": "quoi-de-neuf", "kind": "figure", "figure": "40"}, words(60) + "\n\n" + table(40)),
        ("mot", {"section": "formations"}, words(30) + " " + "anticonstitutionnellement" * 12 + " " + words(30)),
        ("adresse", {"section": "formations"}, words(9) + " https://www.example.org/" + "a1-b2_c3." * 40 + "html " + words(9)),
        ("code", {"section": "formations"}, "```\n" + code + "\n```"),
        ("image", {"section": "formations", "image": {"src": "images/haute.png", "alt": "des rayures"}}, words(40)),
        ("image-large", {"section": "formations", "kind": "zoom"}, "![des rayures](images/large.png)\n\n" + words(40)),
        ("notes", {"section": "conferences"}, notes(many, range(1, 301))),
        ("notes-serrees", {"section": "conferences"}, notes(on_a_line, range(1, 9))),
        ("notes-au-pied", {"section": "conferences"}, notes(few, range(1, 13))),
        ("debuts", {"section": "ressources"}, BEGINNINGS),
        # A note at the foot of a column above a table that goes on in the next: on a phone the one stands in the other's way.
        ("tableau", {"section": "ressources"}, notes(words(20) + "[^1] " + words(20) + "\n\n" + table(100) + "\n\n" + words(20), range(1, 2))),
        ("liste", {"section": "ressources"}, listed),
        ("liste-longue", {"section": "ressources"}, long_list),
        ("boite-liste", {"section": "ressources", "kind": "zoom"}, long_list + "\n\n" + long_list.replace("- ", "1. ")),
        ("citation", {"section": "ressources"}, quoted),
        ("notes-longues", {"section": "ressources"}, long_notes),
        ("long", {"section": "article", "kind": "article"}, paragraphs(300)),
        ("titre", {"section": "interview", "kind": "interview", "title": words(60)}, words(20)),
        ("vide", {"section": "prochainement"}, ""),
        ("fin", {"kind": "notice"}, paragraphs(30)),
    ]


def main(arguments: list[str]) -> int:
    newsroom, project = map(pathlib.Path, arguments)
    shutil.rmtree(newsroom, ignore_errors=True)
    folder = newsroom / "Issues" / "torture"
    (folder / "images").mkdir(parents=True)
    for name in ("Sections", "Styles"):
        shutil.copytree(project / name, newsroom / name)
    (newsroom / "gnews.yml").write_text(
        "title: {fr: TORTURE, en: TORTURE, es: TORTURE}\nlanguages: [fr, en, es]\nabout: {fr: " + words(50) + "}\n", encoding="utf-8"
    )
    (folder / "issue.yml").write_text("number: 1\ndate: 2026-03\nlanguages: [fr]\n", encoding="utf-8")
    (folder / "images" / "haute.png").write_bytes(png(200, 2400))
    (folder / "images" / "large.png").write_bytes(png(2000, 100))
    for slug, head, text in items():
        head = {"title": f"Titre : {slug}"} | head
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()]
        content = "---\n" + "\n".join(lines) + f"\n---\n\n{text}\n"
        (folder / f"{slug}.fr.md").write_text(content, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
