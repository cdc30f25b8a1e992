"""How the program speaks up: a toast for what was done, a banner for what needs the user, words for an empty page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.ui.icons import icon
from desktop.ui.texts import say, tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.footer_bar import FooterBar
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.key_cap import KeyCap
from desktop.ui.widgets.label import Label

Tone = Literal["info", "warn", "bad", "good"]
Action = tuple[str, Callable[[], object]]

_TOAST_MARGIN = 16
_BANNER_ICONS = {"info": "info", "warn": "triangle-alert", "bad": "circle-x", "good": "circle-check"}


class Raised(QFrame):
    """A box that lies on the page: a toast, or the progress of long work."""

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("border_strong"), 1))
        painter.setBrush(theme.colour("raised"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()


class Toast(Raised):
    """Says what was done, with Undo. It goes after eight seconds, but stays under the pointer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Label("")
        self._undo = link_button(tr("Undo"))
        self._key = KeyCap("Ctrl+Z")
        self._run_undo: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(8)
        row.addWidget(IconLabel("check", 16, "good_mark"))
        row.addWidget(self._text)
        row.addSpacing(16)
        row.addWidget(self._undo)
        row.addWidget(self._key)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(current_theme().measure("motion.toast_stays_ms"))
        self._clock.timeout.connect(self.hide)
        self._undo.clicked.connect(self._on_undo)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.full_text()

    def show_text(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say something in place of what was said before."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self._run_undo = undo
        self._undo.setVisible(undo is not None)
        self._key.setVisible(undo is not None)
        self.show()
        self._clock.start()

    def _on_undo(self) -> None:
        self.hide()
        undo, self._run_undo = self._run_undo, None
        if undo is not None:
            undo()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._clock.start()


class Banner(QFrame):
    """Stays until it is closed or its cause is gone: what happened, what to do, and a way on."""

    def __init__(
        self, tone: Tone, text: str, hint: str = "", actions: Sequence[Action] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("banner", tone)
        self.tone = tone
        self.text = text
        self.setAccessibleName(f"{text} {hint}".strip())
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.setSpacing(8)
        edge = Qt.AlignmentFlag.AlignTop if hint else Qt.AlignmentFlag.AlignVCenter
        row.addWidget(IconLabel(_BANNER_ICONS[tone], 16, tone), 0, edge)
        words = QVBoxLayout()
        words.setSpacing(1)
        for part, style in ((text, "strong" if hint else "body"), (hint, "body")):
            if part:
                label = Label(part, style)
                label.setWordWrap(True)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                words.addWidget(label)
        row.addLayout(words, 1)
        for title, run in actions:
            button = link_button(title)
            button.clicked.connect(partial(_run, run))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        close = QToolButton()
        close.setIcon(icon("x"))
        close.setIconSize(QSize(14, 14))
        close.setFixedSize(22, 22)
        close.setAccessibleName(tr("Close this message"))
        close.setToolTip(tr("Close this message"))
        close.clicked.connect(self.dismiss)
        row.addWidget(close, 0, edge)

    def dismiss(self) -> None:
        """Take the banner away."""
        self.hide()
        self.setParent(None)
        self.deleteLater()


class Banners(QWidget):
    """The place for banners at the top of the page; the same words are not said twice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    def banners(self) -> list[Banner]:
        """What is said now, oldest first."""
        return self.findChildren(Banner, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def add(self, tone: Tone, text: str, hint: str = "", actions: Sequence[Action] = ()) -> Banner:
        """Say something that stays."""
        for earlier in self.banners():
            if earlier.text == text:
                earlier.dismiss()
        banner = Banner(tone, text, hint, actions)
        banner.destroyed.connect(self._on_gone)
        self._column.addWidget(banner)
        self._column.setContentsMargins(8, 8, 8, 4)
        self.show()
        return banner

    def add_error(self, error: UserError, actions: Sequence[Action] = ()) -> Banner:
        """Say what can't be done, and what to do about it."""
        return self.add("bad", say(error.message), say(error.hint), actions)

    def _on_gone(self) -> None:
        if not self.banners():
            self._column.setContentsMargins(0, 0, 0, 0)
            self.hide()


class EmptyState(QWidget):
    """What an empty page says: an icon, one sentence, perhaps a second one, and the ways on."""

    def __init__(
        self,
        icon_name: str,
        text: str,
        detail: str = "",
        actions: Sequence[Action] = (),
        *,
        tone: str = "text_secondary",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.text = text
        self.buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(IconLabel(icon_name, 24, tone), 0, Qt.AlignmentFlag.AlignHCenter)
        for part, style, role in ((text, "strong", "text"), (detail, "body", "text_secondary")):
            if part:
                label = Label(part, style, role)
                label.setAlignment(Qt.AlignmentFlag.AlignCenter)
                label.setWordWrap(True)
                column.addWidget(label)
        row = QHBoxLayout()
        row.addStretch(1)
        for title, run in actions:
            button = QPushButton(title)
            button.clicked.connect(partial(_run, run))
            self.buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)


class Corner(QObject):
    """Keeps boxes in the bottom left corner of a widget, one above the other, and above the footer bar there."""

    def __init__(self, over: QWidget, *boxes: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._boxes: list[QWidget] = []
        over.installEventFilter(self)
        for box in boxes:
            self.add(box)

    def add(self, box: QWidget) -> None:
        """Keep one more box, above the others."""
        self._boxes.append(box)
        box.setParent(self._over)
        box.hide()
        box.installEventFilter(self)

    def place(self) -> None:
        """Put every box that is shown where it belongs."""
        boxes = [box for box in self._boxes if not box.isHidden()]
        bottom = self._ground() - _TOAST_MARGIN if boxes else 0
        for box in boxes:
            box.adjustSize()
            bottom -= box.height()
            box.move(QPoint(_TOAST_MARGIN, bottom))
            box.raise_()
            bottom -= 8

    def _ground(self) -> int:
        """What the lowest box stands on: the top of a footer bar in the corner, else the lower edge."""
        corner = QPoint(_TOAST_MARGIN, self._over.height() - 1)
        for bar in self._over.findChildren(FooterBar):
            if bar.isVisible() and bar.rect().contains(bar.mapFrom(self._over, corner)):
                return bar.mapTo(self._over, QPoint(0, 0)).y()
        return self._over.height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        own = (QEvent.Type.Show, QEvent.Type.Hide)
        wanted = (QEvent.Type.Resize,) if watched is self._over else own
        if event.type() in (*wanted, QEvent.Type.LayoutRequest):  # of the page, when a bar at its foot comes or goes
            self.place()
        return False


def link_button(text: str) -> QPushButton:
    """A button that looks like a link."""
    button = QPushButton(text)
    button.setProperty("kind", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def _run(action: Callable[[], object], *_checked: object) -> None:
    action()
