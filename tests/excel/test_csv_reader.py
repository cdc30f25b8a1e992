"""Text files of cells are read in any character set and with any separator."""

from __future__ import annotations

import csv
import io
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import UserError
from desktop.excel.csv_reader import decode, find_delimiter, read_text_file
from desktop.excel.limits import Limits

ROWS = [["日期", "访问次数", "备注"], ["2026-09-01", "1,234", "正常，增长"], ["2026-09-02", "--", "a;b|c"]]
CHARSETS = ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"]


def as_text(rows: list[list[str]], delimiter: str) -> str:
    """The rows as a spreadsheet writes them."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()


@pytest.mark.parametrize("charset", CHARSETS)
@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_every_character_set_and_separator_is_found(tmp_path: Path, charset: str, delimiter: str) -> None:
    path = tmp_path / "file.csv"
    latin = [["Date", "Visits", "x" * 40], ["2026-09-03", "5", "y" * 40]] * 5 if charset.startswith("utf-16-") else []
    path.write_bytes(as_text(ROWS + latin, delimiter).encode(charset))
    sheet = read_text_file(path, Limits()).sheets[0]
    assert [list(row) for row in sheet.rows[:3]] == ROWS


def test_mostly_ascii_chinese_text_is_not_taken_for_another_script() -> None:
    text = "account,plan,clicks\n" + "acc,Brand,5\n" * 500 + "acc,品牌,5\n"
    assert decode(text.encode("gbk"), "x.csv") == (text, "gb18030")


def test_western_text_is_the_last_resort() -> None:
    assert decode("caf\xe9 \x80 5,\n".encode("cp1252", "replace") + b"\x80 \xe9,", "x.csv")[1] == "cp1252"


@pytest.mark.parametrize("words", ["Müller,Zürich", "Année,Café Crème", "Größe,Straße,für", "Peña,São Paulo"])
def test_accented_letters_are_not_taken_for_chinese(words: str) -> None:
    assert decode(f"id,name\n1,{words}\n".encode("cp1252"), "x.csv")[0].endswith(f"{words}\n")


@pytest.mark.parametrize("words", ["玥", "珺", "陶喆", "镕基", "刘堃犇", "元a,中b", "李玥abc"])
def test_rare_chinese_characters_are_not_taken_for_accented_letters(words: str) -> None:
    assert decode(f"id,name\n1,{words}\n".encode("gb18030"), "x.csv")[0].endswith(f"{words}\n")


def test_a_tab_file_with_a_preamble_full_of_commas_is_cut_at_tabs() -> None:
    preamble = "a,b,c,d\nfrom 1, to 2, of 3\n"
    assert find_delimiter(preamble + "day\tvisits\tspend\n" + "1\t2\t3\n" * 10) == "\t"


def test_decimal_commas_do_not_hide_the_semicolon() -> None:
    assert find_delimiter("day;visits;rate\n" + "2026-01-01;12;1,5\n" * 10) == ";"


def test_blank_lines_keep_their_row_numbers(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text("title,,\n\nday,visits,x\n\n1,2\n", encoding="utf-8")
    assert read_text_file(path, Limits()).sheets[0].rows == [
        ("title", None, None), (None, None, None), ("day", "visits", "x"), (None, None, None), ("1", "2", None),
    ]  # fmt: skip


def test_the_line_that_names_the_separator_is_no_data(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text("sep=;\na;b\n1,5;2\n", encoding="utf-8")
    assert read_text_file(path, Limits()).sheets[0].rows == [(None, None), ("a", "b"), ("1,5", "2")]


def test_stray_quotation_marks_inside_cells_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text('size,n\n"5" pipe,1\n="2026-09-22",2\n', encoding="utf-8")
    rows = read_text_file(path, Limits()).sheets[0].rows
    assert rows[2] == ('="2026-09-22"', "2")
    assert len(rows) == 3


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text("a,b\n" * 50, encoding="utf-8")
    with pytest.raises(UserError, match="B50"):
        read_text_file(path, Limits(rows=20))


CELL = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff"), max_size=8)


@given(st.lists(st.tuples(CELL, CELL, CELL).map(lambda row: ["Day", *row]), min_size=3, max_size=8))
def test_what_a_spreadsheet_writes_is_read_cell_for_cell(rows: list[list[str]]) -> None:
    text, _ = decode(as_text(rows, ",").encode("utf-8-sig"), "x.csv")
    assert list(csv.reader(io.StringIO(text, newline=""))) == rows


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(content: bytes) -> None:
    with suppress(UserError):
        text, _ = decode(content, "x.csv")
        assert find_delimiter(text) in "\t,;|" or text.lower().startswith("sep=")
