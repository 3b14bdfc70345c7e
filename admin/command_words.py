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


# What else may stand after the slash, or first in a message to the bot in private. Without accents, lower case.
ALIASES: dict[str, Name] = {
    # it
    "inizia": Name.START, "aiuto": Name.HELP, "oggi": Name.TODAY, "liberi": Name.FREE, "libero": Name.FREE,
    "cerca": Name.FIND, "trova": Name.FIND, "cliente": Name.CLIENT, "prenota": Name.BOOK, "sposta": Name.MOVE,
    "annulla": Name.CANCEL, "disdici": Name.CANCEL, "rispondi": Name.REPLY,
    # fr
    "aide": Name.HELP, "aujourdhui": Name.TODAY, "libre": Name.FREE, "libres": Name.FREE, "chercher": Name.FIND,
    "cherche": Name.FIND, "reserver": Name.BOOK, "reserve": Name.BOOK, "deplacer": Name.MOVE, "deplace": Name.MOVE,
    "annuler": Name.CANCEL, "repondre": Name.REPLY,
    # pl
    "pomoc": Name.HELP, "dzis": Name.TODAY, "dzisiaj": Name.TODAY, "grafik": Name.AGENDA, "wolne": Name.FREE,
    "szukaj": Name.FIND, "klient": Name.CLIENT, "zapisz": Name.BOOK, "umow": Name.BOOK, "przesun": Name.MOVE,
    "przeloz": Name.MOVE, "odwolaj": Name.CANCEL, "odpowiedz": Name.REPLY,
    # de
    "hilfe": Name.HELP, "heute": Name.TODAY, "kalender": Name.AGENDA, "frei": Name.FREE, "suche": Name.FIND,
    "finde": Name.FIND, "kunde": Name.CLIENT, "buche": Name.BOOK, "buchen": Name.BOOK, "verschiebe": Name.MOVE,
    "verschieben": Name.MOVE, "storniere": Name.CANCEL, "absagen": Name.CANCEL, "antworte": Name.REPLY,
    # es
    "ayuda": Name.HELP, "hoy": Name.TODAY, "busca": Name.FIND, "buscar": Name.FIND,
    "reserva": Name.BOOK, "reservar": Name.BOOK, "mueve": Name.MOVE, "mover": Name.MOVE, "cancela": Name.CANCEL,
    "anula": Name.CANCEL, "responde": Name.REPLY, "responder": Name.REPLY,
    # en
    "search": Name.FIND, "day": Name.AGENDA, "slots": Name.FREE, "answer": Name.REPLY,
}  # fmt: skip
