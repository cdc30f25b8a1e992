"""The charts of all clients as a team lead uses them: every figure opens its clients, by mouse, keys and table."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from desktop.domain.changes import created
from desktop.domain.money import ServicePeriod
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.ui.look import apply
from desktop.ui.roster_charts.subjects import subjects
from desktop.ui.roster_charts.view import RosterCharts
from desktop.ui.theme import current_theme, load_theme

NAMES = [subject.name for subject in subjects()]
END = date(2026, 9, 20)


@pytest.fixture
def roster(qtbot, workspace):
    shown = RosterCharts(workspace)
    qtbot.addWidget(shown)
    shown.resize(1300, 800)
    shown.show()
    shown.refresh(None)
    settle(qtbot, shown)
    return shown


def settle(qtbot, roster):
    qtbot.waitUntil(lambda: not roster.workspace.jobs.unfinished)


def show(qtbot, roster, subject):
    roster.show_subject(subject)
    settle(qtbot, roster)


def write(workspace, *records):
    return workspace.session.do(created(Phrase("Test"), records))


@pytest.mark.parametrize("subject", NAMES)
def test_every_mark_of_every_chart_opens_the_clients_that_it_counts(qtbot, roster, subject):
    show(qtbot, roster, subject)
    assert roster.board.charts
    for card in roster.board.cards:
        for mark in card.drawn.marks:
            figure = card.chart.figure(mark.category, mark.series)
            card.drawn.opened.emit(mark.category, mark.series)
            assert roster.behind.table.rows_model.rowCount() == len(set(figure.clients()))
            assert card.chart.said(mark.category, mark.series) in roster.behind.title.text()


def test_of_24_periods_that_ended_22_were_renewed_and_the_two_names_stand_first(qtbot, roster, workspace):
    clients = write(workspace, *(Client(name=f"Book {number:02}") for number in range(24)))
    numbers = [change.after.id for change in clients.of(Client)]
    ended = [
        ServicePeriod(client=number, starts_on=END - timedelta(364), ends_on=END, amount=100_000) for number in numbers
    ]
    followed = [
        ServicePeriod(client=number, starts_on=END + timedelta(1), ends_on=END + timedelta(365))
        for number in numbers[2:]
    ]
    write(workspace, *ended, *followed)
    own = {client.name for client in workspace.session.all(Client).values() if client.name.startswith("Book")}
    roster.refresh(None)
    settle(qtbot, roster)
    renewal = next(chart for chart in roster.board.charts if chart.name == "renewal")
    place = renewal.categories.index("September 2026")
    lines = renewal.figure(place, 0).clients()
    named = [(workspace.session.all(Client)[line.client].name, line.what) for line in lines]
    book = [(name, what) for name, what in named if name in own]
    assert [name for name, what in book if what == "not renewed"] == ["Book 00", "Book 01"]
    assert len(book) == 24
    others = len(named) - 24
    if not others:
        assert renewal.figure(place, 0).text == "91.7%"


def test_arrows_walk_the_marks_and_enter_goes_on_to_the_clients_and_their_card(qtbot, roster, workspace):
    show(qtbot, roster, "satisfaction")
    chart = next(card.drawn for card in roster.board.cards if card.chart.name == "satisfaction")
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(chart, Qt.Key.Key_End)
    said = chart.accessibleDescription()
    assert said.startswith("5 very satisfied: ")
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    asked = []
    workspace.client_requested.connect(asked.append)
    qtbot.keyClick(roster.behind.table, Qt.Key.Key_Return)
    assert workspace.session.all(Client)[asked[0]].stage == "active"


def test_as_a_table_each_number_shows_its_clients(qtbot, roster):
    show(qtbot, roster, "sources")
    roster.ways.chosen.emit("table")
    table = roster.board.tables[0].table
    table.setFocus()
    table.setCurrentIndex(table.rows_model.index(0, 2))
    won = roster.board.charts[0].figure(0, 1)
    assert won is not None
    assert roster.behind.table.rows_model.rowCount() == len(set(won.clients()))
    assert roster.values_text().startswith("Sources of clients\tClients\t")


def test_what_is_shown_is_true_after_a_change_and_the_chosen_figure_stays(qtbot, roster, workspace):
    show(qtbot, roster, "sources")
    roster._on_opened("client_sources", 0, 0)
    shown = roster.board.charts[0]
    before = shown.figure(0, 0).value
    source = next(iter(shown.figure(0, 0).clients()))
    like = workspace.session.all(Client)[source.client]
    write(workspace, Client(name="Another one", source=like.source))
    roster.refresh(None)
    settle(qtbot, roster)
    assert roster.board.charts[0].figure(0, 0).value == before + 1
    assert "Another one" in [
        roster.workspace.session.all(Client)[row.client].name
        for row in (roster.behind.table.rows_model.row(n) for n in range(roster.behind.table.rows_model.rowCount()))
    ]


def test_an_agency_without_clients_is_told_where_they_come_from(qtbot, tmp_path):
    from desktop.services.opening import open_session
    from desktop.ui.jobs import Jobs
    from desktop.ui.workspace import Workspace

    session = open_session(tmp_path / "empty.sqlite", today=END)
    workspace = Workspace(session, Jobs())
    empty = RosterCharts(workspace)
    qtbot.addWidget(empty)
    for subject in NAMES:
        empty.show_subject(subject)
        assert empty._content.currentWidget() is empty._no_clients
    write(workspace, Client(name="The first one"))
    for subject in NAMES:  # one client of whom nothing is known
        show(qtbot, empty, subject)
        assert empty.board.charts
        empty.pictured.grab()
    workspace.jobs.close()
    session.store.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_picture_holds_all_charts_in_both_themes(qapp, qtbot, roster, theme):
    before = current_theme()
    apply(qapp, load_theme(theme))
    try:
        show(qtbot, roster, "renewal")
        image: QImage = roster.pictured.grab().toImage()
        assert image.height() > roster.board.viewport().height() * 0.9
        assert image.pixelColor(2, 2) == current_theme().colour("surface")
    finally:
        apply(qapp, before)


def test_all_values_and_the_clients_of_a_figure_are_written_as_workbooks(qtbot, roster, tmp_path):
    from openpyxl import load_workbook

    from desktop.ui.file_export import write_export

    show(qtbot, roster, "renewal")
    roster._on_opened("renewal", 0, 0)
    for name, focused in (("values", roster.tabs), ("clients", roster.behind.table)):
        focused.setFocus()
        path = tmp_path / f"{name}.xlsx"
        write_export(roster.workspace, roster.view_export(), roster, path)
        settle(qtbot, roster)
        qtbot.waitUntil(path.exists)
        cells = [cell.value for row in load_workbook(path).active.iter_rows() for cell in row]
        assert ("Renewal rate" in cells) is (name == "values")


def test_over_many_clients_each_is_judged_as_on_its_card(session):
    from desktop.services.comparisons import compare_client
    from desktop.services.roster_charts.cohorts import cohorts

    found = cohorts(session)
    judged = {(case.client, rows[0].measure.name): case.verdict for rows in found.by_level for case in rows[0].cases}
    assert len(judged) > 100
    for number in {client for client, _ in judged}:
        comparison = compare_client(session, session.all(Client)[number])
        for row in comparison.rows:
            if (number, row.measure.name) in judged:
                assert (row.measure.name, judged[number, row.measure.name]) == (row.measure.name, row.verdict)


def test_imported_figures_are_in_the_charts_at_once_and_leave_them_by_undo(session):
    from desktop.domain.changes import ChangeSet
    from desktop.domain.periods import Month
    from desktop.services.roster_charts.changes import month_changes
    from desktop.services.roster_charts.renewals import latest_months, rates
    from desktop.services.roster_charts.sources import origins
    from desktop.storage.figures import FigureBatch
    from desktop.storage.tables import MEASURES

    client, month = session.client("riland"), Month.of(session.today).previous

    def seen() -> tuple[object, ...]:
        months = latest_months(session, 6)
        changes = month_changes(session, month)
        return (
            origins(session, months).channels["inquiries_fax"].get(client.id),
            changes.now["visits"],
            [rate.lapsed for rate in rates(session, months).lapse],
        )

    before = seen()
    days = [month.previous.first + timedelta(offset) for offset in range(40)]
    values = {"visits": 1000, "inquiries_fax": 7, "spend": 0}
    rows = [(client.id, day, *(values.get(name) for name in MEASURES)) for day in days]
    written = session.do(ChangeSet(Phrase("Import")), origin="import", figures=FigureBatch("ads", rows))
    after = seen()
    assert after[0] > (before[0] or 0)
    assert after[1] > before[1]
    assert any(client.id in lapsed for lapsed in after[2])  # forty days without spend
    session.undo(written.batch)
    assert seen() == before


def test_the_month_has_the_same_satisfaction_and_rates_as_the_tiles_of_today(session):
    from desktop.domain.periods import Month
    from desktop.services.month_so_far import month_so_far
    from desktop.services.roster_charts.moods import moods
    from desktop.services.roster_charts.renewals import latest_months, rates

    months = latest_months(session, 2)
    so_far = month_so_far(session, ())
    found = rates(session, months)
    assert so_far.month == Month.of(session.today)
    before, now = moods(session, months).trend
    assert (so_far.satisfaction_before, so_far.satisfaction) == (before.mean, now.mean)
    assert (so_far.lapse, so_far.renewal) == (found.lapse[1], found.renewal[0])
