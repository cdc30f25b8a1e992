"""A PostgreSQL server as the engine (product §8); its driver is loaded when a server is really opened."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import peewee
import psycopg
from psycopg.conninfo import conninfo_to_dict
from psycopg.pq import TransactionStatus

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.storage.engines import Engine

_OPTIONS = "-c lock_timeout=20000 -c client_min_messages=warning"


class _Driver(peewee.Psycopg3Adapter):
    """peewee's adapter for psycopg 3, working also where peewee was loaded without the driver."""

    txn_idle = TransactionStatus.IDLE
    txn_inerror = TransactionStatus.INERROR
    txn_unknown = TransactionStatus.UNKNOWN

    def check_driver(self) -> None:
        """The driver is there: this module has imported it."""

    def get_binary_type(self) -> Any:
        return psycopg.Binary

    def connect(self, db: Any, **parameters: Any) -> Any:
        return psycopg.connect(db.database, **parameters)


class _ServerDatabase(peewee.PostgresqlDatabase):
    """PostgreSQL that remembers the connections of all threads, so that closing the store closes them."""

    psycopg2_adapter = psycopg3_adapter = _Driver

    def __init__(self, url: str, **settings: Any) -> None:
        self.opened: list[psycopg.Connection[Any]] = []
        super().__init__(url, **settings)

    def _initialize_connection(self, connection: psycopg.Connection[Any]) -> None:
        self.opened.append(connection)


class ServerEngine(Engine):
    """A PostgreSQL database, or a distributed one that speaks its protocol."""

    errors = (peewee.PeeweeException, psycopg.Error)

    def __init__(self, url: str, patience: float) -> None:
        _check_address(url)
        parts = urlsplit(url)
        self.place = f"{parts.hostname or 'localhost'}{parts.path}"
        settings: dict[str, Any] = {"connect_timeout": max(2, round(patience))}
        if "options=" not in parts.query:
            settings["options"] = _OPTIONS
        self._server = _ServerDatabase("postgresql://" + url.split("://", 1)[1], **settings)
        super().__init__(self._server)

    def in_transaction(self) -> bool:
        return bool(self.database.connection().pgconn.transaction_status != TransactionStatus.IDLE)

    def close(self) -> None:
        if not self.database.is_closed():
            super().close()
        for connection in self._server.opened:
            connection.close()
        self._server.opened.clear()

    def explained(self, error: Exception) -> UserError | None:
        cause = error.__cause__ or error.__context__ or error
        known = cause if isinstance(cause, psycopg.Error) else error
        if isinstance(known, psycopg.errors.LockNotAvailable):
            return UserError(
                Phrase("Somebody else is writing a lot at the moment; nothing was saved."),
                Phrase("Wait a moment and try again."),
            )
        if isinstance(known, psycopg.errors.InsufficientPrivilege | psycopg.errors.ReadOnlySqlTransaction):
            return UserError(
                Phrase("The database at {place} may not be changed with this account.", place=self.place),
                Phrase("Ask the person who looks after the server for the rights to create and change tables."),
            )
        if isinstance(known, psycopg.OperationalError | peewee.OperationalError | peewee.InterfaceError):
            self.forget_connection()
            return self._unreachable(str(known))
        return None

    def _unreachable(self, text: str) -> UserError:
        text = text.lower()
        if "password" in text or "authentication" in text:
            return UserError(
                Phrase("The server refused the user name or the password for {place}.", place=self.place),
                Phrase("Check both in the settings of the database."),
            )
        if "does not exist" in text:
            return UserError(
                Phrase("The server has no database or user of this name: {place}.", place=self.place),
                Phrase("Check the address in the settings, or have the database created."),
            )
        return UserError(
            Phrase("The database server can't be reached: {place}.", place=self.place),
            Phrase("Check the network and the address in the settings, then try again."),
        )


def _check_address(url: str) -> None:
    """Refuse what only looks like an address, before anything is connected."""
    try:
        conninfo_to_dict(url)
        urlsplit(url)
    except (psycopg.Error, ValueError) as error:
        # The address isn't repeated: it may hold a password.
        raise UserError(
            Phrase("The address of the database server can't be read."),
            Phrase("Write it like postgresql://name@server/database."),
        ) from error
