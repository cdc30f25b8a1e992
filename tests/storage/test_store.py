"""Writing records and reading them back; ids, codes, conflicts and what belongs to one transaction."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from desktop.domain.changes import Change, ChangeSet, created, edited, together
from desktop.domain.errors import UserError
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record, provisional_id
from desktop.domain.records import Agency, Call, Callback, Client, Contact, Import, Rep, Summary
from desktop.storage.database import open_store
from desktop.storage.store import Conflict, NotUnique, Store

TITLE = Phrase("Test")


def add(store: Store, *items: Record) -> ChangeSet:
    return store.commit(created(TITLE, items), by=None)


def client(store: Store, **about: object) -> Client:
    (change,) = add(store, Client(**{"name": "Lakeside", **about})).of(Client)  # type: ignore[arg-type]
    return change.after


def test_a_record_comes_back_as_it_was_with_every_kind_of_value(store: Store) -> None:
    rep = Rep(name="王芳", active=False, capacity=12, daily_goal=20)
    lakeside = Client(
        name="湖畔 'Lakeside' \"Ltd\"", tags=("a,b", "c"), owner=rep.id, monthly_budget=10**13, logo=b"\x00\x89PNG",
        registered_on=date(2004, 8, 11), notes="two\nlines %s ?",
    )  # fmt: skip
    call = Call(client=lakeside.id, started_at=datetime(2026, 11, 20, 9, 5), outcome="decision_maker", satisfaction=5)
    callback = Callback(client=lakeside.id, due_on=date(2026, 11, 27), due_time=time(10, 30), call=call.id)
    summary = Summary(client=lakeside.id, month=Month(2026, 10))
    written = add(store, callback, summary, call, lakeside, rep)
    for change in written:
        assert store.get(type(change.after), change.after.id) == change.after
    (stored,) = store.load(Client)
    assert stored == replace(
        lakeside, id=1, owner=1, code="C-00001", revision=1, created_at=stored.created_at, updated_at=stored.created_at
    )
    assert stored.created_at is not None
    assert abs(stored.created_at - datetime.now(UTC).replace(tzinfo=None)).total_seconds() < 60
    (planned,) = store.load(Callback)
    assert (planned.client, planned.call, planned.due_time) == (1, 1, time(10, 30))


def test_clients_may_recommend_each_other_in_any_order(store: Store) -> None:
    first = Client(name="First")
    add(store, Client(name="Second", referred_by=first.id), first)
    second, one = sorted(store.load(Client), key=lambda item: item.name, reverse=True)
    assert second.referred_by == one.id


def test_a_reference_to_nothing_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="isn't part of the change"):
        add(store, Contact(client=provisional_id(), name="Li"))
    with pytest.raises(UserError):
        add(store, Contact(client=4711, name="Li"))
    assert store.load(Contact, trashed=None) == []


def test_records_are_chosen_by_their_values(store: Store) -> None:
    names = [f"Client {number}" for number in range(1200)]
    add(store, *(Client(name=name, stage="active" if len(name) % 2 else "lapsed") for name in names))
    everyone = store.load(Client)
    assert [item.name for item in everyone] == names
    assert {item.stage for item in store.load(Client, stage="lapsed")} == {"lapsed"}
    assert len(store.load(Client, stage=("active", "lapsed"))) == 1200
    assert store.load(Client, stage=()) == []
    assert store.load(Client, owner=None, registered_on=None, name="Client 7") == [everyone[7]]
    ids = [item.id for item in everyone]
    assert store.load(Client, ids=reversed(ids)) == everyone  # type: ignore[arg-type]
    assert [item.name for item in store.load(Client, name=names[:1001])] == names[:1001]


def test_an_edit_counts_the_revision_and_leaves_the_rest(store: Store) -> None:
    before = client(store, username="lake")
    after = store.commit(edited(TITLE, [(before, replace(before, name="Seaside"))]), by=None)
    (change,) = after.of(Client)
    assert change.before == before
    assert (change.after.name, change.after.revision, change.after.code) == ("Seaside", 2, before.code)
    assert store.get(Client, before.id) == change.after


def test_changes_of_one_record_that_follow_each_other_are_one(store: Store) -> None:
    new = Client(name="Lakeside")
    renamed = replace(new, name="Seaside")
    written = store.commit(together(TITLE, created(TITLE, [new]), edited(TITLE, [(new, renamed)])), by=None)
    assert [change.after.name for change in written.of(Client)] == ["Seaside"]
    assert len(store.load(Client)) == 1


def test_nothing_to_write_makes_no_batch(store: Store) -> None:
    item = client(store)
    before = store.latest_batch()
    assert store.commit(ChangeSet(TITLE, (Change(item, item),)), by=None) == ChangeSet(TITLE)
    assert store.commit(ChangeSet(TITLE), by=None).batch is None
    assert store.latest_batch() == before
    assert store.get(Client, item.id) == item


def test_two_people_who_change_different_fields_are_merged(store: Store, opened: Callable[[], Store]) -> None:
    item = client(store)
    opened().commit(edited(TITLE, [(item, replace(item, website="lakeside.example"))]), by=None)
    store.commit(edited(TITLE, [(item, replace(item, notes="hello"))]), by=None)
    stored = store.get(Client, item.id)
    assert stored is not None
    assert (stored.website, stored.notes, stored.revision) == ("lakeside.example", "hello", 3)


def test_two_people_who_change_one_field_are_told(store: Store, opened: Callable[[], Store]) -> None:
    item = client(store)
    theirs = replace(item, name="Theirs")
    opened().commit(edited(TITLE, [(item, theirs)]), by=None)
    with pytest.raises(Conflict) as told:
        store.commit(edited(TITLE, [(item, replace(item, name="Mine", notes="kept out"))]), by=None)
    (found,) = told.value.items
    assert (found.before, found.theirs, found.mine) == ("Lakeside", "Theirs", "Mine")
    assert found.field is not None
    assert found.field.name == "name"
    assert "Theirs" in str(told.value)
    stored = store.get(Client, item.id)
    assert stored is not None
    assert (stored.name, stored.notes, stored.revision) == ("Theirs", "", 2)


def test_two_people_who_change_one_field_to_the_same_agree(store: Store, opened: Callable[[], Store]) -> None:
    item = client(store)
    changed = edited(TITLE, [(item, replace(item, name="Same"))])
    opened().commit(changed, by=None)
    assert len(store.commit(changed, by=None)) == 0


def test_a_username_belongs_to_one_client_and_both_are_named(store: Store) -> None:
    client(store, username="lake")
    with pytest.raises(NotUnique, match=r"Seaside.*Lakeside.*lake"):
        client(store, name="Seaside", username="lake")
    with pytest.raises(NotUnique, match=r"B.*A.*same"):
        add(store, Client(name="A", username="same"), Client(name="B", username="same"))
    client(store, name="No username")
    client(store, name="No username either")


def test_a_username_in_the_trash_is_free_until_it_comes_back(store: Store) -> None:
    item = client(store, username="lake")
    at = datetime(2026, 11, 20)
    (trashed,) = store.commit(edited(TITLE, [(item, replace(item, trashed_at=at))]), by=None).of(Client)
    assert store.load(Client) == []
    assert store.load(Client, trashed=True) == [trashed.after]
    client(store, name="Seaside", username="lake")
    with pytest.raises(NotUnique):
        store.commit(edited(TITLE, [(trashed.after, replace(trashed.after, trashed_at=None))]), by=None)


def test_a_code_given_by_hand_is_not_given_again(store: Store) -> None:
    first = client(store, code="C-00002")
    second = client(store, name="Second")
    assert (first.code, second.code) == ("C-00002", "C-00003")


def test_a_refused_commit_takes_no_number(store: Store) -> None:
    client(store, username="lake")
    for _ in range(3):
        with pytest.raises(NotUnique):
            client(store, name="Seaside", username="lake")
    assert client(store, name="Next").code == "C-00002"
    assert store.latest_batch() == 2


def test_an_import_learns_the_number_of_its_batch(store: Store) -> None:
    written = add(store, Client(name="Lakeside"), Import(file_name="a.xlsx"))
    (change,) = written.of(Import)
    assert change.after.batch == written.batch == 1


def test_each_thread_has_its_own_connection_and_none_overwrites_another(store: Store) -> None:
    item = client(store)
    failures: list[Exception] = []

    def work(number: int) -> None:
        try:
            for step in range(5):
                add(store, Contact(client=item.id, name=f"{number}-{step}"))
        except UserError as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert sorted(contact.id for contact in store.load(Contact)) == list(range(1, 21))


def test_drafts_outlive_the_program(store: Store, opened: Callable[[], Store]) -> None:
    store.put_draft("call:1", "first")
    store.put_draft("call:1", "second")
    store.put_draft("call:2", "other")
    store.drop_draft("call:2")
    assert opened().drafts() == {"call:1": "second"}


def test_others_changes_are_seen_in_order(store: Store, opened: Callable[[], Store]) -> None:
    item = client(store)
    seen = store.latest_batch()
    other = opened()
    (once,) = other.commit(edited(Phrase("One"), [(item, replace(item, name="One"))]), by=None).of(Client)
    other.commit(edited(Phrase("Two"), [(once.after, replace(once.after, name="Two"))]), by=None)
    add(other, Agency(name="Agency"))
    one, two, new = store.changes_since(seen)
    assert [change.fields[0].after for change in one] == ["One"]
    assert [(change.fields[0].before, change.fields[0].after) for change in two] == [("One", "Two")]
    assert [change.before for change in new] == [None]
    assert str(two.title) == "Two"
    assert store.changes_since(store.latest_batch()) == []


def test_the_history_tells_who_changed_what(store: Store) -> None:
    add(store, Rep(name="王芳"))
    item = client(store)
    store.commit(edited(Phrase("{name} renamed", name=item.name), [(item, replace(item, name="Seaside"))]), by=1)
    (latest, lines), (first, added) = store.history_of(item)
    assert (latest.by, str(latest.title), latest.origin, latest.records) == (1, "Lakeside renamed", "edit", 1)
    assert [(line.field, line.before, line.after) for line in lines] == [("name", "Lakeside", "Seaside")]
    assert added[0].after["name"] == "Lakeside"
    of_first = store.changes_of(first.number)
    assert of_first is not None
    assert [change.after.name for change in of_first.of(Client)] == ["Lakeside"]
    assert store.changes_of(99) is None
    assert [batch.number for batch in store.batches()] == [3, 2, 1]
    assert [batch.number for batch in store.batches(limit=1)] == [3]
    assert isinstance(item, Client)


def test_a_database_has_a_word_of_its_own_that_stays(opened: Callable[[], Store], tmp_path: Path) -> None:
    word = opened().identity
    assert word == opened().identity
    with closing(open_store(tmp_path / "another.db")) as another:
        assert another.identity != word
