"""Tidies text as it comes out of files and off keyboards, before it is read as a value."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u200c\u200d\u2060\u200e\u200f"))
_FORMULA_TEXT = re.compile(r'="(.*)"', re.DOTALL)
_LONGEST_SHOWN = 60


def tidy(text: str) -> str:
    """The text with full-width letters and digits made plain, stray blanks gone, and ``="…"`` unwrapped.

    Some platforms write a day as the formula ``="2026-09-22"`` so that spreadsheets leave it alone.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_INVISIBLE))
    text = text.strip()
    if text.startswith("=") and (wrapped := _FORMULA_TEXT.fullmatch(text)):
        text = wrapped[1].strip()
    return text


def shown(value: object) -> str:
    """A value as it is quoted in a sentence about it: on one line, and cut when it is long."""
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
