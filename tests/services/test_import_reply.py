"""The reply sheet of a monthly summary, filled in by the client and taken back."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.errors import UserError
from desktop.domain.periods import Month
from desktop.domain.records import Callback, Client, SatisfactionAnswer, Summary
from desktop.domain.staging import Correction
from desktop.excel.summary_book import write_summary_book
from desktop.language import language_of
from desktop.services.comparisons import compare_client
from desktop.services.imports import commit_import, open_import
from desktop.services.session import Session
from desktop.services.summaries import report_of
from tests.services.desk import counts, edit, open_desk, stored
from tests.services.roster_edits.libreoffice import OFFICE, Calc, Task
from tests.services.roster_edits.model import Step

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


def test_a_folder_comes_back_in_one_review_and_the_later_of_two_answers_counts(
    session: Session, summary: Path, tmp_path: Path
) -> None:
    stored(session, Client(name="乙公司", username="yi"))
    folder = tmp_path / "回收"
    folder.mkdir()
    language = language_of("zh_CN")
    other = folder / "b.xlsx"
    write_summary_book(report_of(session, session.client("yi"), MONTH, language), language, other)
    answered(other, satisfaction="4 满意", inquiries_fax="many")
    for name, calls, saved in (("first.xlsx", 3, 1_000), ("second.xlsx", 8, 2_000)):
        shutil.copy(summary, folder / name)
        answered(folder / name, inquiries_phone=calls)
        os.utime(folder / name, (saved, saved))
    (folder / "broken.xlsx").write_bytes(b"PK nothing")
    (folder / "notes.txt").write_text("not a workbook")
    staged = open_import(session, folder)
    assert counts(staged) == {"new": 2, "rejected": 1}
    assert {problem.sheet for problem in staged.problems} == {"b.xlsx", "first.xlsx", "broken.xlsx"}
    (fax,) = [problem for problem in staged.problems if problem.sheet == "b.xlsx"]
    again = open_import(session, folder, corrections=[Correction("b.xlsx", fax.cell, "2")])
    assert {problem.sheet for problem in again.problems} == {"first.xlsx", "broken.xlsx"}
    commit_import(session, again)
    answers = {session.get(Client, one.client).username: one for one in session.all(Summary).values()}
    assert (answers["jia"].told_inquiries_phone, answers["yi"].told_inquiries_fax) == (8, 2)


def test_a_folder_without_a_summary_is_told_in_a_sentence(session: Session, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(UserError, match="No workbook in “empty”"):
        open_import(session, tmp_path / "empty")


def test_what_the_client_counted_stands_in_before_and_after_where_no_figures_are(
    session: Session, summary: Path
) -> None:
    commit_import(session, open_import(session, answered(summary, inquiries_phone=62, inquiries_fax=0)))
    compared = compare_client(session, session.client("jia"), MONTH.span)
    row = compared.row("inquiry_phone")
    assert row is not None
    assert row.after is not None
    assert (row.after.estimate.low, row.after.source) == (2, "reply sheet")


@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_reply_sheets_filled_in_with_libreoffice_come_back_right(
    session: Session, summary: Path, tmp_path: Path
) -> None:
    given = {
        "inquiries_phone": 12, "inquiries_fax": 0, "orders": 3, "satisfaction": "2 不满意",
        "remarks": "第二行\n=1+1", "wishes": "增加逆变切割机的关键词",
    }  # fmt: skip
    steps = [Step("answer", "回复", item) for item in given.items()]
    targets = [tmp_path / f"back{suffix}" for suffix in (".xlsx", ".ods", ".xls")]
    Calc(tmp_path / "office").carry_out([Task(summary, steps, target) for target in targets])
    for target in targets:
        staged = open_import(session, target)
        assert not staged.problems, target.name
        (kept,) = [change.after for row in staged.rows for change in row.changes if isinstance(change.after, Summary)]
        assert (kept.told_inquiries_phone, kept.told_inquiries_fax, kept.told_orders) == (12, 0, 3)
        assert kept.told_inquiries_email is None
        assert "=1+1" in kept.answer
        assert "增加逆变切割机的关键词" in kept.answer
        (score,) = [c.after for row in staged.rows for c in row.changes if isinstance(c.after, SatisfactionAnswer)]
        assert score.score == 2
        assert any(isinstance(change.after, Callback) for row in staged.rows for change in row.changes)
