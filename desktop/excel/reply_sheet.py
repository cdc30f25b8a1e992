"""The sheet that the client fills in: what only they know (product §1, §6.1).

Only the answers can be changed; the rest of the book is protected (``summary_book``).
The hidden first column names each answer, so that a returned file is read in whatever language it was written.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.effect import CHANNELS
from desktop.domain.kinds import SATISFACTION
from desktop.domain.report import MonthlyReport
from desktop.domain.report_figures import LINES
from desktop.excel.summary_sheets import PALE, font, put, set_print
from desktop.language import Language

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

MOST = 1_000_000
"""The largest number that an answer takes."""
LONGEST = 2_000
"""Characters of a remark."""
FIRST_ROW = 5
_INPUT_FILL = "FFF8E1"


@dataclass(frozen=True, slots=True)
class Question:
    """One answer the client may give; ``name`` stands in the hidden column."""

    name: str
    label: str
    counted: int | None = None


def questions(report: MonthlyReport, language: Language) -> list[Question]:
    """The numbers that are asked for, each beside what the agency counted."""
    labels = {line.name: language.say(line.label) for line in LINES}
    return [Question(name, labels[name], report.this_month.total(name)) for name in (*CHANNELS, "orders")]


def reply_sheet(book: Workbook, report: MonthlyReport, language: Language) -> None:
    """Add the sheet for the client's answers."""
    page: Worksheet = book.create_sheet(language.tr("Reply"))
    page.column_dimensions["A"].hidden = True
    for letters, width in (("B", 34), ("C", 44), ("D", 20)):
        page.column_dimensions[letters].width = width
    put(page["B1"], language.tr("Your figures for {month}", month=report.month)).font = font(bold=True, size=14)
    note = language.tr("Fill in the yellow cells and send the file back. What you don't know stays empty; none is 0.")
    put(page["B2"], note).font = font(colour=PALE)
    for letters, title in (("B", ""), ("C", language.tr("Your answer")), ("D", language.tr("We counted"))):
        put(page[f"{letters}4"], title).font = font(bold=True)

    numbers = _whole_number(language)
    row = FIRST_ROW
    for question in questions(report, language):
        _question(page, row, question)
        numbers.add(f"C{row}")
        row += 1
    _question(page, row, Question("satisfaction", language.tr("How satisfied are you?")))
    satisfaction = _satisfaction(language)
    satisfaction.add(f"C{row}")
    texts = _text(language)
    for name, label in (
        ("remarks", language.tr("Remarks")),
        ("wishes", language.tr("Wishes for next month")),
    ):
        row += 1
        _question(page, row, Question(name, label), height=90)
        texts.add(f"C{row}")
    for rule in (numbers, satisfaction, texts):
        page.add_data_validation(rule)
    page.print_area = f"A1:D{row}"
    set_print(page, report)


def _question(page: Worksheet, row: int, question: Question, *, height: float = 22) -> None:
    from openpyxl.styles import Alignment, Border, PatternFill, Protection, Side

    put(page.cell(row, 1), question.name)
    put(page.cell(row, 2), question.label).alignment = Alignment(vertical="top", wrap_text=True)
    answer = page.cell(row, 3)
    line = Side(style="thin", color="BFBFBF")
    answer.fill = PatternFill("solid", fgColor=_INPUT_FILL)
    answer.border = Border(left=line, right=line, top=line, bottom=line)
    answer.protection = Protection(locked=False)
    is_number = question.name in (*CHANNELS, "orders")
    answer.number_format = "#,##0" if is_number else "@"
    answer.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True)
    put(page.cell(row, 4), question.counted, "#,##0").alignment = Alignment(horizontal="left", vertical="top")
    page.row_dimensions[row].height = height


def _whole_number(language: Language) -> DataValidation:
    from openpyxl.worksheet.datavalidation import DataValidation

    rule = DataValidation(type="whole", operator="between", formula1="0", formula2=str(MOST), allow_blank=True)
    rule.error = language.tr("Enter a whole number from 0 to {most}.", most=language.integer(MOST))
    return _refusing(rule)


def _satisfaction(language: Language) -> DataValidation:
    from openpyxl.worksheet.datavalidation import DataValidation

    # Best first; a comma would end a choice.
    choices = [f"{option.code} {language.tr(option.label)}".replace(",", " ") for option in reversed(SATISFACTION)]
    rule = DataValidation(type="list", formula1=f'"{",".join(choices)}"', allow_blank=True)
    rule.error = language.tr("Choose one of the answers.")
    return _refusing(rule)


def _text(language: Language) -> DataValidation:
    from openpyxl.worksheet.datavalidation import DataValidation

    rule = DataValidation(type="textLength", operator="lessThanOrEqual", formula1=str(LONGEST), allow_blank=True)
    rule.error = language.tr("Write at most {longest} characters.", longest=language.integer(LONGEST))
    return _refusing(rule)


def _refusing(rule: DataValidation) -> DataValidation:
    rule.errorStyle = "stop"
    rule.showErrorMessage = True
    return rule
