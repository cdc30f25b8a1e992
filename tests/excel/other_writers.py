"""Workbooks as other programs write them, made where they are needed: XlsxWriter, PyExcelerate, xlwt, LibreOffice, csv.

Each table has the cells that it was written from beside it; what a reader gives must be the same.
"""

from __future__ import annotations

import csv
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pyexcelerate
import xlsxwriter
import xlwt

from tests.excel.office import OFFICE, saved_by_office

Rows = list[list[Any]]

FIGURES: Rows = [
    ["日期", "账户", "展现", "点击", "消费", "点击率"],
    *[[date(2026, 10, day), "riland", 100 * day, day, 1.5 * day, 0.01] for day in range(1, 29)],
]
ROSTER: Rows = [
    ["客户登记表", None, None, None, None],
    [None] * 5,
    ["公司名称", "用户名", "联系人", "电话", "注册时间"],
    ["苏州瑞蓝机械有限公司", "riland", "王强", "0512-62345678", date(2024, 2, 29)],
    ["Lakeside Bearings", "lakeside", "Pat Example", "007", date(2025, 3, 4)],
    ["=1+1", "+86 512", "@SUM(A1)", "  spaces  ", None],
    ["合计", 3, None, None, None],
]
STRANGE: Rows = [
    ["text", "number", "flag", "moment", "clock", "long"],
    ["é\n\t“quoted”, 中文 🙂", -1.5e-9, True, datetime(2026, 8, 31, 14, 30), time(6, 30), "x" * 3000],
    ["_x0041_ & <b>", 123456789012345, False, datetime(1999, 12, 31), None, "中" * 500],
    [None, 0, None, None, None, None],
    ["#N/A", 1e300, True, datetime(2026, 2, 28, 23, 59, 59), time(0, 0), "-"],
]
EMPTY: Rows = []
WIDE: Rows = [[f"c{number}" for number in range(300)], list(range(300))]
SPARSE: Rows = [[None] * 30, [None] * 29 + ["here"], *[[None] * 30] * 40, ["there"] + [None] * 29]
TABLES: dict[str, Rows] = {
    "figures": FIGURES, "roster": ROSTER, "strange": STRANGE, "empty": EMPTY, "wide": WIDE, "sparse": SPARSE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Written:
    """A file and what its first sheet holds; ``None`` where a format can't hold all of it."""

    path: Path
    rows: Rows | None


def written(folder: Path, *, convert: bool = True) -> Iterator[Written]:
    """Some 200 files. LibreOffice converts what the others wrote, if it is there and wanted."""
    folder.mkdir()
    made = [*_xlsxwriter(folder), *_openpyxl(folder), *_pyexcelerate(folder), *_xlwt(folder), *_text(folder)]
    yield from made
    if convert:
        yield from _libreoffice(folder, [one for one in made if one.path.suffix == ".xlsx"])


def _xlsxwriter(folder: Path) -> Iterator[Written]:
    options = {
        "plain": {}, "memory": {"constant_memory": True}, "1904": {"date_1904": True}, "zip64": {"use_zip64": True},
        "remap": {"strings_to_numbers": False, "strings_to_formulas": False},
    }  # fmt: skip
    for (name, rows), (how, settings) in itertools.product(TABLES.items(), options.items()):
        for dress, dressed in _DRESSES.items():
            path = folder / f"xlsxwriter-{name}-{how}-{dress}.xlsx"
            plain = {"strings_to_formulas": False, "strings_to_urls": False, **settings}
            book = xlsxwriter.Workbook(str(path), plain)
            day, moment = (
                book.add_format({"num_format": "yyyy-mm-dd"}),
                book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
            )
            clock = book.add_format({"num_format": "hh:mm:ss"})
            sheet = book.add_worksheet("Sheet1")
            for number, row in enumerate(rows):
                for column, value in enumerate(row):
                    if value is None:
                        continue
                    if isinstance(value, datetime):
                        sheet.write_datetime(number, column, value, moment)
                    elif isinstance(value, date):
                        sheet.write_datetime(number, column, value, day)
                    elif isinstance(value, time):
                        sheet.write_datetime(number, column, value, clock)
                    else:
                        sheet.write(number, column, value)
            dressed(book, sheet, rows)
            book.close()
            yield Written(path, rows)


def _bare(_book: Any, _sheet: Any, _rows: Rows) -> None:
    return


def _dressed(book: Any, sheet: Any, rows: Rows) -> None:
    """What people and programs put around their cells."""
    if rows:
        sheet.autofilter(0, 0, len(rows) - 1, len(rows[0]) - 1)
        sheet.freeze_panes(1, 1)
        sheet.set_row(len(rows) - 1, None, None, {"hidden": True})
        sheet.set_column(1, 1, None, None, {"hidden": True})
        sheet.write_comment(0, 0, "a comment")
        sheet.data_validation(0, 0, 5, 0, {"validate": "list", "source": ["a", "b"]})
        sheet.conditional_format(0, 1, 5, 1, {"type": "3_color_scale"})
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=Sheet1!$B$1:$B$5"})
        book.add_chartsheet("Chart").set_chart(chart)
    book.add_worksheet("Very hidden").very_hidden()
    book.define_name("Name", "=Sheet1!$A$1")
    book.set_custom_property("Somebody", "else")
    sheet.protect("password")
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})


_DRESSES: dict[str, Callable[[Any, Any, Rows], None]] = {"bare": _bare, "dressed": _dressed}


def _openpyxl(folder: Path) -> Iterator[Written]:
    for (name, rows), lean in itertools.product(TABLES.items(), (False, True)):
        path = folder / f"openpyxl-{name}-{lean}.xlsx"
        book = openpyxl.Workbook(write_only=lean)
        sheet = book.create_sheet("Sheet1") if lean else book.active
        for row in rows:
            sheet.append([_as_text(sheet, value) for value in row])
        book.save(path)
        yield Written(path, rows if name != "strange" else None)


def _as_text(sheet: Any, value: Any) -> Any:
    if not isinstance(value, str) or not value.startswith(("=", "#")):
        return value
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, value=value)
    cell.data_type = "s"
    return cell


def _pyexcelerate(folder: Path) -> Iterator[Written]:
    for name, rows in TABLES.items():
        if name in ("empty", "strange", "figures"):  # its dates have no format, so they are numbers
            continue
        path = folder / f"pyexcelerate-{name}.xlsx"
        book = pyexcelerate.Workbook()
        book.new_sheet("Sheet1", data=[[_moment(value) for value in row] for row in rows])
        book.save(str(path))
        yield Written(path, None if name == "roster" else rows)


def _moment(value: Any) -> Any:
    is_day = isinstance(value, date) and not isinstance(value, datetime)
    return "" if value is None else datetime.combine(value, time()) if is_day else value


def _xlwt(folder: Path) -> Iterator[Written]:
    for name, rows in TABLES.items():
        if name == "wide":
            continue  # more columns than the format has
        path = folder / f"xlwt-{name}.xls"
        book = xlwt.Workbook(encoding="utf-8")
        sheet = book.add_sheet("Sheet1")
        day = xlwt.easyxf(num_format_str="YYYY-MM-DD")
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write(number, column, value, day)
                elif value is not None:
                    sheet.write(number, column, value)
        book.save(str(path))
        yield Written(path, None if name == "strange" else rows)


def _text(folder: Path) -> Iterator[Written]:
    charsets = ("utf-8", "utf-8-sig", "utf-16", "gb18030")
    for name, charset, delimiter in itertools.product(("figures", "roster"), charsets, ",;\t|"):
        path = folder / f"text-{name}-{charset}-{ord(delimiter)}.csv"
        with path.open("w", encoding=charset, newline="") as file:
            csv.writer(file, delimiter=delimiter).writerows(TABLES[name])
        yield Written(path, None)


def _libreoffice(folder: Path, books: list[Written]) -> Iterator[Written]:
    if OFFICE is None:
        return
    chosen = {one.path.stem: one for one in books if "plain" in one.path.name or "openpyxl" in one.path.name}
    for ending in ("ods", "xls", "xlsx", "csv"):
        for path in saved_by_office([one.path for one in chosen.values()], ending, folder / ending):
            keeps = ending != "csv" and not {"strange", "wide"}.intersection(path.name.split("-"))
            yield Written(path, chosen[path.stem].rows if keeps else None)
