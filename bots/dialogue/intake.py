"""What the practice wants to know before the visit, and where to go for a visit at home; pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bots.dialogue.hearing import Hearing
from bots.dialogue.phrases import choice, say
from bots.dialogue.states import Draft, Questioned
from bots.dialogue.view import View
from clients.people import folded
from messaging.intents import names
from messaging.intents.nouns import Intent
from messaging.says import Choice, Localized, Say, Text, Wants, literal
from scheduling.catalog import Service
from scheduling.services import Place, Question

ADDRESS = "address"
ANSWER_CHARS = 300
MOST_WORDS_TO_LEAVE = 4  # "speak to a person"; more words than that are an answer


def questions(view: View, service: Service, about: Draft) -> Iterator[str]:
    """The keys of all that is asked about this booking, in order."""
    if service.place is Place.HOME:
        yield ADDRESS
    for question in service.intake:
        if question.asked != "first" or _is_first(view, about):
            yield question.key


def _is_first(view: View, about: Draft) -> bool:
    """Whether one of those it is for, or the client herself, has never been here."""
    if about.named:
        return True
    if about.subjects:
        return any(view.last_visit(subject=one) is None for one in about.subjects)
    return view.last_visit() is None


def next_question(view: View, service: Service, about: Draft) -> str | None:
    """The first one without an answer."""
    answered = dict(about.answers)
    return next((key for key in questions(view, service, about) if key not in answered), None)


def put(view: View, state: Questioned, *, replaces: bool = False) -> Say:
    """Ask it."""
    if state.question == ADDRESS:
        before = (choice("intake:before", literal(view.home_address)),) if view.home_address else ()
        return say("ask-address", *before, wants=Wants.WORDS, replaces=replaces)
    question = question_of(view, state)
    if question is None:
        return say("ask-address", wants=Wants.WORDS, replaces=replaces)
    found: list[Choice] = [
        choice(f"intake:{number}", Text("name", {"name": one})) for number, one in enumerate(question.choices)
    ][: view.limits.choices - 1]
    if question.is_optional:
        found.append(choice("intake:skip", "choice-skip"))
    wants = Wants.NOTHING if question.choices else Wants.WORDS
    return say(
        "intake-question", *found, wants=wants, replaces=replaces, question=Text("name", {"name": question.text})
    )


def question_of(view: View, state: Questioned) -> Question | None:
    """The service's question of that key."""
    service = view.catalog.services.get(state.service)
    return next((one for one in service.intake if one.key == state.question), None) if service else None


def chosen(view: View, state: Questioned, value: str) -> Draft | None:
    """An answer by its place in the list, "skip", or the address of last time."""
    if value == "before" and state.question == ADDRESS and view.home_address:
        return answered(state, view.home_address)
    question = question_of(view, state)
    if question is None:
        return None
    if value == "skip":
        return answered(state, "") if question.is_optional else None
    place = int(value)
    return answered(state, _for_staff(view, question.choices[place])) if 0 <= place < len(question.choices) else None


def answered(state: Questioned, words: str) -> Draft:
    """What was said about it so far, with this answer."""
    kept = " ".join(words.split())[:ANSWER_CHARS]
    return replace(state.about, answers=(*state.about.answers, (state.question, kept)))


def in_words(view: View, state: Questioned, heard: Hearing) -> Draft | None:
    """An answer in words: one of the choices, or whatever the client says."""
    question = question_of(view, state)
    if question is None or not question.choices:
        if question is not None and question.is_optional and heard.wants(Intent.NEGATE) and _is_short(heard):
            return answered(state, "")
        is_words = sum(character.isalnum() for character in heard.text) > 1
        return answered(state, heard.text) if is_words or question is not None else None
    called = {str(number): tuple(one.by_language.values()) for number, one in enumerate(question.choices)}
    exactly = [key for key, said in called.items() if folded(heard.text) in map(folded, said)]
    found = exactly or names.match(heard.text, called)
    if found:
        return chosen(view, state, found[0])
    if question.is_optional and heard.wants(Intent.NEGATE) and _is_short(heard):
        return answered(state, "")
    # Whoever says more than a choice would, says it in her own words.
    return answered(state, heard.text) if not _is_short(heard) else None


def leaves(heard: Hearing) -> bool:
    """Whether the words are no answer but a wish to leave, or a question: short ones only, whatever they may hold."""
    asks = heard.text.endswith("?") and heard.wants(Intent.PRICE, Intent.ADDRESS, Intent.HOURS, Intent.QUERY)
    wants_away = heard.wants(Intent.HUMAN, Intent.HELP, Intent.CANCEL, Intent.RESCHEDULE)
    return asks or (_is_short(heard) and wants_away)


def _is_short(heard: Hearing) -> bool:
    return len(heard.text.split()) <= MOST_WORDS_TO_LEAVE


def _for_staff(view: View, one: Localized) -> str:
    """The answer in the practice's own language."""
    return one.by_language.get(view.practice.language) or next(iter(one.by_language.values()))
