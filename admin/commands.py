"""What a staff member typed: a command and the words after it; pure.

Commands are the same everywhere: `/today`, `/today@our_bot`, `/client_12` (which Telegram makes a link), and in
private also without the slash and in the member's own language.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import dataclass

from admin.command_words import ALIASES, Name
from messaging.events import Inbound, Kind

__all__ = ["Asked", "Name", "Unknown", "fold", "has_slash", "parse"]

_SLASH = re.compile(r"^/(?P<word>[^\s@]+)(?:@\S+)?\s*(?P<rest>.*)$", re.DOTALL)
_NUMBERED = re.compile(r"^(?P<word>[^\W\d_]+)_(?P<number>\d+)$")
_MOST_WORDS = 1000  # characters after a command; /reply may be longer
_NEAR = 0.6  # how alike an unknown command must be to one of ours to be offered


@dataclass(frozen=True)
class Asked:
    """A command, and what was written after it."""

    name: Name
    words: str = ""


@dataclass(frozen=True)
class Unknown:
    """A slash and a word we do not have; `nearest` is what may have been meant."""

    nearest: Name | None = None


def parse(inbound: Inbound) -> Asked | Unknown | None:
    """Read a command; None when the message is none."""
    if inbound.kind is Kind.COMMAND:
        return _command(inbound.text.split("@")[0], inbound.argument)
    if inbound.kind is not Kind.TEXT:
        return None
    if slashed := _SLASH.match(inbound.text.strip()):
        return _command(slashed["word"], slashed["rest"])
    return None if inbound.is_group else _bare(inbound.text.strip())


def has_slash(inbound: Inbound) -> bool:
    """Whether somebody surely means a command, not a word that happens to be one."""
    return inbound.kind is Kind.COMMAND or inbound.text.lstrip().startswith("/")


def fold(text: str) -> str:
    """Lower case, without accents, apostrophes and doubled spaces: how names and words are compared."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter) and letter not in "'’`")
    return " ".join(kept.split())


def _command(word: str, rest: str) -> Asked | Unknown:
    if numbered := _NUMBERED.match(word):
        word, rest = numbered["word"], f"{numbered['number']} {rest}"
    name = _named(word)
    if name is None:
        return Unknown(_nearest(word))
    limit = None if name is Name.REPLY else _MOST_WORDS
    return Asked(name, rest.strip()[:limit])


def _bare(text: str) -> Asked | None:
    """A command without its slash, in private only: in a group it would answer every second sentence."""
    first, _, rest = text.partition(" ")
    name = _named(first.rstrip(":,."))
    return Asked(name, rest.strip()[:_MOST_WORDS]) if name is not None and name is not Name.REPLY else None


def _named(word: str) -> Name | None:
    folded = fold(word)
    if folded in Name.__members__.values():
        return Name(folded)
    return ALIASES.get(folded)


def _nearest(word: str) -> Name | None:
    known = {**{name.value: name for name in Name}, **ALIASES}
    close = difflib.get_close_matches(fold(word)[:40], known, n=1, cutoff=_NEAR)
    return known[close[0]] if close else None
