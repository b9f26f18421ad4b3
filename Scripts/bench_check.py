"""Measures gnews check over 2,000 files of 40 MB beside a build of the same files by Hugo and by pandoc; called by
Scripts/bench --check.

The files are items in three languages, of 20 kB each, made of the paragraphs of the sample issue. gnews reads all of them
and compares each translation with its original; Hugo makes a page of each, pandoc a page of each with a process a file, as
many at once as there are cores.
"""

import os
import pathlib
import random
import re
import shutil
import statistics
import subprocess
import sys

LANGUAGES = ["fr", "en", "es"]
ITEMS = 667
SIZE = 20_000


def bodies(issue):
    """The bodies of the sample issue that stand alone, by language, in the same order."""
    found = {language: [] for language in LANGUAGES}
    for path in sorted(issue.rglob("*.fr.md")):
        texts = [
            (path.parent / path.name.replace(".fr.", f".{language}.")).read_text(encoding="utf-8").split("---\n", 2)[2]
            for language in LANGUAGES
        ]
        if re.search(r"\{page\}|\[\^|```|!\[", texts[0]):
            continue
        for language, text in zip(LANGUAGES, texts):
            found[language].append(text)
    return found


def prepare(root, work):
    """Writes the newsroom and the site of Hugo; returns both, and the bytes of the files."""
    shutil.rmtree(work, ignore_errors=True)
    newsroom, site = work / "newsroom", work / "site"
    issue = newsroom / "Issues" / "issue-9"
    (site / "layouts" / "_default").mkdir(parents=True)
    issue.mkdir(parents=True)
    for name in ["Sections", "Styles"]:
        shutil.copytree(root / name, newsroom / name)
    for name in ["gnews.yml", "glossary.yml"]:
        shutil.copy(root / name, newsroom)
    (issue / "issue.yml").write_text("number: 9\ndate: 2008-09\nlanguages: [fr, en, es]\n")
    texts, chance, size = bodies(root / "Issues" / "issue-2"), random.Random(1), 0
    parts = {"fr": "Partie", "en": "Part", "es": "Parte"}
    titles = {"fr": "Article numéro", "en": "Article number", "es": "Artículo número"}
    for number in range(ITEMS):
        order, length = [], 0
        while length < SIZE:
            order.append(chance.randrange(len(texts["fr"])))
            length += len(texts["fr"][order[-1]].encode()) + 16
        folder = issue / f"{number // 50:02}"
        folder.mkdir(exist_ok=True)
        for language in LANGUAGES:
            head = "section: article" if language == "fr" else "translation: {of: fr}"
            body = "".join(f"\n### {parts[language]} {place}\n\n{texts[language][each]}" for place, each in enumerate(order))
            text = f"---\ntitle: {titles[language]} {number}\n{head}\n---\n{body}".encode()
            (folder / f"item-{number}.{language}.md").write_bytes(text)
            size += len(text)
    (site / "content").symlink_to(issue)
    (site / "config.yaml").write_text(
        "baseURL: https://example.org/\ndefaultContentLanguage: fr\ndisableKinds: [taxonomy, term, RSS, sitemap]\n"
        "languages: {fr: {weight: 1}, en: {weight: 2}, es: {weight: 3}}\n")
    page = "<!DOCTYPE html><html lang={{ .Language.Lang }}><title>{{ .Title }}</title>{{ .Content }}</html>"
    for name in ["single.html", "list.html"]:
        (site / "layouts" / "_default" / name).write_text(page)
    return newsroom, site, size


def measure(root, folder, run, runs, others):
    """Prints a table.

    - run: runs a process with an output folder that is emptied before; returns seconds and peak memory in MiB.
    """
    work = folder / "check"
    newsroom, site, size = prepare(root, work)
    pandoc = (
        f'find "{newsroom}/Issues" -name "*.md" -print0 | xargs -0 -P {os.cpu_count()} -I @ sh -c '
        f"'pandoc --from=gfm --to=html5 --output \"{work}/pandoc/$(basename \"$1\").html\" \"$1\"' - @")
    programs = {
        "gnews check": ([root / ".build/release/gnews", "check", "issue-9", "--newsroom", newsroom, "--format", "json"], None, runs),
        "hugo, HTML": (["hugo", "--quiet", "--source", site, "--destination", work / "hugo"], work / "hugo", others),
        "pandoc, HTML": (["sh", "-c", f'mkdir "{work}/pandoc" && {pandoc}'], work / "pandoc", min(others, 1)),
    }
    times, memory = {name: [] for name in programs}, {name: 0.0 for name in programs}
    for turn in range(runs + 1):
        for name, (command, output, count) in programs.items():
            # The first turn only fills the disk's cache; pandoc takes too long for one.
            if turn > count or (turn == 0 and count == 1):
                continue
            seconds, peak = run(command, output)
            memory[name] = max(memory[name], peak)
            if turn > 0:
                times[name].append(seconds)
    base = statistics.median(times["gnews check"])
    print(f"{ITEMS * 3:,} files, {size / 1e6:.1f} MB; medians, {os.cpu_count()} cores")
    print(f"{'':28}{'wall ms':>10}{'min':>9}{'max':>9}{'peak MiB':>10}{'ratio':>8}")
    for name, values in times.items():
        median = statistics.median(values)
        ratio = "" if name == "gnews check" else f"{median / base:7.1f}x"
        print(f"{name:28}{median * 1000:10.1f}{min(values) * 1000:9.1f}{max(values) * 1000:9.1f}"
              f"{memory[name]:10.1f}{ratio:>8}")
