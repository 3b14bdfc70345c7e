"""What a client is called: asked once before the first booking, and put right when she says so; pure."""

from __future__ import annotations

import re
from dataclasses import replace

from bots.dialogue import drafts, hearing, offering, settling
from bots.dialogue.commands import Command, SetName
from bots.dialogue.hearing import Hearing
from bots.dialogue.phrases import say
from bots.dialogue.states import Confirming, Naming, State
from bots.dialogue.view import View
from messaging.desk import Turn
from messaging.intents.nouns import Intent
from messaging.says import Wants

Decided = Turn[State, Command]

INTRODUCED = re.compile(
    r"^\s*(?:no[, ]+)?(?:mi chiamo|sono|a nome(?: di)?|il mio nome è|je m'appelle|je suis|mon nom est|au nom de"
    r"|nazywam się|nazywam sie|jestem|na nazwisko|my name is|i am|i'm|it's|under(?: the name(?: of)?)?|ich heiße"
    r"|ich heisse|mein name ist|ich bin|auf den namen|me llamo|soy|mi nombre es|a nombre de)\s+(?P<name>\S.*)$",
    re.IGNORECASE,
)
# Said alone these answer or ask something; they are nobody's name.
NO_NAME = (Intent.AFFIRM, Intent.NEGATE, Intent.HUMAN, Intent.HELP, Intent.THANKS, Intent.GREETING, Intent.QUERY)


def named(state: Naming, heard: Hearing, view: View) -> Decided | None:
    """The name, in words; a digit, a day or a "yes" is none, and a day is a correction."""
    introduced = _introduced(heard.text)
    name = clean_name(introduced or heard.text)
    if name is not None and (introduced or _looks_like_a_name(heard.text) or not _means_something(heard)):
        return _called(state, name, view)
    if heard.windows or heard.practitioner is not None:
        exactly = drafts.exactly(state.start)
        windows = hearing.on_days(heard, view, exactly) or exactly
        who = heard.practitioner or (None if state.any_practitioner else state.practitioner)
        return offering.offer_times(view, drafts.of(state, view), who, windows, state.about)
    return None


def again(state: Naming) -> Decided:
    """The question once more."""
    return Turn(state, (say("ask-name-again", wants=Wants.WORDS),))


def corrected(state: Confirming, heard: Hearing, view: View) -> Decided | None:
    """ "My name is Maria Rossi", or just the name, while the summary stands there with another one."""
    if state.moving is not None:
        return None
    introduced = _introduced(heard.text)
    name = clean_name(introduced or heard.text)
    if name is None or not (introduced or (_looks_like_a_name(heard.text) and heard.wants(Intent.OTHER))):
        return None
    return _called(state, name, view)


def _called(state: Naming | Confirming, name: str, view: View) -> Decided:
    turn = settling.ask(view.with_name(name), state)
    return replace(turn, also=(SetName(name), *turn.also))


def _introduced(text: str) -> str | None:
    found = INTRODUCED.match(text.replace("\u2019", "'"))
    return found["name"] if found else None


def _looks_like_a_name(text: str) -> bool:
    """Two words or more, each with a capital: "Domenica Rossi" is a name, "domenica" is a day."""
    words = text.split()
    return len(words) > 1 and all(word[0].isupper() for word in words)


def _means_something(heard: Hearing) -> bool:
    return bool(heard.windows) or heard.practitioner is not None or heard.wants(*NO_NAME)


def clean_name(text: str) -> str | None:
    """A name as somebody would type it, or None: two letters at least, no digits, not a sentence."""
    words = text.strip(" .,;:!?\"'()").split()
    joined = " ".join(words)
    letters = sum(character.isalpha() for character in joined)
    if letters < 2 or len(joined) > 60 or len(words) > 5 or any(character.isdigit() for character in joined):
        return None
    if not all(character.isalpha() or character in " '\u2019.-" for character in joined):
        return None
    return joined if joined != joined.lower() else joined.title()
