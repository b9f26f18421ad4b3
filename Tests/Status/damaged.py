"""Damages an issue so that its status has every sign it can have: damaged.py ISSUE"""

import pathlib
import sys


def split(path: pathlib.Path) -> tuple[str, str]:
    """A file's front matter with its fences, and its text."""
    text = path.read_text(encoding="utf-8")
    end = text.index("\n---\n", 4) + 5
    return text[:end], text[end:]


def head(path: pathlib.Path, line: str) -> None:
    """Puts a line first into the front matter."""
    path.write_text(path.read_text(encoding="utf-8").replace("---\n", f"---\n{line}\n", 1), encoding="utf-8")


def main(issue: str) -> None:
    items = pathlib.Path(issue) / "quoi-de-neuf"
    (items / "siffs-pecheurs.es.md").unlink()
    head(items / "sept-raisons-loi.en.md", "status: draft")
    head(items / "fonds-de-garantie.es.md", "links: [")
    front, text = split(items / "rwanda-assurance-obligatoire.es.md")
    (items / "rwanda-assurance-obligatoire.es.md").write_text(front + text[: len(text) * 2 // 5] + "\n", "utf-8")
    front, _ = split(items / "mutuelle-sikasso.en.md")
    (items / "mutuelle-sikasso.en.md").write_text(front + split(items / "mutuelle-sikasso.fr.md")[1], "utf-8")
    front, text = split(items / "mutuelle-pune.fr.md")
    (items / "mutuelle-pune.fr.md").write_text(front + text.replace(".", " !", 1), "utf-8")
    front, text = split(items / "planet-finance-plan.fr.md")
    (items / "planet-finance-plan.fr.md").write_text(front + text[::-1].replace("\n\n", "\n"), "utf-8")
    hostile = '---\ntitle: "<script>alert(1)</script> & \\u202E | `x` \\"]]>"\n---\n\nUn mot <b>gras</b>.\n'
    (items / "hostile.fr.md").write_text(hostile, "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
