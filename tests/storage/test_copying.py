"""A database copied into another one: everything arrives, and that is proved (product §8)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.changes import created
from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.records import Call, Client
from desktop.services.opening import open_session
from desktop.storage import passwords
from desktop.storage.database import open_store
from desktop.storage.store import Store
from tests.conftest import PutSample
from tests.storage.conftest import new_schema

TODAY = date(2026, 11, 4)


@pytest.fixture
def sample(put_sample: PutSample, tmp_path: Path) -> Iterator[Store]:
    """A whole agency in a file."""
    store = open_store(put_sample(tmp_path, TODAY))
    yield store
    store.close()


@pytest.mark.slow
def test_everything_goes_to_a_server_and_back_and_is_the_same(sample: Store, server: str, tmp_path: Path) -> None:
    logo = bytes(range(256))
    second = sample.load(Client)[1]
    told = created(Phrase("Two"), [Client(name="甲", referred_by=second.id, logo=logo)])
    sample.commit(told, by=None)
    address = new_schema(server)
    there, again = open_store(address), open_store(tmp_path / "again.db")
    seen: list[tuple[int, int | None]] = []

    proofs = sample.copy_into(there, lambda done, total=None, text="": seen.append((done, total)))

    assert all(proof.is_equal for proof in proofs)
    assert {proof.table for proof in proofs} >= {
        "client",
        "call",
        "daily_figures",
        "change_log",
        "figures_kept",
        "draft",
    }
    assert seen[-1][0] == seen[-1][1]
    assert there.load(Client, trashed=None) == sample.load(Client, trashed=None)
    assert there.load(Call) == sample.load(Call)
    assert there.identity == sample.identity
    assert there.latest_batch() == sample.latest_batch()
    # Numbers go on where they were, and what was done before the move can be taken back after it.
    added = there.commit(created(Phrase("One more"), [Client(name="乙")]), by=None)
    assert next(iter(added.changes)).after.id == max(client.id for client in sample.load(Client, trashed=None)) + 1
    there.undo(sample.latest_batch(), None)
    assert not there.load(Client, name="甲")

    assert all(proof.is_equal for proof in there.copy_into(again))
    assert again.load(Client, trashed=None) == there.load(Client, trashed=None)
    there.close()
    again.close()
    open_session(tmp_path / "again.db", today=TODAY).store.close()


def test_an_agency_is_never_written_over(sample: Store, tmp_path: Path) -> None:
    other = open_store(tmp_path / "other.db")
    other.commit(created(Phrase("One"), [Client(name="Somebody's")]), by=None)

    with pytest.raises(UserError, match="holds an agency already"):
        sample.copy_into(other)

    assert [client.name for client in other.load(Client)] == ["Somebody's"]
    other.close()


def test_what_arrives_changed_is_found_and_taken_back(sample: Store, tmp_path: Path) -> None:
    other = open_store(tmp_path / "other.db")
    other._engine.run(
        'CREATE TRIGGER "lossy" AFTER INSERT ON "contact" WHEN NEW."id" = 3'
        ' BEGIN UPDATE "contact" SET "phone" = \'\' , "mobile" = \'\' WHERE "id" = 3; END'
    )

    with pytest.raises(UserError, match="not the same in contact"):
        sample.copy_into(other)

    assert other.is_empty
    other.close()


@pytest.mark.parametrize("password", ["s3cret", "p@ss:w/ör d%", "密码"])
def test_a_password_is_taken_out_of_an_address_and_put_in_again(password: str) -> None:
    bare = "postgresql://li@db.agency.example:5433/huifang?sslmode=require"

    whole = passwords.joined(bare, password)

    assert passwords.parted(whole) == (bare, password)
    assert passwords.parted(bare) == (bare, "")


def test_an_address_gets_the_password_that_the_system_keeps_for_it(credential_store: object) -> None:
    bare = "postgresql://li@db.agency.example/huifang"
    assert passwords.with_password(bare) == bare

    assert passwords.keep(bare, "s3cret")

    assert passwords.with_password(bare) == "postgresql://li:s3cret@db.agency.example/huifang"
    assert passwords.with_password("postgresql://db/huifang") == "postgresql://db/huifang"
    given = "postgresql://li:other@db.agency.example/huifang"
    assert passwords.with_password(given) == given
