"""A Say becomes words, buttons, numbered lines and template variables, as the channel's Limits allow."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messaging import gsm7, rendering
from messaging.channel import Buttons, Limits
from messaging.rendering import Label, render
from messaging.says import Arg, Choice, Day, Localized, Moment, MomentStyle, Money, Say, Style, Text, Wants, literal
from messaging.words import Words

CHAT = Limits(Buttons.INLINE, text_chars=4096, choices=20, label_chars=40, can_edit=True, can_ask_contact=True)
REPLIES = Limits(Buttons.REPLIES, text_chars=1024, choices=10, label_chars=20)
SMS = Limits(Buttons.NUMBERED, text_chars=1600, choices=9, label_chars=40, is_compact=True)

OWN: Mapping[str, Mapping[str, str]] = {
    "it": {
        "reminder": "{ $practice }: La aspettiamo { $when } con { $who }.",
        "reminder.sms": "{ $practice }: { $when } con { $who }.",
        "prices": "Costa { $price }, il { $day }, per { $count } { $what }: { $lines }",
        "nice": "È quasi l’ora, Łukasz 😀",
        "yes": "Confermo",
        "no": "Annulla",
    }
}
WORDS = Words.load(OWN)
WHEN = Moment(datetime(2026, 12, 3, 14, 30, tzinfo=UTC), "Europe/Rome")
REMINDER = Text("reminder", {"practice": "Studio Aurora", "when": WHEN, "who": "Łucja"})
YES_OR_NO = (Choice("yes", Text("yes"), style=Style.PRIMARY), Choice("no", Text("no"), style=Style.DANGER))


def test_a_chat_gets_long_words_and_buttons() -> None:
    shown = render(Say(REMINDER, YES_OR_NO), "it", CHAT, WORDS)
    assert shown.body == "Studio Aurora: La aspettiamo giovedì 3 dicembre alle 15:30 con Łucja."
    assert shown.buttons == (Label("Confermo", style=Style.PRIMARY), Label("Annulla", style=Style.DANGER))
    assert shown.segments is None
    assert shown.language == "it"


def test_sms_gets_short_words_and_numbered_lines_in_gsm7() -> None:
    shown = render(Say(REMINDER, YES_OR_NO), "it", SMS, WORDS)
    hint = WORDS.format("reply-with-number", {}, "it", compact=True)
    assert shown.body == f"Studio Aurora: gio 3/12 15:30 con Lucja.\n1 Confermo\n2 Annulla\n{hint}"
    assert shown.buttons == ()
    assert shown.segments == 1


def test_the_hint_is_left_out_when_it_would_cost_a_segment() -> None:
    say = Say(literal("a" * 139), YES_OR_NO)
    shown = render(say, "it", SMS, WORDS)
    assert shown.body == "a" * 139 + "\n1 Confermo\n2 Annulla"
    assert shown.segments == 1


def test_details_are_left_out_of_sms_when_they_would_cost_a_segment() -> None:
    choices = tuple(Choice(str(n), literal(f"Ora {n}"), detail=literal("con la dottoressa Rossi")) for n in range(4))
    short = render(Say(literal("Quando?"), choices[:2]), "it", SMS, WORDS)
    long = render(Say(literal("a" * 100), choices), "it", SMS, WORDS)
    assert "1 Ora 0 - con la dottoressa Rossi" in short.body
    assert "1 Ora 0\n" in long.body
    assert (short.segments, long.segments) == (1, 1)


def test_numbered_lines_outside_sms_keep_details_and_hint() -> None:
    wide = dataclasses.replace(REPLIES, buttons=Buttons.NUMBERED)
    choices = (Choice("a", literal("Prima visita"), detail=literal("60 minuti")),)
    shown = render(Say(literal("Che cosa?"), choices), "en", wide, WORDS)
    assert shown.body == "Che cosa?\n1 Prima visita - 60 minuti\nReply with a number."
    assert shown.buttons == ()


def test_names_are_transliterated_after_filling() -> None:
    shown = render(Say(Text("nice")), "it", SMS, WORDS)
    assert shown.body == "E' quasi l'ora, Lukasz"


def test_a_foreign_alphabet_is_kept_and_counted_as_ucs2() -> None:
    shown = render(Say(literal("Ольга " * 20)), "it", SMS, WORDS)
    assert "Ольга" in shown.body
    assert shown.segments == 2


def test_every_kind_of_argument_becomes_words() -> None:
    args: dict[str, Arg] = {
        "price": Money(7050),
        "day": Day(date(2026, 12, 3)),
        "count": 2,
        "what": Localized({"en": "visits", "it": "visite"}),
        "lines": (literal("uno"), Text("yes")),
    }
    shown = render(Say(Text("prices", args)), "it", CHAT, WORDS)
    assert shown.body == "Costa 70,50 €, il giovedì 3 dicembre, per 2 visite: uno\nConfermo"


def test_a_name_not_given_in_a_language_falls_back_to_the_first() -> None:
    assert rendering.localized(Localized({"it": "Trattamento", "en": "Treatment"}), "pl") == "Trattamento"


def test_contact_is_asked_for_only_where_the_channel_can() -> None:
    say = Say(literal("Il Suo numero?"), wants=Wants.CONTACT)
    assert render(say, "en", CHAT, WORDS).asks_contact == "Share my number"
    assert render(say, "en", REPLIES, WORDS).asks_contact is None


def test_labels_are_cut_after_a_word_and_show_it() -> None:
    label = Choice("x", literal("Trattamento osteopatico completo"))
    assert render(Say(literal("?"), (label,)), "it", REPLIES, WORDS).buttons[0].label == "Trattamento osteopa…"
    compact = dataclasses.replace(SMS, label_chars=26)
    assert "1 Trattamento osteopatico.\n" in render(Say(literal("?"), (label,)), "it", compact, WORDS).body


def test_choices_beyond_the_limit_are_counted_as_dropped() -> None:
    choices = tuple(Choice(str(n), literal(f"n{n}")) for n in range(12))
    shown = render(Say(literal("?"), choices), "it", REPLIES, WORDS)
    assert len(shown.buttons) == 10
    assert shown.dropped == 2


def test_a_text_too_long_for_the_channel_goes_on_in_further_parts() -> None:
    paragraphs = "\n\n".join(f"{n} " + "parola " * 60 for n in range(20))
    shown = render(Say(literal(paragraphs)), "it", CHAT, WORDS)
    parts = (shown.body, *shown.rest)
    assert len(parts) == 3
    assert " ".join(" ".join(parts).split()) == " ".join(paragraphs.split())
    assert all(part.startswith(str(part.split()[0])) and part.split()[0].isdigit() for part in parts)


@given(text=st.text(max_size=300), most=st.integers(min_value=2, max_value=60))
def test_no_part_is_longer_than_the_channel_carries_and_no_letter_is_lost(text: str, most: int) -> None:
    parts = rendering.split(text, most)
    assert all(len(part.encode("utf-16-le", "surrogatepass")) // 2 <= most for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


@given(label=st.text(max_size=60), most=st.integers(min_value=3, max_value=30))
def test_no_label_is_longer_than_the_channel_carries(label: str, most: int) -> None:
    cut = rendering.shortened(label, most)
    assert len(cut.encode("utf-16-le", "surrogatepass")) // 2 <= most


def test_marks_that_turn_the_direction_of_writing_are_taken_out_of_names() -> None:
    said = Text("reminder", {"practice": "S\u202eoidut\x07", "when": WHEN, "who": "A"})
    assert render(Say(said), "it", CHAT, WORDS).body.startswith("Soidut: ")


def test_sms_of_emoji_only_is_still_a_message_that_can_be_counted() -> None:
    shown = render(Say(literal("Grazie " + "😀" * 4000)), "it", SMS, WORDS)
    assert shown.body == "Grazie"
    assert gsm7.segments(shown.body).segments == 1


def test_template_variables_are_one_line_each() -> None:
    said = Text("prices", {"price": Money(7000), "day": Day(date(2026, 12, 3), MomentStyle.SHORT_DAY), "count": 1})
    say = Say(dataclasses.replace(said, args={**said.args, "what": "a\tb     c", "lines": (Text("yes"), Text("no"))}))
    names = ["what", "price", "lines", "day", "count"]
    assert rendering.template_variables(say, names, [], "it", WORDS) == {
        "1": "a b c",
        "2": "70 €",
        "3": "Confermo · Annulla",
        "4": "gio 3/12",
        "5": "1",
    }


def test_templates_carry_payloads_labels_and_the_body() -> None:
    say = Say(REMINDER, YES_OR_NO)
    variables = rendering.template_variables(say, ["body", "#1", "@1", "#2", "@2", "~1"], ["p1", "p2"], "it", WORDS)
    assert variables == {
        "1": "Studio Aurora: La aspettiamo giovedì 3 dicembre alle 15:30 con Łucja.",
        "2": "Confermo",
        "3": "p1",
        "4": "Annulla",
        "5": "p2",
        "6": "-",
    }


@pytest.mark.parametrize("limits", [CHAT, REPLIES, SMS], ids=["chat", "replies", "sms"])
def test_rendering_twice_gives_the_same(limits: Limits) -> None:
    say = Say(REMINDER, YES_OR_NO)
    assert render(say, "it", limits, WORDS) == render(say, "it", limits, WORDS)
