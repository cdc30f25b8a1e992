"""Making one client of several: everything goes over, nothing is lost, and undo gives back what was."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.changes import ChangeSet, edited
from desktop.domain.errors import UserError
from desktop.domain.matching import ClientIndex
from desktop.domain.merging import JOINED
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.domain.records import (
    RECORDS,
    Call,
    Callback,
    Client,
    Complaint,
    Contact,
    FormerClient,
    NotSame,
    Payment,
    Rep,
    ServicePeriod,
    Summary,
    Waiver,
)
from desktop.services import merging
from desktop.services.clients import to_trash
from desktop.services.duplicates import not_the_same
from desktop.services.former_names import add_former_names
from desktop.services.search import build_index
from desktop.services.session import Session
from desktop.storage.figures import FigureBatch
from desktop.storage.tables import MEASURES, references
from tests.services.desk import open_desk, stored

DAY = date(2026, 10, 30)
AT = datetime(2026, 10, 30, 10)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Three clients that are one, with something of everything, and a fourth that one of them recommended."""
    opened = open_desk(tmp_path)
    stored(opened, Rep(id=-1, name="周甲"))
    stored(
        opened,
        Client(id=-1, name="Lakeside", username="lake", stage="active", tags=("a",), notes="first", registered_on=date(2024, 5, 1)),
        Client(id=-2, name="Lakeside Ltd", username="lakeside", stage="prospect", level="key", website="lakeside.example",
               tags=("b", "a"), notes="second", registered_on=date(2023, 1, 1)),
        Client(id=-3, name="Lake Side", stage="closed", address="Lake Road 1"),
        Client(id=-4, name="Friend", referred_by=-2),
        Contact(id=-1, client=-1, name="Pat Example", mobile="13800138000"),
        Contact(id=-2, client=-2, name="pat example", phone="0512 6234 5678", email="pat@example.com"),
        Contact(id=-3, client=-2, name="Kim Example"),
        Contact(id=-4, client=-3, name="Lee", trashed_at=AT),
        Call(id=-1, client=-1, contact=-1, started_at=AT, what="prices"),
        Call(id=-2, client=-2, contact=-2, started_at=AT, what="prices"),
        Call(id=-3, client=-2, contact=-3, started_at=AT + timedelta(days=3), what="later"),
        Callback(id=-1, client=-1, due_on=DAY),
        Callback(id=-2, client=-2, due_on=DAY + timedelta(9), purpose="ask"),
        Callback(id=-3, client=-2, contact=-2, due_on=DAY, kind="promised"),
        Callback(id=-4, client=-2, due_on=DAY, state="done", call=-2),
        Payment(client=-1, paid_on=DAY, amount=500_00),
        Payment(client=-2, paid_on=DAY, amount=500_00, note="by bank"),
        Payment(client=-3, paid_on=DAY, amount=1_00),
        ServicePeriod(client=-2, starts_on=DAY, ends_on=DAY + timedelta(365)),
        Summary(client=-1, month=Month(2026, 10), commentary="ours"),
        Summary(client=-2, month=Month(2026, 10), commentary="theirs", done="a lot"),
        Complaint(client=-2, what="clicks", received_at=AT),
        Waiver(client=-3, line="renewal", reason="later"),
    )  # fmt: skip
    figures = [(client, DAY + timedelta(at), *[client * 10 if name == "spend" else None for name in MEASURES])
               for client, at in ((1, 0), (2, 0), (2, 1), (3, 1))]  # fmt: skip
    opened.do(ChangeSet(Phrase("Test")), figures=FigureBatch("ads", figures))
    yield opened
    opened.store.close()


def clients(session: Session, *codes: int) -> list[Client]:
    return [session.client(f"C-{code:05d}") for code in codes]


def everything(session: Session) -> Any:
    """All that is stored, without the counters of changes."""
    records = {
        record: [replace(item, revision=0, updated_at=None) for item in session.store.load(record, trashed=None)]
        for record in RECORDS
        if record is not FormerClient
    }
    figures = session.store.figures
    return records, figures.existing([1, 2, 3, 4], DAY - timedelta(9), DAY + timedelta(99)), figures.spent()


def merge(session: Session, order: merging.Order) -> int:
    found = merging.merging(session, order)
    written = session.do(found.changes(session), figures=found.figure_move)
    assert written.batch is not None
    return written.batch


def living(session: Session, record: type[Record]) -> list[Any]:
    return session.store.load(record)


def test_the_liveliest_stays_and_the_values_are_the_fullest(session: Session) -> None:
    order = merging.order_for(session, clients(session, 3, 2, 1))
    assert order.own.code == "C-00001"
    found = merging.merging(session, order)
    made = found.result
    assert (made.code, made.name, made.username, made.stage) == ("C-00001", "Lakeside", "lake", "active")
    assert (made.level, made.website, made.address) == ("key", "lakeside.example", "Lake Road 1")
    assert (made.tags, made.notes, made.registered_on) == (("a", "b"), "first\nsecond", date(2023, 1, 1))


def test_everything_goes_over_and_nothing_names_who_went(session: Session) -> None:
    merge(session, merging.order_for(session, clients(session, 1, 2, 3)))
    (own, friend) = living(session, Client)
    assert (own.code, friend.code, friend.referred_by) == ("C-00001", "C-00004", own.id)
    for record in RECORDS:
        for name, table in references(record).items():
            if table == "client" and record is not FormerClient:
                named = {
                    getattr(item, name) for item in session.store.load(record, trashed=None) if item.id not in (2, 3)
                }
                assert named <= {None, 1, 4}, record
    for other in session.store.load(Client, trashed=True):
        assert other.notes.endswith("22 Nov 2026: merged into Lakeside (C-00001)")
    assert session.all(Client).keys() == {1, 4}


def test_what_is_there_twice_counts_once(session: Session) -> None:
    order = merging.order_for(session, clients(session, 1, 2, 3))
    found = merging.merging(session, order)
    assert found.same == {Call: 1}
    assert {type(twin.other).__name__ for twin in found.twins} == {"Contact", "Callback", "Payment", "Summary"}
    assert (found.moving[Contact], found.moving[Call], found.moving[Payment], found.moving[Client]) == (1, 1, 1, 1)
    merge(session, order)
    pat, kim = living(session, Contact)
    assert (pat.mobile, pat.phone, pat.email) == ("13800138000", "0512 6234 5678", "pat@example.com")
    calls = living(session, Call)
    assert [(call.what, call.contact) for call in calls] == [("prices", pat.id), ("later", kim.id)]
    assert [(one.kind, one.state, one.contact, one.call) for one in living(session, Callback)] == [
        ("cadence", "open", None, None), ("promised", "open", pat.id, None), ("cadence", "done", None, calls[0].id),
    ]  # fmt: skip
    assert sum(payment.amount for payment in living(session, Payment)) == 501_00
    (summary,) = living(session, Summary)
    assert (summary.commentary, summary.done) == ("ours", "a lot")


def test_of_twins_the_other_or_both_may_stay(session: Session) -> None:
    order = merging.order_for(session, clients(session, 1, 2))
    twins = {type(twin.other): twin for twin in merging.merging(session, order).twins}
    chosen: dict[tuple[str, int], merging.TwinChoice] = {
        twins[Contact].key: "other", twins[Payment].key: "both", twins[Summary].key: "both", twins[Callback].key: "other",
    }  # fmt: skip
    merge(session, replace(order, twins=chosen))
    pat, kim = living(session, Contact)
    assert (pat.name, pat.mobile, pat.phone) == ("pat example", "13800138000", "0512 6234 5678")
    assert {call.contact for call in living(session, Call)} == {pat.id, kim.id}
    assert [payment.amount for payment in living(session, Payment) if payment.client == 1] == [500_00, 500_00]
    assert [summary.commentary for summary in living(session, Summary)] == ["ours"], "one month has one summary"
    assert [one.purpose for one in living(session, Callback) if one.kind == "cadence" and one.state == "open"] == [
        "ask"
    ]


@pytest.mark.parametrize(("rule", "spent"), [("kept", 10 + 20), ("other", 20 + 30), ("sum", 10 + 20 + 20 + 30)])
def test_figures_go_over_and_the_sum_is_the_one_foretold(session: Session, rule: Any, spent: int) -> None:
    order = replace(merging.order_for(session, clients(session, 1, 2, 3)), days=rule)
    figures = merging.merging(session, order).figures
    assert (figures.moving, figures.both, figures.equal) == (3, 2, 0)
    merge(session, order)
    assert figures.spend is not None
    assert session.store.figures.spent() == {1: spent} == {1: figures.spend[rule]}


def test_chosen_values_stand_and_a_username_changes_hands(session: Session) -> None:
    order = merging.order_for(session, clients(session, 1, 2))
    merge(session, replace(order, fields={"username": 2, "name": 2, "tags": 2, "notes": JOINED, "level": 1}))
    made = session.client("lakeside")
    assert (made.id, made.name, made.tags, made.level) == (1, "Lakeside Ltd", ("b", "a"), "regular")


@pytest.mark.parametrize("kept", [1, 2, 3])
def test_undo_gives_everything_back_and_redo_merges_again(session: Session, kept: int) -> None:
    before = everything(session)
    order = merging.order_for(session, clients(session, 1, 2, 3), kept)
    batch = merge(session, replace(order, fields={"username": 2, "name": 3}, days="sum"))
    after = everything(session)
    assert after != before
    undone = session.undo(batch)
    assert (undone.kept, undone.failed) == (0, 0)
    assert everything(session) == before
    assert session.all(FormerClient) == {}
    assert {client.code for client in session.all(Client).values()} == {f"C-0000{number}" for number in (1, 2, 3, 4)}
    assert undone.changes.batch is not None
    session.undo(undone.changes.batch)
    merged_again, figures, spent = everything(session)
    assert (figures, spent) == after[1:]
    for record, items in merged_again.items():
        assert [replace(i, trashed_at=None) for i in items] == [replace(i, trashed_at=None) for i in after[0][record]]


def test_who_was_merged_is_found_by_what_it_was_called(session: Session) -> None:
    merge(session, merging.order_for(session, clients(session, 1, 2, 3)))
    index = build_index(session)
    for text in ("Lakeside Ltd", "C-00002", "c3", "Lake Side"):
        assert index.find(text)[0].client == 1, text
    known = add_former_names(session, ClientIndex(session.all(Client).values()))
    match = known.find(code="C-00002", username="lakeside", name="Lakeside Ltd")
    assert match.client is not None
    assert match.client.id == 1
    merge(session, merging.order_for(session, clients(session, 4, 1), 4))
    assert build_index(session).find("Lakeside Ltd")[0].client == 4, "also when the one that stayed is merged later"


def test_recommendations_do_not_lead_in_a_ring(session: Session) -> None:
    one, other, friend = clients(session, 1, 2, 4)
    session.do(
        edited(
            Phrase("Test"), [(one, replace(one, referred_by=friend.id)), (other, replace(other, referred_by=one.id))]
        )
    )
    order = merging.order_for(session, clients(session, 1, 2))
    found = merging.merging(session, order)
    assert found.ring
    merge(session, order)
    assert session.client("C-00001").referred_by is None
    assert session.client("C-00004").referred_by == 1


def test_what_was_said_not_to_be_the_same_goes_with_the_merging(session: Session) -> None:
    session.do(not_the_same(session, clients(session, 1, 2, 4)))
    batch = merge(session, merging.order_for(session, clients(session, 1, 2)))
    assert {(said.client, said.other) for said in living(session, NotSame)} == {(1, 4)}
    session.undo(batch)
    assert len(living(session, NotSame)) == 3


def test_one_client_alone_or_in_the_trash_or_changed_meanwhile_is_refused(session: Session) -> None:
    one, other = clients(session, 1, 2)
    with pytest.raises(UserError, match="itself"):
        merging.order_for(session, [one, one])
    found = merging.merging(session, merging.order_for(session, [one, other]))
    session.store.commit(edited(Phrase("Test"), [(other, replace(other, website="new.example"))]), by=None)
    with pytest.raises(UserError, match="changed by somebody else"):
        found.changes(session)
    session.forget()
    session.do(to_trash(clients(session, 2)))
    with pytest.raises(UserError, match="trash"):
        found.changes(session)
    with pytest.raises(UserError, match="trash"):
        merging.order_for(session, [one, other])


def test_notes_that_are_too_long_together_are_refused_in_words(session: Session) -> None:
    one, other = clients(session, 1, 2)
    pairs = [(one, replace(one, notes="x" * 15_000)), (other, replace(other, notes="y" * 15_000))]
    session.do(edited(Phrase("Test"), pairs))
    order = merging.order_for(session, clients(session, 1, 2))
    with pytest.raises(UserError, match="too long"):
        merging.merging(session, order)
    merge(session, replace(order, fields={"notes": 1}))


texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12) | st.sampled_from(
    ["😀" * 100, "‏שלום", "a" * 500]
)
counter = itertools.count()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(texts, texts, st.sampled_from(["active", "prospect", "lapsed", "closed"])), min_size=2, max_size=4
    ),
    st.lists(
        st.tuples(st.integers(0, 3), st.sampled_from(["Pat", "Kim"]), st.sampled_from(["", "13800138000"])), max_size=6
    ),
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 5), st.booleans()), max_size=6),
    st.sampled_from(["kept", "other", "both"]),
    st.data(),
)
def test_whatever_is_merged_comes_back(
    tmp_path: Path, listed: Any, people: Any, calls: Any, choice: Any, data: st.DataObject
) -> None:
    folder = tmp_path / str(next(counter))
    folder.mkdir()
    session = open_desk(folder)
    made = [Client(id=-1 - at, name=f"{at}{name}", username=f"{at}{username}", stage=stage)
            for at, (name, username, stage) in enumerate(listed)]  # fmt: skip
    count = len(made)
    known = [Contact(id=-10 - at, client=-1 - who % count, name=name, mobile=number)
             for at, (who, name, number) in enumerate(people)]  # fmt: skip
    told = [Call(client=-1 - who % count, started_at=AT + timedelta(hours=hour),
                 contact=known[0].id if known and named else None) for who, hour, named in calls]  # fmt: skip
    stored(session, *made, *known, *told)
    before = everything(session)
    order = merging.order_for(session, list(session.all(Client).values()))
    fields = {
        row.field.name: data.draw(st.sampled_from(order.clients)).id for row in merging.merging(session, order).rows
    }
    twins = {("contact", contact.id): choice for contact in session.all(Contact).values()}
    batch = merge(session, replace(order, fields=fields, twins=twins))
    assert {item.client for item in living(session, Contact) + living(session, Call)} <= {order.kept}
    people_left = {contact.id for contact in living(session, Contact)}
    assert {call.contact for call in living(session, Call)} <= people_left | {None}
    session.undo(batch)
    assert everything(session) == before
    session.store.close()
