"""The last resort for absolute dates our own grammar does not know: dateparser, loaded on first use.

Slow (milliseconds, and a quarter of a second to load) and eager, so it is asked only about short texts that hold
digits and only when the grammar found nothing.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from scheduling.when.nouns import NOTHING, Grain, Kind, Reading, When

LONGEST = 80  # characters; a longer text is a sentence, which the grammar reads better
_WORTH_ASKING = re.compile(r"\d.*\d|\d.*[^\W\d_]{3}|[^\W\d_]{3}.*\d")
_HAS_CLOCK = re.compile(r"\d\s?[:hH.]\s?\d\d\b")
LANGUAGES = ("it", "fr", "pl", "en", "de", "es")


def read(text: str, now: datetime, language: str) -> When:
    """Return an absolute date out of a short text, or nothing; `now` is naive local wall time."""
    text = text.strip()
    if not text or len(text) > LONGEST or not _WORTH_ASKING.search(text) or language not in LANGUAGES:
        return NOTHING
    import dateparser

    settings = {"RELATIVE_BASE": now, "PREFER_DATES_FROM": "future", "DATE_ORDER": "DMY"}
    try:
        found = dateparser.parse(text, languages=[language], settings=settings)
    except (ValueError, OverflowError, TypeError, AttributeError, re.error):
        return NOTHING  # dateparser raises all of these on odd input
    if found is None or not now - timedelta(days=1) <= found.replace(tzinfo=None) <= now + timedelta(days=1100):
        return NOTHING
    moment = found.replace(tzinfo=None, second=0, microsecond=0)
    if _HAS_CLOCK.search(text):
        return When((Reading(moment, None, Kind.POINT, Grain.MINUTE),))
    day = moment.replace(hour=0, minute=0)
    return When((Reading(day, day + timedelta(days=1), Kind.INTERVAL, Grain.DAY),))
