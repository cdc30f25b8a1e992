"""Complaints on paper: one, and the list of a month; the internal note is on neither."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop.domain.periods import Month
from desktop.domain.records import Client, Complaint
from desktop.language import language_of
from desktop.reports.saving import document_of
from desktop.services import complaints
from desktop.services.complaint_sheets import complaint_month, complaint_named, complaint_sheet
from desktop.services.session import Session
from tests.services.desk import open_desk, stored


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = open_desk(tmp_path)
    stored(opened, Client(name="Cedar Row Foods"))
    yield opened
    opened.store.close()


def taken(session: Session, **about: object) -> Complaint:
    client = next(iter(session.all(Client).values()))
    session.do(
        complaints.registered(session, replace(complaints.new_complaint(session, client), what="Called twice", **about))
    )
    return max(session.all(Complaint).values(), key=lambda one: one.id)


def test_the_internal_note_is_on_no_paper(session):
    complaint = taken(session, internal_note="SECRET", promised_days=1, wish="Money back")
    session.do(complaints.answered(session, complaint, "We pay it back"))
    complaint = complaint_named(session, complaint.code.lower())
    one = complaint_sheet(session, complaint)
    month = complaint_month(session, Month(2026, 11))
    assert "SECRET" not in repr(one) + repr(month)
    assert (one.answer, one.wish) == ("We pay it back", "Money back")
    assert (month.in_time, month.judged, len(month.lines)) == (1, 1, 1)
    for paper in (one, month):
        document = document_of(paper, language_of("zh_CN"))
        assert document.lay_out(document.paper).pages == 1


def test_a_month_with_many_complaints_goes_over_several_pages(session):
    for number in range(70):
        taken(session, promised_days=1, received_at=datetime(2026, 11, 2, 9) + timedelta(hours=number))
    document = document_of(complaint_month(session, Month(2026, 11)), language_of("en"))
    assert document.lay_out(document.paper).pages > 2
