"""The bar at the left: one item per page, with a badge for what is late or due."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.icons import icon, picture
from desktop.ui.page import PageEntry
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme

_BADGE = 15
_ICON = QSize(20, 20)


class NavigationItem(QToolButton):
    """One page: its icon over its name, an accent bar while it is shown, and its badge."""

    def __init__(self, entry: PageEntry) -> None:
        super().__init__()
        theme = current_theme()
        self.setProperty("kind", "nav")
        self.setCheckable(True)
        self.setText(entry.title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(*theme.measure("layout.nav_item"))
        self.setToolTip(f"{entry.title} ({entry.shortcut.split('; ')[0]})" if entry.shortcut else entry.title)
        self._title = entry.title
        self._icon = entry.icon
        self._badge = 0
        self.set_badge(0)

    @property
    def badge(self) -> int:
        """The number that is shown."""
        return self._badge

    def set_badge(self, count: int) -> None:
        """Show how much is late or due; 0 shows nothing."""
        self._badge = count
        name = tr("{page}, %n due", page=self._title, n=count) if count else self._title
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QStylePainter(self)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.icon = QIcon()
        option.text = ""
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        # The style would put the icon at the upper edge and leave a hole above the text.
        role = "accent_text" if self.isChecked() else "text_secondary"
        size = _ICON.width()
        painter.drawPixmap((self.width() - size) // 2, 8, picture(self._icon, size, role, self.devicePixelRatioF()))
        font = QFont(theme.font("caption"))
        font.setWeight(QFont.Weight(theme.strong_weight) if self.isChecked() else font.weight())
        painter.setFont(font)
        painter.setPen(theme.colour(role))
        words = QFontMetrics(font).elidedText(self._title, Qt.TextElideMode.ElideRight, self.width() - 2)
        painter.drawText(self.rect().adjusted(0, 29, 0, -5), Qt.AlignmentFlag.AlignCenter, words)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(QRectF(0, 16, theme.measure("border.active_mark"), self.height() - 32), 1.5, 1.5)
        if self._badge:
            text = str(self._badge) if self._badge < 100 else "99+"
            font = theme.font("caption")
            width = max(_BADGE, QFontMetrics(font).horizontalAdvance(text) + 7)
            box = QRectF(self.width() / 2 + 4, 4, width, _BADGE)
            painter.setBrush(theme.colour("bad"))
            painter.drawRoundedRect(box, _BADGE / 2, _BADGE / 2)
            painter.setPen(theme.colour("surface"))
            painter.setFont(font)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()


class Navigation(QFrame):
    """All pages, those at the foot last; above them the button that shows the menu."""

    page_requested = Signal(str)
    menu_requested = Signal()

    def __init__(self, entries: Sequence[PageEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setProperty("kind", "nav")
        self.setFixedWidth(theme.measure("layout.nav"))
        self.setAccessibleName(tr("Pages"))
        self._items: dict[str, NavigationItem] = {}
        self._group = QButtonGroup(self)
        menu = QToolButton()
        menu.setIcon(icon("menu"))
        menu.setIconSize(_ICON)
        menu.setFixedSize(40, 36)
        menu.setAccessibleName(tr("Menu"))
        menu.setToolTip(tr("Menu (Alt)"))
        menu.clicked.connect(self.menu_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(2)
        column.addWidget(menu, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(4)
        for entry in (each for each in entries if not each.at_foot):
            self._add(entry, column)
        column.addStretch(1)
        for entry in (each for each in entries if each.at_foot):
            self._add(entry, column)

    def _add(self, entry: PageEntry, column: QVBoxLayout) -> None:
        item = NavigationItem(entry)
        self._items[entry.name] = item
        self._group.addButton(item, len(self._items) - 1)
        item.clicked.connect(self._on_clicked)
        column.addWidget(item, 0, Qt.AlignmentFlag.AlignHCenter)

    def item(self, name: str) -> NavigationItem:
        """The item of a page."""
        return self._items[name]

    def show_page(self, name: str) -> None:
        """Mark the page that is shown."""
        self._items[name].setChecked(True)

    def focus_first(self) -> None:
        """Put the keyboard on the page that is shown."""
        checked = self._group.checkedButton()
        if checked is not None:
            checked.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clicked(self) -> None:
        self.page_requested.emit(list(self._items)[self._group.checkedId()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        items = list(self._items.values())
        focused = self.focusWidget()
        if step and isinstance(focused, NavigationItem):
            items[(items.index(focused) + step) % len(items)].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, NavigationItem):
            focused.click()
        else:
            super().keyPressEvent(event)
