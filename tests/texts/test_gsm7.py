"""GSM-7: what it can carry, how segments are counted, how everything else is rewritten."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messaging import gsm7
from messaging.gsm7 import Count, Encoding


def test_the_tables_hold_127_basic_and_10_extended_characters() -> None:
    assert len(gsm7.BASIC) == 127
    assert len(gsm7.EXTENSION) == 10
    assert not gsm7.BASIC & gsm7.EXTENSION


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("", Count(Encoding.GSM7, 0, 0, 160), id="nothing"),
        pytest.param("a" * 160, Count(Encoding.GSM7, 160, 1, 0), id="one full message"),
        pytest.param("a" * 161, Count(Encoding.GSM7, 161, 2, 145), id="one letter too many"),
        pytest.param("a" * 306, Count(Encoding.GSM7, 306, 2, 0), id="two full messages"),
        pytest.param("a" * 307, Count(Encoding.GSM7, 307, 3, 152), id="three messages"),
        pytest.param("a" * 159 + "€", Count(Encoding.GSM7, 161, 2, 145), id="the euro sign costs two"),
        pytest.param("a" * 158 + "€", Count(Encoding.GSM7, 160, 1, 0), id="the euro sign fits"),
        pytest.param("a" * 152 + "€" + "a" * 152, Count(Encoding.GSM7, 306, 3, 152), id="no euro sign is split"),
        pytest.param("ż" * 70, Count(Encoding.UCS2, 70, 1, 0), id="UCS-2 holds seventy"),
        pytest.param("ż" * 71, Count(Encoding.UCS2, 71, 2, 63), id="UCS-2 joined holds sixty-seven"),
        pytest.param("😀" * 35, Count(Encoding.UCS2, 70, 1, 0), id="emoji take two"),
        pytest.param("ż" * 66 + "😀" + "ż" * 66, Count(Encoding.UCS2, 134, 3, 66), id="no emoji is split"),
        pytest.param("È" + "a" * 139, Count(Encoding.UCS2, 140, 3, 61), id="one capital triples the price"),
    ],
)
def test_segments_are_counted_as_billed(text: str, count: Count) -> None:
    assert gsm7.segments(text) == count


@given(st.text(alphabet=st.sampled_from("aé€ż😀[]"), max_size=900))
def test_segments_hold_all_units_and_no_segment_is_wasted(text: str) -> None:
    count = gsm7.segments(text)
    room = 153 if count.encoding is Encoding.GSM7 else 67
    if count.segments > 1:
        assert (count.segments - 1) * (room - 1) < count.units <= count.segments * room
    assert 0 <= count.remaining <= 160


@pytest.mark.parametrize(
    ("language", "written", "sent"),
    [
        ("it", "È così: perché? Città, più, già, í, ó", "E' così: perché? Città, più, già, i, o"),
        ("it", "e\u0300 gia\u0300", "è già"),
        ("it", "L’appuntamento «Studio» – ok…", 'L\'appuntamento "Studio" - ok...'),
        ("fr", "À bientôt, ça ira ? Où ? Cœur", "A bientot, ca ira ? Où ? Coeur"),
        ("fr", "70,00\u00a0€ – 15\u202fh\u202f30", "70,00 € - 15 h 30"),
        ("fr", "Ça va, ça", "Ça va, ca"),
        ("pl", "Zażółć gęślą jaźń, ŁÓDŹ, śr.", "Zazolc gesla jazn, LODZ, sr."),
        ("de", "Schöne Grüße, Straße, STRAẞE", "Schöne Grüße, Straße, STRASSE"),
        ("es", "¿Mañana a las tres? Sí, están aquí. Ángel", "¿Mañana a las tres? Si, estan aqui. Angel"),
        ("en", "See you 😀 soon 👩‍⚕️!", "See you soon!"),
        ("en", "Đoković, Þór, Naïve, ﬁne, ①", "Dokovic, Thor, Naive, fine, 1"),
        ("en", "a → b · c × d\tx", "a -> b - c x d x"),
    ],
)
def test_letters_outside_the_tables_are_rewritten(language: str, written: str, sent: str) -> None:
    assert gsm7.transliterate(written, language) == sent
    assert gsm7.segments(sent).encoding is Encoding.GSM7


@pytest.mark.parametrize("name", ["Ольга", "Νίκος", "王芳", "يوسف", "김"])
def test_names_in_other_alphabets_are_left_as_they_are(name: str) -> None:
    assert gsm7.transliterate(name, "en") == name


@pytest.mark.parametrize("language", ["it", "fr", "pl", "en", "de", "es"])
@given(text=st.text(max_size=200))
def test_transliterating_twice_changes_nothing_more(language: str, text: str) -> None:
    once = gsm7.transliterate(text, language)
    assert gsm7.transliterate(once, language) == once
