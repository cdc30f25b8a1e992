"""Prospects: one becomes a client, one is given up, and what each source brought."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.phrase import Phrase
from desktop.domain.prospects import Beginning, Loss, SourceLine, by_source, journey
from desktop.domain.record import Record
from desktop.domain.records import Callback, Client, Payment, ServicePeriod
from desktop.services.calls import next_offers, open_callbacks
from desktop.services.clients import checked
from desktop.services.session import Session


def beginning(session: Session, client: Client) -> Beginning:
    """What the form starts with: today, and the first callback on the day that the cadence wants.

    No callback is offered where one is planned already.
    """
    planned = open_callbacks(session, client)
    return Beginning(
        on=session.today,
        level=client.level,
        owner=client.owner or session.rep,
        first_callback=None if planned else next_offers(session, client).proposed.day,
    )


def becomes_client(session: Session, client: Client, begun: Beginning) -> ChangeSet:
    """A prospect becomes a client: stage, level, owner and day, a service period, a payment and the first callback.

    Raises ``UserError`` for one who isn't a prospect, without an owner, for a day that lies ahead, a period that ends
    before it starts or has no end, and a callback on a day that has passed.
    """
    _require_prospect(client)
    checked(begun)
    if begun.owner is None:
        raise InvalidValue(
            Phrase("Nobody looks after the client then, so nothing was saved."), Phrase("Choose the owner.")
        )
    if begun.on is not None and begun.on > session.today:
        raise InvalidValue(
            Phrase("{day} lies ahead, so nothing was saved.", day=begun.on),
            Phrase("Write the day on which the client signed or paid."),
        )
    if begun.first_callback is not None and begun.first_callback < session.today:
        raise InvalidValue(
            Phrase("{day} has passed, so nothing was planned.", day=begun.first_callback),
            Phrase("Choose today or later."),
        )
    changes: list[Change[Record]] = [
        Change(
            client,
            replace(
                client, stage="active", level=begun.level, owner=begun.owner, became_client_on=begun.on,
                lapsed_on=None, lapse_reason="",
            ),
        )
    ]  # fmt: skip
    if (period := _period(client, begun)) is not None:
        changes.append(Change(None, period))
    if begun.amount:
        changes.append(Change(None, Payment(client=client.id, paid_on=begun.on, amount=begun.amount, kind="opening")))
    if begun.first_callback is not None:
        callback = Callback(
            client=client.id,
            due_on=begun.first_callback,
            rep=begun.owner,
            purpose=session.language.tr("First call as a client"),
        )
        changes.append(Change(None, callback))
    return ChangeSet(Phrase("{client} becomes a client", client=client.name), tuple(changes))


def given_up(session: Session, client: Client, loss: Loss) -> ChangeSet:
    """A prospect is lost: closed with its reason, and what was planned is cancelled.

    Raises ``UserError`` for one who isn't a prospect, for a day that lies ahead, and without a reason.
    """
    _require_prospect(client)
    checked(loss)
    if not loss.reason:
        raise InvalidValue(Phrase("The prospect stays without a reason."), Phrase("Choose why it is given up."))
    if loss.on is not None and loss.on > session.today:
        raise InvalidValue(
            Phrase("{day} lies ahead, so nothing was saved.", day=loss.on), Phrase("Choose today or earlier.")
        )
    note = loss.note.strip()
    notes = "\n".join(part for part in (client.notes, note) if part)
    closed = replace(client, stage="closed", lapsed_on=loss.on, lapse_reason=loss.reason, notes=notes)
    changes: list[Change[Record]] = [Change(client, closed)]
    reason = session.language.tr("the prospect was given up")
    changes += [
        Change(callback, replace(callback, state="cancelled", reason=reason))
        for callback in open_callbacks(session, client)
    ]
    return ChangeSet(Phrase("{client} given up as a prospect", client=client.name), tuple(changes))


def sources(session: Session, since: date | None = None, rep: int | None = None) -> tuple[SourceLine, ...]:
    """What each source brought, and all together on the last line.

    ``since`` counts those put down from then on, ``rep`` those that one rep looks after.
    """
    paid = session.store.queries.paid()
    served = {period.client for period in session.all(ServicePeriod).values()}
    journeys = []
    for client in session.all(Client).values():
        known = _put_down(client)
        if rep is not None and client.owner != rep:
            continue
        if since is None or (known is not None and known >= since):
            journeys.append(journey(client, known, client.id in served, paid.get(client.id)))
    return by_source(journeys)


def _put_down(client: Client) -> date | None:
    """The day on which a client was first put down here."""
    made = client.created_at
    return None if made is None else made.replace(tzinfo=UTC).astimezone().date()


def _period(client: Client, begun: Beginning) -> ServicePeriod | None:
    if begun.starts_on is None and begun.ends_on is None:
        return None
    starts = begun.starts_on or begun.on
    if begun.ends_on is None:
        raise InvalidValue(
            Phrase("The service period has no end, so nothing was saved."),
            Phrase("Write its last day, or leave both empty."),
        )
    return checked(ServicePeriod(client=client.id, starts_on=starts, ends_on=begun.ends_on, amount=begun.amount))


def _require_prospect(client: Client) -> None:
    if client.stage != "prospect":
        raise UserError(
            Phrase("{client} is no prospect, so nothing was changed.", client=client.name),
            Phrase("The stage of a client is changed in its profile."),
        )
