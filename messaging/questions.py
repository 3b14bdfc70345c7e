"""Which question does this answer belong to? Digits and words matched with what we asked; pure.

domain/sms.md: an answer binds to the last outstanding question. If two are open, the newest wins only if it
was delivered; a reply to what the client just wrote always counts as seen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from clients.vocabulary import Purpose
from messaging.delivery import Status
from messaging.says import Choice, Say

ORDINALS = re.compile(r"^[\s\"'«»“”„(\[#]*([0-9]{1,2})[\s\"'«»“”„)\].,!:°]*$")
# The signs of an ordinal (NFKC would make letters of them), and what makes a keycap of a digit.
BESIDE_A_DIGIT = dict.fromkeys(map(ord, "ªº\ufe0f\u20e3"))
LONGEST_DIGIT = 40  # characters, with all that may stand around it
SEEN = frozenset({Status.DELIVERED, Status.READ})


@dataclass(frozen=True)
class Question:
    """A letter with choices that went to this contact point, newest first in a list of them."""

    outbox_id: int
    say: Say
    purpose: Purpose
    topic: str | None
    status: Status
    is_current: bool  # it belongs to the conversation's present step
    labels: tuple[str, ...]  # the choices as the client reads them


@dataclass(frozen=True)
class Answer:
    """What was matched: one choice, or several between which the client must say."""

    choice: Choice | None = None
    which: tuple[Choice, ...] = ()
    question: Question | None = None


NOTHING = Answer()


def digit(text: str) -> int | None:
    """The number a message consists of: "1.", " 1 ", "(1)", full-width and keycap digits; else None."""
    if len(text.strip()) > LONGEST_DIGIT:
        return None
    plain = unicodedata.normalize("NFKC", text.strip().translate(BESIDE_A_DIGIT))
    found = ORDINALS.match(plain.strip())
    return int(found.group(1)) if found else None


def match(text: str, questions: Sequence[Question]) -> Answer:
    """Match a message with the open questions, newest first."""
    open_ones = [question for question in questions if question.is_current or _lasting(question)]
    if not open_ones:
        return NOTHING
    number = digit(text)
    if number is None:
        return _by_label(text, open_ones[0])
    newest = open_ones[0]
    rivals = [
        question
        for question in open_ones[1:]
        if question.topic != newest.topic and 1 <= number <= len(question.say.choices)
    ]
    if rivals and newest.purpose is not Purpose.ANSWER and newest.status not in SEEN:
        fitting = [question for question in (newest, rivals[0]) if 1 <= number <= len(question.say.choices)]
        if len(fitting) > 1:
            return Answer(which=tuple(question.say.choices[number - 1] for question in fitting))
        return Answer(choice=fitting[0].say.choices[number - 1], question=fitting[0])
    if 1 <= number <= len(newest.say.choices):
        return Answer(choice=newest.say.choices[number - 1], question=newest)
    return NOTHING


def _lasting(question: Question) -> bool:
    return any(choice.lasting for choice in question.say.choices)


def _by_label(text: str, question: Question) -> Answer:
    said = plain_words(text)
    for choice, label in zip(question.say.choices, question.labels, strict=False):
        if said and said == plain_words(label):
            return Answer(choice=choice, question=question)
    return NOTHING


def plain_words(text: str) -> str:
    """Lower case, without accents and punctuation, for comparing what is typed with what was shown."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    return " ".join(re.findall(r"[a-z0-9]+", "".join(c for c in decomposed if not unicodedata.combining(c))))
