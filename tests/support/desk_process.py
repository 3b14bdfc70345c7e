"""The desk as a process of its own, to be watched from outside, stopped and killed.

desk = desk_process.Desk(folder, {"SEGRETERIA_TELEGRAM_TOKEN": ...})
with desk.running():
    ...
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 90.0  # bounds what waits; nothing is expected to take so long


class Desk:
    """One desk: a folder, a port, an environment; started as often as wanted."""

    def __init__(self, folder: Path, environment: Mapping[str, str], role: str = "run") -> None:
        self._role = role  # run, web, worker
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._log = folder / "desk.log"
        kept = {name: value for name, value in os.environ.items() if not name.startswith("SEGRETERIA_")}
        self.environment = {**kept, "SEGRETERIA_DATA_DIR": str(folder), **environment}
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def log(self) -> str:
        """What the desk logged so far."""
        return self._log.read_text(errors="replace") if self._log.exists() else ""

    def start(self) -> None:
        """Start it and wait until it says it is ready."""
        command = [str(Path(sys.executable).with_name("segreteria"))]
        with self._log.open("ab") as output:
            self._process = subprocess.Popen(
                [*command, *self._arguments()],
                cwd=ROOT,
                env=self.environment,
                stdout=output,
                stderr=output,
            )
        deadline = time.monotonic() + START_SECONDS
        while not self._is_ready():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.kill()
                raise AssertionError(f"the desk did not come up:\n{self.log[-3000:]}")
            time.sleep(0.05)

    def _arguments(self) -> list[str]:
        if self._role == "worker":
            return ["worker"]
        return [self._role, *(["--no-sandbox"] if self._role == "run" else []), "--port", str(self.port)]

    def _is_ready(self) -> bool:
        if self._role == "worker":
            return True  # it serves nothing that could be asked; a web process tells once one is there
        try:
            return self.get("/readyz" if self._role == "run" else "/healthz").status_code == 200
        except httpx.HTTPError:
            return False

    def kill(self) -> None:
        """kill -9, and wait until it is gone."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(20)
            self._process = None

    def stop(self) -> None:
        """Ask it to stop, and insist after a while."""
        if self._process is None:
            return
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(25)
        except subprocess.TimeoutExpired:
            self.kill()
        self._process = None

    @contextmanager
    def running(self) -> Iterator[Desk]:
        """Started, and stopped at the end."""
        try:
            self.start()
            yield self
        finally:
            self.stop()

    def get(self, path: str, **request: Any) -> httpx.Response:
        """GET a path of the desk."""
        return httpx.get(f"{self.url}{path}", trust_env=False, timeout=30, **request)

    def post(self, path: str, **request: Any) -> httpx.Response:
        """POST to a path of the desk."""
        return httpx.post(f"{self.url}{path}", trust_env=False, timeout=180, **request)

    def now(self) -> datetime:
        """The desk's clock; needs clock control."""
        return datetime.fromisoformat(self.get("/sandbox/clock").json()["now"])

    def move_clock(self, moment: datetime) -> datetime:
        """Move the desk's clock; returns when all that fell due has been processed."""
        answer = self.post("/sandbox/clock", json={"now": moment.isoformat()})
        assert answer.status_code == 200, answer.text
        return datetime.fromisoformat(answer.json()["now"])

    def advance(self, step: timedelta) -> datetime:
        """Move the clock forward."""
        return self.move_clock(self.now() + step)

    def command(self, *arguments: str) -> str:
        """What a `segreteria` command prints."""
        command = [str(Path(sys.executable).with_name("segreteria")), *arguments]
        done = subprocess.run(
            command, cwd=ROOT, env=self.environment, capture_output=True, text=True, timeout=120, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
