"""Whether two names may be one that was typed twice."""

from __future__ import annotations

import re
from functools import lru_cache

_ALIKE = 0.7
"""Share of common pairs of letters from which names are taken for one name typed twice."""
FEWEST_LETTERS = 4
"""Shorter names are alike by chance."""
_HAN = re.compile(r"[\u3400-\u9fff]")


def is_alike(one: str, other: str) -> bool:
    """Whether one name may be a slip of the other.

    In a Chinese name the first two letters are the company's own and the rest says what it makes, so these must be the
    same; slips are rare in the first letters of other names, too.
    """
    shorter, longer = sorted((len(one), len(other)))
    if shorter < FEWEST_LETTERS or shorter < longer * _ALIKE / (2 - _ALIKE):
        return False
    own = own_letters(one)
    if one[:own] != other[:own]:
        return False
    mine, theirs = _letter_pairs(one), _letter_pairs(other)
    return 2 * len(mine & theirs) >= _ALIKE * (len(mine) + len(theirs))


def tells(bare: str) -> bool:
    """Whether a name, without place and legal form, is long enough to say whose it is."""
    return len(bare) >= (2 if has_chinese(bare) else FEWEST_LETTERS)


def own_letters(bare: str) -> int:
    """How many letters at the beginning are the company's own, and not what it makes."""
    return 2 if _HAN.match(bare) else 3


def has_chinese(text: str) -> bool:
    """Whether a text holds a Chinese letter."""
    return _HAN.search(text) is not None


@lru_cache(maxsize=1 << 14)
def _letter_pairs(bare: str) -> frozenset[str]:
    return frozenset(bare[at : at + 2] for at in range(len(bare) - 1))
