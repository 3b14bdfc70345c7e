"""A practice that asks much before it books: forms, supplements, animals, children, seats, approval, visits at home."""

from __future__ import annotations

from functools import cache
from typing import Any

import sqlalchemy as sa

from bots.dialogue.view import View
from core.db import Database
from scheduling import practice_file
from scheduling.catalog import Catalog
from scheduling.tables import occupancies
from tests.support import dialogues
from tests.support.front_desk import FrontDesk

_NAME = '{{ it = "{0}", en = "{1}" }}'


def _service(key: str, it: str, en: str, minutes: int, *more: str) -> str:
    rest = "\n".join(more)
    return f"[services.{key}]\nname = {_NAME.format(it, en)}\nminutes = {minutes}\n{rest}\n"


def _form(where: str, it: str, en: str, minutes: int, cents: int, *synonyms: str) -> str:
    said = f"synonyms.en = {list(synonyms)}" if synonyms else ""
    return f"[services.{where}]\nname = {_NAME.format(it, en)}\nminutes = {minutes}\nprice_cents = {cents}\n{said}\n"


HOURS = 'location = "centro"\ndays = ["mon", "tue", "wed", "thu", "fri"]\nopens = "09:00"\ncloses = "18:00"\n'
TOML = "\n".join(
    (
        '[practice]\nslug = "demo"\nname = "Salone Fido"\nzone = "Europe/Rome"\ncountry = "IT"',
        'languages = ["it", "en"]\naddress = "Via Roma 1"\nphone = "+390110000000"',
        "[booking]\nmin_notice_minutes = 60\nhorizon_days = 60\nstep_minutes = 15",
        f"[locations.centro]\nname = {_NAME.format('Centro', 'Centre')}\naddress = 'Via Roma 1'",
        f"[locations.casa]\nname = {_NAME.format('A casa', 'At home')}\nplace = 'home'",
        f"[locations.rete]\nname = {_NAME.format('In rete', 'Online')}\nplace = 'online'\nlink = 'https://meet.example/r'",
        '[practitioners.anna]\nname = "Anna Ferri"\n[[practitioners.anna.hours]]\n' + HOURS,
        '[practitioners.marco]\nname = "Marco Conti"\n[[practitioners.marco.hours]]\n' + HOURS,
        _service("grooming", "Tosatura", "Grooming", 45, 'subject = "pet"', 'practitioners = ["anna"]'),
        _form("grooming.variants.small", "Cane piccolo", "Small dog", 30, 3000),
        _form("grooming.variants.large", "Cane grande", "Large dog", 60, 5000, "big dog"),
        _form("grooming.supplements.nails", "Unghie", "Nails", 10, 800),
        _form("grooming.supplements.bath", "Bagno", "Bath", 15, 1200),
        _service("lesson", "Lezione", "Lesson", 30, 'subject = "child"', "is_subject_optional = true"),
        _service("repair", "Riparazione", "Repair", 30, "needs_approval = true", 'subject = "device"'),
        _service("group", "Gruppo", "Group", 60, "seats = 2", 'practitioners = ["anna"]', "price_cents = 1000"),
        '[[services.group.sessions]]\ndays = ["wed", "thu"]\nat = "10:00"\npractitioner = "anna"\nlocation = "centro"',
        _service("house", "A domicilio", "House call", 45, 'locations = ["casa"]', 'practitioners = ["marco"]'),
        _service("call", "Consulto", "Consultation", 30, 'locations = ["rete"]', 'practitioners = ["marco"]'),
        "[services.call.preparation]\nit = 'Tenga pronti i documenti.'\nen = 'Please have your papers ready.'",
        "[[services.call.intake]]\nkey = 'pain'\nasked = 'first'\n[services.call.intake.text]\nit = 'Dove fa male?'",
        "en = 'Where does it hurt?'",
        "[[services.call.intake]]\nkey = 'shift'\nis_optional = true",
        "choices = [{ it = 'Mattina', en = 'Morning' }, { it = 'Notte', en = 'Night' }]",
        "[services.call.intake.text]\nit = 'Che turno fa?'\nen = 'Which shift do you work?'",
        _service("check", "Controllo", "Check", 30, 'practitioners = ["anna", "marco"]', "price_cents = 4000"),
        _service("strict", "Valutazione", "Examination", 30, 'practitioners = ["anna"]', 'late_cancel = "ask"'),
        'late_move = "ask"\nmove_until_hours = 48\ncancel_until_hours = 48',
        '[[team]]\nkey = "marco"\nname = "Marco Conti"\nrole = "practitioner"\npractitioner = "marco"\n',
    )
)


@cache
def catalog() -> Catalog:
    """What it offers."""
    return Catalog.of(practice_file.document_of(TOML))


def a_view(*visits: Any, **about: Any) -> View:
    """What a step may look at: as in `dialogues`, of this practice."""
    return dialogues.a_view(*visits, catalog=catalog(), **about)


def a_desk(database: Database) -> FrontDesk:
    """Its front desk."""
    with database.transaction() as connection:
        practice_file.load(connection, TOML, dialogues.NOW)
    return FrontDesk(database)


def held(desk: FrontDesk) -> list[Any]:
    """What is kept while clients decide: holder, first and last minute."""
    table = occupancies.c
    query = sa.select(table.holder, table.start_minute, table.end_minute, table.expires_at).where(table.kind == "hold")
    return desk.rows(query.order_by(table.id))
