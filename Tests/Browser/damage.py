"""Damages an edition in every way the checks are there to notice, and sees that they do: damage.py FILE WORK

A check that cannot fail proves nothing. FILE is the index.html of an edition that is right.
"""

import pathlib
import re
import shutil
import sys

import markup
from accessibility import accessibility
from chromium import Chromium
from printing import printing
from views import dark, lines, narrow, search


def once(pattern: str, replacement: str):
    """Replaces the first place that fits."""
    return lambda html: re.sub(pattern, replacement, html, count=1, flags=re.DOTALL)


def style(rule: str):
    """Adds a rule to the style sheet."""
    return once("</style>", rule.replace("\\", "\\\\") + "</style>")


def swap_font(folder: pathlib.Path) -> None:
    """Puts another font in the place of that of running text."""
    shutil.copy(folder / "fonts" / "sans-bold.ttf", folder / "fonts" / "serif-regular.ttf")


# What is done to the edition, the check that must notice, and a word of what it must say.
DAMAGES = [
    ("a font is swapped", swap_font, lines, "measure"),
    ("a line does not end at its mark", once(r'(t-body[^>]*>[^<]*)<span class="b"> </span>', r"\1 "), lines, "marks in"),
    ("a line is broken elsewhere", once(r"(t-body[^>]*>\w+) ", r"\1<br/>"), lines, "marks in"),
    ("a number in the contents is wrong", once(r'(class="toc-page">)(\d)', r"\g<1>9\2"), lines, "contents:"),
    ("a mark does not break", style(".b:not(.f){white-space:nowrap!important}"), lines, "instead of"),
    ("a column is moved", style(".frame.column{margin-left:2px}"), lines, "a frame was moved"),
    ("a title pushes its text off the grid", style(".item>.t-title{margin-bottom:1px}"), lines, "off the grid"),
    ("a hyphenated word is cut in two", once(r'class="h"><wbr/>', r'class="h"><br/>'), search, "does not find"),
    ("a page is longer than its sheet", style(".page.colophon{height:1200px!important}"), printing, "sheets for"),
    ("a line is not printed", style("@media print{.folio{display:none}.t-title{display:none}}"), printing, "is not on it"),
    ("a phone shows running heads", style(".running-head{display:flex!important}"), narrow, "page furniture"),
    ("a phone has to scroll sideways", style(".t-title{min-width:500px}"), narrow, "px wide"),
    ("a phone shows a letter a line", style(".t-byline{max-width:30px!important}"), narrow, "squeezed"),
    ("a phone cuts a drawing", style(".drawing text{font-size:40px!important}"), narrow, "cut off"),
    ("a phone breaks words without hyphens", style(".h wbr{display:inline!important}"), narrow, "a mark is left"),
    ("lines of the next column are not moved", style(".over{top:0!important}"), lines, "is in line"),
    ("lines of the next column are in this one", style(".over{left:0!important}"), lines, "leaves its measure"),
    ("lines have no room in the next column", once(r'<div class="gap"', '<div class="grip"'), lines, "gaps for"),
    ("sheets are further apart than lines are moved", style("main{row-gap:29px!important}"), lines, "px down too far"),
    ("sheets in a row are further apart", style("main{column-gap:29px!important}"), lines, "px across too far"),
    ("lines of the next page are cut off", style(".page.goes-on{overflow:hidden!important}"), lines, "cut off"),
    ("what is for print is seen", style("@media screen{.copy{display:block!important}}"), lines, "is seen twice"),
    ("what a screen moves to the next page is not printed", style("@media print{.copy{display:none!important}}"), printing, "is not on it"),
    ("what is moved on a screen is printed", style("@media print{.on{display:inline!important;left:0;top:-99px}}"), printing, "too many"),
    ("lines of the next column are a block", style(".over{display:block}"), search, "does not find"),
    ("a phone moves lines", style(".over{position:relative!important}"), narrow, "not joined"),
    ("the surroundings are never dark", style("body{background:#eee!important}"), dark, "in dark"),
    ("the language is not said", once(r' lang="\w\w" xml:lang="\w\w"', ""), accessibility, "html-has-lang"),
    ("a colour is too faint", style(".t-body{color:#aaa!important}"), accessibility, "color-contrast"),
]


def main(arguments: list[str]) -> int:
    source, work = pathlib.Path(arguments[0]), pathlib.Path(arguments[1])
    html = source.read_text(encoding="utf-8")
    shutil.rmtree(work, ignore_errors=True)
    blind = 0
    with Chromium() as browser:
        for number, (name, harm, look, message) in enumerate(DAMAGES, 1):
            folder = work / str(number)
            shutil.copytree(source.parent, folder)
            if harm is swap_font:
                harm(folder)
            else:
                harmed = harm(html)
                if harmed == html:
                    raise SystemExit(f"damage.py: nothing to damage so that {name}")
                (folder / "index.html").write_text(harmed, encoding="utf-8")
            browser.prefer("light")
            browser.open(folder / "index.html")
            noticed = any(message in fault for fault in look(browser)["faults"])
            print(f"{'noticed' if noticed else 'NOT NOTICED'} by {look.__name__}: {name}", flush=True)
            blind += not noticed
    broken = work / "markup.html"
    broken.write_text(once('id="page-3"', 'id="page-2"')(html), encoding="utf-8")
    noticed = markup.main([str(broken)]) != 0
    print(f"{'noticed' if noticed else 'NOT NOTICED'} by markup: an id is there twice")
    return 1 if blind or not noticed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
