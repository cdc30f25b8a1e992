"""The reply sheet of a monthly summary, filled in by the client and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.errors import UserError
from desktop.domain.periods import Month
from desktop.domain.records import Callback, Client, SatisfactionAnswer, Summary
from desktop.excel.summary_book import write_summary_book
from desktop.language import language_of
from desktop.services.imports import commit_import, open_import
from desktop.services.session import Session
from desktop.services.summaries import report_of
from tests.services.desk import counts, edit, open_desk, stored

MONTH = Month(2026, 10)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    found = open_desk(tmp_path)
    stored(found, Client(name="甲公司", username="jia"))
    yield found
    found.store.close()


@pytest.fixture
def summary(session: Session, tmp_path: Path) -> Path:
    path = tmp_path / "summary.xlsx"
    language = language_of("zh_CN")
    write_summary_book(report_of(session, session.client("jia"), MONTH, language), language, path)
    return path


def answered(path: Path, **answers: object) -> Path:
    def change(book: Any) -> None:
        sheet = next(page for page in book if any(row[0].value == "satisfaction" for row in page.iter_rows(max_col=1)))
        for row in sheet.iter_rows():
            if row[0].value in answers:
                row[2].value = answers[row[0].value]
                if isinstance(row[2].value, str):
                    row[2].data_type = "s"  # as typed into a cell that is formatted as text

    return edit(path, change)


def test_an_unanswered_summary_changes_nothing(session: Session, summary: Path) -> None:
    staged = open_import(session, summary)
    assert staged.kind == "summary"
    assert counts(staged) == {"unchanged": 1}
    assert commit_import(session, staged).batch is None


def test_answers_are_kept_and_never_touch_the_daily_figures(session: Session, summary: Path) -> None:
    path = answered(summary, inquiries_phone=12, orders="3", satisfaction="5 很满意", remarks="很好", wishes="=1+1")
    commit_import(session, open_import(session, path))
    (kept,) = session.all(Summary).values()
    assert (kept.month, kept.state, kept.answered_on) == (MONTH, "returned", session.today)
    assert kept.answer.splitlines()[0].endswith(": 12")
    assert "=1+1" in kept.answer
    (mark,) = session.all(SatisfactionAnswer).values()
    assert (mark.score, mark.source, mark.comment) == (5, "reply", "很好")
    assert not session.store.figures.series(1, date(2026, 10, 1), date(2026, 10, 31))


def test_the_same_answers_again_change_nothing(session: Session, summary: Path) -> None:
    path = answered(summary, orders=3, satisfaction="4 满意")
    commit_import(session, open_import(session, path))
    assert counts(open_import(session, path)) == {"unchanged": 1}


def test_a_corrected_answer_corrects_the_mark(session: Session, summary: Path) -> None:
    commit_import(session, open_import(session, answered(summary, satisfaction="4 满意")))
    commit_import(session, open_import(session, answered(summary, satisfaction=2)))
    assert [mark.score for mark in session.all(SatisfactionAnswer).values()] == [2]


def test_an_unreadable_answer_is_listed(session: Session, summary: Path) -> None:
    staged = open_import(session, answered(summary, orders="many", satisfaction="6"))
    assert {problem.text for problem in staged.problems} == {"many", "6"}
    assert counts(staged) == {"rejected": 1}


def test_a_summary_of_an_unknown_client_is_refused(session: Session, summary: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = open_desk(tmp_path / "other")
    with pytest.raises(UserError, match="C-00001"):
        open_import(other, summary)
    other.store.close()


def test_a_foreign_workbook_is_no_summary(session: Session, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Company,Login\nA,a\n", encoding="utf-8")
    with pytest.raises(UserError, match="nothing was changed"):
        open_import(session, tmp_path / "a.csv", kind="summary")


def test_wishes_are_a_task_for_today_once_and_corrected_with_the_reply(session: Session, summary: Path) -> None:
    commit_import(session, open_import(session, answered(summary, wishes="想增加<b>移动端</b>关键词")))
    (task,) = session.all(Callback).values()
    assert (task.kind, task.state) == ("summary", "open")
    assert task.due_on == session.calendar.on_or_after(session.today)
    assert "想增加<b>移动端</b>关键词" in task.purpose
    commit_import(session, open_import(session, answered(summary, wishes="不用了", satisfaction=1)))
    (task,) = session.all(Callback).values()
    assert "不用了" in task.purpose
    assert "1" in task.purpose


def test_numbers_alone_make_no_task(session: Session, summary: Path) -> None:
    commit_import(session, open_import(session, answered(summary, orders=3, satisfaction=5)))
    assert not session.all(Callback)
