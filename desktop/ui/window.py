"""The window: navigation at the left, header above, one page, and the status bar. It knows no page by its class."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.ui.command_search import found_commands
from desktop.ui.commands import Command, Commands
from desktop.ui.drop_area import DropArea
from desktop.ui.header import Header
from desktop.ui.history import History
from desktop.ui.memory import Memory
from desktop.ui.menu_bar import MenuBar
from desktop.ui.navigation import Navigation
from desktop.ui.notices import Action, Banner, Banners, Corner, Toast, Tone
from desktop.ui.page import Page, PageEntry
from desktop.ui.page_stack import PageStack
from desktop.ui.parts import Part, focus_into, go_to_part
from desktop.ui.progress_panel import ProgressPanel
from desktop.ui.statusbar import StatusBar
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:
    from desktop.domain.changes import ChangeSet
    from desktop.ui.jobs import Jobs


class Window(QMainWindow):
    """The frame around the pages, and what is at hand on all of them."""

    files_dropped = Signal(list)  # of Path
    page_shown = Signal(str)
    page_made = Signal(object)  # Page
    closing = Signal()

    def __init__(self, entries: Sequence[PageEntry], settings: QSettings, agency: str = "") -> None:
        super().__init__()
        self.entries = tuple(entries)
        self._memory = Memory(settings)
        self._history = History()
        self._cover: QWidget | None = None
        self.commands = Commands(self)
        self.navigation = Navigation(entries)
        self.header = Header()
        self.status = StatusBar()
        self._banners = Banners()
        self._stack = PageStack(entries, self._memory)
        self._lay_out()
        self._toast = Toast()
        self._corner = Corner(self._stack, self._toast)
        self._drop_area = DropArea(self)
        self._drop_area.files_dropped.connect(self.files_dropped)
        self._add_commands()
        self._menu = MenuBar(self.commands, self)
        self.setMenuBar(self._menu)
        self._connect()
        self.setMinimumSize(*current_theme().measure("layout.least_window"))
        self.set_agency(agency)
        self._memory.place_window(self)

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages that were made so far."""
        return self._stack.pages

    @property
    def current_page(self) -> Page | None:
        """The page that is shown."""
        return self._stack.current

    @property
    def is_covered(self) -> bool:
        """Does one widget lie over all pages, as at the first start?"""
        return self._cover is not None

    @property
    def toast_text(self) -> str:
        """What the toast says; empty while none is shown."""
        return "" if self._toast.isHidden() else self._toast.text

    @property
    def banners(self) -> list[Banner]:
        """What the banners say, oldest first."""
        return self._banners.banners()

    def set_agency(self, name: str) -> None:
        """Name the agency in the title bar."""
        self.setWindowTitle(tr("{agency} – Huifang", agency=name) if name else tr("Huifang"))

    def show_page(self, name: str) -> Page:
        """Show a page, and remember the way to it."""
        self._history.visit(name)
        return self._show(name)

    def page(self, name: str) -> Page:
        """A page by its name, without showing it."""
        return self._stack.page(name)

    def make_pages_anew(self) -> None:
        """Forget the pages that were made; each is made again when it is next shown."""
        self._stack.forget()

    def refresh(self, changes: ChangeSet | None) -> None:
        """Let every page hear what has changed."""
        self._stack.refresh(changes)
        for page in self._stack.pages:
            self.navigation.item(page.name).set_badge(page.badge())

    def set_badge(self, name: str, count: int) -> None:
        """Show how much is late or due on a page that may not have been made yet."""
        self.navigation.item(name).set_badge(count)

    def toast(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say what was done, with Undo."""
        self._toast.show_text(text, undo)
        self._corner.place()

    def banner(self, tone: Tone, text: str, hint: str = "", actions: Sequence[Action] = ()) -> Banner:
        """Say something that stays until it is closed."""
        return self._banners.add(tone, text, hint, actions)

    def show_error(self, error: UserError, actions: Sequence[Action] = ()) -> Banner:
        """Say what can't be done, and what to do about it."""
        return self._banners.add_error(error, actions)

    def offer(self, error: UserError, ways: Sequence[Action]) -> None:
        """Say what can't be done and what can be done instead; choosing that takes the words away."""
        banner = self.show_error(error, ways)
        for button in banner.findChildren(QPushButton):
            button.clicked.connect(banner.dismiss)

    def watch(self, jobs: Jobs) -> None:
        """Show the progress of long work, and its errors."""
        self._progress = ProgressPanel(jobs)
        self._corner.add(self._progress)
        jobs.failed.connect(self._on_job_failed)

    def show_instead(self, widget: QWidget | None) -> None:
        """Cover all pages with one widget, as the first start does; None brings the pages back."""
        if self._cover is not None:
            self._covers.removeWidget(self._cover)
            self._cover.deleteLater()
        self._cover = widget
        if widget is not None:
            self._covers.addWidget(widget)
            self._covers.setCurrentWidget(widget)
            widget.setFocus()
        elif self.current_page is not None:
            self.current_page.focus_first()
        self.status.setVisible(widget is None)

    def _lay_out(self) -> None:
        page_frame = QFrame()
        page_frame.setProperty("kind", "page")
        page_column = QVBoxLayout(page_frame)
        page_column.setContentsMargins(1, 1, 0, 0)
        page_column.setSpacing(0)
        page_column.addWidget(self._banners)
        page_column.addWidget(self._stack, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.header)
        right.addWidget(page_frame, 1)
        frame = QFrame()
        frame.setProperty("kind", "nav")
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(right, 1)
        central = QWidget()
        self._covers = QStackedLayout(central)
        self._covers.addWidget(frame)
        self.setCentralWidget(central)
        self.setStatusBar(self.status)

    def _add_commands(self) -> None:
        self.commands.add(
            Command(f"page_{entry.name}", entry.title, partial(self.show_page, entry.name), entry.shortcut, entry.icon)
            for entry in self.entries
        )
        self.commands.add(
            [
                Command("back", tr("Back"), self._go_back, "Alt+Left", "arrow-left"),
                Command("forward", tr("Forward"), self._go_forward, "Alt+Right", "arrow-right"),
                Command("search", tr("Search"), self.header.search.take_focus, "Ctrl+K", "search"),
                Command("side_panel", tr("Side panel"), self._toggle_panel, "F9", "panel-right-open"),
                Command("next_part", tr("Next part of the window"), partial(self._next_part, 1), "F6"),
                Command("previous_part", tr("Previous part of the window"), partial(self._next_part, -1), "Shift+F6"),
                Command("menu", tr("Menu"), self._menu_requested, "F10", "menu", ""),
            ]
        )

    def _connect(self) -> None:
        self.header.search.add_source(partial(found_commands, self.commands))
        self.header.back_requested.connect(self._go_back)
        self.header.forward_requested.connect(self._go_forward)
        self.header.log_call_requested.connect(partial(self.commands.run, "log_call"))
        self.header.changes_requested.connect(partial(self.commands.run, "changes_by_others"))
        self.navigation.page_requested.connect(self.show_page)
        self.navigation.menu_requested.connect(self._menu_requested)
        self._stack.made.connect(self._on_page_made)

    def _show(self, name: str) -> Page:
        if self.is_covered:
            self.show_instead(None)
        page = self._stack.show_page(name)
        self.navigation.show_page(name)
        self.commands.show_page(name)
        self.header.set_ways(back=self._history.can_go_back, forward=self._history.can_go_forward)
        self.status.set_keys(page.keys_text())
        self.status.set_page_text(page.status)
        page.focus_first()
        self.page_shown.emit(name)
        return page

    def _on_keys_changed(self, page: Page) -> None:
        if page is self._stack.current:
            self.status.set_keys(page.keys_text())

    def _on_page_made(self, page: Page) -> None:
        self.commands.add(page.commands(), page.name)
        page.status_changed.connect(partial(self._on_status_changed, page))
        page.badge_changed.connect(partial(self.set_badge, page.name))
        page.keys_changed.connect(partial(self._on_keys_changed, page))
        self.page_made.emit(page)

    def _on_status_changed(self, page: Page, text: str) -> None:
        page.status = text
        if page is self._stack.current:
            self.status.set_page_text(text)

    def _on_job_failed(self, _title: str, error: UserError) -> None:
        self.show_error(error)

    def _go_back(self) -> None:
        if self._history.can_go_back:
            self._show(self._history.back())

    def _go_forward(self) -> None:
        if self._history.can_go_forward:
            self._show(self._history.forward())

    def _panels(self) -> list[SidePanel]:
        return self._stack.current.findChildren(SidePanel) if self._stack.current is not None else []

    def _toggle_panel(self) -> None:
        for panel in self._panels():
            panel.setVisible(panel.isHidden())
        self._stack.keep()

    def _next_part(self, step: int) -> None:
        parts = [Part(self.navigation, self.navigation.focus_first), Part(self.header, self.header.search.take_focus)]
        if self._stack.current is not None:
            parts.append(Part(self._stack.current, self._stack.current.focus_first))
            parts += [Part(panel, partial(focus_into, panel)) for panel in self._panels() if panel.isVisible()]
        go_to_part(parts, self.focusWidget(), step)

    def _menu_requested(self) -> None:
        self._menu.open_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QPushButton):
            button.click()  # as in a dialog; by itself a button takes the space bar only
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._memory.keep_window(self)
        self._stack.keep()
        self.closing.emit()
        super().closeEvent(event)
