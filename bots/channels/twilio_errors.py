"""Twilio's error codes as what to do about them. Source: domain knowledge of Twilio's "Error n" pages; pure.

Meanings get refined from time to time (21211, 21612 and others were split in July 2024), hence data with a default.
"""

from __future__ import annotations

from datetime import timedelta

from messaging import channel
from messaging.channel import SendFailed

# Where Twilio names no time to wait.
PAUSE = timedelta(seconds=2)
LONG_PAUSE = timedelta(minutes=5)

FAILURES: dict[int, type[SendFailed]] = {
    14107: channel.OurMistake,  # we and a machine answer each other: stop
    20003: channel.SenderDown,  # wrong credentials
    20005: channel.SenderDown,  # account not active
    20404: channel.SenderDown,  # no such account
    20429: channel.Throttled,
    21211: channel.NobodyThere,  # not a number
    21408: channel.NotDeliverable,  # this country is not enabled for our account
    21602: channel.OurMistake,  # no body
    21603: channel.SenderDown,  # no sender
    21604: channel.OurMistake,  # no recipient
    21606: channel.SenderDown,  # not a sender of ours
    21610: channel.OptedOut,
    21611: channel.Throttled,  # the sender's queue is full
    21612: channel.NotDeliverable,  # this sender cannot reach this recipient
    21614: channel.NobodyThere,  # not a mobile
    21617: channel.OurMistake,  # longer than 1600
    21655: channel.NotDeliverable,  # no such template: another channel needs none
    21656: channel.NotDeliverable,  # variables do not fit the template
    21659: channel.SenderDown,  # not a number of ours
    21660: channel.SenderDown,  # a number of another account
    30001: channel.Throttled,  # queue overflow, told afterwards
    30002: channel.SenderDown,  # account suspended
    30003: channel.OutOfReach,
    30004: channel.NotDeliverable,  # blocked, by whom is unclear
    30005: channel.NobodyThere,  # unknown or inactive
    30006: channel.NobodyThere,  # landline
    30007: channel.NotDeliverable,  # filtered as spam
    30008: channel.NotDeliverable,  # unknown
    30036: channel.NotDeliverable,  # its validity ran out
    63001: channel.SenderDown,  # channel credentials
    63003: channel.NobodyThere,  # no WhatsApp at this number
    63007: channel.SenderDown,  # not a sender of this channel
    63008: channel.SenderDown,  # channel misconfigured
    63014: channel.OptedOut,  # blocked us on WhatsApp
    63015: channel.NotDeliverable,  # Twilio's sandbox, which the recipient has not joined
    63016: channel.NeedsTemplate,  # outside the 24-hour window
    63018: channel.Throttled,  # sender, recipient or portfolio rate
    63024: channel.NobodyThere,  # cannot receive WhatsApp
    63032: channel.NotDeliverable,  # withheld by Meta
    63049: channel.NotDeliverable,  # withheld by Meta
}


def failure_of(code: str) -> type[SendFailed] | None:
    """What an error code that came with a receipt means, so that it is treated as if sending itself had failed."""
    return FAILURES.get(int(code)) if code.isascii() and code.isdigit() else None


def refused(status: int, code: int | None) -> SendFailed:
    """What an answer that is no success means for the message being sent."""
    named = str(code or status)
    if status >= 500:
        return channel.MaybeSent(named)  # nobody knows how far it came; Twilio's list does
    found = FAILURES.get(code or 0)
    if found is channel.Throttled or status == 429:
        return channel.Throttled(named, LONG_PAUSE if code == 63018 else PAUSE)
    if found is None and status in {401, 403, 404}:
        found = channel.SenderDown
    return (found or channel.OurMistake)(named)
