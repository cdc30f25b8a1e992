"""Which database is opened: the user's own, a named one, or a copy of the sample agency."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from desktop.services.locations import own_database, own_server, sample_database
from desktop.services.session import Session
from desktop.storage.database import open_store


@contextmanager
def opened_session(
    database: str | Path | None, *, sample: bool = False, today: date | None = None, language: str = "en"
) -> Iterator[Session]:
    """A session that is closed in the end. Raises ``UserError`` when the database can't be opened."""
    session = open_session(database, sample=sample, today=today, language=language)
    try:
        yield session
    finally:
        session.store.close()


def open_session(
    database: str | Path | None, *, sample: bool = False, today: date | None = None, language: str = "en"
) -> Session:
    """The agency of a database; ``sample`` takes a copy of the sample agency, made for the day when it isn't there.

    With both, ``database`` is the file in which the copy lies.
    """
    if sample:
        target: str | Path = database or sample_database(today or date.today())
        ensure_sample(Path(target), today or date.today(), language)
    else:
        target = database or own_server() or own_database()
    return Session(open_store(target), today=today, language=language)


def ensure_sample(path: Path, today: date, language: str = "zh_CN") -> None:
    """Make the copy of the sample agency for a day, unless it is there; takes a second or two.

    Raises ``UserError`` when it can't be written.
    """
    if path.exists():
        return
    from desktop.services.sample import write_sample

    path.parent.mkdir(parents=True, exist_ok=True)
    # The dates of a sample are relative to a day: copies made for other days are of no use any more.
    if path.parent == sample_database(today).parent:
        for old in path.parent.glob("sample-*.sqlite*"):
            old.unlink(missing_ok=True)
    write_sample(path, today, language)
