"""Settings of the agency: its own data, cadences, calendar, reps, and where the data lies (product §5 page 8)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from desktop.domain.cadence import History, next_due
from desktop.domain.changes import Change, ChangeSet, created, edited
from desktop.domain.errors import InvalidValue
from desktop.domain.kinds import Day
from desktop.domain.phrase import Phrase
from desktop.domain.records import Agency, Callback, Client, Rep
from desktop.services.callbacks import histories, served
from desktop.services.health import check_weights
from desktop.services.session import Session
from desktop.storage.backup import backup, backups

_DAYS_SHOWN = 14
_QUOTAS = (("key_quota_min", "key_quota_max"), ("regular_quota_min", "regular_quota_max"))
_GAPS = (("key", "key_target_gap", "key_max_gap"), ("regular", "regular_target_gap", "regular_max_gap"))


@dataclass(frozen=True, slots=True)
class CadenceEffect:
    """What other cadences would do: due days that move, and how many callbacks fall on each of the next working days."""

    moved: int = 0
    due_now: int = 0
    due_then: int = 0
    days: tuple[tuple[date, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class DataPlace:
    """Where the data lies: the file (``None`` on a server), its size in bytes, and its backups, latest first."""

    path: Path | None
    size: int = 0
    backups: tuple[Path, ...] = ()


def agency_saved(session: Session, agency: Agency) -> ChangeSet:
    """Keep the agency's data and rules.

    Raises ``InvalidValue`` for gaps that contradict each other, and for a day off that is no date.
    """
    check_rules(agency)
    known = next(iter(session.all(Agency).values()), None)
    title = Phrase("Settings of the agency")
    return created(title, [agency]) if known is None else edited(title, [(known, agency)])


def check_rules(agency: Agency) -> None:
    """Raises ``InvalidValue`` for gaps or quotas that contradict each other, when no factor of health has a weight, and
    for a day that is no date."""
    for _level, target_name, limit_name in _GAPS:
        target, limit = getattr(agency, target_name), getattr(agency, limit_name)
        if target is not None and limit is not None and target > limit:
            raise InvalidValue(
                Phrase("Called every {usual} days, never later than {limit}.", usual=target, limit=limit),
                Phrase("The longest gap must be at least as long as the usual one, and both at least 1 day."),
            )
    for least, most in _QUOTAS:
        fewest, largest = getattr(agency, least), getattr(agency, most)
        if fewest is not None and largest is not None and fewest > largest:
            raise InvalidValue(
                Phrase("{least} to {most} calls a month.", least=fewest, most=largest),
                Phrase("The larger number must come second, and neither may be below 0."),
            )
    check_weights(agency.health_weights)
    if (
        agency.office_opens is not None
        and agency.office_closes is not None
        and agency.office_opens >= agency.office_closes
    ):
        raise InvalidValue(
            Phrase("The office closes before it opens."), Phrase("Give the hours in which somebody is there.")
        )
    for text in (*agency.days_off, *agency.own_working_days):
        Day().parse(text)


def cadence_effect(session: Session, agency: Agency) -> CadenceEffect:
    """What the rules of ``agency`` would do to the days by which clients are due.

    Clients with a promised callback are left out: no rule moves a promise. Callbacks that are planned already stay on
    their day (product §3.2: nothing moves silently).
    """
    check_rules(agency)
    known = histories(session)
    promised = {callback.client for callback in session.store.load(Callback, state="open", kind="promised")}
    today, calendar = session.today, session.calendar
    moved = 0
    now: Counter[date] = Counter()
    then: Counter[date] = Counter()
    for client in served(session):
        if client.id in promised:
            continue
        history = known.get(client.id, History())
        before = next_due(session.rule_of(client), history, calendar, today).day
        after = next_due(session.rule_of(client, agency), history, calendar, today).day
        moved += before != after
        now[max(before, today)] += 1
        then[max(after, today)] += 1
    days = [today + timedelta(days=number) for number in range(_DAYS_SHOWN * 2)]
    working = [day for day in days if calendar.is_working_day(day) or now[day] or then[day]][:_DAYS_SHOWN]
    return CadenceEffect(moved, now[today], then[today], tuple((day, now[day], then[day]) for day in working))


def clients_by_level(session: Session) -> dict[str, int]:
    """How many clients of each level are served, and how many of them have a cadence of their own (``own``)."""
    counts = Counter(client.level for client in served(session))
    counts["own"] = sum(
        client.cadence_gap is not None or client.cadence_max_gap is not None for client in served(session)
    )
    return dict(counts)


def rep_saved(session: Session, rep: Rep) -> ChangeSet:
    """Add or change a rep."""
    before = None if rep.is_new else session.get(Rep, rep.id)
    change = Change(before, rep)
    title = Phrase("Rep {name}", name=rep.name)
    return ChangeSet(title, () if change.is_empty else (change,))


def clients_of(session: Session) -> Counter[int]:
    """How many clients each rep looks after."""
    return Counter(client.owner for client in session.all(Client).values() if client.owner is not None)


def data_place(session: Session) -> DataPlace:
    """Where the data lies, and the backups that are there."""
    path = session.store.path
    if path is None:
        return DataPlace(None)
    size = path.stat().st_size if path.exists() else 0
    return DataPlace(path, size, tuple(reversed(backups(path))))


def back_up(session: Session, reason: str = "manual") -> Path:
    """Make a backup now, with one small word for its name. Raises ``UserError`` when that can't be done."""
    return backup(session.store, reason)
