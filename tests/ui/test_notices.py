"""Toasts go by themselves, banners stay, and neither ever reads a text as markup."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.ui.jobs import Jobs
from desktop.ui.notices import Banner, Banners, Corner, EmptyState, Toast
from desktop.ui.progress_panel import ProgressPanel
from desktop.ui.widgets.footer_bar import FooterBar


@pytest.fixture
def page(qtbot):
    page = QWidget()
    page.resize(900, 600)
    qtbot.addWidget(page)
    page.show()
    return page


def test_a_toast_stands_in_the_bottom_left_corner_and_offers_undo(page, qtbot):
    undone = []
    toast = Toast()
    Corner(page, toast)
    toast.show_text("Callback moved to 15 May", lambda: undone.append(1))
    assert toast.isVisible()
    assert toast.geometry().left() == 16
    assert toast.geometry().bottom() == page.height() - 17
    page.resize(900, 700)
    assert toast.geometry().bottom() == page.height() - 17
    undo = next(button for button in toast.findChildren(QPushButton) if button.text() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert undone == [1]
    assert not toast.isVisible()


def test_a_toast_stands_above_the_bar_at_the_foot_of_a_page(page):
    bar = FooterBar(page)
    bar.setGeometry(0, page.height() - bar.height(), page.width(), bar.height())
    bar.show()
    toast = Toast()
    Corner(page, toast)
    toast.show_text("Saved")
    assert toast.geometry().bottom() < bar.geometry().top()


def test_a_toast_without_undo_shows_no_button(page):
    toast = Toast()
    Corner(page, toast)
    toast.show_text("Saved")
    assert not any(button.isVisible() for button in toast.findChildren(QPushButton))
    assert toast.text == "Saved"


def test_a_banner_stays_until_it_is_closed(page, qtbot):
    banners = Banners(page)
    banner = banners.add_error(
        UserError(Phrase("{file} is locked with a password.", file="a.xlsx"), "Save it without the password.")
    )
    assert banner.text == "a.xlsx is locked with a password."
    assert [each.tone for each in banners.banners()] == ["bad"]
    banner.dismiss()
    qtbot.waitUntil(lambda: banners.isHidden())
    assert banners.banners() == []


def test_the_same_words_are_not_said_twice(page):
    banners = Banners(page)
    banners.add("warn", "The server cannot be reached.")
    banners.add("warn", "The server cannot be reached.")
    assert len(banners.banners()) == 1


def test_a_banners_way_on_is_a_button(page, qtbot):
    gone = []
    banner = Banner("info", "Holidays are known to 31 Dec 2026.", actions=[("Open settings", lambda: gone.append(1))])
    qtbot.addWidget(banner)
    qtbot.mouseClick(banner.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert gone == [1]


@pytest.mark.parametrize("text", ["<b>bold</b>", "a < b & c", "<img src=x>"])
def test_text_from_files_is_never_markup(page, text):
    banner = Banner("bad", text, text, parent=page)
    empty = EmptyState("info", text, text, parent=page)
    labels = banner.findChildren(QLabel) + empty.findChildren(QLabel)
    assert [label.text() for label in labels if label.text()] == [text] * 4
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels if label.text())


def test_an_empty_page_offers_ways_on(page, qtbot):
    gone = []
    empty = EmptyState("users", "No clients yet", actions=[("Import a workbook", lambda: gone.append(1))], parent=page)
    qtbot.mouseClick(empty.buttons[0], Qt.MouseButton.LeftButton)
    assert gone == [1]


def test_progress_comes_into_sight_only_when_work_takes_long(page, qtbot):
    jobs = Jobs()
    panel = ProgressPanel(jobs)
    Corner(page, panel)
    panel._patience.setInterval(30)
    with qtbot.waitSignal(jobs.ended):
        jobs.run("Short", lambda progress: progress(1, 1))
    assert not panel.isVisible()

    def wait(progress):
        while True:
            progress(3, 10, "C-00007")

    jobs.run("Making PDFs", wait)
    qtbot.waitUntil(panel.isVisible)
    qtbot.mouseClick(panel.findChild(QPushButton), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not panel.isVisible())
    assert jobs.unfinished == ()
    jobs.close()
