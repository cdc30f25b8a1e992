"""A foreign roster in any layout: every cell is taken, said to be left, or listed with its reason (product §6.2, §6.3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.errors import UserError
from desktop.domain.records import Client, Contact, Import, KeywordSnapshot, Rep, SatisfactionAnswer, ServicePeriod
from desktop.domain.staging import Choices, Disposition
from desktop.services.imports import commit_import, imported_before, open_import
from desktop.services.session import Session
from tests.services.desk import TODAY, counts, edits, named, open_desk, stored


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    found = open_desk(tmp_path)
    yield found
    found.store.close()


def book_of(folder: Path, *rows: Iterable[object], name: str = "book.xlsx") -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    book.save(folder / name)
    return folder / name


def test_the_chinese_register_is_taken_whole(session: Session, shared_data: Path) -> None:
    path = shared_data / "rosters" / "客户登记表.xlsx"
    staged = open_import(session, path)
    assert counts(staged) == {"new": 60}
    assert not staged.problems
    assert {column.title for column in staged.unmapped} == {"序号", "上次回访"}
    assert all(column.reason for column in staged.unmapped)
    assert {rep.name for rep in staged.shared if isinstance(rep, Rep)} == {"周甲", "吴乙", "郑丙", "陈丁"}
    commit_import(session, staged)
    _check_register(session, path)


def _check_register(session: Session, path: Path) -> None:
    """Every cell of the file against what is stored, read by another reader and by plain rules."""
    sheet = openpyxl.load_workbook(path).worksheets[0]
    clients = {client.name: client for client in session.all(Client).values()}
    reps = session.all(Rep)
    by_client = {
        record: {item.client: item for item in session.all(record).values()}
        for record in (Contact, ServicePeriod, KeywordSnapshot, SatisfactionAnswer)
    }
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4, max_row=63)]
    assert len(clients) == len(rows) == 60
    marks = {"很不满意": 1, "不满意": 2, "一般": 3, "满意": 4, "很满意": 5}
    roles = {
        "老板": "owner",
        "总经理": "owner",
        "市场部": "marketing",
        "网管": "webmaster",
        "财务": "finance",
        "前台": "front_desk",
    }
    for row in rows:
        client = clients[row[1].strip()]
        contact, period, snapshot = (
            by_client[record][client.id] for record in (Contact, ServicePeriod, KeywordSnapshot)
        )
        assert client.username == (row[2] or "")
        assert client.level == ("key" if "重点" in row[3] else "regular")
        assert (client.industry, client.business_scope, client.sales_region) == tuple(row[4:7])
        assert reps[client.owner or 0].name == row[7]
        assert (contact.name, contact.role, contact.phone, contact.mobile) == (
            row[8],
            roles[row[9]],
            row[10],
            str(row[11]),
        )
        assert client.registered_on == _plain_day(row[12])
        assert period.ends_on == _plain_day(row[13])
        assert client.monthly_budget == _plain_cents(row[14])
        assert (by_client[SatisfactionAnswer][client.id].score if row[16] else None) == marks.get(row[16])
        assert (snapshot.number, snapshot.as_of) == (row[17], date(2026, 11, 2))
        assert client.notes == (row[18] or "")


def _plain_day(value: object) -> date:
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    year, month, day = str(value).replace("年", ".").replace("月", ".").replace("日", "").split(".")
    return date(int(year), int(month), int(day))


def _plain_cents(value: object) -> int:
    text = str(value).replace(",", "").replace("元", "")
    return round(float(text.removesuffix("万")) * (10_000 if text.endswith("万") else 1) * 100)


def test_the_english_list_is_taken_whole(session: Session, shared_data: Path) -> None:
    staged = open_import(session, shared_data / "rosters" / "accounts.xlsx")
    assert counts(staged) == {"new": 12}
    assert not staged.problems
    assert [column.title for column in staged.unmapped] == ["Last call"]
    commit_import(session, staged)
    client = named(session.all(Client).values(), "Northgate Moulds")
    assert (client.username, client.level, client.industry) == ("northgate-mou", "key", "Food")
    assert (client.registered_on, client.monthly_budget) == (date(2023, 8, 4), 120_000)
    (contact,) = (one for one in session.all(Contact).values() if one.client == client.id)
    assert (contact.name, contact.email, contact.phone) == ("Pat Example", "contact1@example.com", "+86 512 0000 1001")
    willow = named(session.all(Client).values(), "Willow Bridge Tea")
    (period,) = (one for one in session.all(ServicePeriod).values() if one.client == willow.id)
    assert period.ends_on == date(2027, 5, 3)


def test_the_same_file_again_changes_nothing_and_is_recognised(session: Session, shared_data: Path) -> None:
    path = shared_data / "rosters" / "客户登记表.xlsx"
    commit_import(session, open_import(session, path))
    again = open_import(session, path)
    assert counts(again) == {"unchanged": 60}
    assert "already" in str(imported_before(session, again))
    assert commit_import(session, again).batch is None


def test_nothing_is_written_before_the_commit(session: Session, tmp_path: Path) -> None:
    open_import(session, book_of(tmp_path, ["Company", "Login", "Owner"], ["Harbour Tapes", "harbour", "Rep One"]))
    assert session.store.latest_batch() == 0
    assert not session.store.load(Client)


def test_a_changed_row_shows_old_and_new(session: Session, tmp_path: Path) -> None:
    stored(session, Client(name="Harbour Tapes", username="harbour", industry="tapes", notes="keep"))
    path = book_of(tmp_path, ["Company", "Login", "Industry", "Notes"], ["Harbour Tapes Ltd", "harbour", "Tape", None])
    staged = open_import(session, path)
    assert edits(staged) == {("industry", "tapes", "Tape"), ("name", "Harbour Tapes", "Harbour Tapes Ltd")}
    imported = commit_import(session, staged)
    (record,) = session.all(Import).values()
    assert (record.changed_rows, record.batch, record.kind) == (1, imported.batch, "roster")


def test_a_name_that_two_clients_bear_is_rejected_naming_both(session: Session, tmp_path: Path) -> None:
    stored(session, Client(name="Harbour", username="h1"), Client(name="Harbour", username="h2"))
    staged = open_import(session, book_of(tmp_path, ["Company", "Industry"], ["HARBOUR", "tapes"]))
    assert counts(staged) == {"rejected": 1}
    (problem,) = staged.problems
    assert "C-00001" in str(problem.reason)
    assert "C-00002" in str(problem.reason)
    assert not staged.accepted().changes


def test_two_rows_for_one_client_are_never_merged(session: Session, tmp_path: Path) -> None:
    stored(session, Client(name="Harbour", username="h1"))
    path = book_of(tmp_path, ["Company", "Login", "Industry"], ["Harbour", "h1", "a"], ["Harbour", "h1", "b"])
    staged = open_import(session, path)
    assert counts(staged) == {"changed": 1, "new": 1}
    assert [problem.text for problem in staged.problems] == ["h1"]
    second = staged.rows[1]
    assert second.note is not None
    assert "Row 2" in str(second.note)


def test_two_new_rows_with_one_username_are_two_clients_one_without(session: Session, tmp_path: Path) -> None:
    path = book_of(tmp_path, ["Company", "Login"], ["Harbour", "h1"], ["Pinewood", "h1"])
    staged = open_import(session, path)
    assert counts(staged) == {"new": 2}
    commit_import(session, staged)
    assert {(client.name, client.username) for client in session.all(Client).values()} == {
        ("Harbour", "h1"),
        ("Pinewood", ""),
    }


def test_another_username_under_a_known_name_is_left_to_a_person(session: Session, tmp_path: Path) -> None:
    stored(session, Client(name="Harbour", username="h1"))
    staged = open_import(session, book_of(tmp_path, ["Company", "Login"], ["Harbour", "h9"]))
    assert counts(staged) == {"conflicting": 1}
    commit_import(session, staged)
    assert named(session.all(Client).values(), "Harbour").username == "h1"
    commit_import(session, staged, Choices(take_file=staged.taking_the_file()))
    assert named(session.all(Client).values(), "Harbour").username == "h9"


def test_sheets_beside_the_list_of_clients_add_what_clients_have(session: Session, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    clients, contacts = book.worksheets[0], book.create_sheet("Contacts")
    for row in (["Company", "Login", "Tier"], ["Harbour", "h1", "Key"]):
        clients.append(row)
    for row in (["Company", "Main contact", "Phone"], ["Harbour", "Pat", "1"], ["Harbour", "Sam", "2"]):
        contacts.append(row)
    book.save(tmp_path / "two.xlsx")
    staged = open_import(session, tmp_path / "two.xlsx")
    assert not staged.accepted(Choices(left_out=frozenset({staged.rows[0].key}))).changes
    commit_import(session, staged)
    assert [client.name for client in session.all(Client).values()] == ["Harbour"]
    assert {contact.name for contact in session.all(Contact).values()} == {"Pat", "Sam"}
    assert counts(open_import(session, tmp_path / "two.xlsx")) == {"unchanged": 3}


def test_a_similar_name_is_only_suggested(session: Session, tmp_path: Path) -> None:
    stored(session, Client(name="苏州市太湖环保设备实业有限公司", username="taihu"))
    path = book_of(tmp_path, ["公司名称", "所属行业", "区域"], ["苏州太湖环保设备", "环保", "华东"])
    staged = open_import(session, path)
    (row,) = staged.rows
    assert row.disposition is Disposition.NEW
    (suggestion,) = row.suggestions
    assert suggestion.client.username == "taihu"
    commit_import(session, staged, Choices(chosen={row.key: suggestion.client.id}))
    (client,) = session.all(Client).values()
    assert client.industry == "环保"
    assert client.name == "苏州太湖环保设备"


def test_unreadable_cells_are_listed_and_the_rest_of_the_row_is_taken(session: Session, tmp_path: Path) -> None:
    path = book_of(
        tmp_path, ["Company", "Login", "Registered on", "Monthly budget", "Tier"],
        ["Harbour", "h1", "sometime", "plenty", "gold"], [None, None, date(2026, 1, 1), 5, "Key"],
    )  # fmt: skip
    staged = open_import(session, path)
    assert counts(staged) == {"new": 1, "rejected": 1}
    assert [(problem.cell, problem.text) for problem in staged.problems] == [
        ("C2", "sometime"), ("D2", "plenty"), ("E2", "gold"), ("A3", ""),
    ]  # fmt: skip
    commit_import(session, staged)
    assert named(session.all(Client).values(), "Harbour").registered_on is None


def test_days_with_the_day_first_are_read_by_their_column(session: Session, tmp_path: Path) -> None:
    path = book_of(tmp_path, ["Company", "Login", "Registered on"], ["A", "a", "3/4/2025"], ["B", "b", "23/4/2025"])
    commit_import(session, open_import(session, path))
    assert named(session.all(Client).values(), "A").registered_on == date(2025, 4, 3)


def test_an_ambiguous_day_is_not_guessed(session: Session, tmp_path: Path) -> None:
    staged = open_import(session, book_of(tmp_path, ["Company", "Login", "Registered on"], ["A", "a", "3/4/2025"]))
    assert [problem.cell for problem in staged.problems] == ["C2"]


def test_an_unknown_header_is_reported(session: Session, tmp_path: Path) -> None:
    staged = open_import(session, book_of(tmp_path, ["Company", "Login", "Shoe size"], ["A", "a", 43]))
    assert [(column.title, str(column.reason)) for column in staged.unmapped] == [
        ("Shoe size", "The header isn't known.")
    ]


def test_a_file_without_clients_is_refused_in_one_sentence(session: Session, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="nothing was changed"):
        open_import(session, book_of(tmp_path, ["Shoe size", "Colour"], [43, "red"]), kind="roster")


def test_a_missing_file_is_refused_in_one_sentence(session: Session, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Nothing was changed"):
        open_import(session, tmp_path / "nowhere.xlsx")


def test_a_new_mark_of_satisfaction_is_a_new_answer(session: Session, tmp_path: Path) -> None:
    for score in ("满意", "满意", "不满意"):
        path = book_of(tmp_path, ["公司名称", "用户名", "满意度"], ["甲公司", "jia", score])
        commit_import(session, open_import(session, path))
    marks = [(answer.score, answer.asked_on, answer.source) for answer in session.all(SatisfactionAnswer).values()]
    assert marks == [(2, TODAY, "import")]  # the same day again corrects the answer of that day


def test_what_a_client_has_where_its_row_is_blank_is_told_and_stays(session: Session, tmp_path: Path) -> None:
    stored(session, Client(name="Harbour", username="harbour", address="Suzhou", notes="x"))
    staged = open_import(
        session, book_of(tmp_path, ["Company", "Login", "Address", "Town"], ["Harbour", "harbour", None, 1])
    )
    (row,) = staged.rows
    assert [(kept.field.name, kept.value, kept.cell) for kept in row.kept] == [("address", "Suzhou", "C2")]
    assert not staged.accepted().changes
