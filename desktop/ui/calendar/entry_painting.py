"""Paints an entry of the calendar: a line in a day, or a block on the hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from desktop.services.callbacks import Planned
from desktop.ui.calendar.entry_look import EntryLook, entry_text, look_of
from desktop.ui.icons import picture
from desktop.ui.theme import Theme, current_theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_SMOOTH = QPainter.RenderHint.Antialiasing
_NO_PEN = Qt.PenStyle.NoPen
_NO_BRUSH = Qt.BrushStyle.NoBrush
_ELIDE = Qt.TextElideMode.ElideRight
_ICON = 14
_PALE = 0.45
_NARROW_BLOCK = 84  # px
_MOST_KEPT = 5_000  # cut texts; many months full of them


class EntryPainter:
    """Paints entries. The grid tells it which entry is current and which is dragged."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.current_key: str | None = None
        self.dragged: Planned | None = None
        self._theme: Theme | None = None
        self._cut: dict[tuple[str, int, bool], str] = {}

    @property
    def line(self) -> int:
        """Height of an entry: enough for the taller of both scripts."""
        self._restyle()
        return self._line

    def line_of(self, painter: QPainter, rect: QRect, entry: Planned) -> None:
        """Paint an entry as a line of its day."""
        look = look_of(entry, self.today)
        self._paint(painter, rect, entry, look, entry_text(entry), look.fill, "")

    def block(self, painter: QPainter, rect: QRect, entry: Planned) -> None:
        """Paint an entry as a block on the hours: always with a ground, since lines run below it.

        In a narrow one the name alone stands; its place tells the time.
        """
        look = look_of(entry, self.today)
        text = entry_text(entry)
        if rect.width() < _NARROW_BLOCK:
            look, text = replace(look, icon="", mark=False), entry.client.name
        self._paint(painter, rect, entry, look, text, look.fill or "surface_alt", "" if look.fill else "border_strong")

    def _paint(
        self, painter: QPainter, rect: QRect, entry: Planned, look: EntryLook, text: str, fill: str, edge: str
    ) -> None:
        self._restyle()
        theme = current_theme()
        dragged = self.dragged is not None and entry.key == self.dragged.key
        if fill and not dragged:
            painter.setRenderHint(_SMOOTH)
            painter.setPen(QPen(theme.colour(edge), 1) if edge else _NO_PEN)
            painter.setBrush(theme.colour(fill))
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5) if edge else QRectF(rect), 3, 3)
        if dragged:
            painter.setOpacity(_PALE)
        height = min(rect.height(), self._line)
        left = self._mark(painter, theme, rect, look, rect.top() + height // 2)
        painter.setFont(self._bold if look.bold else self._plain)
        painter.setPen(theme.colour(look.ink))
        room = max(0, rect.right() - left - 3)
        painter.drawText(left, rect.top(), room, height, LEFT.value, self._fitting(text, room, look.bold))
        if dragged:
            painter.setOpacity(1.0)
        if dragged or entry.key == self.current_key:
            self._frame(painter, theme, rect, dragged=dragged)

    def _mark(self, painter: QPainter, theme: Theme, rect: QRect, look: EntryLook, middle: int) -> int:
        """The icon, the bar at the edge, or the dot; gives where the text begins."""
        left = rect.left() + 4
        if look.icon:
            shown = picture(look.icon, _ICON, look.icon_ink, painter.device().devicePixelRatioF())
            painter.drawPixmap(left, middle - _ICON // 2, shown)
            return left + _ICON + 5
        if look.bar:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), theme.colour("accent"))
            return left + 5
        if look.mark:
            painter.setRenderHint(_SMOOTH)
            painter.setPen(_NO_PEN)
            painter.setBrush(theme.colour("text_secondary"))
            painter.drawEllipse(left + 1, middle - 3, 6, 6)
            return left + 14
        return left

    def _frame(self, painter: QPainter, theme: Theme, rect: QRect, *, dragged: bool) -> None:
        style = Qt.PenStyle.DashLine if dragged else Qt.PenStyle.SolidLine
        painter.setRenderHint(_SMOOTH)
        painter.setPen(QPen(theme.colour("border_strong" if dragged else "focus_ring"), 1.5, style))
        painter.setBrush(_NO_BRUSH)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _fitting(self, text: str, room: int, bold: bool) -> str:
        cut = self._cut.get((text, room, bold))
        if cut is None:
            if len(self._cut) >= _MOST_KEPT:
                self._cut.clear()
            letters = self._bold_letters if bold else self._letters
            cut = self._cut[text, room, bold] = letters.elidedText(text, _ELIDE, room)
        return cut

    def _restyle(self) -> None:
        """Take the fonts of the theme over when it is another one than before."""
        theme = current_theme()
        if theme is self._theme:
            return
        self._theme = theme
        self._plain = theme.font("small")
        self._bold = QFont(self._plain)
        self._bold.setWeight(theme.font("strong").weight())
        self._letters, self._bold_letters = QFontMetrics(self._plain), QFontMetrics(self._bold)
        self._line = max(18, self._letters.height() + 2)
        self._cut.clear()
