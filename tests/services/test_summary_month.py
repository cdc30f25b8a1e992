"""A month of summaries on the sample agency: states, figures that lack days, words that are kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.changes import ChangeSet, created
from desktop.domain.errors import UserError
from desktop.domain.figure_gaps import expected_days, figure_checks, known_days
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, Summary
from desktop.domain.totals import DayFigures
from desktop.services import summary_month
from desktop.services.opening import open_session
from desktop.services.session import Session
from desktop.services.summaries import report_of
from desktop.storage.figures import FigureBatch
from desktop.storage.tables import MEASURES
from tests.conftest import PutSample

TODAY = date(2026, 11, 22)
OCTOBER = Month(2026, 10)


@pytest.fixture
def session(put_sample: PutSample, tmp_path: Path) -> Iterator[Session]:
    opened = open_session(put_sample(tmp_path, TODAY, "en"), today=TODAY)
    yield opened
    opened.store.close()


def test_what_is_still_to_do_stands_first_and_every_client_counts_once(session):
    rows = summary_month.month_rows(session, OCTOBER)
    counts = summary_month.counted(rows)
    assert sum(counts.values()) == len(rows) == len({row.client.id for row in rows})
    assert [row.state for row in rows][: counts["reviewed"]] == ["reviewed"] * counts["reviewed"]
    assert {row.state for row in summary_month.month_rows(session, Month(2026, 12))} == {"missing"}


def test_a_day_without_a_figure_is_named_and_a_zero_is_a_figure():
    days = known_days(DayFigures(day=day, visits=0, spend=1) for day in OCTOBER.span if day.day != 7)
    visits, spend = figure_checks(days, expected_days(OCTOBER, TODAY))
    assert visits.missing == spend.missing == (date(2026, 10, 7),)
    assert [check.name for check in figure_checks({}, [TODAY])] == ["visits", "spend", "inquiries"]
    (*_, inquiries) = figure_checks(days, expected_days(OCTOBER, TODAY), ["inquiries"])
    assert len(inquiries.missing) == 31, "what the client had the month before is missed"


def test_days_ahead_and_outside_the_service_are_not_missed():
    assert expected_days(Month(2026, 11), TODAY)[-1] == date(2026, 11, 21)
    assert expected_days(OCTOBER, TODAY, date(2026, 10, 30), None) == (date(2026, 10, 30), date(2026, 10, 31))
    assert not expected_days(OCTOBER, TODAY, None, date(2026, 9, 1))


def test_a_draft_without_figures_of_some_days_says_which(session):
    late = Client(name="C", stage="active", registered_on=date(2026, 11, 2))
    named = [*(Client(name=name, stage="active", registered_on=date(2026, 1, 1)) for name in ("A", "B")), late]
    here, other, later = session.do(created(Phrase("Clients"), named)).of(Client)
    done = Summary(client=other.after.id, month=OCTOBER, state="sent")
    session.do(created(Phrase("Summary"), [done]))
    days = [day for day in OCTOBER.span if day.day not in (3, 4, 5, 9)]
    for change in (here, other):
        rows = [
            (change.after.id, day, *(1 if name in ("visits", "spend") else None for name in MEASURES)) for day in days
        ]
        session.do(ChangeSet(Phrase("Figures"), ()), figures=FigureBatch("typed", rows))
    found = {each.client.id: each for each in summary_month.month_rows(session, OCTOBER)}
    assert found[here.after.id].state == "missing"
    assert later.after.id not in found, "there is nothing to say of a month before the service"
    assert session.language.days_of_month(found[here.after.id].checks[0].missing) == "3–5, 9 Oct"
    assert [check.name for check in found[here.after.id].checks] == [
        check.name for check in summary_month.checks_of(session, here.after, OCTOBER)
    ]
    assert found[other.after.id].state == "sent", "what has gone out stays where it is"


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


def test_phrases_are_in_the_language_of_the_report_and_said_once(session):
    client = session.client("riland")
    language = session.report_language(client)
    said = summary_month.phrases(report_of(session, client, OCTOBER, language), language)
    assert len(set(said)) == len(said) > 5
    assert any("国庆节" in sentence or "最好" in sentence or "首页" in sentence for sentence in said)
