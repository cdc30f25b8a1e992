"""The translations of a language, read from its Qt translation file.

The ``.ts`` file is read itself, without a compiled copy, so that the window (through a ``QTranslator``), the workbooks
written by a child process and the command line all speak from one file.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from xml.etree import ElementTree

from desktop.resources import resource

CONTEXT = "Huifang"
"""All texts stand in one context; words spelled alike are told apart by a comment."""

Key = tuple[str, str]
Forms = tuple[str, ...]


@cache
def translations(code: str) -> Mapping[Key, Forms]:
    """(source, comment) → translation, or its forms by number; empty when the language has no file."""
    path = resource("translations", f"huifang_{code}.ts")
    if not path.is_file():
        return {}
    found: dict[Key, Forms] = {}
    for message in ElementTree.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") in ("unfinished", "vanished", "obsolete"):
            continue
        forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
        if all(forms):
            found[message.findtext("source", ""), message.findtext("comment", "")] = forms
    return found


def translated(code: str, source: str, comment: str = "", n: int | None = None) -> str | None:
    """The translation of a text, in the form for ``n``; ``None`` when there is none."""
    forms = translations(code).get((source, comment))
    if forms is None and comment:
        forms = translations(code).get((source, ""))
    if forms is None:
        return None
    return forms[0] if n in (None, 1) or len(forms) == 1 else forms[1]
