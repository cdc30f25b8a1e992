"""What was written wrongly behind ``huifang``, said in the language that is asked for."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from desktop.domain.errors import InvalidValue
from desktop.domain.phrase import Phrase

_SAID = (
    (r"the following arguments are required: (?P<what>.+)", Phrase("{what} is missing")),
    (r"unrecognized arguments: (?P<what>.+)", Phrase("{what} means nothing here")),
    (r"argument (?P<option>.+?): expected .+", Phrase("{option} needs a value")),
    (
        r"argument (?P<option>.+?): invalid choice: (?P<value>.+) \(choose from (?P<known>.+)\)",
        Phrase("{option} can't be {value}; choose from {known}"),
    ),
)
"""What argparse says of arguments, and how it is said here."""


class WrongUsage(InvalidValue):
    """The arguments make no sense; ``usage`` says what would."""

    def __init__(self, message: Phrase | str, usage: str = "") -> None:
        super().__init__(message)
        self.usage = usage


class Parser(argparse.ArgumentParser):
    """Raises ``WrongUsage`` where its base ends the process."""

    def error(self, message: str) -> NoReturn:
        raise WrongUsage(_phrase(message), self.format_usage())


def refuse(error: InvalidValue, arguments: Sequence[str]) -> NoReturn:
    """Say what is wrong, and end with status 2."""
    from desktop.language import language_of  # only here: every start of the window goes through this module

    language = language_of("zh_CN" if re.search(r"--language[ =]zh_CN\b", " ".join(arguments)) else "en")
    if isinstance(error, WrongUsage):
        sys.stderr.write(error.usage.replace("usage:", language.tr("usage:"), 1))
    said = language.say(Phrase("huifang: error: {message}", message=error.message))
    sys.stderr.write(f"{said}\n")
    raise SystemExit(2)


def _phrase(message: str) -> Phrase | str:
    """A sentence of argparse as one of ours; one that isn't known stays as it is."""
    for pattern, said in _SAID:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            values: dict[str, Any] = found.groupdict()
            return Phrase(said.text, **values)
    return message
