"""How long work tells how far it is, and hears that it should stop."""

from __future__ import annotations

from typing import Protocol

from desktop.domain.phrase import Phrase


class Progress(Protocol):
    """Called by long work now and then."""

    def __call__(self, done: int, total: int | None = None, text: Phrase | str = "") -> None:
        """Report ``done`` of ``total`` steps (``None``: unknown), and what is being worked on.

        Raises ``Cancelled`` when the person has stopped the work.
        """


def silent(done: int, total: int | None = None, text: Phrase | str = "") -> None:
    """Progress that nobody watches."""
