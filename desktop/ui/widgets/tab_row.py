"""A row of tabs with counts: the views of a table, the parts of a card. What has no room goes into a menu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from desktop.ui.icons import picture
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme

_PAD = 10
_PILL = 16  # height of a count
_GAP = 7


@dataclass(frozen=True, slots=True)
class TabEntry:
    """One tab: its name for the program, its title, and a count that is shown beside it (``None`` for none)."""

    name: str
    title: str
    count: int | None = None


class TabRow(QWidget):
    """One tab is on. Left and Right walk; the last tabs go into a *+n* menu where there is no room for them."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[TabEntry] = (), *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFixedHeight(int(current_theme().measure("layout.tab_row")))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._tabs: dict[str, _Tab] = {}
        self._hidden: list[str] = []
        self._current = ""
        self._more = _More(self)
        self._more.clicked.connect(self._show_menu)
        self.set_entries(entries)

    @property
    def current(self) -> str:
        """The name of the tab that is on."""
        return self._current

    @property
    def names(self) -> list[str]:
        """All tabs, in order."""
        return list(self._tabs)

    def set_entries(self, entries: Sequence[TabEntry]) -> None:
        """Show other tabs; the one that is on stays on if it is among them."""
        for tab in self._tabs.values():
            tab.hide()
            tab.deleteLater()
        self._tabs = {entry.name: _Tab(entry, self) for entry in entries}
        for name, tab in self._tabs.items():
            tab.clicked.connect(partial(self._on_clicked, name))
        if self._current not in self._tabs:
            self._current = next(iter(self._tabs), "")
        self._arrange()

    def set_count(self, name: str, count: int | None) -> None:
        """Show another count on a tab."""
        if name in self._tabs:
            self._tabs[name].set_count(count)
            self._arrange()

    def select(self, name: str) -> None:
        """Turn a tab on without telling anybody."""
        if name in self._tabs:
            had_focus = any(tab.hasFocus() for tab in self._tabs.values())
            self._current = name
            self._arrange()
            if had_focus:
                self.focus_current()

    def go(self, step: int) -> None:
        """Turn on the tab that many places further, round the ends."""
        names = self.names
        if names:
            self._on_clicked(names[(names.index(self._current) + step) % len(names)])

    def focus_current(self) -> None:
        """Put the keyboard on the tab that is on."""
        if self._current:
            self._tabs[self._current].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clicked(self, name: str, *_checked: object) -> None:
        self.select(name)
        self.chosen.emit(name)

    def _arrange(self) -> None:
        """Place the tabs that fit; the one that is on always does."""
        for name, tab in self._tabs.items():
            tab.set_on(name == self._current)
        widths = {name: tab.sizeHint().width() for name, tab in self._tabs.items()}
        shown = list(self._tabs)
        if sum(widths.values()) > self.width():
            shown = self._fitting(widths)
        self._hidden = [name for name in self._tabs if name not in shown]
        left = 0
        for name, tab in self._tabs.items():
            tab.setVisible(name in shown)
            if name in shown:
                tab.setGeometry(left, 0, widths[name], self.height())
                left += widths[name]
        self._more.setVisible(bool(self._hidden))
        self._more.show_count(len(self._hidden))
        self._more.setGeometry(left, 0, self._more.sizeHint().width(), self.height())

    def _fitting(self, widths: dict[str, int]) -> list[str]:
        """The first tabs for which there is room beside the one that is on and the menu."""
        room = self.width() - self._more.sizeHint().width() - widths.get(self._current, 0)
        shown = [self._current]
        for name in self._tabs:
            if name != self._current:
                room -= widths[name]
                if room < 0:
                    break
                shown.append(name)
        return shown

    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in self._hidden:
            menu.addAction(self._tabs[name].spoken.replace("&", "&&"), partial(self._on_clicked, name))
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(sum(tab.sizeHint().width() for tab in self._tabs.values()), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.go(step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, current_theme().colour("border"))
        painter.end()


class _Tab(QAbstractButton):
    def __init__(self, entry: TabEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self._entry = entry
        self._on = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_count(entry.count)

    @property
    def spoken(self) -> str:
        """Title and count."""
        return self._entry.title if self._entry.count is None else f"{self._entry.title} {self._entry.count}"

    def set_count(self, count: int | None) -> None:
        self._entry = TabEntry(self._entry.name, self._entry.title, count)
        self.setAccessibleName(self.spoken)
        self.update()

    def set_on(self, on: bool) -> None:
        self._on = on
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
        self.update()

    def _pill_width(self) -> int:
        if self._entry.count is None:
            return 0
        letters = QFontMetrics(current_theme().font("caption")).horizontalAdvance(str(self._entry.count))
        return _GAP + max(_PILL, letters + 10)

    def sizeHint(self) -> QSize:
        # As wide as in strong letters, so that nothing moves when it is turned on.
        letters = QFontMetrics(current_theme().font("strong")).horizontalAdvance(self._entry.title)
        return QSize(letters + 2 * _PAD + self._pill_width(), 36)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()  # the row walks
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        font = theme.font("strong" if self._on else "body")
        painter.setFont(font)
        painter.setPen(theme.colour("text" if self._on or self.underMouse() else "text_secondary"))
        room = self.rect().adjusted(_PAD, 0, -_PAD, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._entry.title)
        if self._entry.count is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = self._pill_width() - _GAP
            pill = QRectF(self.width() - _PAD - width, (self.height() - _PILL) / 2, width, _PILL)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("neutral_bg"))
            painter.drawRoundedRect(pill, _PILL / 2, _PILL / 2)
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour("neutral"))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, str(self._entry.count))
        if self._on:
            painter.fillRect(0, self.height() - 2, self.width(), 2, theme.colour("accent"))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.colour("focus_ring"))
            painter.drawRect(2, 4, self.width() - 5, self.height() - 10)
        painter.end()


class _More(QAbstractButton):
    """``+5`` and an arrow: the tabs without room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""

    def show_count(self, count: int) -> None:
        self._text = f"+{count}"
        self.setAccessibleName(tr("%n more tab(s)", n=count))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(current_theme().font("body")).horizontalAdvance("+88") + 2 * _GAP + 18, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("focus_ring" if self.hasFocus() else "text_secondary"))
        letters = QFontMetrics(theme.font("body")).horizontalAdvance(self._text)
        painter.drawText(QRectF(_GAP, 0, letters + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self._text)
        mark = picture("chevron-down", 14, "text_secondary", self.devicePixelRatioF())
        painter.drawPixmap(_GAP + letters + 3, (self.height() - 14) // 2, mark)
        painter.end()
