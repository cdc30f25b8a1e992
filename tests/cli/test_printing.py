"""``huifang print``: papers as PDF files, of one rep or all, with what is wrong said in a sentence."""

from __future__ import annotations

import pytest
from pypdf import PdfReader

from tests.cli.conftest import CommandLine


def text_of(agency: CommandLine, name: str) -> str:
    return "".join("".join(page.extract_text() for page in PdfReader(agency.folder / name).pages).split())


@pytest.mark.parametrize(("what", "title"), [("week", "Week48"), ("month", "November2026")])
def test_the_calendar_around_a_day_is_written(agency: CommandLine, what: str, title: str) -> None:
    said = agency.done("print", what, "--pdf", agency.folder / "a.pdf", "--json")
    assert said.json == {"file": str(agency.folder / "a.pdf"), "pages": 1, "day": "2026-11-23"}
    assert title in text_of(agency, "a.pdf")


def test_a_call_sheet_holds_the_clients_to_call_with_their_numbers(agency: CommandLine) -> None:
    said = agency.done("print", "call-sheet", "--pdf", agency.folder / "回访单.pdf", "--language", "zh_CN")
    assert "2" in said.out
    text = text_of(agency, "回访单.pdf")
    assert "太湖环保设备有限公司" in text
    assert "LakesideBearings" in text
    assert "0512-62345678" in text
    later = agency.done("print", "call-sheet", "--day", "2027-03-07", "--pdf", agency.folder / "b.pdf", "--json")
    assert (later.json["calls"], later.json["day"]) == (0, "2027-03-07")


def test_cards_and_hand_over_sheets_are_of_named_clients_or_of_a_rep(agency: CommandLine) -> None:
    said = agency.done("print", "client-card", "taihu", "C-00002", "taihu", "--pdf", agency.folder / "a.pdf", "--json")
    assert said.json == {"file": str(agency.folder / "a.pdf"), "pages": 2, "clients": ["C-00001", "C-00002"]}
    assert "太湖环保设备有限公司" in text_of(agency, "a.pdf")
    agency.done("print", "handover", "taihu", "--pdf", agency.folder / "b.pdf", "--language", "zh_CN")
    assert "太湖环保设备有限公司" in text_of(agency, "b.pdf")
    assert "No client is named" in agency("print", "client-card", "--pdf", agency.folder / "c.pdf").sentence
    assert "not about single" in agency("print", "week", "taihu", "--pdf", agency.folder / "c.pdf").sentence
    assert "No client has the code" in agency("print", "handover", "nobody", "--pdf", agency.folder / "c.pdf").sentence


def test_who_and_where_must_be_there(agency: CommandLine) -> None:
    before = agency.content()
    assert "No rep has the name" in agency("print", "week", "--rep", "周甲", "--pdf", agency.folder / "a.pdf").sentence
    missing = agency.folder / "nowhere" / "a.pdf"
    assert "could not be written" in agency("print", "month", "--pdf", missing).sentence
    assert agency.raw("print", "year", "--pdf", "a.pdf").status == 2
    assert agency.raw("print", "week").status == 2
    assert agency.content() == before
