"""How long a command takes that needs no vendor library, against the bare interpreter: the physical limit."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 7
SEGRETERIA = Path(sys.executable).with_name("segreteria")


def measure() -> dict[str, dict[str, float]]:
    """Seconds; the ratio says how many times faster than the peer we are, so below 1."""
    ours = _fastest([str(SEGRETERIA), "--version"])
    peer = _fastest([sys.executable, "-c", "pass"])
    return {"cli_start": {"ours": ours, "peer": peer, "ratio": peer / ours}}


def _fastest(command: list[str]) -> float:
    best = float("inf")
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        best = min(best, time.perf_counter() - begun)
    return best
