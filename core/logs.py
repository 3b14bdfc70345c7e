"""Structured logs: one line an event, ids only. Names, numbers and texts never go in."""

from __future__ import annotations

import logging
import sys
import traceback
from pathlib import Path

import structlog


def configure(as_json: bool = False) -> None:
    """Send structlog and the libraries' own loggers to stderr, in colour on a terminal."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer()
            if as_json
            else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty()),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, force=True)
    for name in ("httpx", "httpcore", "aiogram", "telegram", "twilio", "apscheduler"):
        # These log whole URLs (with the bot's token) and bodies at INFO.
        logging.getLogger(name).setLevel(logging.CRITICAL)


log = structlog.get_logger()


def where(error: BaseException) -> str:
    """The place an error comes from, file:line:function of the innermost three frames; never its message.

    Messages and arguments can hold names, numbers and texts; places cannot.
    """
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    return " < ".join(f"{Path(frame.filename).name}:{frame.lineno}:{frame.name}" for frame in reversed(frames))
