"""Every text in every language: complete, filled without a hole, in the right plural, short enough for SMS."""

from __future__ import annotations

import itertools
import re

import pytest

from core.practice import LANGUAGES
from messaging import gsm7, rendering
from messaging.channel import Buttons, Limits
from messaging.says import Arg, Choice, Say, Text
from messaging.words import Words
from tests.support import ftl
from tests.support.fillings import COUNTS, FILLINGS

SMS = Limits(Buttons.NUMBERED, text_chars=1600, choices=9, label_chars=40, is_compact=True)
CHAT = Limits(Buttons.INLINE, text_chars=4096, choices=20, label_chars=40)
WORDS = Words.load()
ENGLISH = ftl.entries("en")
TRANSLATED = [language for language in LANGUAGES if language != "en"]
KEYS = sorted({entry.key for entry in ENGLISH.values()})
REMINDER_CHOICES = tuple(Choice(key, Text(key)) for key in ("choice-confirm", "choice-move", "choice-cancel"))

QUICK_REPLY = 20  # characters of a WhatsApp quick reply
LIST_TITLE = 24  # characters of a WhatsApp list row's title

# Plural forms whole numbers need, by CLDR; "many" of millions in Italian, French and Spanish is not ours.
PLURALS = {"it": {"one"}, "fr": {"one"}, "en": {"one"}, "de": {"one"}, "es": {"one"}, "pl": {"one", "few", "many"}}

# Texts that are rightly the same as in English.
_EVERYWHERE = {
    "staff-mark-confirmed.sms",
    "staff-channel-telegram",
    "staff-channel-whatsapp",
    "staff-channel-sms",
}
SAME: dict[str, set[str]] = {
    "it": {"staff-channel-console", "staff-kind-other", "place-online", "choice-no", "staff-no"},
    "fr": {"staff-channel-console"},
    "pl": {"place-online"},
    "de": {"place-online", "staff-kind-text", "staff-kind-sticker", "staff-kind-button"},
    "es": {"choice-no", "staff-no"},
}

# Words that only an untranslated sentence holds.
ENGLISH_WORDS = re.compile(r"\b(the|your|you|please|and|for|not|with|reply|to)\b", re.IGNORECASE)
ENGLISH_IN = {"de": "", "fr": "", "it": "", "es": "", "pl": "to"}  # what is a word there too

# The desk says Lei, vous, Pan/Pani, Sie, usted; and Polish avoids the past tense, which would need a gender.
INFORMAL = {
    "it": r"tu|tuo|tua|tuoi|tue|ti|te|puoi|vuoi|hai|sei|scrivi|rispondi|scegli|conferma subito|dimmi",
    "fr": r"tu|toi|ton|tes|choisis",
    "pl": r"ty|twój|twoja|twoje|ciebie|tobie|możesz|chcesz|napisz|wybierz|odpisz|\w+(?:łeś|łaś|łam|łem)",
    "de": r"du|dein|deine|deinen|deinem|deiner|dir|dich|kannst|willst|hast|schreib|antworte|wähle",
    "es": r"tú|tu|tus|ti|te|puedes|quieres|tienes|elige",
    "en": r"(?!)",
}
FORBIDDEN_IN_SMS = set("’‘“”„«»–—…•·\u00a0\u202f\u2009\t")


def _words(text: str) -> bool:
    """Whether there is a word at all, apart from commands and units."""
    return bool(re.search(r"[^\W\d_]{2,}", re.sub(r"/[a-z_]+|\bmin\b", "", text)))


def _said(entry: ftl.Entry) -> str:
    """What is said, without the commands, which are the same in every language."""
    return re.sub(r"/[a-z]+", "", entry.words)


def filled(key: str, language: str, *, longest: bool, count: int = 22, compact: bool = True) -> str:
    """A text with its shortest or longest filling, as the channel shows it."""
    limits = SMS if compact else CHAT
    return rendering.render(Say(Text(key, arguments(key, longest=longest, count=count))), language, limits, WORDS).body


def arguments(key: str, *, longest: bool, count: int) -> dict[str, Arg]:
    names = set().union(*(entry.args for entry in ENGLISH.values() if entry.key == key))
    return {name: count if name in counted(key) else FILLINGS[name][longest] for name in names}


def spoken(key: str) -> bool:
    """Whether the text, on this channel, has anything to say: an empty mark is one that goes without saying."""
    return not key.startswith("staff-mark-")


def counted(key: str) -> set[str]:
    """The arguments of a text that choose a plural."""
    return {
        name
        for entry in ENGLISH.values()
        if entry.key == key
        for name, variants in entry.selects.items()
        if "one" in variants or variants & set("0123456789")
    }


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_exists_in_every_language_and_no_other(language: str) -> None:
    theirs = ftl.entries(language)
    missing = {f"{entry.area}: {name}" for name, entry in ENGLISH.items() if name not in theirs}
    extra = {f"{e.area}: {name}" for name, e in theirs.items() if name not in ENGLISH and not e.form}
    shortened = {name for name, e in theirs.items() if e.form and e.key not in ENGLISH}
    assert (missing, extra, shortened) == (set(), set(), set())


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_stands_in_the_file_of_its_english_original(language: str) -> None:
    theirs = ftl.entries(language)
    moved = {name for name, e in ENGLISH.items() if name in theirs and theirs[name].area != e.area}
    assert not moved


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_takes_the_arguments_of_its_english_original(language: str) -> None:
    wrong = {}
    for name, theirs in ftl.entries(language).items():
        english = ENGLISH.get(name) or ENGLISH[theirs.key]
        if theirs.args != english.args:
            wrong[name] = theirs.args ^ english.args
    assert not wrong


def test_no_short_form_asks_for_more_than_its_long_form() -> None:
    assert not {name for name, entry in ENGLISH.items() if entry.form and not entry.args <= ENGLISH[entry.key].args}


def test_every_argument_has_sample_fillings() -> None:
    names = {arg for entry in ENGLISH.values() for arg in entry.args - counted(entry.key)}
    assert names <= set(FILLINGS), sorted(names - set(FILLINGS))


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_english_is_left_over(language: str) -> None:
    theirs = ftl.entries(language)
    same = {n for n, e in theirs.items() if n in ENGLISH and _words(e.words) and e.words == ENGLISH[n].words}
    assert same - SAME[language] - _EVERYWHERE == set()
    own = set(ENGLISH_IN[language].split())
    left = {
        n: found for n, e in theirs.items() if (found := set(map(str.lower, ENGLISH_WORDS.findall(_said(e)))) - own)
    }
    assert not left


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_can_be_filled_shortest_and_longest_on_every_channel(language: str) -> None:
    for key, longest, compact, count in itertools.product(KEYS, (False, True), (False, True), COUNTS):
        words = filled(key, language, longest=longest, compact=compact, count=count)
        assert words.strip() == words, key
        assert words or not spoken(key), key
        assert not re.search(r"[{}]|\?\?\?", words), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_has_the_forms_of_its_language(language: str) -> None:
    for name, entry in ftl.entries(language).items():
        for arg, variants in entry.selects.items():
            if variants & {"one", "few", "many"}:
                assert variants >= PLURALS[language] | {"other"}, (name, arg)


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_forms_follow_the_number(language: str) -> None:
    for key in KEYS:
        if not any("one" in v for e in ENGLISH.values() if e.key == key for v in e.selects.values()):
            continue
        one, two, five, many = (
            re.sub(r"\d+", "#", filled(key, language, longest=False, count=count, compact=False)) for count in COUNTS
        )
        assert one != two or "rendez-vous" in one, key  # which the French write alike
        assert two == many, key
        # Polish counts men (klientów) alike in both forms.
        assert (two != five) is (language == "pl" and "klientów" not in two), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_short_forms_hold_no_character_that_must_be_rewritten_first(language: str) -> None:
    for name, entry in ftl.entries(language).items():
        if entry.form:
            assert not FORBIDDEN_IN_SMS & set(entry.words), name
        assert not {"\u00a0", "\u202f", "\u2009"} & set(entry.words), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_fits_into_two_gsm7_segments_of_sms(language: str) -> None:
    long = {}
    for key in KEYS:
        if ENGLISH[key].area in {"admin", "alerts", "privacy"}:
            continue  # staff read in the admin chat, the notice stands on the web
        for longest in (False, True):
            count = gsm7.segments(filled(key, language, longest=longest))
            assert count.encoding is gsm7.Encoding.GSM7, key
            if count.segments > 2:
                long[key] = count.units
    assert not long


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reminder_fits_into_one_segment_with_its_choices(language: str) -> None:
    long = {}
    for key in KEYS:
        if key.startswith("reminder-"):
            choices = () if key in {"reminder-2h"} else REMINDER_CHOICES
            said = Say(Text(key, arguments(key, longest=True, count=22)), choices)
            body = rendering.render(said, language, SMS, WORDS).body
            if gsm7.segments(body).segments > 1:
                long[key] = gsm7.segments(body).units, body
    assert not long


@pytest.mark.parametrize("language", LANGUAGES)
def test_reminders_do_not_raise_their_voice(language: str) -> None:
    loud = {n for n, e in ftl.entries(language).items() if n.startswith("reminder-") and {"!", "¡"} & set(e.words)}
    assert not loud


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_fit_a_whatsapp_quick_reply(language: str) -> None:
    long = {
        key: len(words)
        for key in KEYS
        if key.startswith("choice-")
        and len(words := filled(key, language, longest=True, compact=False))
        > (LIST_TITLE if ENGLISH[key].args else QUICK_REPLY)
    }
    assert not long


@pytest.mark.parametrize("language", LANGUAGES)
def test_clients_are_addressed_formally(language: str) -> None:
    pattern = re.compile(rf"\b(?:{INFORMAL[language]})\b", re.IGNORECASE)
    informal = {n: found for n, e in ftl.entries(language).items() if (found := pattern.findall(e.words))}
    assert not informal
