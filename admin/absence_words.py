"""Words in which somebody says that she, or a colleague, is ill or away, in six languages; pure.

All are written folded: lower case, no accents, no apostrophes (`admin.commands.fold`).
"""

from __future__ import annotations

import re

# Said of oneself. Strict: in the practice's group colleagues talk to each other.
_ILL = (
    # it
    "sono (?:ancora )?(?:malat|ammalat|influenzat)[ao]", "mi sono ammalat[ao]", "sto (?:molto )?male",
    "ho (?:la febbre|linfluenza|la nausea)", "non sto bene",
    # fr
    "je suis (?:encore )?(?:malade|souffrante?)", "jai (?:de la fievre|la grippe)", "je ne me sens pas bien",
    # pl
    "jestem (?:nadal )?chor[ay]", "(?:za|roz)chorowal[ae]m", "mam (?:goraczke|grype)", "zle sie czuje",
    # en
    "i ?a?m (?:still )?(?:ill|sick(?! of)|unwell)", "calling in sick", "ive got (?:the flu|a fever)",
    "i have (?:the flu|a fever)", "im not well",
    # de
    "bin (?:noch )?(?:krank|erkrankt)", "melde mich krank", "habe (?:fieber|die grippe)", "mir geht es nicht gut",
    # es
    "estoy (?:muy )?(?:enferm|mal)[ao]?", "me encuentro mal", "tengo (?:fiebre|gripe)",
    "me he puesto (?:mal|enferm)[ao]?",
)  # fmt: skip
_AWAY = (
    # it
    "non (?:posso|riesco a) (?:venire|lavorare|esserci)", "non vengo", "non ci (?:sono|saro)", "s(?:ono|aro) assente",
    "(?:prendo|faccio|mi prendo) (?:ferie|libero|un giorno|vacanza)", "(?:sono|saro|vado|in) (?:in )?(?:ferie|vacanza)",
    # fr
    "je ne p(?:eux|ourrai) pas (?:venir|travailler)", "je ne viens pas", "je (?:suis|serai) absente?",
    "je ne (?:suis|serai) pas la", "(?:en|de|des|mes) (?:conges?|vacances)",
    "je prends (?:un |mon |une )?(?:conge|jour)",
    # pl
    "nie (?:moge|bede mogl[a]?) (?:przyjsc|pracowac)", "nie przyjde", "nie bedzie mnie", "nie ma mnie",
    "(?:mam|biore|na) (?:urlop|wolne|urlopie)",
    # en
    "i (?:cant|cannot|wont be able to) (?:come|work|make it|be there)", "i wont be (?:in|there)",
    "i ?a?m (?:away|off|not in)", "(?:on|my) (?:holiday|vacation|leave)",
    "(?:taking|take|have) (?:a day|the day|some days) off",
    # de
    "ich kann nicht (?:kommen|arbeiten)", "ich komme nicht", "ich bin (?:nicht da|abwesend|weg)", "ich fehle",
    "(?:habe|nehme|im|mache) (?:urlaub|frei)",
    # es
    "no puedo (?:venir|ir|trabajar)", "no (?:vengo|voy|vendre|ire)\\b", "no (?:estare|estoy)",
    "estoy de (?:vacaciones|baja)",
    "(?:cojo|tomo|tengo) (?:un dia libre|libre|vacaciones|fiesta)",
)  # fmt: skip
# Said of anybody, beside a name.
_MISSING = (
    "malat[ao]", "ammalat[ao]", "malade", "chor[ay]", "ill", "sick", "unwell", "krank", "enferm[ao]", "assente",
    "absente?", "nieobecn[ay]", "away", "abwesend", "ausente", "ferie", "vacanza", "conges?", "vacances", "urlopie",
    "holiday", "vacation", "urlaub", "vacaciones",
)  # fmt: skip
_ILL_SAID = re.compile(rf"\b(?:{'|'.join(_ILL)})\b")
_AWAY_SAID = re.compile(rf"\b(?:{'|'.join(_AWAY)})\b")
_MISSING_SAID = re.compile(rf"\b(?:{'|'.join(_MISSING)})\b")
_ILLNESS = re.compile(r"\b(?:malat\w*|ammalat\w*|malade|chor[ay]|ill|sick|unwell|krank|enferm\w*|malattia|illness)\b")


def says_ill(folded: str) -> bool:
    """ "I am ill"."""
    return bool(_ILL_SAID.search(folded))


def says_away(folded: str) -> bool:
    """ "I cannot come", "I am on holiday"."""
    return bool(_AWAY_SAID.search(folded))


def somebody_is_missing(folded: str) -> bool:
    """A word for being ill or away, of whomever."""
    return bool(_MISSING_SAID.search(folded))


def reason(folded: str) -> str:
    """The word of ours that is kept: ill, or time_off for all else."""
    return "ill" if says_ill(folded) or _ILLNESS.search(folded) else "time_off"
