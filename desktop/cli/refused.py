"""What a command says when some of what was asked could not be done."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refused:
    """A result that makes the exit status 1: the document of what came of it, and for a person what was refused."""

    document: object
    complaint: str = ""
