"""The words everybody above uses about a client's channels, purposes and consent; pure."""

from __future__ import annotations

from enum import StrEnum


class Channel(StrEnum):
    """A way to reach somebody."""

    TELEGRAM = "telegram"  # the clients' bot
    WHATSAPP = "whatsapp"
    SMS = "sms"
    CONSOLE = "console"  # the terminal, for trying the desk out
    STAFF = "staff"  # the staff bot: the admin chat, and team members in private


class Purpose(StrEnum):
    """Why a message is sent. Exactly these; architecture, section 7."""

    ANSWER = "answer"  # the reply to something the client just wrote
    BOOKING = "booking"  # a booking made, changed or cancelled
    REMINDER = "reminder"
    WAITLIST = "waitlist"
    SAFETY = "safety"  # what somebody must know whatever they chose, such as a closure
    RECALL = "recall"
    FEEDBACK = "feedback"
    MARKETING = "marketing"
    HEALTH_DETAILS = "health_details"  # naming the treatment in messages
    PHOTOS = "photos"


# These rest on the client's own request or appointment until the client objects (GDPR Art. 6(1)(b), 21);
# all others need a live consent entry and are off by default (Art. 25).
SERVICE_PURPOSES = frozenset({Purpose.ANSWER, Purpose.BOOKING, Purpose.REMINDER, Purpose.WAITLIST, Purpose.SAFETY})

# Consent entries also speak of the channel itself ("you may text me by SMS"): this stands for the purpose then.
CHANNEL_CONSENT = "channel"
NOTICE_SHOWN = "privacy_notice"  # the privacy notice was shown, at that version
EVERYTHING = "everything"  # withdrawn: the global stop, which overrides every yes
# What a global stop leaves standing: the reply to what the client just wrote, and what somebody must know.
BEYOND_GLOBAL_STOP = frozenset({Purpose.ANSWER, Purpose.SAFETY})


class ConsentEvent(StrEnum):
    """What happened to a consent (ISO/IEC TS 27560 life cycle)."""

    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    RENEWED = "renewed"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
    SHOWN = "shown"  # a notice was shown; neither yes nor no


class Method(StrEnum):
    """How a consent was expressed."""

    BUTTON = "button"
    TYPED_WORD = "typed_word"
    WROTE_FIRST = "wrote_first"  # the client opened the conversation on this channel
    PAPER = "paper"
    SPOKEN = "spoken"  # to staff
    CARRIER_STOP = "carrier_stop"  # the carrier or Twilio told us (21610, OptOutType)
    BLOCKED_BOT = "blocked_bot"
    UNBLOCKED_BOT = "unblocked_bot"
    NOTICE = "notice"  # shown by us


PRIVACY_NOTICE = "privacy-notice"  # the wording's key


class Reachability(StrEnum):
    """The state of a contact point."""

    UNVERIFIED = "unverified"  # given to us, never answered: at most one message
    ACTIVE = "active"
    STOPPED = "stopped"  # the client said STOP; only the client's START lifts it
    BLOCKED = "blocked"  # the bot is blocked; lifted when unblocked or written to
    INVALID = "invalid"  # the provider says nobody is there
