"""What stands on the menu, as clients type it: whole messages only, in every language; pure."""

from __future__ import annotations

from messaging.questions import plain_words

_TABLE = {
    "visits": """
        my visits, my visit, my appointments, my bookings, i miei appuntamenti, il mio appuntamento,
        mes rendez vous, mon rendez vous, mes rdv, mon rdv, moje wizyty, moja wizyta, meine termine, mein termin,
        mis citas, mi cita, appuntamenti, rendez vous, wizyty, termine, citas, appointments, visits
    """,
    "settings": """
        settings, impostazioni, preferenze, réglages, paramètres, ustawienia, einstellungen, ajustes,
        configuración, preferences, préférences, preferencias
    """,
    "language": """
        language, change language, lingua, cambia lingua, cambiare lingua, langue, changer de langue, język,
        zmiana języka, zmień język, sprache, sprache ändern, idioma, cambiar idioma, cambiar de idioma
    """,
    "quiet": """
        quiet hours, ore di silenzio, heures de silence, heures calmes, godziny ciszy, cisza, ruhezeiten,
        ruhezeit, horas de silencio
    """,
    "permissions": "permissions, permessi, autorisations, zgody, einwilligungen, permisos, consensi",
    "menu": "menu, menù, menú, menü, back, indietro, retour, wstecz, zurück, volver, atrás",
}
_MEANT = {plain_words(words): what for what, text in _TABLE.items() for words in text.split(",")}


def meant(text: str) -> str | None:
    """Which part of the menu a whole message names."""
    return _MEANT.get(plain_words(text[:60]))
