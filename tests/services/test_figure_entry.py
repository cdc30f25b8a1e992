"""Figures typed by day and by month: what they become, what tells them from imported ones, and what they can't replace."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.changes import ChangeSet, created
from desktop.domain.errors import InvalidValue
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.services.figure_entry import (
    FIELDS,
    Came,
    Entered,
    client_lines,
    day_lines,
    figures_entered,
    month_lines,
)
from desktop.services.opening import open_session
from desktop.storage.figures import FigureBatch

TODAY = date(2026, 5, 20)
APRIL, MAY = Month(2026, 4), Month(2026, 5)


@pytest.fixture
def session(tmp_path):
    opened = open_session(tmp_path / "agency.sqlite", today=TODAY)
    opened.do(created(Phrase("Added"), [Client(name="Lakeside"), Client(name="太湖")]))
    yield opened
    opened.store.close()


def clients(session):
    return sorted(session.all(Client).values(), key=lambda client: client.id)


def enter(session, lines, **figures):
    """Type figures into the given lines."""
    changes, batch = figures_entered(
        session, [Entered(line, name, value) for line in lines for name, value in figures.items()]
    )
    return session.do(changes, figures=batch)


def imported(session, client, day, **figures):
    row = (client.id, day, *(figures.get(entry.name) for entry in FIELDS))
    session.do(ChangeSet(Phrase("Import"), ()), figures=FigureBatch("baidu_ads", [row]))


def test_a_typed_day_is_told_from_an_imported_one_figure_by_figure(session):
    client, _ = clients(session)
    imported(session, client, date(2026, 5, 3), spend=100_00, clicks=9)
    enter(session, [day_lines(session, client, MAY)[2]], inquiries_phone=2, clicks=10)
    line = day_lines(session, client, MAY)[2]
    assert {name: (line.value(name), line.came(name)) for name in ("spend", "clicks", "inquiries_phone", "visits")} == {
        "spend": (100_00, Came.IMPORTED),
        "clicks": (10, Came.TYPED),
        "inquiries_phone": (2, Came.TYPED),
        "visits": (None, Came.UNKNOWN),
    }
    imported(session, client, date(2026, 5, 3), clicks=12)
    assert day_lines(session, client, MAY)[2].came("clicks") is Came.IMPORTED, "the later import is what is known now"


def test_undo_brings_back_both_the_figure_and_where_it_came_from(session):
    client, _ = clients(session)
    imported(session, client, date(2026, 5, 3), clicks=9)
    written = enter(session, [day_lines(session, client, MAY)[2]], clicks=10)
    session.undo(written.batch)
    line = day_lines(session, client, MAY)[2]
    assert (line.value("clicks"), line.came("clicks")) == (9, Came.IMPORTED)
    again = session.undo(session.last_written)
    assert again.figures.reversed == 1
    line = day_lines(session, client, MAY)[2]
    assert (line.value("clicks"), line.came("clicks")) == (10, Came.TYPED)


def test_the_days_of_a_month_end_today(session):
    client, _ = clients(session)
    assert [line.day.day for line in day_lines(session, client, MAY)] == list(range(1, 21))
    assert day_lines(session, client, Month(2026, 6)) == []
    assert [line.month.month for line in month_lines(session, client, 2026)] == [1, 2, 3, 4, 5]


def test_a_month_is_spread_over_its_days_so_that_sums_and_means_are_right(session):
    client, _ = clients(session)
    april = next(line for line in month_lines(session, client, 2026) if line.month == APRIL)
    enter(session, [april], visits=1000, inquiries_phone=7, bounce_rate=45_00)
    april = next(line for line in month_lines(session, client, 2026) if line.month == APRIL)
    assert (april.value("visits"), april.value("inquiries_phone"), april.value("bounce_rate")) == (1000, 7, 45_00)
    assert april.came("visits") is Came.TYPED
    sums = session.store.figures.month_sums([APRIL], [client.id])[APRIL][client.id]
    assert sums.days_with_figures == 30
    assert float(sums.mean("visits")) == pytest.approx(1000 / 30)
    enter(session, [april], visits=900)
    april = next(line for line in month_lines(session, client, 2026) if line.month == APRIL)
    assert april.value("visits") == 900, "a typed month may be corrected"


def test_a_month_that_was_imported_day_by_day_is_not_replaced_by_a_total(session):
    client, other = clients(session)
    imported(session, client, date(2026, 4, 9), visits=40)
    lines = client_lines(session, APRIL, clients(session))
    with pytest.raises(InvalidValue) as refused:
        enter(session, lines, visits=1000)
    assert "1 day" in str(refused.value)
    assert day_lines(session, other, APRIL)[0].value("visits") is None, "nothing of the block was written"
    enter(session, lines, orders=3)
    assert [line.value("orders") for line in client_lines(session, APRIL, clients(session))] == [3, 3]


def test_a_month_with_typed_and_imported_days_says_so(session):
    client, _ = clients(session)
    imported(session, client, date(2026, 4, 9), visits=40)
    enter(session, [day_lines(session, client, APRIL)[9]], visits=41)
    (line, _) = client_lines(session, APRIL, clients(session))
    assert (line.value("visits"), line.came("visits")) == (81, Came.BOTH)
