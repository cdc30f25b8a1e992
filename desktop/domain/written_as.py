"""What a line of text is written for: a number to call, a site to open, an address to send to (product §4)."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum

from desktop.domain import parsing
from desktop.domain.errors import InvalidValue
from desktop.domain.phrase import Phrase

_LETTERS = re.compile(r"[A-Za-z]+")
_OF_NUMBERS = frozenset(
    [
        "ext",
        "extension",
        "x",
        "tel",
        "telephone",
        "phone",
        "fax",
        "mob",
        "mobile",
        "cell",
        "office",
        "home",
        "direct",
        "no",
        "nr",
        "or",
        "and",
    ]
)
"""Words that people write among the digits of a number."""
_MAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+")
_BETWEEN = re.compile(r"[\s,;，；、/]+")


class Form(Enum):
    """What a text means beside itself."""

    PLAIN = "plain"
    PHONE = "phone"
    MAIL = "mail"
    SITE = "site"
    ADDRESS = "address"

    def read(self, text: str) -> str:
        """The text as it is kept. Raises ``InvalidValue`` for a number or a mail address that can't be one."""
        if self is Form.PHONE:
            return _phone(text)
        if self is Form.MAIL:
            return _mail(text)
        return text


def _phone(text: str) -> str:
    """A number in any spelling, with an extension or a word beside it; full-width digits become usual ones."""
    if parsing.is_missing(text):
        return ""
    plain = unicodedata.normalize("NFKC", text)
    strange = next((word for word in _LETTERS.findall(plain) if word.lower() not in _OF_NUMBERS), None)
    if strange is not None:
        raise InvalidValue(
            Phrase("“{text}” is not a telephone number: it holds “{letters}”.", text=text, letters=strange),
            Phrase("Write digits, with “ext.” before an extension."),
        )
    if not any(letter.isdigit() for letter in plain):
        raise InvalidValue(
            Phrase("“{text}” is not a telephone number: it has no digit.", text=text),
            Phrase("Write digits, with “ext.” before an extension."),
        )
    return plain


def _mail(text: str) -> str:
    if parsing.is_missing(text):
        return ""
    if all(_MAIL.fullmatch(part) for part in _BETWEEN.split(text.strip(",;，；、/ "))):
        return text
    raise InvalidValue(
        Phrase("“{text}” is not an e-mail address.", text=text), Phrase("Write it like name@company.example.")
    )
