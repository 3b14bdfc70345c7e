"""Messy conversations in six languages, down to the rows: typos, corrections, second thoughts, two wishes at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import conversations
from tests.support.conversations import Conversation
from tests.support.front_desk import FrontDesk

FOLDER = Path(__file__).parent / "transcripts"
FAMILIES = {"Romance": ("it", "fr", "es"), "Germanic": ("en", "de"), "Slavic": ("pl",)}
ENOUGH = 40  # conversations for each family


def everything() -> Iterator[tuple[str, Conversation]]:
    """Every conversation with its language."""
    for path in sorted(FOLDER.glob("*.txt")):
        yield from ((path.stem, conversation) for conversation in conversations.load(path))


@pytest.mark.parametrize(
    ("language", "conversation"),
    [pytest.param(language, one, id=f"{language}-{one.title}") for language, one in everything()],
)
def test_conversation(desk: FrontDesk, language: str, conversation: Conversation) -> None:
    conversations.play(desk, language, conversation)


@pytest.mark.parametrize("family", list(FAMILIES))
def test_there_are_enough_of_each_family(family: str) -> None:
    assert sum(language in FAMILIES[family] for language, _ in everything()) >= ENOUGH
