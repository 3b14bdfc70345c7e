"""Stop, start and help words: a whole message, and "stop" said inside a sentence.

The words are the ones the practice registers with carriers and prints in its texts. Words that may also mean
the appointment (CANCEL, ANNULLA, ANNULER, ANULUJ, CANCELAR, ABSAGEN) are deliberately not among them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from messaging.intents import fold


class Meaning(StrEnum):
    """What a keyword asks for."""

    STOP = "stop"  # no more messages
    START = "start"  # messages again
    HELP = "help"  # who writes, and how to stop


@dataclass(frozen=True, slots=True)
class Keyword:
    """A keyword that was a whole message."""

    meaning: Meaning
    language: str | None  # of the word, when only one language has it


_TABLE = {
    Meaning.STOP: {
        "it": "STOP, BASTA, DISISCRIVI, CANCELLAMI, NO SMS",
        "fr": "STOP, ARRET, DESABONNER, STOP SMS",
        "pl": "STOP, KONIEC, WYPISZ, REZYGNUJE",
        "en": "STOP, STOPALL, UNSUBSCRIBE, END, QUIT, REVOKE, OPTOUT",
        "de": "STOP, STOPP, ABMELDEN, ABBESTELLEN",
        "es": "STOP, BAJA, ALTO, PARAR",
    },
    Meaning.START: {
        "it": "INIZIO, RIATTIVA", "fr": "REPRISE, DEBUT", "pl": "WZNOW", "en": "START, UNSTOP", "de": "START",
        "es": "ALTA, INICIO",
    },
    Meaning.HELP: {
        "it": "AIUTO, INFO", "fr": "AIDE, INFO", "pl": "POMOC, INFO", "en": "HELP, INFO", "de": "HILFE, INFO",
        "es": "AYUDA, INFO",
    },
}  # fmt: skip


def _by_word() -> dict[str, tuple[Meaning, set[str]]]:
    found: dict[str, tuple[Meaning, set[str]]] = {}
    for meaning, languages in _TABLE.items():
        for language, text in languages.items():
            for word in text.split(","):
                found.setdefault(word.strip().lower(), (meaning, set()))[1].add(language)
    return found


_WORDS = _by_word()
_TRIM = " \t\r\n.,;:!?¡¿\"'()[]{}<>*_-~|/\\"
LONGEST = max(len(word) for word in _WORDS)

# "Stop" inside a sentence, as an opt-out request: the word for stopping beside one for messages.
_MESSAGES = (
    r"(?:sms\w*|messag\w*|msg\w*|text\w*|mess\w*|wiadomosc\w*|nachricht\w*|mensaj\w*|whatsapp\w*"
    r"|publicit\w*|pubblicit\w*|werbung|reklam\w*|scrivermi"
    r"|scrivetemi|contattarmi|contatt\w*|contact\w*|ecrire|escrib\w*|pisac|schreib\w*|mail\w*|notific\w*|spam)"
)
_STOPPING = {
    "it": (
        r"stop|basta|non voglio (?:piu )?(?:ricevere|altri)|non mandat\w+|non inviat\w+|smett\w+"
        r"|disiscriv\w+|toglietemi|cancellat\w+ (?:il mio numero|dalla lista)|non scrivetemi|niente"
        r"|non contattatemi|rimuov\w+ il mio numero"
    ),
    "fr": (
        r"stop|arret\w*|ne (?:m'? ?)?(?:envoyez|ecrivez|contactez) plus|plus de|desabonn\w*"
        r"|desinscri\w*|je ne veux plus|cessez"
    ),
    "pl": (
        r"stop|koniec|nie (?:chce|zycze sobie)|wypis\w*|przesta\w*|prosze nie|nie pisz\w*|rezygnuje z"
        r"|nie wysylaj\w*|dosc"
    ),
    "en": (
        r"stop|unsubscribe|opt(?:ing)? ?out|no more|don'?t (?:send|text|message|contact)"
        r"|do not (?:send|text|message|contact)|quit|remove (?:me|my number)|leave me alone|cease"
    ),
    "de": (
        r"stop+|abmeld\w*|abbestell\w*|keine|hort auf|nicht mehr|schluss mit|aufhoren|lasst"
        r"|bitte nicht"
    ),
    "es": (
        r"stop|basta|darme de baja|dar de baja|no (?:quiero|deseo) (?:recibir )?(?:mas )?|dejen? de"
        r"|dejad de|no me (?:mand|envi|escrib)\w*|parar|baja"
    ),
}
_INSIDE = {
    language: re.compile(
        rf"\b(?:{stopping})\b.{{0,40}}\b{_MESSAGES}\b|\b{_MESSAGES}\b.{{0,12}}\b(?:stop+|basta|koniec|arret)\b"
    )
    for language, stopping in _STOPPING.items()
}
_ALONE = {
    "it": (
        r"disiscriv\w+|toglietemi dalla lista|non scrivetemi piu|non contattatemi piu"
        r"|non voglio piu ricevere"
    ),
    "fr": r"desabonnez\w*|desinscriv\w+|desabonner|ne m'? ?ecrivez plus|ne me contactez plus",
    "pl": r"prosze (?:mnie )?wypisac|wypiszcie mnie|prosze do mnie nie pisac|nie piszcie do mnie",
    "en": (
        r"unsubscribe|opt me out|(?:do not|don'?t) (?:text|contact|message|write to|sms) me"
        r"|take me off (?:your|the|this) list|stop texting|stop messaging"
        r"|stop contacting|remove my number"
    ),
    "de": (
        r"abbestellen|melden sie mich ab|abmelden von|schreiben sie mir nicht mehr"
        r"|schreibt mir nicht mehr"
    ),
    "es": (
        r"darme de baja|den?me de baja|dadme de baja|no me escriban mas|no me escribais mas"
        r"|borren mi numero"
    ),
}
_SAID = {language: re.compile(rf"\b(?:{text})\b") for language, text in _ALONE.items()}


def keyword(text: str) -> Keyword | None:
    """Return the keyword a message consists of, whatever its case, accents and punctuation around it."""
    plain = " ".join(fold.fold(text).strip(_TRIM).split())
    if not plain or len(plain) > LONGEST:
        return None
    found = _WORDS.get(plain)
    if found is None:
        return None
    meaning, languages = found
    return Keyword(meaning, next(iter(languages)) if len(languages) == 1 else None)


def asks_to_stop(text: str, language: str | None) -> bool:
    """Say whether a sentence asks for no more messages; English is understood from everybody."""
    found = keyword(text)
    if found is not None:
        return found.meaning is Meaning.STOP
    plain = fold.fold(text)
    codes = dict.fromkeys((language, "en"))
    return any(
        _INSIDE[code].search(plain) or _SAID[code].search(plain)
        for code in codes
        if code is not None and code in _INSIDE
    )
