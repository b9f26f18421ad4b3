"""Measures gnews and others as whole processes; called by Scripts/bench.

Every program gets the same text in three languages. gnews reads the newsroom and writes paginated HTML and text, and in a
row of its own PDF besides; pandoc and Hugo turn one Markdown file a language into HTML without pages; typst, weasyprint and
Chromium set one file a language as PDF in two columns. What is made for them beforehand is not counted. The runs of all programs take turns, so that a machine
that slows down slows all of them.
"""

import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import time

import bench_check

LANGUAGES = ["fr", "en", "es"]


def contributions(issue, language):
    """The items of a language in order of path: title and body."""
    for path in sorted(issue.rglob(f"*.{language}.md")):
        text = path.read_text(encoding="utf-8")
        match = re.match(r"---\n(.*?)\n---\n?(.*)", text, re.S)
        if not match:
            continue
        title = re.search(r"^title:\s*(.*)$", match[1], re.M)
        name = title[1].strip().strip("\"'") if title else path.stem
        yield name, match[2].strip()


def to_typst(markdown):
    """Enough of Markdown for a fair amount of text: headings, emphasis, links, lists; the rest as paragraphs."""
    lines = []
    for line in markdown.split("\n"):
        heading = re.match(r"(#+) +(.*)", line)
        item = re.match(r"[-*] +(.*)", line)
        text = heading[2] if heading else item[1] if item else line
        links = []

        def keep(match):
            links.append((match[1], match[2]))
            return f"\x00{len(links) - 1}\x00"

        text = re.sub(r"\[([^\]]*)\]\(([^)\s]*)[^)]*\)", keep, text)
        text = re.sub(r"([\\#$@<>_~`*\[\]=/+-])", r"\\\1", text)
        text = re.sub(r"\\\*\\\*(.+?)\\\*\\\*", r"#strong[\1]", text)
        text = re.sub(r"\\\*(.+?)\\\*", r"#emph[\1]", text)

        def link(match):
            label, url = links[int(match[1])]
            label = re.sub(r"([\\#$@<>_~`*\[\]=/+-])", r"\\\1", label)
            url = url.replace("\\", "\\\\").replace('"', '\\"')
            return f'#link("{url}")[{label}]' if re.match(r"(https?|mailto):", url) else label

        text = re.sub("\x00(\\d+)\x00", link, text)
        lines.append(("= " if heading else "- " if item else "") + text)
    return "\n".join(lines)


def language_of(path):
    """The language that a file's name says: `fr` of `dakar.fr.md`."""
    return path.name.split(".")[-2]


def prepare_hugo(site, language, text):
    """Writes a site of one page."""
    (site / "layouts" / "_default").mkdir(parents=True)
    (site / "content").mkdir()
    (site / "content" / "issue.md").write_text(f"---\ntitle: {language}\n---\n{text}\n", encoding="utf-8")
    (site / "config.yaml").write_text(
        "baseURL: https://example.org/\ndisableKinds: [taxonomy, term, RSS, sitemap, home]\n"
        f"languageCode: {language}\n")
    page = "<!DOCTYPE html><html><title>{{ .Title }}</title>{{ .TableOfContents }}{{ .Content }}</html>"
    for name in ["single.html", "list.html"]:
        (site / "layouts" / "_default" / name).write_text(page)


def prepare(root, folder, scale, languages):
    """Writes the inputs of all programs; returns the newsroom for gnews."""
    issue = root / "Issues" / "issue-2"
    work = folder / "work"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    for language in languages:
        items = list(contributions(issue, language)) * scale
        text = "\n\n".join(f"## {title}\n\n{body}" for title, body in items)
        (work / f"{language}.md").write_text(text + "\n", encoding="utf-8")
        prepare_hugo(work / f"hugo-{language}", language, text)
        head = (
            '#set page("a4", columns: 2, numbering: "1")\n'
            f'#set text(lang: "{language}", font: "Gentium Plus", size: 9pt, hyphenate: true)\n'
            "#set par(justify: true)\n#outline()\n"
        )
        (work / f"{language}.typ").write_text(head + to_typst(text), encoding="utf-8")
        html = subprocess.run(
            ["pandoc", "--from=gfm+footnotes", "--to=html5", "--standalone", f"--metadata=title:{language}",
             f"--metadata=lang:{language}", str(work / f"{language}.md")],
            check=True, capture_output=True, text=True).stdout
        style = (
            '<style>@page{size:A4;margin:20mm;@bottom-center{content:counter(page)}}'
            'body{columns:2;max-width:none;font:9pt/1.35 "Gentium Plus",serif;text-align:justify;hyphens:auto}</style>'
        )
        (work / f"{language}.html").write_text(html.replace("</head>", style + "</head>"), encoding="utf-8")
    newsroom = root
    if scale > 1:
        newsroom = work / "newsroom"
        newsroom.mkdir()
        shutil.copy(root / "gnews.yml", newsroom)
        for name in ["Sections", "Styles"]:
            shutil.copytree(root / name, newsroom / name)
        target = newsroom / "Issues" / "issue-2"
        shutil.copytree(issue, target)
        for path in sorted(target.rglob("*.md")):
            # One cover and one colophon are enough, and an issue has 10,000 files at most.
            if {"cover", "colophon"} & set(path.parts) or language_of(path) not in languages:
                continue
            slug, _, rest = path.name.partition(".")
            for copy in range(2, scale + 1):
                shutil.copy(path, path.with_name(f"{slug}-{copy}.{rest}"))
    return newsroom


def run(command, output):
    """Runs a process; returns seconds and peak memory in MiB."""
    if output:
        shutil.rmtree(output, ignore_errors=True)
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    error = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    # That a check has findings is no failure.
    if status != 0 and not ("check" in command and os.waitstatus_to_exitcode(status) == 1):
        sys.exit(f"{' '.join(map(str, command))} failed:\n{error.decode(errors='replace')}")
    return seconds, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--scale", type=int, default=1)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--others", type=int, help="runs of the other programs, which take long at large scales")
    parser.add_argument("--without", action="append", default=[], metavar="NAME", help="leave one of the others out")
    parser.add_argument("--check", action="store_true", help="measure gnews check over 2,000 files instead")
    arguments = parser.parse_args()
    root, folder = arguments.root, arguments.folder
    if arguments.check:
        folder.mkdir(exist_ok=True)
        bench_check.measure(root, folder, run, max(7, arguments.runs), arguments.others or 3)
        return
    scale, runs = max(1, arguments.scale), max(7, arguments.runs)
    others = runs if arguments.others is None else max(1, arguments.others)
    languages = LANGUAGES if scale <= 50 else LANGUAGES[:1]
    newsroom = prepare(root, folder, scale, languages)
    work = folder / "work"
    gnews = root / ".build" / "release" / "gnews"
    python = folder / "venv" / "bin" / "python"
    typst = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])"
    programs = {
        "gnews build issue-2": (
            [[gnews, "build", "issue-2", "--newsroom", newsroom, "--language", ",".join(languages),
              "--output", work / "gnews"]], work / "gnews"),
        "gnews, one edition as HTML": (
            [[gnews, "build", "issue-2", "--newsroom", newsroom, "--language", languages[0], "--format", "html",
              "--output", work / "gnews-html"]], work / "gnews-html"),
        "gnews, with PDF": (
            [[gnews, "build", "issue-2", "--newsroom", newsroom, "--language", ",".join(languages),
              "--format", "html,text,pdf", "--output", work / "gnews-pdf"]], work / "gnews-pdf"),
        "gnews --version": ([[gnews, "--version"]], None),
        "pandoc, HTML without pages": (
            [["pandoc", "--from=gfm+footnotes", "--to=html5", "--standalone", "--toc", f"--metadata=title:{language}",
              "--output", work / f"pandoc.{language}.html", work / f"{language}.md"] for language in languages], None),
        "hugo, HTML without pages": (
            [["hugo", "--quiet", "--source", work / f"hugo-{language}", "--destination", work / f"hugo-{language}-out"]
             for language in languages], None),
        "typst, PDF": (
            [[python, "-c", typst, work / f"{language}.typ", work / f"typst.{language}.pdf"]
             for language in languages], None),
        "weasyprint, PDF": (
            [[folder / "venv" / "bin" / "weasyprint", "--quiet", work / f"{language}.html",
              work / f"weasyprint.{language}.pdf"] for language in languages], None),
        "chromium, PDF": (
            [["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
              f"--print-to-pdf={work}/chromium.{language}.pdf", f"file://{work}/{language}.html"]
             for language in languages], None),
    }
    programs = {
        name: program for name, program in programs.items()
        if not any(name.startswith(other) for other in arguments.without)
    }
    times = {name: [] for name in programs}
    memory = {name: 0.0 for name in programs}
    for turn in range(runs + 1):
        for name, (commands, output) in programs.items():
            # The last turns are for gnews alone.
            if turn > others and not name.startswith("gnews"):
                continue
            results = [run(command, output) for command in commands]
            memory[name] = max([memory[name]] + [peak for _, peak in results])
            # The first turn only fills the disk's cache.
            if turn > 0:
                times[name].append(sum(seconds for seconds, _ in results))
    words = len((work / "fr.md").read_text(encoding="utf-8").split())
    print(f"{len(languages)} editions, {words:,} words in French, scale {scale}; median of {runs} runs, {os.cpu_count()} cores")
    print(f"{'':28}{'wall ms':>10}{'min':>9}{'max':>9}{'peak MiB':>10}{'ratio':>8}")
    base = statistics.median(times["gnews build issue-2"])
    for name, values in times.items():
        median = statistics.median(values)
        ratio = "" if name.startswith("gnews") else f"{median / base:7.1f}x"
        print(f"{name:28}{median * 1000:10.1f}{min(values) * 1000:9.1f}{max(values) * 1000:9.1f}"
              f"{memory[name]:10.1f}{ratio:>8}")


main()
