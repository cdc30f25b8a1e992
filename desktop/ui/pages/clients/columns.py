"""The columns of the table of clients: the client's own fields and how it stands today."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from operator import attrgetter
from typing import Any

from desktop.domain.errors import InvalidValue
from desktop.domain.fields import Field
from desktop.domain.kinds import Choice
from desktop.domain.overview import Overview
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.domain.standing import State
from desktop.language import Language
from desktop.language.values import shown
from desktop.services.client_records import reference_options
from desktop.services.clients import ClientRow
from desktop.services.session import Session
from desktop.ui.tables.cells import MISSING, MISSING_NUMBER, Cell, Tone
from desktop.ui.tables.column import Column, columns_of
from desktop.ui.texts import say, tr
from desktop.ui.theme import current_theme

ORDER = (
    "name", "username", "level", "next_callback", "last_call", "visits_a_day", "inquiries", "spend", "balance",
    "days_left", "health", "month_visits", "month_inquiries", "stage", "owner", "period_ends", "satisfaction", "industry",
)  # fmt: skip
"""The first columns from the left; all other fields of a client follow, hidden until somebody wants them."""
_WIDTHS = {
    "name": 134, "username": 88, "level": 72, "next_callback": 132, "last_call": 66, "visits_a_day": 90, "inquiries": 70,
    "spend": 72, "balance": 72, "days_left": 68, "health": 80,
}  # fmt: skip
GROUPS = ("owner", "level", "industry", "stage", "source")
"""The columns by which clients are grouped."""
_SUMMED = ("visits_a_day", "inquiries", "month_visits", "month_inquiries")
_AVERAGED = ("days_left", "health")
_BIG_CHANGE = Decimal("0.1")
"""A change of visits from which it is coloured: less is the usual up and down."""


def client_columns(session: Session) -> list[Column[ClientRow]]:
    """All columns, in their first order."""
    language = session.language

    def show(entry: Field, value: object) -> str:
        return shown(entry, value, language, session.name, missing="")

    own = {column.name: _of(column, "client") for column in columns_of(Client, show=show, label=language.tr)}
    today = {column.name: _of(column, "overview") for column in columns_of(Overview, show=show, label=language.tr)}
    columns = own | today
    columns["owner"] = replace(columns["owner"], choices=tuple(_reps(session)), filter_kind="choice")
    for name in ("level", "stage"):
        columns[name] = replace(columns[name], parse=partial(_chosen, columns[name]))
    columns["referred_by"] = replace(columns["referred_by"], parse=None)
    for name, cell in _cells(session, language).items():
        columns[name] = replace(columns[name], cell=cell)
    columns["name"] = replace(columns["name"], title=tr("Client"))
    for name in ("visits_a_day", "month_visits", "month_inquiries"):
        columns[name] = replace(columns[name], kind="change")
    columns["inquiries"] = replace(columns["inquiries"], title=tr("Inquiries"), hint=tr("in the latest 30 days"))
    columns["spend"] = replace(columns["spend"], title=tr("Spend"), hint=tr("in the latest 30 days"))
    for name in ("spend", "balance", "monthly_budget"):
        columns[name] = replace(columns[name], amount=language.money)
    for name in _SUMMED:
        columns[name] = replace(columns[name], subtotal="sum")
    for name in _AVERAGED:
        columns[name] = replace(columns[name], subtotal="mean")
    names = [*ORDER, *(name for name in columns if name not in ORDER)]
    return [
        replace(
            columns[name], shown=name in _WIDTHS, width=_WIDTHS.get(name, columns[name].width), stretch=name == "name"
        )
        for name in names
    ]


def stripe(row: ClientRow) -> str:
    """The tone of the mark at a row's edge: the client's health."""
    score = row.overview.health
    return "" if score is None else current_theme().health_tone(score)


def _of(column: Column[Any], part: str) -> Column[ClientRow]:
    """A column over one part of a row."""
    holder = attrgetter(part)
    value, cell = column.value, column.cell
    return replace(column, value=lambda row: value(holder(row)), cell=lambda row: cell(holder(row)))


def _chosen(column: Column[Any], text: object) -> object:
    """One of the list: every client has a level and a stage. Raises ``InvalidValue``."""
    assert column.parse is not None
    value = column.parse(text)
    if not value:
        raise InvalidValue(Phrase("{field} is missing.", field=column.title), Phrase("Nothing was saved without it."))
    return value


def _reps(session: Session) -> list[tuple[object, str]]:
    return list(reference_options(session, "rep"))


def _cells(session: Session, language: Language) -> dict[str, Callable[[ClientRow], Cell]]:
    """The cells that say more than their value."""
    today = session.today
    stages = next(entry for entry in Client.catalogue() if entry.name == "stage").kind
    assert isinstance(stages, Choice)
    tones: dict[str, Tone] = {"prospect": "info", "active": "good", "lapsed": "warn", "closed": "neutral"}

    def name(row: ClientRow) -> Cell:
        return Cell(row.client.name, bold=row.client.level == "key")

    def username(row: ClientRow) -> Cell:
        return Cell(row.client.username, "muted")

    def level(row: ClientRow) -> Cell:
        if row.client.level == "key":
            return Cell(tr("Key"), "key", "chip")
        return Cell(tr("Regular"), "muted")

    def stage(row: ClientRow) -> Cell:
        return Cell(language.tr(stages.label(row.client.stage)), tones.get(row.client.stage, "neutral"), "state")

    def next_callback(row: ClientRow) -> Cell:
        return next_callback_cell(row.overview, today, language)

    def last_call(row: ClientRow) -> Cell:
        return last_call_cell(row, session, language)

    def visits(row: ClientRow) -> Cell:
        return visits_cell(row.overview, language)

    def month_visits(row: ClientRow) -> Cell:
        return month_cell(row.overview.month_visits, row.overview.month_visits_change, language)

    def month_inquiries(row: ClientRow) -> Cell:
        return month_cell(row.overview.month_inquiries, row.overview.month_inquiries_change, language)

    def balance(row: ClientRow) -> Cell:
        amount = row.overview.balance
        if amount is None:
            return replace(MISSING_NUMBER, tip=say(row.overview.no_forecast or ""))
        return Cell(language.money(amount), "bad" if amount <= 0 else "", "number")

    def spend(row: ClientRow) -> Cell:
        amount = row.overview.spend
        return MISSING_NUMBER if amount is None else Cell(language.money(amount), kind="number")

    def days_left(row: ClientRow) -> Cell:
        return days_left_cell(row.overview, session.agency.low_balance_limit, language)

    def health(row: ClientRow) -> Cell:
        return health_cell(row.overview)

    return {
        "name": name, "username": username, "level": level, "stage": stage, "next_callback": next_callback,
        "last_call": last_call, "visits_a_day": visits, "month_visits": month_visits, "month_inquiries": month_inquiries, "spend": spend, "balance": balance, "days_left": days_left, "health": health,
    }  # fmt: skip


def next_callback_cell(overview: Overview, today: date, language: Language) -> Cell:
    """The day of the next callback: red when it has passed, strong today; the tooltip says what it follows from."""
    day = overview.next_callback
    if day is None:
        return MISSING
    at = language.time(overview.next_time) if overview.next_time else ""
    reason = say(overview.standing.due.reason) if overview.standing else ""
    late = overview.overdue_days if overview.overdue_days > 0 else (today - day).days
    if day < today or (overview.standing is not None and overview.standing.state is State.OVERDUE):
        spoken = tr("overdue by %n day(s)", n=max(late, 1))
        tip = f"{spoken}\n{reason}" if reason else spoken
        return Cell(language.date(day, today), "bad", "date", at, "triangle-alert", bold=True, tip=tip, spoken=spoken)
    if day == today:
        return Cell(tr("Today"), "strong", "date", at, tip=reason)
    return Cell(language.date(day, today), "", "date", at, tip=reason)


def last_call_cell(row: ClientRow, session: Session, language: Language) -> Cell:
    """How long ago somebody was reached: amber when that is longer than the cadence allows."""
    day = row.overview.last_call
    if day is None:
        return Cell("–", "muted", "number", spoken=tr("never reached"))
    days = (session.today - day).days
    late = row.client.stage == "active" and days > session.rule_of(row.client).max_gap
    text = tr("{days} d", days=days)
    tip = language.date_with_day(day)
    if row.overview.decision_maker_late:
        tip = f"{tip}\n{tr('The decision maker was not reached for a long time.')}"
        late = True
    return Cell(text, "warn" if late else "muted", "number", tip=tip, spoken=tr("%n day(s) ago", n=days))


def visits_cell(overview: Overview, language: Language) -> Cell:
    """Visits a day with their change; only a change that is worth a word is coloured."""
    if overview.visits_a_day is None:
        return MISSING_NUMBER
    change = overview.visits_change
    tone: Tone = "muted"
    if change is not None and abs(change) >= _BIG_CHANGE:
        tone = "good" if change > 0 else "bad"
    detail = "" if change is None else language.change(change)
    return Cell(language.integer(overview.visits_a_day), tone, "change", detail)


def month_cell(total: int | None, change: Decimal | None, language: Language) -> Cell:
    """What came in this month, and how that differs from the same days of last month."""
    if total is None:
        return MISSING_NUMBER
    if change is None:
        return Cell(language.integer(total), kind="change")
    tone: Tone = "muted" if abs(change) < _BIG_CHANGE else "good" if change > 0 else "bad"
    tip = tr("{change} against the same days of last month", change=language.change(change))
    return Cell(language.integer(total), tone, "change", language.change(change), tip=tip)


def days_left_cell(overview: Overview, low: int, language: Language) -> Cell:
    """How long the balance lasts, red when that is not long."""
    days = overview.days_left
    if days is None:
        return replace(MISSING_NUMBER, tip=say(overview.no_forecast) if overview.no_forecast else "")
    return Cell(language.integer(days), "bad" if days < low else "", "number", bold=days < low)


def health_cell(overview: Overview) -> Cell:
    """The score with its bar; the tooltip gives the reasons."""
    score = overview.health
    if score is None:
        return Cell("–", "muted", "health")
    tones: dict[str, Tone] = {"good": "good", "warn": "warn", "bad": "bad"}
    tone = tones[current_theme().health_tone(score)]
    reasons = overview.health_details.reasons if overview.health_details else ()
    tip = "\n".join(f"−{reason.points}  {say(reason.evidence)}" for reason in reasons)
    return Cell(str(score), tone, "health", bar=score / 100, tip=tip)
