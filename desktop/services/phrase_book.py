"""What to say in a situation on the phone, in Chinese and English, with the client's own words filled in (product §5)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from desktop.resources import resource

SITUATIONS = (
    "greeting",
    "please_wait",
    "bad_line",
    "dialect",
    "wrong_number",
    "complaint",
    "promise",
    "information",
    "farewell",
)
"""In the order in which they come up."""

LANGUAGES = ("zh_CN", "en")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, and where in it the words stand that were filled in (start, length)."""

    text: str
    filled: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class PhraseToSay:
    """One thing to say, in both languages."""

    chinese: Said
    english: Said


def phrases(situation: str, values: Mapping[str, Mapping[str, str]]) -> list[PhraseToSay]:
    """What to say in a situation; ``values`` holds by language what stands for each placeholder.

    Placeholders are ``client``, ``contact``, ``rep``, ``agency``, ``day``, ``time`` and ``month``; one without a value
    stays as a gap to fill in.
    """
    return [
        PhraseToSay(_filled(entry["zh_CN"], values.get("zh_CN", {})), _filled(entry["en"], values.get("en", {})))
        for entry in _book(situation)
    ]


def _filled(template: str, values: Mapping[str, str]) -> Said:
    parts: list[str] = []
    filled: list[tuple[int, int]] = []
    length = end = 0
    for match in _PLACEHOLDER.finditer(template):
        before = template[end : match.start()]
        value = values.get(match[1]) or "……"
        parts += [before, value]
        filled.append((length + len(before), len(value)))
        length += len(before) + len(value)
        end = match.end()
    return Said("".join([*parts, template[end:]]), tuple(filled))


@cache
def _book(situation: str) -> list[dict[str, str]]:
    entries: list[dict[str, str]] = json.loads(resource("phrases", f"{situation}.json").read_text(encoding="utf-8"))
    return entries
