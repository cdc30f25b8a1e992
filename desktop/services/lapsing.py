"""A rep says that an account stopped, with the reason, or that it runs again (product §3.5)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.lapse import Lapse, current_lapse
from desktop.domain.money import WonBack
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.domain.records import Callback, Client, Payment, ServicePeriod, ToldLapse
from desktop.services.calls import open_callbacks
from desktop.services.clients import checked
from desktop.services.rates import served_client
from desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class Running:
    """Whether a client's account runs: the lapses known so far, oldest first, and the one that it is in now."""

    lapses: tuple[Lapse, ...]
    now: Lapse | None


def running(session: Session, client: Client) -> Running:
    """The lapses of a client by periods, spend and what reps said; one that is dated today counts as the present one."""
    found = served_client(session, client).lapses
    return Running(tuple(found), current_lapse(found, session.today + timedelta(1)))


def told_lapses_of(session: Session, client: Client) -> list[ToldLapse]:
    """What reps noted of a client's lapses, latest first."""
    found = [told for told in session.all(ToldLapse).values() if told.client == client.id]
    return sorted(found, key=lambda told: (told.lapsed_on or date.min, told.id), reverse=True)


def lapse_form(session: Session, client: Client) -> ToldLapse:
    """What the form starts with: the day on which the account stopped as far as records tell, else today."""
    now = running(session, client).now
    return ToldLapse(
        client=client.id, lapsed_on=now.day if now else session.today, rep=session.rep or client.owner,
        reason=client.lapse_reason,
    )  # fmt: skip


def lapsed(session: Session, client: Client, told: ToldLapse) -> ChangeSet:
    """The account stopped: noted with its reason, the stage says so, and the callbacks that were planned are cancelled.

    Raises ``UserError`` for a prospect, for a day that lies ahead, and without a reason.
    """
    if client.stage == "prospect":
        raise UserError(
            Phrase("{client} is a prospect, so there is no account that could lapse.", client=client.name),
            Phrase("Give the prospect up instead."),
        )
    checked(told)
    if not told.reason:
        raise InvalidValue(Phrase("The lapse stays without a reason."), Phrase("Choose why the account stopped."))
    _require_past(session, told.lapsed_on)
    stopped = replace(client, stage="lapsed", lapsed_on=told.lapsed_on, lapse_reason=told.reason)
    changes: list[Change[Record]] = [Change(None, told), Change(client, stopped)]
    reason = session.language.tr("the account lapsed")
    changes += [_cancelled(callback, reason) for callback in open_callbacks(session, client)]
    return _as_one(Phrase("{client} has lapsed", client=client.name), changes)


def won_back(session: Session, client: Client, back: WonBack) -> ChangeSet:
    """The account runs again: the lapse gets its end, the stage says so, and a period and a payment are added if given.

    Raises ``UserError`` for one who hasn't lapsed, for a day that lies ahead or before the lapse, and for a period
    without an end or that ends before it starts.
    """
    known = next((told for told in told_lapses_of(session, client) if told.back_on is None), None)
    now = running(session, client).now
    since = (known.lapsed_on if known else None) or (now.day if now else None) or client.lapsed_on
    if since is None and client.stage not in ("lapsed", "closed"):
        raise UserError(
            Phrase("{client} hasn't lapsed, so nothing was changed.", client=client.name),
            Phrase("A lapse is noted before a client is won back."),
        )
    checked(back)
    _require_past(session, back.on)
    changes: list[Change[Record]] = [Change(client, replace(client, stage="active", lapsed_on=None, lapse_reason=""))]
    if known is not None:
        changes.append(Change(known, checked(replace(known, back_on=back.on))))
    elif since is not None:
        changes.append(Change(None, checked(_from_client(client, since, back.on))))
    if (period := _period(client, back)) is not None:
        changes.append(Change(None, period))
    if back.amount:
        payment = Payment(client=client.id, paid_on=back.on, amount=back.amount, kind="renewal")
        changes.append(Change(None, payment))
    return _as_one(Phrase("{client} won back", client=client.name), changes)


def _from_client(client: Client, since: date, back_on: date | None) -> ToldLapse:
    """The lapse that so far only the client's own fields told, so that it isn't forgotten when they are cleared."""
    return ToldLapse(client=client.id, lapsed_on=since, reason=client.lapse_reason, rep=client.owner, back_on=back_on)


def _period(client: Client, back: WonBack) -> ServicePeriod | None:
    if back.ends_on is None:
        return None
    starts = back.starts_on or back.on
    return checked(ServicePeriod(client=client.id, starts_on=starts, ends_on=back.ends_on, amount=back.amount))


def _require_past(session: Session, day: date | None) -> None:
    if day is not None and day > session.today:
        raise InvalidValue(
            Phrase("{day} lies ahead, so nothing was saved.", day=day), Phrase("Choose today or earlier.")
        )


def _cancelled(callback: Callback, reason: str) -> Change[Record]:
    return Change(callback, replace(callback, state="cancelled", reason=reason))


def _as_one(title: Phrase, changes: list[Change[Record]]) -> ChangeSet:
    return ChangeSet(title, tuple(change for change in changes if not change.is_empty))
