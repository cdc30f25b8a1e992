"""The Effect page as a person uses it: choosing, ranges, reading out days, copying, pictures, both themes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import openpyxl
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu

from desktop.domain.errors import UserError
from desktop.domain.records import ChartNote, Client
from desktop.domain.series import Range
from desktop.services.chart_notes import new_note, note_saved
from desktop.services.effect import EventKind
from desktop.services.effect_panes import View
from desktop.services.effect_several import MOST_CLIENTS, Way
from desktop.ui.file_export import write_export
from desktop.ui.forms.dialog import FormDialog
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
    qtbot.waitUntil(lambda: not page.workspace.jobs.unfinished, timeout=20_000)


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
    low, high = page.chart.days_in_sight
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
    phone = day.inquiries_phone
    assert values["by phone"] == str(phone)
    assert f"Visits {day.visits}" in chart.accessibleDescription(), "a screen reader is told the day"
    assert "7-day mean" in values
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.cursor_day == page.effect.span.first
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert not chart.read_out.isVisible()


def test_the_pointer_reads_out_the_day_below_it(page):
    chart = page.chart
    day = page.effect.span.first + timedelta(40)
    chart._on_moved(chart.panes[0].vb.mapViewToScene(QPointF(day.toordinal(), 20)))
    assert chart.cursor_day == day
    assert page.rect().contains(page.mapFromGlobal(chart.read_out.mapToGlobal(chart.read_out.rect().bottomRight())))


def test_a_double_click_shows_all_days_after_zooming(qtbot, page):
    chart = page.chart
    last = page.effect.span.last.toordinal()
    visits, inquiries = chart.panes
    visits.setXRange(last - 20, last, padding=0)
    assert inquiries.viewRange()[0] == pytest.approx(visits.viewRange()[0])
    qtbot.mouseDClick(chart.viewport(), Qt.MouseButton.LeftButton)
    low, high = chart.days_in_sight
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
    rows = page.days.table.rows_model.rows()
    assert page.days.table.isVisible()
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
    visits = page.chart.panes[0]
    full = len(visits.items)
    page.switches["baseline"].setChecked(False)
    page.switches["mean"].setChecked(False)
    assert len(visits.items) == full - 3
    page.chart.put_cursor(page.effect.span.last)
    assert "7-day mean" not in page.chart.read_out.text
    page.switches["earlier"].setChecked(True)
    assert len(visits.items) == full - 2


def test_spend_keywords_and_rank_have_charts_of_their_own(qtbot, page):
    page.views.setCurrentIndex(page.views.findData(View.SPEND))
    page.chart.put_cursor(page.effect.span.last)
    values = {reading.name: reading.value for reading in page.chart.read_out.readings}
    assert values["Spend"].startswith("¥")
    assert values["Cost per inquiry"].startswith("¥")
    page.views.setCurrentIndex(page.views.findData(View.KEYWORDS))
    keywords, rank = page.chart.panes
    assert not keywords.vb.yInverted()
    assert rank.vb.yInverted(), "the first rank is the best and stands on top"
    page.ways._on_clicked(1)
    titles = [column.title for column in page.days.table.rows_model.columns]
    assert titles == ["Day", "Keywords", "On the first page", "In the first five", "Rank, median", "Events"]


def test_any_two_days_are_a_range(qtbot, page):
    panel = page.ranges.other
    panel.first.setText("2026-09-01")
    panel.last.setText("2026-08-01")
    panel.take()
    assert panel.last.property("problem")
    panel.last.setText("2026-09-14")
    panel.take()
    settle(qtbot, page)
    assert (page.effect.span.first, page.effect.span.days) == (date(2026, 9, 1), 14)
    assert page.ranges.value == "other"


def test_a_note_is_written_on_the_chart_changed_removed_and_all_of_it_undone(qtbot, page):
    session, day = page.workspace.session, page.effect.span.last
    client = session.client("riland")
    page.workspace.do(
        note_saved(session, client, None, replace(new_note(session, client, day), text="new site 新网站"))
    )
    settle(qtbot, page)
    page.refresh(None)
    settle(qtbot, page)
    (event,) = [event for event in page.effect.events if event.kind is EventKind.NOTE]
    assert (event.day, event.text) == (day, "new site 新网站")
    page.chart.put_cursor(day)
    with qtbot.waitSignal(page.status_changed) as said:
        page.chart.put_cursor(day)
    assert "new site 新网站" in said.args[0]
    page.side.note_removal_requested.emit(event.note)
    assert session.store.load(ChartNote, client=client.id) == []
    page.workspace.undo()
    assert len(session.store.load(ChartNote, client=client.id)) == 1
    with pytest.raises(UserError):
        note_saved(session, client, None, replace(new_note(session, client, TODAY + timedelta(1)), text="fair"))


def test_the_values_are_saved_as_a_workbook(qtbot, page, tmp_path):
    write_export(page.workspace, page.view_export(), page, tmp_path / "riland.xlsx")
    settle(qtbot, page)
    sheet = openpyxl.load_workbook(tmp_path / "riland.xlsx").active
    first = [cell.value for cell in sheet[2]]
    assert first[0].date() == page.effect.span.first
    assert first[1] == page.effect.values("visits")[0]
    assert sheet.max_row == page.effect.span.days + 1


def test_the_way_to_look_is_switched_and_found_again(qtbot, workspace):
    page = shown_page(qtbot, workspace)
    page.one.modes._on_clicked(2)
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


def test_chosen_clients_take_the_place_of_those_that_stood_side_by_side(qtbot, workspace):
    page = shown_page(qtbot, workspace)
    told = []
    workspace.told.connect(told.append)
    many = [client.id for client in workspace.session.all(Client).values()][: MOST_CLIENTS + 2]
    page.show_side_by_side(many[:2])
    assert page.mode.clients == tuple(many[:2])
    page.show_side_by_side(many)
    settle(qtbot, page)
    assert page.mode.clients == tuple(many[:MOST_CLIENTS])
    assert len(told) == 1, "that not all are shown is said"


def test_several_clients_stand_side_by_side_and_are_found_again(qtbot, workspace):
    page = shown_page(qtbot, workspace)
    page.show_mode("several")
    riland, szsunko = (workspace.session.client(name) for name in ("riland", "szsunko"))
    mode = page.mode
    assert mode.clients == (riland.id,), "the client that was looked at is one of them"
    mode.more.setCurrentIndex(mode.more.findData(szsunko.id))
    mode.more.activated.emit(mode.more.currentIndex())
    settle(qtbot, page)
    assert len(mode.days.chart.panes) == 2
    assert mode.days.chart.panes[0].viewRange()[1] == mode.days.chart.panes[1].viewRange()[1], "one scale"
    mode.show_scale(Way.INDEX)
    assert len(mode.days.chart.panes) == 1
    assert {curve.label for curve in mode.days.content.curves} == {riland.short_name, szsunko.short_name}
    again = EffectPage(workspace)
    qtbot.addWidget(again)
    again.restore(page.kept())
    settle(qtbot, again)
    assert again.mode.clients == (riland.id, szsunko.id)
    mode.remove_client(riland.id)
    settle(qtbot, page)
    mode.table.row_activated.emit(mode.table.rows_model.row(0))
    settle(qtbot, page)
    assert page.mode is page.one
    assert page.one.client == szsunko.id


def test_more_clients_than_can_be_told_apart_are_refused(qtbot, workspace):
    page = shown_page(qtbot, workspace)
    page.show_mode("several")
    for client in list(workspace.session.all(Client))[: MOST_CLIENTS + 2]:
        page.mode.add_client(client)
    settle(qtbot, page)
    assert len(page.mode.clients) == MOST_CLIENTS


def test_the_roster_is_found_again_as_it_was_left(qtbot, workspace):
    page = shown_page(qtbot, workspace)
    page.show_roster("satisfaction")
    settle(qtbot, page)
    roster = page.mode.roster
    roster.months.set_value("24")
    kept = page.kept()
    other = EffectPage(workspace)
    qtbot.addWidget(other)
    other.restore(kept)
    settle(qtbot, other)
    again = other.mode.roster
    assert (again.subject, again.months.value, again.ways.value) == ("satisfaction", "24", "chart")
    other.restore({"mode": "roster", "roster": {"subject": "gone", "months": 7}})


def test_a_note_is_asked_for_on_the_day_that_was_pointed_at(qtbot, page):
    chart = page.chart
    day = page.effect.span.first + timedelta(40)
    at = chart.mapFromScene(chart.panes[0].vb.mapViewToScene(QPointF(day.toordinal(), 20)))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, chart.mapToGlobal(at))
    chart.contextMenuEvent(event)
    menu = chart.findChild(QMenu)
    menu.actions()[0].trigger()
    dialog = page.window().findChild(FormDialog)
    dialog.form.editor("text").control.setText("fair in Shanghai")
    dialog.save()
    (note,) = page.workspace.session.store.load(ChartNote, client=page.client)
    assert (note.on, note.text, note.author) == (day, "fair in Shanghai", page.workspace.session.rep)


def test_a_client_without_figures_has_no_index_and_is_named(qtbot, workspace):
    page = shown_page(qtbot, workspace)
    page.show_mode("several")
    prospect = next(one for one in workspace.session.all(Client).values() if one.stage == "prospect")
    page.mode.add_client(prospect.id)
    settle(qtbot, page)
    assert len(page.mode.days.chart.panes) == 2
    assert "no figures" in page.mode.days.chart.texts
    page.mode.show_scale(Way.INDEX)
    assert len(page.mode.days.content.curves) == 1
    assert (prospect.short_name or prospect.name) in page.mode._note.full_text()
    page.mode.remove_client(page.mode.clients[0])
    settle(qtbot, page)
    assert page.mode.days.content.curves == [], "and nothing at all is drawn as nothing"
    page.mode.remove_client(prospect.id)
    settle(qtbot, page)
    assert page.mode._nobody.isVisible()
