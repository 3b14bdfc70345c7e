"""Whatever is said or tapped, in whatever state: an answer that can be shown, and a way on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bots.dialogue import states, step
from bots.dialogue.states import State
from clients.people import Point
from clients.vocabulary import Channel, Reachability
from messaging import rendering, says
from messaging.desk import Heard
from messaging.events import Inbound, Kind, SharedContact
from messaging.rendering import Wording
from messaging.says import Choice, Say, Text, Wants
from messaging.words import Words
from scheduling.appointments import Status
from tests.support.dialogues import LIMITS, NOW, a_view, a_visit, demo
from tests.support.practices import rome

LANGUAGES = ("it", "fr", "pl", "en", "de", "es")
SERVICES = ("first-visit", "treatment", "child", "sports", "online", "a-service-of-last-year")
PEOPLE = ("anna", "marco", "somebody-who-left")
STARTS = tuple(rome(3, day, hour).isoformat() for day in (1, 5, 6) for hour in (3, 10, 15))
VISITS = (1, 2, 3, 99)
WINDOWS = st.lists(st.tuples(st.sampled_from(STARTS), st.sampled_from(STARTS)), max_size=2).map(
    lambda spans: tuple((min(span), max(span)) for span in spans)
)


@cache
def wording() -> Wording:
    """All texts, read once."""
    return Words.load()


def any_state() -> st.SearchStrategy[State]:
    """Every kind of state, also about services, people and visits that are gone."""
    service, person, start, visit = map(st.sampled_from, (SERVICES, PEOPLE, STARTS, VISITS))
    moving = st.none() | visit
    return st.one_of(
        st.builds(states.Idle, st.integers(0, 5)),
        st.builds(states.ChoosingService, st.none() | person, WINDOWS, st.integers(0, 9)),
        st.builds(states.ChoosingPractitioner, service, WINDOWS),
        st.builds(
            states.ChoosingTime, service, st.none() | person, WINDOWS, st.just(()), moving, st.none() | st.just(1)
        ),
        st.builds(states.Naming, service, person, start),
        st.builds(states.Confirming, service, person, start, st.booleans(), moving, st.none() | st.just(1)),
        st.builds(states.ChoosingVisit, st.sampled_from(["move", "cancel", "confirm", "show"]), WINDOWS),
        st.builds(states.Cancelling, visit, st.just(1)),
        st.builds(states.Stopping, moving),
        st.builds(states.Answering, st.sampled_from(["sms", "recall", "feedback", "marketing"])),
        st.builds(states.Setting, st.sampled_from(["menu", "language", "channel", "quiet", "permissions"])),
    )


MESSAGES = """
sì|no|1|9|annulla|cancel|giovedì alle 15|un'ora dopo|move it to Friday|the second one|merci|hilfe|STOP|START|alle 5|oggi
niente promemoria|dalle 20 alle 8|24:99|20-8|my visits|English please|con Marco|bébé avec Marco|wizyta jutro|prezzo?
who are you?|where?|sono in ritardo|a human please|Maria Rossi|stop messages|il prima possibile|31 febbraio|ogni lunedì
cancel Tuesday and give me Friday at 3|not Monday|no, I meant Thursday|😀|dopo le 20 no|move Thursday to Friday
"""
SAID = st.text(max_size=40) | st.sampled_from(MESSAGES.strip().replace("\n", "|").split("|"))
KINDS = """
menu confirm move cancel visit service services practitioner slot slots answer sms agree set permit language channel
quiet number
"""
RESTS = f"""
1:1 2:7 99:1 x 1 -1 move:1 show:2 cancel:x yes no other book none any anna nobody treatment more again recall:yes recall
nothing:yes it xx sms 20:00-08:00 25:99-x {STARTS[4]}:anna yesterday:anna 2026-03-05T10:00:anna stop
"""
TAPPED = st.text(max_size=20) | st.builds(
    "{}:{}".format, st.sampled_from(KINDS.split()), st.just("") | st.sampled_from(RESTS.split())
)
VIEWS = {
    channel: (
        a_view(channel=channel),
        a_view(
            a_visit(rome(3, 5, 15), 1),
            a_visit(rome(3, 6, 10), 2, status=Status.CONFIRMED, service="a-service-of-last-year"),
            a_visit(rome(3, 1, 10), 3, status=Status.CANCELLED),
            channel=channel,
            language="pl",
            points=(
                Point(1, 1, channel, "1", Reachability.ACTIVE),
                Point(2, 1, Channel.SMS, "+393331110001", Reachability.ACTIVE),
            ),
        ),
        replace(a_view(channel=channel, language="it", is_new=True), person=replace(a_view().person, name=None)),
    )
    for channel in LIMITS
}


def check_shown(said: Say) -> None:
    """It survives the outbox and can be written in every language on every channel."""
    assert says.from_json(says.to_json(said)) == said
    for language in LANGUAGES:
        for limits in LIMITS.values():
            shown = rendering.render(said, language, limits, wording())
            assert shown.body.strip()
            assert all(label.label for label in shown.buttons)


def check_turn(state: State, heard: Heard, channel: Channel, which: int, last: Say) -> None:
    """One step: nothing raised, one command at most, no dead end."""
    view = VIEWS[channel][which]
    turn = step.step(state, heard, view, last, timedelta(minutes=5))
    assert states.read(states.write(turn.state)) == turn.state
    for said in turn.say:
        check_shown(said)
        assert len(said.choices) <= view.limits.choices
    if turn.say and turn.command is None and not isinstance(turn.state, states.Idle | states.Naming):
        assert any(said.choices or said.wants is not Wants.NOTHING for said in turn.say)


# What was asked last: an open state always asked something.
LAST = st.builds(
    lambda ids: Say(Text("ask-service"), tuple(Choice(one, Text("choice-yes")) for one in ids)),
    st.lists(TAPPED, min_size=1, max_size=3),
)
MANY = settings(max_examples=100, deadline=None)
CHANNELS = st.sampled_from(list(LIMITS))


@given(any_state())
def test_every_state_survives_json(state: State) -> None:
    import json

    assert states.read(json.loads(json.dumps(states.write(state)))) == state


@given(st.dictionaries(st.sampled_from(["v", "kind", "service", "misses"]), st.none() | st.integers() | st.text()))
def test_whatever_is_stored_is_read_as_a_state(stored: dict[str, Any]) -> None:
    step.step(states.read(stored), Heard(Inbound("e", "a", Kind.TEXT, text="1")), a_view(), None, None)


@MANY
@given(any_state(), SAID, CHANNELS, st.integers(0, 2), LAST)
def test_any_words_in_any_state_are_answered(state: State, text: str, channel: Channel, which: int, last: Say) -> None:
    check_turn(state, Heard(Inbound("e", "a", Kind.TEXT, text=text), asked=last.text.key), channel, which, last)


@MANY
@given(any_state(), TAPPED, CHANNELS, st.integers(0, 2), st.sampled_from([Kind.BUTTON, Kind.TEXT]), LAST)
def test_any_choice_in_any_state_is_answered(
    state: State, id_: str, channel: Channel, which: int, kind: Kind, last: Say
) -> None:
    heard = Heard(Inbound("e", "a", kind, text="1"), choice=Choice(id_, Text("choice-yes")))
    check_turn(state, heard, channel, which, last)


@MANY
@given(any_state(), st.sampled_from(list(Kind)), CHANNELS, st.integers(0, 2), st.booleans(), st.booleans(), LAST)
def test_any_kind_of_message_in_any_state_is_answered(
    state: State, kind: Kind, channel: Channel, which: int, is_own: bool, is_stale: bool, last: Say
) -> None:
    contact = SharedContact("393331110001", is_own) if kind is Kind.CONTACT else None
    check_turn(state, Heard(Inbound("e", "a", kind, contact=contact), is_stale=is_stale), channel, which, last)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_of_the_menu_is_answered(language: str) -> None:
    for word in ("start", "book", "visits", "language", "settings", "human", "help", "anything"):
        heard = Heard(Inbound("e", "a", Kind.COMMAND, text=word))
        turn = step.step(states.Idle(), heard, a_view(language=language), None, None)
        assert turn.say
        assert turn.say[0].choices


def test_the_demo_practice_is_what_these_tests_believe() -> None:
    practice, catalog = demo()
    assert set(SERVICES) - set(catalog.services) == {"a-service-of-last-year"}
    assert practice.languages == LANGUAGES
    assert NOW.weekday() == 0
