"""A headless Chromium and pages that must not complain."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
PROVOKED = ("409", "ERR_INTERNET_DISCONNECTED")  # a refused act, a lost connection
WAIT_MS = 30_000


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """One browser for all tests."""
    from playwright import sync_api

    if not CHROMIUM.exists():
        pytest.fail("There is no Chromium at /usr/bin/chromium; install Debian's package chromium.")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Any) -> Iterator[Callable[..., Any]]:
    """Opens pages in contexts of their own; at the end none may have complained or asked another host."""
    complaints: list[str] = []
    with ExitStack() as stack:

        def opens(url: str, *, tour_seen: bool = True, width: int = 1600, height: int = 1000, **options: Any) -> Any:
            options.setdefault("reduced_motion", "reduce")
            context = chromium.new_context(viewport={"width": width, "height": height}, **options)
            stack.callback(context.close)
            context.set_default_timeout(WAIT_MS)
            if tour_seen:
                context.add_init_script("localStorage.setItem('segreteria.tour', 'seen')")
            page = context.new_page()
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on("console", lambda line: complaints.append(line.text) if is_complaint(line) else None)
            page.on("request", lambda asked: None if is_home(asked.url, url) else complaints.append(asked.url))
            page.goto(f"{url}/sandbox/")
            page.wait_for_selector("body[data-ready]")
            return page

        yield opens
    assert complaints == []


def is_complaint(line: Any) -> bool:
    """Warnings and errors, but for what a test provokes itself."""
    return line.type in ("error", "warning") and not any(word in line.text for word in PROVOKED)


def is_home(asked: str, url: str) -> bool:
    """Whether a request stays on the page's own server."""
    return asked.startswith((f"{url}/", "data:"))
