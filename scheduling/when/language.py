"""What a language must tell the grammar: words and rules as data, no code.

Variants of one word stand in one string, separated by commas; several words in a row are a phrase. Accents
are written properly and read with or without. A seventh language is one more file in `languages/`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

# Every role a word can play in a rule; a language fills those in REQUIRED, the rest when it has the thing.
REQUIRED = (
    "at", "on", "of", "from", "to", "until", "between", "and", "or", "not", "before", "after", "in", "later",
    "next", "this", "last", "early", "mid", "end", "half", "quarter", "noon", "midnight", "minute", "hour",
    "day", "week", "month", "half_hour", "weekend", "today", "tomorrow", "overmorrow", "now", "soonest",
    "morning", "midday", "afternoon", "evening", "night", "every", "other_one", "same_time", "day_after",
    "few", "am", "pm", "rest", "cannot",
)  # fmt: skip
OPTIONAL = (
    "half_past",  # "half past" in one: followed by the hour just gone
    "half_to",  # "halb", "wpół do": followed by the hour to come
    "three_quarters",  # "tre quarti", "dreiviertel"
    "past",  # minutes past the hour: "after", "nach", "po"
    "to_hour",  # minutes to the hour that follows: "ten to", "vor"
    "minus",  # minutes to the hour before: "meno", "moins"
    "pre_to",  # "za pięć trzecia": word, minutes, hour to come
    "plus",  # minutes after the hour: "e", "et", "y"
    "hour_word",  # "o'clock", "uhr", "heures"
    "hour_name",  # hours with names of their own, see `hours`
    "zero", "weekday_in_eight", "weekday_in_fifteen", "fortnight", "tonight", "by", "within", "after_next",
    "since_now", "earlier", "day_name", "working_day", "hour_and_half", "or_later", "or_earlier", "skip", "for_",
    "fast", "unsaid", "month_word", "quarter_hour", "three_quarters_hour", "thousand2", "that_day", "ago",
    "maybe_morning",  # tomorrow, but morning beside a weekday: "morgen", "mañana"
    "tomorrow_morning",  # "domattina"
    "today_morning",  # "stamattina"
    "an",  # the article as a number, where it is never an hour
    "overovermorrow", "day_before", "no_later", "starting",
)  # fmt: skip


@dataclass(frozen=True)
class Language:
    """One language's words."""

    code: str
    weekdays: tuple[str, ...]  # Monday first
    months: tuple[str, ...]
    cardinals: Mapping[int, str]  # 0-20 and the tens to 50
    compose: tuple[str, ...]  # how tens {t} and units {u} make a number: "{t} {u}", "{u}und{t}"
    ordinals: Mapping[int, str]  # 1-20, the tens, 30 and 31; first = the short words for the nth of a month
    compose_ordinals: tuple[str, ...]  # tens {t} (ordinal {to}) and unit ordinal {o}
    ordinal_suffixes: str  # what follows digits: "st, nd, rd, th"
    roles: Mapping[str, str]
    holidays: Mapping[str, str]  # key in `feasts.py` -> names
    unit_words: Mapping[int, str] = field(default_factory=dict)  # units as they sound inside composites
    ten_words: Mapping[int, str] = field(default_factory=dict)
    hours: Mapping[int, str] = field(default_factory=dict)  # names of hours other than numbers: Polish
    date_ending: str = ""  # an ordinal that ends so is a day of the month: "siódmego"
    dotted_ordinals: bool = False  # "15." is the fifteenth
    compounds: bool = False  # "montagmorgen": weekday and part in one word
    h_is_minutes: bool = True  # "15h30"
    weak_months: str = ""  # months that are also common words and need a preposition: "may"
    not_typos: str = ""  # names and words that look like misspelt dates
    starts_afternoon: int = 13  # hour at which "afternoon" begins
