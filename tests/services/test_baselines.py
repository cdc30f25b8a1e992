"""The four cases on paper and in the workbook, in the words in which they were told; and a baseline frozen from figures."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication

from desktop.domain.comparison import Verdict
from desktop.domain.errors import UserError
from desktop.domain.periods import Month, Span
from desktop.domain.phrase import Phrase
from desktop.excel.summary_book import write_summary_book
from desktop.reports.painting import pdf_bytes
from desktop.services.baselines import frozen_from
from desktop.services.clients import record_to_trash
from desktop.services.comparisons import compare_client, latest_span, states
from desktop.services.opening import open_session
from desktop.services.session import Session
from desktop.services.summaries import report_of
from tests.conftest import PutSample

TODAY = date(2026, 11, 22)
CASES = {
    "szsunko": [("28", "68"), ("4:1", "1:4"), ("5次左右", "20次左右"), ("600左右", "1000左右"),
                ("一星期一个电话", "一天一个电话"), ("不满意", "很满意")],
    "chouqin": [("21", "42"), ("前10位", "前5位"), ("上升不明显", "明显上升"), ("300左右", "2000左右"), ("1000", "3000"),
                ("不满意", "很满意")],
    "szyz88": [("20", "96"), ("不排名", "重视排名"), ("没变化", "明显上升"), ("500以内", "2000左右"), ("不关注", "关注"),
               ("不满意", "很满意")],
    "riland": [("16", "38"), ("最后", "首页"), ("5次左右", "25到60次"), ("200以内", "1200左右"),
               ("没电话", "每天几乎都有电话"), ("不满意", "很满意")],
}  # fmt: skip


@pytest.fixture
def session(put_sample: PutSample, tmp_path: Path) -> Iterator[Session]:
    path = put_sample(tmp_path, TODAY)
    opened = open_session(path, today=TODAY)
    yield opened
    opened.store.close()


@pytest.mark.parametrize("username", CASES)
def test_a_case_stands_in_print_and_workbook_as_it_was_told(qapp, session, username, tmp_path):
    assert isinstance(qapp, QGuiApplication)
    report = report_of(session, session.client(username), Month(2026, 10), session.language)
    write_summary_book(report, session.language, tmp_path / "summary.xlsx")
    book = openpyxl.load_workbook(tmp_path / "summary.xlsx")
    rows = {(row[1], row[2]) for row in book["Before and after"].iter_rows(values_only=True) if len(row) > 2}
    printed = "".join(
        "".join(page.extract_text().split())
        for page in PdfReader(io.BytesIO(pdf_bytes(report, session.language))).pages
    )
    for before, after in CASES[username]:
        assert (before, after) in {(str(one), str(other)) for one, other in rows}
        assert f"{before}{after}" in printed, f"{before} → {after} stand beside each other"


def test_figures_are_frozen_as_the_baseline_of_a_client_who_remembers_nothing(session):
    client = session.client("bright-pump")
    session.do(record_to_trash(Phrase("Removed"), states(session, client).before))
    span = latest_span(session).before()
    session.do(frozen_from(session, client, span))
    baseline = states(session, client).before
    assert baseline.frozen
    assert baseline.as_of == span.last
    assert baseline.source.startswith("figures of")
    row = compare_client(session, client, span, figures_only=True).row("visits_a_day")
    assert row.verdict is Verdict.SAME, "what was frozen is read as the figure that it was"
    with pytest.raises(UserError):
        session.do(frozen_from(session, client, span))


def test_what_was_told_stays_when_figures_are_added_to_it(session):
    client = session.client("riland")
    before = states(session, client).before
    session.do(frozen_from(session, client, Month(2026, 1).span))
    after = states(session, client).before
    assert (after.visits_a_day, after.keyword_rank, after.as_of) == (before.visits_a_day, "最后", before.as_of)
    assert after.keyword_quality != before.keyword_quality == ""
    assert after.source == f"{before.source}; figures of January 2026"


def test_a_span_without_figures_freezes_nothing(session):
    with pytest.raises(UserError):
        frozen_from(session, session.client("riland"), Span(date(1999, 1, 1), date(1999, 1, 30)))
