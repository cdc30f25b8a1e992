"""A database server for several desks: what lies there, everything moved there, and working there (product §8)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.records import BY_TABLE, Agency, Client
from desktop.services.locations import choose_server, own_server
from desktop.services.session import Session
from desktop.storage import passwords
from desktop.storage.copying import Proof, Tally
from desktop.storage.database import is_server, open_store

__all__ = ["Found", "Proof", "Tally", "chosen", "look", "move", "table_words", "without_password"]

_OWN_TABLES = {
    "identity": Phrase("Mark of this agency"),
    "sequence": Phrase("Numbers given out"),
    "batch": Phrase("Steps of the history"),
    "change_log": Phrase("Change log"),
    "draft": Phrase("Drafts"),
    "figure_source": Phrase("Sources of the figures"),
    "daily_figures": Phrase("Daily figures"),
    "figures_kept": Phrase("Figures kept for undoing"),
    "figures_span": Phrase("Days that imports cover"),
    "monthly_figures": Phrase("Monthly figures"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """What lies under an address (which is without its password): nothing yet, or an agency with so many clients.

    ``remembers`` is false where this computer has no store that keeps the password.
    """

    address: str
    is_empty: bool
    agency: str = ""
    clients: int = 0
    remembers: bool = True


def look(address: str, password: str = "") -> Found:
    """Connect, make the tables where there are none, and keep the password in the system's credential store.

    Raises ``UserError`` when this isn't the address of a server, or it refuses.
    """
    bare, written = passwords.parted(address.strip())
    given = password or written
    if not is_server(bare):
        raise UserError(
            Phrase("“{address}” is not the address of a database server that can be used here.", address=bare),
            Phrase("Write it like postgresql://name@server/database, or name a file."),
        )
    store = open_store(passwords.joined(bare, given))
    try:
        remembers = not given or passwords.keep(bare, given)
        agency = next((one.name for one in store.load(Agency)), "")
        return Found(bare, store.is_empty, agency, store.queries.counts(Client.table), remembers)
    finally:
        store.close()


def move(session: Session, address: str, password: str = "", progress: Progress = silent) -> tuple[Proof, ...]:
    """Copy everything of this agency into an empty database; what was copied from stays as it is.

    Gives every table with its rows and its checksum here and there. Raises ``UserError`` when something is in the way;
    then nothing was copied.
    """
    bare, written = passwords.parted(address.strip())
    other = open_store(passwords.joined(bare, password or written))
    try:
        return session.store.copy_into(other, progress)
    finally:
        other.close()


@contextmanager
def chosen(address: str | None) -> Iterator[Callable[[], None]]:
    """The server, or with ``None`` the file, is what is opened inside; afterwards too if the function given is called."""
    before, kept = own_server(), [False]
    choose_server(address)
    try:
        yield lambda: kept.__setitem__(0, True)
    finally:
        if not kept[0]:
            choose_server(before)


def without_password(address: str) -> str:
    """An address as it may be shown."""
    return passwords.parted(address)[0]


def table_words(name: str) -> Phrase:
    """What people call a table of the database."""
    record = BY_TABLE.get(name)
    return Phrase(record.plural) if record is not None else _OWN_TABLES.get(name, Phrase("{name}", name=name))
