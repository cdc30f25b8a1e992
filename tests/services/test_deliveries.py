"""The delivery log: every file with its checksum, every sending, and drafts that carry what they should."""

from __future__ import annotations

import email
import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from desktop.domain.changes import edited
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, Contact, Delivery, Summary
from desktop.domain.report import MonthlyReport
from desktop.services.deliveries import log_of
from desktop.services.issuing import printed, write_summaries
from desktop.services.mailing import mail_draft, mail_link, recipients
from desktop.services.opening import open_session
from desktop.services.session import Session
from desktop.services.summaries import last_full_month, report_of
from desktop.services.summary_month import sent, written
from tests.conftest import PutSample

TODAY = date(2026, 11, 22)
MONTH = last_full_month(TODAY)


@pytest.fixture
def session(put_sample: PutSample, tmp_path: Path) -> Iterator[Session]:
    opened = open_session(put_sample(tmp_path, TODAY), today=TODAY)
    yield opened
    opened.store.close()


def riland(session: Session) -> Client:
    return session.client("riland")


def report(session: Session) -> MonthlyReport:
    client = riland(session)
    return report_of(session, client, MONTH, session.report_language(client))


def lines(session: Session) -> list[tuple[str, str, str, bool]]:
    return [(one.event, one.how, Path(one.file).suffix, one.revised) for one in log_of(session, riland(session), MONTH)]


def test_files_are_logged_with_their_checksums_and_what_says_something_else_is_revised(
    session: Session, tmp_path: Path
) -> None:
    client, folder = riland(session), tmp_path / "out"
    for format in ("pdf", "both"):  # another format of the same is no revision
        write_summaries(session, [client], MONTH, folder, format=format)
        session.do(printed(session, MONTH, [(client, report(session))], "LaserJet"))
    assert not any(line.revised for line in log_of(session, client, MONTH))
    session.do(written(session, client, MONTH, commentary="Visits rose.", done="", next=""))
    write_summaries(session, [client], MONTH, folder)
    page = PdfReader(next(folder.glob("*.pdf"))).pages[0].extract_text()
    assert "修订" in page.replace("\u2f76", "")
    book = load_workbook(next(folder.glob("*.xlsx")))
    assert "修订版" in str(book.worksheets[0]["A5"].value)
    (kept,) = session.store.load(Summary, client=client.id, month=MONTH)
    assert (kept.state, kept.revised) == ("issued", True)
    log = log_of(session, client, MONTH)
    assert lines(session)[:2] == [("written", "", ".xlsx", True), ("written", "", ".pdf", True)]
    by_name = {line.file: line.sha256 for line in reversed(log)}
    for file in folder.iterdir():
        assert by_name[file.name] == hashlib.sha256(file.read_bytes()).hexdigest()


def test_what_was_sent_is_what_was_written_last(session: Session, tmp_path: Path) -> None:
    client = riland(session)
    write_summaries(session, [client], MONTH, tmp_path / "out")
    session.do(sent(session, [client], MONTH, "WeChat", TODAY))
    assert lines(session)[:2] == [("sent", "WeChat", ".xlsx", False), ("sent", "WeChat", ".pdf", False)]
    written = {line.file: line.sha256 for line in log_of(session, client, MONTH) if line.event == "written"}
    assert {line.file: line.sha256 for line in log_of(session, client, MONTH) if line.event == "sent"} == written


def test_a_summary_sent_without_a_file_and_one_printed_are_lines_too_and_undone_with_their_step(
    session: Session,
) -> None:
    client = riland(session)
    before = lines(session)
    steps = [
        session.do(printed(session, MONTH, [(client, report(session))], "LaserJet")),
        session.do(sent(session, [client], MONTH, "by hand", TODAY)),
    ]
    assert lines(session)[:2] == [("sent", "by hand", "", False), ("printed", "LaserJet", "", False)]
    for step in reversed(steps):
        assert step.batch is not None
        session.undo(step.batch)
    assert lines(session) == before
    assert not [line for line in session.store.load(Delivery, client=client.id) if line.how == "LaserJet"]


def draft_of(session: Session, files: list[Path]) -> EmailMessage:
    draft = email.message_from_bytes(mail_draft(session, riland(session), MONTH, files), policy=default)
    assert isinstance(draft, EmailMessage)
    return draft


def give_address(session: Session, address: str) -> None:
    people = [one for one in session.all(Contact).values() if one.client == riland(session).id]
    session.do(edited(Phrase("Address"), [(one, replace(one, email=address)) for one in people]))


def test_a_draft_is_addressed_to_the_decision_maker_and_carries_the_files(session: Session, tmp_path: Path) -> None:
    give_address(session, "owner@client.example")
    file = tmp_path / "2026-10 瑞岚焊割设备 月度汇总.pdf"
    file.write_bytes(b"%PDF-1.7 test")
    draft = draft_of(session, [file])
    assert draft["X-Unsent"] == "1"
    assert draft["To"] == ", ".join("owner@client.example" for _ in recipients(session, riland(session)))
    assert "瑞岚焊割设备" in draft["Subject"]
    (attached,) = draft.iter_attachments()
    assert (attached.get_filename(), attached.get_content()) == (file.name, b"%PDF-1.7 test")
    body = draft.get_body(("plain",))
    assert body is not None
    assert "推广效果" in body.get_content()


def test_nobody_with_an_address_makes_a_draft_without_one_and_a_name_never_makes_a_header(session: Session) -> None:
    give_address(session, "no address")
    client = riland(session)
    session.do(edited(Phrase("Name"), [(client, replace(client, name="瑞岚 Bcc: evil@example.com"))]))
    draft = draft_of(session, [])
    assert draft["To"] is None
    assert draft["Bcc"] is None


def test_the_link_says_the_same(session: Session) -> None:
    give_address(session, "owner@client.example")
    link = urlsplit(mail_link(session, riland(session), MONTH))
    asked = parse_qs(link.query)
    assert link.path.startswith("owner@client.example")
    assert asked["subject"] == [draft_of(session, [])["Subject"]]
    assert "推广效果" in asked["body"][0]
