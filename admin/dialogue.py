"""The staff's dialogue: what a member's message asks for; pure.

Reading needs no look-up, so `step` ends in a request that `admin.act` carries out; `dialogue_after` says what became
of it. Whoever has no role gets one polite sentence and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias

from admin import commands, dialogue_taps, roles, wishes
from admin.commands import Asked, Name, Unknown
from admin.requests import (
    AnswerNotice,
    Arrange,
    Asker,
    Command,
    FindClients,
    Nothing,
    Request,
    SendAnswer,
    ShowAgenda,
    ShowClient,
    ShowFree,
    WriteTo,
)
from admin.roles import Known, Member, Newcomer, Stranger
from admin.states import Asks, Draft, Pending, State, Verb
from core.practice import Practice
from messaging.desk import Heard, Scene, Turn
from messaging.events import Inbound, Kind
from messaging.says import Say, Text
from scheduling.catalog import Catalog
from scheduling.when.nouns import When

StaffTurn: TypeAlias = Turn[State, Command]

_VERBS = {Name.BOOK: Verb.BOOK, Name.MOVE: Verb.MOVE, Name.CANCEL: Verb.CANCEL}
# "the whole practice's day", for a practitioner who would else see her own.
_EVERYBODY = frozenset({"all", "tutti", "tutto", "tous", "tout", "wszyscy", "alle", "todos", "everybody"})


@dataclass(frozen=True)
class View:
    """What the staff's dialogue may see of the practice."""

    team: tuple[Member, ...]
    catalog: Catalog
    admin_chat: str | None  # its chat id, as an address


def step(state: State, heard: Heard, view: View, scene: Scene) -> StaffTurn:
    """Decide what to do about a message in the admin chat, or from a member in private."""
    inbound = heard.inbound
    sender = roles.recognise(view.team, inbound, scene, view.admin_chat)
    command = commands.parse(inbound)
    if isinstance(sender, Stranger):
        return Turn(state, _refusal(sender, inbound, command, scene))
    asker = asker_of(sender, inbound, scene)
    if heard.choice is not None:
        return dialogue_taps.tapped(state, heard.choice.id, asker, scene)
    if heard.is_stale:
        return Turn(state, (say("staff-too-old"),))
    if heard.which:
        return Turn(state, (Say(Text("staff-which"), choices=heard.which),))
    match command:
        case Asked(name):
            if not roles.may(sender, name):
                return Turn(state, (say("staff-refused-no-role"),))
            return _asked(state.without(asker.who), command, asker, view, scene)
        case Unknown(nearest):
            return Turn(state, (_unknown(nearest),))
    return _words(state, heard, asker, view, scene)


def asker_of(sender: Known | Newcomer, inbound: Inbound, scene: Scene) -> Asker:
    """Who asks, under the key that is theirs in this chat."""
    user = inbound.user_id if inbound.user_id is not None else scene.contact_point.address
    language = sender.member.language if isinstance(sender, Known) else None
    return Asker(str(user), sender, inbound.is_group, language or scene.practice.language)


def say(key: str, **args: str | int) -> Say:
    """One sentence without choices."""
    return Say(Text(key, args))


def _refusal(sender: Stranger, inbound: Inbound, command: Asked | Unknown | None, scene: Scene) -> tuple[Say, ...]:
    """One sentence to somebody who may not use the desk; in a group only when the bot was spoken to."""
    spoken_to = command is not None or inbound.kind is Kind.BUTTON
    if inbound.is_group and not spoken_to:
        return ()
    if sender.why == "nobody" and inbound.is_group and isinstance(command, Asked) and command.name is Name.START:
        # Whoever sets the practice up needs this number for SEGRETERIA_STAFF_CHAT_ID; it opens nothing by itself.
        return (say("staff-refused-chat", chat=scene.contact_point.address),)
    return (say(f"staff-refused-{sender.why.replace('_', '-')}"),)


def _unknown(nearest: Name | None) -> Say:
    if nearest is None:
        return say("staff-unknown-command")
    return say("staff-unknown-command-near", command=f"/{nearest.value}")


def _asked(state: State, asked: Asked, asker: Asker, view: View, scene: Scene) -> StaffTurn:
    """One command."""
    if asked.name in (Name.START, Name.HELP):
        key = "staff-welcome" if asked.name is Name.START else "staff-help"
        return _with(state, asker, Nothing(), say(key, practice=scene.practice.name))
    if asked.name in (Name.FIND, Name.CLIENT, Name.BOOK, Name.MOVE, Name.CANCEL, Name.REPLY) and not asked.words:
        return _with(state, asker, Nothing(), say(f"staff-usage-{asked.name.value}"))
    match asked.name:
        case Name.TODAY | Name.AGENDA:
            request: Request = _agenda(asked, asker, view, scene)
        case Name.FREE:
            request = _free(asked.words, asker, view, scene)
        case Name.FIND:
            request = FindClients(asked.words)
        case Name.CLIENT:
            request = ShowClient(asked.words)
        case Name.REPLY:
            request = _reply(asked.words)
        case _:
            request = Arrange(draft_of(_VERBS[asked.name], asked.words, asker, view.catalog, scene))
    return _with(state, asker, request)


def _with(state: State, asker: Asker, request: Request, *said: Say) -> StaffTurn:
    return Turn(state, said, command=Command(asker, request))


def _agenda(asked: Asked, asker: Asker, view: View, scene: Scene) -> ShowAgenda:
    today = local_now(scene).date()
    if asked.name is Name.TODAY:
        asked = Asked(Name.TODAY)
    wish = read_wish(asked.words, asker, view.catalog, scene, has_client=False)
    reading = wish.when.best
    day = reading.start.date() if reading is not None and reading.start is not None else today
    # A practitioner's own /today in private is her own day; in the group it is everybody's.
    own = asker.sender.member.practitioner if isinstance(asker.sender, Known) and not asker.is_group else None
    wants_all = bool(_EVERYBODY.intersection(commands.fold(asked.words).split()))
    return ShowAgenda(day, wish.practitioner or (None if wants_all else own))


def _free(words: str, asker: Asker, view: View, scene: Scene) -> ShowFree:
    wish = read_wish(words, asker, view.catalog, scene, has_client=False)
    return ShowFree(windows_of(wish.when, local_now(scene)), wish.service, wish.practitioner)


def _reply(words: str) -> WriteTo:
    """The client's number or name, then the text; a colon or a new line may part them."""
    for mark in (":", "\n"):
        client, found, text = words.partition(mark)
        if found and client.strip() and len(client) <= 80:
            return WriteTo(client.strip(), text.strip())
    client, _, text = words.partition(" ")
    return WriteTo(client, text.strip())


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


def read_wish(text: str, asker: Asker, catalog: Catalog, scene: Scene, *, has_client: bool = True) -> wishes.Wish:
    """What the words ask for, in the member's language or the practice's own."""
    languages = list(dict.fromkeys((asker.language, scene.practice.language)))
    return wishes.pick_out(
        text, service_names(catalog), practitioner_names(catalog), local_now(scene), languages, has_client=has_client
    )


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


def _words(state: State, heard: Heard, asker: Asker, view: View, scene: Scene) -> StaffTurn:
    """Words that are no command: an answer to our question, a reply to a notice, or chatter."""
    inbound = heard.inbound
    if inbound.kind is not Kind.TEXT or not heard.text:
        return Turn(state, () if asker.is_group else (say("staff-only-words"),))
    pending = state.of(asker.who, scene.now)
    if pending is not None:
        return _answered(state, pending, heard.text, asker, view, scene)
    if inbound.reply_to is not None:
        return _with(state, asker, AnswerNotice(inbound.reply_to, heard.text))
    if asker.is_group:
        return Turn(state)
    return _with(state, asker, Nothing(), say("staff-no-command"))


def _answered(state: State, pending: Pending, text: str, asker: Asker, view: View, scene: Scene) -> StaffTurn:
    """Words after a question of ours: what they change in the draft, or the answer to a client."""
    if pending.asks is Asks.WORDS and pending.contact_point_id is not None:
        request = SendAnswer(pending.contact_point_id, pending.person_id, text)
        return _with(state.without(asker.who), asker, request)
    draft = pending.draft
    if draft is None:
        return Turn(state.without(asker.who))
    if pending.asks is Asks.CLIENT:
        return _with(state, asker, Arrange(replace(draft, client=text, person_id=None, is_new=False)))
    wish = read_wish(text, asker, view.catalog, scene, has_client=False)
    windows = windows_of(wish.when, local_now(scene))
    if not (windows or wish.service or wish.practitioner):
        return Turn(state, (say("staff-not-understood"),))
    changed = replace(
        draft,
        service=wish.service or draft.service,
        practitioner=wish.practitioner or draft.practitioner,
        windows=windows or draft.windows,
        start=None,
    )
    return _with(state, asker, Arrange(changed))
