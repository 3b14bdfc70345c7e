"""What a client may set: language, channel, quiet hours, reminders, optional permissions; pure."""

from __future__ import annotations

import re
from datetime import time, timedelta

from bots.dialogue import phrases, visits
from bots.dialogue.commands import (
    AllowSms,
    Command,
    Permit,
    PreferChannel,
    SetLanguage,
    SetQuiet,
    SetReminders,
)
from bots.dialogue.hearing import Hearing
from bots.dialogue.phrases import choice, say
from bots.dialogue.states import Answering, Idle, Setting, State
from bots.dialogue.view import View
from clients.vocabulary import Channel, Purpose
from messaging.desk import Turn
from messaging.intents.nouns import Intent
from messaging.says import Say, Style, Text, literal

Decided = Turn[State, Command]

# Asked one by one, never a condition of booking (GDPR Art. 7(2), 7(4)).
OPTIONAL = (Purpose.RECALL, Purpose.FEEDBACK, Purpose.MARKETING)
PERMISSION_PAUSE = timedelta(days=30)  # between two questions about optional purposes
# Questions that a client hears once in her life, by text key.
ASKED_ONCE = ("ask-number", "ask-sms", *(f"ask-{purpose.value}" for purpose in OPTIONAL))
QUIET_PRESETS = (("20:00", "08:00"), ("21:00", "09:00"), ("22:00", "10:00"))


def menu(view: View, *, replaces: bool = False) -> Decided:
    """The settings as they stand, and what can be changed."""
    return Turn(Setting(), (menu_say(view, replaces=replaces),))


def menu_say(view: View, key: str = "settings", *, replaces: bool = False) -> Say:
    """The settings as they stand."""
    reminders_on = view.preferences.reminders_on
    choices = [
        choice("set:language", "choice-language"),
        choice("set:channel", "choice-channel"),
        choice("set:quiet", "choice-quiet"),
        choice("set:reminders", "choice-reminders-off" if reminders_on else "choice-reminders-on"),
    ]
    if not view.limits.is_compact:
        choices.append(choice("set:permissions", "choice-permissions"))
        choices.append(choice("menu:menu", "choice-back"))
    ranked = view.preferences.ranked(Purpose.REMINDER)
    return say(
        key,
        *choices[: view.limits.choices],
        replaces=replaces,
        language=phrases.LANGUAGE_NAMES[view.language],
        channel=phrases.CHANNEL_NAMES[ranked[0]] if ranked else Text("channel-this"),
        quiet=_quiet_text(view),
        reminders=Text("on" if reminders_on else "off"),
    )


def _quiet_text(view: View) -> Text:
    quiet = view.preferences.quiet
    if quiet is None:
        return Text("quiet-none")
    return Text("quiet-between", {"from": quiet[0].strftime("%H:%M"), "until": quiet[1].strftime("%H:%M")})


def ask_language(view: View, *, replaces: bool = False) -> Decided:
    """Which language? Each is written in itself."""
    choices = [
        choice(f"language:{code}", literal(phrases.LANGUAGE_NAMES[code]))
        for code in view.practice.languages[: view.limits.choices]
    ]
    return Turn(Setting("language"), (say("ask-language", *choices, columns=2, replaces=replaces),))


def ask_channel(view: View, *, replaces: bool = False) -> Decided:
    """Where shall we write first?"""
    mine = [point.channel for point in view.points if point.channel in view.channels]
    choices = [
        choice(f"channel:{channel.value}", literal(phrases.CHANNEL_NAMES[channel]))
        for channel in dict.fromkeys(mine)
        if channel in phrases.CHANNEL_NAMES
    ]
    if len(choices) < 2:
        return Turn(Setting(), (say("only-this-channel", choice("set:menu", "choice-back"), replaces=replaces),))
    return Turn(Setting("channel"), (say("ask-channel", *choices, replaces=replaces),))


def ask_quiet(view: View, *, replaces: bool = False) -> Decided:
    """When shall we not write?"""
    choices = [
        choice(f"quiet:{start}-{end}", Text("quiet-between", {"from": start, "until": end}))
        for start, end in QUIET_PRESETS
    ][: view.limits.choices - 1]
    choices.append(choice("quiet:none", "choice-quiet-none"))
    return Turn(Setting("quiet"), (say("ask-quiet", *choices, replaces=replaces),))


def pick(view: View, what: str, value: str, *, replaces: bool = False) -> Decided | None:
    """A tap within the settings."""
    match what, value:
        case "set", "menu":
            return menu(view, replaces=replaces)
        case "set", "language":
            return ask_language(view, replaces=replaces)
        case "set", "channel":
            return ask_channel(view, replaces=replaces)
        case "set", "quiet":
            return ask_quiet(view, replaces=replaces)
        case "set", "reminders":
            return Turn(Setting(), command=SetReminders(not view.preferences.reminders_on))
        case "set", "permissions":
            return permissions(view, replaces=replaces)
        case "permit", _ if value in {purpose.value for purpose in OPTIONAL}:
            purpose = Purpose(value)
            return Turn(Setting("permissions"), command=Permit(purpose, not view.permissions.get(value)))
        case "language", _ if value in view.practice.languages:
            return Turn(Idle(), command=SetLanguage(value, chosen=True))
        case "channel", _ if value in {channel.value for channel in view.channels}:
            return Turn(Setting(), command=PreferChannel(Channel(value)))
        case "quiet", "none":
            return Turn(Setting(), command=SetQuiet(None, None))
        case "quiet", _:
            start, _, end = value.partition("-")
            return Turn(Setting(), command=SetQuiet(time.fromisoformat(start), time.fromisoformat(end)))
    return None


def permissions(view: View, *, replaces: bool = False) -> Decided:
    """The optional purposes, each with its state; a tap turns it round."""
    choices = []
    for purpose in OPTIONAL:
        given = bool(view.permissions.get(purpose.value))
        label = Text(f"choice-{'withdraw' if given else 'allow'}-{purpose.value}")
        choices.append(choice(f"permit:{purpose.value}", label))
    choices.append(choice("set:menu", "choice-back"))
    lines = tuple(
        Text(f"permission-{purpose.value}", {"state": Text("on" if view.permissions.get(purpose.value) else "off")})
        for purpose in OPTIONAL
    )
    asked = say("permissions", *choices[: view.limits.choices], replaces=replaces, lines=lines)
    return Turn(Setting("permissions"), (asked,))


def setting(state: Setting, heard: Hearing, view: View) -> Decided | None:
    """A setting in words: "no", "WhatsApp", "English"; hours and reminders are heard in every state."""
    if state.what == "quiet" and heard.wants(Intent.NEGATE):
        return Turn(Setting(), command=SetQuiet(None, None))
    if state.what == "channel":
        channel = channel_named(heard.text)
        if channel is not None:
            return prefer(view, channel)
    if state.what == "language":
        named = language_named(heard.text)
        if named in view.practice.languages:
            return Turn(Idle(), command=SetLanguage(named, chosen=True))
    return None


def part_of_menu(view: View, part: str) -> Decided:
    """A part of the menu by its name."""
    match part:
        case "visits":
            return visits.show(view)
        case "language":
            return ask_language(view)
        case "quiet":
            return ask_quiet(view)
        case "permissions":
            return permissions(view)
        case "settings":
            return menu(view)
    return Turn(Idle(), (phrases.menu(view),))


def prefer(view: View, channel: Channel) -> Decided:
    """The channel named in words, when the client can be met there; else those where she can."""
    if channel in {point.channel for point in view.points} & view.channels:
        return Turn(Setting(), command=PreferChannel(channel))
    return ask_channel(view)


def channel_named(text: str) -> Channel | None:
    """The channel whose name the text holds."""
    words = set(re.findall(r"\w+", text.casefold()))
    return next((channel for channel, name in phrases.CHANNEL_NAMES.items() if name.casefold() in words), None)


def language_named(text: str) -> str:
    """The language whose name the text holds, in any of ours; "" when none."""
    words = set(re.findall(r"\w+", text.casefold()))
    for code, names in LANGUAGE_WORDS.items():
        if words & names:
            return code
    return ""


LANGUAGE_WORDS = {
    "it": {"italiano", "italien", "italienisch", "italian", "włoski", "wloski", "po włosku"},
    "fr": {
        "français",
        "francais",
        "francese",
        "french",
        "französisch",
        "franzosisch",
        "francuski",
        "francés",
        "frances",
    },
    "pl": {"polski", "polsku", "polacco", "polonais", "polish", "polnisch", "polaco"},
    "en": {"english", "inglese", "anglais", "angielski", "angielsku", "englisch", "inglés", "ingles"},
    "de": {"deutsch", "tedesco", "allemand", "german", "niemiecki", "niemiecku", "alemán", "aleman"},
    "es": {"español", "espanol", "spagnolo", "espagnol", "spanish", "hiszpański", "hiszpanski", "spanisch"},
}


def ask_sms(view: View) -> Say:
    """May this number be texted when a message cannot be delivered here?"""
    return say("ask-sms", *phrases.yes_no("choice-sms-yes", "choice-no-thanks", "sms"))


def ask_permission(view: View, purpose: Purpose) -> Say:
    """One optional purpose, asked for itself."""
    return say(
        f"ask-{purpose.value}",
        choice(f"agree:{purpose.value}:yes", "choice-yes", style=Style.PRIMARY),
        choice(f"agree:{purpose.value}:no", "choice-no-thanks"),
        practice=view.practice.name,
    )


def next_permission(view: View) -> Purpose | None:
    """The optional purpose to ask about now: each is asked once at most, and none within a month of another."""
    put = [view.asked_at[f"ask-{one.value}"] for one in OPTIONAL if f"ask-{one.value}" in view.asked_at]
    if any(view.now - at < PERMISSION_PAUSE for at in put):
        return None
    return next(
        (
            one
            for one in OPTIONAL
            if view.permissions.get(one.value) is None and f"ask-{one.value}" not in view.asked_at
        ),
        None,
    )


def answering(state: Answering, heard: Hearing, view: View) -> Decided | None:
    """Yes or no in words."""
    if heard.wants(Intent.AFFIRM):
        return answered(state.question, True)
    if heard.wants(Intent.NEGATE):
        return answered(state.question, False)
    return None


def answered(question: str, agreed: bool) -> Decided:
    """The answer to a question about a permission."""
    if question == "sms":
        return Turn(Idle(), command=AllowSms(agreed))
    return Turn(Idle(), command=Permit(Purpose(question), agreed))
