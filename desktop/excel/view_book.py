"""Any table of the program as a workbook: the columns that are shown, in their order, with real numbers and dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.domain.fields import Field
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.excel.book import TableSheet, add_table, column_of, written_book
from desktop.excel.cells import Written, safe_text, written
from desktop.excel.sheet_columns import Column
from desktop.language import Language

_NOT_IN_TITLE = re.compile(r"[\\/*?:\[\]']")
_LONGEST_TITLE = 31


@dataclass(frozen=True, slots=True)
class ViewContent:
    """A table as it is shown: its title, its columns, and rows of values with references given as names.

    Under a column of the catalogue stand values of its kind, under a ready one what is put into the cells.
    """

    title: Phrase | str
    columns: Sequence[Field | Column]
    rows: Sequence[Sequence[object]]


def write_view_book(content: ViewContent, path: Path, language: Language, progress: Progress = silent) -> None:
    """Write the workbook. Raises ``UserError`` when the file can't be written."""
    title = language.say(content.title)
    sheet = TableSheet(
        title=_NOT_IN_TITLE.sub(" ", title)[:_LONGEST_TITLE].strip() or "1",
        columns=[entry if isinstance(entry, Column) else column_of(entry, language) for entry in content.columns],
        rows=(
            [_written(entry, value, language) for entry, value in zip(content.columns, row, strict=True)]
            for row in content.rows
        ),
        row_count=len(content.rows),
        table_name="shown_table",
        frozen=1,
    )
    with written_book(path, title, language) as book:
        add_table(book, sheet, progress)


def _written(column: Field | Column, value: Any, language: Language) -> Written:
    if isinstance(column, Field):
        return written(column, value, language)
    ready: Written = safe_text(value) or None if isinstance(value, str) else value
    return ready
