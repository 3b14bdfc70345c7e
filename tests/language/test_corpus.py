"""The project's own corpus: at least 150 messages a language, each with what its author meant."""

import pytest

from tests.support import language

CODES = ("it", "fr", "pl", "en", "de", "es")
ENOUGH = 0.97


@pytest.mark.parametrize("code", CODES)
def test_messages_of_real_clients_are_understood(code: str) -> None:
    messages = language.corpus(code)
    assert len(messages) >= 150
    wrong = language.wrongs(code)
    assert 1 - len(wrong) / len(messages) >= ENOUGH, "\n".join(wrong)


@pytest.mark.parametrize("code", CODES)
def test_corpus_repeats_no_message(code: str) -> None:
    texts = [row["text"] for row in language.corpus(code)]
    assert len(set(texts)) == len(texts)
