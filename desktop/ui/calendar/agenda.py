"""Entries of the calendar as a table: the days to come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from desktop.domain.contacting import CALLBACK_KINDS
from desktop.domain.records import Rep
from desktop.services.callbacks import Planned
from desktop.services.session import Session
from desktop.ui.calendar.entry_look import kind_word, look_of, reason_text, spoken_text, state_word
from desktop.ui.tables.cells import MISSING, Cell, Tone
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import spoken_language, tr


def agenda_table(session: Session) -> DataTable:
    """A table of ``Planned`` rows."""
    today = session.today
    table = DataTable(_columns(session), row_key, stripe=lambda entry: _stripe(entry, today), today=lambda: today)
    table.setAccessibleName(tr("Agenda"))
    return table


def row_key(entry: Planned) -> str:
    """What a row is known by."""
    return f"{entry.on} {entry.key}"


def _columns(session: Session) -> list[Column[Planned]]:
    today = session.today
    language = spoken_language()
    kinds = tuple((option.code, tr(option.label)) for option in CALLBACK_KINDS)
    states = (("open", tr("open")), ("done", tr("done")))

    def day(entry: Planned) -> Cell:
        late = entry.is_overdue(today)
        return Cell(language.date_with_day(entry.on), "bad" if late else "strong" if entry.on == today else "",
                    "date")  # fmt: skip

    def clock(entry: Planned) -> Cell:
        return Cell(language.time(entry.at), kind="date", bold=True) if entry.at is not None else MISSING

    def client(entry: Planned) -> Cell:
        look = look_of(entry, today)
        tone: Tone = "muted" if entry.state == "done" else "bad" if look.bold else ""
        return Cell(entry.client.name, tone, icon=look.icon, spoken=spoken_text(entry, today))

    def state(entry: Planned) -> Cell:
        word = state_word(entry, today)
        return Cell(word or tr("open"), "good" if entry.state == "done" else "bad" if word else "muted")

    def rep(entry: Planned) -> str:
        found = session.get(Rep, entry.rep)
        return found.name if found is not None else ""

    return [
        Column("day", tr("Day"), lambda entry: entry.on, day, width=108, filter_kind="date", kind="date"),
        Column("time", tr("Time"), lambda entry: f"{entry.at:%H:%M}" if entry.at else None, clock, width=62),
        Column("client", tr("Client"), lambda entry: entry.client.name, client, width=180, least=120),
        Column("kind", tr("Kind"), lambda entry: entry.kind, _text(kind_word), width=144, filter_kind="choice",
               choices=kinds),
        Column("why", tr("Why"), reason_text, _text(reason_text), width=180, stretch=True),
        Column("rep", tr("Rep"), rep, _text(rep), width=76),
        Column("state", tr("State"), lambda entry: entry.state, state, width=120, filter_kind="choice",
               choices=states),
    ]  # fmt: skip


def _text(words: Callable[[Planned], str]) -> Callable[[Planned], Cell]:
    def cell(entry: Planned) -> Cell:
        return Cell(words(entry))

    return cell


def _stripe(entry: Planned, today: date) -> str:
    return "bad" if entry.is_overdue(today) else ""
