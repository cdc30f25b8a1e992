"""What the status bar says of selected cells, or of all that a filter leaves of a column."""

from __future__ import annotations

from desktop.language import Language
from desktop.ui.tables.blocks import Summary
from desktop.ui.texts import tr


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
