"""A day offered for the next callback, as a tile to choose."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.domain.periods import STEPS
from desktop.language import Language
from desktop.services.next_callback import DayOffer
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme


class DayTile(QAbstractButton):
    """A day that is offered: its date, and how full it is."""

    key_typed = Signal(str)
    """One of the keys that choose another day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day: date | None = None
        self._note = ""
        self._warns = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_offer(self, offer: DayOffer, language: Language, today: date) -> None:
        """Show a day."""
        self.day = offer.day
        self._note = offer_words(offer, language, today)
        self._warns = offer.is_full or offer.away
        self.setText(language.date_with_day(offer.day))
        reason = language.say(offer.reason)
        self.setAccessibleName(f"{self.text()}, {self._note}")
        self.setAccessibleDescription(reason)
        self.setToolTip(reason)
        self.update()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        height = QFontMetrics(theme.font("strong")).height() + QFontMetrics(theme.font("small")).height()
        return QSize(120, height + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.text()
        if key and key in STEPS and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.key_typed.emit(key)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, edge = self.isChecked(), 2 if self.isChecked() or self.hasFocus() else 1
        frame = "focus_ring" if self.hasFocus() else "accent" if on else "control_border"
        painter.setPen(QPen(theme.colour(frame), edge))
        painter.setBrush(theme.colour("accent_tint" if on else "hover" if self.underMouse() else "raised"))
        inset = edge / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 4, 4)
        dot = QRectF(9, 9, 13, 13)
        painter.setBrush(theme.colour("surface"))
        painter.setPen(QPen(theme.colour("accent" if on else "control_edge"), 4 if on else 1))
        painter.drawEllipse(dot.adjusted(2, 2, -2, -2) if on else dot)
        strong, small = QFontMetrics(theme.font("strong")), QFontMetrics(theme.font("small"))
        top = (self.height() - strong.height() - small.height()) // 2
        room = self.width() - 34
        for text, style, role, y, letters in (
            (self.text(), "strong", "text", top, strong),
            (self._note, "small", "warn" if self._warns else "text_secondary", top + strong.height(), small),
        ):
            painter.setFont(theme.font(style))
            painter.setPen(theme.colour(role))
            cut = letters.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(29, y, room, letters.height()), Qt.AlignmentFlag.AlignVCenter, cut)
        painter.end()


def offer_words(offer: DayOffer, language: Language, today: date) -> str:
    """How full a day is, or what speaks against it."""
    if offer.away:
        return tr("you are away")
    planned, capacity = language.integer(offer.planned), language.integer(offer.capacity)
    if offer.is_full:
        return tr("full, {planned} of {capacity}", planned=planned, capacity=capacity)
    days = (offer.day - today).days
    if days == 0:
        return tr("today, {planned} of {capacity}", planned=planned, capacity=capacity)
    return tr("in %n day(s), {planned} of {capacity}", n=days, planned=planned, capacity=capacity)
