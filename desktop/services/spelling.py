"""How Chinese names are typed without Chinese letters: in pinyin, by initials, or half and half."""

from __future__ import annotations

from functools import cache

from desktop.domain.name_likeness import has_chinese

_MOST_READINGS = 4
"""A letter has few readings that people use; dictionaries know more."""


def spelled(text: str) -> tuple[str, ...]:
    """A Chinese text in pinyin and by its initials, without spaces; empty for other texts.

    Words of several letters are read as the dictionary has them (重庆 is chongqing). A name often begins with a family
    name that is read its own way (单 as shan), so the first letter stands in each of its readings. The library takes a
    third of a second to load: it is only asked once something is Chinese.
    """
    if not has_chinese(text):
        return ()
    syllables = _syllables(text)
    firsts = [syllables[0], *readings(text[0])] if has_chinese(text[0]) else [syllables[0]]
    rest, initials = "".join(syllables[1:]), "".join(syllable[:1] for syllable in syllables[1:])
    full = [first + rest for first in firsts]
    short = [first[:1] + initials for first in firsts]
    return tuple(dict.fromkeys(full + short))


def _syllables(text: str) -> list[str]:
    """One syllable for each Chinese letter, other parts as they are; words are looked up once and then known."""
    from pypinyin.seg import mmseg, simpleseg

    found: list[str] = []
    for part in simpleseg.simple_seg(text):
        if has_chinese(part):
            for word in mmseg.seg.cut(part):
                found += _of_word(word)
        else:
            found.append("".join(part.casefold().split()))
    return found


@cache
def _of_word(word: str) -> tuple[str, ...]:
    from pypinyin import lazy_pinyin

    return tuple(lazy_pinyin(word))


@cache
def readings(letter: str) -> tuple[str, ...]:
    """The readings of one Chinese letter without tones, the usual one first."""
    from pypinyin import Style, pinyin

    found = pinyin(letter, style=Style.NORMAL, heteronym=True)[0]
    return tuple(dict.fromkeys(found))[:_MOST_READINGS]


def is_typed(name: str, typed: str) -> bool:
    """Whether a name begins anywhere as it was typed half and half: ``泰d`` and ``深taida`` are 深圳泰达 from some letter on.

    Each Chinese letter stands for itself, or for the beginning of one of its readings; nothing may be left out between.
    """
    return any(_follows(name, start, typed) for start in range(len(name)))


def _follows(name: str, at: int, typed: str) -> bool:
    if not typed:
        return True
    if at == len(name):
        return False
    letter = name[at]
    if typed[0] == letter and _follows(name, at + 1, typed[1:]):
        return True
    if not has_chinese(letter):
        return False
    for reading in readings(letter):
        length = len(reading)
        while length:
            if typed.startswith(reading[:length]) and _follows(name, at + 1, typed[length:]):
                return True
            length -= 1
    return False
