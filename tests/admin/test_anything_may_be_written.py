"""Whatever staff, or strangers, write or tap: an answer or silence, never an error, and a state that can be kept."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from admin import dialogue, states
from admin.command_words import ALIASES, Name
from admin.dialogue_words import View
from admin.roles import Member
from admin.states import Asks, Draft, State, Verb
from clients.people import Point
from clients.vocabulary import Channel, Reachability
from core.practice import from_document
from messaging.desk import Heard, Scene
from messaging.events import Inbound, Kind
from messaging.says import Choice, Text
from scheduling.catalog import Catalog
from tests.support.practices import NOW, a_document
from tests.support.staff import ADMIN_CHAT, LIMITS, RITA, spoken

DOCUMENT = a_document()
VIEW = View((Member(1, "rita", "Rita", "reception", telegram_user_id=RITA),), Catalog.of(DOCUMENT), ADMIN_CHAT)
POINT = Point(1, 1, Channel.STAFF, ADMIN_CHAT, Reachability.ACTIVE, wrote_at=NOW)
SCENE = Scene(from_document(1, "demo", DOCUMENT), POINT, LIMITS, None, 1, 0, "bot", NOW, 1)

COMMANDS = st.sampled_from([f"/{name.value}" for name in Name] + [f"/{word}" for word in ALIASES])
WORDS = st.lists(
    st.sampled_from(["Rossi", "visita", "giovedì", "alle 15", "con Anna", "12", "prima", "99/99", "dopo le", ":", "\n"])
    | st.text(max_size=20),
    max_size=8,
).map(" ".join)
TEXTS = WORDS | st.tuples(COMMANDS, WORDS).map(" ".join)
IDS = st.sampled_from(["yes", "no", "pick", "new", "open", "answer", "back", "card", ""]).flatmap(
    lambda verb: st.text(alphabet="0123456789:@-x", max_size=12).map(lambda rest: f"{verb}:{rest}")
)
STATES = st.sampled_from(list(Asks)).map(
    lambda asks: State().asking(str(RITA), asks, NOW, draft=Draft(Verb.BOOK, "Rossi"), contact_point_id=3)
)
PEOPLE = st.sampled_from([RITA, 77, None])


def decided(state: State, heard: Heard) -> None:
    turn = dialogue.step(state, heard, VIEW, SCENE)
    stored = json.loads(json.dumps(states.to_json(turn.state)))
    assert states.from_json(stored) == turn.state
    for say in turn.say:
        assert spoken(say)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STATES | st.just(State()), TEXTS, PEOPLE, st.booleans(), st.sampled_from([None, "7"]))
def test_any_words(state: State, text: str, user: int | None, in_group: bool, reply_to: str | None) -> None:
    inbound = Inbound("1", ADMIN_CHAT, Kind.TEXT, text=text, user_id=user, is_group=in_group, reply_to=reply_to)
    decided(state, Heard(inbound))


@settings(max_examples=100, deadline=None)
@given(STATES | st.just(State()), IDS, PEOPLE)
def test_any_button(state: State, choice_id: str, user: int | None) -> None:
    inbound = Inbound("1", ADMIN_CHAT, Kind.BUTTON, user_id=user, is_group=True)
    decided(state, Heard(inbound, choice=Choice(choice_id, Text("staff-yes"))))


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in (Kind.TEXT, Kind.COMMAND, Kind.BUTTON)])
def test_what_has_no_words_is_left_alone_in_the_group(kind: Kind) -> None:
    inbound = Inbound("1", ADMIN_CHAT, kind, user_id=RITA, is_group=True)
    turn = dialogue.step(State(), Heard(inbound), VIEW, SCENE)
    assert turn.say == ()
    assert turn.command is None


def test_four_thousand_emoji_are_survived() -> None:
    decided(
        State(), Heard(Inbound("1", ADMIN_CHAT, Kind.COMMAND, text="book", argument="\U0001f600" * 4000, user_id=RITA))
    )
    decided(State(), Heard(Inbound("1", ADMIN_CHAT, Kind.TEXT, text="\U0001f600" * 4000, user_id=RITA, is_group=True)))


def test_an_old_button_gets_a_sentence() -> None:
    inbound = Inbound("1", ADMIN_CHAT, Kind.BUTTON, user_id=RITA, is_group=True)
    turn = dialogue.step(State(), Heard(inbound, is_stale=True), VIEW, SCENE)
    assert [say.text.key for say in turn.say] == ["staff-too-old"]
