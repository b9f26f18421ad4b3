"""Reads the definitions for GitHub, GitLab and pre-commit by their schemas, and runs what they run as the hosts would."""

import json
import os
import pathlib
import re
import shutil
import stat
import subprocess
import sys

import yaml

failures = 0


def tell(name, complaints):
    global failures
    failures += bool(complaints)
    print(f"{name}: " + ("good" if not complaints else "; ".join(str(c) for c in complaints)))


def is_valid(path, *arguments):
    """Whether a file is what a schema of check-jsonschema, or of pre-commit, asks for."""
    if arguments[0] == "pre-commit":
        command = ["-m", "pre_commit", "validate-manifest", path]
    else:
        command = ["-m", "check_jsonschema", *arguments, path]
    return subprocess.run([sys.executable, *map(str, command)], capture_output=True, check=False).returncode == 0


def check_definitions(root, out):
    files = [
        (root / "action.yml", ["--builtin-schema", "vendor.github-actions"], "runs:"),
        (root / "docs/ci/gnews.yml", ["--builtin-schema", "vendor.github-workflows"], "jobs:"),
        (root / "docs/ci/gitlab-ci.yml", ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"], "script:"),
        (root / ".pre-commit-hooks.yaml", ["pre-commit"], "language:"),
    ]
    for path, arguments, key in files:
        damaged = out / ("damaged-" + path.name.lstrip("."))
        damaged.write_text(path.read_text().replace(key, "x" + key, 1))
        complaints = [] if is_valid(path, *arguments) else ["not valid"]
        if is_valid(damaged, *arguments):
            complaints.append(f"'{key}' can be missing")
        tell(path.name, complaints)


def check_action(text, script, workflow):
    """No input stands in the text of a script, each reaches Scripts/action, and the workflow uses those there are."""
    action = yaml.safe_load(text)
    complaints = []
    passed = ""
    for step in action["runs"]["steps"]:
        if "${{" in step.get("run", ""):
            complaints.append("an expression in a script")
        for variable, value in step.get("env", {}).items():
            passed += value
            if variable not in script and variable not in step["run"]:
                complaints.append(f"{variable} is not used")
    for name in action["inputs"]:
        if f"inputs.{name} " not in passed:
            complaints.append(f"the input {name} goes nowhere")
    for name, output in action["outputs"].items():
        if f"outputs.{name} " not in output["value"] or f"{name}=%s" not in script:
            complaints.append(f"the output {name} comes from nowhere")
    steps = yaml.safe_load(workflow)["jobs"]["check"]["steps"]
    given = next(step["with"] for step in steps if step.get("uses", "").startswith("OWNER/gnews@"))
    if not set(given) <= set(action["inputs"]):
        complaints.append(f"the workflow gives {set(given)}")
    return complaints


def perform(root, out, inputs, summary="", program=None):
    """Runs Scripts/action with the environment of a runner."""
    folder = pathlib.Path(out) / f"runner-{len(list(out.glob('runner-*')))}"
    folder.mkdir()
    for name in ("summary", "output"):
        (folder / name).write_text(summary if name == "summary" else "")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "GNEWS_"))}
    environment |= {
        "GITHUB_STEP_SUMMARY": str(folder / "summary"),
        "GITHUB_OUTPUT": str(folder / "output"),
        "RUNNER_TEMP": str(folder),
        "GNEWS_PROGRAM": str(program or root / ".build" / "debug" / "gnews"),
        "GNEWS_DIRECTORY": str(root),
        **inputs,
    }
    result = subprocess.run(
        [root / "Scripts" / "action"], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    outputs = dict(line.split("=", 1) for line in (folder / "output").read_text().splitlines())
    return result, (folder / "summary").read_text(), outputs, folder


def key_of(root, out, change):
    """The key under which the program is kept, of a copy of what it is made of with a change."""
    copy = out / "sources"
    shutil.rmtree(copy, ignore_errors=True)
    (copy / "Sources").mkdir(parents=True)
    (copy / "Sources" / "main.swift").write_text(change)
    shutil.copytree(root / "Scripts", copy / "Scripts")
    (copy / "Package.swift").write_text("")
    output = out / "key"
    output.write_text("")
    environment = os.environ | {"GITHUB_OUTPUT": str(output)}
    subprocess.run([copy / "Scripts" / "action", "key"], env=environment, check=True)
    return output.read_text().strip().removeprefix("key=")


def check_runs(root, out):
    gnews = root / ".build" / "debug" / "gnews"
    plain = subprocess.run([gnews, "check", "issue-3", "--format", "json"], cwd=root, capture_output=True, check=False)
    count = len(json.loads(plain.stdout)["diagnostics"])
    result, summary, outputs, _ = perform(root, out, {"GNEWS_ISSUE": "issue-3"})
    complaints = []
    if result.returncode != 0 or "::warning file=Issues/issue-3/" not in result.stdout or result.stderr:
        complaints.append((result.returncode, result.stdout, result.stderr))
    rows = len(re.findall(r"^\| (error|warning|note) \|", summary, re.MULTILINE))
    if not summary.startswith("## gnews: ") or rows != count or count == 0:
        complaints.append(summary)
    if not all(pathlib.Path(outputs[name]).is_file() for name in ("sarif", "markdown")):
        complaints.append(outputs)
    tell("action", complaints)

    # The program that was kept is run, and its name changes with the sources.
    kept = out / "kept"
    kept.mkdir()
    (kept / "gnews").write_text("#!/bin/sh\necho kept $1\n")
    (kept / "gnews").chmod(0o755)
    kept_run = perform(root, out, {"GNEWS_ISSUE": "issue-3", "GNEWS_KEPT": str(kept), "GNEWS_PROGRAM": ""})[0]
    complaints = [] if "kept check" in kept_run.stdout else [kept_run]
    keys = [key_of(root, out, change) for change in ("", "", "// changed")]
    if not re.fullmatch("gnews-[0-9a-f]{64}", keys[0]) or keys[0] != keys[1] or keys[0] == keys[2]:
        complaints.append(keys)
    tell("action, program kept", complaints)

    result, summary, _, _ = perform(root, out, {"GNEWS_ISSUE": "issue-2\nissue-3", "GNEWS_RELEASE": "true"})
    good = result.returncode == 1 and "::error file=" in result.stdout and "| error |" in summary
    tell("action, two issues to be released", [] if good else [result])

    result, _, _, folder = perform(root, out, {"GNEWS_ISSUE": "$(touch${IFS}bad) `touch${IFS}bad`;touch${IFS}bad *"})
    good = result.returncode == 2 and not list(folder.glob("bad")) and not (root / "bad").exists()
    tell("action, an issue that is a command", [] if good else [result])

    fake = out / "fake"
    fake.write_text('#!/bin/sh\nprintf "<%s>" "$@"\nexit 7\n')
    fake.chmod(fake.stat().st_mode | stat.S_IXUSR)
    inputs = {"GNEWS_ISSUE": " a  b ", "GNEWS_NEWSROOM": "my news", "GNEWS_SINCE": "HEAD~1 x"}
    result, summary, _, _ = perform(root, out, inputs, program=fake)
    good = result.returncode == 7 and result.stdout.endswith("<--newsroom=my news><--since=HEAD~1 x><--><a><b>")
    tell("action, inputs as arguments", [] if good and summary == "" else [result])

    for inputs in ({"GNEWS_ISSUE": " "}, {"GNEWS_ISSUE": "a", "GNEWS_RELEASE": "yes"}, {"GNEWS_DIRECTORY": "/nowhere"}):
        result, *_ = perform(root, out, inputs)
        good = result.returncode == 64 and result.stdout.startswith("::error title=gnews::The input ")
        tell(f"action, {inputs}", [] if good else [result])

    full = "x" * (1024 * 1024 - 100)
    result, summary, _, _ = perform(root, out, {"GNEWS_ISSUE": "issue-3"}, summary=full)
    tell("action, a summary that is full", [] if summary == full and "::notice" in result.stdout else [result.stdout])


def check_hook(root, out):
    """What a commit would run, in a newsroom below a folder, by pre-commit itself."""
    home = out / "committed"
    subprocess.run(["git", "init", "--quiet", home], check=True)
    letter = home / "la lettre"
    letter.mkdir()
    for name in ("Sections", "Styles", "gnews.yml", "Issues"):
        subprocess.run(["cp", "-r", root / name, letter], check=True)
    bad = letter / "Issues" / "issue-3" / "faux.fr.md"
    bad.write_text("---\ntitle: Faux\nsection: nulle-part\n---\n\nDes mots.\n")
    subprocess.run(["git", "-C", home, "add", "."], check=True)
    environment = {**os.environ, "PRE_COMMIT_HOME": str(out / "pre-commit"), "GNEWS_PROGRAM": str(root / ".build/debug/gnews")}

    def commit(*files):
        command = [sys.executable, "-m", "pre_commit", "try-repo", root, "gnews-check", "--verbose", "--files", *files]
        return subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True, check=False)

    good = commit("la lettre/Issues/issue-2/issue.yml", "la lettre/gnews.yml")
    tell("hook, a good issue", [] if good.returncode == 0 and "Passed" in good.stdout else [good])
    result = commit("la lettre/Issues/issue-3/faux.fr.md", "la lettre/Issues/issue-2/issue.yml")
    found = "Issues/issue-3/faux.fr.md:3:10: error:" in result.stdout
    tell("hook, a bad item", [] if result.returncode == 1 and found else [result])
    skipped = commit("la lettre/gnews.yml")
    tell("hook, no item", [] if skipped.returncode == 0 and "Skipped" in skipped.stdout else [skipped])


def main(root, out):
    check_definitions(root, out)
    text = (root / "action.yml").read_text()
    script = (root / "Scripts" / "action").read_text()
    workflow = (root / "docs/ci/gnews.yml").read_text()
    complaints = check_action(text, script, workflow)
    damages = [
        (text.replace('"$GNEWS_ACTION/', "${{ github.action_path }}/"), script, workflow),
        (text.replace("GNEWS_SINCE:", "GNEWS_AFTER:"), script, workflow),
        (re.sub(r".*inputs.release .*\n", "", text), script, workflow),
        (text, script.replace("sarif=", "sari="), workflow),
        (text, script, workflow.replace("since:", "from:")),
    ]
    complaints += [f"damage {n} went unnoticed" for n, damage in enumerate(damages, 1) if not check_action(*damage)]
    tell("action.yml, inputs and outputs", complaints)
    check_runs(root, out)
    check_hook(root, out)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
