"""What a message can want: values only, shared by the clients' and the staff dialogue."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum


class Intent(StrEnum):
    """What somebody wants from the front desk."""

    BOOK = "book"  # a new appointment
    CANCEL = "cancel"  # give one up
    RESCHEDULE = "reschedule"  # move one
    QUERY = "query"  # asks something that the calendar or the practice file answers
    AFFIRM = "affirm"  # yes
    NEGATE = "negate"  # no
    CHOOSE = "choose"  # one of the offered: "2", "the first one"
    THANKS = "thanks"
    GREETING = "greeting"
    HUMAN = "human"  # wants to speak with a person
    OPTOUT = "optout"  # no more messages
    OPTIN = "optin"  # messages again
    HELP = "help"  # what can I do here, who are you
    PREFERENCES = "preferences"  # language, channel, reminders
    LATE = "late"  # is coming, but late
    COMPLAINT = "complaint"
    PRICE = "price"
    ADDRESS = "address"
    HOURS = "hours"
    OTHER = "other"


# Intents that ask the desk to do or tell something: two of them in one message are two wishes.
WISHES = frozenset(
    {
        Intent.BOOK, Intent.CANCEL, Intent.RESCHEDULE, Intent.QUERY, Intent.HUMAN, Intent.OPTOUT, Intent.LATE,
        Intent.PRICE, Intent.ADDRESS, Intent.HOURS, Intent.PREFERENCES,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scored:
    """An intent and how sure we are, 0 to 1."""

    intent: Intent
    score: float


@dataclass(frozen=True, slots=True)
class Wish:
    """One of the things a message asks for, with the words that ask for it (folded: plain small letters)."""

    intent: Intent
    text: str


@dataclass(frozen=True, slots=True)
class Particulars:
    """What of the practice's own names a message spoke of: keys, likeliest first."""

    services: tuple[str, ...] = ()
    practitioners: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    locations: tuple[str, ...] = ()


# Of these a wrong guess does harm: the desk asks back before it acts on one of them.
WEIGHTY = frozenset({Intent.BOOK, Intent.CANCEL, Intent.RESCHEDULE, Intent.LATE})
UNSURE_BELOW = 0.45  # a best reading scoring less is asked back
CLOSE = 0.87  # two readings are asked back when the weaker has at least this share of the other's cues


@dataclass(frozen=True, slots=True)
class Understanding:
    """All that a message wants."""

    intents: tuple[Scored, ...]  # likeliest first; never empty
    wishes: tuple[Wish, ...] = ()  # in the order said, when there are several
    choice: int | None = None  # "2", "(1)", "the second one"; -1 = the last one
    particulars: Particulars = Particulars()
    minutes_late: int | None = None  # "sono in ritardo di 10 minuti"
    is_either: bool = False  # "cancel or move": the client herself leaves it open

    @property
    def best(self) -> Scored:
        """Return the likeliest intent."""
        return self.intents[0]

    @property
    def unsure(self) -> tuple[Intent, ...]:
        """Return the two likeliest intents when neither is sure enough to act on, else nothing.

        "I can't come, can we move it?" holds a cue of cancelling and is a move all the same.
        """
        weighty = [one for one in self.intents if one.intent in WEIGHTY]
        if len(weighty) < 2 or self.best.intent not in WEIGHTY or (len(self.wishes) > 1 and not self.is_either):
            return ()
        first, second = weighty[:2]
        pair = (first.intent, second.intent)
        if self.is_either:
            return pair
        if pair == (Intent.RESCHEDULE, Intent.CANCEL):
            return ()
        share = math.log(1 - min(second.score, 0.999)) / math.log(1 - min(first.score, 0.999))
        return pair if first.score < UNSURE_BELOW or share >= CLOSE else ()
