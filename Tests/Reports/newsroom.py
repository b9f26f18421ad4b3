"""Makes a newsroom with many faults, whose texts try to break out of every report."""

import pathlib
import shutil

HOSTILE = [
    "<script>alert(1)</script> | `code` *b* [x](https://example.org)",
    "@everyone #12 GH-3 https://example.org/a www.example.org :+1: $x$",
    "::error file=x::y %0A 100 % ]]> &amp; {0} {page}",
    "Ünïcode 漢字 \U0001F469\u200D\U0001F33E עברית",
]


def make(root: pathlib.Path, folder: pathlib.Path, faults: int = 80) -> None:
    """A newsroom in a folder of a repository; its issue 'many' has as many errors, and warnings besides; 'good' has none."""
    for name in ("Sections", "Styles"):
        shutil.copytree(root / name, folder / name)
    (folder / "gnews.yml").write_text("title: {fr: Lettre, en: Letter, es: Carta}\nlanguages: [fr, en, es]\n")
    good = folder / "Issues" / "good"
    good.mkdir(parents=True)
    (good / "issue.yml").write_text("number: 2\ndate: 2007-10\nlanguages: [fr]\n")
    (good / "un.fr.md").write_text("---\ntitle: Un\nsection: formations\n---\n\nDes mots pour une formation.\n")
    issue = folder / "Issues" / "many"
    issue.mkdir(parents=True)
    (issue / "issue.yml").write_text("number: 1\ndate: 2007-09\nlanguages: [fr]\n")
    for number in range(faults):
        text = HOSTILE[number % len(HOSTILE)]
        parent = issue / ("à trier #%d" % (number % 3))
        parent.mkdir(exist_ok=True)
        # An error, a warning with a fix, and an error with a note; by turns with a byte order mark and Windows line ends.
        item = (
            f"---\ntitle: >-\n  {text}\nsection: 'nulle part {text.replace(chr(39), '')}'\nsumary: é\n"
            "event:\n  from: 2008-01-14\n  to: 2008-01-11\n---\n\nDes mots.\n"
        )
        data = item.encode()
        if number % 4 == 1:
            data = data.replace(b"\n", b"\r\n")
        if number % 4 == 2:
            data = b"\xef\xbb\xbf" + data
        (parent / f"un-{number}.fr.md").write_bytes(data)
