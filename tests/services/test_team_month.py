"""A month for the team lead: every figure is that of the records behind it, on paper as in the workbook."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from desktop.domain.periods import Month
from desktop.domain.records import Rep
from desktop.domain.team_month import TeamMonth
from desktop.language import language_of
from desktop.reports.document import layout_pdf
from desktop.reports.month_overview import overview_document
from desktop.services.exports import export_month
from desktop.services.opening import open_session
from desktop.services.session import Session
from desktop.services.team_month import team_month
from tests.conftest import PutSample

OCTOBER = Month(2026, 10)
EN = language_of("en")


@pytest.fixture(scope="module")
def session(put_sample: PutSample, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    today = date(2026, 11, 22)
    opened = open_session(put_sample(tmp_path_factory.mktemp("team"), today, "en"), today=today)
    yield opened
    opened.store.close()


def text_of(team: TeamMonth) -> list[str]:
    document = overview_document(team, EN)
    pdf = layout_pdf(document.lay_out(document.paper), document.title, document.author)
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def test_what_the_reps_did_adds_up_to_the_whole(session: Session) -> None:
    team = team_month(session, OCTOBER)
    for name in ("calls", "reached", "clients", "answers"):
        assert getattr(team.total, name) == sum(getattr(rep, name) for rep in team.reps)
    for name in ("callbacks", "complaints", "summaries", "lapsed", "renewed"):
        whole, parts = getattr(team.total, name), [getattr(rep, name) for rep in team.reps]
        assert (whole.part, whole.whole) == (sum(each.part for each in parts), sum(each.whole for each in parts))
    assert team.total.calls > 100
    assert Decimal(1) <= (team.total.satisfaction or 0) <= 5


def test_a_rep_s_month_is_about_the_rep_s_clients_alone(session: Session) -> None:
    rep = next(iter(session.all(Rep).values()))
    team, whole = team_month(session, OCTOBER, rep.id), team_month(session, OCTOBER)
    assert {client.rep for client in team.clients} == {rep.name}
    assert team.total in whole.reps
    (page, *_) = text_of(team)
    assert f"{rep.name}, October 2026" in page.replace("\u2f00", "")


def test_paper_and_workbook_hold_every_client_with_the_same_figures(session: Session, tmp_path: Path) -> None:
    team = team_month(session, OCTOBER)
    pages = text_of(team)
    assert all("Per inquiry" in page for page in pages), "the header of the table is repeated"
    export_month(session, tmp_path / "a.xlsx", OCTOBER, EN)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    clients, reps = (list(page.iter_rows(values_only=True)) for page in book.worksheets[:2])
    header = next(place for place, row in enumerate(clients) if "Inquiries" in row)
    by_code = {row[0]: row[clients[header].index("Inquiries")] for row in clients[header + 1 :]}
    together = " ".join(pages)
    for client in team.clients:
        inquiries = client.now.total("inquiries") if client.now else None
        assert by_code[client.code] == inquiries
        if inquiries is not None and client.name.isascii():
            assert f"{client.name}" in together
    found = {row[0]: row[2] for row in reps}
    assert {rep.rep: rep.calls for rep in team.reps}.items() <= found.items()


def test_a_month_before_everything_is_empty_and_still_a_page(session: Session) -> None:
    team = team_month(session, Month(2001, 1))
    assert team.total.calls == 0
    assert not team.clients
    assert "Overview of January 2001" in text_of(team)[0]
