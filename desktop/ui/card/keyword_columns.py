"""Columns and tables of the keywords that aren't fields: what moved, what is wrong, what went, and the list over time."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from desktop.domain.effect import Keyword, KeywordSnapshot
from desktop.domain.keyword_list import Moved, Position
from desktop.language import Language
from desktop.ui.tables.cells import MISSING, MISSING_NUMBER, Cell, Tone
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import spoken_language, tr

_ORDER = {"lost": -1000, "listed": 1000, "new": 2000, "same": 0}


def moved_column(moved: Callable[[Keyword], Moved | None]) -> Column[Keyword]:
    """How a keyword moved since the earlier list."""
    return Column(
        "moved", tr("Moved"), lambda keyword: _steps(moved(keyword)), lambda keyword: _moved_cell(moved(keyword)),
        width=96, align="right", kind="number", filter_kind=None,
    )  # fmt: skip


def remark_column(remark: Callable[[Keyword], str]) -> Column[Keyword]:
    """What is wrong with a keyword, in amber."""
    return Column(
        "remark", tr("Remark"), remark, lambda keyword: Cell(text, "warn") if (text := remark(keyword)) else Cell(""),
        width=120,
    )  # fmt: skip


def gone_table(language: Language) -> DataTable:
    """The words that are no longer in the list, as they stood last."""
    columns: list[Column[Position]] = [
        Column("word", tr("Keyword"), lambda one: one.word, lambda one: Cell(one.word), width=200, stretch=True),
        Column("group", tr("Group"), lambda one: one.group, lambda one: Cell(one.group), width=140),
        _number("rank", tr("Last rank"), lambda one: one.rank, language),
        _number("clicks", tr("Clicks"), lambda one: one.clicks, language),
        _number("inquiries", tr("Inquiries"), lambda one: one.inquiries, language),
    ]
    table = DataTable(columns, lambda one: one.key)
    table.setAccessibleName(tr("Keywords that are gone"))
    return table


def snapshot_table(language: Language) -> DataTable:
    """How the list stood at other times, latest first."""
    columns: list[Column[KeywordSnapshot]] = [
        Column("as_of", tr("As of"), lambda one: one.as_of,
               lambda one: MISSING if one.as_of is None else Cell(language.date(one.as_of), kind="date"), width=110,
               kind="date", filter_kind="date"),
        _number("number", tr("Keywords"), lambda one: one.number, language),
        _number("first_five", tr("First five"), lambda one: one.first_five, language),
        _number("first_page", tr("First page"), lambda one: one.first_page, language),
        _number("median_rank", tr("Median rank"), lambda one: one.median_rank, language),
        _number("good", tr("Good"), lambda one: one.good, language),
        _number("poor", tr("Poor"), lambda one: one.poor, language),
        Column("kept", tr("Kept"), lambda one: bool(one.positions),
               lambda one: Cell(tr("whole list") if one.positions else tr("numbers only")), width=120, stretch=True),
    ]  # fmt: skip
    table = DataTable(columns, lambda one: one.id)
    table.show_filter_row(False)
    table.setAccessibleName(tr("Keywords over time"))
    return table


def _number(name: str, title: str, value: Callable[[Any], int | None], language: Language) -> Column[Any]:
    def cell(row: Any) -> Cell:
        found = value(row)
        return MISSING_NUMBER if found is None else Cell(language.integer(found), kind="number")

    return Column(name, title, value, cell, width=90, align="right", kind="number", filter_kind="number")


def _steps(moved: Moved | None) -> Decimal | None:
    if moved is None:
        return None
    return Decimal(_ORDER.get(moved.move, 0) if moved.steps is None else moved.steps)


def _moved_cell(moved: Moved | None) -> Cell:
    if moved is None:
        return MISSING_NUMBER
    words: dict[str, tuple[str, Tone]] = {
        "new": (tr("new", comment="a keyword"), "info"),
        "listed": (tr("listed"), "good"),
        "lost": (tr("no rank"), "bad"),
        "same": ("±0", "muted"),
    }
    if moved.move in words:
        text, tone = words[moved.move]
        return Cell(text, tone, "number")
    assert moved.steps is not None
    steps = abs(moved.steps)
    spoken = tr("%n rank(s) up", n=steps) if moved.steps > 0 else tr("%n rank(s) down", n=steps)
    arrow = "▲" if moved.steps > 0 else "▼"
    tip = "" if moved.before is None else tr("was {rank}", rank=spoken_language().integer(moved.before.rank))
    return Cell(f"{arrow} {steps}", "good" if moved.steps > 0 else "bad", "number", spoken=spoken, tip=tip)
