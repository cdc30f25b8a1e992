"""The main job without a window, on files that nobody here has written: in, shown, summed, taken back, in again."""

from __future__ import annotations

import csv
import glob
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pypdf
import pytest

from tests.cli.conftest import CommandLine


@pytest.fixture
def imported(huifang: CommandLine, shared_data: Path) -> CommandLine:
    """Both registers, and the figures that name their clients."""
    figures = shared_data / "figures"
    rosters = sorted((shared_data / "rosters").iterdir())
    said = huifang.done(
        "import", *rosters, figures / "百度推广_分日报告.csv", figures / "google-ads-campaign-report.csv", "--json"
    )
    assert [file["kind"] for file in said.json["files"]] == ["roster", "roster", "figures", "figures"]
    return huifang


def baidu(shared_data: Path, username: str) -> dict[str, int]:
    """October of an account, added up from the file itself; money in cents."""
    sums = {"impressions": 0, "clicks": 0, "spend": 0, "inquiries": 0}
    text = (shared_data / "figures" / "百度推广_分日报告.csv").read_text(encoding="gb18030")
    for row in csv.reader(text.splitlines()):
        if len(row) > 8 and row[1] == username and row[0].startswith("2026-10"):
            sums["impressions"] += int(row[3])
            sums["clicks"] += int(row[4])
            sums["spend"] += round(float(row[5]) * 100)
            sums["inquiries"] += int(row[8])
    return sums


@pytest.mark.parametrize("username", ["nbkul00", "szeur18"])
def test_a_month_adds_up_as_in_the_file(imported: CommandLine, shared_data: Path, username: str) -> None:
    month = imported("show", username, "--json").json["figures"]["last_month"]
    expected = baidu(shared_data, username)
    assert expected["clicks"] > 0
    assert {name: month[name] for name in expected} == expected
    assert month["days_with_figures"] == 31


def test_everything_is_taken_back_and_taken_in_again(imported: CommandLine) -> None:
    first = imported("list", "clients", "--json").json
    batches = [row["batch"] for row in imported("list", "imports", "--json").json]
    for batch in reversed(batches):
        undone = imported.done("undo", batch, "--json").json
        assert (undone["kept"], undone["failed"]) == (0, 0)
    assert imported("list", "clients", "--json").json == []
    sources = [row["file_name"] for row in imported("list", "imports", "--json").json]
    assert len(sources) == 4
    assert len(first) == 72


def test_summaries_of_all_say_what_the_files_say(imported: CommandLine, shared_data: Path) -> None:
    out = imported.folder / "out"
    answer = imported.done("summary", "--all", "--month", "2026-10", "--out", out, "--json").json
    assert len(answer["summaries"]) == 72
    assert len(list(out.iterdir())) == 144
    by_code = {entry["client"]: entry for entry in answer["summaries"]}
    client = imported("show", "nbkul00", "--json").json["client"]
    pdf, book = sorted(map(Path, by_code[client["code"]]["files"]))
    expected = baidu(shared_data, "nbkul00")
    values = [cell.value for sheet in openpyxl.load_workbook(book) for row in sheet.iter_rows() for cell in row]
    assert expected["spend"] / 100 in values
    assert expected["inquiries"] in values
    text = "".join("".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages).split())
    assert f"收到{expected['inquiries']}个咨询" in text


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_summary_opens_in_another_office(imported: CommandLine) -> None:
    out = imported.folder / "out"
    imported.done("summary", "nbkul00", "--month", "2026-10", "--format", "xlsx", "--out", out)
    [book] = out.iterdir()
    everything = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"  # all sheets, in UTF-8
    home = f"-env:UserInstallation={(imported.folder / 'office').as_uri()}"
    subprocess.run(
        ["soffice", home, "--headless", "--convert-to", everything, "--outdir", str(imported.folder), str(book)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    sheets = sorted(imported.folder.glob(f"{glob.escape(book.stem)}-*.csv"))
    assert len(sheets) >= 4
    text = "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    assert "嘉兴市恒泰石材工艺厂" in "".join(text.split())
