"""What was promised and kept, counted by the database."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from desktop.domain.changes import created
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.records import Call, Callback, Client, KeywordSnapshot, Rep, Summary
from desktop.storage.promise_queries import CallbacksKept, SummarySent
from desktop.storage.store import Store

TODAY = date(2026, 5, 20)
FIRST = date(2026, 5, 1)


def callback(
    due: int, called: int | None = None, *, number: int, rep: int | None = -1, state: str = "done"
) -> list[Call | Callback]:
    """Due on a day of May, called on another; open or cancelled without a call."""
    if called is None:
        return [Callback(client=-10, due_on=FIRST + timedelta(due - 1), rep=rep, state=state)]
    at = datetime(2026, 5, called, 17, 30)
    return [
        Call(id=-100 - number, client=-10, started_at=at, outcome="reached"),
        Callback(client=-10, due_on=FIRST + timedelta(due - 1), rep=rep, state="done", call=-100 - number),
    ]


def test_a_callback_is_kept_by_the_end_of_its_day_and_late_when_it_is_still_open(store: Store) -> None:
    records = [
        Rep(id=-1, name="Own"), Rep(id=-2, name="Other"), Client(id=-10, name="A", owner=-2),
        *callback(4, 4, number=1), *callback(6, 5, number=2), *callback(7, 8, number=3),
        *callback(11, state="open", number=4), *callback(20, state="open", number=5), *callback(12, state="cancelled", number=6),
        *callback(13, state="done", number=7), *callback(14, 14, number=8, rep=None),
    ]  # fmt: skip
    store.commit(created(Phrase("Test"), records), by=None)
    reps = {rep.name: rep.id for rep in store.load(Rep)}
    (client,) = store.load(Client)
    found = store.promises.callbacks_kept(FIRST, date(2026, 5, 31), TODAY)
    assert sorted(found) == sorted(
        [CallbacksKept(reps["Own"], client.id, 2, 2), CallbacksKept(reps["Other"], client.id, 1, 0)]
    )
    assert store.promises.callbacks_kept(date(2026, 6, 1), date(2026, 6, 30), TODAY) == []


def test_summaries_tell_when_they_were_sent(store: Store) -> None:
    april, may = Month(2026, 4), Month(2026, 5)
    records = [
        Client(id=-1, name="A"),
        Summary(client=-1, month=april, state="sent", sent_on=date(2026, 5, 6)),
        Summary(client=-1, month=may),
    ]
    store.commit(created(Phrase("Test"), records), by=None)
    (client,) = store.load(Client)
    assert store.promises.summaries([april]) == [SummarySent(client.id, april, date(2026, 5, 6))]
    assert len(store.promises.summaries([april, may])) == 2
    assert store.promises.summaries([]) == []


def test_the_latest_count_of_keywords_until_a_day(store: Store) -> None:
    counts = [(date(2026, 4, 1), 20), (date(2026, 5, 1), 35), (date(2026, 6, 1), 50)]
    snapshots = [KeywordSnapshot(client=-1, as_of=day, number=number) for day, number in reversed(counts)]
    store.commit(created(Phrase("Test"), [Client(id=-1, name="A"), *snapshots]), by=None)
    (client,) = store.load(Client)
    assert store.queries.latest_keywords(TODAY) == {client.id: 35}
