"""The printed card says what the records say, each client on sheets of its own, and takes any text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.domain.changes import edited
from desktop.domain.phrase import Phrase
from desktop.domain.records import Baseline, Call, Client, Complaint, Contact, Payment
from desktop.language import language_of
from desktop.reports.client_card import cards_document
from desktop.reports.document import A4, LETTER, Paper, layout_pdf
from desktop.services.client_cards import printed_cards
from desktop.services.session import Session
from tests.services.desk import named, open_desk, small_agency, stored


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = open_desk(tmp_path)
    small_agency(opened)
    yield opened
    opened.store.close()


def pages_of(session: Session, clients: list[Client], code: str = "en", paper: Paper = A4) -> list[str]:
    layout = cards_document(printed_cards(session, clients), language_of(code)).lay_out(paper)
    found = PdfReader(io.BytesIO(layout_pdf(layout, "t", "a")), strict=True).pages
    return [" ".join(page.extract_text().split()) for page in found]


@pytest.mark.parametrize("code", ["en", "zh_CN"])
def test_all_that_is_known_stands_on_the_card(session: Session, code: str) -> None:
    client = session.client("taihu")
    stored(
        session,
        Contact(
            client=client.id, name="李四", is_decision_maker=True, fax="0512-1", email="li@taihu.example",
            more_phones="139 0000 1111 / 400 800",
        ),
        Contact(client=client.id, name="前任", decides_since=date(2024, 1, 1), decided_until=date(2025, 1, 1)),
        Call(client=client.id, started_at=datetime(2026, 11, 3, 10), what="prices"),
        Complaint(client=client.id, what="too many clicks", received_at=datetime(2026, 11, 5, 8)),
        Payment(client=client.id, paid_on=date(2026, 11, 1), amount=777_00, kind="renewal"),
        Baseline(client=client.id, moment="before", visits_a_day="5次左右"),
    )  # fmt: skip
    (page,) = pages_of(session, [client], code)
    for said in ("苏州太湖环保设备有限公司", "taihu", "C-00001", "周甲", "李四", "139 0000 1111", "400 800", "0512-1",
                 "li@taihu.example", "prices", "too many clicks", "¥777", "5次左右", "前任"):  # fmt: skip
        assert said in page
    assert ("直接负责人" if code == "zh_CN" else "decision maker") in page


def test_each_client_has_sheets_of_its_own_on_any_paper(session: Session) -> None:
    clients = sorted(session.all(Client).values(), key=lambda client: client.id)
    for paper in (A4, LETTER):
        pages = pages_of(session, clients, paper=paper)
        assert [client.code for client, page in zip(clients, pages, strict=True) if client.code in page] == [
            client.code for client in clients
        ]


def test_names_and_notes_of_any_length_stay_on_the_paper(session: Session) -> None:
    client = named(session.all(Client).values(), "Lakeside Bearings")
    long = replace(client, name="名" * 500, notes="😀 line <b>\n" * 200, advantages="优势 " * 150, address="a" * 500)
    session.do(edited(Phrase("Test"), [(client, long)]))
    pages = pages_of(session, [session.client("1e5")], "zh_CN")
    assert 2 <= len(pages) <= 5
    assert "<b>" in pages[-1]
