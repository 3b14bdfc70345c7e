"""The staff's dialogue: what a member's message asks for; pure.

Reading needs no look-up, so `step` ends in a request that `admin.act` carries out; `dialogue_after` says what became
of it. Whoever has no role gets one polite sentence and nothing else.
"""

from __future__ import annotations

from dataclasses import replace

from admin import commands, dialogue_taps, dialogue_words, roles, words_calendar, words_hours, words_life, words_waiting
from admin.commands import Asked, Name, Unknown
from admin.dialogue_words import (
    StaffTurn,
    View,
    asking_for,
    draft_of,
    local_now,
    read_wish,
    reader,
    say,
    windows_of,
)
from admin.requests import (
    Arrange,
    Asker,
    FindClients,
    Meet,
    Nothing,
    Request,
    ShowAgenda,
    ShowClient,
    ShowFree,
    WriteTo,
)
from admin.roles import Known, Newcomer, Stranger
from admin.states import State, Verb
from messaging.desk import Heard, Scene, Turn
from messaging.events import Inbound, Kind
from messaging.says import Say, Text

_VERBS = {Name.BOOK: Verb.BOOK, Name.MOVE: Verb.MOVE, Name.CANCEL: Verb.CANCEL}
HELP = ("staff-help", "staff-help-life", "staff-help-hours", "staff-help-more")
# "the whole practice's day", for a practitioner who would else see her own.
_EVERYBODY = frozenset({"all", "tutti", "tutto", "tous", "tout", "wszyscy", "alle", "todos", "everybody"})


def step(state: State, heard: Heard, view: View, scene: Scene) -> StaffTurn:
    """Decide what to do about a message in the admin chat, or from a member in private."""
    turn = _decided(state, heard, view, scene)
    return replace(turn, say=dialogue_words.in_topic(turn.say, dialogue_words.topic_of(heard.inbound)))


def _decided(state: State, heard: Heard, view: View, scene: Scene) -> StaffTurn:
    inbound = heard.inbound
    sender = roles.recognise(view.team, inbound, scene, view.admin_chat)
    command = commands.parse(inbound)
    if isinstance(sender, Stranger):
        return Turn(state, _refusal(sender, inbound, command, view, scene))
    asker = asker_of(sender, inbound, scene)
    if heard.choice is not None and dialogue_words.is_meant_for_us(inbound):
        return dialogue_taps.tapped(state, heard.choice.id, asker, view.catalog, scene)
    if heard.is_stale:
        return Turn(state, (say("staff-too-old"),))
    if heard.which and dialogue_words.is_meant_for_us(inbound):
        return Turn(state, (Say(Text("staff-which"), choices=heard.which),))
    if isinstance(command, Asked) and state.of(asker.who, scene.now) and not commands.has_slash(inbound):
        command = None  # "annulla pure" answers our question; only a slash begins something else
    match command:
        case Asked(name):
            if not roles.may(sender, name):
                return Turn(state, (say("staff-refused-no-role"),))
            return _asked(state.without(asker.who), command, asker, view, scene)
        case Unknown(nearest):
            return Turn(state, (_unknown(nearest),))
    return dialogue_words.heard_words(state, heard, asker, view, scene)


def asker_of(sender: Known | Newcomer, inbound: Inbound, scene: Scene) -> Asker:
    """Who asks, under the key that is theirs in this chat."""
    user = inbound.user_id if inbound.user_id is not None else scene.contact_point.address
    language = sender.member.language if isinstance(sender, Known) else None
    return Asker(
        str(user), sender, inbound.is_group, language or scene.practice.language, dialogue_words.topic_of(inbound)
    )


def _refusal(
    sender: Stranger, inbound: Inbound, command: Asked | Unknown | None, view: View, scene: Scene
) -> tuple[Say, ...]:
    """One sentence to somebody who may not use the desk; in a group only when the bot was spoken to."""
    spoken_to = command is not None or inbound.kind is Kind.BUTTON
    if inbound.is_group and not spoken_to:
        return ()
    is_elsewhere = inbound.is_group and scene.contact_point.address != view.admin_chat
    if sender.why == "nobody" and is_elsewhere and isinstance(command, Asked) and command.name is Name.START:
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
        is_start = asked.name is Name.START
        said = (say("staff-welcome", practice=scene.practice.name),) if is_start else _help(scene)
        request: Request = Meet() if is_start and asker.is_group else Nothing()
        return asking_for(state, asker, request, *said)
    if (
        asked.name in (Name.FIND, Name.CLIENT, Name.BOOK, Name.MOVE, Name.CANCEL, Name.REPLY, Name.SERIES)
        and not asked.words
    ):
        return asking_for(state, asker, Nothing(), say(f"staff-usage-{asked.name.value}"))
    about_hours = words_hours.asked(asked, asker, view.catalog, local_now(scene), reader(asker, view, scene))
    if about_hours is not None:
        return asking_for(state, asker, about_hours)
    about_waiting = words_waiting.asked(asked, local_now(scene), reader(asker, view, scene))
    if about_waiting is not None:
        return asking_for(state, asker, about_waiting)
    about_calendar = words_calendar.asked(asked, asker, view.catalog, reader(asker, view, scene))
    if about_calendar is not None:
        return asking_for(state, asker, about_calendar)
    about_life = words_life.asked(asked.name, asked.words)
    if about_life is not None:
        return asking_for(state, asker, about_life)
    match asked.name:
        case Name.SERIES:
            request = dialogue_words.series_of(asked.words, asker, view.catalog, scene)
        case Name.TODAY | Name.AGENDA | Name.CALENDAR:
            request = _agenda(asked, asker, view, scene)
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
    return asking_for(state, asker, request)


def _help(scene: Scene) -> tuple[Say, ...]:
    """All commands in one message; where one is short, each group in its own."""
    if scene.limits.is_compact:
        return tuple(say(key) for key in HELP)
    return (Say(Text("staff-help-all", {"lines": tuple(Text(key) for key in HELP)})),)


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
