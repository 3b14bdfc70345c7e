"""More choices than a screen should hold: the first few and "more", which shows the next; pure.

The dialogue offers what there is; only whoever shows it and whoever reads the answer know of screens. On a feature
phone a screen holds four (domain/sms.md).
"""

from __future__ import annotations

from dataclasses import replace

from messaging.channel import Limits
from messaging.says import Choice, Say, Text

MORE = "page:more"


def shown(say: Say, limits: Limits) -> tuple[Choice, ...]:
    """The choices on this screen, in order; the last one may be "more"."""
    rest = say.choices[say.first : limits.choices]
    room = limits.screen or len(rest)
    if len(rest) <= room:
        return rest
    return (*rest[: room - 1], Choice(MORE, Text("choice-more")))


def next_screen(say: Say, limits: Limits) -> Say:
    """The same with the choices that come after those shown."""
    return replace(say, first=say.first + (limits.screen or 1) - 1, replaces=False, files=())


def from_here(say: Say) -> Say:
    """A message as if its screen were the first one: what was on screens before is not offered any more."""
    return replace(say, choices=say.choices[say.first :], first=0)
