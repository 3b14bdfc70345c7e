"""How clients say what they want set: "niente promemoria", "don't text me after 8", "dalle 20 alle 8"; pure.

Texts are folded before they are searched: small letters without accents.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import time

from messaging.intents import fold

_REMINDER = r"(?:promemoria|rappels?|przypomnie\w*|reminders?|erinnerung\w*|recordatorios?)"
_NOT = (
    r"(?:no|non|niente|senza|basta|stop+|disattiv\w+|pas|plus|sans|aucun|desactiv\w+|arret\w+|bez|zadnych|nie|wylacz\w*"
    r"|without|don't|dont|turn off|switch off|disable|keine?|ohne|nicht|sin|quit\w+)"
)
_AGAIN = (
    r"(?:si|voglio|riattiv\w+|attiv\w+|di nuovo|oui|reactiv\w+|activ\w+|je veux|tak|wlacz\w*|chce|yes|turn on|switch on"
    r"|enable|want|ja|wieder|bitte|einschalt\w*|quiero|on)"
)
_OFF = re.compile(rf"\b{_NOT}\b[^,.;:!?]{{0,24}}\b{_REMINDER}|\b{_REMINDER} (?:no|non|off|aus|nie|ab\w+)\b")
# "I did not get a reminder" is a complaint, not a wish.
_RECEIVED = re.compile(
    r"\b(?:ricev\w*|arrivat\w*|avuto|recu\w*|arrive\w*|eu|dostal\w*|otrzym\w*|przyszl\w*|g[eo]t|received?|had|came"
    r"|bekommen|erhalten|gekommen|recib\w*|lleg\w*)\b"
)
_ON = re.compile(rf"\b{_AGAIN}\b[^,.;:!?]{{0,24}}\b{_REMINDER}|\b{_REMINDER} (?:si|oui|tak|on|an|ein\w*|ja)\b")
_HOUR = r"(?:[a-z']{1,4} ){0,2}(?<!\d)([01]?\d|2[0-4])(?!\d)(?:[:.h]([0-5]\d)?)? ?(am|pm)?(?: ?(?:uhr|heures|h))?"
_FROM_TO = re.compile(rf"\b(?:from|dalle|tra le|de|entre|von|zwischen|od|between) {_HOUR}.{{1,9}}?{_HOUR}\b")
_BARE = re.compile(r"^\W*([01]?\d|2[0-4])(?:[:.h]([0-5]\d)?)?\W{1,3}([01]?\d|2[0-4])(?:[:.h]([0-5]\d)?)?\W*$")
_AFTER = re.compile(rf"\b(?:dopo|apres|po|after|nach|despues de|ab) {_HOUR}\b")
_BEFORE = re.compile(rf"\b(?:prima delle|avant|przed|before|vor|antes de) {_HOUR}\b")
# Somebody who speaks of hours in which not to write, and not of hours for a visit.
_WRITING = re.compile(
    r"\b(?:scriv\w*|mandat\w*|messagg\w*|silenzio|disturb\w*|ecri\w*|envoy\w*|messages?|silence|derang\w*|pisa\w*|pisz\w*"
    r"|wiadomosci|cisz\w*|write|text|message|quiet|schreib\w*|nachricht\w*|ruhe\w*|stor\w*|escrib\w*|mensaj\w*"
    r"|silencio|molest\w*)\b"
)
_NEGATED = re.compile(rf"\b(?:{_NOT}|never|mai|jamais|nigdy|nunca|not)\b")
EVENING, MORNING = time(22), time(8)  # the end that was not said


_PREFERRING = re.compile(
    r"\b(?:prefer\w*|prefier\w*|wole|lieber|bevorzug\w*|(?:write|send|text|message|contact)(?: \w+){0,2} (?:me|us)"
    r"|(?:write to|contact|reach) me|(?:scriv|mand|contatt)\w*mi|(?:ecriv|envoy|contact)\w*.moi|prosze pisac|pisac na"
    r"|piszcie|schreib\w*(?: sie)? (?:mir|bitte)|(?:escrib|mand|envi|contact)\w*me)\b"
)


def speaks_of_a_channel(text: str) -> bool:
    """Whether the words say where to write, when they name a channel: "write to me on …", "preferisco …"."""
    plain = fold.fold(text)
    return bool(_PREFERRING.search(plain)) and not _NEGATED.search(plain)


def reminders(text: str) -> bool | None:
    """Reminders on or off; None when the words speak of neither."""
    plain = fold.fold(text)
    if _RECEIVED.search(plain):
        return None
    if _OFF.search(plain):
        return False
    return True if _ON.search(plain) else None


def quiet(text: str, *, is_asked: bool) -> tuple[time, time] | None:
    """Hours in which not to write; unless they were asked for, the words must speak of writing."""
    plain = fold.fold(text)
    if not is_asked and not (_WRITING.search(plain) and _NEGATED.search(plain)):
        return None
    both = _FROM_TO.search(plain)
    if both is not None:
        return _time(both.groups()[:3]), _time(both.groups()[3:])
    bare = _BARE.search(plain) if is_asked else None
    if bare is not None:
        return _time((*bare.groups()[:2], None)), _time((*bare.groups()[2:], None))
    after, before = _AFTER.search(plain), _BEFORE.search(plain)
    if after is None and before is None:
        return None
    if not _NEGATED.search(plain):
        return None
    return (_time(after.groups()) if after else EVENING), (_time(before.groups()) if before else MORNING)


def _time(said: Sequence[str | None]) -> time:
    hour, minute, half = int(said[0] or 0), int(said[1] or 0), said[2]
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    return time(hour % 24, minute)
