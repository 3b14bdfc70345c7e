"""Rules for the hour: digits, words, halves and quarters, before and past the hour, am and pm.

Prepositions are looked at but never eaten: later passes need them to see spans and open ends.
"""

from __future__ import annotations

from scheduling.when.engine import Built, Context, Rule, has, value, values
from scheduling.when.lexicon import Item
from scheduling.when.nouns import Grain
from scheduling.when.values import Clock

HALF, QUARTER, THREE_QUARTERS = 30, 15, 45


def _clock(hour: int, minute: int, items: list[Item], *, grain: Grain = Grain.MINUTE) -> Built | None:
    total = hour * 60 + minute
    if not 0 <= total <= 24 * 60 or minute >= 60:
        return None
    mer = value(items, "mer")
    if mer and hour > 12:
        mer = None
    return "C", Clock(total, mer, hour > 12 or hour == 0, grain)


def _fraction(items: list[Item]) -> int | None:
    if has(items, "three_quarters"):
        return THREE_QUARTERS
    if has(items, "quarter"):
        return QUARTER
    if has(items, "half") or has(items, "half_past"):
        return HALF
    return None


def _hour(items: list[Item], last: bool = False) -> int | None:
    found = [roles["hr"] if "hr" in roles else roles["hn"] for _, roles in items if "hr" in roles or "hn" in roles]
    if not found:
        return 12 if has(items, "noon") else 0 if has(items, "midnight") else None
    return int(found[-1 if last else 0])


def written(items: list[Item], context: Context) -> Built | None:
    """15:30, 15h30, 15.30."""
    hour, minute, sure = value(items, "cl")
    built = _clock(hour, minute, items)
    return built if built is None or not sure else ("C", built[1]._replace(sure=True))


def compact(items: list[Item], context: Context) -> Built | None:
    """ "at 730", "340pm"."""
    hour, minute = divmod(value(items, "compact"), 100)
    return _clock(hour, minute, items)


def bare(items: list[Item], context: Context) -> Built | None:
    """ "3 pm", "15 Uhr", and a number after "at"."""
    hour = _hour(items)
    return None if hour is None else _clock(hour, 0, items, grain=Grain.HOUR)


def noon(items: list[Item], context: Context) -> Built | None:
    """Noon, half past noon."""
    return "C", Clock(12 * 60 + (_fraction(items) or 0), None, True, Grain.MINUTE if len(items) > 1 else Grain.HOUR)


def twelve_noon(items: list[Item], context: Context) -> Built | None:
    """ "12 Uhr mittags"; "eins mittags" is left alone."""
    return noon(items[:1], context) if _hour(items) == 12 else None


def midnight(items: list[Item], context: Context) -> Built | None:
    """Midnight is the end of the day."""
    return "C", Clock(24 * 60, None, True, Grain.HOUR)


def fraction_after(items: list[Item], context: Context) -> Built | None:
    """ "le cinque e mezza", "cinq heures et quart"."""
    hour, minute = _hour(items), _fraction(items)
    return None if hour is None or minute is None else _clock(hour, minute, items)


def minutes_after(items: list[Item], context: Context) -> Built | None:
    """ "alle tre e venti", "acht Uhr vierzig", "seven thirty"."""
    hour = _hour(items)
    minutes = [roles["m1"] for _, roles in items if "m1" in roles]
    return None if hour is None or len(minutes) < 2 else _clock(hour, int(minutes[-1]), items)


def hour_name_minutes(items: list[Item], context: Context) -> Built | None:
    """ "ósma trzydzieści": an hour with a name of its own, then minutes."""
    return _clock(int(value(items, "hn")), int(value(items, "m1")), items)


def minutes_before(items: list[Item], context: Context) -> Built | None:
    """ "las doce menos cuarto", "cinq heures moins dix"."""
    hour, minute = _hour(items), _fraction(items)
    if minute is None:
        minute = values(items, "m1")[-1]
    return None if hour is None else _back(hour, minute, items)


def past(items: list[Item], context: Context) -> Built | None:
    """ "quarter past five", "zwanzig nach 3", "pięć po trzeciej", "half past nine"."""
    hour, minute = _hour(items, last=True), _fraction(items)
    if minute is None:
        minute = values(items, "m1")[0]
    return None if hour is None else _clock(hour, minute, items)


def to_hour(items: list[Item], context: Context) -> Built | None:
    """ "ten to three", "za pięć trzecia", "viertel vor acht"."""
    hour, minute = _hour(items, last=True), _fraction(items)
    if minute is None:
        minute = values(items, "m1")[0]
    return None if hour is None else _back(hour, minute, items)


def half_to(items: list[Item], context: Context) -> Built | None:
    """ "halb vier", "wpół do czwartej", "fünf vor halb vier"."""
    hour = _hour(items, last=True)
    if hour is None:
        return None
    shift = 0
    if has(items, "past") or has(items, "to_hour"):
        shift = values(items, "m1")[0] * (1 if has(items, "past") else -1)
    return _back(hour, 30 - shift, items)


def quarter_of(items: list[Item], context: Context) -> Built | None:
    """ "viertel vier" = 3:15, "dreiviertel vier" = 3:45, as said in the east and south of Germany."""
    hour = _hour(items, last=True)
    return None if hour is None else _back(hour, 15 if has(items, "three_quarters") else 45, items)


def _back(hour: int, minutes: int, items: list[Item]) -> Built | None:
    total = (hour * 60 - minutes) % (24 * 60)
    if hour == 1 and total < 60:
        total += 12 * 60  # "halb eins" is half past noon
    elif hour < 12 and total >= 12 * 60:
        total -= 12 * 60
    return _clock(total // 60, total % 60, items)


def zero_minutes(items: list[Item], context: Context) -> Built | None:
    """ "six oh two"."""
    hour = _hour(items)
    return None if hour is None else _clock(hour, values(items, "m1")[-1], items)


_H = "(hr|hn)"
_HOUR = "(noon|midnight|hr|hn) hour_word* (comma? mer)?"
_TAIL = " hour_word* (comma? mer)?"
_PART = "(morning|afternoon|evening|night|midday|tonight)"
_LATER_PART = ">( comma? (on|of|at|in|this)* " + _PART + " )"  # "five in the evening", "11, du soir"
_NOT_A_TIME = " >!minute/hour/day/week/month/mo/later/nth/half_hour"


def rules() -> list[Rule]:
    """Return the rules for hours, longer forms first. A number is an hour only beside something that says so."""
    return [
        ("m1 minute? (past|to_hour) half_to " + _H + _TAIL, half_to),
        ("half_to " + _H + _TAIL, half_to),
        ("half_past hour_word? past? " + _H + _TAIL, past),
        ("half past " + _H + _TAIL, past),
        ("(three_quarters|quarter) " + _H + _TAIL, quarter_of),
        ("quarter past " + _HOUR, past),
        ("quarter to_hour " + _HOUR, to_hour),
        ("pre_to (quarter|m1 minute?) " + _HOUR, to_hour),
        ("m1 minute? past " + _HOUR, past),
        ("m1 minute to_hour " + _HOUR, to_hour),
        ("<!from/between m1 to_hour " + _HOUR, spoken_to),
        ("noon (plus|and)? (half|quarter)", noon),
        ("hr hour_word* noon", twelve_noon),
        ("noon", noon),
        ("midnight", midnight),
        (_H + " hour_word? plus? on? num? (three_quarters|quarter|half) >!past/to_hour" + _TAIL, fraction_after),
        (_H + " hour_word? minus on? num? (quarter|m1 minute?)" + _TAIL, minutes_before),
        ("<!between hr hour_word? plus mn >!cl" + _TAIL, minutes_after),
        ("<at <!between hr hour_word? plus m1 >!to/until/dash/cl" + _TAIL, minutes_after),
        ("cl" + _TAIL, written),
        ("<at compact" + _TAIL, compact),
        ("compact hour_word* comma? mer", compact),
        ("compact " + _LATER_PART, compact),
        ("hr hour_word mn minute?" + _TAIL, minutes_after),
        ("hr zero m1" + _TAIL, minutes_after),
        ("hr mn minute? comma? mer", minutes_after),
        ("<at hr mn minute?" + _NOT_A_TIME, minutes_after),
        ("hn mn minute?" + _TAIL, hour_name_minutes),
        ("hr mn " + _LATER_PART, minutes_after),
        ("hr mn >!dd/mo/unit", if_spelled),
        ("hr hour_word* comma? mer", bare),
        ("hr dash hour_word", bare),
        ("<at hr hour_word+ >!later", bare),
        ("hr hour_word+ >!later", not_a_length),
        ("<D compact", compact),
        ("hn hour_word*", bare),
        ("hour_word+ hn", bare),
        ("<at hr" + _NOT_A_TIME, bare),
        ("<morning/afternoon/evening/night/tonight/midday hr" + _NOT_A_TIME, bare),
        ("<!on hr " + _LATER_PART, bare),
    ]


def spoken_to(items: list[Item], context: Context) -> Built | None:
    """ "twenty to five" but not "nine to eleven": only minutes one says, spelled out."""
    first = items[0][1]
    if first.get("m1") not in (5, 10, 20, 25) or "word" not in first:
        return None
    return to_hour(items, context)


def not_a_length(items: list[Item], context: Context) -> Built | None:
    """ "15 heures", but "une heure" without "at" is a length."""
    one = value(items, "word") == 1 and has(items, "hour")
    return None if one else bare(items, context)


def if_spelled(items: list[Item], context: Context) -> Built | None:
    """ "sette trenta", but not two numbers in digits."""
    return minutes_after(items, context) if all("word" in roles for _, roles in items) else None
