"""``huifang summary``, ``generate`` and ``screens``: files out."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pypdf
import pytest

from tests.cli.conftest import TODAY, CommandLine

# One process has one application: the one with widgets serves paper as well, not the other way round.


def test_summaries_of_all_clients_are_written_as_workbook_and_pdf(agency: CommandLine) -> None:
    out = agency.folder / "汇总" / "2026"
    answer = agency.done("summary", "--all", "--month", "2026-10", "--format", "both", "--out", out, "--json").json
    assert answer["month"] == "2026-10"
    assert [(entry["client"], entry["days_with_figures"]) for entry in answer["summaries"]] == [
        ("C-00001", 7),
        ("C-00002", 0),
    ]
    files = [Path(file) for entry in answer["summaries"] for file in entry["files"]]
    assert sorted(files) == sorted(out.iterdir())
    assert sorted(file.suffix for file in files) == [".pdf", ".pdf", ".xlsx", ".xlsx"]
    pdf = next(file for file in files if file.suffix == ".pdf" and "太湖" in file.name)
    text = "".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)
    assert "太湖环保设备有限公司" in "".join(text.split())
    book = openpyxl.load_workbook(pdf.with_suffix(".xlsx"))
    values = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    assert 31.5 in values


@pytest.mark.parametrize(("format", "suffixes"), [("xlsx", [".xlsx"]), ("pdf", [".pdf"])])
def test_one_format_for_a_client_named_twice(agency: CommandLine, format: str, suffixes: list[str]) -> None:
    out = agency.folder / "out"
    agency.done("summary", "taihu", "C-00001", "--format", format, "--out", out)
    assert [file.suffix for file in out.iterdir()] == suffixes


def test_the_language_of_a_summary_is_chosen(agency: CommandLine) -> None:
    out = agency.folder / "out"
    agency.done("summary", "taihu", "--format", "xlsx", "--out", out, "--language", "en")
    [file] = out.iterdir()
    sheet = openpyxl.load_workbook(file).worksheets[0]
    assert sheet.title == "Summary"


def test_a_client_without_figures_is_told(agency: CommandLine) -> None:
    said = agency.done("summary", "lakeside", "--month", "2026-10", "--out", agency.folder / "out", "--format", "xlsx")
    assert "C-00002" in said.out


def test_summaries_that_cannot_be_written_are_told_and_not_noted(agency: CommandLine) -> None:
    before = agency.content()
    blocked = agency.file("blocked", "a file, not a folder")
    assert "can't be made" in agency("summary", "--all", "--out", blocked).sentence
    assert "can't be made" in agency("summary", "--all", "--out", blocked / "deeper").sentence
    out = agency.folder / "out"
    assert "No client" in agency("summary", "taihu", "nobody", "--out", out).sentence
    assert "has not begun" in agency("summary", "taihu", "--month", "2026-12", "--out", out).sentence
    assert not out.exists()
    assert agency.content() == before


def test_an_invented_agency_is_the_same_for_the_same_seed(huifang: CommandLine, tmp_path: Path) -> None:
    listed = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        huifang.database = tmp_path / f"{name}.sqlite"
        assert "3" in huifang.done("generate", "--clients", 3, "--years", 1, "--seed", seed).out
        listed.append(huifang("list", "clients", "--json").json)
    assert len(listed[0]) == 3
    assert listed[0] == listed[1]
    assert listed[0] != listed[2]


def test_real_work_is_not_mixed_with_invented_clients(agency: CommandLine) -> None:
    before = agency.content()
    assert "already" in agency("generate", "--clients", 3, "--years", 1).sentence
    assert agency.content() == before


def test_a_page_is_drawn_without_a_display(agency: CommandLine) -> None:
    out = agency.folder / "图"
    said = agency.done(
        "screens", out, "--page", "clients", "--size", "1200x700", "--theme", "dark", "--language", "zh_CN"
    )
    [picture] = [file for file in out.iterdir() if file.suffix == ".png"]
    assert str(picture) in said.out
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert (int.from_bytes(picture.read_bytes()[16:20], "big"), int.from_bytes(picture.read_bytes()[20:24], "big")) == (
        1200,
        700,
    )


def test_a_page_that_is_not_there_is_told_with_those_that_are(agency: CommandLine) -> None:
    assert "today, clients" in agency("screens", agency.folder / "out", "--page", "nothing").sentence
    blocked = agency.file("blocked", "a file, not a folder")
    assert "can't be written" in agency("screens", blocked / "deeper", "--page", "clients").sentence


def test_the_sample_agency_is_opened_in_a_copy_of_its_own(huifang: CommandLine, own_home: Path) -> None:
    first = huifang.raw("list", "clients", "--sample", "--json", "--today", TODAY)
    assert first.status == 0
    assert {"szsunko", "chouqin", "szyz88", "riland"} <= {client["username"] for client in first.json}
    again = huifang.raw("list", "clients", "--sample", "--json", "--today", TODAY)
    assert again.json == first.json
    assert not huifang.database.exists()
