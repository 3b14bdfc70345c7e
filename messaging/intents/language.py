"""Tell the language of a message by the small words only one language uses; neutral messages tell nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from messaging.intents import fold

CODES = ("it", "fr", "pl", "en", "de", "es")
MOST_WORDS = 80
_ENOUGH = 0.55  # share of the telling words that the best language must have
# Words folded to plain letters; a word that two languages share stands in both and counts half for each.
_TELLING = {
    "it": """
        il lo gli di che no non per con sono vorrei appuntamento domani oggi grazie ciao salve buongiorno
        buonasera posso e alle dalle della del nel mi ho anche perche quando dove quanto costa prenotare
        annullare annulla disdire sposta spostare martedi mercoledi giovedi venerdi lunedi sabato domenica
        mattina pomeriggio sera settimana prossima prossimo si va bene perfetto ora ore questo questa avete
        siete e' un una la le i da in su come voglio cosa chi ritardo minuti favore certo confermo dopo
        prima mezza mezzogiorno visita fare posto gia solo piu ok dopodomani stasera nn anzi magari oppure
        sto arrivo allora sisi scusi quello quella prego parlare persona
    """,
    "fr": """
        le la les des du de un une je vous nous pas pour avec est et ou bonjour bonsoir merci salut voudrais
        rendez rdv demain aujourd hui oui non peux matin soir midi apres semaine prochaine prochain lundi
        mardi mercredi jeudi vendredi samedi dimanche quand combien coute svp heure heures ce cette suis ai
        avez etes plait mon ma mes au aux en que qui ca c j d l s il annuler deplacer reserver confirme
        parfait daccord dans deux retard besoin bien tout quelle aprem bjr slt dispo dejeuner avant quel
        adresse ouais nickel ok alors
    """,
    "pl": """
        na w z do nie tak jest sie czy jak kiedy gdzie ile prosze dziekuje dzien dobry czesc jutro dzis
        dzisiaj wizyta wizyte wizyty termin chcialbym chcialabym moge poniedzialek wtorek sroda srode
        czwartek piatek sobota sobote niedziela rano wieczorem popoludniu poludniu godzina godzinie po o
        tydzien tygodniu przyszlym nastepny umowic zapisac odwolac przelozyc spoznie dobrze pasuje
        potwierdzam mam macie jestem bede ktora ktorej mi mnie ale lub albo przed za minut dzieki chce pan
        pani panstwo juz to co od prosilbym wolne hej zmienic pewnie jasne oczywiscie spoko git super dobra
        aha jednak przyjsc trzeciej drugiej piatej wpol kwadrans
    """,
    "en": """
        the a an to of and is are you my i i'm it for on at can could would like want need please thanks
        thank hello hi yes no tomorrow today appointment book cancel move monday tuesday wednesday thursday
        friday saturday sunday morning afternoon evening week next when where how much do does have what who
        your me with this that not don't be will any free available late after before past half quarter stop
        make get see come change day time ok sure perfect great confirm reschedule there from between
        o'clock speak person earlier later
    """,
    "de": """
        der die das und ist ich sie wir nicht ein eine einen mit fur bitte danke hallo guten tag morgen
        heute termin mochte hatte kann konnen montag dienstag mittwoch donnerstag freitag samstag sonntag
        uhr um am vormittag nachmittag abend woche nachste nachsten ja nein wann wo wie viel kostet haben
        habe auf zu im vom zum bei von oder absagen verschieben brauche noch frei gerne geht passt mir mich
        wer schreibt seid sind da jo klar doch mal ganz bin komme spater ihr euch auch was aber dem den des
        es ubermorgen moechte fuer halb viertel nach vor bis zwischen gegen verspate einem schon leider
    """,
    "es": """
        el la los las de del un una y o no si que para con por quiero quisiera cita hola buenos buenas dias
        tardes gracias manana hoy puedo lunes martes miercoles jueves viernes sabado domingo tarde noche
        semana proxima proximo cuando donde cuanto cuesta reservar cancelar cambiar mover a es esta estoy
        tengo necesito me mi su favor hora horas hay tienen teneis despues antes vale perfecto claro llego
        minutos retraso en al lo le se como quien pasado viene hueco dia porfa genial sip ahora mejor
        confirmo anular kiero hablar persona media cuarto menos
    """,
}
_WORDS: dict[str, tuple[str, ...]] = {}
for _code, _text in _TELLING.items():
    for _word in fold.words(_text):
        if _code not in _WORDS.get(_word, ()):
            _WORDS[_word] = (*_WORDS.get(_word, ()), _code)
# Letters that only one of our languages writes.
_LETTERS = {"ł": "pl", "ą": "pl", "ę": "pl", "ś": "pl", "ż": "pl", "ź": "pl", "ć": "pl", "ń": "pl", "ß": "de",
            "ñ": "es", "¿": "es", "¡": "es", "ç": "fr", "œ": "fr", "ê": "fr", "ì": "it", "ò": "it"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Detected:
    """A language, or none, and how sure we are (0 to 1)."""

    language: str | None
    confidence: float


def detect(text: str, default: str | None = None, allowed: Sequence[str] = CODES) -> Detected:
    """Return the language of a text among those allowed.

    `default` is what the client speaks so far: it settles a tie, and stays when only one doubtful word speaks
    against it. "1", "ok" and emoji say nothing: language None.
    """
    scores = dict.fromkeys(allowed, 0.0)
    for letter in text[: fold.MAX_CHARACTERS].lower():
        owner = _LETTERS.get(letter)
        if owner in scores:
            scores[owner] += 1.5
    for word in fold.words(fold.fold(text))[:MOST_WORDS]:
        owners = [code for code in _WORDS.get(word, ()) if code in scores]
        for code in owners:
            scores[code] += (1.0 if len(word) > 2 else 0.6) / len(owners)
    total = sum(scores.values())
    if not total:
        return Detected(None, 0.0)
    if default in scores:
        scores[default] += 0.35
        total += 0.35
    best = max(scores, key=lambda code: scores[code])
    share = scores[best] / total
    confidence = round(share * (1 - 0.5 ** (scores[best] * 1.5)), 3)
    if share < _ENOUGH and len(scores) > 1 and scores[best] < 2 * sorted(scores.values())[-2]:
        return Detected(default if default in scores else None, confidence)
    return Detected(best, confidence)
