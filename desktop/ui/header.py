"""The bar at the top: back and forward, the search field, Log a call, changes by others, and the rep."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from desktop.ui.icons import icon, picture
from desktop.ui.search_field import SearchField
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.avatar import avatar
from desktop.ui.widgets.icon_button import icon_button
from desktop.ui.widgets.key_cap import HEIGHT, cap_width, paint_cap


class Header(QFrame):
    """What is at hand on every page. The program fills ``rep_menu``: whose clients are shown, and ``changes_menu``: what
    others have done."""

    back_requested = Signal()
    forward_requested = Signal()
    log_call_requested = Signal()
    changes_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setProperty("kind", "nav")
        self.setFixedHeight(theme.measure("layout.header"))
        self.search = SearchField()
        self._back = icon_button("arrow-left", tr("Back"), key="Alt+Left", size=18)
        self._forward = icon_button("arrow-right", tr("Forward"), key="Alt+Right", size=18)
        self._log = _CallButton(tr("Log a call"), "Ctrl+L")
        self._bell = _Bell()
        self.changes_menu = QMenu(self)
        self.rep_menu = QMenu(self)
        self._rep = _RepButton(self.rep_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, theme.measure("space.page_right"), 0)
        row.setSpacing(4)
        row.addWidget(self._back)
        row.addWidget(self._forward)
        row.addSpacing(4)
        row.addWidget(self.search, 1)
        row.addStretch(1)
        for part in (self._log, self._bell, self._rep):
            row.addWidget(part)
            row.addSpacing(6)
        self._back.clicked.connect(self.back_requested)
        self._forward.clicked.connect(self.forward_requested)
        self._log.clicked.connect(self.log_call_requested)
        self._bell.clicked.connect(self.changes_requested)
        self.set_ways(back=False, forward=False)
        self.set_rep("")

    def set_ways(self, *, back: bool, forward: bool) -> None:
        """Say whether there is a page to go back or forward to."""
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)

    def set_rep(self, name: str, colour: str = "") -> None:
        """Show who works here; without a name the button is hidden."""
        self._rep.setVisible(bool(name))
        self._rep.show_rep(name, colour)

    def set_changes(self, count: int) -> None:
        """Show how many changes others have made since the user last looked."""
        self._bell.set_count(count)

    def open_changes(self) -> None:
        """Open the menu below the bell."""
        menu = self.changes_menu
        corner = self._bell.mapToGlobal(self._bell.rect().bottomRight())
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))


class _RepButton(QToolButton):
    def __init__(self, menu: QMenu) -> None:
        super().__init__()
        self._name = ""
        self._colour = ""
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(24, 24))

    def show_rep(self, name: str, colour: str) -> None:
        self._name, self._colour = name, colour
        self.setText(f" {name}      ")  # room for the arrow, which the sheet takes from the button
        self.setAccessibleName(tr("Working as {rep}", rep=name))
        self.setToolTip(tr("Working as {rep}", rep=name))
        self._restyle()

    def _restyle(self) -> None:
        self.setIcon(QIcon(avatar(self._name, 24, self._colour, self.devicePixelRatioF())))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        shown = picture("chevron-down", 14, "text_secondary", self.devicePixelRatioF())
        painter.drawPixmap(self.width() - 20, (self.height() - 14) // 2, shown)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._restyle()


class _Bell(QToolButton):
    def __init__(self) -> None:
        super().__init__()
        self.setIcon(icon("bell"))
        self.setIconSize(QSize(18, 18))
        self._count = 0
        self.set_count(0)

    def set_count(self, count: int) -> None:
        self._count = count
        text = tr("%n change(s) by others", n=count) if count else tr("No changes by others")
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._count:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(current_theme().colour("info_mark"))
            painter.drawEllipse(QRectF(self.width() - 13, 5, 8, 8))
            painter.end()


class _CallButton(QPushButton):
    """A quiet button that carries its key at the right."""

    def __init__(self, text: str, key: str) -> None:
        super().__init__(f" {text}")  # a little more room behind the icon
        self._key = key
        self.setProperty("kind", "quiet")
        self.setIcon(icon("phone"))
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({key})")

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + cap_width(current_theme(), self._key) + 10, hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        width = cap_width(theme, self._key)
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        option.rect = option.rect.adjusted(0, 0, -width - 10, 0)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        box = QRectF(self.width() - width - 10, (self.height() - HEIGHT) / 2, width, HEIGHT)
        paint_cap(painter, box, theme, self._key)
        painter.end()
