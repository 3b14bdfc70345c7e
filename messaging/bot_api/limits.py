"""Telegram's own limits for bots (domain: the "Bots FAQ"): about 30 messages a second in all, one a second to one
chat, where short bursts pass, and 20 a minute to one group."""

from __future__ import annotations

from messaging.pace import Pace, Rate

OVERALL = Rate(30, 1.0)
CHAT = Rate(5, 5.0)  # one a second, with a burst: one turn may say several things
GROUP = Rate(20, 60.0)


def pace() -> Pace:
    """A bot's pace, from its first message on."""
    return Pace(OVERALL, CHAT, GROUP)
