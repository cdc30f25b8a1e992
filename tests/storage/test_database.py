"""Opening a database: what is refused, in one sentence and untouched; and what is made ready."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.changes import created
from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.storage import database
from desktop.storage.database import file_system_of, open_store
from desktop.storage.engines import APPLICATION_ID
from tests.storage.conftest import new_schema

TITLE = Phrase("Test")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database file with one client."""
    path = tmp_path / "agency #1?.db"
    store = open_store(path)
    store.commit(created(TITLE, [Client(name="Lakeside")]), by=None)
    store.close()
    return path


def assert_refused(target: str | Path, words: str, patience: float = 0.1) -> None:
    with pytest.raises(UserError, match=words) as told:
        open_store(target, patience=patience).close()
    assert told.value.hint


def assert_refused_untouched(path: Path, words: str) -> None:
    before = {entry.name: entry.read_bytes() for entry in path.parent.iterdir()}
    assert_refused(path, words)
    assert {entry.name: entry.read_bytes() for entry in path.parent.iterdir()} == before


def test_a_file_is_opened_again_with_its_settings(path: Path) -> None:
    store = open_store(path)
    assert [item.name for item in store.load(Client)] == ["Lakeside"]
    rows = store._engine.rows
    settings = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema", "cell_size_check")
    assert [rows(f"PRAGMA {name}")[0][0] for name in settings] == ["wal", 2, 1, 1, 0, 1]
    assert rows("PRAGMA application_id")[0][0] == APPLICATION_ID
    assert rows("PRAGMA busy_timeout")[0][0] == 5000
    store.close()
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_no_database_at_all(tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_bytes(b"Dear Sir or Madam, " * 100)
    assert_refused_untouched(path, "not a database")


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    path.touch()
    open_store(path).close()
    open_store(path).close()


def test_a_damaged_file(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * 8192 + content[12288:])
    assert_refused_untouched(path, "damaged")


@pytest.mark.parametrize("kept", [60, 5000, 0.5, 0.99])
def test_a_file_that_was_cut_short(path: Path, kept: float) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: int(kept if kept > 1 else len(content) * kept)])
    assert_refused_untouched(path, "damaged")


def test_damage_that_shows_later_is_told_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "CHECKED_SIZE", 0)
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'client'").fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\x99" * 4096
    path.write_bytes(bytes(content))
    store = open_store(path)
    with pytest.raises(UserError, match="damaged"):
        store.load(Client)
    store.close()


@pytest.mark.parametrize(
    "change",
    [
        'UPDATE "schema_state" SET "version" = 99, "fingerprint" = \'\'',
        'ALTER TABLE "client" ADD COLUMN "mood" TEXT; UPDATE "schema_state" SET "fingerprint" = \'other\'',
    ],
)
def test_a_database_of_a_newer_program(path: Path, change: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(change)
    assert_refused_untouched(path, "newer version")


def test_a_server_database_of_a_newer_program(server: str) -> None:
    target = new_schema(server)
    store = open_store(target)
    store._engine.run('UPDATE "schema_state" SET "version" = 99')
    store.close()
    assert_refused(target, "newer version", 5)


def test_a_database_of_another_program(tmp_path: Path, server: str) -> None:
    path = tmp_path / "music.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE song (title TEXT)")
    assert_refused_untouched(path, "another program")
    target = new_schema(server)
    other = open_store(target)
    other._engine.run('DROP TABLE "schema_state"')
    other.close()
    assert_refused(target, "another program", 5)


def test_a_file_that_another_program_holds(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        assert_refused(path, "in use")


def test_writing_while_another_program_writes_is_refused_after_a_while(path: Path) -> None:
    store = open_store(path, patience=0.1)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(UserError, match="in use"):
            store.commit(created(TITLE, [Client(name="Seaside")]), by=None)
        other.execute("ROLLBACK")
    store.commit(created(TITLE, [Client(name="Seaside")]), by=None)
    assert len(store.load(Client)) == 2
    store.close()


def test_a_write_protected_file_or_folder(path: Path) -> None:
    path.chmod(stat.S_IREAD)
    assert_refused_untouched(path, "read-only")
    path.chmod(stat.S_IREAD | stat.S_IWRITE)
    if os.name != "nt":
        path.parent.chmod(0o555)
        assert_refused(path, "read-only")
        assert_refused(path.with_name("new.db"), "read-only")
        path.parent.chmod(0o755)
    open_store(path).close()


def test_a_folder_that_is_missing_or_stands_in_the_way(tmp_path: Path) -> None:
    assert_refused(tmp_path / "missing" / "agency.db", "doesn't exist")
    assert_refused(tmp_path, "is a folder")


def test_a_network_drive() -> None:
    assert_refused("//server/share/agency.db", "network drive")
    assert_refused("\\\\server\\share\\agency.db", "network drive")
    mounts = "/dev/sda1 / ext4 rw 0 0\nserver:/x /mnt/our\\040files nfs4 rw 0 0\n//s/y /mnt cifs rw 0 0\nbroken\n"
    assert file_system_of(Path("/home/me/a.db"), mounts) == "ext4"
    assert file_system_of(Path("/mnt/our files/a.db"), mounts) == "nfs4"
    assert file_system_of(Path("/mnt/a.db"), mounts) == "cifs"


def test_a_server_that_cannot_be_reached_or_says_no(server: str) -> None:
    assert_refused("postgresql://nobody:secret@127.0.0.1:1/agency", "can't be reached")
    assert_refused(f"{server.partition('?')[0].rpartition('/')[0]}/none?{server.partition('?')[2]}", "no database", 5)
    with pytest.raises(UserError) as told:
        open_store("postgresql://nobody:s%40cret@127.0.0.1:1/agency", patience=0.1)
    assert "cret" not in str(told.value)


def test_a_lost_connection_is_told_and_heals(server: str) -> None:
    target = new_schema(server)
    store = open_store(target)
    store.commit(created(TITLE, [Client(name="Lakeside")]), by=None)
    other = open_store(target)
    (victim,) = store._engine.rows("SELECT pg_backend_pid()")[0]
    other._engine.rows("SELECT pg_terminate_backend(?)", (victim,))
    with pytest.raises(UserError, match="can't be reached"):
        store.commit(created(TITLE, [Client(name="Lost")]), by=None)
    store.commit(created(TITLE, [Client(name="Seaside")]), by=None)
    assert [item.name for item in store.load(Client)] == ["Lakeside", "Seaside"]
    store.close()
    other.close()


def test_a_full_disk_leaves_nothing_half_written(path: Path) -> None:
    store = open_store(path)
    pages = store._engine.rows("PRAGMA page_count")[0][0]
    store._engine.rows(f"PRAGMA max_page_count = {pages + 20}")
    with pytest.raises(UserError, match="disk is full"):
        store.commit(created(TITLE, [Client(name="x" * 3000) for _ in range(400)]), by=None)
    assert [item.name for item in store.load(Client)] == ["Lakeside"]
    store._engine.rows("PRAGMA max_page_count = 1000000")
    store.commit(created(TITLE, [Client(name="Seaside")]), by=None)
    store.close()
