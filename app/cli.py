"""The command line: names, options and help. Each command imports what it needs when it is called, and no more.

Nothing else may be imported here than Typer and the standard library: `segreteria --help` must come at once.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

PLAIN = {"add_completion": False, "pretty_exceptions_enable": False, "rich_markup_mode": None}
DAY = ["%Y-%m-%d"]

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
