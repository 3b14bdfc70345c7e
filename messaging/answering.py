"""One inbound message, being answered: heard, decided, done, saved, all in the turn's transaction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from clients import actions as client_actions
from clients.vocabulary import Channel as Name
from clients.vocabulary import Purpose
from core.practice import Practice
from messaging import conversations, inbound, outbox, paging, payloads, questions, rendering, says
from messaging.channel import Buttons, Channel
from messaging.desk import Desk, Heard, Outcome, Scene, Turn
from messaging.events import Inbound, Kind
from messaging.inbound import State, Waiting
from messaging.routing import Routing
from messaging.says import Choice

LONGEST_LABEL = 200  # UTF-16 code units; longer than any


@dataclass
class Answering:
    """One inbound message, being answered."""

    connection: Connection
    routing: Routing
    practice: Practice
    channel: Channel
    stored: Waiting
    event: Inbound
    now: datetime
    pressed_letter: int | None = None  # the letter whose button was pressed
    has_acted: bool = False  # whether a command was carried out
    next_screen: says.Say | None = None  # a question whose next choices were asked for

    def run(self) -> bool:
        """Answer it; says whether a command was carried out."""
        if self.event.kind is Kind.EDITED:
            # An old text that was changed must not book a second time.
            inbound.finish(self.connection, self.stored.id, State.IGNORED, self.now, reason="edited")
            return False
        if self.event.is_group and self.channel.name is not Name.STAFF:
            # Clients talk to us alone: what is said in a group is nobody's appointment.
            inbound.finish(self.connection, self.stored.id, State.IGNORED, self.now, reason="group")
            return False
        arrived = client_actions.arrive(
            self.connection,
            self.practice,
            self.channel.name,
            self.event.address,
            self.now,
            name=self.event.name,
            language=self.event.language,
        )
        self.point = arrived.point
        desk, is_team = self.routing.desk(self.connection, self.practice, self.point, self.event)
        person_id = None if is_team else self._person(arrived.person_ids)
        client_actions.wrote(self.connection, self.point.id, self.stored.received_at)
        self.conversation = conversations.locked(self.connection, self.practice.id, self.point.id, person_id, self.now)
        self.person_id = None if is_team else (self.conversation.person_id or person_id)
        heard = self._hear()
        turn = self._next_screen(desk) if self.next_screen is not None else self._take(desk, heard)
        self._save(desk, turn)
        return self.has_acted

    def _person(self, person_ids: tuple[int, ...]) -> int:
        if person_ids:
            return person_ids[0]
        language = self.event.language if self.event.language in self.practice.languages else None
        return client_actions.new_person(
            self.connection,
            self.practice,
            now=self.now,
            name=None,
            language=language or self.practice.language,
            point_id=self.point.id,
        )

    def _hear(self) -> Heard:
        if self.event.kind is Kind.BUTTON and self.event.payload is not None:
            return self._tap(self.event.payload)
        if not self.event.text:
            return Heard(self.event, asked=self._asked([]))
        asked = conversations.open_questions(self.connection, self.conversation, self._labels, self.now)
        limits = self.channel.limits
        open_questions = [replace(one, say=replace(one.say, choices=paging.shown(one.say, limits))) for one in asked]
        answer = questions.match(self.event.text, open_questions)
        if answer.choice is not None and answer.choice.id == paging.MORE:
            whole = next(one.say for one in asked if answer.question and one.outbox_id == answer.question.outbox_id)
            self.next_screen = paging.next_screen(whole, limits)
        return Heard(self.event, choice=answer.choice, which=answer.which, asked=self._asked(open_questions))

    def _asked(self, open_questions: list[questions.Question]) -> str | None:
        return open_questions[0].say.text.key if open_questions else None

    def _tap(self, payload: str) -> Heard:
        pressed = payloads.read(self.routing.signing_key, payload)
        row = conversations.letter_with_choices(self.connection, pressed.outbox_id, self.point.id) if pressed else None
        if pressed is None or row is None:
            return Heard(self.event, is_stale=True)
        choices = says.from_json(row.say).choices
        if pressed.index >= len(choices):
            return Heard(self.event, is_stale=True)
        self.pressed_letter = row.id
        choice: Choice = choices[pressed.index]
        is_stale = not choice.lasting and row.conversation_version != self.conversation.version
        return Heard(self.event, choice=None if is_stale else choice, is_stale=is_stale)

    def _labels(self, say: says.Say, language: str | None) -> tuple[str, ...]:
        words = self.routing.words(self.practice)
        with_labels = replace(self.channel.limits, buttons=Buttons.INLINE)  # numbered lines have none
        if self.channel.limits.buttons is not Buttons.INLINE:  # and are not cut
            with_labels = replace(with_labels, label_chars=LONGEST_LABEL, row_chars=0)
        shown = rendering.render(say, language or self.practice.language, with_labels, words)
        return tuple(button.label for button in shown.buttons)

    def _scene(self) -> Scene:
        said = conversations.last_said(self.connection, self.conversation)
        return Scene(
            practice=self.practice,
            contact_point=self.point,
            limits=self.channel.limits,
            person_id=self.person_id,
            conversation_id=self.conversation.id,
            conversation_version=self.conversation.version,
            answered_by=self.conversation.answered_by,
            now=self.now,
            inbound_id=self.stored.id,
            last_turn_at=self.conversation.updated_at if self.conversation.version else None,
            last_say=paging.from_here(said) if said is not None else None,
        )

    def _next_screen(self, desk: Desk[Any, Any, Any]) -> Turn[Any, Any]:
        """The question stays the same, only its next choices are shown: nothing the desk need know."""
        stored = self.conversation.state
        state = desk.read(stored) if stored else desk.start()
        return Turn(state, (self.next_screen,) if self.next_screen is not None else ())

    def _take(self, desk: Desk[Any, Any, Any], heard: Heard) -> Turn[Any, Any]:
        """Step, and when there is something to do, do it and let the desk say what became of it."""
        scene = self._scene()
        stored = self.conversation.state
        state = desk.read(stored) if stored else desk.start()
        turn = desk.step(state, heard, desk.load(self.connection, scene), scene)
        for fact in turn.also:
            desk.act(self.connection, fact, scene)
        if turn.command is not None:
            self.has_acted = True
            outcome = desk.act(self.connection, turn.command, scene)
            self._follow(outcome)
            scene = self._scene()
            after = desk.after(turn.state, outcome, desk.load(self.connection, scene), scene)
            turn = replace(
                after,
                say=(*turn.say, *self._in_place(after.say)),
                needs_staff=after.needs_staff or turn.needs_staff,
                hands_over=turn.hands_over if after.hands_over is None else after.hands_over,
            )
        if turn.needs_staff:
            self.routing.needs_staff(self.connection, scene, turn.needs_staff)
        return turn

    def _in_place(self, said: tuple[says.Say, ...]) -> tuple[says.Say, ...]:
        """What a tap brought about replaces the question it answered, so that it cannot be answered twice."""
        is_tap = self.event.kind is Kind.BUTTON and self.person_id is not None  # in a group others need the buttons
        if not is_tap or not said or said[0].wants is not says.Wants.NOTHING:
            return said
        return (replace(said[0], replaces=True), *said[1:])

    def _follow(self, outcome: Outcome) -> None:
        """A command may have tied this contact point to another client file, or changed its state."""
        if "person_id" in outcome.facts:
            self.person_id = outcome.facts["person_id"]
        self.point = client_actions.point_by_id(self.connection, self.point.id)

    def _save(self, desk: Desk[Any, Any, Any], turn: Turn[Any, Any]) -> None:
        version = self.conversation.version + (1 if turn.say else 0)
        answered_by = self.conversation.answered_by
        if turn.hands_over is not None:
            answered_by = "staff" if turn.hands_over else "bot"
        conversations.save(
            self.connection,
            self.conversation.id,
            desk.write(turn.state),
            version,
            answered_by,
            self.person_id,
            self.now,
        )
        for say in turn.say:
            self._reply(say, version)
        state = State.PARKED if turn.needs_staff == "not_understood" else State.PROCESSED
        inbound.finish(
            self.connection,
            self.stored.id,
            state,
            self.now,
            reason=turn.needs_staff,
            person_id=self.person_id,
            contact_point_id=self.point.id,
            purpose=Purpose.ANSWER.value,
        )

    def _reply(self, say: says.Say, version: int) -> None:
        edits = self.pressed_letter if say.replaces else None
        outbox.put(
            self.connection,
            outbox.Letter(
                practice_id=self.practice.id,
                person_id=self.person_id,
                contact_point_id=self.point.id,
                conversation_id=self.conversation.id,
                conversation_version=version,
                say=say,
                purpose=Purpose.ANSWER,
                basis=say_basis(say, self.person_id),
                not_before=self.now,
                edits=edits,
                priority=1,
            ),
            self.now,
        )


def say_basis(say: says.Say, person_id: int | None) -> str:
    """On what an answer rests: the request just made, the one reply STOP may get, or the team's own chat."""
    if say.text.key in outbox.STOP_REPLIES:
        return outbox.BASIS_STOP
    return outbox.BASIS_REQUEST if person_id is not None else outbox.BASIS_TEAM
