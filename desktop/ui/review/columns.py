"""The lines of a review as a table, for a workbook of them."""

from __future__ import annotations

from collections.abc import Callable

from desktop.ui.review.lines import Kind, Line
from desktop.ui.review.model import group_words
from desktop.ui.tables.cells import Cell
from desktop.ui.tables.column import Column
from desktop.ui.texts import tr


def line_columns() -> tuple[Column[Line], ...]:
    """Kind, place, client, field, and what the file says of it."""
    return (
        _column("kind", tr("Kind"), lambda line: group_words(line.kind)[0]),
        _column("where", tr("Sheet, row"), lambda line: line.where),
        _column("client", tr("Client"), lambda line: line.client, 200),
        _column("field", tr("Field"), lambda line: line.field),
        _column("old", tr("Before"), lambda line: line.old if line.kind is not Kind.UNREADABLE else ""),
        _column("new", tr("What the file says"), _said, 260),
        _column("reason", tr("Reason"), lambda line: line.text if line.kind is Kind.UNREADABLE else "", 260),
    )


def _said(line: Line) -> str:
    if line.kind is Kind.UNREADABLE:
        return line.old
    return line.new or line.text


def _column(name: str, title: str, value: Callable[[Line], str], width: int = 130) -> Column[Line]:
    return Column(name, title, value, lambda line: Cell(value(line)), width=width)
