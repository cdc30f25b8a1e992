"""What belongs to one client, in the order in which its card shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, Literal

from desktop.domain.balance import Forecast
from desktop.domain.changes import ChangeSet, created, edited
from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.fields import Field
from desktop.domain.kinds import Estimated
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.domain.records import (
    BY_TABLE,
    Baseline,
    Call,
    Callback,
    Client,
    Complaint,
    Contact,
    Keyword,
    Payment,
    Rep,
    ServicePeriod,
    Summary,
    ToldLapse,
)
from desktop.services.clients import checked
from desktop.services.overview import forecast_of
from desktop.services.rates import grace_days
from desktop.services.session import Session

_OWN_STEPS = frozenset({"edit", "undo"})
_LONG_AGO = datetime(1900, 1, 1)

_WITH_HISTORY: tuple[type[Record], ...] = (Contact, ServicePeriod, Payment, ToldLapse, Baseline, Complaint, Callback)
"""What belongs to a client and is listed in its history beside the client's own fields."""


@dataclass(frozen=True, slots=True)
class Money:
    """A client's payments and periods, latest first, and how long its balance lasts."""

    payments: tuple[Payment, ...]
    periods: tuple[ServicePeriod, ...]
    forecast: Forecast


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing that happened in one step of the history: a field changed, or a record was added, went, or came back.

    ``field`` is given for a changed field only.
    """

    batch: int
    at: datetime
    by: str
    origin: str
    title: Phrase
    undone: bool
    event: Literal["changed", "added", "to_trash", "restored"]
    record: type[Record]
    number: int
    field: Field | None = None
    before: object = None
    after: object = None

    @property
    def can_be_undone(self) -> bool:
        """A step of a person's own; an import is taken back as a whole, on the page of imports."""
        return not self.undone and self.origin in _OWN_STEPS

    @property
    def can_be_restored(self) -> bool:
        """Whether the field may have the value again that it had before this step."""
        return self.event == "changed" and self.field is not None and self.field.editable


def contacts_of(session: Session, client: Client) -> list[Contact]:
    """The people at a client: decision makers first, those who left last."""
    found = [contact for contact in session.all(Contact).values() if contact.client == client.id]
    return sorted(found, key=lambda one: (one.left_on is not None, not one.is_decision_maker, one.id))


def calls_of(session: Session, client: Client) -> list[Call]:
    """The calls with a client, latest first."""
    found = session.store.load(Call, client=client.id)
    return sorted(found, key=lambda call: (call.started_at or _LONG_AGO, call.id), reverse=True)


def callbacks_of(session: Session, client: Client) -> list[Callback]:
    """The open callbacks of a client, earliest first, then the settled ones, latest first."""
    found = session.store.load(Callback, client=client.id)
    ahead = [callback for callback in found if callback.state == "open"]
    settled = [callback for callback in found if callback.state != "open"]
    ahead.sort(key=lambda callback: (callback.due_on or date.max, callback.due_time or time.max))
    settled.sort(key=lambda callback: callback.due_on or date.min, reverse=True)
    return ahead + settled


def complaints_of(session: Session, client: Client) -> list[Complaint]:
    """The complaints of a client: open ones first, then the latest."""
    found = [complaint for complaint in session.all(Complaint).values() if complaint.client == client.id]
    found.sort(key=lambda complaint: complaint.received_at or _LONG_AGO, reverse=True)
    return sorted(found, key=lambda complaint: complaint.closed_on is not None)


def keywords_of(session: Session, client: Client) -> list[Keyword]:
    """The search words of a client's campaign, the one that costs most first."""
    found = session.store.load(Keyword, client=client.id)
    return sorted(found, key=lambda keyword: (-(keyword.spend or 0), keyword.word))


def summaries_of(session: Session, client: Client) -> list[Summary]:
    """The monthly summaries of a client, latest month first."""
    found = session.store.load(Summary, client=client.id)
    return sorted(found, key=lambda summary: summary.month or Month(1, 1), reverse=True)


def money_of(session: Session, client: Client) -> Money:
    """What a client paid, its service periods, and the forecast of its balance (product §3.5)."""
    payments = [payment for payment in session.all(Payment).values() if payment.client == client.id]
    periods = [period for period in session.all(ServicePeriod).values() if period.client == client.id]
    payments.sort(key=lambda payment: (payment.paid_on or date.min, payment.id), reverse=True)
    periods.sort(key=lambda period: (period.ends_on or date.min, period.id), reverse=True)
    return Money(tuple(payments), tuple(periods), forecast_of(session, client))


def current_period(session: Session, client: Client) -> ServicePeriod | None:
    """The service period that ends last."""
    own = [period for period in session.all(ServicePeriod).values() if period.client == client.id and period.ends_on]
    return max(own, key=lambda period: (period.ends_on or date.min, period.id), default=None)


def next_period(session: Session, client: Client) -> ServicePeriod:
    """A service period as the form starts with it: as long and as large as the last one, from the day after it on.

    Where that one is over for longer than the grace time, it starts today.
    """
    last = current_period(session, client)
    if last is None or last.ends_on is None:
        return ServicePeriod(client=client.id, starts_on=session.today)
    starts = last.ends_on + timedelta(1)
    if session.today - last.ends_on > timedelta(grace_days(session)):
        starts = session.today
    ends = starts + (last.ends_on - last.starts_on) if last.starts_on is not None else None
    return ServicePeriod(client=client.id, starts_on=starts, ends_on=ends, amount=last.amount)


def history_of(
    session: Session, client: Client, belongings: Sequence[type[Record]] = _WITH_HISTORY
) -> list[HistoryLine]:
    """What happened to a client and to what belongs to it, field by field, latest step first."""
    reps = session.all(Rep)
    items: list[Record] = [client]
    for record in belongings:
        items += session.store.load(record, trashed=None, client=client.id)
    lines: list[HistoryLine] = []
    for item in items:
        catalogue = {entry.name: entry for entry in item.catalogue()}
        for batch, entries in session.store.history_of(item):
            for entry in entries:
                field = catalogue.get(entry.field)
                event = _event(entry.field, entry.after)
                if event == "changed" and field is None:
                    continue
                lines.append(
                    HistoryLine(
                        batch=batch.number,
                        at=batch.at,
                        by=reps[batch.by].name if batch.by is not None and batch.by in reps else "",
                        origin=batch.origin,
                        title=batch.title,
                        undone=batch.undone_at is not None,
                        event=event,
                        record=BY_TABLE[entry.table],
                        number=entry.record,
                        field=field,
                        before=entry.before if field else None,
                        after=entry.after if field else None,
                    )
                )
    return sorted(lines, key=lambda line: (-line.batch, line.record is not Client, line.number))


def field_restored(session: Session, line: HistoryLine, client: Client) -> ChangeSet:
    """One field of a record as it was before a line of the history; everything else stays.

    Raises ``UserError`` when the record lies in the trash, the field has that value now, or it must not be empty.
    """
    assert line.field is not None
    now = session.store.get(line.record, line.number)
    what = Phrase(line.field.label)
    if now is None or now.trashed_at is not None:
        raise UserError(
            Phrase("What the {field} belonged to lies in the trash.", field=what), Phrase("Restore that first.")
        )
    if getattr(now, line.field.name) == line.before:
        raise UserError(Phrase("The {field} is what it was then already.", field=what), Phrase("Nothing was changed."))
    named: dict[str, Any] = {line.field.name: line.before}
    title = Phrase("{field} of {client} set back", field=what, client=client.name)
    return edited(title, [(now, checked(replace(now, **named)))])


def reference_options(session: Session, table: str, client: int | None = None) -> list[tuple[int, str]]:
    """The records that a reference may name, with their names; contacts are those of the client."""
    items = session.all(BY_TABLE[table]).values()
    chosen = [
        (item.id, str(getattr(item, "name", "") or getattr(item, "code", "") or item.id))
        for item in items
        if table != "contact" or client is None or getattr(item, "client", None) == client
    ]
    return sorted(chosen, key=lambda option: option[1].casefold())


def saved(record: Record, before: Record | None, client: Client) -> ChangeSet:
    """Add or change something that belongs to a client. Raises ``InvalidValue`` when a field it must have is empty."""
    checked(record)
    what = Phrase(type(record).label)
    if before is None:
        return created(Phrase("{what} of {client} added", what=what, client=client.name), [record])
    return edited(Phrase("{what} of {client} changed", what=what, client=client.name), [(before, record)])


def contact_left(contact: Contact, on: date) -> ChangeSet:
    """A person has left the client's company."""
    return edited(Phrase("{contact} has left", contact=contact.name), [(contact, replace(contact, left_on=on))])


def planned(
    session: Session,
    client: Client,
    on: date,
    at: time | None = None,
    purpose: str = "",
    contact: int | None = None,
    *,
    kind: str = "",
    rep: int | None = None,
) -> ChangeSet:
    """Plan a callback; unless a kind is given, one with a time is a promise that no planner moves (product §3.2).

    Without a rep it is the one who looks after the client. Raises ``UserError`` for a day that has passed.
    """
    if on < session.today:
        raise UserError(Phrase("{day} has passed, so nothing was planned.", day=on), Phrase("Choose today or later."))
    callback = Callback(
        client=client.id,
        contact=contact,
        due_on=on,
        due_time=at,
        kind=kind or ("cadence" if at is None else "promised"),
        rep=rep or client.owner or session.rep,
        purpose=purpose.strip(),
    )
    return created(Phrase("Callback of {client} planned for {day}", client=client.name, day=on), [callback])


def baseline_changed(before: Baseline | None, after: Baseline, client: Client) -> ChangeSet:
    """Keep the state before the service, frozen with its date, source and author (product §3.4)."""
    after = replace(after, frozen=True)
    if not any(getattr(after, name) for name in baseline_measures()):
        raise InvalidValue(
            Phrase("The baseline holds no value."), Phrase("Write at least one, as the client said it, and save again.")
        )
    if before is None:
        return created(Phrase("Baseline of {client} added", client=client.name), [after])
    return edited(Phrase("Baseline of {client} changed", client=client.name), [(before, after)])


def baseline_measures() -> Sequence[str]:
    """The fields of a baseline that are compared."""
    return [entry.name for entry in Baseline.catalogue() if isinstance(entry.kind, Estimated)]


def _event(field: str, after: object) -> Literal["changed", "added", "to_trash", "restored"]:
    if not field:
        return "added"
    if field == "trashed_at":
        return "restored" if after is None else "to_trash"
    return "changed"
