"""The columns of the sources, with whom each number counts, and those of the clients below."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from desktop.domain.client import LAPSE_REASONS, SOURCES, STAGES
from desktop.domain.prospects import Fate, Journey, SourceLine
from desktop.language import Language
from desktop.ui.tables.cells import MISSING, MISSING_NUMBER, Cell
from desktop.ui.tables.column import Column
from desktop.ui.texts import tr

COUNTED: Mapping[str, Callable[[SourceLine], Sequence[Journey]]] = {
    "source": lambda line: line.journeys,
    "prospects": lambda line: line.journeys,
    "open": lambda line: line.of(Fate.OPEN),
    "won": lambda line: line.of(Fate.WON),
    "lost": lambda line: line.of(Fate.LOST),
    "rate": lambda line: line.of(Fate.WON),
    "days": lambda line: line.timed,
    "revenue": lambda line: line.paying,
}
"""Whom the number in a column counts."""
_SOURCES = {option.code: option.label for option in SOURCES}
_STAGES = {option.code: option.label for option in STAGES}
_REASONS = {option.code: option.label for option in LAPSE_REASONS}


def source_word(line: SourceLine, language: Language) -> str:
    """What a line is called."""
    if line.source is None:
        return tr("All sources")
    return language.tr(_SOURCES.get(line.source, line.source)) if line.source else tr("not told")


def source_columns(language: Language) -> list[Column[SourceLine]]:
    """Source, how many prospects, what became of them, the share, the days, and what they paid."""

    def named(line: SourceLine) -> Cell:
        return Cell(source_word(line, language), bold=line.source is None)

    def counted(name: str, title: str, width: int = 92) -> Column[SourceLine]:
        return _numbers(name, title, lambda line: len(COUNTED[name](line)), language.integer, width)

    return [
        Column("source", tr("Source"), lambda line: source_word(line, language), named, width=140, stretch=True),
        counted("prospects", tr("Prospects")),
        counted("open", tr("Open", comment="prospects")),
        counted("won", tr("Became clients"), 130),
        counted("lost", tr("Lost", comment="prospects")),
        _numbers("rate", tr("Rate"), lambda line: line.rate, language.per_cent),
        _numbers(
            "days", tr("Days, median"), lambda line: line.median_days, lambda days: language.decimal(days, 0), 120
        ),
        _numbers("revenue", tr("Paid"), lambda line: line.revenue, language.money, per_unit=100),
    ]


def client_columns(language: Language) -> list[Column[Journey]]:
    """The clients that a number counts."""

    def stage(journey: Journey) -> Cell:
        code = journey.client.stage
        return Cell(language.tr(_STAGES.get(code, code)))

    def since(journey: Journey) -> Cell:
        day = journey.client.became_client_on
        return MISSING if day is None else Cell(language.date(day), kind="date")

    def reason(journey: Journey) -> Cell:
        code = journey.client.lapse_reason
        return Cell(language.tr(_REASONS.get(code, code)) if code else "")

    return [
        Column("name", tr("Client"), lambda one: one.client.name, lambda one: Cell(one.client.name), width=180,
               stretch=True),
        Column("stage", tr("Stage"), lambda one: one.client.stage, stage, width=90),
        Column("since", tr("Client since"), lambda one: one.client.became_client_on, since, width=104, kind="date",
               filter_kind="date"),
        _numbers("days", tr("Days"), lambda one: one.days, language.integer, width=70),
        _numbers("paid", tr("Paid"), lambda one: one.paid, language.money, width=104, per_unit=100),
        Column("reason", tr("Reason"), lambda one: one.client.lapse_reason, reason, width=150),
    ]  # fmt: skip


def _numbers(
    name: str, title: str, value: Callable[[Any], Any], words: Callable[[Any], str], width: int = 108, per_unit: int = 1
) -> Column[Any]:
    """A column of numbers; what isn't known is a dash."""

    def cell(row: Any) -> Cell:
        number = value(row)
        return MISSING_NUMBER if number is None else Cell(words(number), kind="number")

    return Column(
        name, title, value, cell, width=width, align="right", kind="number", filter_kind="number", per_unit=per_unit
    )
