"""Which agency is open: one's own, another database, or the sample."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.services.opening import open_session
from desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class Place:
    """A database: a path or the address of a server, ``None`` for one's own; or the sample agency."""

    database: str | None = None
    sample: bool = False

    def open(self, today: date | None, language: str) -> Session:
        """The agency that lies there. Raises ``UserError`` when it can't be opened."""
        return open_session(self.database, sample=self.sample, today=today, language=language)


SAMPLE = Place(sample=True)
