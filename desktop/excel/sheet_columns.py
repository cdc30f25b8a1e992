"""One column of a sheet that is written: how its cells look, what may be chosen there, and which colours follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop.domain import kinds
from desktop.excel.cells import TEXT_FORMAT
from desktop.excel.grid import column_letters

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet: its header, how its cells look, and the name of the list it chooses from."""

    header: str
    number_format: str = TEXT_FORMAT
    width: float = 12
    align: str = "left"
    wrap: bool = False
    grey: bool = False
    hidden: bool = False
    choices: str = ""
    limits: tuple[str, object, object] | None = None
    colours: str = ""


def add_validations(page: WriteOnlyWorksheet, columns: Sequence[Column], first: int, last: int) -> None:
    """Drop-downs and limits for the cells from row ``first`` to ``last``; they warn and don't refuse."""
    from openpyxl.worksheet.datavalidation import DataValidation

    for index, column in enumerate(columns):
        if column.choices:
            rule = DataValidation(type="list", formula1=column.choices, allow_blank=True)
        elif column.limits is not None:
            kind, least, most = column.limits
            rule = DataValidation(
                type=kind, operator="between", formula1=_limit(least), formula2=_limit(most), allow_blank=True
            )
        else:
            continue
        # A warning, not a refusal: a person may mean it, and <clear> must be possible everywhere.
        rule.errorStyle = "warning"
        rule.showErrorMessage = True
        letters = column_letters(index)
        rule.add(f"{letters}{first}:{letters}{last}")
        page.data_validations.append(rule)


def add_colours(page: WriteOnlyWorksheet, columns: Sequence[Column], first: int, last: int) -> None:
    """Colours and bars that follow from the values of a column."""
    from openpyxl.formatting.rule import CellIsRule, DataBarRule
    from openpyxl.styles import Font

    for index, column in enumerate(columns):
        area = f"{column_letters(index)}{first}:{column_letters(index)}{last}"
        if column.colours == "change":
            page.conditional_formatting.add(
                area, CellIsRule(operator="lessThan", formula=["-0.3"], font=Font(color="C00000"))
            )
            page.conditional_formatting.add(
                area, CellIsRule(operator="greaterThan", formula=["0.3"], font=Font(color="2E7D32"))
            )
        elif column.colours == "bar":
            page.conditional_formatting.add(
                area, DataBarRule(start_type="num", start_value=0, end_type="max", color="9DC3E6")
            )


def limits_of(kind: kinds.Kind) -> tuple[str, object, object] | None:
    """The sort of number that a spreadsheet should expect, with the least and the most; ``None`` for anything else."""
    if isinstance(kind, kinds.Whole):
        return "whole", kind.least, kind.most
    if isinstance(kind, kinds.Score):
        return "whole", 1, 5
    if isinstance(kind, kinds.Money):
        return "decimal", kind.least // 100, 10**13
    if isinstance(kind, kinds.Day):
        return "date", date(1900, 3, 1), date(2200, 12, 31)
    return None


def _limit(value: object) -> str:
    if isinstance(value, date | datetime):
        return str((date(value.year, value.month, value.day) - date(1899, 12, 30)).days)
    return str(value)
