"""The delivery log: what was written, printed and sent to a client, when, by whom, and with which checksum."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.delivery import PRINTED, SENT, WRITTEN, Delivery
from desktop.domain.periods import Month
from desktop.domain.records import Client
from desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file as it lies on the disk, with its checksum in hexadecimal digits."""

    path: Path
    sha256: str

    @classmethod
    def at(cls, path: Path) -> WrittenFile:
        """The file at a path. Raises ``OSError`` when it can't be read."""
        with path.open("rb") as file:
            return cls(path, hashlib.file_digest(file, "sha256").hexdigest())


def log_of(session: Session, client: Client, month: Month | None = None) -> list[Delivery]:
    """The lines about a client, or about one of its months, the latest first."""
    found = [line for line in session.store.load(Delivery, client=client.id) if month is None or line.month == month]
    return sorted(found, key=lambda line: line.id, reverse=True)


def written_lines(
    session: Session, client: Client, month: Month, files: Iterable[WrittenFile], *, revised: bool
) -> list[Delivery]:
    """The lines for files that were written."""
    return [
        Delivery(client=client.id, month=month, at=session.now, rep=session.rep, event=WRITTEN, file=file.path.name,
                 sha256=file.sha256, revised=revised)
        for file in files
    ]  # fmt: skip


def sent_lines(session: Session, client: Client, month: Month, how: str) -> list[Delivery]:
    """The lines for what went to the client: the files that were written last, or one without a file."""
    return [
        Delivery(client=client.id, month=month, at=session.now, rep=session.rep, event=SENT, how=how, file=file,
                 sha256=sha256, revised=revised)
        for file, sha256, revised in _last_written(session, client, month) or [("", "", False)]
    ]  # fmt: skip


def printed_line(session: Session, client: Client, month: Month, printer: str, *, revised: bool) -> Delivery:
    """The line for a summary that was printed."""
    return Delivery(client=client.id, month=month, at=session.now, rep=session.rep, event=PRINTED, how=printer,
                    revised=revised)  # fmt: skip


def _last_written(session: Session, client: Client, month: Month) -> list[tuple[str, str, bool]]:
    """Name and checksum of the latest file of each kind, the PDF first."""
    latest: dict[str, Delivery] = {}
    for line in reversed(log_of(session, client, month)):
        if line.event == WRITTEN and line.file:
            latest[Path(line.file).suffix.casefold()] = line
    return [(line.file, line.sha256, line.revised) for _, line in sorted(latest.items())]
