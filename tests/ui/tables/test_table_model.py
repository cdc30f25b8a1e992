"""Rows sort, filter and change without losing their way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.domain.errors import InvalidValue
from desktop.ui.tables.cells import ACCESSIBLE_ROLE, CELL_ROLE, Cell
from desktop.ui.tables.lines import SortKey
from desktop.ui.tables.model import RowsModel
from tests.ui.tables.sample_clients import CLIENTS, COLUMNS, TODAY, Client


@pytest.fixture
def model() -> RowsModel[Client]:
    """The five clients, watched by Qt's own checker."""
    rows = RowsModel(COLUMNS, lambda c: c.id, today=lambda: TODAY)
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal, rows)
    rows.set_rows(CLIENTS)
    return rows


def ids(model: RowsModel[Client]) -> list[int]:
    return [client.id for client in model.rows()]


def test_several_columns_sort_together_and_missing_values_stand_last(model: RowsModel[Client]) -> None:
    model.sort_by([SortKey("level"), SortKey("spend", descending=True)])
    assert ids(model) == [1, 2, 5, 3, 4]
    model.sort_by([SortKey("due", descending=True)])
    assert ids(model)[-1] == 4


def test_lists_are_sorted_in_their_own_order_and_hanzi_by_pinyin(model: RowsModel[Client]) -> None:
    model.set_rows([Client(1, "瑞岚"), Client(2, "澄湖"), Client(3, "姑苏"), Client(4, "b"), Client(5, "A")])
    model.sort_by([SortKey("name")])
    assert ids(model) == [5, 4, 2, 3, 1]


def test_what_points_at_a_row_follows_it_through_a_sort(model: RowsModel[Client]) -> None:
    pointing = QPersistentModelIndex(model.index(0, 1))
    model.sort_by([SortKey("name", descending=True)])
    assert pointing.data() == "riland"
    assert pointing.row() == model.place_of(1)
    model.sort_by([SortKey("name")])
    assert pointing.row() == model.place_of(1)


def test_filters_of_columns_add_up(model: RowsModel[Client]) -> None:
    model.set_filters({"level": ("regular",), "spend": ">= 650"})
    assert ids(model) == [3, 5]
    model.set_filters({"due": "< 15 May", "name": "i"})
    assert ids(model) == [1, 2, 3]
    model.set_filters({})
    assert len(ids(model)) == model.total == 5


def test_an_unreadable_filter_is_refused_and_changes_nothing(model: RowsModel[Client]) -> None:
    model.set_filters({"spend": "> 800"})
    with pytest.raises(InvalidValue):
        model.set_filters({"spend": "> x"})
    assert ids(model) == [1, 5]
    assert model.filters == {"spend": "> 800"}


def test_a_search_finds_any_cell_and_further_words() -> None:
    model = RowsModel(COLUMNS, lambda c: c.id, search_text=lambda c: "gusu" if c.id == 4 else "")
    model.set_rows(CLIENTS)
    model.search("KEY")
    assert ids(model) == [1, 2]
    model.search("gusu")
    assert ids(model) == [4]
    model.search("")
    assert len(ids(model)) == 5


def test_what_is_prepared_beforehand_finds_the_same(model: RowsModel[Client]) -> None:
    model.expects_search = True
    while model.prepare([1], milliseconds=0.01):
        pass
    model.put_rows([replace(CLIENTS[0], name="renamed")])
    model.search("renamed")
    assert ids(model) == [1]


def test_a_changed_row_keeps_its_place_until_it_is_left(model: RowsModel[Client]) -> None:
    model.sort_by([SortKey("name")])
    before = ids(model)
    model.put_rows([replace(CLIENTS[0], name="a first one")])
    assert ids(model) == before
    assert model.is_unsettled
    model.settle()
    assert ids(model)[0] == 1
    assert not model.is_unsettled


def test_a_new_row_is_sorted_in_and_a_removed_one_goes(model: RowsModel[Client]) -> None:
    model.sort_by([SortKey("name")])
    model.put_rows([Client(6, "aaa")])
    assert ids(model)[0] == 6
    model.remove_rows([6, 99])
    assert 6 not in ids(model)
    assert model.place_of(6) is None


def test_only_changed_rows_are_told(model: RowsModel[Client], qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.dataChanged) as told:
        model.put_rows([replace(CLIENTS[2], spend=5)])
    assert told.args is not None
    assert (told.args[0].row(), told.args[1].row()) == (2, 2)
    assert model.cell(2, 4).text == "0"


def test_every_cell_says_its_full_text_and_what_is_spoken(model: RowsModel[Client]) -> None:
    index = model.index(0, 3)
    assert index.data() == "14 May"
    assert index.data(ACCESSIBLE_ROLE) == "Next callback: overdue"
    assert isinstance(index.data(CELL_ROLE), Cell)
    assert model.headerData(3, Qt.Orientation.Horizontal) == "Next callback"
    assert model.index(1, 4).data() == "–"


def test_without_somewhere_to_store_it_nothing_can_be_edited(model: RowsModel[Client]) -> None:
    assert not model.index(0, 1).flags() & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(model.index(0, 1), "other")


clients = st.lists(
    st.builds(
        Client,
        id=st.integers(1, 10**6),
        name=st.text(max_size=4),
        level=st.sampled_from(["key", "regular"]),
        due=st.none() | st.dates(date(2026, 1, 1), date(2026, 12, 31)),
        spend=st.none() | st.integers(0, 500),
    ),
    unique_by=lambda c: c.id,
    max_size=12,
)
keys = st.lists(st.builds(SortKey, st.sampled_from(["name", "level", "due", "spend"]), st.booleans()), max_size=3)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(clients, keys)
def test_sorting_keeps_all_rows_and_sorting_again_changes_nothing(
    model: RowsModel[Client], rows: list[Client], by: list[SortKey]
) -> None:
    model.set_rows(rows)
    model.sort_by(by)
    once = ids(model)
    assert sorted(once) == sorted(c.id for c in rows)
    model.sort_by(by)
    assert ids(model) == once
    assert all(model.id_at(place) == row_id and model.place_of(row_id) == place for place, row_id in enumerate(once))
    model.sort_by([])
