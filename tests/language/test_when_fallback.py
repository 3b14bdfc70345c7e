"""dateparser as the last resort: absolute dates only, loaded when asked."""

import subprocess
import sys
from datetime import datetime

import pytest

from scheduling import when_fallback

NOW = datetime(2026, 11, 25, 10, 0)  # noqa: DTZ001 - the reader works in naive local time


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_absolute_date_is_read() -> None:
    best = when_fallback.read("December 3, 2026", NOW, "en").best
    assert best is not None
    assert str(best.start) == "2026-12-03 00:00:00"


def test_sentences_and_plain_words_are_not_tried() -> None:
    for text in ("", "tomorrow", "x" * 200, "1"):
        assert when_fallback.read(text, NOW, "en").is_nothing


def test_reading_dates_in_words_loads_no_dateparser() -> None:
    code = (
        "import sys; from scheduling.when import read; "
        "from scheduling import when_fallback; sys.exit('dateparser' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
