"""Who plays on the phones page: five phones, two bots, one admin chat. Made-up people, in the world only."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sandbox import bot_api_chat, bot_api_queue, phones, twilio_phones

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sandbox.world import World

PHONES = ("telegram", "whatsapp", "sms", "practitioner", "admin")
ON_TELEGRAM = ("telegram", "practitioner", "admin")
LANGUAGES = ("it", "fr", "pl", "en", "de", "es")

CLIENT_USER_ID = 700_000_101
PRACTITIONER_USER_ID = 700_000_201
ADMIN_USER_ID = 700_000_202
GROUP_ID = -1_001_000_000_777


@dataclass(frozen=True)
class Persona:
    """A person of the play. `number` is E.164; `language` two letters. The team's names are the demo practice's."""

    first_name: str
    last_name: str
    number: str
    language: str

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}".strip()


# Clients by language: one each in a practice of many languages, more of one where it speaks few.
CLIENTS = {
    "it": (
        Persona("Chiara", "Bianchi", "+393331234567", "it"),
        Persona("Rosa", "Marino", "+393331234568", "it"),
        Persona("Paolo", "Greco", "+393331234569", "it"),
    ),
    "fr": (
        Persona("Camille", "Laurent", "+33639980042", "fr"),
        Persona("Jean", "Martin", "+33639980043", "fr"),
        Persona("Odile", "Petit", "+33639980044", "fr"),
    ),
    "pl": (
        Persona("Zofia", "Nowak", "+48601234567", "pl"),
        Persona("Jan", "Kowalski", "+48601234568", "pl"),
        Persona("Ada", "Lis", "+48601234569", "pl"),
    ),
    "en": (
        Persona("Emma", "Clarke", "+447700900123", "en"),
        Persona("Oliver", "Hughes", "+447700900124", "en"),
        Persona("Grace", "Turner", "+447700900125", "en"),
    ),
    "de": (
        Persona("Lena", "Fischer", "+491713920001", "de"),
        Persona("Jonas", "Becker", "+491713920002", "de"),
        Persona("Erika", "Vogel", "+491713920003", "de"),
    ),
    "es": (
        Persona("Lucía", "Ortega", "+34612345671", "es"),
        Persona("Diego", "Molina", "+34612345672", "es"),
        Persona("Carmen", "Ruiz", "+34612345673", "es"),
    ),
}
CHIARA, CAMILLE, ZOFIA = CLIENTS["it"][0], CLIENTS["fr"][0], CLIENTS["pl"][0]
PRACTITIONER = Persona("Marco", "Conti", "+393407654321", "it")
ADMIN = Persona("Anna", "Ferri", "+393391122334", "it")


@dataclass(frozen=True)
class Cast:
    """Which accounts of the world the five phones show. User ids are Telegram's, numbers E.164."""

    clients_bot: str  # user name, without @
    staff_bot: str
    group: int
    users: dict[str, int]  # phone on Telegram -> user id
    numbers: dict[str, str]  # phone -> number that gets SMS and WhatsApp
    senders: dict[str, str]  # sms, whatsapp -> the practice's number
    # Of phones whose channel has no such setting: what they begin with.
    languages: dict[str, str] = field(default_factory=lambda: {"whatsapp": CAMILLE.language, "sms": ZOFIA.language})

    def bot(self, phone: str) -> str:
        """The bot a Telegram phone talks to."""
        return self.clients_bot if phone == "telegram" else self.staff_bot


def set_up(
    world: World,
    *,
    clients_bot: str,
    staff_bot: str,
    sms_sender: str,
    whatsapp_sender: str,
    practitioner: Persona = PRACTITIONER,
    practitioner_id: int = PRACTITIONER_USER_ID,
    admin: Persona = ADMIN,
    admin_id: int = ADMIN_USER_ID,
    group_id: int = GROUP_ID,
    group_title: str = "Studio",
) -> Cast:
    """Put the people and the admin chat into a world that has both bots and the account's numbers.

    The staff bot leads the admin chat (it opens topics there), and both colleagues have started it.
    """
    with world.lock:
        client = _user(world, CHIARA, CLIENT_USER_ID)
        osteopath = _user(world, practitioner, practitioner_id)
        boss = _user(world, admin, admin_id)
        staff = world.telegram.bot_named(staff_bot)
        world.telegram.private(world.telegram.bot_named(clients_bot), client)
        for colleague in (osteopath, boss):
            world.telegram.private(staff, colleague).is_started = True
        _group(world, staff, boss, osteopath, group_id, group_title)
        for persona in (CHIARA, CAMILLE, ZOFIA, practitioner):
            world.twilio.add_phone(persona.number, persona.name, has_whatsapp=persona is CAMILLE)
    return Cast(
        clients_bot=clients_bot,
        staff_bot=staff_bot,
        group=group_id,
        users={"telegram": client.id, "practitioner": osteopath.id, "admin": boss.id},
        numbers={
            "telegram": CHIARA.number,
            "whatsapp": CAMILLE.number,
            "sms": ZOFIA.number,
            "practitioner": practitioner.number,
        },
        senders={"sms": sms_sender, "whatsapp": whatsapp_sender},
    )


def clients_of(languages: Sequence[str]) -> list[Persona]:
    """Three clients who speak a practice's languages, its first one first."""
    spoken = [code for code in dict.fromkeys(languages) if code in CLIENTS] or ["it"]
    return [CLIENTS[spoken[at % len(spoken)]][at // len(spoken)] for at in range(3)]


def recast(world: World, cast: Cast, languages: Sequence[str]) -> None:
    """Give the clients' phones to people who speak the practice's languages."""
    on_telegram_, on_whatsapp_, by_sms = clients_of(languages)
    with world.lock:
        user = world.telegram.users[cast.users["telegram"]]
        rename(user, on_telegram_.name, on_telegram_.language)
        user.phone = on_telegram_.number
        for phone, persona in (("telegram", on_telegram_), ("whatsapp", on_whatsapp_), ("sms", by_sms)):
            world.twilio.add_phone(persona.number, persona.name, has_whatsapp=phone == "whatsapp")
            cast.numbers[phone] = persona.number
        cast.languages.update(whatsapp=on_whatsapp_.language, sms=by_sms.language)


def rename(user: bot_api_chat.User, name: str, language: str) -> None:
    """Call somebody on Telegram so; the last word of a name is the family's."""
    user.first_name, _, user.last_name = name.rpartition(" ") if " " in name else (name, "", "")
    user.language_code = language


def _user(world: World, persona: Persona, user_id: int) -> bot_api_chat.User:
    known = world.telegram.users.get(user_id)
    return known or world.telegram.add_user(
        persona.first_name,
        persona.last_name,
        language_code=persona.language,
        phone=persona.number,
        user_id=user_id,
    )


def _group(
    world: World,
    staff: bot_api_queue.Bot,
    boss: bot_api_chat.User,
    osteopath: bot_api_chat.User,
    group_id: int,
    title: str,
) -> None:
    group = world.telegram.groups.get(group_id) or world.telegram.add_group(title, forum=True, group_id=group_id)
    group.is_started = True
    group.bots.setdefault(staff.id, "administrator")
    group.members.setdefault(boss.id, bot_api_chat.Member("creator"))
    group.members.setdefault(osteopath.id, bot_api_chat.Member("administrator"))


def on_telegram(world: World, cast: Cast, phone: str) -> phones.TelegramPhone:
    """The Telegram app of a phone."""
    user = world.telegram.users[cast.users[phone]]
    if phone == "admin":
        return phones.TelegramPhone(world, user, world.telegram.groups[cast.group])
    return phones.telegram(world, user, world.telegram.bot_named(cast.bot(phone)))


def on_whatsapp(world: World, cast: Cast) -> twilio_phones.WhatsAppPhone:
    """The WhatsApp app of the WhatsApp phone."""
    number = world.twilio.phones[cast.numbers["whatsapp"]]
    return twilio_phones.whatsapp(world, number, cast.senders["whatsapp"])


def on_sms(world: World, cast: Cast, phone: str) -> twilio_phones.SmsPhone:
    """The text messages of a phone."""
    return twilio_phones.sms(world, world.twilio.phones[cast.numbers[phone]], cast.senders["sms"])
