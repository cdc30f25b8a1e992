"""Backups that can be relied on: complete, checked, and not too many."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.changes import created
from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.storage.backup import backup, backup_file, backups, is_unchanged, kept
from desktop.storage.database import open_store
from desktop.storage.restoring import restore
from desktop.storage.store import Store
from tests.storage.conftest import new_schema

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def filled(tmp_path: Path) -> Store:
    """A file store that is in use, its latest change still in the log beside the file."""
    store = open_store(tmp_path / "agency.db")
    store.commit(created(Phrase("Test"), [Client(name="Lakeside")]), by=None)
    return store


def test_a_backup_holds_what_was_just_saved_and_opens_by_itself(filled: Store) -> None:
    copy = backup(filled, "hourly")
    assert copy.parent.name == "backups"
    assert copy.name.endswith("-hourly.db")
    assert is_unchanged(copy)
    assert sorted(entry.suffix for entry in copy.parent.iterdir()) == [".db", ".sha256"]
    restored = open_store(copy)
    assert [item.name for item in restored.load(Client)] == ["Lakeside"]
    restored.close()
    filled.close()


def test_a_backup_that_was_changed_is_noticed(filled: Store) -> None:
    copy = backup(filled, "import")
    content = bytearray(copy.read_bytes())
    content[5000] ^= 1
    copy.write_bytes(bytes(content))
    assert not is_unchanged(copy)
    filled.close()


def test_no_backup_is_made_of_a_damaged_database(filled: Store) -> None:
    assert filled.path is not None
    filled.close()
    good = backup_file(filled.path, "hourly")
    content = filled.path.read_bytes()
    filled.path.write_bytes(content[:4096] + b"\x99" * 8192 + content[12288:])
    with pytest.raises(UserError, match="damaged"):
        backup_file(filled.path, "hourly")
    assert backups(filled.path) == [good]
    assert sorted(entry.suffix for entry in good.parent.iterdir()) == [".db", ".sha256"]


def test_a_server_is_not_backed_up_from_here(server: str) -> None:
    store = open_store(new_schema(server))
    with pytest.raises(UserError, match="on a server"):
        backup(store, "hourly")
    store.close()


def test_old_backups_go_but_only_those_of_this_database(filled: Store) -> None:
    assert filled.path is not None
    first = backup_file(filled.path, "hourly", NOW - timedelta(days=2, hours=2))
    second = backup_file(filled.path, "hourly", NOW - timedelta(days=2, hours=1))
    other = first.with_name("other-20200101T000000Z-hourly.db")
    other.touch()
    third = backup_file(filled.path, "hourly", NOW)
    assert backups(filled.path) == [second, third]
    assert not first.with_suffix(".sha256").exists()
    assert other.exists()
    filled.close()


def test_a_year_of_half_hourly_backups_is_thinned_to_days_weeks_and_months() -> None:
    stamps = [NOW - timedelta(minutes=30) * number for number in range(48 * 365)]
    left = kept(stamps, NOW)
    assert len([stamp for stamp in left if NOW - stamp <= timedelta(hours=24)]) == 49
    assert 20 <= len(left) - 49 <= 14 + 8 + 13
    assert min(left) < NOW - timedelta(days=330)


@given(st.sets(st.datetimes(datetime(2020, 1, 1), datetime(2026, 11, 22)), min_size=1))
def test_thinning_keeps_the_latest_and_thinning_again_takes_nothing(found: set[datetime]) -> None:
    stamps = {stamp.replace(microsecond=0, tzinfo=UTC) for stamp in found}
    left = kept(stamps, NOW)
    assert max(stamps) in left
    assert left <= stamps
    assert kept(left, NOW) == left


def names(store: Store) -> list[str]:
    return sorted(item.name for item in store.load(Client))


def test_backups_of_one_second_are_all_kept_in_their_order(filled: Store) -> None:
    assert filled.path is not None
    made = [backup_file(filled.path, reason, NOW) for reason in ("manual", "import", "manual")]
    assert backups(filled.path) == made
    filled.close()


def test_going_back_to_a_backup_brings_back_its_state_and_keeps_the_state_before(filled: Store) -> None:
    copy = backup(filled, "manual")
    filled.commit(created(Phrase("Test"), [Client(name="Hillside")]), by=None)
    before = restore(filled, copy)
    assert names(filled) == ["Lakeside"]
    assert before.name.endswith("-restore.db")
    restore(filled, before)
    assert names(filled) == ["Hillside", "Lakeside"]
    assert is_unchanged(copy)
    filled.commit(created(Phrase("Test"), [Client(name="Riverside")]), by=None)
    assert filled.path is not None
    filled.close()
    again = open_store(filled.path)
    assert names(again) == ["Hillside", "Lakeside", "Riverside"]
    assert {entry.name for entry in filled.path.parent.iterdir()} <= {
        "agency.db", "agency.db-wal", "agency.db-shm", "backups",
    }  # fmt: skip
    again.close()


def test_what_can_not_be_gone_back_to_is_said_and_changes_nothing(filled: Store, tmp_path: Path) -> None:
    changed = backup(filled, "manual")
    changed.write_bytes(changed.read_bytes()[:-1] + b"x")
    torn = tmp_path / "torn.db"
    torn.write_bytes(changed.read_bytes()[:5000])
    foreign = tmp_path / "foreign.db"
    with closing(open_store(foreign)) as other:
        assert other.identity != filled.identity
    newer = tmp_path / "newer.db"
    shutil.copyfile(backup(filled, "newer"), newer)
    with closing(sqlite3.connect(newer)) as connection:
        connection.executescript('UPDATE "schema_state" SET "version" = 99, "fingerprint" = \'\'')
    for copy, reason in (
        (changed, "not what was written"),
        (torn, "damaged"),
        (foreign, "another agency"),
        (newer, "newer"),
        (tmp_path / "gone.db", "can't be read"),
    ):
        with pytest.raises(UserError, match=reason):
            restore(filled, copy)
    assert names(filled) == ["Lakeside"]
    filled.close()
