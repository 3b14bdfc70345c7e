"""`segreteria understand`: JSON lines in, JSON lines out, whatever comes."""

import io
import json

from app import understand

LINE = {"id": "a", "lang": "it", "now": "2026-11-25T10:00", "text": "vorrei prenotare domani alle 15.30"}


def told(*lines: str) -> list[dict[str, object]]:
    out = io.StringIO()
    understand.stream(lines, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_line_is_answered_with_kind_bounds_grain_and_intent() -> None:
    assert told(json.dumps(LINE)) == [
        {"id": "a", "kind": "point", "start": "2026-11-26T15:30", "end": None, "grain": "minute", "intent": "book"}
    ]


def test_text_without_a_time_answers_none() -> None:
    (answer,) = told(json.dumps({**LINE, "text": "chi siete?"}))
    assert (answer["kind"], answer["start"], answer["end"], answer["grain"]) == ("none", None, None, None)
    assert answer["intent"] == "other"


def test_unreadable_line_is_told_and_the_run_goes_on() -> None:
    answers = told(
        "{not json", "[]", json.dumps({"id": 7, "text": "x"}), "", json.dumps({**LINE, "now": "soon"}), json.dumps(LINE)
    )
    assert [("error" in answer, answer["id"]) for answer in answers] == [
        (True, None), (True, None), (True, 7), (True, "a"), (False, "a"),
    ]  # fmt: skip


def test_rich_intents_are_told_in_the_words_of_the_contract() -> None:
    texts = {"sono in ritardo di 10 minuti": "other", "quanto costa?": "query", "stop": "optout", "1": "affirm"}
    for text, intent in list(texts.items())[:3]:
        assert told(json.dumps({**LINE, "text": text}))[0]["intent"] == intent
