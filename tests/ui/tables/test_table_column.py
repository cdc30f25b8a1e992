"""Columns come from the field catalogue and copy what spreadsheets understand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain import fields
from desktop.domain.fields import Field
from desktop.domain.kinds import Option
from desktop.ui.tables.blocks import as_tsv, from_tsv
from desktop.ui.tables.cells import Cell
from desktop.ui.tables.column import Column, columns_of
from desktop.ui.tables.proposals import pasted

declared = dataclass(frozen=True)


@declared
class Contract:
    """A record with a field of most kinds."""

    name: str = fields.text("Name", shown=True, stretch=True)
    level: str = fields.choice("Level", Option("key", "Key"), Option("regular", "Regular"))
    ends_on: date | None = fields.day("Ends on")
    amount: int | None = fields.money("Amount")
    share: int | None = fields.share("Share", editable=False)
    signed: bool = fields.flag("Signed")
    logo: bytes = fields.picture("Logo")


def shown(field: Field, value: object) -> str:
    return f"{field.label}={value}"


COLUMNS = {column.name: column for column in columns_of(Contract, show=shown, label=str.upper)}
CONTRACT = Contract("riland", "key", date(2026, 7, 14), 118_650, 4053, True)


def test_each_field_but_a_picture_becomes_a_column_with_what_the_catalogue_says() -> None:
    assert list(COLUMNS) == ["name", "level", "ends_on", "amount", "share", "signed"]
    assert COLUMNS["name"].title == "NAME"
    assert COLUMNS["name"].stretch
    assert [column.filter_kind for column in COLUMNS.values()] == [
        "text",
        "choice",
        "date",
        "number",
        "number",
        "choice",
    ]
    assert [column.align for column in COLUMNS.values()] == ["left", "left", "left", "right", "right", "center"]
    assert COLUMNS["level"].choices == (("key", "KEY"), ("regular", "REGULAR"))
    assert COLUMNS["amount"].editable
    assert not COLUMNS["share"].editable


def test_a_cell_shows_the_value_in_words_and_a_missing_one_as_a_dash() -> None:
    assert COLUMNS["amount"].cell(CONTRACT).text == "Amount=118650"
    assert COLUMNS["amount"].cell(Contract("x")).text == "–"
    assert COLUMNS["signed"].cell(CONTRACT).checked


def test_columns_are_chosen_by_name_and_can_be_made_for_reading_only() -> None:
    columns = columns_of(Contract, show=shown, label=str, names=("amount", "name"), editable=False)
    assert [column.name for column in columns] == ["amount", "name"]
    assert not any(column.editable for column in columns)


def test_copies_are_plain() -> None:
    assert [column.plain(CONTRACT) for column in COLUMNS.values()] == [
        "riland",
        "KEY",
        "2026-07-14",
        "1186.5",
        "40.53",
        "1",
    ]
    assert COLUMNS["amount"].plain(Contract("x")) == ""
    moment = Column("at", "At", lambda row: row, lambda row: Cell(str(row)))
    assert moment.plain(datetime(2026, 5, 12, 10, 30)) == "2026-05-12 10:30:00"


def test_sums_leave_missing_values_and_words_out() -> None:
    assert COLUMNS["amount"].numbers([CONTRACT, Contract("x")]) == [118_650]
    assert COLUMNS["name"].numbers([CONTRACT]) == []


@given(st.integers(0, 10**9))
def test_an_amount_copied_is_read_back_to_the_cent(cents: int) -> None:
    column = COLUMNS["amount"]
    assert Decimal(column.plain(Contract("x", amount=cents))) * 100 == cents
    assert column.parse is not None
    assert column.parse(column.plain(Contract("x", amount=cents))) == cents


cell_texts = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\x85\u2028\u2029"), max_size=6
)


@given(st.lists(st.lists(cell_texts, min_size=2, max_size=2), max_size=5))
def test_the_clipboard_gives_back_what_was_copied(cells: list[list[str]]) -> None:
    while cells and not any(cells[-1]):
        cells.pop()
    assert from_tsv(as_tsv(cells)) == cells


def test_cells_with_tabs_quotes_and_line_breaks_stay_one_cell() -> None:
    cells = [['a\tb "c"', "two\nlines"]]
    assert from_tsv(as_tsv(cells)) == cells


def test_a_small_block_is_repeated_over_a_selection_that_it_fits() -> None:
    rows = [Contract(name) for name in "abcd"]
    columns = [COLUMNS["amount"]]
    assert [edit.value for edit in pasted([["1"]], rows, columns, 3, 1).edits] == [100, 100, 100]
    assert [edit.value for edit in pasted([["1"], ["2"]], rows, columns, 4, 1).edits] == [100, 200, 100, 200]
    assert [edit.value for edit in pasted([["1"], ["2"]], rows, columns, 3, 1).edits] == [100, 200]
    refused = pasted([["1"]], rows, [COLUMNS["share"]], 1, 1)
    assert refused.edits == ()
    assert [one.text for one in refused.refused] == ["1"]
