"""What a campaign brought: days with gaps, events, months, tiles against the time before, and periods."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from desktop.domain.comparison import Verdict
from desktop.domain.periods import Month, Span
from desktop.domain.records import Client
from desktop.domain.series import Against, Range, Window
from desktop.services.effect import EventKind, effect, periods
from desktop.services.effect_panes import View, chart_days
from desktop.services.effect_several import Measure, Way, several, several_days
from desktop.services.figures import day_figures, totals_of
from desktop.services.opening import open_session
from desktop.services.session import Session
from tests.conftest import PutSample

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def session(put_sample: PutSample, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    opened = open_session(put_sample(tmp_path_factory.mktemp("effect"), TODAY), today=TODAY)
    yield opened
    opened.store.close()


@pytest.fixture
def riland(session) -> Client:
    return session.client("riland")


def test_every_day_of_the_span_has_its_place(session, riland):
    found = effect(session, riland, Range.DAYS_90)
    assert found.span == Span.latest(90, TODAY - timedelta(1))
    assert len(found.days) == 90
    series = {row.day: row.values.get("visits") for row in session.store.figures.series(riland.id, *_ends(found.span))}
    assert found.values("visits") == [series.get(day) for day in found.span]


def test_days_without_figures_stay_unknown(session):
    client = next(
        client
        for client in session.all(Client).values()
        if client.stage == "active" and effect(session, client, Range.DAYS_90).days_without
    )
    found = effect(session, client, Range.DAYS_90)
    gaps = [day for day, entry in zip(found.span, found.days, strict=True) if entry is None]
    assert gaps
    assert all(found.values("visits")[(day - found.span.first).days] is None for day in gaps)


def test_tiles_stand_against_the_time_before(session, riland):
    tiles = {tile.name: tile for tile in effect(session, riland, Range.DAYS_30).tiles}
    assert list(tiles) == ["visits_a_day", "inquiries", "spend", "cost_per_inquiry", "first_page"]
    assert tiles["visits_a_day"].row.before.estimate.text == "5次左右"
    assert tiles["visits_a_day"].row.verdict is Verdict.BETTER
    assert tiles["inquiries"].row.from_nothing
    assert tiles["spend"].row.verdict is Verdict.HIGHER
    assert tiles["first_page"].value == 38
    assert all(tile.month.month == Month(2026, 10) for tile in tiles.values())


def test_the_band_is_the_state_before(session, riland):
    found = effect(session, riland, Range.YEAR)
    assert (found.visits_before.low, found.visits_before.high) == (4, 6)
    assert found.inquiries_before.high == 0


def test_months_agree_with_their_days(session, riland):
    found = effect(session, riland, Range.DAYS_30)
    assert [point.month for point in found.spend] == [Month(2026, month) for month in range(5, 11)]
    for point in found.spend:
        assert point.value == totals_of(session, riland, point.month.span).total("spend")


def test_events_are_told_in_order_and_lie_in_the_span(session, riland):
    found = effect(session, riland, Range.YEAR)
    days = [event.day for event in found.events]
    assert days == sorted(days)
    assert all(day in found.span for day in days)
    assert {EventKind.REACHED, EventKind.MISSED, EventKind.PAYMENT} <= {event.kind for event in found.events}


def test_full_months_stand_against_each_other(session, riland):
    found = periods(session, riland, Window.LAST_MONTH, Against.BEFORE)
    assert (found.now, found.before) == (Month(2026, 10).span, Month(2026, 9).span)
    lines = {line.name: line for line in found.lines}
    assert lines["spend"].now == totals_of(session, riland, found.now).total("spend")
    assert lines["spend"].better is None
    assert lines["spend"].change.absolute is None  # 31 days against 30: compared by the mean of a day


def test_less_is_better_for_the_cost_of_an_inquiry(session, riland):
    for window in Window:
        for line in periods(session, riland, window, Against.BEFORE).lines:
            if line.name == "cost_per_inquiry" and line.better is not None:
                assert line.better is (line.change.sign < 0)


def test_a_client_without_figures_has_an_empty_effect(session):
    client = next(client for client in session.all(Client).values() if client.stage == "prospect")
    found = effect(session, client, Range.SINCE_START)
    assert found.known is None
    assert found.days == (None,) * found.span.days
    assert periods(session, client, Window.LATEST_30, Against.BEFORE).lines == ()
    assert found.tiles[0].value is None


def _ends(span: Span) -> tuple[date, date]:
    return span.first, span.last


def test_sums_of_unlike_numbers_of_days_are_told(session, riland):
    assert periods(session, riland, Window.LATEST_30, Against.BEFORE).note is None
    # Of the days after the last figures none is known, so the later window has fewer than the one before it.
    later = Session(session.store, today=session.today + timedelta(14))
    found = periods(later, riland, Window.LATEST_30, Against.BEFORE)
    assert found.note is not None
    assert "Figures of 30 and of 16 days" in str(found.note)


def test_the_first_mean_of_a_range_is_that_of_seven_days_too(session):
    client = session.client("riland")
    found = effect(session, client, Range.DAYS_30)
    visits, _ = chart_days(found, View.VISITS).panes
    week = day_figures(session, client, Span.latest(7, found.span.first))
    assert visits.curves[0].mean[0] == pytest.approx(sum(day.visits for day in week) / 7)
    beside = several(session, [client], Range.DAYS_30)
    (pane,) = several_days(beside, Measure.VISITS, Way.PANES).panes
    assert list(pane.curves[0].mean) == list(visits.curves[0].mean)
