"""Words that are sought in texts: in any order, in capitals or not, at full or half width (product §10)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

MOST_WORDS = 32
"""So many words of a search count; a text of more was pasted by mistake."""
_FULL_WIDTH = 0xFEE0
"""The distance from a letter of ASCII to its form of full width."""
_SPACES = "\u00a0\u3000"


def sought_words(text: str) -> tuple[str, ...]:
    """The words of a typed text, folded as ``flat`` does it, each once."""
    return tuple(dict.fromkeys(flat(text).split()))[:MOST_WORDS]


def flat(text: str) -> str:
    """A text letter by letter in small letters of half width, so that places in it are places in the text as well."""
    return text.lower() if text.isascii() else "".join(map(_flat_letter, text))


def forms(letter: str) -> str:
    """Every letter that ``flat`` turns into this one: ``a`` is written ``a``, ``A``, ``ａ`` and ``Ａ``."""
    likely = {letter, letter.lower(), letter.upper()}
    likely |= set(_SPACES) if letter == " " else set()
    likely |= {chr(ord(one) + _FULL_WIDTH) for one in likely if len(one) == 1 and "!" <= one <= "~"}
    return "".join(sorted(one for one in likely if len(one) == 1 and _flat_letter(one) == letter))


def hits(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where words stand in a text: beginnings and ends, from left to right, what overlaps taken together."""
    folded = flat(text)
    found = []
    for word in filter(None, words):
        at = folded.find(word)
        while at >= 0:
            found.append((at, at + len(word)))
            at = folded.find(word, at + 1)
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def around(text: str, words: Sequence[str], before: int = 8, length: int = 80) -> str:
    """The part of a text about its first hit, on one line, with "…" where something is left out; empty without a hit."""
    line = " ".join(text.split())
    places = hits(line, words)
    if not places:
        return ""
    start = max(0, places[0][0] - before)
    start = 0 if start <= 2 else start
    end = start + length
    return ("…" if start else "") + line[start:end] + ("…" if end < len(line) else "")


def _flat_letter(letter: str) -> str:
    folded = unicodedata.normalize("NFKC", letter).casefold()
    return folded if len(folded) == 1 else letter
