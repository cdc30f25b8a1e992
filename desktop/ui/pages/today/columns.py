"""The lines of the day as columns, for a workbook: the list itself has none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from desktop.domain.client import number_of
from desktop.domain.records import Rep
from desktop.services.session import Session
from desktop.services.today import TodayLine
from desktop.ui.pages.today.words import group_title, when
from desktop.ui.tables.cells import Cell
from desktop.ui.tables.column import Column
from desktop.ui.texts import tr


def line_columns(session: Session, now: datetime) -> list[Column[TodayLine]]:
    """What a line says, from left to right, then what it knows besides."""
    language = session.language

    def when_due(line: TodayLine) -> str:
        return " ".join(part for part in when(line, now, language)[:2] if part)

    def signals(line: TodayLine) -> str:
        return "; ".join(language.say(signal.text) for signal in line.signals)

    def rep(line: TodayLine) -> str:
        found = session.get(Rep, line.client.owner)
        return found.name if found is not None else ""

    return [
        _words("group", tr("Group"), lambda line: group_title(line.group), 150),
        Column("on", tr("Day"), lambda line: line.on, _no_words, 90, kind="date", filter_kind="date"),
        _words("when", tr("When"), when_due, 150),
        _words("code", tr("Code"), lambda line: line.client.code, 80),
        _words("client", tr("Client"), lambda line: line.client.name, 200),
        _words("why", tr("Why"), lambda line: language.say(line.reason), 260),
        _words("signals", tr("What stands out"), signals, 260),
        _words("contact", tr("Contact"), lambda line: line.contact.name if line.contact else "", 100),
        _words("number", tr("Phone"), lambda line: number_of(line.contact), 120),
        _words("rep", tr("Rep"), rep, 90),
    ]


def _no_words(_line: TodayLine) -> Cell:
    return Cell("")


def _words(name: str, title: str, say: Callable[[TodayLine], str], width: int) -> Column[TodayLine]:
    return Column(name, title, say, lambda line: Cell(say(line)), width)
