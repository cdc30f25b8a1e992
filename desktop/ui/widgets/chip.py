"""A small coloured word: a level, a stage, a state, a signal."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.icons import picture
from desktop.ui.theme import Theme, current_theme

_TONES = {
    "good": ("good", "good_bg", ""),
    "warn": ("warn", "warn_bg", ""),
    "bad": ("bad", "bad_bg", ""),
    "info": ("info", "info_bg", ""),
    "neutral": ("neutral", "neutral_bg", ""),
    "key": ("level_key", "level_key_bg", ""),
    "regular": ("level_regular", "", "border_strong"),
    "promised": ("accent_text", "accent_tint", ""),
}
_DOTS = {"prospect": "info_mark", "active": "good_mark", "lapsed": "warn_mark", "closed": "text_secondary"}
HEIGHT = 18
PADDING = 6
ICON = 12


class Chip(QWidget):
    """A word on a tint. Tones: good, warn, bad, info, neutral, key, regular, promised; the four stages show a dot."""

    def __init__(self, text: str, tone: str = "neutral", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._text = text
        self._tone = tone
        self._icon = icon
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """The word."""
        return self._text

    def show_text(self, text: str, tone: str | None = None, icon: str | None = None) -> None:
        """Show another word, in another tone if given."""
        self._text = text
        self._tone = self._tone if tone is None else tone
        self._icon = self._icon if icon is None else icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(chip_width(current_theme(), self._text, self._tone, self._icon), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), current_theme(), self._text, self._tone, self._icon)
        painter.end()


def chip_width(theme: Theme, text: str, tone: str = "neutral", icon: str = "") -> int:
    """How wide a chip is, in logical pixels."""
    letters = QFontMetrics(theme.font("body" if tone in _DOTS else "caption")).horizontalAdvance(text)
    weight = 2 if tone == "key" else 0
    before = ICON + 4 if icon else 12 if tone in _DOTS else 0
    return letters + weight + before + (0 if tone in _DOTS else 2 * PADDING)


def paint_chip(painter: QPainter, rect: QRectF, theme: Theme, text: str, tone: str, icon: str = "") -> None:
    """Paint a chip into a rectangle as wide as ``chip_width`` says."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = rect.left()
    if tone in _DOTS:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(_DOTS[tone]))
        painter.drawEllipse(QRectF(left, rect.center().y() - 4, 8, 8))
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("text"))
        left += 12
    else:
        words, fill, frame = _TONES.get(tone, _TONES["neutral"])
        painter.setPen(QPen(theme.colour(frame), 1) if frame else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
        box = rect.adjusted(0.5, 0.5, -0.5, -0.5) if frame else rect
        painter.drawRoundedRect(box, theme.measure("radius.chip"), theme.measure("radius.chip"))
        font = QFont(theme.font("caption"))
        font.setWeight(QFont.Weight(theme.strong_weight) if tone == "key" else font.weight())
        painter.setFont(font)
        painter.setPen(theme.colour(words))
        left += PADDING
        if icon:
            shown = picture(icon, ICON, words, painter.device().devicePixelRatioF())
            painter.drawPixmap(int(left), int(rect.center().y() - ICON / 2 + 0.5), shown)
            left += ICON + 4
    where = QRectF(left, rect.top(), rect.right() - left, rect.height())
    painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    painter.restore()
