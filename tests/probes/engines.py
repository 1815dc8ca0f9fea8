"""A second and a third engine: Firefox by WebDriver BiDi, WebKitGTK by its WebDriver under a screen of its own.

Both give the same small door, `Engine`: open a page at a width, run JavaScript in it, press a key, and say what went
wrong meanwhile: messages of the console and refusals of the policy.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
import warnings
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import websocket
from selenium import webdriver
from selenium.webdriver.webkitgtk.service import Service

from tests.probes import tools

_STARTED = 60.0  # seconds that a browser may take to start on a busy machine
_MINI_BROWSER = "webkit2gtk-4.1/MiniBrowser"
_TAB = "\ue004"
# What a page's policy refused; in Firefox before the page runs, in WebKitGTK from the reports it keeps.
_WATCH = """() => {
  window.refused = [];
  document.addEventListener("securitypolicyviolation", event => {
    window.refused.push(event.violatedDirective + " " + event.blockedURI);
  });
}"""

_PREFERENCES = 'user_pref("remote.active-protocols", 1);\n'  # BiDi alone
_REPORTED = """const [done] = arguments;
const said = reports => done(reports.map(report => JSON.stringify(report.body)));
new ReportingObserver(said, {buffered: true}).observe();
setTimeout(() => done([]), 200);"""
_FRAMED = """const [url, width, done] = arguments;
const frame = document.createElement("iframe");
Object.assign(frame, {width, height: 800, onload: done, src: url});
document.body.replaceChildren(frame);"""


class Engine(ABC):
    """One browser, one window."""

    name: str

    @abstractmethod
    def open(self, url: str, width: int) -> None:
        """Load a page in a window of that many CSS pixels, and wait until it is there."""

    @abstractmethod
    def run(self, expression: str) -> Any:  # noqa: ANN401 - whatever the page answers
        """Return the value of a JavaScript expression, as JSON has it."""

    @abstractmethod
    def press_tab(self) -> None:
        """Press the tab key."""

    @abstractmethod
    def complaints(self) -> list[str]:
        """Return what the console and the policy have said since the page was opened."""


class Firefox(Engine):
    """Firefox over WebDriver BiDi: https://www.w3.org/TR/webdriver-bidi/."""

    name = "firefox"

    def __init__(self, port: int) -> None:
        deadline = time.monotonic() + _STARTED
        while True:
            try:
                self._socket = websocket.create_connection(f"ws://127.0.0.1:{port}/session", suppress_origin=True)
                break
            except OSError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.2)
        self._socket.settimeout(_STARTED)
        self._number = 0
        self._said: list[str] = []
        self._command("session.new", capabilities={})
        self._command("session.subscribe", events=["log.entryAdded"])
        self._command("script.addPreloadScript", functionDeclaration=_WATCH)
        self._context = self._command("browsingContext.getTree")["contexts"][0]["context"]

    def _command(self, method: str, **params: Any) -> dict[str, Any]:  # noqa: ANN401 - as the protocol has it
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": params}))
        while True:
            message = json.loads(self._socket.recv())
            if message.get("method") == "log.entryAdded":
                self._said.append(f"{message['params']['level']}: {message['params']['text']}")
            if message.get("id") != self._number:
                continue
            if "error" in message:
                failure = f"{method}: {message['error']}: {message['message']}"
                raise RuntimeError(failure)
            result: dict[str, Any] = message["result"]
            return result

    def open(self, url: str, width: int) -> None:
        self._command("browsingContext.setViewport", context=self._context, viewport={"width": width, "height": 800})
        self._said.clear()
        self._command("browsingContext.navigate", context=self._context, url=url, wait="complete")

    def run(self, expression: str) -> Any:  # noqa: ANN401
        answer = self._command(
            "script.evaluate",
            expression=f"JSON.stringify({expression})",
            target={"context": self._context},
            awaitPromise=True,
        )
        if answer["type"] != "success":
            raise RuntimeError(str(answer["exceptionDetails"]["text"]))
        return json.loads(answer["result"].get("value", "null"))

    def press_tab(self) -> None:
        keys = [{"type": "keyDown", "value": _TAB}, {"type": "keyUp", "value": _TAB}]
        actions = [{"type": "key", "id": "keyboard", "actions": keys}]
        self._command("input.performActions", context=self._context, actions=actions)

    def complaints(self) -> list[str]:
        refused: list[str] = self.run("window.refused")
        return [*self._said, *refused]

    def close(self) -> None:
        """End the session and the browser."""
        self._command("browser.close")
        self._socket.close()


class WebKit(Engine):
    """WebKitGTK's MiniBrowser over WebDriver."""

    name = "webkit"

    def __init__(self, driver: webdriver.WebKitGTK) -> None:
        self._driver = driver

    def open(self, url: str, width: int) -> None:
        # Its windows cannot be as narrow as a telephone, so the page stands in a frame of a page without a policy.
        self._driver.get(f"{url.rpartition('/')[0]}/no-such-page")
        self._driver.execute_async_script(_FRAMED, url, width)
        self._driver.switch_to.frame(0)

    def run(self, expression: str) -> Any:  # noqa: ANN401
        return json.loads(self._driver.execute_script(f"return JSON.stringify({expression}) ?? 'null'"))

    def press_tab(self) -> None:
        webdriver.ActionChains(self._driver).send_keys(_TAB).perform()

    def complaints(self) -> list[str]:
        said: list[str] = self._driver.execute_async_script(_REPORTED)
        return said


@contextmanager
def firefox(folder: Path) -> Iterator[Firefox]:
    """Run Debian's Firefox ESR without a window, with a fresh profile in `folder`."""
    program = tools.program("firefox-esr", "firefox", package="firefox-esr")
    port = _free_port()
    (folder / "user.js").write_text(_PREFERENCES, encoding="utf-8")
    command = [program, "--headless", "--no-remote", "--profile", str(folder), "--remote-debugging-port", str(port)]
    quiet = subprocess.DEVNULL
    with subprocess.Popen([*command, "about:blank"], stdout=quiet, stderr=quiet) as process:
        try:
            engine = Firefox(port)
            yield engine
            engine.close()
        finally:
            process.terminate()


@contextmanager
def webkit(_: Path) -> Iterator[WebKit]:
    """Run Debian's WebKitGTK on a virtual screen; it needs no folder."""
    driver_program = tools.program("WebKitWebDriver", package="webkit2gtk-driver")
    with _screen() as display:
        os.environ |= {"DISPLAY": display, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
        options = webdriver.WebKitGTKOptions()
        options.binary_location = str(_mini_browser())
        options.add_argument("--automation")
        with warnings.catch_warnings():
            # Selenium warns of what its own class for WebKitGTK does.
            warnings.simplefilter("ignore", DeprecationWarning)
            driver = webdriver.WebKitGTK(options=options, service=Service(driver_program))
        try:
            yield WebKit(driver)
        finally:
            driver.quit()


def _mini_browser() -> Path:
    found = sorted(Path("/usr/lib").glob(f"*/{_MINI_BROWSER}"))
    return found[0] if found else tools.missing("MiniBrowser", "apt-get install webkit2gtk-driver")


@contextmanager
def _screen() -> Iterator[str]:
    """Run a virtual X server on a free number and yield its name."""
    program = tools.program("Xvfb", package="xvfb")
    reading, writing = os.pipe()
    command = [program, "-displayfd", str(writing), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as process:
        os.close(writing)
        try:
            with os.fdopen(reading) as named:
                yield f":{named.readline().strip()}"
        finally:
            process.terminate()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


ENGINES: Mapping[str, Callable[[Path], AbstractContextManager[Engine]]] = {"firefox": firefox, "webkit": webkit}
