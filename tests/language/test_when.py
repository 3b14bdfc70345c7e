"""Dates in words, one behaviour a test; the corpus covers the breadth."""

from datetime import datetime, time, timedelta

import pytest

from scheduling.when import read
from scheduling.when.nouns import Grain, Kind, Reading, When

WEDNESDAY = datetime(2026, 11, 25, 10, 0)  # noqa: DTZ001 - the reader works in naive local time


def a_when(text: str, language: str = "en", now: datetime = WEDNESDAY, **more: object) -> When:
    return read.read(text, now, language, **more)  # type: ignore[arg-type]  # tests pass what the signature names


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute)  # noqa: DTZ001 - naive local time


def a_point(moment: datetime, grain: Grain = Grain.HOUR) -> Reading:
    return Reading(moment, None, Kind.POINT, grain)


def test_hour_without_half_is_read_inside_opening_hours_first_and_keeps_the_other() -> None:
    assert a_when("tomorrow at 5").readings == (a_point(at(26, 17)), a_point(at(26, 5)))


def test_practice_open_at_dawn_reads_five_as_the_morning() -> None:
    assert a_when("tomorrow at 5", opening=(time(5), time(12))).best == a_point(at(26, 5))


def test_next_weekday_may_be_this_weeks_or_next_weeks() -> None:
    starts = [reading.start for reading in a_when("next friday").readings]
    assert starts == [at(4, 0, month=12), at(27, 0)]


def test_weekday_named_on_that_weekday_is_in_a_week_unless_its_hour_is_still_to_come() -> None:
    assert a_when("wednesday").best.start == at(2, 0, month=12)  # type: ignore[union-attr]  # asserted to exist
    assert a_when("wednesday at 15:00").best == a_point(at(25, 15), Grain.MINUTE)


def test_hour_gone_by_is_tomorrows() -> None:
    assert a_when("at 9 am").best == a_point(at(26, 9))


def test_two_days_are_two_alternatives_that_share_the_hour() -> None:
    when = a_when("martedì o giovedì alle 15", "it")
    assert [reading.start for reading in when.choices] == [at(1, 15, month=12), at(26, 15)]


def test_hour_of_the_second_wish_is_not_given_to_the_first() -> None:
    when = a_when("cancel tuesday and give me friday at 3")
    assert [(reading.start, reading.kind) for reading in when.choices] == [
        (at(1, 0, month=12), Kind.INTERVAL),
        (at(27, 15), Kind.POINT),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [("not monday", "en"), ("non lunedì", "it"), ("pas lundi", "fr"), ("nie w poniedziałek", "pl"),
     ("nicht am Montag", "de"), ("no el lunes", "es"), ("Monday I can't", "en"), ("lunedì non posso", "it")],
)  # fmt: skip
def test_refused_day_is_excluded_and_not_offered(text: str, language: str) -> None:
    when = a_when(text, language)
    assert when.readings == ()
    assert not when.allows(at(30, 9))
    assert when.allows(at(27, 9))


def test_refusal_and_wish_in_one_sentence_stay_apart() -> None:
    when = a_when("lunedì non posso, meglio martedì mattina", "it")
    assert when.excluded[0].start == at(30, 0)
    assert when.best is not None
    assert when.best.start == at(1, 8, month=12)


def test_every_other_tuesday_comes_back_every_two_weeks() -> None:
    when = a_when("every other tuesday at 5")
    assert when.repetition is not None
    assert (when.repetition.every, when.repetition.unit, when.repetition.weekdays) == (2, Grain.WEEK, (1,))


def test_an_hour_later_is_measured_from_the_appointment() -> None:
    when = a_when("can we make it an hour later?", relative_to=at(27, 15))
    assert when.best == a_point(at(27, 16), Grain.MINUTE)
    assert when.relative is not None
    assert when.relative.minutes == 60


@pytest.mark.parametrize("language", ["en", "it", "fr", "es", "de", "pl"])
def test_same_time_next_week_keeps_the_weekday_and_hour_of_the_appointment(language: str) -> None:
    text = {
        "en": "same time next week", "it": "alla stessa ora la settimana prossima",
        "de": "nächste Woche zur gleichen Zeit",
        "fr": "la semaine prochaine à la même heure", "es": "la próxima semana a la misma hora",
        "pl": "w przyszłym tygodniu o tej samej godzinie",
    }[language]  # fmt: skip
    assert a_when(text, language, relative_to=at(26, 15, 30)).best == a_point(at(3, 15, 30, month=12), Grain.MINUTE)


@pytest.mark.parametrize(
    ("text", "language"),
    [("as soon as possible", "en"), ("il prima possibile", "it"), ("dès que possible", "fr"),
     ("jak najszybciej", "pl"), ("so bald wie möglich", "de"), ("lo antes posible", "es")],
)  # fmt: skip
def test_nearest_opens_a_window_from_now(text: str, language: str) -> None:
    when = a_when(text, language)
    assert when.nearest
    assert when.windows(WEDNESDAY)[0][0] == WEDNESDAY


@pytest.mark.parametrize(
    ("text", "language", "hour", "minute"),
    [
        ("half past three", "en", 15, 30), ("quarter to nine", "en", 8, 45), ("twenty past four", "en", 16, 20),
        ("alle cinque e mezza", "it", 17, 30), ("alle nove meno un quarto", "it", 8, 45), ("alle 4 e 20", "it", 16, 20),
        ("à cinq heures et quart", "fr", 17, 15), ("à 9h moins le quart", "fr", 8, 45),
        ("à midi et demi", "fr", 12, 30),
        ("wpół do trzeciej", "pl", 14, 30), ("kwadrans po czwartej", "pl", 16, 15), ("za pięć piąta", "pl", 16, 55),
        ("halb drei", "de", 14, 30), ("viertel nach vier", "de", 16, 15), ("fünf vor halb vier", "de", 15, 25),
        ("a las cinco y media", "es", 17, 30), ("a las nueve menos cuarto", "es", 8, 45),
        ("a las 4 y 20", "es", 16, 20),
        ("17h30", "fr", 17, 30), ("15.30", "it", 15, 30), ("alle 5 del pomeriggio", "it", 17, 0),
        ("at 730 pm", "en", 19, 30),
    ],
)  # fmt: skip
def test_clock_words_give_the_minute(text: str, language: str, hour: int, minute: int) -> None:
    best = a_when(text, language).best
    assert best is not None
    assert best.start is not None
    assert (best.start.hour, best.start.minute) == (hour, minute)


def test_open_ends_are_bounded_by_the_day_when_an_hour_was_named() -> None:
    when = a_when("giovedì dopo le 17", "it")
    assert when.best == Reading(at(26, 17), None, Kind.AFTER, Grain.MINUTE)
    assert when.windows(WEDNESDAY) == ((at(26, 17), at(27, 0)),)


def test_before_noon_starts_now() -> None:
    assert a_when("before noon").windows(WEDNESDAY) == ((WEDNESDAY, at(25, 12)),)


def test_mornings_of_next_week_are_offered_day_by_day() -> None:
    windows = a_when("next week in the morning").windows(WEDNESDAY)
    assert windows[0] == (at(30, 8), at(30, 12))
    assert windows[1] == (at(1, 8, month=12), at(1, 12, month=12))


def test_weekday_that_does_not_fit_the_date_leaves_both_readings() -> None:
    starts = [reading.start for reading in a_when("thursday december 4").readings]
    assert starts[0] == at(4, 0, month=12)
    assert len(starts) == 2


def test_29_february_waits_for_its_year() -> None:
    best = a_when("29/2", "it").best
    assert best is not None
    assert str(best.start) == "2028-02-29 00:00:00"


@pytest.mark.parametrize(
    ("text", "language"),
    [("tommorow", "en"), ("domni", "it"), ("mercoldi", "it"), ("vendrdi", "fr"), ("czwratek", "pl"),
    ("donerstag", "de"),
     ("miercles", "es"), ("JUEVES", "es"), ("środę", "pl"), ("srode", "pl")],
)  # fmt: skip
def test_misspelt_days_are_still_days(text: str, language: str) -> None:
    assert a_when(text, language).best is not None


@pytest.mark.parametrize(
    ("text", "language"),
    [("mi chiamo Marco", "it"), ("you may call me", "en"), ("je suis Julien", "fr"), ("jestem Marcin", "pl"),
     ("ich heiße Martin", "de"), ("soy Marta", "es"),
     ("grazie", "it"), ("", "en"), ("ho aspettato un'ora", "it"),
     ("buonasera", "it"), ("good morning", "en"), ("the second one", "en"), ("il secondo", "it")],
)  # fmt: skip
def test_words_that_only_resemble_dates_say_nothing(text: str, language: str) -> None:
    assert a_when(text, language).is_nothing


def test_feasts_move_with_easter() -> None:
    best = a_when("lunedì di pasqua", "it").best
    assert best is not None
    assert str(best.start) == "2027-03-29 00:00:00"


def test_understanding_survives_an_unknown_language_code() -> None:
    assert a_when("tomorrow at 15:00", "xx").best == a_point(at(26, 15), Grain.MINUTE)


def test_windows_never_begin_in_the_past() -> None:
    for text in ("today", "this week", "in the morning", "until friday", "yesterday"):
        assert all(start >= WEDNESDAY for start, _ in a_when(text).windows(WEDNESDAY))


def test_in_two_weeks_means_the_day_and_perhaps_the_week() -> None:
    first, second = a_when("tra due settimane", "it").readings
    assert first.grain is Grain.DAY
    assert second.end is not None
    assert second.start is not None
    assert second.end - second.start == timedelta(days=7)


def test_client_who_writes_in_another_language_is_still_read() -> None:
    assert a_when("can I come on monday please", "it").choices[0].start == at(30, 0)
    assert a_when("w piątek proszę", "fr").choices[0].start == at(27, 0)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("it", "martedì e venerdì"),
        ("fr", "mardi et vendredi"),
        ("pl", "wtorek i piątek"),
        ("en", "tuesday and friday"),
        ("de", "Dienstag und Freitag"),
        ("es", "martes y viernes"),
    ],
)
def test_two_days_joined_by_and_are_two_days(code: str, text: str) -> None:
    found = read.read(text, datetime(2026, 3, 2, 10), code)  # noqa: DTZ001 - the reader works in naive local time
    assert [one.start for one in found.choices] == [datetime(2026, 3, 3), datetime(2026, 3, 6)]  # noqa: DTZ001 - same
