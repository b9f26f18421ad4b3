"""Makes issues of gnews out of real newsletters, which are one file per issue and language.

Usage: corpora.py CORPORA NEWSROOM PROJECT ISSUE=PATTERN…

A PATTERN is the path of such files below CORPORA, with {lang} for the language and * for anything: `yearn/*/{lang}.md`.
All that fit make one issue. Each `##` is a section and each `###` in it an item; a section without any is an item itself.
The sections are those of the project, in turn; its themes are taken, too.
"""

import json
import pathlib
import re
import shutil
import sys

LANGUAGES = ["en", "fr", "es"]  # The first is the original.


def body(text: str) -> str:
    """A file without its front matter."""
    return re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)


def parts(text: str) -> list[tuple[int, str, str, str]]:
    """What a text is made of: level, title, text and id of each heading of level 2 or 3; level 0 before the first."""
    found = [(0, "", [], "")]
    fenced = False
    for line in text.splitlines():
        fenced ^= line.lstrip().startswith("```")
        heading = None if fenced else re.match(r"(##|###)\s+(.*?)\s*(?:\{#([^}]*)\})?\s*#*$", line)
        if heading:
            found.append((len(heading[1]), heading[2], [], heading[3] or ""))
        else:
            found[-1][2].append(line)
    return [(level, title, "\n".join(lines).strip(), identity) for level, title, lines, identity in found]


def plain(title: str) -> str:
    """A heading as the text of a title: without links and emphasis."""
    return re.sub(r"[*`]", "", re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", title))


def anchor(title: str) -> str:
    """What a heading is called in addresses if it does not say."""
    return re.sub(r"[^\w-]", "", plain(title).lower().replace(" ", "-"))


def links(text: str, slugs: dict[str, str]) -> str:
    """The text with links that lead somewhere: to other items by their page, to the newsletter's site in full."""

    def replace(match: re.Match) -> str:
        label, target = match[1], match[2]
        if target.startswith(("/", "nostr:")):
            return f"[{label}](https://www.example.org/{target.lstrip('/')})"
        if target.startswith("#"):
            return f"[{label}, {{page}}](#{slugs[target[1:]]})" if target[1:] in slugs else label
        return match[0]

    text = re.sub(r'<a href="([^"]*)"[^>]*>([^<]*)</a>', r"[\2](\1)", text)
    text = re.sub(r"(`[^`]*`)|<(?=[A-Za-z]{1,9}>)", lambda match: match[1] or r"\<", text)  # A less-than sign, no HTML.
    return re.sub(r"(?<!!)\[([^\]]*)\]\(([^)\s]+)\)", replace, text)


def items(text: str, prefix: str) -> dict[str, tuple[int, str, str]]:
    """Section number, title and text of each item, by a slug that is the same in every language."""
    result, slugs, waiting = {}, {}, []
    section, within = -1, 0
    for level, title, content, identity in parts(body(text)):
        if level == 2:
            section, within = section + 1, 0
        if level == 3:
            within += 1
        waiting.append(identity or anchor(title))
        if content:
            slug = f"{prefix}-{max(section, 0):02}-{within:02}" if title else f"{prefix}-lead"
            result[slug] = (max(section, 0) if title else -1, plain(title), content)
            slugs |= dict.fromkeys(waiting, slug)
            waiting = []
    return {slug: (number, title, links(content, slugs)) for slug, (number, title, content) in result.items()}


def pictures(text: str, source: pathlib.Path, target: pathlib.Path) -> str:
    """The text with pictures that are there; those that are elsewhere are left out."""

    def replace(match: re.Match) -> str:
        picture = source / pathlib.PurePosixPath(match[2].split("?")[0]).name
        if match[2].startswith("http") or not picture.is_file():
            return ""
        name = f"{source.name}-{picture.name}"
        (target / "images").mkdir(exist_ok=True)
        shutil.copy(picture, target / "images" / name)
        return f"![{match[1] or name}](images/{name})"

    return re.sub(r"!\[([^\]]*)\]\(([^)\s]+)\)", replace, text)


def expand(corpora: pathlib.Path, pattern: str) -> list[str]:
    """The paths that fit a pattern, each still with {lang} in it."""
    pieces = re.split(r"(\*|\{lang\})", pattern)
    meanings = {"*": "([^/]*)", "{lang}": LANGUAGES[0]}
    fits = re.compile("".join(meanings.get(piece) or re.escape(piece) for piece in pieces))
    result = []
    for path in sorted(corpora.glob(pattern.replace("{lang}", LANGUAGES[0]))):
        anything = iter(fits.fullmatch(path.relative_to(corpora).as_posix()).groups())
        result.append("".join(next(anything) if piece == "*" else piece for piece in pieces))
    return result


def issue(corpora: pathlib.Path, patterns: list[str], folder: pathlib.Path, number: int, sections: list[str]) -> None:
    """Writes an issue."""
    folder.mkdir(parents=True)
    (folder / "issue.yml").write_text(
        f"number: {number}\ndate: 2026-03\nperiod: {{from: 2026-01, to: 2026-02}}\n", encoding="utf-8"
    )
    for part, pattern in enumerate(patterns):
        versions = {}
        for language in LANGUAGES:
            path = corpora / pattern.replace("{lang}", language)
            if path.is_file():
                text = pictures(path.read_text(encoding="utf-8"), path.parent, folder)
                versions[language] = items(text, f"i{part + 1:02}")
        for language, found in versions.items():
            for order, (slug, (section, title, text)) in enumerate(found.items()):
                original = next(other for other in LANGUAGES if slug in versions.get(other, {}))
                head = {"title": title or f"{folder.name} {part + 1}"}
                if language == original:
                    head["order"] = part * 1000 + order
                    if section < 0 and part == 0:
                        head["kind"] = "editorial"
                    else:
                        head["section"] = sections[max(section, 0) % len(sections)]
                else:
                    head["translation"] = {"of": original}
                lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()]
                content = "---\n" + "\n".join(lines) + f"\n---\n\n{text}\n"
                (folder / f"{slug}.{language}.md").write_text(content, encoding="utf-8")


def main(arguments: list[str]) -> int:
    corpora, newsroom, project = map(pathlib.Path, arguments[:3])
    shutil.rmtree(newsroom, ignore_errors=True)
    newsroom.mkdir(parents=True)
    for name in ("Sections", "Styles"):
        shutil.copytree(project / name, newsroom / name)
    titles = ", ".join(f"{language}: Corpora" for language in LANGUAGES)
    (newsroom / "gnews.yml").write_text(f"title: {{{titles}}}\nlanguages: [{', '.join(LANGUAGES)}]\n")
    order = {}
    for path in (project / "Sections").glob("*.yml"):
        order[path.stem] = int(re.search(r"^order:\s*(\d+)", path.read_text(encoding="utf-8"), re.MULTILINE)[1])
    sections = sorted(order, key=lambda name: (order[name], name))
    for number, argument in enumerate(arguments[3:], 1):
        name, pattern = argument.split("=", 1)
        patterns = expand(corpora, pattern)
        if not patterns:
            print(f"corpora.py: nothing fits {pattern}", file=sys.stderr)
            return 1
        issue(corpora, patterns, newsroom / "Issues" / name, number, sections)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
