"""A month of summaries on the sample agency: states, figures that lack days, words that are kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.domain.periods import Month
from desktop.domain.records import Client, Summary
from desktop.domain.totals import DayFigures
from desktop.services import summary_month
from desktop.services.opening import open_session
from desktop.services.session import Session
from desktop.services.summaries import report_of

TODAY = date(2026, 11, 22)
OCTOBER = Month(2026, 10)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = open_session(tmp_path / "agency.sqlite", sample=True, today=TODAY)
    yield opened
    opened.store.close()


def test_what_is_still_to_do_stands_first_and_every_client_counts_once(session):
    rows = summary_month.month_rows(session, OCTOBER)
    counts = summary_month.counted(rows)
    assert sum(counts.values()) == len(rows) == len({row.client.id for row in rows})
    assert [row.state for row in rows][: counts["reviewed"]] == ["reviewed"] * counts["reviewed"]
    assert {row.state for row in summary_month.month_rows(session, Month(2026, 12))} == {"missing"}


def test_a_day_without_a_figure_is_named_and_a_zero_is_a_figure():
    days = [DayFigures(day=day, visits=0, spend=1) for day in OCTOBER.span if day.day != 7]
    visits, spend, inquiries = summary_month.figure_checks(days, OCTOBER)
    assert visits.missing == spend.missing == (date(2026, 10, 7),)
    assert inquiries.days == 0
    assert len(inquiries.missing) == 31


def test_words_are_kept_and_undone(session):
    client = next(row.client for row in summary_month.month_rows(session, OCTOBER) if row.state == "draft")
    written = session.do(summary_month.written(session, client, OCTOBER, commentary="Visits rose.", done="", next=""))
    (kept,) = session.store.load(Summary, client=client.id, month=OCTOBER)
    assert kept.commentary == "Visits rose."
    assert not summary_month.written(session, client, OCTOBER, commentary="Visits rose.").changes
    session.undo(written.batch)
    assert all(not one.commentary for one in session.store.load(Summary, client=client.id, month=OCTOBER))


def test_checking_what_was_sent_doesnt_take_it_back(session):
    row = next(row for row in summary_month.month_rows(session, OCTOBER) if row.state == "sent")
    changes = summary_month.reviewed(session, row.client, OCTOBER, commentary="Other words")
    assert [change.after.state for change in changes.of(Summary)] == ["sent"]


def test_sending_needs_a_way_and_a_day_that_has_come(session):
    client = next(iter(session.all(Client).values()))
    with pytest.raises(UserError, match="how it was sent"):
        summary_month.sent(session, [client], OCTOBER, " ", TODAY)
    with pytest.raises(UserError, match="lies ahead"):
        summary_month.sent(session, [client], OCTOBER, "e-mail", date(2026, 11, 23))


def test_phrases_are_at_most_five_and_in_the_language_of_the_report(session):
    client = session.client("riland")
    language = session.report_language(client)
    said = summary_month.phrases(report_of(session, client, OCTOBER, language), language)
    assert 1 <= len(said) <= 5
    assert len(set(said)) == len(said)
