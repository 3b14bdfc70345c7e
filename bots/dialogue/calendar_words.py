"""How clients ask for something in their own calendar: "aggiungi al calendario", "calendar file"; pure.

Only what is surely meant so: "put me in your calendar" asks for a visit.
"""

from __future__ import annotations

import re
from enum import Enum

from messaging.intents import fold
from messaging.questions import plain_words


class Asked(Enum):
    """What the words want of the calendar."""

    VISIT = "visit"  # one, for her calendar
    FOLLOW = "follow"  # all of them
    OFF = "off"


_TABLE = """
    calendario, il calendario, file calendario, per il calendario, calendrier, le calendrier, pour le calendrier,
    kalendarz, do kalendarza, calendar, the calendar, for the calendar, kalender, für den kalender, kalenderdatei,
    kalenderlink, el calendario, para el calendario, ics, ical
"""
_WHOLE = frozenset(plain_words(text) for text in _TABLE.split(","))
# The same of a link; before an online visit it may be the one to the call.
_LINK = frozenset({"link", "il link", "lien", "le lien", "the link", "der link", "den link", "enlace", "el enlace"})

_NOUN = r"(?:calendari\w*|calendrier\w*|kalendarz\w*|calendars?|kalender\w*|ical|ics)"
_TOPIC = re.compile(rf"\b{_NOUN}\b")
# Put it into ...
_ADD = (
    r"(?:aggiung\w*|salv\w*|mett\w*|inser\w*|import\w*|esport\w*|mand\w*|invi\w*|ajout\w*|enregistr\w*|envoy\w*"
    r"|doda\w*|zapis\w*|wys[yl]\w*|przes[yl]\w*|wpis\w*|wstaw\w*|add|save|put|send|export|download"
    r"|hinzufug\w*|hinzu|speicher\w*|eintrag\w*|trag\w*|schick\w*|send\w*|ubertrag\w*"
    r"|anad\w*|agreg\w*|guard[ae]\w*|envi\w*|pon\w*|pas[ae]\w*|descarg\w*)"
)
# ... her own calendar.
_HERS = (
    r"(?:al|nel|sul|mio|per il|au|dans le|mon|pour le|do|moim|mojego|mojej|swojego|my|the|to|zum|in den|den|meine[mnr]?"
    r"|mi|google|apple|iphone|outlook)"
)
_WISHES = (
    re.compile(rf"\b{_ADD}\b.{{0,60}}?\b{_HERS} (?:\w+ )?{_NOUN}\b"),
    re.compile(rf"\b{_HERS} (?:\w+ )?{_NOUN}\b.{{0,40}}?\b{_ADD}\b"),
    re.compile(rf"\b(?:file|fichier|plik|datei|archivo|link|lien|enlace|odnosnik)\b.{{0,20}}\b{_NOUN}\b"),
    re.compile(r"\b(?:ics|ical)\b|\b(?:google|apple|outlook|iphone) (?:calendar|kalender)\b"),
)
_FOLLOW = re.compile(
    r"\b(?:segui\w*|abbon\w*|sincronizz\w*|suivre|abonner?|abonnement|synchronis\w*|sledz\w*|subskry\w*|synchroniz\w*"
    r"|follow|subscribe|subscription|sync|abonnier\w*|kalenderabo|folgen|seguir|suscrib\w*|sincroniz\w*)\b"
)
_ALL = re.compile(r"\b(?:tutti|tutte|tous|toutes|wszystkie|all|alle|todas|todos)\b")
_OFF = re.compile(
    r"\b(?:disattiv\w*|disabilit\w*|spegn\w*|desactiv\w*|arret\w*|wylacz\w*|switch off|switch it off|turn off|disable"
    r"|stop|unsubscribe|unfollow|abschalt\w*|schalt\w*|ausschalt\w*|deaktivier\w*|abbestell\w*|apag\w*)\b"
)
_OURS = re.compile(  # these ask for a visit
    r"\b(?:your|vostr[oa]|suo|votre|wasz\w*|panstwa|ihre[mnr]?|vuestr[oa]|su|(?:put|pencil|fit) me"
    r"|mettetemi|segnatemi|mettez[ -]moi|mich|mnie|inscrivez"
    r"|(?:an?|un|une|una|eine?n?) (?:appointment|visit|appuntamento|visita|rendez-vous|rdv|seance|termin|cita))\b"
)
MOST_CHARACTERS = 120  # a longer message speaks of something else too


def asked(text: str) -> Asked | None:
    """What a message wants of the client's own calendar; None when it speaks of something else."""
    plain = fold.fold(text)
    if len(text) > MOST_CHARACTERS:
        return None
    if plain_words(text) in _WHOLE:
        return Asked.VISIT
    if not _TOPIC.search(plain):
        return None
    if _OFF.search(plain):
        return Asked.OFF
    if _OURS.search(plain):
        return None
    if _FOLLOW.search(plain):
        return Asked.FOLLOW
    if any(wish.search(plain) for wish in _WISHES):
        return Asked.FOLLOW if _ALL.search(plain) else Asked.VISIT
    return None


def is_a_link(text: str) -> bool:
    """Whether the message is the bare word for a link."""
    return plain_words(text) in _LINK
