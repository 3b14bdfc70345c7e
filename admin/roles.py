"""Who of the practice may do what; pure.

A member is a row of the team: the sender's Telegram user id, or the sender's own number or chat. Nobody else gets
anything but one polite sentence. Members of the admin chat who are not in the practice file may be admitted as
reception: the owner chose that chat and who is in it (`staff.admit_members` in the practice file turns this off).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, assert_never

from admin.commands import Name
from clients.vocabulary import Channel
from messaging.desk import Scene
from messaging.events import Inbound


class Role(StrEnum):
    """What somebody is in the practice."""

    OWNER = "owner"
    PRACTITIONER = "practitioner"
    RECEPTION = "reception"


EVERYBODY = frozenset(Role)

# Which roles a command needs. Every command must be here: a new one is nobody's until somebody decides.
NEEDS: Mapping[Name, frozenset[Role]] = {
    Name.START: EVERYBODY,
    Name.HELP: EVERYBODY,
    Name.TODAY: EVERYBODY,
    Name.AGENDA: EVERYBODY,
    Name.FREE: EVERYBODY,
    Name.FIND: EVERYBODY,
    Name.CLIENT: EVERYBODY,
    Name.BOOK: EVERYBODY,
    Name.MOVE: EVERYBODY,
    Name.CANCEL: EVERYBODY,
    Name.REPLY: EVERYBODY,
    Name.ARRIVED: EVERYBODY,
    Name.INSIDE: EVERYBODY,
    Name.DONE: EVERYBODY,
    Name.NOSHOW: EVERYBODY,
    Name.STAGE: EVERYBODY,
    Name.ACCEPT: EVERYBODY,
    Name.REFUSE: EVERYBODY,
    Name.UNDO: EVERYBODY,
    Name.SERIES: EVERYBODY,
    # Of hours a practitioner may change her own only, see words_hours.
    Name.OFF: EVERYBODY,
    Name.CLOSE: EVERYBODY,
    Name.OPEN: EVERYBODY,
    Name.BLOCK: EVERYBODY,
    Name.HOURS: EVERYBODY,
    Name.REVOKE: EVERYBODY,
    Name.WAITING: EVERYBODY,
    Name.FILL: EVERYBODY,
    # A practitioner sees the address of her own calendar only, see words_calendar.
    Name.CALENDAR: EVERYBODY,
}


ADDED_IN_CHAT = "tg:"  # begins the key of a member who is not in the practice file


@dataclass(frozen=True)
class Member:
    """A row of the team."""

    id: int
    key: str  # as in the practice file, or tg:<user id>
    name: str
    role: str  # a Role; anything else may do nothing
    practitioner: str | None = None  # whose agenda is theirs
    language: str | None = None
    channel: str | None = None
    address: str | None = None
    telegram_user_id: int | None = None


@dataclass(frozen=True)
class Known:
    """A member with a role."""

    member: Member


@dataclass(frozen=True)
class Newcomer:
    """Not in the practice file, but in the admin chat: may be taken in as reception."""

    user_id: int
    name: str


@dataclass(frozen=True)
class Stranger:
    """Nobody we may answer; `why` names the sentence they get."""

    why: str  # nobody, anonymous, no_role


Sender = Known | Newcomer | Stranger


def recognise(team: Sequence[Member], inbound: Inbound, scene: Scene, admin_chat: str | None) -> Sender:
    """Say who wrote. In a group only Telegram's user id counts: the chat's own address proves nobody."""
    if inbound.is_anonymous:
        return Stranger("anonymous")
    in_telegram = scene.contact_point.channel is Channel.STAFF
    user_id = _user_id(inbound, scene) if in_telegram else None
    for member in team:
        is_this_user = user_id is not None and member.telegram_user_id == user_id
        if is_this_user or (not inbound.is_group and _is_own_address(member, scene)):
            return Known(member) if member.role in EVERYBODY else Stranger("no_role")
    is_in_admin_chat = inbound.is_group and admin_chat is not None and scene.contact_point.address == admin_chat
    if is_in_admin_chat and user_id is not None and admits_members(scene.practice.document):
        return Newcomer(user_id, (inbound.name or "").strip()[:120])
    return Stranger("nobody")


def has_own_seat(sender: Sender) -> bool:
    """Whether the sender is somebody of the practice file, not only of the admin chat."""
    return isinstance(sender, Known) and not sender.member.key.startswith(ADDED_IN_CHAT)


def admits_members(document: Mapping[str, Any]) -> bool:
    """Whether the practice takes in those who are in its admin chat."""
    return bool(document.get("staff", {}).get("admit_members", True))


def may(sender: Sender, command: Name) -> bool:
    """Whether this sender may use this command."""
    match sender:
        case Known(member):
            return member.role in NEEDS.get(command, frozenset())
        case Newcomer():
            return Role.RECEPTION in NEEDS.get(command, frozenset())
        case Stranger():
            return False
        case _:
            assert_never(sender)


def _user_id(inbound: Inbound, scene: Scene) -> int | None:
    if inbound.user_id is not None:
        return inbound.user_id
    # In a private chat Telegram's chat id is the user's id.
    address = scene.contact_point.address
    return int(address) if not inbound.is_group and address.isdigit() else None


def _is_own_address(member: Member, scene: Scene) -> bool:
    if member.address is None or member.address != scene.contact_point.address:
        return False
    return member.channel == scene.contact_point.channel.value or _are_phones(member.channel, scene)


def _are_phones(channel: str | None, scene: Scene) -> bool:
    """A number reached by SMS is the same person's on WhatsApp."""
    phones = {Channel.SMS.value, Channel.WHATSAPP.value}
    return channel in phones and scene.contact_point.channel.value in phones
