"""The template of summaries, by keyboard: sections moved and unticked, a colour refused, a client's own given up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.domain.records import Client
from desktop.domain.template import Section
from desktop.services.summaries import last_full_month, report_of
from desktop.services.templates import stored_template, template_of
from desktop.ui.summaries.template_dialog import TemplateDialog


@pytest.fixture
def client(session) -> Client:
    return session.client("riland")


@pytest.fixture
def dialog(qtbot, workspace, session, client):
    language = session.report_language(client)
    sheet = (report_of(session, client, last_full_month(session.today), language), language)
    made = TemplateDialog(workspace, client, sheet)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.preview.pages > 0)
    return made


def test_sections_are_moved_and_unticked_by_keyboard_and_seen_at_once(qtbot, dialog, session, client):
    pages = dialog.preview.pages
    dialog.sections.setFocus()
    qtbot.keyClick(dialog.sections, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert dialog.sections.chosen()[:2] == (Section.TILES, Section.LEAD)
    dialog.sections.setCurrentRow(dialog.sections.count() - 2)
    qtbot.keyClick(dialog.sections, Qt.Key.Key_Space)
    assert Section.DAYS not in dialog.sections.chosen()
    qtbot.waitUntil(lambda: 0 < dialog.preview.pages < pages)
    dialog.save()
    assert template_of(session, client).sections == dialog.sections.chosen()


def test_a_pale_colour_is_refused_in_a_sentence_and_nothing_is_stored(qtbot, dialog, session):
    dialog.accent.setText("#FFEE00")
    qtbot.waitUntil(lambda: bool(dialog.banners.banners()))
    assert not dialog.save_button.isEnabled()
    dialog.save()
    assert dialog.isVisible()
    assert stored_template(session, None) is None


def test_a_client_has_its_own_until_it_is_as_all_again(qtbot, dialog, workspace, session, client):
    dialog.scope.setFocus()
    qtbot.keyClick(dialog.scope, Qt.Key.Key_Right)
    dialog.closing.setPlainText("Until next month")
    dialog.save()
    own = stored_template(session, client)
    assert own is not None
    assert (own.closing, own.sections, own.paper) == ("Until next month", (), "")
    assert stored_template(session, None) is None
    dialog.use_for_all()
    assert stored_template(session, client) is None
