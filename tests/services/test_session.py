"""What a session holds stays true, whichever thread reads it first."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from desktop.domain.records import Client
from tests.services.desk import open_desk, stored


def test_what_is_written_while_records_are_first_read_is_not_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_desk(tmp_path)
    stored(session, Client(name="Lakeside"))
    session.forget()
    load, written = session.store.load, []

    def load_slowly(record: Any, **wanted: Any) -> Any:
        """Another thread writes between the reading of the database and the keeping of what was read."""
        found = load(record, **wanted)
        if record is Client and not written:
            written.append(True)
            stored(session, Client(name="Hillside"))
        return found

    monkeypatch.setattr(session.store, "load", load_slowly)
    assert sorted(client.name for client in session.all(Client).values()) == ["Hillside", "Lakeside"]
    session.store.close()
