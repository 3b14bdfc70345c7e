"""Whatever is said or tapped while forms, animals and questions are being chosen: an answer, and a way on."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bots.dialogue import states, step
from bots.dialogue.commands import Command
from bots.dialogue.states import Draft, State
from clients.people import Subject
from clients.vocabulary import Channel
from core.practice import LANGUAGES
from messaging import rendering, says
from messaging.desk import Heard, Turn
from messaging.events import Inbound, Kind
from messaging.says import Choice, Say, Text, Wants
from messaging.words import Words
from scheduling.appointments import Status
from tests.support.dialogues import LIMITS, NOW, a_visit
from tests.support.practices import rome
from tests.support.salon import a_view

WORDS = Words.load()
SERVICES = ("grooming", "lesson", "repair", "group", "house", "call", "check", "strict", "gone")
STARTS = tuple(rome(3, day, hour).isoformat() for day in (1, 4, 5) for hour in (10, 15))
FORMS = st.sampled_from(["small", "large", "a-form-of-last-year"])
MORE = st.sampled_from(["nails", "bath", "gone"])
KEYS = st.sampled_from(["pain", "shift", "address", "gone"])
DRAFTS = st.builds(
    Draft,
    subjects=st.none() | st.lists(st.sampled_from([1, 2, 3, 99]), max_size=3, unique=True).map(tuple),
    named=st.lists(st.sampled_from(["Bobby", "Luna"]), max_size=2, unique=True).map(tuple),
    variants=st.lists(FORMS, max_size=3).map(tuple),
    supplements=st.none() | st.lists(MORE, max_size=2, unique=True).map(tuple),
    answers=st.lists(st.tuples(KEYS, st.just("x")), max_size=2, unique_by=lambda one: one[0]).map(tuple),
)
VISITS = (
    a_visit(rome(3, 5, 15), 1, service="grooming", variant="large", subject_id=1),
    a_visit(rome(3, 3, 10), 2, service="strict", status=Status.REQUESTED),
)
VIEWS = {
    channel: (
        a_view(channel=channel, subjects=(Subject(1, "pet", "Fido"), Subject(2, "pet", "Rex"))),
        a_view(
            *VISITS,
            channel=channel,
            language="it",
            home_address="Via Po 3",
            past=(a_visit(NOW - timedelta(days=9), 3, service="grooming", variant="small", subject_id=2),),
            subjects=tuple(Subject(n, kind, f"N{n}") for n in range(1, 20) for kind in ("child", "pet", "device")),
        ),
    )
    for channel in LIMITS
}
SAID = st.text(max_size=30) | st.sampled_from(
    """same as last time|Fido and Rex|both|the other one|for me|big dog|nails and bath|no, that's all|yes|no|1|4|cancel
Thursday at 3pm|next free|asap|with Marco|my back hurts|skip|a repair instead|what does it cost?|small dog with nails
move my visit to Friday|I want to talk to a person|iPhone 12|Via Po 3, Torino|none|all of them|con chi l'ultima volta
""".strip()
    .replace("\n", "|")
    .split("|")
)
TAPPED = st.builds(
    "{}:{}".format,
    st.sampled_from(
        [f"{kind}{end}" for kind in ("subject", "variant", "supplement", "slot", "service") for end in ("", "s")]
        + ["practitioner", "intake", "answer"]
    ),
    st.sampled_from(
        f"""1 2 99 0 -1 x me several another enough small large gone nails bath any anna marco more again yes no other
    change skip before {STARTS[3]}:anna {STARTS[1]}:nobody""".split()
    ),
)
MOVING = st.none() | st.sampled_from([1, 2])


def any_state() -> st.SearchStrategy[State]:
    """Every state in which something is being arranged."""
    service, who, start = st.sampled_from(SERVICES), st.sampled_from(["anna", "marco", "left"]), st.sampled_from(STARTS)
    windows = st.sampled_from([(), ((STARTS[3], STARTS[3]),), ((STARTS[0], STARTS[5]),)])
    place = {"practitioner": st.none() | who, "windows": windows, "about": DRAFTS}
    kept = {"practitioner": who, "start": start, "any_practitioner": st.booleans(), "about": DRAFTS}
    page, several = st.integers(0, 4), st.booleans()
    return st.one_of(
        st.builds(states.ChoosingService, **place),
        st.builds(states.ChoosingSubject, service, **place, several=several, page=page),
        st.builds(states.NamingSubject, service, **place, several=several),
        st.builds(states.ChoosingVariant, service, **place, page=page),
        st.builds(states.ChoosingSupplements, service, **place, page=page),
        st.builds(states.ChoosingPractitioner, service, windows, about=DRAFTS),
        st.builds(states.ChoosingTime, service, **place, moving=MOVING, version=st.just(1)),
        st.builds(states.Naming, service, **kept),
        st.builds(states.Questioned, service, **kept, question=KEYS),
        st.builds(states.Confirming, service, **kept, moving=MOVING, version=st.just(1)),
    )


def check(state: State, turn: Turn[State, Command], channel: Channel) -> None:
    """Nothing raised, everything can be shown, and there is a way on."""
    assert states.read(json.loads(json.dumps(states.write(turn.state)))) == turn.state
    for said in turn.say:
        assert says.from_json(says.to_json(said)) == said
        assert len(said.choices) <= LIMITS[channel].choices
        for language in LANGUAGES[:2]:
            shown = rendering.render(said, language, LIMITS[channel], WORDS)
            assert shown.body.strip()
            assert "{" not in shown.body
    if turn.command is None and turn.say and isinstance(turn.state, states.Arranging):
        assert any(said.choices or said.wants is not Wants.NOTHING for said in turn.say)
    assert turn.say or turn.command is not None or turn.needs_staff


MANY = settings(max_examples=60, deadline=None)
CHANNELS = st.sampled_from(list(LIMITS))


@MANY
@given(any_state(), SAID, CHANNELS, st.integers(0, 1))
def test_any_words_while_something_is_arranged_are_answered(
    state: State, text: str, channel: Channel, which: int
) -> None:
    last = Say(Text("ask-service"), (Choice("services:0", Text("choice-more")),))
    heard = Heard(Inbound("e", "a", Kind.TEXT, text=text), asked=last.text.key)
    check(state, step.step(state, heard, VIEWS[channel][which], last, timedelta(minutes=5)), channel)


@MANY
@given(any_state(), TAPPED, CHANNELS, st.integers(0, 1))
def test_any_choice_while_something_is_arranged_is_answered(
    state: State, id_: str, channel: Channel, which: int
) -> None:
    heard = Heard(Inbound("e", "a", Kind.BUTTON), choice=Choice(id_, Text("choice-yes")))
    check(state, step.step(state, heard, VIEWS[channel][which], None, timedelta(minutes=5)), channel)


@pytest.mark.parametrize("stored", [{"about": 3}, {"about": {"subjects": [1], "new": 2}}, {"about": None}])
def test_a_draft_of_another_version_is_read_as_far_as_it_goes(stored: dict[str, object]) -> None:
    read = states.read({"v": states.VERSION, "kind": "ChoosingVariant", "service": "grooming", **stored})
    assert isinstance(read, states.ChoosingVariant)
