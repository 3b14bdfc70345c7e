"""What clients say about last time, the next free time, and for whom, in six languages."""

from __future__ import annotations

import pytest

from bots.dialogue import offering, recalling, subjects
from clients.people import Subject
from messaging.intents import fold
from tests.support.salon import a_view, catalog

AS_BEFORE = """
come l'ultima volta | lo stesso dell'altra volta | il solito | comme la dernière fois | la même chose que l'autre fois
comme d'habitude | tak samo jak ostatnio | to samo co poprzednio | jak zwykle | same as last time | the usual
the same thing as before | wie letztes Mal | dasselbe wie beim letzten Mal | wie immer | como la última vez
lo mismo que la otra vez | lo de siempre
"""
WITH_THE_SAME = """
con chi ho avuto l'ultima volta | con la stessa dell'altra volta | avec la même personne que la dernière fois
z tym samym co ostatnio | u tej samej osoby co ostatnio
with whoever I had last time | with the same person as last time
bei derselben wie letztes Mal | con quien tuve la última vez | con la misma de la otra vez
"""
NEXT = """
il prima possibile | il primo posto libero | le plus tôt possible | la prochaine place | pierwszy wolny termin
jak najszybciej | the next free one | as soon as possible | der nächste freie Termin | so bald wie möglich
el primer hueco libre | cuanto antes
"""
NEITHER = """
una prima visita giovedì | the first visit | le premier rendez-vous de ma vie | kolejna wizyta | mein erster Termin
mi primera cita | quando è il mio prossimo appuntamento | last time it was great | grazie per l'altra volta
"""
BOTH = """
per entrambi | tutti e due | pour les deux | dla obu psów | both dogs | all of them | für beide | para los dos
"""
ENOUGH = "basta così | c'est tout | to wszystko | that's all | das ist alles | eso es todo"


def said(table: str) -> list[str]:
    return [one.strip() for one in table.replace("\n", "|").split("|") if one.strip()]


@pytest.mark.parametrize("text", said(AS_BEFORE))
def test_the_same_as_last_time_is_heard(text: str) -> None:
    assert recalling.says_as_before(f"{text}, giovedì")


@pytest.mark.parametrize("text", said(WITH_THE_SAME))
def test_whoever_it_was_last_time_is_heard_and_is_not_the_same_service(text: str) -> None:
    service = catalog().services["check"]
    assert recalling.asks_for_the_same_person(text)
    assert recalling.with_whoever_it_was(a_view(), service, recalling.Draft(), text) is None  # there was nobody
    assert not recalling.says_as_before(text)


@pytest.mark.parametrize("text", said(NEXT))
def test_the_next_free_time_is_heard(text: str) -> None:
    assert offering.NEXT.search(fold.fold(text))


@pytest.mark.parametrize("text", said(NEITHER))
def test_other_words_for_first_and_last_are_left_alone(text: str) -> None:
    assert not offering.NEXT.search(fold.fold(text))
    assert not recalling.says_as_before(text)
    assert not recalling.asks_for_the_same_person(text)


@pytest.mark.parametrize("text", said(BOTH))
def test_both_are_heard(text: str) -> None:
    view = a_view(subjects=(Subject(1, "pet", "Fido"), Subject(2, "pet", "Rex"), Subject(3, "child", "Tom")))
    found = subjects.named(view, catalog().services["grooming"], text)
    assert found is not None
    assert found.subjects == (1, 2)


@pytest.mark.parametrize("text", said(ENOUGH))
def test_that_is_all_is_heard(text: str) -> None:
    assert subjects.ENOUGH.search(fold.fold(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [("Fido", "Fido"), ("si chiama fido", "Fido"), ("il s'appelle Médor", "Médor"), ("his name is Rex", "Rex"),
     ("er heißt Bello", "Bello"), ("se llama Luna", "Luna"), ("wabi się Burek", "Burek"), ("Fido 2", None),
     ("I would like to know what this costs", None), ("7", None), ("?!", None)],
)  # fmt: skip
def test_a_name_is_taken_out_of_the_words(text: str, name: str | None) -> None:
    introduced = subjects.IS_CALLED.match(text)
    assert subjects.clean(introduced["name"] if introduced else text) == name
