"""Marks put into a message before its cues are looked for: where a clause begins, and where a verb is led to."""

from __future__ import annotations

import re

START = "\x01"  # before the first word of a clause
LED = "\x02"  # after a little word that leads to a verb
_LEADING = re.compile(
    r"\b(?:and|or|oppure|o|ou|lub|albo|oder|then|also|please|pls|plz|but|so|to|can|could|would|will|you|i|we|let's"
    r"|just|instead|better|rather"
    r"|e|ed|poi|anche|ma|per favore|posso|puo|potete|potrei|possiamo|vorrei|voglio|devo|dobbiamo|da|di|mi|lo|la"
    r"|et|puis|aussi|mais|svp|puis je|peux|pouvez vous|pouvez|peut on|voudrais|veux|dois|faut|de|me|le"
    r"|i|a|oraz|potem|tez|ale|prosze|chce|chcialbym|chcialabym|moge|mozna|mozemy|musze|trzeba|sie"
    r"|und|dann|auch|aber|bitte|kann|konnen|konnten|mochte|will|muss|ich|wir|sie|zu|gerne|gern"
    r"|y|luego|tambien|pero|porfa|por favor|puedo|puede|pueden|podemos|podria|quiero|quisiera|querria|debo|tengo que)"
    r"[^\w.!?;'-]+"
)
_CLAUSE = re.compile(r"(?:^|[.!?;:\n,()])[^\w]*")


def mark_clauses(folded: str) -> str:
    """Put signs no client writes before the first word of every clause and after words that lead to a verb."""
    marked = _CLAUSE.sub(lambda match: match.group() + START, folded.replace(START, " ").replace(LED, " "))
    return _LEADING.sub(lambda match: match.group() + LED, marked)


def unmarked(marked: str) -> str:
    """The words without those signs."""
    return marked.replace(START, "").replace(LED, "")
