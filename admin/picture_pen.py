"""Writes and draws in the sizes meant; only it knows the scale and which fonts are there. Needs Pillow when used."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont, ImageFont

SCALE = 2  # drawn twice as large as it is meant: phones have fine screens
RADIUS = 8
INK = "#1d2733"


@dataclass(frozen=True)
class Colours:
    """Of a block: its ground, its edge and its words; each pair readable (contrast above 4.5)."""

    ground: str
    edge: str
    words: str = INK


class Pen:
    """Draws in the sizes meant; only it knows the scale."""

    def __init__(self, draw: ImageDraw) -> None:
        self._draw = draw

    def text(
        self,
        x: int,
        y: int,
        words: str,
        size: int,
        colour: str = INK,
        *,
        bold: bool = False,
        right: bool = False,
        most: int | None = None,
    ) -> int:
        """Write one line, cut with an ellipsis at `most`; returns how wide it is."""
        font, words = _set(words, size, bold)
        while most is not None and len(words) > 1 and font.getlength(words) > most * SCALE:
            words = words.rstrip("…")[:-1].rstrip() + "…"
        wide = int(font.getlength(words)) // SCALE
        left = x - wide if right else x
        self._draw.text((left * SCALE, y * SCALE), words, fill=colour, font=font)
        return wide

    def line(self, x0: int, y0: int, x1: int, y1: int, colour: str) -> None:
        """A thin line."""
        self._draw.line((x0 * SCALE, y0 * SCALE, x1 * SCALE, y1 * SCALE), fill=colour, width=SCALE)

    def box(self, x0: int, y0: int, x1: int, y1: int, colour: str) -> None:
        """A plain rectangle."""
        self._draw.rectangle((x0 * SCALE, y0 * SCALE, x1 * SCALE, y1 * SCALE), fill=colour)

    def block(self, x0: int, y0: int, x1: int, y1: int, colours: Colours) -> None:
        """A rounded rectangle with a strong left edge."""
        radius = min(RADIUS, (y1 - y0) // 3) * SCALE
        whole = (x0 * SCALE, y0 * SCALE, x1 * SCALE, y1 * SCALE)
        self._draw.rounded_rectangle(whole, radius, fill=colours.edge)
        inner = ((x0 + 5) * SCALE, y0 * SCALE, x1 * SCALE, y1 * SCALE)
        self._draw.rounded_rectangle(inner, radius, fill=colours.ground, corners=(False, True, True, False))


def width_of(words: str, size: int, *, bold: bool = False) -> int:
    """How wide one line is."""
    font, written = _set(words, size, bold)
    return int(font.getlength(written)) // SCALE


def _set(words: str, size: int, bold: bool) -> tuple[FreeTypeFont | ImageFont, str]:
    font, has_all = _font(size * SCALE, bold)
    return font, words if has_all else plain(words)


FONTS: Sequence[tuple[str, str]] = (("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),)


@cache
def _font(size: int, bold: bool) -> tuple[FreeTypeFont | ImageFont, bool]:
    """A font of this size, and whether it has every letter of our languages."""
    from PIL import ImageFont

    for names in FONTS:
        try:
            return ImageFont.truetype(names[bold], size), True
        except OSError:
            continue
    return ImageFont.load_default(size), False


_BARE = str.maketrans({"ł": "l", "Ł": "L", "œ": "oe", "Œ": "OE", "ß": "ss", "–": "-", "·": "-", "…": "."})


def plain(text: str) -> str:
    """Letters that the library's own font has: without accents."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_BARE))
    return "".join(letter for letter in decomposed if letter.isascii())
