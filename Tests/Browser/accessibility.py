"""Asks axe-core what hinders people with disabilities."""

from axe_playwright_python.sync_playwright import Axe

from views import NARROW, WIDE


def accessibility(browser) -> dict:
    """No violation of axe-core's rules, as pages and on a phone."""
    faults, rules = [], 0
    for name, size in (("as pages", WIDE), ("on a phone", (NARROW[0], 844))):
        browser.resize(*size)
        found = Axe().run(browser.tab).response
        rules = max(rules, len(found["passes"]) + len(found["violations"]))
        for violation in found["violations"]:
            for node in violation["nodes"]:
                faults.append(f"{name}: {violation['help']} ({violation['id']}): {node['html'][:100]}")
    return {"faults": faults, "counts": {"rules of axe-core": rules}}
