"""Taking batches back: records and figures, after edits and after a restart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop.domain.changes import ChangeSet, created, edited, together
from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.records import Call, Callback, Client, Contact, Import
from desktop.storage.figures import FigureBatch
from desktop.storage.store import Outcome, Store, Undone
from desktop.storage.tables import MEASURES

TITLE = Phrase("Import of {file}", file="a.xlsx")
DAY = date(2026, 11, 1)


def figures(client: int, day: date, **values: int) -> tuple[object, ...]:
    return (client, day, *(values.get(name) for name in MEASURES))


def number_of(changes: ChangeSet) -> int:
    assert changes.batch is not None
    return changes.batch


def tells_the_same_later(store: Store, number: int, undone: Undone) -> None:
    """The history says of each record what the undoing said."""
    told = {(row.item.table, row.item.id): row.outcome for row in undone.rows}
    assert {(row.item.table, row.item.id): row.outcome for row in store.outcomes(number)} == told


def rename(store: Store, item: Client, **values: object) -> ChangeSet:
    return store.commit(edited(TITLE, [(item, replace(item, **values))]), by=None)  # type: ignore[arg-type]


def imported(store: Store) -> tuple[int, Client, Client]:
    """A batch that adds a client with a contact and changes another one."""
    (old,) = store.commit(created(TITLE, [Client(name="Old", notes="before")]), by=None).of(Client)
    new = Client(name="New")
    batch = together(
        TITLE,
        created(TITLE, [new, Contact(client=new.id, name="Li")]),
        edited(TITLE, [(old.after, replace(old.after, name="Changed", notes="after"))]),
        created(TITLE, [Import(file_name="a.xlsx")]),
    )
    written = store.commit(batch, by=None, origin="import")
    by_name = {item.name: item for item in store.load(Client)}
    return number_of(written), by_name["Changed"], by_name["New"]


def test_an_import_is_taken_back_and_brought_back_even_after_a_restart(
    store: Store, opened: Callable[[], Store]
) -> None:
    number, _changed, _new = imported(store)
    contents = (store.load(Client), store.load(Contact))
    later = opened()
    undone = later.undo(number, by=None)
    assert (undone.reversed, undone.kept, undone.failed) == (3, 0, 0)
    tells_the_same_later(later, number, undone)
    assert [(item.name, item.notes) for item in later.load(Client)] == [("Old", "before")]
    assert later.load(Contact) == []
    assert [item.name for item in later.load(Client, trashed=True)] == ["New"]
    (history,) = later.load(Import)
    assert history.undone_at is not None
    head = later.batch(number)
    assert head is not None
    assert head.undone_at is not None
    assert str(later.batches(limit=1)[0].title) == "Undo: Import of a.xlsx"

    redone = later.undo(number_of(undone.changes), by=None)
    assert str(redone.changes.title) == "Redo: Import of a.xlsx"
    assert [[replace(item, revision=0, updated_at=None) for item in items] for items in contents] == [
        [replace(item, revision=0, updated_at=None) for item in items]
        for items in (later.load(Client), later.load(Contact))
    ]
    assert later.load(Import)[0].undone_at is None
    head = later.batch(number)
    assert head is not None
    assert head.undone_at is None
    later.undo(number, by=None)
    assert [item.name for item in later.load(Client)] == ["Old"]


def test_a_field_that_was_edited_since_stays(store: Store) -> None:
    number, changed, _ = imported(store)
    rename(store, changed, name="Edited")
    undone = store.undo(number, by=None)
    assert (undone.reversed, undone.kept, undone.failed) == (2, 1, 0)
    tells_the_same_later(store, number, undone)
    (row,) = [row for row in undone.rows if row.outcome is Outcome.KEPT]
    assert isinstance(row.item, Client)
    assert row.item.name == "Edited"
    assert [(item.name, item.notes) for item in store.load(Client)] == [("Edited", "before")]


def test_a_new_client_that_was_edited_or_used_since_stays(store: Store) -> None:
    number, _, new = imported(store)
    call = Call(client=new.id, started_at=datetime(2026, 11, 20, 9))
    store.commit(created(TITLE, [call]), by=None)
    undone = store.undo(number, by=None)
    assert {(type(row.item), row.outcome) for row in undone.rows if row.outcome is Outcome.KEPT} == {
        (Client, Outcome.KEPT)
    }
    assert "New" in [item.name for item in store.load(Client)]
    assert store.load(Contact) == []


def test_a_client_stays_for_the_sake_of_its_contact_that_was_edited(store: Store) -> None:
    number, _, _ = imported(store)
    (contact,) = store.load(Contact)
    store.commit(edited(TITLE, [(contact, replace(contact, phone="123"))]), by=None)
    undone = store.undo(number, by=None)
    assert undone.kept == 2
    tells_the_same_later(store, number, undone)
    assert store.load(Contact) != []
    assert "New" in [item.name for item in store.load(Client)]


def test_a_client_with_figures_of_a_later_import_stays(store: Store) -> None:
    number, _, new = imported(store)
    store.commit(ChangeSet(TITLE), by=None, figures=FigureBatch("ads", [figures(new.id, DAY, visits=1)]))
    assert store.undo(number, by=None).kept == 1


def test_what_cannot_go_back_is_told_and_the_rest_goes_back(store: Store) -> None:
    first, second = (
        change.after
        for change in store.commit(created(TITLE, [Client(name="A", username="a"), Client(name="B")]), by=None).of(
            Client
        )
    )
    batch = edited(TITLE, [(first, replace(first, username="")), (second, replace(second, notes="x"))])
    number = number_of(store.commit(batch, by=None))
    store.commit(created(TITLE, [Client(name="C", username="a")]), by=None)
    undone = store.undo(number, by=None)
    assert (undone.reversed, undone.kept, undone.failed) == (1, 0, 1)
    tells_the_same_later(store, number, undone)
    (row,) = [row for row in undone.rows if row.outcome is Outcome.FAILED]
    assert "C" in str(row.reason)
    assert [item.notes for item in store.load(Client)] == ["", "", ""]


def test_a_batch_is_undone_once_and_an_unknown_one_never(store: Store) -> None:
    number, _, _ = imported(store)
    store.undo(number, by=None)
    with pytest.raises(UserError, match="undone already"):
        store.undo(number, by=None)
    with pytest.raises(UserError, match="no batch 99"):
        store.undo(99, by=None)


def test_a_call_and_the_callback_it_closed_are_undone_together(store: Store) -> None:
    client = Client(name="Lakeside")
    callback = Callback(client=client.id, due_on=DAY)
    (planned,) = store.commit(created(TITLE, [client, callback]), by=None).of(Callback)
    call = Call(client=1, started_at=datetime(2026, 11, 20, 9))
    done = edited(TITLE, [(planned.after, replace(planned.after, state="done", call=call.id))])
    number = number_of(store.commit(together(TITLE, created(TITLE, [call]), done), by=None))
    assert store.load(Callback)[0].call == 1
    store.undo(number, by=None)
    assert store.load(Call) == []
    assert [(item.state, item.call) for item in store.load(Callback)] == [("open", None)]


def test_figures_are_taken_back_but_not_those_written_since(store: Store) -> None:
    store.commit(created(TITLE, [Client(name="A")]), by=None)
    first = FigureBatch("ads", [figures(1, DAY, visits=1, clicks=5), figures(1, DAY.replace(day=2), visits=2)])
    one = number_of(store.commit(ChangeSet(TITLE), by=None, figures=first))
    second = FigureBatch("site", [figures(1, DAY, visits=10), figures(1, DAY.replace(day=3), visits=3)])
    two = number_of(store.commit(ChangeSet(TITLE), by=None, figures=second))

    def stored() -> dict[int, dict[str, int]]:
        return {row.day.day: row.values for row in store.figures.series(1, DAY, DAY.replace(day=30))}

    both = {1: {"clicks": 5, "visits": 10}, 2: {"visits": 2}, 3: {"visits": 3}}
    assert stored() == both
    undone = store.undo(one, by=None)
    assert (undone.reversed, undone.kept) == (1, 1)
    assert stored() == {1: {"clicks": 5, "visits": 10}, 3: {"visits": 3}}
    store.undo(number_of(undone.changes), by=None)
    assert stored() == both
    taken = store.undo(two, by=None)
    assert (taken.reversed, taken.kept) == (2, 0)
    assert stored() == {1: {"clicks": 5, "visits": 1}, 2: {"visits": 2}}
    store.undo(one, by=None)
    assert stored() == {}
    brought = store.undo(number_of(taken.changes), by=None)
    assert (brought.reversed, brought.kept) == (2, 0)
    assert stored() == {1: {"clicks": 5, "visits": 10}, 3: {"visits": 3}}
