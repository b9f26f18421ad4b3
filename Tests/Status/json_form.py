"""Holds the status as JSON against its schema: json_form.py SCHEMA STATUS"""

import copy
import json
import pathlib
import sys

from jsonschema import Draft202012Validator


STATES = "complete aged unsorted faulty outdated abridged wrong-language draft missing excluded".split()


def main(schema_path: str, status_path: str) -> int:
    schema = json.loads(pathlib.Path(schema_path).read_text(encoding="utf-8"))
    status = json.loads(pathlib.Path(status_path).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    faults = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(status)]

    versions = [
        version
        for issue in status["issues"]
        for group in issue["groups"]
        for item in group["items"]
        for version in item["versions"]
    ]
    states = {version["state"] for version in versions}
    for state in STATES:
        if state not in states:
            faults.append(f"the damaged issue has nothing that is {state}")
    for total in status["totals"]:
        if sum(total["states"].values()) != total["meant"] + total["states"]["excluded"]:
            faults.append(f"the states of {total['language']} do not add up")

    # Each of these must be noticed.
    for change in (
        lambda it: it.update(version=2),
        lambda it: it["issues"][0].pop("groups"),
        lambda it: it["issues"][0]["groups"][0]["items"][0]["versions"][0].update(state="fine"),
        lambda it: it["totals"][0]["states"].update(missing=-1),
        lambda it: it.update(more=True),
    ):
        damaged = copy.deepcopy(status)
        change(damaged)
        if validator.is_valid(damaged):
            faults.append("a damaged status is valid")
    print(f"status as JSON: {len(versions)} versions, {len(faults)} faults")
    for fault in faults[:20]:
        print("  " + fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
