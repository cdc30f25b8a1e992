"""Which agency is open: one's own, another database, or the sample."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop.services.locations import own_database, own_server

if TYPE_CHECKING:
    from desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class Place:
    """A database: a path or the address of a server, ``None`` for one's own; or the sample agency."""

    database: str | None = None
    sample: bool = False

    @property
    def is_new(self) -> bool:
        """Is it one's own, and not there yet?"""
        if self.database is not None or self.sample:
            return False
        return own_server() is None and not own_database().exists()

    def open(self, today: date | None, language: str) -> Session:
        """The agency that lies there. Raises ``UserError`` when it can't be opened."""
        from desktop.services.opening import open_session  # all that is known of records comes with it

        return open_session(self.database, sample=self.sample, today=today, language=language)


SAMPLE = Place(sample=True)
