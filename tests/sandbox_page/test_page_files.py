"""The page's files: no outside help, nothing inline, no markup made from text, modules short enough to read."""

from __future__ import annotations

import re

import pytest

from sandbox import web

FILES = sorted(path.name for path in web.FOLDER.iterdir())
SCRIPTS = [name for name in FILES if name.endswith(".js")]
MARKUP = (
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "eval(",
    "new Function",
    "createContextualFragment",
)


def text_of(name: str) -> str:
    return (web.FOLDER / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SCRIPTS)
def test_scripts_never_make_markup_from_text(name: str) -> None:
    assert [word for word in MARKUP if word in text_of(name)] == []


@pytest.mark.parametrize("name", SCRIPTS)
def test_modules_are_short(name: str) -> None:
    assert len(text_of(name).splitlines()) < 250


@pytest.mark.parametrize("name", FILES)
def test_nothing_comes_from_another_host(name: str) -> None:
    outside = re.findall(r"(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}\S*", text_of(name))
    assert [address for address in outside if "www.w3.org" not in address] == []


def test_nothing_is_inline() -> None:
    page = text_of("index.html")
    assert re.findall(r"<style|\sstyle=|\son[a-z]+=", page) == []
    assert all("src=" in script for script in re.findall(r"<script[^>]*>", page))


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_import_is_a_file_of_the_page(name: str) -> None:
    for imported in re.findall(r'from "\./([^"]+)"', text_of(name)):
        assert imported in FILES


def test_every_file_the_page_names_is_there() -> None:
    for named in re.findall(r'(?:href|src)="page/([^"]+)"', text_of("index.html")):
        assert named in FILES
