"""The frame: pages made on first sight, keys, history, what is dropped, and what is remembered."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QSplitter, QToolButton, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.ui.commands import Command
from desktop.ui.first_start import FirstStart
from desktop.ui.jobs import Jobs
from desktop.ui.page import Page, PageEntry
from desktop.ui.search_field import Hit
from desktop.ui.widgets.side_panel import SidePanel
from desktop.ui.window import Window

TITLES = {"today": "Today", "clients": "Clients", "calendar": "Calendar", "settings": "Settings"}
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class PageOfTest(Page):
    """A page with a button, a side panel, and a memory of what it was told."""

    def __init__(self, name: str, made: list[str]) -> None:
        super().__init__()
        self.name = name
        self.heard: list[object] = []
        self.chosen: object = None
        made.append(name)
        self.button = QPushButton("Do")
        self.splitter = QSplitter()
        self.splitter.setObjectName("main")
        self.splitter.addWidget(self.button)
        self.panel = SidePanel(344, name="About")
        self.panel.column.addWidget(QPushButton("In the panel"))
        self.splitter.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.addWidget(self.splitter)

    def title(self) -> str:
        return TITLES[self.name]

    def refresh(self, changes):
        self.heard.append(changes)
        self.status_changed.emit(f"{self.name}: {len(self.heard)}")

    def keys_text(self) -> str:
        return f"Enter opens {self.name}"

    def commands(self):
        return [Command(f"new_{self.name}", f"New in {self.name}", partial(self.heard.append, "new"), "Ctrl+N")]

    def badge(self) -> int:
        return 3

    def kept(self) -> object:
        return self.chosen

    def restore(self, kept: object) -> None:
        self.chosen = kept

    def focus_first(self) -> None:
        self.button.setFocus()


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def made():
    return []


@pytest.fixture
def make_window(qtbot, settings, made):
    def make() -> Window:
        entries = [
            PageEntry(name, title, "users", partial(PageOfTest, name, made), f"Ctrl+{place}", name == "settings")
            for place, (name, title) in enumerate(TITLES.items(), 1)
        ]
        window = Window(entries, settings, "Sample agency")
        qtbot.addWidget(window)
        return window

    return make


@pytest.fixture
def window(make_window, qtbot):
    window = make_window()
    window.show_page("today")
    with qtbot.waitActive(window):
        window.show()
    return window


def test_a_page_is_made_when_it_is_first_seen(window, made, qtbot):
    assert made == ["today"]
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_1, CTRL)
    assert made == ["today", "clients"]
    assert window.current_page.name == "today"
    assert window.windowTitle() == "Sample agency – Huifang"


def test_a_page_out_of_sight_hears_of_changes_when_it_is_seen_again(window):
    today = window.current_page
    window.show_page("clients")
    window.refresh("one")
    window.refresh("two")
    assert today.heard == [None]
    assert window.current_page.heard == [None, "one", "two"]
    window.show_page("today")
    assert today.heard == [None, "one", "two"]
    window.show_page("clients")
    window.refresh("three")
    window.refresh(None)
    window.show_page("today")
    assert today.heard == [None, "one", "two", None]


def test_back_and_forward_walk_through_the_pages_seen(window, qtbot):
    window.show_page("clients")
    window.show_page("calendar")
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.current_page.name == "today"
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    assert window.current_page.name == "clients"
    window.show_page("settings")
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    assert window.current_page.name == "settings"


def test_the_status_bar_speaks_of_the_page_in_sight(window):
    window.show_page("clients")
    window.page("today").refresh("elsewhere")
    shown = [label.text() for label in window.status.findChildren(QWidget) if hasattr(label, "full_text")]
    assert "clients: 1" in shown
    assert not any("today" in text for text in shown)


def test_no_key_means_two_things(window):
    for name in TITLES:
        window.show_page(name)
    assert window.commands.double_keys() == {}


def test_the_same_key_does_what_the_page_says(window, qtbot):
    window.show_page("clients")
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    assert window.current_page.heard[-1] == "new"
    assert "new" not in window.page("today").heard


def test_badges_count_what_is_due(window):
    window.refresh(None)
    window.set_badge("calendar", 120)
    assert window.navigation.item("today").badge == 3
    assert window.navigation.item("today").accessibleName() == "Today, 3 due"
    assert window.navigation.item("calendar").badge == 120


def test_search_finds_clients_first_and_then_commands(window, qtbot):
    opened = []
    window.header.search.add_source(
        lambda text: [Hit("users", "Calendar Makers", "calmak", "client", partial(opened.append, text))], first=True
    )
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    field = window.header.search
    assert field.hasFocus()
    qtbot.keyClicks(field, "calen")
    qtbot.waitUntil(lambda: len(field.hits) == 2)
    assert [hit.title for hit in field.hits] == ["Calendar Makers", "Calendar"]
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.current_page.name == "calendar"
    assert field.text() == ""
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(field, "calen")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert opened[-1] == "calen"


def test_escape_gives_the_keyboard_back(window, qtbot):
    window.current_page.button.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(window.header.search, "x")
    qtbot.keyClick(window.header.search, Qt.Key.Key_Escape)
    assert window.current_page.button.hasFocus()


def test_f6_goes_round_the_parts_of_the_window(window, qtbot):
    window.current_page.button.setFocus()
    seen = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        seen.append(focused.accessibleName() or focused.text())
    assert seen == ["In the panel", "Today", "Search clients, contacts, commands", "Do"]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.header.search.hasFocus()


def test_f9_hides_the_panel_and_this_is_remembered(window, make_window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.current_page.panel.isHidden()
    window.close()
    again = make_window()
    assert again.show_page("today").panel.isHidden()


def test_size_and_splitters_are_remembered(window, make_window, qtbot):
    window.resize(1120, 700)  # no larger than the screen of the test
    window.current_page.splitter.setSizes([700, 420])
    qtbot.waitUntil(lambda: window.current_page.panel.width() == window.current_page.splitter.sizes()[1])
    kept = window.current_page.splitter.sizes()
    window.close()
    again = make_window()
    again.show_page("today")
    with qtbot.waitExposed(again):
        again.show()
    assert again.size() == window.size()
    assert again.current_page.splitter.sizes() == kept


def test_a_page_finds_again_what_was_chosen_on_it(window, make_window):
    window.current_page.chosen = {"level": "key", "reps": [2]}
    window.show_page("clients")
    window.close()
    again = make_window()
    assert again.show_page("today").chosen == {"level": "key", "reps": [2]}
    assert again.show_page("clients").chosen is None


def test_settings_that_cannot_be_read_do_no_harm(settings, make_window):
    for name in ("geometry", "splitters/today", "panel_hidden/today", "kept/today"):
        settings.setValue(f"window/{name}", "{broken")
    make_window().show_page("today")


def drop(window: Window, data: QMimeData) -> bool:
    """Drag data over the window and let go; says whether the window took it."""
    enter = QDragEnterEvent(
        QPoint(400, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        event = QDropEvent(
            QPointF(400, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(window, event)
    return enter.isAccepted()


def test_files_can_be_dropped_anywhere(window, tmp_path, qtbot):
    files = [tmp_path / "客户登记表.xlsx", tmp_path / "figures.csv"]
    for file in files:
        file.write_bytes(b"x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    with qtbot.waitSignal(window.files_dropped) as dropped:
        assert drop(window, data)
    assert dropped.args[0] == files


def test_other_things_are_refused(window):
    text, link = QMimeData(), QMimeData()
    text.setText("C-00042")
    link.setUrls([QUrl("https://example.com/a.xlsx")])
    assert [drop(window, data) for data in (text, link)] == [False, False]


def test_a_folder_is_dropped_like_its_files(window, tmp_path):
    folder = QMimeData()
    folder.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    assert drop(window, folder)


def test_a_failed_job_becomes_a_banner(window, qtbot):
    jobs = Jobs()
    window.watch(jobs)

    def refuse(progress):
        raise UserError("The file is empty.", "Choose another one.")

    with qtbot.waitSignal(jobs.failed):
        jobs.run("Import", refuse)
    assert [banner.text for banner in window.banners] == ["The file is empty."]
    jobs.close()


def test_a_toast_says_what_was_done(window):
    window.toast("Callback moved to 15 May")
    assert window.toast_text == "Callback moved to 15 May"


def test_every_icon_button_has_a_name(window):
    window.header.set_rep("周甲")
    for button in window.findChildren(QToolButton):
        if button.isVisible():
            assert button.accessibleName(), button


def test_the_first_start_offers_three_ways(window, qtbot):
    first = FirstStart("en", "light", "/data")
    window.show_instead(first)
    for key, signal in (
        (Qt.Key.Key_1, first.sample_requested),
        (Qt.Key.Key_2, first.import_requested),
        (Qt.Key.Key_3, first.empty_requested),
    ):
        with qtbot.waitSignal(signal, timeout=500):
            qtbot.keyClick(first, key, ALT)
    assert first.choices[0].button.hasFocus()
    window.show_instead(None)
    assert window.status.isVisible()
    assert window.current_page.isVisible()
