"""Whatever file is named: one sentence says what is wrong and what to do, and the database stays as it was."""

from __future__ import annotations

import os
import sys
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import CommandLine


def workbook(*rows: tuple[object, ...]) -> bytes:
    """An .xlsx file with these rows."""
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


ROSTER = workbook(("Client", "Username", "Level", "Phone"), ("New", "new", "key", 13800000000))
HTML = b"<html><body><table><tr><td>Client</td></tr><tr><td>A</td></tr></table></body></html>"

REFUSED: list[tuple[str, bytes, str]] = [
    ("empty.xlsx", b"", "is empty"),
    ("blank.csv", b"\n\n \n", "is empty"),
    ("bytes.xlsx", bytes(range(1, 256)) * 20, "neither a workbook nor a text file"),
    ("cut.xlsx", ROSTER[: len(ROSTER) // 2], "damaged"),
    ("cut.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "can't be read"),
    ("page.xls", HTML, "web page"),
    ("~$名册.xlsx", ROSTER, "~$"),
    ("picture.xlsx", b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "picture"),
    ("paper.xlsx", b"%PDF-1.7\n", "PDF"),
    ("database.csv", b"SQLite format 3\0" + b"\0" * 100, "database"),
    ("other.csv", b"foo,bar\n1,2\n3,4\n", "neither a list nor daily figures"),
    ("nul.csv", b"Client,Username\nA\0B,c\n", "neither a workbook nor a text file"),
    ("wide.csv", ",".join(["Client"] + ["x"] * 20_000).encode() + b"\nA\n", "reaches to cell"),
]


@pytest.mark.parametrize(("name", "content", "reason"), REFUSED, ids=[name for name, _, _ in REFUSED])
def test_a_file_that_cannot_be_taken_in_is_refused(agency: CommandLine, name: str, content: bytes, reason: str) -> None:
    before = agency.content()
    path = agency.file(name, content)
    sentence = agency("import", path).sentence
    assert reason in sentence
    assert "othing was changed" in sentence
    said = agency("import", path, "--json", "--language", "zh_CN")
    assert said.status == 1
    assert said.json["error"]
    assert said.json["hint"]
    assert agency.content() == before
    assert path.read_bytes() == content


def test_a_path_without_a_readable_file_is_refused(agency: CommandLine) -> None:
    before = agency.content()
    paths = ["nope.xlsx", "", agency.folder, "x" * 5000, agency.folder / "none" / "客户.xlsx"]
    if sys.platform != "win32":
        os.mkfifo(agency.folder / "pipe.csv")
        paths += ["/dev/null", "/dev/zero", agency.folder / "pipe.csv"]
    for path in paths:
        assert "othing was changed" in agency("import", path).sentence
    assert agency.content() == before


def test_an_encrypted_workbook_is_refused(agency: CommandLine, shared_data: Path) -> None:
    for name in ("calamine__pass_protected.xlsb", "calamine__pass_protected.ods"):
        assert "password" in agency("import", shared_data / "workbooks" / name).sentence


def test_a_file_of_another_kind_than_named_is_refused(agency: CommandLine) -> None:
    before = agency.content()
    roster = agency.file("roster.xlsx", ROSTER)
    figures = agency.file("site.csv", "Date,Visits\n2026-10-01,5\n2026-10-02,7\n")
    assert "No list of clients" in agency("import", figures, "--kind", "roster").sentence
    assert "No daily figures" in agency("import", roster, "--kind", "figures").sentence
    assert "not a summary" in agency("import", roster, "--kind", "summary").sentence
    assert "not a summary" in agency("import", figures, "--kind", "summary").sentence
    assert "No client" in agency("import", figures, "--client", "nobody").sentence
    assert agency.content() == before


def test_cells_that_cannot_be_read_are_listed_and_the_rest_is_taken(agency: CommandLine) -> None:
    path = agency.file(
        "figures2.csv",
        "Date,Client,Visits,Cost\n2026-10-08,taihu,many,5\n2026-02-30,taihu,5,5\n,taihu,5,5\n2026-10-09,taihu,-5,1e3\n"
        "2026-10-10,nobody,5,5\n2026-10-11,taihu,７,2\n",
    )
    [answer] = agency.done("import", path, "--json").json["files"]
    assert {problem["cell"] for problem in answer["problems"]} >= {"C2", "A3", "A4", "C5", "D5", "B6"}
    assert (answer["new"], answer["rejected"]) == (2, 4)
    month = agency("show", "taihu", "--json").json["figures"]["last_month"]
    assert month["visits"] == 280 + 7


def test_a_name_of_two_clients_is_rejected_with_both_codes(agency: CommandLine) -> None:
    agency.done("import", agency.file("two.csv", "Client,Username,Level\nTwin,twin1,key\nTwin,twin2,key\n"))
    before = agency.content()
    figures = agency.file("twin.csv", "Date,Client,Visits\n2026-10-01,Twin,5\n2026-10-02,Twin,5\n")
    [answer] = agency.done("import", figures, "--json").json["files"]
    assert (answer["rejected"], answer["batch"]) == (2, None)
    assert "C-00003" in answer["problems"][0]["reason"]
    assert "C-00004" in answer["problems"][0]["reason"]
    roster = agency.file("twins.csv", "Client,Phone,Address\nTwin,1,A street\n")
    [answer] = agency.done("import", roster, "--json").json["files"]
    assert (answer["rejected"], answer["batch"]) == (1, None)
    assert agency.content() == before


def test_two_rows_for_one_client_are_never_merged_silently(agency: CommandLine) -> None:
    path = agency.file("twice.csv", "Client,Username,Level,Address\nNew,new,key,A street\nNew,new,regular,B street\n")
    [answer] = agency.done("import", path, "--json").json["files"]
    assert any(problem["cell"] == "B3" for problem in answer["problems"])
    found = [client for client in agency("list", "clients", "--json").json if client["name"] == "New"]
    assert sorted((client["username"], client["address"]) for client in found) == [
        ("", "B street"),
        ("new", "A street"),
    ]


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("客户😀 名册 (1).csv", [("表情😀公司", "emoji")]),
        ("long.csv", [("长" * 500, "u" * 500)]),
        ("formula.csv", [("=cmd|' /C calc'!A0", "calc"), ("+1+1", "@SUM(A1)"), ("-1", "=HYPERLINK(1)")]),
        ("markup.csv", [("<b>Bold</b> & <script>alert(1)</script>", "bold"), ("%n {client} %s", "percent")]),
        ("sql.csv", [("'; DROP TABLE client; --", "drop")]),
        ("numbers.csv", [("12345", "007"), ("1e5", "0x10")]),
    ],
)
def test_odd_texts_come_back_as_they_were_written(agency: CommandLine, name: str, rows: list[tuple[str, str]]) -> None:
    path = agency.file(name, "Client,Username,Level\n" + "".join(f'"{who}","{user}",key\n' for who, user in rows))
    [answer] = agency.done("import", path, "--json").json["files"]
    assert answer["new"] == len(rows)
    known = {(client["name"], client["username"]) for client in agency("list", "clients", "--json").json}
    assert set(rows) <= known
    out = agency.folder / "out.xlsx"
    agency.done("export", "roster", out)
    for sheet in openpyxl.load_workbook(out):
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    before = agency.content()
    agency.done("import", out)
    assert agency.content() == before
    for _, user in rows:
        agency.done("show", user)
        agency.done("summary", user, "--format", "xlsx", "--out", agency.folder / "summaries")


def test_odd_tables_are_taken_in(agency: CommandLine) -> None:
    one = agency.file("one.csv", "Client\nOnly A Name\n")
    thousand = agency.file(
        "thousand.csv", ",".join(["Client", "Username", *(f"c{n}" for n in range(1000))]) + "\nWide,wide" + ",1" * 1000
    )
    doubled = agency.file("doubled.csv", "Client,Username,Username,Phone,Phone\nDouble,first,second,1,2\n")
    asked = agency("import", one)  # whether a name alone is a new client, nobody can tell
    assert (asked.status, "--kind roster" in asked.err) == (1, True)
    agency.done("import", one, "--kind", "roster")
    said = agency.done("import", one, thousand, doubled, "--json").json["files"]
    assert [(file["new"], file["unchanged"]) for file in said] == [(0, 1), (1, 0), (1, 0)]
    assert len(said[1]["columns_not_taken"]) == 1000
    assert said[2]["columns_not_taken"] == ["Username (2)", "Phone (2)"]
    assert max(map(len, agency.done("import", thousand, "--dry-run").out.splitlines())) < 400
    assert agency("show", "first", "--json").status == 0
