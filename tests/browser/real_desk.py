"""`segreteria run` as a visitor starts it: a process of its own, an empty folder, the sandbox, the demo practice."""

from __future__ import annotations

import json
import logging
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from datetime import time as wall_time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx

LOG = logging.getLogger(__name__)
START_SECONDS = 90.0
ROOT = Path(__file__).resolve().parents[2]
SEGRETERIA = Path(sys.executable).with_name("segreteria")
Json = dict[str, Any]


@dataclass
class RealDesk:
    """The running desk, as seen from outside."""

    url: str
    environment: dict[str, str]

    def get(self, path: str) -> Any:
        """A JSON answer of the sandbox."""
        answer = httpx.get(f"{self.url}/sandbox/{path}", trust_env=False, timeout=60)
        answer.raise_for_status()
        return answer.json()

    def phone(self, name: str) -> Json:
        """What a phone shows."""
        return next(phone for phone in self.get("state")["phones"] if phone["id"] == name)

    @property
    def zone(self) -> ZoneInfo:
        """The practice's zone."""
        return ZoneInfo(self.get("state")["practice"]["zone"])

    def visits(self, day: Any) -> list[Json]:
        """The visits of a local day."""
        return list(self.get(f"day?date={day.isoformat()}")["visits"])

    def move_clock(self, moment: datetime) -> None:
        """Move the clock; returns when all that fell due has been processed."""
        body = {"now": moment.isoformat()}
        httpx.post(f"{self.url}/sandbox/clock", json=body, trust_env=False, timeout=120).raise_for_status()

    def working_monday(self) -> datetime:
        """The next Monday, 08:40, of a week in which every practitioner works from Tuesday to Friday."""
        now = datetime.fromisoformat(self.get("clock")["now"]).astimezone(self.zone)
        day = now.date() + timedelta(days=7 - now.weekday())
        for _ in range(10):
            days = [self.get(f"day?date={(day + timedelta(days=ahead)).isoformat()}") for ahead in range(1, 5)]
            if all(person["hours"] for one in days for person in one["practitioners"]):
                return datetime.combine(day, wall_time(8, 40), self.zone)
            day += timedelta(days=7)
        raise AssertionError("no working week within ten weeks")

    def command(self, *arguments: str) -> Any:
        """What `segreteria ... --json` prints."""
        done = subprocess.run(
            [str(SEGRETERIA), *arguments, "--json"],
            cwd=ROOT, env=self.environment, capture_output=True, text=True, timeout=60, check=True,
        )  # fmt: skip
        return json.loads(done.stdout)


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(folder: Path) -> Iterator[RealDesk]:
    """The desk, ready; stopped and its log shown when it did not come up."""
    port = free_port()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SEGRETERIA_")}
    environment["SEGRETERIA_DATA_DIR"] = str(folder)
    log = folder / "desk.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [str(SEGRETERIA), "run", "--port", str(port)], cwd=ROOT, env=environment, stdout=output, stderr=output
        )
        try:
            url = f"http://127.0.0.1:{port}"
            wait_until_ready(url, process, log)
            yield RealDesk(url, environment)
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(15)
            LOG.info("the desk's own log:\n%s", log.read_text(errors="replace")[-4000:])  # shown when a test fails


def wait_until_ready(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Until the desk answers on /readyz."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx.get(f"{url}/readyz", trust_env=False, timeout=5).status_code == 200:
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.2)
    raise AssertionError(f"the desk did not come up:\n{log.read_text(errors='replace')[-3000:]}")
