"""The invented agency that is measured: a copy, so that nothing is written to the database that was given."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.services.generate import fill
from desktop.services.opening import open_session
from desktop.services.session import Session
from desktop.storage.database import open_store

CLIENTS, YEARS = 2_000, 2


@dataclass(frozen=True, slots=True)
class Agency:
    """The open copy, and a folder for what measuring writes."""

    session: Session
    path: Path
    folder: Path


def prepared(given: Path | None, folder: Path) -> Path:
    """The copy of a database, or a new one with 2,000 clients and two years of figures (about 20 seconds)."""
    path = folder / "agency.sqlite"
    if given is not None:
        shutil.copyfile(given, path)
        return path
    store = open_store(path)
    fill(store, CLIENTS, YEARS, 1, date.today())
    store.close()
    return path


def opened(path: Path, folder: Path) -> Agency:
    """The copy, opened."""
    return Agency(open_session(path), path, folder)
