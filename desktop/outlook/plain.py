"""What people and files write, without the characters that neither format can hold."""

from __future__ import annotations

import unicodedata

_KEPT = "\n\t"


def plain(text: str) -> str:
    """The text without control characters; line breaks stay, and whoever writes the file escapes them."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(letter for letter in lines if letter in _KEPT or unicodedata.category(letter) != "Cc")


def one_line(text: str) -> str:
    """The text on one line."""
    return " ".join(plain(text).split())
