"""Segments of an SMS, by the tables of GSM-7 and UCS-2."""

from __future__ import annotations

import pytest

from sandbox import twilio_segments


@pytest.mark.parametrize(
    ("text", "encoding", "units", "segments"),
    [
        ("", "GSM-7", 0, 1),
        ("a" * 160, "GSM-7", 160, 1),
        ("a" * 161, "GSM-7", 161, 2),
        ("a" * 306, "GSM-7", 306, 2),
        ("a" * 307, "GSM-7", 307, 3),
        ("a" * 159 + "€", "GSM-7", 161, 2),
        ("a" * 152 + "€" + "a" * 152, "GSM-7", 306, 3),  # the pair does not fit the first segment's last unit
        ("àèéìòù Ç ß ñ", "GSM-7", 12, 1),
        ("È", "UCS-2", 1, 1),
        ("ç" + "a" * 69, "UCS-2", 70, 1),
        ("ł" + "a" * 70, "UCS-2", 71, 2),
        ("👍" * 35, "UCS-2", 70, 1),
        ("👍" * 67, "UCS-2", 134, 3),  # 33 pairs a segment: 67 units leave one unused
    ],
    ids=lambda value: "",
)
def test_segments_are_counted_as_carriers_bill_them(text: str, encoding: str, units: int, segments: int) -> None:
    assert twilio_segments.count(text) == twilio_segments.Count(encoding, units, segments)
