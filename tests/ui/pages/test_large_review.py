"""A review of thousands of rows, worked through by keys and by mouse as on any other day."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.changes import created
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.services.imports import commit_import, open_import
from desktop.ui.review.lines import Kind
from desktop.ui.review.screen import ReviewScreen

ROWS, KNOWN = 5_000, 4_000


@pytest.fixture
def review(qtbot, session, tmp_path) -> ReviewScreen:
    """5,000 rows: 1,000 new, 500 with another username under a known name, 100 with a day that doesn't exist."""
    known = (Client(name=f"甲公司{n}号", username=f"u{n}", industry="机械") for n in range(KNOWN))
    session.do(created(Phrase("Clients"), known))
    lines = ["客户名称,用户名,行业,月预算,注册日期"]
    for n in range(ROWS):
        username, day = f"x{n}" if 1000 <= n < 1500 else f"u{n}", "2026-02-30" if n % 50 == 0 else "2025-01-02"
        lines.append(f"甲公司{n}号,{username},电子,{n},{day}")
    (tmp_path / "large.csv").write_text("\n".join(lines), encoding="utf-8")
    staged = open_import(session, tmp_path / "large.csv")
    made = ReviewScreen(staged, session.language, session.name)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.tree.setFocus()
    return made


def key(qtbot, widget: QWidget, which: Qt.Key) -> None:
    qtbot.keyClick(widget, which)


def counts(review: ReviewScreen) -> dict[Kind, int]:
    return {group.kind: group.count for group in review.model.groups}


def quickest(work: Callable[[], object]) -> float:
    """Seconds of the quickest of three turns: the others shared the machine."""
    turns = []
    for _ in range(3):
        started = time.perf_counter()
        work()
        turns.append(time.perf_counter() - started)
    return min(turns)


@pytest.mark.slow
def test_thousands_of_rows_are_decided_by_keys_alone_and_by_the_mouse(qtbot, review, session):
    assert counts(review) == {Kind.CONFLICT: 500, Kind.UNREADABLE: 100, Kind.CHANGED: 4000, Kind.NEW: 1000}
    assert len(review.decisions.open_conflicts) == 500
    # By keys: a conflict each way, then all the others of the column by one button of the panel.
    review.go_to_conflict(1)
    review.decide("here")
    review.decide("file")
    assert len(review.decisions.open_conflicts) == 498
    review.panel.column_requested.emit(review.decisions.open_conflicts[0], "file")
    assert review.can_commit
    # A kind alone; all of its rows left out with two keys, and taken again.
    review.kinds.kinds.setFocus()
    key(qtbot, review.kinds.kinds, Qt.Key.Key_Down)
    assert counts(review) == {Kind.NEW: 1000}
    written = review.decisions.rows_written
    review.tree.setFocus()
    review.tree.selectAll()
    key(qtbot, review.tree, Qt.Key.Key_Space)
    assert review.decisions.rows_written == written - 1000
    key(qtbot, review.tree, Qt.Key.Key_Space)
    assert review.decisions.rows_written == written
    # By mouse: the check mark of the first row that is shown.
    first = review.model.index(0, 0, review.model.index(0, 0))
    review.tree.scrollTo(first)
    place = review.tree.visualRect(first).center()
    qtbot.mouseClick(review.tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(12, place.y()))
    assert review.decisions.rows_written == written - 1
    record = commit_import(session, review.decisions.accepted(), review.decisions.choices()).record
    assert (record.new_rows, record.changed_rows, record.conflicting_rows) == (999, 3500, 500)


@pytest.mark.slow
def test_a_key_is_answered_at_once_among_thousands_of_rows(qtbot, review):
    review.go_to_conflict(1)
    assert quickest(lambda: review.decide("file")) < 0.2
    review.tree.show_line(review.model.index_of(lambda line: line.kind is Kind.CHANGED))
    assert quickest(review.tree.toggle) < 0.1
    assert quickest(lambda: review.go_to_conflict(-1)) < 0.2
