"""Debian's own Firefox, headless, driven by what it speaks itself: WebDriver BiDi (https://w3c.github.io/webdriver-bidi/).

Playwright drives only a Firefox that it has built; the one that people have is another.
"""

import itertools
import json
import re
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

from kb import packages
from tests.browser.waiting import PATIENCE

LISTENS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
# Nothing is asked of anybody but the page's own server, and nothing keeps the first page waiting.
PREFERENCES = {
    "app.normandy.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.safebrowsing.provider.mozilla.updateURL": "",
    "datareporting.policy.dataSubmissionEnabled": False,
    "intl.accept_languages": "en",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": False,
}
KEYS = {"Control": "\ue009", "Enter": "\ue007", "Escape": "\ue00c"}
"""As WebDriver writes them (https://w3c.github.io/webdriver/#keyboard-actions)."""


def executable() -> str | None:
    """The path of a Firefox that can be started, or None."""
    return packages.find(packages.OTHER_BROWSER)


class Firefox:
    """One tab of it at a time."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)
        self._events: list[dict[str, Any]] = []
        self._send("session.new", capabilities={"alwaysMatch": {"unhandledPromptBehavior": {"default": "ignore"}}})
        self._tab = self._send("browsingContext.getTree")["contexts"][0]["context"]
        self._send("session.subscribe", events=["browsingContext.load", "browsingContext.userPromptOpened"])

    def _receive(self) -> dict[str, Any]:
        message: dict[str, Any] = json.loads(self._socket.recv(timeout=PATIENCE / 1000))
        if message["type"] == "event":
            self._events.append(message)
        return message

    def _send(self, method: str, **parameters: Any) -> dict[str, Any]:
        """What a command answers.

        Raises:
            RuntimeError: it failed.
            TimeoutError: nothing came.
        """
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while (answer := self._receive()).get("id") != number:
            pass
        if answer["type"] == "error":
            raise RuntimeError(f"{method}: {answer['error']}: {answer['message']}")
        result: dict[str, Any] = answer["result"]
        return result

    def _await(self, event: str, act: Callable[[], object]) -> dict[str, Any]:
        """The first event of a kind that follows from an act."""
        self._events.clear()
        act()
        while not (found := [each for each in self._events if each["method"] == event]):
            self._receive()
        parameters: dict[str, Any] = found[0]["params"]
        return parameters

    def begin(self) -> None:
        """Go on in a new tab, as somebody who has typed nothing; what was typed in the other is given up."""
        former, self._tab = self._tab, self._send("browsingContext.create", type="tab")["context"]
        self._send("browsingContext.close", context=former, promptUnload=False)

    def open(self, url: str) -> None:
        """Until the page has loaded."""
        self._send("browsingContext.navigate", context=self._tab, url=url, wait="complete")

    def evaluate(self, expression: str) -> Any:
        """What an expression of the page is, or promises: anything that JSON can say."""
        answer = self._send(
            "script.evaluate",
            expression=f"(async () => JSON.stringify(await ({expression})))()",
            target={"context": self._tab},
            awaitPromise=True,
        )
        if answer["type"] == "exception":
            raise RuntimeError(f"{expression}: {answer['exceptionDetails']['text']}")
        text = answer["result"].get("value")
        return None if text is None else json.loads(text)

    def until(self, expression: str) -> None:
        """Until an expression of the page is true."""
        end = time.monotonic() + PATIENCE / 1000
        while not self.evaluate(f"new Promise(requestAnimationFrame).then(() => Boolean({expression}))"):
            assert time.monotonic() < end, f"never came true: {expression}"

    def press(self, keys: str) -> None:
        """Press a key, or several at once: `Control+Enter`."""
        values = [KEYS.get(key, key) for key in keys.split("+")]
        self._act([*(("keyDown", value) for value in values), *(("keyUp", value) for value in reversed(values))])

    def type(self, text: str) -> None:
        """One key after the other, as somebody types."""
        self._act([(kind, letter) for letter in text for kind in ("keyDown", "keyUp")])

    def _act(self, keys: list[tuple[str, str]]) -> None:
        actions = [{"type": kind, "value": value} for kind, value in keys]
        self._send(
            "input.performActions", context=self._tab, actions=[{"type": "key", "id": "keys", "actions": actions}]
        )

    def click(self, selector: str) -> None:
        """What a selector names, by its place on the screen."""
        element = self._send(
            "browsingContext.locateNodes", context=self._tab, locator={"type": "css", "value": selector}
        )
        origin = {"type": "element", "element": {"sharedId": element["nodes"][0]["sharedId"]}}
        actions = [
            {"type": "pointerMove", "x": 0, "y": 0, "origin": origin},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self._send(
            "input.performActions", context=self._tab, actions=[{"type": "pointer", "id": "mouse", "actions": actions}]
        )

    def follow(self, selector: str) -> None:
        """Click what leads to another page, and wait until that has loaded."""
        self._await("browsingContext.load", lambda: self.click(selector))

    def stay(self, selector: str) -> str:
        """Click what leads away, be asked, and stay; the kind of the question."""
        asked = self._await("browsingContext.userPromptOpened", lambda: self.click(selector))
        self._send("browsingContext.handleUserPrompt", context=self._tab, accept=False)
        return str(asked["type"])

    def close(self) -> None:
        self._send("browser.close")


@contextmanager
def firefox(profile: Path) -> Iterator[Firefox]:
    """A running headless Firefox.

    Args:
        profile: an empty folder for what it keeps.
    """
    path = executable()
    assert path, "no Firefox: see `kb packages`"
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items())
    (profile / "user.js").write_text("".join(lines), "utf-8")
    command = [path, "--headless", "--no-remote", "--remote-debugging-port=0", "--profile", str(profile)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8", errors="replace") as process:
        try:
            with connect(f"{_address(process)}/session", max_size=None) as socket:
                opened = Firefox(socket)
                yield opened
                opened.close()
        finally:
            process.terminate()


def _address(process: subprocess.Popen[str]) -> str:
    """Where it listens, which it says as soon as it does; what it says later is read, so that it can go on, and dropped."""
    assert process.stderr
    said = ""
    for line in process.stderr:
        said += line
        if found := LISTENS.search(line):
            threading.Thread(target=process.stderr.read, daemon=True).start()
            return found[1]
    raise AssertionError(f"Firefox has ended:\n{said}")
