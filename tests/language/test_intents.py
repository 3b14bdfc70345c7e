"""What a message wants: keywords, choices, several wishes, names, and when the desk should ask back."""

import pytest

from messaging.intents import choice, fold, keywords, language, names
from messaging.intents import read as intents
from messaging.intents.keywords import Meaning
from messaging.intents.nouns import Intent

TABLE = {
    Meaning.STOP: "STOP BASTA DISISCRIVI CANCELLAMI ARRET DESABONNER KONIEC WYPISZ REZYGNUJE"
    " STOPALL UNSUBSCRIBE END QUIT"
    " REVOKE OPTOUT STOPP ABMELDEN ABBESTELLEN BAJA ALTO PARAR",
    Meaning.START: "INIZIO RIATTIVA REPRISE DEBUT WZNOW START UNSTOP ALTA",
    Meaning.HELP: "AIUTO INFO AIDE POMOC HELP HILFE AYUDA",
}
WORDS = [(meaning, word) for meaning, text in TABLE.items() for word in text.split()]


@pytest.mark.parametrize(("meaning", "word"), [*WORDS, (Meaning.STOP, "NO SMS"), (Meaning.STOP, "STOP SMS")])
def test_keyword_is_a_whole_message_in_any_case_with_punctuation(meaning: Meaning, word: str) -> None:
    for spelling in (word, word.lower(), f" {word}! ", f"«{word.title()}».", f'"{word}"'):
        found = keywords.keyword(spelling)
        assert found is not None
        assert found.meaning is meaning


@pytest.mark.parametrize("word", ["arrêt", "Désabonner", "rezygnuję", "wznów", "début"])
def test_keyword_is_read_with_its_accents(word: str) -> None:
    assert keywords.keyword(word) is not None


@pytest.mark.parametrize("word", ["CANCEL", "ANNULLA", "ANNULER", "ANULUJ", "CANCELAR", "ABSAGEN"])
def test_words_that_may_mean_the_appointment_stop_nothing(word: str) -> None:
    assert keywords.keyword(word) is None
    for code in language.CODES:
        assert not keywords.asks_to_stop(word, code)


@pytest.mark.parametrize(
    ("text", "code"),
    [("per favore stop messaggi", "it"), ("please stop texting me", "en"), ("non voglio più ricevere sms", "it"),
     ("arrêtez de m'envoyer des sms", "fr"), ("proszę nie wysyłać sms", "pl"), ("bitte keine SMS mehr", "de"),
     ("no quiero más mensajes", "es"), ("take me off your list", "en"), ("don't text me again", "en")],
)  # fmt: skip
def test_stop_inside_a_sentence_is_a_request_to_stop(text: str, code: str) -> None:
    assert keywords.asks_to_stop(text, code)
    assert intents.understand(text, code).best.intent is Intent.OPTOUT


@pytest.mark.parametrize(
    ("text", "code"),
    [("is there a bus stop near you?", "en"), ("basta così grazie", "it"), ("vorrei annullare la visita", "it"),
     ("can you text me the address", "en"), ("mi mandate un messaggio con l'indirizzo?", "it")],
)  # fmt: skip
def test_innocent_sentences_stop_nothing(text: str, code: str) -> None:
    assert not keywords.asks_to_stop(text, code)


@pytest.mark.parametrize(
    ("text", "number"),
    [(" 1 ", 1), ("(1)", 1), ("1.", 1), ("1️⃣", 1), ("２", 2), ('"3"', 3), ("2)", 2), ("n. 2", 2), ("the second one", 2),
     ("la seconda", 2), ("le premier", 1), ("drugi", 2),
     ("den ersten bitte", 1), ("la primera", 1), ("l'ultimo", -1),
     ("the last one please", -1), ("opzione 3", 3), ("2 grazie", 2)],
)  # fmt: skip
def test_choice_is_read_however_it_is_written(text: str, number: int) -> None:
    assert choice.choice(text) == number


@pytest.mark.parametrize("text", ["", "0", "99", "15:30", "domani alle 2", "yes", "3 dicembre", "two weeks from now"])
def test_other_messages_choose_nothing(text: str) -> None:
    assert choice.choice(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [("cancel tuesday and give me friday at 3", "en"), ("annulla martedì e prenota venerdì alle 3", "it"),
     ("annulez mardi et donnez-moi vendredi à 15h", "fr"), ("odwołaj wtorek i zapisz mnie na piątek", "pl"),
     ("sagen sie dienstag ab und geben sie mir freitag", "de"),
     ("cancela el martes y dame el viernes", "es")],
)  # fmt: skip
def test_two_wishes_are_told_apart_in_the_order_said(text: str, code: str) -> None:
    read = intents.understand(text, code)
    assert [wish.intent for wish in read.wishes] == [Intent.CANCEL, Intent.BOOK]
    assert read.best.intent is Intent.RESCHEDULE
    first, second = read.wishes
    assert first.text != second.text


def test_minutes_of_a_late_client_are_read() -> None:
    read = intents.understand("sono in ritardo di 10 minuti", "it")
    assert (read.best.intent, read.minutes_late) == (Intent.LATE, 10)


def test_remind_me_is_no_booking() -> None:
    assert intents.understand("remind me to call mum", "en").best.intent is not Intent.BOOK


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("it", "vorrei disdire o spostare la visita di martedì"),
        ("fr", "je voudrais annuler ou déplacer mon rdv"),
        ("pl", "chcę odwołać albo przełożyć wizytę"),
        ("en", "I need to cancel or maybe reschedule"),
        ("de", "ich muss absagen oder verschieben"),
        ("es", "quiero cancelar o cambiar la cita"),
    ],
)
def test_what_the_client_leaves_open_is_asked_back(code: str, text: str) -> None:
    assert set(intents.understand(text, code).unsure) == {Intent.CANCEL, Intent.RESCHEDULE}


def test_a_move_told_with_its_reason_is_plain() -> None:
    read = intents.understand("I can't come tomorrow can we move it to friday", "en")
    assert (read.best.intent, read.unsure) == (Intent.RESCHEDULE, ())
    assert intents.understand("cancel my appointment", "en").unsure == ()


def test_a_wish_inside_another_phrase_is_the_wish() -> None:
    assert intents.understand("chcę odwołać wizytę", "pl").best.intent is Intent.CANCEL
    assert intents.understand("chciałabym przełożyć wizytę na piątek", "pl").best.intent is Intent.RESCHEDULE


def test_message_without_any_cue_is_other_and_not_sure() -> None:
    best = intents.understand("xyzzy", "en").best
    assert (best.intent, best.score) == (Intent.OTHER, 0.0)


NAMES = intents.Names(
    services={
        "cut": ["Taglio", "taglio capelli"],
        "massage": ["Massaggio sportivo", "massaggio"],
        "physio": ["Fisioterapia"],
    },
    practitioners={"b": ["Dott.ssa Bianchi", "Bianchi"], "r": ["Luca Rossi", "Rossi"]},
    subjects={"dog": ["Fido"], "cat": ["Micia"]},
    locations={"c": ["Centro"], "n": ["Via Nazionale"]},
)


def test_names_of_the_practice_are_found_misspelt() -> None:
    found = intents.understand("un masaggio per Fido con la dottoressa Bianci in centro", "it", NAMES).particulars
    assert found.services == ("massage",)
    assert found.practitioners == ("b",)
    assert found.subjects == ("dog",)
    assert found.locations == ("c",)


def test_name_with_its_space_lost_or_gained_is_found() -> None:
    assert names.match("fisio terapia domani", NAMES.services) == ["physio"]
    assert names.match("taglio di capelli e massaggi", NAMES.services) == ["cut", "massage"]


def test_names_not_said_are_not_found() -> None:
    assert names.match("vorrei una visita", NAMES.services) == []
    assert names.match("", NAMES.services) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [("Vorrei un appuntamento giovedì", "it"), ("w piątek o wpół do trzeciej", "pl"),
    ("dans deux semaines le matin", "fr"),
     ("can we make it an hour later?", "en"),
     ("um halb drei passt es mir", "de"), ("el jueves después de las 5", "es"),
     ("chi siete?", "it"), ("mañana", "es"), ("jutro", "pl"), ("demain", "fr")],
)  # fmt: skip
def test_language_shows_in_the_words_used(text: str, code: str) -> None:
    assert language.detect(text).language == code


@pytest.mark.parametrize("text", ["1", "ok", "👍", "", "15:30", "?"])
def test_neutral_message_tells_no_language(text: str) -> None:
    assert language.detect(text).language is None


def test_client_who_changes_language_is_followed_but_one_shared_word_changes_nothing() -> None:
    assert language.detect("sorry, can we speak English please?", "it").language == "en"
    assert language.detect("no", "it").language in ("it", None)
    assert language.detect("bonjour, je voudrais un rdv", "it", ("it", "fr")).language == "fr"


@pytest.mark.parametrize(
    ("name", "language", "said"),
    [
        ("Anna", "pl", ["Anny", "Annie", "Annę", "Anną"]),
        ("Marek", "pl", ["Marka", "Markowi", "Markiem"]),
        ("Marco", "pl", ["Marka", "Markowi", "Markiem"]),
        ("Barbara", "pl", ["Barbary", "Barbarze"]),
        ("Monika", "pl", ["Moniki", "Monice"]),
        ("Kowalski", "pl", ["Kowalskiego", "Kowalskim"]),
        ("Piotr", "pl", ["Piotra", "Piotrem"]),
        ("Anna", "de", ["Annas"]),
    ],
)
def test_names_are_known_in_their_cases(name: str, language: str, said: list[str]) -> None:
    forms = names.cases(name, language)
    assert {fold.fold(one) for one in said} <= {*forms, fold.fold(name)}
    assert names.cases(name, "it") == ()


def test_numbers_of_another_language_do_not_join_wishes() -> None:
    read = intents.understand("mogę przyjść w piątek o 16 zamiast czwartku?", "pl")  # "o" is "or" in Italian
    assert (read.best.intent, read.unsure) == (Intent.RESCHEDULE, ())
