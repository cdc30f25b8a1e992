"""The open agency: its records, its rules, the day that counts as today, and the rep at the desk."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime
from threading import Lock
from typing import TypeVar

from desktop.domain.agency import standard_agency
from desktop.domain.cadence import DEFAULT_RULES, CadenceRule
from desktop.domain.changes import ChangeSet
from desktop.domain.client import touched_clients
from desktop.domain.deciding import with_decision_days
from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.kinds import Day, folded
from desktop.domain.overview import Overview
from desktop.domain.periods import Month, Span
from desktop.domain.phrase import Phrase
from desktop.domain.prospects import with_conversion_days
from desktop.domain.record import Record
from desktop.domain.records import Agency, Call, ChecklistPoint, Client, Rep
from desktop.domain.totals import Totals
from desktop.domain.workdays import WorkCalendar
from desktop.language import Language, language_of
from desktop.storage.figures import FigureBatch, FigureMove
from desktop.storage.store import Store, Undone

R = TypeVar("R", bound=Record)

_SPANS_KEPT = 8
"""Of so many spans the sums of figures are kept."""


class Session:
    """What services work on. Holds the records that were asked for, and keeps them as they are stored.

    ``today`` may be given for demonstrations and tests; ``rep`` is the id of the rep at the desk, if one was chosen.
    """

    def __init__(
        self, store: Store, *, today: date | None = None, rep: int | None = None, language: str = "en"
    ) -> None:
        self.store = store
        self.rep = rep
        self._today = today
        self._language = language
        self._held: dict[type[Record], dict[int, Record]] = {}
        self._keeping = Lock()
        self._learned = 0
        """How often something was learned or forgotten: what was read meanwhile may be behind."""
        self._written: set[int] = set()
        self._figure_sums: tuple[int, dict[tuple[Span, tuple[str, ...]], dict[int, Totals]]] = (-1, {})
        self.kept_overviews: tuple[tuple[date, int], dict[int, Overview]] | None = None
        """How all clients stood when somebody last asked; ``services.overview`` keeps it."""
        self._stale: set[int] | None = None
        self._days_with_figures: tuple[int, Month | None, Mapping[int, int]] = (-1, None, {})
        self._calendars: dict[tuple[str, tuple[str, ...], tuple[str, ...]], WorkCalendar] = {}

    # -- what counts

    @property
    def today(self) -> date:
        """The day that every rule takes for today."""
        return self._today or date.today()

    @property
    def now(self) -> datetime:
        """The time of day on ``today``, local."""
        return datetime.combine(self.today, datetime.now().time().replace(microsecond=0))

    @property
    def agency(self) -> Agency:
        """The agency with its rules; the standard ones as long as nobody changed them."""
        return next(iter(self.all(Agency).values()), None) or standard_agency()

    @property
    def language(self) -> Language:
        """The language of the screen, with the agency's currency."""
        return language_of(self._language, self.agency.currency or "¥")

    def report_language(self, client: Client, chosen: str = "") -> Language:
        """The language of a client's reports: the chosen one, else the client's, else the agency's."""
        return language_of(chosen or client.report_language or self.agency.report_language, self.agency.currency or "¥")

    @property
    def calendar(self) -> WorkCalendar:
        """The working days of the agency's region, with its own days off and working days."""
        return self._calendar_in(self.agency.region)

    def calendar_of(self, client: Client | None) -> WorkCalendar:
        """The working days on which a client's deadlines are counted: those of its own region where it has one, less
        the agency's days off (product §3.7)."""
        return self._calendar_in(client.region if client is not None and client.region else self.agency.region)

    def _calendar_in(self, region: str) -> WorkCalendar:
        agency = self.agency
        key = (region, agency.days_off, agency.own_working_days)
        if key not in self._calendars:
            self._calendars[key] = WorkCalendar(
                None if region == "none" else region,
                days_off=frozenset(_days(agency.days_off)),
                working=frozenset(_days(agency.own_working_days)),
            )
        return self._calendars[key]

    def rule_of(self, client: Client, agency: Agency | None = None) -> CadenceRule:
        """How often this client is called: its own cadence, else the agency's rule for its level (product §3.2).

        ``agency`` is one with other rules, to see beforehand what they would do.
        """
        agency = agency or self.agency
        if client.level == "key":
            of_level = DEFAULT_RULES["key"].overridden(
                target_gap=agency.key_target_gap, max_gap=agency.key_max_gap,
                quota_min=agency.key_quota_min, quota_max=agency.key_quota_max,
            )  # fmt: skip
        else:
            of_level = DEFAULT_RULES["regular"].overridden(
                target_gap=agency.regular_target_gap, max_gap=agency.regular_max_gap,
                quota_min=agency.regular_quota_min, quota_max=agency.regular_quota_max,
            )  # fmt: skip
        return of_level.overridden(
            target_gap=client.cadence_gap, max_gap=client.cadence_max_gap,
            quota_min=client.cadence_quota_min, quota_max=client.cadence_quota_max,
        )  # fmt: skip

    # -- records

    def all(self, record: type[R]) -> Mapping[int, R]:
        """Every record of a sort that is not in the trash, by id; read once and then kept true."""
        held = self._held.get(record)
        while held is None:
            learned = self._learned
            found: dict[int, Record] = {item.id: item for item in self.store.load(record)}
            with self._keeping:
                if learned == self._learned:  # or what another thread wrote meanwhile would be missing for good
                    self._held[record] = held = found
        return held  # type: ignore[return-value]

    def of_clients(self, record: type[R], clients: Collection[int] | None) -> Collection[R]:
        """What some clients have of a sort, or all of them (``None``); as long as nobody asked for all, theirs alone is
        read."""
        if clients is None:
            return self.all(record).values()
        if record not in self._held:
            return self.store.load(record, client=tuple(clients))
        wanted = set(clients)
        return [item for item in self.all(record).values() if getattr(item, "client", None) in wanted]

    def get(self, record: type[R], number: int | None) -> R | None:
        """One record, or ``None``."""
        return None if number is None else self.all(record).get(number)

    def name(self, table: str, number: int) -> str:
        """What a record that another one refers to is called: by its name, a complaint by its code, a call by its time."""
        from desktop.domain.records import BY_TABLE

        item = self.all(BY_TABLE[table]).get(number)
        if item is None:
            return ""
        if isinstance(item, Call):
            return self.language.date_time(item.started_at) if item.started_at is not None else ""
        return str(getattr(item, "name", "") or getattr(item, "code", "") or number)

    def client(self, key: str) -> Client:
        """The client with this code or username. Raises ``UserError`` when there is none."""
        wanted = folded(key)
        for client in self.all(Client).values():
            if wanted in (folded(client.code), folded(client.username)):
                return client
        raise UserError(
            Phrase("No client has the code or username “{key}”.", key=key),
            Phrase("The list of clients shows the codes."),
        )

    def figure_sums(
        self, span: Span, measures: tuple[str, ...], clients: Collection[int] | None = None
    ) -> Mapping[int, Totals]:
        """What the days of all clients or some add up to; kept until figures are written, for pages ask at each change."""
        figures = self.store.figures
        version, known = self._figure_sums
        latest = figures.version()
        if version != latest or len(known) > _SPANS_KEPT:
            known = {}
        found = known.get((span, measures))
        if found is None and clients is not None:
            return figures.sums(span.first, span.last, clients, measures)
        if found is None:
            found = figures.sums(span.first, span.last, None, measures)
            self._figure_sums = latest, {**known, (span, measures): found}
        return found

    def days_with_figures(self, month: Month) -> Mapping[int, int]:
        """On how many days of a month each client has figures; kept until figures are written."""
        version = self.store.figures.version()
        if self._days_with_figures[:2] != (version, month):
            self._days_with_figures = version, month, self.store.figures.days_of_month(month)
        return self._days_with_figures[2]

    @property
    def current_rep(self) -> Rep | None:
        """The rep at the desk."""
        return self.get(Rep, self.rep)

    # -- changes

    def do(
        self, changes: ChangeSet, *, origin: str = "edit", figures: FigureBatch | FigureMove | None = None
    ) -> ChangeSet:
        """Write changes in one transaction; gives them back as they are stored.

        Raises ``Conflict`` when another person changed the same fields meanwhile; nothing is written then.
        """
        dated = with_decision_days(with_conversion_days(changes, self.today), self.today)
        written = self.store.commit(dated, by=self.rep, origin=origin, figures=figures)
        self._note(written.batch)
        self.learn(written)
        return written

    def undo(self, batch: int) -> Undone:
        """Take a batch back, also one of an earlier day; what was edited since stays and is told."""
        undone = self.store.undo(batch, by=self.rep)
        self._note(undone.changes.batch)
        self.learn(undone.changes)
        return undone

    def wrote(self, batch: int) -> bool:
        """Was this batch written here, and not by another desk or from the command line?"""
        return batch in self._written

    @property
    def last_written(self) -> int:
        """The latest batch that was written here; 0 when there is none yet."""
        return max(self._written, default=0)

    def learn(self, changes: ChangeSet) -> None:
        """Keep the held records as the database has them now."""
        if changes.touches(Agency, ChecklistPoint):
            self._stale = None
        elif self._stale is not None:
            self._stale |= touched_clients(changes)
        with self._keeping:
            self._learned += 1
            fresh: dict[type[Record], dict[int, Record]] = {}
            for change in changes:
                record = type(change.after)
                if record not in self._held:
                    continue
                # Another thread may be going through the mapping that it was given: that one stays as it is.
                if record not in fresh:
                    fresh[record] = dict(self._held[record])
                held = fresh[record]
                if change.after.trashed_at is None:
                    held[change.after.id] = change.after
                else:
                    held.pop(change.after.id, None)
            self._held.update(fresh)

    def take_stale(self) -> set[int] | None:
        """The clients that changed since this was last asked; ``None`` for all of them."""
        stale, self._stale = self._stale, set()
        return stale

    def forget(self) -> None:
        """Read everything anew when it is next asked for."""
        with self._keeping:
            self._learned += 1
            self._held.clear()
        self._stale = None
        self._figure_sums = (-1, {})

    def _note(self, batch: int | None) -> None:
        if batch is not None:
            self._written.add(batch)


def utc_now() -> datetime:
    """The present time in UTC, as stamps have it."""
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


def _days(texts: tuple[str, ...]) -> list[date]:
    """The agency's own days off; a text that is no date is left out here and complained of where it is entered."""
    days = []
    for text in texts:
        try:
            day = Day().parse(text)
        except InvalidValue:
            continue
        if day is not None:
            days.append(day)
    return days
