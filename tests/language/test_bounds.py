"""Whatever is sent, reading it neither raises nor works more than a counted number of steps."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from messaging.intents import choice, cues, first_words, fold, keywords, language
from messaging.intents import read as intents
from scheduling.when import engine, lex, read
from scheduling.when.nouns import When

NOW = datetime(2026, 11, 25, 10, 0)  # noqa: DTZ001 - the reader works in naive local time
CODES = ("it", "fr", "pl", "en", "de", "es")
ODD = [
    "", " ", "\x00\x01\x02", "1 " * 1000, "a" * 65536, "😀" * 20000, "אבג 15:30 דה", "١٥:٣٠", "99999999999999/99/99",
    "tra 9999999 mesi", "in 999 months", "31/02", "30.02.2027", "alle 25:99", "0/0", "00:00", "½ past ³", "12.12.12.12",
    "\u202e03:51 mañana",
    "'" * 5000, "-" * 5000, "lunedi " * 700, "3 pm " * 900, "from to from to " * 300, "2026-13-45",
    "every every every", "the the the 5th 5th 5th", "1/1/" * 800, "ł" * 4096, "alle " * 1000 + "5", "\ud800 tomorrow",
]  # fmt: skip
# One attempt of a rule for each sign of a sentence in each pass, and no more than the engine's own bound.
PASSES = 6


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_messages_are_read_without_raising(text: str, code: str) -> None:
    when, steps = read.read_counted(text, NOW, code)
    assert isinstance(when, When)
    assert steps <= engine.MAX_STEPS
    assert intents.understand(text, code).intents
    choice.choice(text)
    keywords.asks_to_stop(text, code)
    language.detect(text)


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=400), code=st.sampled_from(CODES))
def test_any_text_is_read_twice_the_same(text: str, code: str) -> None:
    assert read.read(text, NOW, code) == read.read(text, NOW, code)
    assert intents.understand(text, code) == intents.understand(text, code)


_PIECES = [
    "tra",
    "le",
    "alle",
    "5",
    "15.30",
    "martedì",
    "o",
    "dal",
    "al",
    "3",
    "dicembre",
    "mattina",
    "non",
    "ogni",
    "e",
    "/",
    "-",
]


@settings(max_examples=150, deadline=None)
@given(words=st.lists(st.sampled_from(_PIECES), max_size=60))
def test_work_grows_with_the_words_and_not_faster(words: list[str]) -> None:
    _, steps = read.read_counted(" ".join(words), NOW, "it")
    # Each word of each pass is where at most one rule is tried first, and a handful where that one declined.
    assert steps <= PASSES * (len(words) + 1) * 4


def test_steps_of_a_long_message_stay_under_the_bound() -> None:
    for text in ("lunedi alle 3 o ", "1 ", "dal 3 al 5 dicembre ", "tra 2 e 20 "):
        _, steps = read.read_counted(text * 2000, NOW, "it")
        assert steps <= engine.MAX_STEPS


def test_what_comes_after_4096_characters_is_not_read() -> None:
    padding = "x " * (fold.MAX_CHARACTERS // 2)
    assert read.read(padding + " tomorrow at 5", NOW, "en").is_nothing
    assert not read.read("tomorrow at 5 " + padding, NOW, "en").is_nothing


def test_no_more_words_than_a_message_has_are_looked_at() -> None:
    from scheduling.when import lexicon

    items = lex.items("tomorrow " * 4000, lexicon.load("en"), NOW.date())
    assert len(items) <= lex.MAX_ITEMS


@pytest.mark.parametrize("code", CODES)
def test_a_message_is_compared_with_few_phrases(code: str) -> None:
    known = cues.load(code)
    for text in ("1 " * 2000, "lunedi " * 700, "i want to book a " * 300, "je ne peux pas " * 270, "xyz" * 1365):
        looked = [0]
        counting = _Counting(known, looked)
        cues.find_with(counting, fold.fold(text))
        assert looked[0] <= 2 * len(text.split()) + 8  # once for each word, and once more inside a longer phrase


class _Counting:
    """Cues that count how often they are asked."""

    def __init__(self, known: cues.Cues, looked: list[int]) -> None:
        self.known, self.looked, self.odd = known, looked, known.odd

    def at(self, marked: str, start: int, word: str) -> tuple[cues.Phrase, int] | None:
        """Ask the real ones."""
        self.looked[0] += 1
        return self.known.at(marked, start, word)


CASES = [
    ("(can't|cannot) * (make it|come)", {("can", False), ("cannot", False)}),
    ("annull...", {("annull", True)}),
    ("(sobot|niedziel)... (jest|macie)", {("sobot", True), ("niedziel", True)}),
    ("that('s|s| is)? right", {("that", True)}),
    ("(no )?pewnie", {("no", False), ("pewnie", False)}),
    ("👍", set()),
]


@pytest.mark.parametrize(("cue", "firsts"), CASES)
def test_a_phrase_is_known_by_its_first_words(cue: str, firsts: set[tuple[str, bool]]) -> None:
    assert {tuple(first) for first in first_words.first_words(cue)} == firsts
