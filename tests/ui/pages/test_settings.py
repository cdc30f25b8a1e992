"""The page Settings, as a person uses it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.records import Client, Rep, ReportTemplate
from desktop.services import preferences
from desktop.services.session import Session
from desktop.services.templates import stored_template, template_saved
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.pages.settings import SettingsPage
from desktop.ui.pages.settings.checklist_section import ChecklistSection
from desktop.ui.pages.settings.phrases_section import PhrasesSection
from desktop.ui.summaries.template_dialog import TemplateDialog
from desktop.ui.workspace import Workspace


@pytest.fixture
def page(qtbot, workspace: Workspace) -> SettingsPage:
    made = SettingsPage(workspace)
    workspace.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    return made


def typed(page: SettingsPage, form: int, field: str, text: str) -> None:
    control = page.section.forms[form].editor(field).control
    control.setText(text)
    control.textEdited.emit(text)


def test_the_agency_is_renamed_with_apply_and_undone(qtbot, page, session: Session, workspace):
    before = session.agency.name
    typed(page, 0, "name", "Lakeside Search")
    assert page.section.not_applied.isVisible()
    assert session.agency.name == before, "nothing changes before Apply"
    page.section.apply_button.click()
    assert session.agency.name == "Lakeside Search"
    assert not page.section.not_applied.isVisible()
    workspace.undo(None)
    assert session.agency.name == before
    assert page.section.forms[0].value("name") == before


def test_discard_shows_what_is_kept(page, session):
    typed(page, 0, "name", "Lakeside Search")
    page.section.discard_button.click()
    assert page.section.forms[0].value("name") == session.agency.name
    assert not page.section.apply_button.isEnabled()


def test_a_cadence_shows_its_effect_before_it_is_applied(qtbot, page, session):
    page.show_section("cadences")
    typed(page, 0, "key_target_gap", "3")
    typed(page, 0, "key_max_gap", "3")
    qtbot.waitUntil(page.section.effect_box.isVisible, timeout=5_000)
    assert session.agency.key_max_gap == 7


def test_gaps_that_contradict_each_other_are_refused_in_words(page, session):
    page.show_section("cadences")
    typed(page, 0, "regular_max_gap", "5")
    page.section.apply_button.click()
    assert "never later than 5" in page.section.banners.banners()[0].text
    assert session.agency.regular_max_gap == 30


def test_a_rep_is_added(qtbot, page, session):
    page.show_section("reps")
    page.section.new_rep()
    (dialog,) = page.findChildren(FormDialog)
    qtbot.keyClicks(dialog.form.editor("name").control, "Rep Five")
    dialog.save()
    assert "Rep Five" in [rep.name for rep in session.all(Rep).values()]
    assert page.section.table.rows_model.total == len(session.all(Rep))


def test_language_and_look_are_wishes(qtbot, page):
    page.show_section("look")
    with qtbot.waitSignal(page.language_chosen) as language:
        qtbot.keyClick(page.section.language, Qt.Key.Key_Right)
    assert language.args == ["zh_CN"]
    with qtbot.waitSignal(page.look_chosen) as look:
        qtbot.keyClick(page.section.look, Qt.Key.Key_Right)
    assert look.args == ["light"]


def test_a_setting_is_found_by_a_word_of_its_section(page):
    page.find_field.setText("logo")
    assert [page.list.item(n).text() for n in range(page.list.count()) if not page.list.item(n).isHidden()] == [
        "Agency",
        "Templates",
    ]


def test_a_backup_is_made(qtbot, page, session):
    page.show_section("data")
    page.section.back_up_button.click()
    qtbot.waitUntil(lambda: len(preferences.data_place(session).backups) == 1, timeout=10_000)
    qtbot.waitUntil(page.section.back_up_button.isEnabled)


def test_phrases_are_reworded_moved_and_restored(qtbot: QtBot, workspace: Workspace) -> None:
    section = PhrasesSection(workspace)
    qtbot.addWidget(section)
    section.situation.setCurrentIndex(section.situation.findData("farewell"))
    shipped = [phrase.chinese for phrase in section.lines]
    model = section.table.rows_model
    assert model.setData(model.index(0, 0), "回头见，{contact}！")
    assert [phrase.chinese for phrase in section.lines] == ["回头见，{contact}！", *shipped[1:]]
    section.table.select_row(section.lines[0].id)
    section.shift(1)
    assert [phrase.chinese for phrase in section.lines][:2] == [shipped[1], "回头见，{contact}！"]
    section.take_away()
    assert [phrase.chinese for phrase in section.lines] == shipped[1:]
    section.restore.click()
    assert [phrase.chinese for phrase in section.lines] == shipped
    assert not section.restore.isEnabled()


def test_points_of_the_checklist_are_added_reworded_and_restored(qtbot: QtBot, workspace: Workspace) -> None:
    section = ChecklistSection(workspace)
    qtbot.addWidget(section)
    shipped = [point.wording for point in section.lines]
    section.add()
    section.add()
    assert [point.wording for point in section.lines] == [*shipped, "New point", "New point 2"]
    model = section.table.rows_model
    assert model.setData(model.index(0, 0), "The phone is answered")
    section.shift(-1)
    assert [point.wording for point in section.lines] == [
        "The phone is answered", *shipped[1:], "New point 2", "New point",
    ]  # fmt: skip
    section.restore.click()
    assert [point.wording for point in section.lines] == shipped


def test_the_template_of_summaries_is_changed_and_a_clients_own_is_found(qtbot, page, session, workspace):
    page.show_section("templates")
    section = page.section
    assert not section.clients.isVisible()
    section.all_button.click()
    qtbot.waitUntil(lambda: bool(section.findChildren(TemplateDialog)), timeout=10_000)
    dialog = section.findChild(TemplateDialog)
    dialog.accent.setText("#0F766E")
    dialog.save()
    assert stored_template(session, None).accent == "#0F766E"

    client = next(iter(session.all(Client).values()))
    workspace.do(template_saved(session, ReportTemplate(client=client.id, paper="Letter")))
    assert section.clients.isVisible()
    assert [row.id for row in section.clients.rows_model.rows()] == [client.id]
    section.clients.row_activated.emit(client)
    qtbot.waitUntil(
        lambda: any(one.scope.value == "one" for one in section.findChildren(TemplateDialog)), timeout=10_000
    )
