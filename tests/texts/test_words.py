"""Texts are found, filled, overridden by a practice, and never sent half filled."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.errors import WrongUse
from messaging import own_words, words
from messaging.says import Moment
from messaging.words import MissingText, Words, WrongArguments

OWN = {
    "it": {
        "reply-with-number": "Basta un numero, { $name }.",
        "share-my-number.sms": "Il mio numero",
        "lines": "Prima riga\nlike = this\n\nultima riga",
        "visits": "{ $count ->\n    [one] { $count } visita\n   *[other] { $count } visite\n}",
    }
}


def test_a_text_is_spoken_in_the_language_asked_for() -> None:
    spoken = Words.load()
    assert spoken.format("reply-with-number", {}, "en") == "Reply with a number."


def test_the_compact_form_is_taken_where_there_is_one() -> None:
    spoken = Words.load()
    assert spoken.format("reply-with-number", {}, "en", compact=True) == "Reply with a number"
    long = spoken.format("share-my-number", {}, "en")
    assert spoken.format("share-my-number", {}, "en", compact=True) == long


def test_an_unknown_text_is_an_error() -> None:
    with pytest.raises(MissingText, match="no-such-text"):
        Words.load().format("no-such-text", {}, "it")


def test_an_unknown_language_is_answered_in_english() -> None:
    assert Words.load().format("reply-with-number", {}, "xx") == "Reply with a number."


def test_a_practice_speaks_in_its_own_words() -> None:
    own = Words.load(OWN)
    assert own.format("reply-with-number", {"name": "Anna"}, "it") == "Basta un numero, Anna."
    assert own.format("reply-with-number", {"name": "Anna"}, "it", compact=True) == "Basta un numero, Anna."
    assert own.format("reply-with-number", {}, "en") == "Reply with a number."


def test_an_own_short_form_leaves_the_long_one_alone() -> None:
    own, ours = Words.load(OWN), Words.load()
    assert own.format("share-my-number", {}, "it", compact=True) == "Il mio numero"
    assert own.format("share-my-number", {}, "it") == ours.format("share-my-number", {}, "it")


def test_own_words_of_one_practice_do_not_reach_another() -> None:
    assert Words.load(OWN).format("lines", {}, "it")
    with pytest.raises(MissingText):
        Words.load().format("lines", {}, "it")


def test_no_line_of_an_own_text_becomes_another_text() -> None:
    assert Words.load(OWN).format("lines", {}, "it") == "Prima riga\nlike = this\n\nultima riga"
    with pytest.raises(MissingText):
        Words.load(OWN).format("like", {}, "it")


@pytest.mark.parametrize(("count", "said"), [(1, "1 visita"), (2, "2 visite"), (1200, "1200 visite")])
def test_numbers_choose_the_plural_and_are_not_grouped(count: int, said: str) -> None:
    assert Words.load(OWN).format("visits", {"count": count}, "it") == said


def test_an_own_text_that_cannot_be_read_says_which() -> None:
    with pytest.raises(WrongUse, match=r"texts\.it\.broken"):
        words.own_texts("it", {"broken": "Ciao { $name"})
    with pytest.raises(WrongUse, match=r"texts\.it\.nowhere"):
        words.own_texts("it", {"nowhere.sms": "Ciao"})


def test_a_text_is_never_sent_with_a_hole_in_it() -> None:
    with pytest.raises(WrongArguments, match="ask-cancel"):
        Words.load(OWN).format("ask-cancel", {}, "it")


def test_somebody_s_own_words_are_passed_on_as_they_are() -> None:
    letter = "{ $this } is = not\n a text " * 300
    assert Words.load().format("literal", {"text": letter}, "it") == letter


def test_very_long_arguments_are_carried_whole() -> None:
    name = "Anna " * 1500
    assert Words.load(OWN).format("reply-with-number", {"name": name}, "it") == f"Basta un numero, {name}."


def test_moments_in_an_unknown_language_are_english_too() -> None:
    said = Moment(datetime(2026, 12, 3, 14, 30, tzinfo=UTC), "Europe/Rome")
    assert Words.load().moment(said, "xx") == "Thursday 3 December at 15:30"


def test_a_practice_s_own_texts_are_checked_before_they_are_sent() -> None:
    own = {
        "it": {
            "reply-with-number": "Basta un numero",
            "reply-with-number.sms": "Un numero, { $who }",
            "reply-with-numbers": "Ciao",
            "share-my-number": "Ciao { $",
            "reminder-24h": "{ $practice }: " + "La aspettiamo con molto piacere, come sempre, " * 3 + "{ $when }",
            "reminder-2h": "{ $practice }: a tra poco, { $when }. { $place }",
            "staff-welcome": "Benvenuti. " * 60,
        },
        "nl": {"reply-with-number": "Hallo"},  # said elsewhere
    }
    found = {path[-1]: (path, sentence) for path, sentence in own_words.broken({"texts": own})}
    assert sorted(map(str, found)) == ["reminder-24h", "reply-with-number.sms", "reply-with-numbers", "share-my-number"]
    assert found["reply-with-number.sms"][0] == ("texts", "it", "reply-with-number.sms")
    assert "$who" in found["reply-with-number.sms"][1]
    assert "2 SMS" in found["reminder-24h"][1]


def test_a_practice_file_without_texts_or_with_nonsense_has_no_mistakes_here() -> None:
    for raw in ({}, {"texts": 3}, {"texts": {"it": 3}}, {"texts": {"it": {"menu": 3}}}):
        assert list(own_words.broken(raw)) == []


@pytest.mark.parametrize("own", ["Ciao { $", "Ciao { $nobody }", "Ciao { nothing }"])
def test_ours_is_spoken_where_a_practice_s_own_text_is_unusable(own: str) -> None:
    spoken = Words.load({"it": {"share-my-number": own, "choice-move": "Altro orario"}})
    assert spoken.format("share-my-number", {}, "it") == Words.load().format("share-my-number", {}, "it")
    assert spoken.format("choice-move", {}, "it") == "Altro orario"
