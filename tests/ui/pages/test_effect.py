"""The Effect page as a person uses it: choosing, ranges, reading out days, copying, pictures, both themes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.domain.records import Client
from desktop.domain.series import Range
from desktop.ui.look import apply
from desktop.ui.pages.effect import EffectPage
from desktop.ui.theme import current_theme, load_theme

TODAY = date(2026, 11, 22)


@pytest.fixture
def page(qtbot, workspace):
    return shown_page(qtbot, workspace).one


def shown_page(qtbot, workspace):
    page = EffectPage(workspace)
    qtbot.addWidget(page)
    page.refresh(None)
    page.resize(1300, 800)
    page.show()
    page.show_client(workspace.session.client("riland").id)
    settle(qtbot, page)
    return page


def settle(qtbot, page):
    qtbot.waitUntil(lambda: not page.workspace.jobs.unfinished)


def test_the_tiles_tell_the_change_since_the_time_before(page):
    names = [tile.accessibleName() for tile in page.tiles.tiles]
    assert "before 5次左右" in names[0]
    assert "before 没电话" in names[1]
    assert "Oct ¥" in names[2]


def test_ranges_show_more_or_fewer_days(qtbot, workspace):
    whole = shown_page(qtbot, workspace)
    page, commands = whole.one, {command.name: command for command in whole.commands()}
    commands["effect_30"].run()
    settle(qtbot, page)
    assert page.effect.span.days == 30
    assert page.ranges.value == "30"
    low, high = page.chart._visits.viewRange()[0]
    assert (low, high) == pytest.approx((page.effect.span.first.toordinal() - 0.5, TODAY.toordinal() - 0.5))


def test_arrows_read_out_the_days(qtbot, page):
    chart = page.chart
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.cursor_day == TODAY - timedelta(1)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert chart.cursor_day == TODAY - timedelta(9)
    day = page.effect.days[(chart.cursor_day - page.effect.span.first).days]
    values = {reading.name: reading.value for reading in chart.read_out.readings}
    assert (values["Visits"], values["Inquiries"]) == (str(day.visits), str(day.inquiries))
    assert len(chart.read_out.readings) == 4
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.cursor_day == page.effect.span.first
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert not chart.read_out.isVisible()


def test_the_pointer_reads_out_the_day_below_it(page):
    chart = page.chart
    day = page.effect.span.first + timedelta(40)
    chart._on_moved(chart._visits.vb.mapViewToScene(QPointF(day.toordinal(), 20)))
    assert chart.cursor_day == day
    assert page.rect().contains(page.mapFromGlobal(chart.read_out.mapToGlobal(chart.read_out.rect().bottomRight())))


def test_a_double_click_shows_all_days_after_zooming(qtbot, page):
    chart = page.chart
    last = page.effect.span.last.toordinal()
    chart._visits.setXRange(last - 20, last, padding=0)
    assert chart._inquiries.viewRange()[0] == pytest.approx(chart._visits.viewRange()[0])
    qtbot.mouseDClick(chart.viewport(), Qt.MouseButton.LeftButton)
    low, high = chart._visits.viewRange()[0]
    assert round(high - low) == page.effect.span.days


def test_the_values_are_copied_as_cells(qtbot, page):
    qtbot.keyClick(page.chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().split("\n")
    assert len(lines) == page.effect.span.days + 1
    first = lines[1].split("\t")
    assert first[0] == page.effect.span.first.isoformat()
    assert first[1] == str(page.effect.values("visits")[0])


def test_the_values_stand_in_a_table(page):
    page.ways._on_clicked(1)
    rows = page.table.rows_model.rows()
    assert page.table.isVisible()
    assert [row.day for row in rows] == list(page.effect.span)[::-1]


def test_the_picture_is_saved_and_a_place_that_cant_be_written_is_said(qtbot, page, tmp_path):
    page.write_picture(tmp_path / "effect")
    assert not QImage(str(tmp_path / "effect.png")).isNull()
    with qtbot.waitSignal(page.workspace.refused) as refused:
        page.write_picture(tmp_path / "no folder" / "effect.png")
    assert "can't be written" in str(refused.args[0])


def test_periods_are_chosen_and_copied(qtbot, page):
    page.side.window_box.setCurrentIndex(2)
    page.side.window_box.activated.emit(2)
    settle(qtbot, page)
    assert "1 Sep – 30 Sep against 1 Oct – 31 Oct" in page.side.table.accessibleName()
    qtbot.keyClick(page.side.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = [line.split("\t") for line in QApplication.clipboard().text().split("\n")]
    assert copied[0] == ["Figure", "Before", "Now", "Change"]
    assert [row[0] for row in copied[1:3]] == ["Visits a day", "Inquiries"]


def test_an_event_leads_to_its_day_in_the_chart(page):
    page.side.events.setCurrentItem(page.side.events.topLevelItem(2))
    assert page.chart.cursor_day == page.effect.events[-3].day


def test_a_client_without_figures_says_so_and_leads_on(qtbot, page):
    client = next(one for one in page.workspace.session.all(Client).values() if one.stage == "prospect")
    page.show_client(client.id)
    settle(qtbot, page)
    assert page._no_figures.isVisible()
    with qtbot.waitSignal(page.workspace.page_requested) as asked:
        page._no_figures.buttons[0].click()
    assert asked.args == ["imports"]


def test_a_client_is_found_by_part_of_the_username(qtbot, page):
    wanted = page.workspace.session.client("szsunko")
    completer = page.clients.completer()
    completer.setCompletionPrefix("sunko")
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == f"{wanted.name} szsunko"
    page.clients.setCurrentIndex(page.clients.findData(wanted.id))
    page.clients.activated.emit(page.clients.currentIndex())
    settle(qtbot, page)
    assert page.effect.client == wanted


def test_only_the_newest_question_is_answered(qtbot, page):
    page.show_range(Range.DAYS_30)
    page.show_range(Range.DAYS_90)
    settle(qtbot, page)
    assert page.effect.span.days == 90


def test_the_chart_takes_the_colours_of_the_other_theme(qtbot, page):
    application = QApplication.instance()
    before = current_theme()
    try:
        apply(application, load_theme("dark"))
        QApplication.processEvents()
        assert page.chart.backgroundBrush().color() == load_theme("dark").colour("surface")
    finally:
        apply(application, load_theme(before.name))


def test_switches_take_parts_out_of_the_chart(page):
    full = len(page.chart._visits.items)
    page.switches["baseline"].setChecked(False)
    page.switches["mean"].setChecked(False)
    assert len(page.chart._visits.items) == full - 3
    assert len(page.chart.readings(page.effect.span.last)) == 2


def test_the_way_to_look_is_switched_and_found_again(qtbot, workspace):
    page = shown_page(qtbot, workspace)
    page.one.modes._on_clicked(1)
    assert page.mode.name == "roster"
    assert page.mode.modes.value == "roster"
    assert page.current_client() is None
    again = EffectPage(workspace)
    qtbot.addWidget(again)
    again.restore(page.kept())
    assert again.mode.name == "roster"
    page.show_client(workspace.session.client("riland").id)
    assert page.mode is page.one
    assert page.one.modes.value == "one"
