"""Read which of the numbered offers a client chose: " 1 ", "(1)", "1.", keycaps, full-width digits, words."""

from __future__ import annotations

import re

from messaging.intents import fold

LAST = -1
MOST = 12  # nobody is offered more
_DIGITS = re.compile(
    r"(?:(?:la|le|el|il|lo|l|den?|die|das|the|no?|nr|n|num|numero|number|nummer|opzione|option|opcion"
    r"|opcja|opcje|numer|scelta|choix|scelgo|wybieram|choose|nehme|ich|tomo|prendo|je|prends|risposta|solo)"
    r"\W{0,3}){0,3}(\d{1,2})"
    r"(?:\W{0,3}(?:grazie|please|prosze|bitte|merci|gracias|por favor|per favore|svp|thanks|dzieki|ok))?"
)
_TRIM = " \t\r\n.,;:!?¡¿\"'()[]{}<>*_-~|/\\#°\u20e3\ufe0f"
# The nth of the offers in words; feminine and masculine, with and without "one".
_ORDINALS = {
    1: (
        "primo prima premier premiere pierwszy pierwsza pierwszego first 1st erste ersten erster "
        "erstes primero primera primer 1er 1ere une uno una one eins jeden jedynka un"
    ),
    2: (
        "secondo seconda deuxieme second seconde drugi druga druge drugiego 2nd zweite zweiten "
        "zweiter zweites segundo segunda deux due two zwei dwa dos dwojka 2e 2eme"
    ),
    3: (
        "terzo terza troisieme trzeci trzecia trzecie trzeciego third 3rd dritte dritten dritter "
        "drittes tercero tercera tercer trois tre three drei trzy tres trojka 3e"
    ),
    4: (
        "quarto quarta quatrieme czwarty czwarta czwartego fourth 4th vierte vierten vierter viertes "
        "cuarto cuarta quatre quattro four vier cztery cuatro"
    ),
    5: ("quinto quinta cinquieme piaty piata fifth 5th funfte funften cinco cinq cinque five funf piec"),
    LAST: ("ultimo ultima dernier derniere ostatni ostatnia ostatniego last letzte letzten letzter letztes"),
}
_NUMBER = {word: number for number, text in _ORDINALS.items() for word in text.split()}
_AROUND_TEXT = """
    accord allora appuntamento bene biore bitte celle celui choose cita d da das dem den der die
    dzieki dziekuje el favore gracias grazie i ich il je l la le les like ll lo los me merci mi
    nehme number numer numero nummer ok one opcion opcja opcje option opzione orario per plait
    please por prego prendo prends prosze quella quello quiero quindi rendez s scelgo slot ta take
    te ten termin thank thanks the time to tomo va vale vorrei vous would wybieram you
"""
_AROUND = frozenset(_AROUND_TEXT.split())


def choice(text: str) -> int | None:
    """Return the number a whole message chose, -1 for "the last one", or nothing."""
    plain = fold.fold(text).replace("\u20e3", "").strip(_TRIM)
    if not plain or len(plain) > 60:
        return None
    match = _DIGITS.fullmatch(plain)
    if match is not None:
        number = int(match.group(1))
        return number if 1 <= number <= MOST else None
    words = fold.words(plain)
    said = [
        _NUMBER[word]
        for word in words
        if word in _NUMBER and not (word in ("un", "una", "uno", "one") and len(words) > 1)
    ]
    if len(set(said)) == 1 and all(word in _NUMBER or word in _AROUND for word in words):
        return said[0]
    return None
