"""What each of several clients brought a day, beneath their chart."""

from __future__ import annotations

from decimal import Decimal

from desktop.language import Language
from desktop.services.effect_several import ClientDays, Measure
from desktop.ui.tables.cells import MISSING_NUMBER, Cell, Tone
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr

Line = tuple[ClientDays, int, Measure]
"""A client, its place among the colours, and the measure that is looked at."""


def several_table(language: Language) -> DataTable:
    """The table; its rows are ``Line`` values."""
    columns: list[Column[Line]] = [
        Column("client", tr("Client"), lambda line: line[0].client.name, lambda line: Cell(line[0].client.name),
               width=220, stretch=True),
        Column("mean", tr("A day"), lambda line: line[0].mean(line[2]), lambda line: _mean(language, line), width=110,
               align="right", kind="number", filter_kind="number"),
        Column("before", tr("As many days before"), lambda line: line[0].mean_before(line[2]),
               lambda line: _before(language, line), width=150, align="right", kind="number", filter_kind="number"),
        Column("change", tr("Change"), _ratio, lambda line: _change(language, line), width=90, align="right",
               kind="number", filter_kind="number"),
        Column("days", tr("Days with figures"), lambda line: line[0].now.days_with_figures,
               lambda line: Cell(language.integer(line[0].now.days_with_figures), kind="number"), width=130,
               align="right", kind="number", filter_kind="number"),
    ]  # fmt: skip
    table = DataTable(columns, lambda line: line[0].client.id)
    table.show_filter_row(False)
    table.setAccessibleName(tr("The clients in figures"))
    return table


def _mean(language: Language, line: Line) -> Cell:
    return _number(language, line, line[0].mean(line[2]))


def _before(language: Language, line: Line) -> Cell:
    return _number(language, line, line[0].mean_before(line[2]))


def _number(language: Language, line: Line, value: Decimal | None) -> Cell:
    if value is None:
        return MISSING_NUMBER
    is_money = line[2] in (Measure.SPEND, Measure.COST)
    text = language.money(value, sign=True, places=1) if is_money else language.decimal(value)
    return Cell(text, kind="number")


def _ratio(line: Line) -> object:
    change = line[0].change(line[2])
    return None if change is None else change.ratio


def _change(language: Language, line: Line) -> Cell:
    change = line[0].change(line[2])
    if change is None:
        return MISSING_NUMBER
    if change.from_nothing:
        return Cell(tr("from nothing"), kind="number")
    tone: Tone = ""
    if line[2] is not Measure.SPEND and change.sign:
        tone = "good" if (change.sign > 0) is (line[2] is not Measure.COST) else "bad"
    return Cell(language.change(change.ratio), tone, "number")
