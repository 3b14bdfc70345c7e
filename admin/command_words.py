"""The words of the staff commands: the names everybody knows, and the words staff type in their own language."""

from __future__ import annotations

from enum import StrEnum


class Name(StrEnum):
    """A staff command; the value is what is typed after the slash."""

    START = "start"
    HELP = "help"
    TODAY = "today"
    AGENDA = "agenda"
    FREE = "free"
    FIND = "find"
    CLIENT = "client"
    BOOK = "book"
    MOVE = "move"
    CANCEL = "cancel"
    REPLY = "reply"
    ARRIVED = "arrived"
    INSIDE = "inside"  # the visit is in progress
    DONE = "done"
    NOSHOW = "noshow"
    STAGE = "stage"  # of a repair
    ACCEPT = "accept"
    REFUSE = "refuse"
    UNDO = "undo"
    SERIES = "series"
    OFF = "off"  # somebody is away
    CLOSE = "close"
    OPEN = "open"  # out of turn
    BLOCK = "block"  # some hours
    HOURS = "hours"
    REVOKE = "revoke"  # a closure or an opening
    WAITING = "waiting"  # the waiting list
    FILL = "fill"  # gaps, from the waiting list
    CALENDAR = "calendar"  # the address of a practitioner's calendar


# What else may stand after the slash, or first in a message to the bot in private. Without accents, lower case.
ALIASES: dict[str, Name] = {
    # it
    "inizia": Name.START, "aiuto": Name.HELP, "oggi": Name.TODAY, "liberi": Name.FREE, "libero": Name.FREE,
    "cerca": Name.FIND, "trova": Name.FIND, "cliente": Name.CLIENT, "prenota": Name.BOOK, "sposta": Name.MOVE,
    "annulla": Name.CANCEL, "disdici": Name.CANCEL, "rispondi": Name.REPLY,
    "arrivato": Name.ARRIVED, "arrivata": Name.ARRIVED, "iniziato": Name.INSIDE, "iniziata": Name.INSIDE,
    "finito": Name.DONE, "fatto": Name.DONE, "assente": Name.NOSHOW, "riparazioni": Name.STAGE, "stato": Name.STAGE,
    "accetta": Name.ACCEPT, "rifiuta": Name.REFUSE, "ripristina": Name.UNDO, "serie": Name.SERIES,
    # fr
    "aide": Name.HELP, "aujourdhui": Name.TODAY, "libre": Name.FREE, "libres": Name.FREE, "chercher": Name.FIND,
    "cherche": Name.FIND, "reserver": Name.BOOK, "reserve": Name.BOOK, "deplacer": Name.MOVE, "deplace": Name.MOVE,
    "annuler": Name.CANCEL, "repondre": Name.REPLY,
    "arrive": Name.ARRIVED, "arrivee": Name.ARRIVED, "commence": Name.INSIDE, "termine": Name.DONE, "fini": Name.DONE,
    "absent": Name.NOSHOW, "absente": Name.NOSHOW, "etape": Name.STAGE, "reparations": Name.STAGE,
    "accepter": Name.ACCEPT, "refuser": Name.REFUSE, "retablir": Name.UNDO,
    # pl
    "pomoc": Name.HELP, "dzis": Name.TODAY, "dzisiaj": Name.TODAY, "grafik": Name.AGENDA, "wolne": Name.FREE,
    "szukaj": Name.FIND, "klient": Name.CLIENT, "zapisz": Name.BOOK, "umow": Name.BOOK, "przesun": Name.MOVE,
    "przeloz": Name.MOVE, "odwolaj": Name.CANCEL, "odpowiedz": Name.REPLY,
    "przybyl": Name.ARRIVED, "przybyla": Name.ARRIVED, "rozpoczete": Name.INSIDE, "zakonczone": Name.DONE,
    "nieobecny": Name.NOSHOW, "nieobecna": Name.NOSHOW, "etap": Name.STAGE, "naprawy": Name.STAGE,
    "przyjmij": Name.ACCEPT, "odrzuc": Name.REFUSE, "cofnij": Name.UNDO, "seria": Name.SERIES,
    # de
    "hilfe": Name.HELP, "heute": Name.TODAY, "frei": Name.FREE, "suche": Name.FIND,
    "finde": Name.FIND, "kunde": Name.CLIENT, "buche": Name.BOOK, "buchen": Name.BOOK, "verschiebe": Name.MOVE,
    "verschieben": Name.MOVE, "storniere": Name.CANCEL, "absagen": Name.CANCEL, "antworte": Name.REPLY,
    "angekommen": Name.ARRIVED, "begonnen": Name.INSIDE, "fertig": Name.DONE, "erledigt": Name.DONE,
    "gefehlt": Name.NOSHOW, "stand": Name.STAGE, "reparaturen": Name.STAGE, "annehmen": Name.ACCEPT,
    "ablehnen": Name.REFUSE, "ruckgangig": Name.UNDO,
    # es
    "ayuda": Name.HELP, "hoy": Name.TODAY, "busca": Name.FIND, "buscar": Name.FIND,
    "reserva": Name.BOOK, "reservar": Name.BOOK, "mueve": Name.MOVE, "mover": Name.MOVE, "cancela": Name.CANCEL,
    "anula": Name.CANCEL, "responde": Name.REPLY, "responder": Name.REPLY,
    "llegado": Name.ARRIVED, "llegada": Name.ARRIVED, "empezado": Name.INSIDE, "hecho": Name.DONE,
    "terminado": Name.DONE, "ausente": Name.NOSHOW, "etapa": Name.STAGE, "reparaciones": Name.STAGE,
    "acepta": Name.ACCEPT, "aceptar": Name.ACCEPT, "rechaza": Name.REFUSE, "rechazar": Name.REFUSE,
    "deshacer": Name.UNDO, "deshaz": Name.UNDO,
    # hours, in all of them
    "assenza": Name.OFF, "ferie": Name.OFF, "chiudi": Name.CLOSE, "apri": Name.OPEN, "blocca": Name.BLOCK,
    "orari": Name.HOURS, "orario": Name.HOURS, "ritira": Name.REVOKE,
    "absence": Name.OFF, "conges": Name.OFF, "fermer": Name.CLOSE, "ferme": Name.CLOSE, "ouvrir": Name.OPEN,
    "ouvre": Name.OPEN, "bloquer": Name.BLOCK, "horaires": Name.HOURS, "retirer": Name.REVOKE,
    "nieobecnosc": Name.OFF, "urlop": Name.OFF, "zamknij": Name.CLOSE, "otworz": Name.OPEN, "zablokuj": Name.BLOCK,
    "godziny": Name.HOURS, "abwesend": Name.OFF, "urlaub": Name.OFF, "schliesse": Name.CLOSE,
    "schliessen": Name.CLOSE, "offne": Name.OPEN, "offnen": Name.OPEN, "sperre": Name.BLOCK, "zeiten": Name.HOURS,
    "zurucknehmen": Name.REVOKE, "ausencia": Name.OFF, "vacaciones": Name.OFF, "cierra": Name.CLOSE,
    "cerrar": Name.CLOSE, "abre": Name.OPEN, "abrir": Name.OPEN, "bloquea": Name.BLOCK, "horario": Name.HOURS,
    "retira": Name.REVOKE,
    # the waiting list, in all of them
    "attesa": Name.WAITING, "attente": Name.WAITING, "oczekujacy": Name.WAITING, "warteliste": Name.WAITING,
    "espera": Name.WAITING, "waitlist": Name.WAITING, "riempi": Name.FILL, "remplir": Name.FILL,
    "uzupelnij": Name.FILL, "auffullen": Name.FILL, "rellena": Name.FILL, "rellenar": Name.FILL,
    # the address of a calendar, in all of them; "kalender morgen" is a day
    "calendario": Name.CALENDAR, "calendrier": Name.CALENDAR, "kalendarz": Name.CALENDAR, "kalender": Name.CALENDAR,
    "ical": Name.CALENDAR, "ics": Name.CALENDAR,
    # en
    "search": Name.FIND, "day": Name.AGENDA, "slots": Name.FREE, "answer": Name.REPLY,
}  # fmt: skip
