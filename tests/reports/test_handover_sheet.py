"""The hand-over sheet says what the model says, parts no client it needn't, and takes any text."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from desktop.domain.handover import HandedClient, HandoverSheet
from desktop.domain.paper import LastCall, Person
from desktop.language import Language, language_of
from desktop.reports.document import A4, LETTER, Paper, layout_pdf
from desktop.reports.handover_sheet import handover_document
from desktop.reports.saving import document_of, write_paper
from tests.reports import house

EN, ZH = language_of("en"), language_of("zh_CN")


def client(number: int, **about: Any) -> HandedClient:
    given: dict[str, Any] = {
        "client": f"Client No{number}", "code": f"C-{number:05}", "username": f"user{number}", "level": "key",
        "stage": "active", "former": "周甲",
        "people": (Person(f"周{number}", "owner", True, (f"138-{number:04}-0001", f"0512-{number:04}")),),
        "waiting": (f"Promise {number}",), "complaints": (f"Complaint {number}",),
        "calls": tuple(LastCall(date(2026, 11, day), "reached", f"Talk {number}-{day}", "周甲") for day in range(1, 6)),
        "satisfaction": 4, "balance": 123_400, "days_left": 12, "period_ends": date(2027, 1, 31),
    }  # fmt: skip
    return HandedClient(**(given | about))


def pages_of(sheet: HandoverSheet, language: Language = EN, paper: Paper = A4) -> list[str]:
    layout = handover_document(sheet, language).lay_out(paper)
    found = PdfReader(io.BytesIO(layout_pdf(layout, "t", "a")), strict=True).pages
    return [" ".join(page.extract_text().split()) for page in found]


@pytest.mark.parametrize("language", [EN, ZH])
def test_a_client_stands_there_with_all_that_is_known(language: Language) -> None:
    [page] = pages_of(HandoverSheet(house.ISSUER, (client(7),), "Call early."), language)
    for said in ("Client No7", "user7", "周7", "138-0007-0001", "0512-0007", "Promise 7", "Complaint 7", "Call early."):
        assert said in page
    assert all(f"Talk 7-{day}" in page for day in range(1, 6))
    assert "¥1,234" in page
    assert "4 / 5" in page


def test_what_is_not_known_is_left_out_and_never_nought() -> None:
    bare = client(1, people=(), waiting=(), complaints=(), calls=(), satisfaction=None, balance=None, days_left=None,
                  period_ends=None)  # fmt: skip
    [page] = pages_of(HandoverSheet(house.ISSUER, (bare,)))
    assert "No number is known" in page
    assert "Nobody has called yet" in page
    assert "balance" not in page
    assert "satisfaction" not in page
    assert "¥0" not in page


def test_no_client_is_parted_that_fits_on_a_page() -> None:
    sheet = HandoverSheet(house.ISSUER, tuple(client(number) for number in range(30)))
    for paper in (A4, LETTER, A4.turned):
        pages = pages_of(sheet, paper=paper)
        for number in range(30):
            [page] = [page for page in pages if f"Client No{number} " in page]
            assert f"Talk {number}-5" in page


def test_a_block_longer_than_a_page_goes_on_on_the_next() -> None:
    waiting = tuple(f"Promise {number}." for number in range(90))
    pages = pages_of(HandoverSheet(house.ISSUER, (client(1, waiting=waiting),)))
    assert len(pages) > 1
    assert all(any(f"Promise {number}." in page for page in pages) for number in range(90))


@pytest.mark.parametrize("text", house.HOSTILE)
def test_any_text_is_taken(text: str, tmp_path: Path) -> None:
    hostile = client(1, client=text, notes=text, waiting=(text,), complaints=(text,),
                     calls=(LastCall(house.DAY, "reached", text, text),))  # fmt: skip
    sheet = HandoverSheet(house.ISSUER, (hostile,), text)
    assert write_paper(document_of(sheet, EN), tmp_path / "a.pdf").pages >= 1


def test_nothing_to_hand_over_is_told() -> None:
    [page] = pages_of(HandoverSheet(house.ISSUER, ()))
    assert "No client is handed over." in page
