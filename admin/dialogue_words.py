"""Words that are no command: an answer to our question, a reply to a notice, or the staff's own talk; pure.

In a group people talk to each other. What would reach a client, or answer a question by its label alone, must be a
reply to one of our messages there (Telegram shows bots little else anyway).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias

from admin import roles, wishes, words_hours, words_life, words_series
from admin.requests import AnswerNotice, Arrange, Asker, Command, Nothing, Request, SendAnswer
from admin.requests_life import PlanSeries
from admin.roles import Member
from admin.states import Asks, Draft, Pending, State, Verb
from clients import people
from core.practice import Practice
from messaging.desk import Heard, Scene, Turn
from messaging.events import Inbound, Kind
from messaging.says import Say, Text
from scheduling.catalog import Catalog
from scheduling.when.nouns import When

StaffTurn: TypeAlias = Turn[State, Command]


@dataclass(frozen=True)
class View:
    """What the staff's dialogue may see of the practice."""

    team: tuple[Member, ...]
    catalog: Catalog
    admin_chat: str | None  # its chat id, as an address


def say(key: str, **args: str | int) -> Say:
    """One sentence without choices."""
    return Say(Text(key, args))


def asking_for(state: State, asker: Asker, request: Request, *said: Say) -> StaffTurn:
    """A turn that ends in a request."""
    return Turn(state, said, command=Command(asker, request))


def topic_of(inbound: Inbound) -> str | None:
    """The group's topic a message was written in."""
    return str(inbound.thread_id) if inbound.is_group and inbound.thread_id is not None else None


def in_topic(said: tuple[Say, ...], topic: str | None) -> tuple[Say, ...]:
    """The same messages, in the topic where they were asked for."""
    return tuple(replace(one, thread=topic) for one in said) if topic is not None else said


def is_meant_for_us(inbound: Inbound) -> bool:
    """Whether words equal to a button's label may count as a tap: "no" said to a colleague must not."""
    return inbound.kind is Kind.BUTTON or not inbound.is_group or inbound.reply_to is not None


def heard_words(state: State, heard: Heard, asker: Asker, view: View, scene: Scene) -> StaffTurn:
    """Decide what words are."""
    inbound = heard.inbound
    if inbound.kind is not Kind.TEXT or not heard.text:
        return Turn(state, () if asker.is_group else (say("staff-only-words"),))
    pending = state.of(asker.who, scene.now)
    answer = _answered(state, pending, heard.text, asker, view, scene) if pending is not None else Turn(state)
    if inbound.reply_to is not None:
        # A reply to a notice goes to the client it speaks of, whatever else we asked meanwhile.
        otherwise = answer.command.request if answer.command is not None else None
        return asking_for(answer.state, asker, AnswerNotice(inbound.reply_to, heard.text, otherwise))
    read = reader(asker, view, scene)
    about_hours = words_hours.said(heard.text, asker, local_now(scene), read) if pending is None else None
    if about_hours is not None:
        return asking_for(state, asker, about_hours)
    about_life = words_life.said(heard.text, is_talk=asker.is_group) if pending is None else None
    if about_life is not None and roles.may(asker.sender, words_life.NEEDS):
        return asking_for(state, asker, about_life)
    if asker.is_group:
        is_plain = answer.command is not None and isinstance(answer.command.request, Arrange)
        return answer if is_plain and pending is not None and pending.asks is not Asks.CLIENT else Turn(state)
    if pending is None:
        return asking_for(state, asker, Nothing(), say("staff-no-command"))
    return answer if answer.command is not None else Turn(state, (say("staff-not-understood"),))


def _answered(state: State, pending: Pending, text: str, asker: Asker, view: View, scene: Scene) -> StaffTurn:
    """Words after a question of ours: what they change in the draft, or the answer to a client."""
    if pending.asks is Asks.WORDS and pending.contact_point_id is not None:
        request = SendAnswer(pending.contact_point_id, pending.person_id, text)
        return asking_for(state.without(asker.who), asker, request)
    draft = pending.draft
    if draft is None:
        return Turn(state.without(asker.who))
    if pending.asks is Asks.CLIENT:
        return asking_for(
            state, asker, Arrange(replace(draft, client=people.clean_name(text) or "", person_id=None, is_new=False))
        )
    wish = read_wish(text, asker, view.catalog, scene, has_client=False)
    windows = windows_of(wish.when, local_now(scene))
    if not (windows or wish.service or wish.practitioner):
        return Turn(state)
    changed = replace(
        draft,
        service=wish.service or draft.service,
        practitioner=wish.practitioner or draft.practitioner,
        windows=windows or draft.windows,
        start=None,
    )
    return asking_for(state, asker, Arrange(changed))


def draft_of(verb: Verb, words: str, asker: Asker, catalog: Catalog, scene: Scene) -> Draft:
    """A booking, move or cancellation as far as the words tell."""
    wish = read_wish(words, asker, catalog, scene)
    return Draft(
        verb,
        client=wish.client,
        service=wish.service,
        practitioner=wish.practitioner,
        windows=windows_of(wish.when, local_now(scene)),
    )


def series_of(words: str, asker: Asker, catalog: Catalog, scene: Scene) -> PlanSeries:
    """A series as far as the words tell."""
    now = local_now(scene)
    rest, count, until, own = words_series.split(words, now, asker.language)
    wish = read_wish(rest, asker, catalog, scene)
    rhythm = words_series.rhythm(wish.when, count, until, own)
    return PlanSeries(wish.client, wish.service, wish.practitioner, words_series.first(wish.when, now), rhythm)


def read_wish(text: str, asker: Asker, catalog: Catalog, scene: Scene, *, has_client: bool = True) -> wishes.Wish:
    """What the words ask for, in the member's language or the practice's own."""
    languages = list(dict.fromkeys((asker.language, scene.practice.language)))
    return wishes.pick_out(
        text, service_names(catalog), practitioner_names(catalog), local_now(scene), languages, has_client=has_client
    )


def reader(asker: Asker, view: View, scene: Scene) -> words_hours.Read:
    """Reads practitioner and time out of words in which no client is named."""
    return lambda text: read_wish(text, asker, view.catalog, scene, has_client=False)


def service_names(catalog: Catalog) -> dict[str, Sequence[str]]:
    """Every way to call a service, in every language."""
    return {
        key: [*service.name.by_language.values(), *(word for words in service.synonyms.values() for word in words)]
        for key, service in catalog.services.items()
    }


def practitioner_names(catalog: Catalog) -> dict[str, Sequence[str]]:
    """Every way to call a practitioner."""
    return {key: [one.name, key, *one.synonyms] for key, one in catalog.practitioners.items()}


def windows_of(when: When, now: datetime) -> tuple[tuple[str, str], ...]:
    """The windows wished for, as local ISO minutes."""
    return tuple((start.isoformat("T", "minutes"), end.isoformat("T", "minutes")) for start, end in when.windows(now))


def local_now(scene: Scene) -> datetime:
    """The practice's wall clock, naive, as words are read against it."""
    return wall_clock(scene.practice, scene.now)


def wall_clock(practice: Practice, moment: datetime) -> datetime:
    """An instant on the practice's wall clock, naive."""
    return moment.astimezone(practice.zone).replace(tzinfo=None, second=0, microsecond=0)
