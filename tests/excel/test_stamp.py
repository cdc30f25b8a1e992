"""A workbook and its rows are known again, and nothing else is taken for them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.excel.grid import Sheet, Workbook
from desktop.excel.stamp import DEFINED_NAME, META_SHEET, PROPERTY, Stamp, read_row_key, row_key, stamp_of

STAMP = Stamp("roster", "BCDFGHJKLMNPQRSTVWXZ")


@given(st.integers(0, 10**9), st.sampled_from(["client", "contact"]))
def test_a_row_key_names_its_record_in_its_own_workbook_only(record: int, table: str) -> None:
    key = row_key(STAMP, table, record)
    assert read_row_key(STAMP, table, key) == record
    assert read_row_key(Stamp.new("roster"), table, key) is None
    assert read_row_key(STAMP, "payment", key) is None
    assert not any(letter.isdigit() for letter in key)  # a spreadsheet can't count it up


@given(st.integers(0, 10**6), st.text(max_size=16))
def test_no_altered_key_is_taken(record: int, text: str) -> None:
    key = row_key(STAMP, "client", record)
    assert text == key or read_row_key(STAMP, "client", text) is None or text != key + "B"
    assert read_row_key(STAMP, "client", key[:-1]) is None
    assert read_row_key(STAMP, "client", key.lower()) is None


def test_a_stamp_survives_its_text_and_no_other_text_is_one() -> None:
    assert Stamp.parse(str(STAMP)) == STAMP
    assert Stamp.parse(str(STAMP)[:-1]) is None
    assert Stamp.parse("HF-roster-x-y") is None


def test_places_that_contradict_each_other_are_no_stamp() -> None:
    meta = Sheet(META_SHEET, [("stamp", str(STAMP))], visible=False)
    other = str(Stamp.new("roster"))
    assert stamp_of(Workbook((meta,), {PROPERTY: str(STAMP), DEFINED_NAME: f'"{STAMP}"'})) == STAMP
    assert stamp_of(Workbook((meta,))) == STAMP
    assert stamp_of(Workbook((meta,), {PROPERTY: other})) is None
    assert stamp_of(Workbook((Sheet("A", []),))) is None
