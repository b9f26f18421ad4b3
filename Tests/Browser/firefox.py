"""Drives Firefox by WebDriver BiDi, the protocol it speaks itself: https://www.w3.org/TR/webdriver-bidi/."""

import base64
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

from websockets.sync.client import connect

PREFERENCES = """\
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("toolkit.telemetry.enabled", false);
user_pref("app.normandy.enabled", false);
user_pref("remote.active-protocols", 1);
"""


class Firefox:
    """A Firefox without a window, with a profile of its own, and one tab of it."""

    name = "firefox"

    def __enter__(self):
        program = shutil.which("firefox-esr") or shutil.which("firefox")
        if not program:
            raise SystemExit("pages.py: firefox-esr is not installed")
        self.profile = tempfile.TemporaryDirectory(prefix="gnews-firefox-")
        folder = pathlib.Path(self.profile.name)
        (folder / "user.js").write_text(PREFERENCES)
        self.log = (folder / "log").open("w+")
        self.process = subprocess.Popen(
            [program, "--headless", "--no-remote", "--profile", folder, "--remote-debugging-port", "0"],
            stdout=subprocess.DEVNULL,
            stderr=self.log,
        )
        self.socket = connect(self.address() + "/session", max_size=None, ping_interval=None, open_timeout=30)
        self.number = 0
        self.send("session.new", capabilities={})
        self.tab = self.send("browsingContext.getTree")["contexts"][0]["context"]
        return self

    def address(self) -> str:
        """Where it listens, which it says in its log."""
        for _ in range(600):
            self.log.seek(0)
            said = re.search(r"WebDriver BiDi listening on (ws://\S+)", self.log.read())
            if said:
                return said[1]
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        raise SystemExit("pages.py: Firefox does not start")

    def __exit__(self, *_):
        try:
            self.send("browser.close")
            self.socket.close()
            self.process.wait(20)
        except Exception:  # It was on its way out anyway.
            self.process.kill()
            self.process.wait()
        self.log.close()
        self.profile.cleanup()

    def send(self, method: str, **parameters) -> dict:
        """Sends a command and waits for its result."""
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv(timeout=120))
            if answer.get("id") == self.number:
                if answer["type"] == "error":
                    raise RuntimeError(f"{method}: {answer['message']}")
                return answer["result"]

    def open(self, path: pathlib.Path) -> None:
        """Loads an edition, with its fonts."""
        self.send("browsingContext.navigate", context=self.tab, url=path.resolve().as_uri(), wait="complete")
        self.evaluate("() => document.fonts.ready.then(() => null)")

    def evaluate(self, function: str, argument=None):
        """Calls a function of JavaScript; what it takes and returns goes as JSON."""
        answer = self.send(
            "script.callFunction",
            functionDeclaration=f"async () => JSON.stringify(await ({function})({json.dumps(argument)}))",
            target={"context": self.tab},
            awaitPromise=True,
        )
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def resize(self, width: int, height: int) -> None:
        """Gives the tab a size in CSS pixels."""
        self.send("browsingContext.setViewport", context=self.tab, viewport={"width": width, "height": height})

    def pdf(self) -> bytes:
        """Prints what is loaded on sheets of A4 without margins; what `@page` says goes before."""
        answer = self.send(
            "browsingContext.print",
            context=self.tab,
            background=True,
            margin={"top": 0, "bottom": 0, "left": 0, "right": 0},
            page={"width": 21.0, "height": 29.7},
            shrinkToFit=False,
        )
        return base64.b64decode(answer["data"])
