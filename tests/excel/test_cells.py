"""Every sort of value goes into a cell and comes back as it was."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain import kinds
from desktop.domain.errors import InvalidValue
from desktop.domain.estimate import Scale
from desktop.domain.fields import Field
from desktop.domain.periods import Month
from desktop.excel.cells import CELLS, LANGUAGES, Reading, read, safe_text, written
from desktop.excel.grid import CellError
from desktop.excel.reader import read_workbook
from desktop.excel.view_book import ViewContent, write_view_book
from desktop.language import language_of

TODAY = date(2026, 11, 22)


class Nobody:
    def find(self, table: str, text: str) -> int:
        return int(text.rpartition(" ")[2])


READING = Reading(Nobody(), TODAY)


def every_kind() -> set[type[kinds.Kind]]:
    return {
        kind
        for kind in vars(kinds).values()
        if isinstance(kind, type) and issubclass(kind, kinds.Kind) and kind is not kinds.Kind
    }


def test_every_sort_of_value_has_a_cell_format() -> None:
    assert every_kind() == set(CELLS)


LEVEL = kinds.Choice((kinds.Option("key", "Key"), kinds.Option("none", "none")))
VALUES: list[tuple[kinds.Kind, Any]] = [
    (kinds.Text(), "=1+1"), (kinds.Text(), "+86 512 0000"), (kinds.Text(), "007"), (kinds.Text(), "1234567890123456789"),
    (kinds.Text(), "1e5"), (kinds.Text(), "#N/A"), (kinds.Text(), "_x0041_"), (kinds.Text(), "2026-01-01"),
    (kinds.Text(), "TRUE"), (kinds.Text(), "<b>&amp;"), (kinds.Text(), "@SUM(A1)"), (kinds.Text(), "'quoted"),
    (kinds.LongText(), "zwei\nZeilen"), (kinds.Whole(), 0), (kinds.Whole(), 2_000_000_000), (kinds.Share(), 4053),
    (kinds.Seconds(), 136), (kinds.Seconds(), 100_000), (kinds.Money(), 1), (kinds.Money(), 10**15 - 1),
    (kinds.Day(), date(2024, 2, 29)), (kinds.Day(), date(1900, 1, 1)), (kinds.Moment(), datetime(2026, 5, 12, 10, 30, 7)),
    (kinds.Clock(), time(10, 30)), (kinds.Clock(), time(0, 0)), (kinds.CalendarMonth(), Month(2026, 4)),
    (kinds.Flag(), True), (kinds.Flag(), False), (LEVEL, "key"), (LEVEL, "none"), (kinds.Score(), 5),
    (kinds.Tags(), ("甲", "乙 丙")), (kinds.Estimated(Scale.NUMBER), "25到60次"),
]  # fmt: skip


@pytest.mark.parametrize("code", LANGUAGES)
def test_values_survive_the_file(tmp_path: Path, code: str) -> None:
    columns = [Field(f"f{number}", f"Column {number}", kind) for number, (kind, _) in enumerate(VALUES)]
    path = tmp_path / "values.xlsx"
    write_view_book(ViewContent("Values", columns, [[value for _, value in VALUES]]), path, language_of(code))
    header, row = read_workbook(path).sheets[0].rows
    assert len(header) == len(VALUES)
    for column, (kind, value), cell in zip(columns, VALUES, row, strict=True):
        assert read(column, cell, READING) == value, (kind, value, cell)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(max_size=40), min_size=1, max_size=30))
def test_any_text_survives_the_file(tmp_path: Path, texts: list[str]) -> None:
    column = Field("name", "Name", kinds.Text())
    wanted = [str(kinds.Text().parse(safe_text(text).replace("_x005F_", "_"))) for text in texts]
    path = tmp_path / "texts.xlsx"
    write_view_book(
        ViewContent("Texts", [Field("n", "No.", kinds.Whole()), column], list(enumerate(texts))),
        path,
        language_of("en"),
    )
    rows = read_workbook(path).sheets[0].rows[1:]
    assert [read(column, row[1], READING) if row[1] is not None else "" for row in rows] == wanted


def test_texts_are_texts_to_any_program(tmp_path: Path) -> None:
    path = tmp_path / "texts.xlsx"
    column = Field("name", "Name", kinds.Text())
    texts = ["=cmd|' /C calc'!A0", "+1", "-1", "@a", "#REF!", "\t=1"]
    write_view_book(ViewContent("=Title", [column], [[text] for text in texts]), path, language_of("en"))
    page = openpyxl.load_workbook(path).worksheets[0]
    assert [row[0].data_type for row in page.iter_rows()] == ["s"] * (len(texts) + 1)


def test_a_blank_is_written_as_a_blank() -> None:
    for kind in every_kind():
        if kind is not kinds.Flag:
            assert written(Field("f", "F", kind()), None, language_of("en")) is None


@pytest.mark.parametrize(
    ("kind", "cell"),
    [(kinds.Text(), CellError("#REF!")), (kinds.Text(), 6.22e18), (kinds.Day(), "3/4/2025"), (kinds.Whole(), 1.5),
     (kinds.Money(), "a lot"), (LEVEL, "gold"), (kinds.Picture(), "x"), (kinds.Score(), 7)],
)  # fmt: skip
def test_what_cannot_be_read_is_never_guessed(kind: kinds.Kind, cell: Any) -> None:
    with pytest.raises(InvalidValue):
        read(Field("f", "F", kind), cell, READING)


def test_numbers_in_text_columns_lose_only_their_point() -> None:
    column = Field("f", "F", kinds.Text())
    assert read(column, 10079918134.0, READING) == "10079918134"
    assert read(column, 5, READING) == "5"
    assert read(column, True, READING) == "TRUE"
    assert read(column, datetime(2026, 1, 2), READING) == "2026-01-02"
