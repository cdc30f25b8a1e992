"""Text on screen that is only ever text: what comes from a file or a person is never read as markup."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.ui.theme import current_theme

_LEAST = 40  # pixels that a text which gives way keeps: at least four letters of any language


class Label(QLabel):
    """A plain text in a style and a colour role of the theme. With ``elide`` it gives way and ends in "…"; before that
    it says ``short``, the same in fewer words."""

    def __init__(
        self,
        text: str = "",
        style: str = "body",
        role: str = "text",
        *,
        elide: bool = False,
        short: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._style = style
        self._role = role
        self._full = ""
        self._short = short
        self._elide = elide
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self.setMinimumWidth(_LEAST)
        self._restyle()
        self.setText(text)

    def full_text(self) -> str:
        """The text without any cut."""
        return self._full

    def set_role(self, role: str) -> None:
        """Take another colour."""
        self._role = role
        self._restyle()

    def _restyle(self) -> None:
        theme = current_theme()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.colour(self._role))
        self.setPalette(palette)
        self.setFont(theme.font(self._style))

    def _fit(self) -> None:
        shown = self._full
        if self._elide:
            metrics, room = self.fontMetrics(), max(self.width(), _LEAST)
            fits = not self._short or metrics.horizontalAdvance(self._full) <= room
            shown = metrics.elidedText(self._full if fits else self._short, Qt.TextElideMode.ElideRight, room)
        if shown != self.text():
            super().setText(shown)
            self.setToolTip(_plain_tip(self._full) if shown != self._full else "")

    def setText(self, text: str) -> None:
        self._full = text
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._restyle()


class FittedLabel(Label):
    """As wide as its text, so that something stands right beside it; it gives way where there is no room."""

    def __init__(self, text: str = "", style: str = "body", role: str = "text") -> None:
        super().__init__(text, style, role, elide=True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setMinimumWidth(min(_LEAST, self.sizeHint().width()))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.full_text()) + 2, super().sizeHint().height())


def _plain_tip(text: str) -> str:
    # Qt guesses whether a tooltip is markup; a text that could be taken for it is escaped and shown as written.
    return f"<span>{escape(text)}</span>" if "<" in text or "&" in text else text
