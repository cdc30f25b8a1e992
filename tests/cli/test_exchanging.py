"""``huifang import``, ``undo`` and ``export``: what is taken in, told, taken back and given out."""

from __future__ import annotations

import openpyxl
import pytest

from tests.cli.conftest import CommandLine

COUNTS = ("new", "changed", "unchanged", "conflicting", "rejected")
KEYS = {"file", "kind", *COUNTS, "problems", "columns_not_taken", "notes", "batch"}


def only(document: dict[str, list[dict[str, object]]]) -> dict[str, object]:
    [answer] = document["files"]
    return answer


def test_a_roster_is_taken_in_and_told_as_one_document(huifang: CommandLine) -> None:
    path = huifang.file(
        "名册.csv",
        "Client,Username,Level,Registered on,Monthly budget,Shoe size\n"
        "太湖环保,taihu,key,31/31/2020,lots,44\nLakeside,lake,regular,2024-02-29,800,43\n",
    )
    said = huifang.done("import", path, "--json")
    answer = only(said.json)
    assert set(answer) == KEYS
    assert (answer["file"], answer["kind"], answer["batch"]) == (str(path), "roster", 1)
    assert [answer[name] for name in COUNTS] == [2, 0, 0, 0, 0]
    assert answer["columns_not_taken"] == ["Shoe size"]
    problems = answer["problems"]
    assert isinstance(problems, list)
    assert [(problem["sheet"], problem["cell"], problem["text"]) for problem in problems] == [
        ("名册", "D2", "31/31/2020"),
        ("名册", "E2", "lots"),
    ]
    assert all(problem["reason"].endswith(".") for problem in problems)
    client = huifang("show", "taihu", "--json").json["client"]
    assert (client["registered_on"], client["monthly_budget"], client["level"]) == (None, None, "key")


def test_a_dry_run_says_the_same_and_changes_nothing(agency: CommandLine) -> None:
    path = agency.file("more.csv", "Client,Username,Level\nNew Company,new,key\n太湖环保设备有限公司,taihu,regular\n")
    before = agency.content()
    dry = only(agency.done("import", path, "--dry-run", "--json").json)
    assert agency.content() == before
    assert dry["batch"] is None
    wet = only(agency.done("import", path, "--json").json)
    assert {**wet, "batch": None} == dry
    assert (wet["new"], wet["changed"]) == (1, 1)


def test_the_same_file_again_is_unchanged_and_writes_no_batch(agency: CommandLine) -> None:
    before = agency.content()
    answer = only(agency.done("import", agency.folder / "clients.csv", "--json").json)
    assert (answer["unchanged"], answer["new"], answer["changed"], answer["batch"]) == (2, 0, 0, None)
    assert answer["notes"]
    assert agency.content() == before


def test_a_refused_file_is_one_error_and_one_hint(agency: CommandLine) -> None:
    before = agency.content()
    path = agency.file("broken.xlsx", b"PK\3\4 not a workbook")
    said = agency("import", path, "--json")
    assert said.status == 1
    assert said.err == ""
    assert set(said.json) == {"file", "error", "hint"}
    assert said.json["error"]
    assert said.json["hint"]
    assert agency("import", path).sentence.startswith("“broken.xlsx” is damaged")
    assert agency.content() == before


def test_a_refused_file_among_several_does_not_stop_the_others(huifang: CommandLine) -> None:
    empty = huifang.file("empty.csv", "")
    first = huifang.file("first.csv", "Client,Username,Level\nFirst,first,key\n")
    last = huifang.file("last.csv", "Client,Username,Level\nLast,last,key\n")
    said = huifang("import", first, empty, last, "--json")
    assert said.status == 1
    assert [set(file) == KEYS for file in said.json["files"]] == [True, False, True]
    assert set(said.json["files"][1]) == {"file", "error", "hint"}
    assert [client["username"] for client in huifang("list", "clients", "--json").json] == ["first", "last"]
    told = huifang("import", first, empty)
    assert told.status == 1
    assert "first.csv" in told.out
    assert told.err.startswith(f"{empty}: ")


def test_figures_without_a_client_column_need_the_client_to_be_named(agency: CommandLine) -> None:
    path = agency.file("site.csv", "Date,Visits\n2026-10-01,5\n2026-10-02,7\n")
    before = agency.content()
    assert "--client" in agency("import", path).sentence
    assert agency.content() == before
    for name in ("lakeside", "c-00002"):
        answer = only(agency.done("import", path, "--client", name, "--json").json)
        assert answer["kind"] == "figures"
    assert answer["unchanged"] == 2
    assert agency("show", "lakeside", "--json").json["figures"]["last_month"]["visits"] == 12


def test_a_changed_cell_on_both_sides_is_refused_kept_or_taken(agency: CommandLine) -> None:
    out = agency.folder / "roster.xlsx"
    agency.done("export", "roster", out)
    book = openpyxl.load_workbook(out)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value == "Lakeside Bearings":
                    cell.value = "Lakeside of the file"
    book.save(out)
    agency.done("import", agency.file("rename.csv", "Code,Client,Username\nC-00002,Lakeside of ours,lakeside\n"))
    before = agency.content()
    assert "--on-conflict" in agency("import", out).sentence
    assert agency.content() == before
    assert only(agency.done("import", out, "--dry-run", "--json").json)["conflicting"] == 1
    agency.done("import", out, "--on-conflict", "keep")
    assert agency("show", "lakeside", "--json").json["client"]["name"] == "Lakeside of ours"
    agency.done("import", out, "--on-conflict", "take")
    assert agency("show", "lakeside", "--json").json["client"]["name"] == "Lakeside of the file"


def test_an_untouched_export_taken_back_changes_nothing(agency: CommandLine) -> None:
    out = agency.folder / "名册.xlsx"
    agency.done("export", "roster", out)
    before = agency.content()
    answer = only(agency.done("import", out, "--json").json)
    assert [answer[name] for name in ("new", "changed", "conflicting", "rejected")] == [0, 0, 0, 0]
    assert agency.content() == before


def test_undo_takes_a_batch_back_once(agency: CommandLine) -> None:
    clients = agency("list", "clients", "--json").json
    batch = only(agency.done("import", agency.file("n.csv", "Client,Username,Level\nNew,new,key\n"), "--json").json)[
        "batch"
    ]
    undone = agency.done("undo", batch, "--json").json
    assert undone["undone"] == batch
    assert undone["batch"] > int(str(batch))
    assert (undone["kept"], undone["failed"], undone["left"]) == (0, 0, [])
    assert [client["username"] for client in agency("list", "clients", "--json").json] == [
        client["username"] for client in clients
    ]
    assert agency("list", "imports", "--json").json[-1]["undone_at"]
    assert agency("undo", batch).sentence
    assert "no batch 999" in agency("undo", 999).sentence


def test_undo_tells_what_was_edited_since(agency: CommandLine) -> None:
    agency.done("import", agency.file("n.csv", "Client,Username,Level\nNew,new,key\n"))
    agency.done("import", agency.file("n2.csv", "Client,Username,Level\nNewer,new,key\n"))
    undone = agency.done("undo", 3, "--json").json
    assert undone["kept"] >= 1
    assert undone["left"][0]["reason"]
    assert "Newer" in undone["left"][0]["what"]


@pytest.mark.parametrize("what", ["roster", "month", "clients"])
def test_each_workbook_is_written_and_opens(agency: CommandLine, what: str) -> None:
    out = agency.folder / "出 😀" / f"{what}.xlsx"
    out.parent.mkdir()
    words = ["--month", "2026-10"] if what == "month" else []
    said = agency.done("export", what, out, *words)
    assert str(out) in said.out
    values = [cell.value for sheet in openpyxl.load_workbook(out) for row in sheet.iter_rows() for cell in row]
    assert "太湖环保设备有限公司" in values


def test_a_workbook_that_cannot_be_written_is_told(agency: CommandLine) -> None:
    before = agency.content()
    folder = agency.folder / "folder.xlsx"
    folder.mkdir()
    for out in (folder, agency.folder / "none" / "a.xlsx", agency.folder / "a.csv", f"{agency.folder / 'a'}/", ""):
        for what in ("roster", "month", "clients"):
            assert "written" in agency("export", what, out).sentence
    assert "has not begun" in agency("export", "month", agency.folder / "m.xlsx", "--month", "2031-01").sentence
    assert agency.content() == before
    assert not (agency.folder / "m.xlsx").exists()


def test_what_a_client_filled_in_is_taken_back_from_the_summary(agency: CommandLine) -> None:
    out = agency.folder / "out"
    agency.done("summary", "taihu", "--month", "2026-10", "--format", "xlsx", "--out", out)
    [path] = out.iterdir()
    book = openpyxl.load_workbook(path)
    reply = book["回复"]
    row = next(row for row in reply.iter_rows() if row[0].value == "orders")
    title = next(row for row in reply.iter_rows() if any(cell.value == "贵司填写" for cell in row))
    place = next(cell.column for cell in title if cell.value == "贵司填写")
    reply.cell(row[0].row, place, 9)
    book.save(path)
    answer = only(agency.done("import", path, "--json").json)
    assert (answer["kind"], answer["changed"], answer["rejected"]) == ("summary", 1, 0)
    assert "9" in str(agency("show", "taihu", "--json").json["summaries"][0]["answer"])
