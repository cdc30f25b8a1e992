"""Templates as they are stored, and what they do to files and pages."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.domain.changes import edited
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, Rep, ReportTemplate
from desktop.domain.template import Section
from desktop.reports.painting import pdf_bytes
from desktop.services.issuing import orders, write_summaries
from desktop.services.session import Session
from desktop.services.summaries import last_full_month, report_of
from desktop.services.templates import template_of, template_removed, template_saved
from tests.services.desk import open_desk, small_agency

TODAY = date(2026, 11, 22)
MONTH = last_full_month(TODAY)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = open_desk(tmp_path)
    small_agency(opened)
    yield opened
    opened.store.close()


def taihu(session: Session) -> Client:
    return session.client("taihu")


def test_a_client_gets_its_own_and_gives_it_up_again(session: Session) -> None:
    client = taihu(session)
    session.do(template_saved(session, ReportTemplate(sections=("chart", "lead"), accent="#B45309")))
    session.do(template_saved(session, ReportTemplate(client=client.id, sections=("done",))))
    session.do(template_saved(session, ReportTemplate(client=client.id, sections=("tiles",))))
    assert template_of(session, client).sections == (Section.TILES,)
    assert template_of(session, client).accent == "#B45309"
    assert len(session.all(ReportTemplate)) == 2
    session.do(template_removed(session, client))
    assert template_of(session, client).sections == (Section.CHART, Section.LEAD)


def test_files_lie_where_the_template_says_and_are_called_so(session: Session, tmp_path: Path) -> None:
    session.do(template_saved(session, ReportTemplate(file_name="{code} {username} {month}", folders="rep")))
    written = write_summaries(session, list(session.all(Client).values()), MONTH, tmp_path / "out", format="xlsx")
    assert all(result.error is None for result in written)
    reps = {rep.id: rep.name for rep in session.all(Rep).values()}
    for client, result in zip(session.all(Client).values(), written, strict=True):
        (file,) = result.files
        assert file.path.parent == tmp_path / "out" / reps.get(client.owner or 0, "")
        assert file.path.name.startswith(client.code)


def test_clients_of_one_name_never_share_a_file(session: Session, tmp_path: Path) -> None:
    clients = list(session.all(Client).values())
    session.do(edited(Phrase("Names"), [(one, replace(one, name="同名", short_name="")) for one in clients]))
    session.do(template_saved(session, ReportTemplate(file_name="{client}")))
    found = orders(session, list(session.all(Client).values()), MONTH, tmp_path)
    assert len({order.pdf for order in found}) == len(clients)


def test_sections_are_printed_in_their_order_and_none_that_is_off(session: Session) -> None:
    client = taihu(session)
    session.do(
        template_saved(
            session,
            ReportTemplate(
                sections=("done", "lead"),
                opening="Dear <i>client</i>",
                closing="Thank you & <b>goodbye</b>",
                paper="Letter",
                logos="none",
            ),
        )
    )
    language = session.report_language(client, "en")
    report = replace(
        report_of(session, client, MONTH, language), commentary="Words on top.", done=("Called twice",), next=("Call",)
    )
    reader = PdfReader(io.BytesIO(pdf_bytes(report, language)))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert not reader.pages[0].images
    assert (
        text.index("Dear <i>client</i>")
        < text.index("Called twice")
        < text.index("<b>goodbye</b>")
        < text.index("Words on top.")
    )
    assert "Visits and inquiries day by day" not in text
    assert [float(side) for side in reader.pages[0].mediabox[2:]] == pytest.approx([612, 792], abs=1)


@pytest.mark.parametrize("order", [tuple(Section), tuple(reversed(Section)), (Section.KEYWORDS,), (Section.CHART,)])
def test_any_order_fits_on_sheets(session: Session, order: tuple[Section, ...]) -> None:
    client = taihu(session)
    names = tuple(section.value for section in order)
    session.do(template_saved(session, ReportTemplate(sections=names)))
    language = session.report_language(client)
    assert len(PdfReader(io.BytesIO(pdf_bytes(report_of(session, client, MONTH, language), language))).pages) >= 1
