"""What the status bar says of selected cells, or of all that a filter leaves of a column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionRange

from desktop.language import Language
from desktop.ui.tables.blocks import Summary, summed
from desktop.ui.tables.model import RowsModel
from desktop.ui.texts import tr


class Sums:
    """What cells of a table come to. A whole column is summed once, until the rows are other ones."""

    def __init__(self, rows: RowsModel[Any]) -> None:
        self._rows = rows
        self._of_columns: dict[int, Summary] = {}

    def forget(self) -> None:
        """The rows have changed."""
        self._of_columns.clear()

    def of(self, blocks: Sequence[QItemSelectionRange], shown: Iterable[int], current: int) -> Summary:
        """The numbers in selected blocks, of the columns that are shown; where at most one cell is selected, those of
        the current column in all rows that pass the filters."""
        columns, visible = self._rows.columns, set(shown)
        chosen = (
            (columns[at], self._rows.rows_between(block.top(), block.bottom() + 1))
            for block in blocks
            for at in range(block.left(), block.right() + 1)
            if at in visible
        )
        found = summed(self._rows.passing, chosen)
        return self._of_column(current) if found.cells <= 1 else found

    def _of_column(self, place: int) -> Summary:
        if place not in self._of_columns:
            column = self._rows.columns[place] if place >= 0 else None
            if column is not None and column.filter_kind == "number":
                found = summed(self._rows.passing, [(column, self._rows.rows())], column.title)
            else:
                found = summed(self._rows.passing, [])
            self._of_columns[place] = found
        return self._of_columns[place]


def summary_text(summary: Summary, language: Language) -> str:
    """Rows, and count, sum, mean, least and greatest of the numbers among the cells."""
    parts = [tr("%n row(s)", n=summary.rows)]
    if not summary.column and summary.cells > 1:
        parts.append(tr("%n cell(s) selected", n=summary.cells))
    if summary.total is not None and (summary.column or summary.cells > 1):
        if summary.column:
            parts.append(tr("{column}, all shown", column=summary.column))
        parts += [
            tr("Sum {sum}", sum=language.decimal(summary.total)),
            tr("Mean {mean}", mean=language.decimal(summary.mean)),
            tr("Min {least}", least=language.decimal(summary.least)),
            tr("Max {greatest}", greatest=language.decimal(summary.greatest)),
            tr("Count {count}", count=language.integer(summary.numbers)),
        ]
    return " · ".join(parts)
