"""What could not be read is corrected in the review, or in a workbook that holds nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.records import Client
from desktop.domain.staging import Correction, Disposition
from desktop.services.exports import export_roster
from desktop.services.imports import commit_import, correctable, open_import, save_problems
from desktop.services.session import Session
from tests.services.desk import edit, open_desk, small_agency, stored

HEADER = ("公司名称", "用户名", "客户级别", "月预算", "注册日期")


@pytest.fixture
def desk(tmp_path: Path) -> Session:
    session = open_desk(tmp_path)
    small_agency(session)
    return session


def book(path: Path, *rows: tuple[object, ...]) -> Path:
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    made.save(path)
    return path


def roster(folder: Path) -> Path:
    return book(
        folder / "客户表.xlsx",
        ("华东组客户登记表",),
        HEADER,
        ("苏州甲公司", "jia", "重点", 3000, date(2025, 3, 4)),
        ("苏州乙公司", "yi", "普通", "three thousand", date(2025, 3, 5)),
        ("苏州丙公司", "0042", "普通", 500, "2025-02-30"),
        ("苏州丁公司", "ding", "重点", 700, "2025.3.4"),
    )


def by_username(session: Session, username: str) -> Client:
    (found,) = [client for client in session.all(Client).values() if client.username == username]
    return found


def test_what_was_typed_in_the_review_counts_as_if_it_stood_in_the_file(desk: Session, tmp_path: Path) -> None:
    path = roster(tmp_path)
    staged = open_import(desk, path)
    assert [problem.cell for problem in staged.problems] == ["D4", "E5"]
    again = open_import(desk, path, corrections=[Correction(p.sheet, p.cell, t) for p, t in
                                                 zip(staged.problems, ("3,000元", "2025-02-30?"), strict=True)])  # fmt: skip
    assert [(problem.cell, problem.text) for problem in again.problems] == [("E5", "2025-02-30?")]
    commit_import(desk, again)
    assert by_username(desk, "yi").monthly_budget == 300_000


def test_the_workbook_of_problems_has_their_rows_alone_marked_and_commented(desk: Session, tmp_path: Path) -> None:
    path, target = roster(tmp_path), tmp_path / "problems.xlsx"
    staged = open_import(desk, path)
    assert save_problems(staged, path, target, desk.language).rows == 2
    sheet = openpyxl.load_workbook(target).active
    assert sheet is not None
    assert [cell.value for cell in sheet["B"]] == [None, "用户名", "yi", "0042"]
    assert sheet["D3"].fill.fgColor.rgb == "00FFC7CE"
    assert sheet["D3"].comment is not None
    assert "three thousand" in sheet["D3"].comment.text
    assert sheet["D4"].comment is None
    assert sheet["D4"].value == 500


def test_corrected_and_imported_again_it_brings_only_those_rows(desk: Session, tmp_path: Path) -> None:
    path, target = roster(tmp_path), tmp_path / "problems.xlsx"
    staged = open_import(desk, path)
    save_problems(staged, path, target, desk.language)
    commit_import(desk, staged)
    edit(target, lambda made: made.active.__setitem__("D3", 4000))
    again = open_import(desk, target)
    assert [row.disposition for row in again.rows] == [Disposition.CHANGED, Disposition.REJECTED]
    assert [problem.cell for problem in again.problems] == ["E4"]
    commit_import(desk, again)
    assert by_username(desk, "yi").monthly_budget == 400_000
    assert by_username(desk, "0042").registered_on is None


def test_a_returned_roster_gives_its_problems_back_with_its_keys(desk: Session, tmp_path: Path) -> None:
    path, target = tmp_path / "roster.xlsx", tmp_path / "problems.xlsx"
    export_roster(desk, path, desk.language)

    def spoil(made: openpyxl.Workbook) -> None:
        sheet = made["Clients"]
        head = next(row for row in sheet.iter_rows() if any(cell.value == "Code" for cell in row))
        column = next(cell.column for cell in head if cell.value == "Registered on")
        sheet.cell(head[0].row + 1, column).value = "some day"

    edit(path, spoil)
    staged = open_import(desk, path)
    assert len(correctable(staged)) == 1
    save_problems(staged, path, target, desk.language)
    (problem,) = open_import(desk, target).problems
    edit(target, lambda made: made["Clients"].__setitem__(problem.cell, "2025-05-06"))
    again = open_import(desk, target)
    assert [row.disposition for row in again.rows] == [Disposition.CHANGED]
    commit_import(desk, again)
    assert [c.registered_on for c in desk.all(Client).values()].count(date(2025, 5, 6)) == 1


def test_an_account_that_nobody_knows_is_corrected_in_all_its_rows(desk: Session, tmp_path: Path) -> None:
    path = tmp_path / "report.csv"
    path.write_text("日期,账户,展现,点击,消费\n2026-10-01,taihoo,10,2,3\n2026-10-02,taihoo,11,2,3\n", encoding="utf-8")
    staged = open_import(desk, path)
    (problem,) = staged.problems
    assert problem.everywhere
    fixed = open_import(desk, path, corrections=[Correction(problem.sheet, problem.cell, "taihu", everywhere=True)])
    assert fixed.figures is not None
    assert len(fixed.figures.days) == 2
    assert not fixed.problems


def test_rows_that_are_added_up_to_a_day_go_along(desk: Session, tmp_path: Path) -> None:
    stored(desk, Client(name="Corner Shop", username="corner"))
    path, target = tmp_path / "plans.csv", tmp_path / "problems.xlsx"
    lines = ("日期,账户,推广计划,展现,点击,消费", "2026-10-01,corner,A,10,2,3", "2026-10-01,corner,B,20,3,x",
             "2026-10-02,corner,A,10,2,3")  # fmt: skip
    path.write_text("\n".join(lines), encoding="gb18030")
    staged = open_import(desk, path)
    assert [problem.cell for problem in staged.problems] == ["F3"]
    save_problems(staged, path, target, desk.language)
    commit_import(desk, staged)
    edit(target, lambda made: made.active.__setitem__("F3", "4"))
    again = open_import(desk, target)
    assert again.figures is not None
    (day,) = again.figures.days
    assert day.day == date(2026, 10, 1)
    assert dict(zip(again.figures.measures, day.after, strict=True))["spend"] == 700
