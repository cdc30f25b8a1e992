"""Paints a day of the calendar: number, holiday, capacity, and the entries that find room."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.services.callbacks import Planned
from desktop.services.plan import DayPlan
from desktop.ui.calendar.day_layout import HEAD, MOST_IN_MONTH, DayLayout, lay_out
from desktop.ui.calendar.day_model import DAY_ROLE
from desktop.ui.calendar.entry_look import entry_text, look_of
from desktop.ui.icons import picture
from desktop.ui.texts import tr
from desktop.ui.theme import Theme, current_theme

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTER = Qt.AlignmentFlag.AlignCenter
_BAR_WIDTH, _BAR_HEIGHT = 34, 4
_ICON = 14
_DISC = 21
_LEAST_WORD = 60  # px: a shorter part of a holiday's name says nothing
_NO_WORD_BELOW = 128  # px: a narrower day keeps its number and its count only


class DayDelegate(QStyledItemDelegate):
    """Paints days. The view tells it which entry is current, which is dragged and over which day."""

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.today = today
        self.month: tuple[int, int] | None = None  # days of other months are quieter
        self.most = MOST_IN_MONTH
        self.current_key: str | None = None
        self.dragged: Planned | None = None
        self.target: date | None = None

    @property
    def line(self) -> int:
        """Height of an entry: enough for the taller of both scripts."""
        return max(18, QFontMetrics(current_theme().font("small")).height() + 2)

    def layout(self, cell: QRect, day: DayPlan) -> DayLayout:
        """Where the entries of a day lie in its cell."""
        return lay_out(cell.adjusted(0, 0, -1, -1), day.entries, self.line, self.most)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        day = index.data(DAY_ROLE)
        if not isinstance(day, DayPlan):
            return
        theme = current_theme()
        cell: QRect = option.rect
        painter.save()
        painter.setClipRect(cell)
        painter.fillRect(cell, theme.colour(self._ground(day)))
        grid = theme.colour("border")
        painter.fillRect(QRect(cell.right(), cell.top(), 1, cell.height()), grid)
        painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), grid)
        self._head(painter, theme, cell, day)
        layout = self.layout(cell, day)
        for entry, rect in layout.lines:
            self._entry(painter, theme, rect, entry)
        if layout.more:
            self._more(painter, theme, layout, day)
        view = self.parent()
        focused = isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex() == index
        if day.day == self.target or focused:
            painter.setPen(QPen(theme.colour("focus_ring"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(cell.adjusted(1, 1, -2, -2))
        painter.restore()

    def _ground(self, day: DayPlan) -> str:
        if day.day == self.target:
            return "drop_target"
        if day.day == self.today:
            return "today_bg"
        if day.holiday and not day.working:
            return "holiday_bg"
        return "surface" if day.working else "weekend_bg"

    def _head(self, painter: QPainter, theme: Theme, cell: QRect, day: DayPlan) -> None:
        strong = theme.font("strong")
        number = str(day.day.day)
        painter.setFont(strong)
        width = QFontMetrics(strong).horizontalAdvance(number)
        holiday = bool(day.holiday) and not day.working
        left = cell.left() + 9
        if day.day == self.today:
            disc = QRectF(left - 4, cell.top() + 3, _DISC, _DISC)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(disc)
            painter.setPen(theme.colour("on_accent"))
            painter.drawText(disc, _CENTER, number)
            left += _DISC
        else:
            other = self.month is not None and (day.day.year, day.day.month) != self.month
            painter.setPen(theme.colour("holiday" if holiday else "text_secondary" if other else "text"))
            painter.drawText(QRect(left, cell.top() + 2, width + 2, HEAD - 2), _LEFT, number)
            left += width + 10
        right = self._capacity(painter, theme, cell, day)
        self._word(painter, theme, QRect(left, cell.top() + 2, max(0, right - left - 6), HEAD - 2), day)

    def _word(self, painter: QPainter, theme: Theme, room: QRect, day: DayPlan) -> None:
        small = theme.font("small")
        painter.setFont(small)
        letters = QFontMetrics(small)
        if day.make_up and day.working:
            chip = tr("班 work", comment="mark of a make-up working day")
            wide = letters.horizontalAdvance(chip) + 10
            chip = chip if wide <= room.width() else "班"
            wide = letters.horizontalAdvance(chip) + 10
            box = QRectF(room.left(), room.center().y() - 8, wide, 17)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("makeup_bg"))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(theme.colour("makeup"))
            painter.drawText(box, _CENTER, chip)
            return
        if day.holiday and not day.working:
            text, ink = f"休 {day.holiday}", "holiday"
        elif day.away:
            text, ink = tr("{rep} away", rep=", ".join(day.away)), "warn"
        elif not day.working:
            text, ink = tr("weekend") if day.day.weekday() >= 5 else tr("day off"), "text_secondary"
        else:
            return
        if letters.horizontalAdvance(text) > room.width():
            if not day.holiday and not day.away:
                return  # the ground of the day says it too
            if room.width() < _LEAST_WORD:
                text = text[:1] if day.holiday else ""
        painter.setPen(theme.colour(ink))
        painter.drawText(room, _LEFT, letters.elidedText(text, Qt.TextElideMode.ElideRight, room.width()))

    def _capacity(self, painter: QPainter, theme: Theme, cell: QRect, day: DayPlan) -> int:
        """Paint how full the day is at the right end of its head; gives where that begins."""
        count, right = day.callbacks, cell.right() - 8
        if not count and not day.capacity:
            return right
        if not count:
            return right
        full = day.capacity > 0 and count > day.capacity
        if day.capacity and cell.width() >= _NO_WORD_BELOW:
            track = QRectF(right - _BAR_WIDTH, cell.top() + 2 + (HEAD - 2 - _BAR_HEIGHT) / 2, _BAR_WIDTH, _BAR_HEIGHT)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("track"))
            painter.drawRoundedRect(track, 2, 2)
            past = day.day < self.today
            painter.setBrush(theme.colour("warn_mark" if full else "good_mark" if past else "info_mark"))
            filled = QRectF(track)
            filled.setWidth(max(_BAR_HEIGHT, track.width() * min(1.0, count / day.capacity)))
            painter.drawRoundedRect(filled, 2, 2)
            right -= _BAR_WIDTH + 6
        small = theme.font("small")
        painter.setFont(small)
        text = f"{count}/{day.capacity}" if day.capacity else str(count)
        width = QFontMetrics(small).horizontalAdvance(text)
        painter.setPen(theme.colour("warn" if full else "text_secondary"))
        painter.drawText(QRect(right - width - 2, cell.top() + 2, width + 2, HEAD - 2), _RIGHT, text)
        return right - width - 2

    def _entry(self, painter: QPainter, theme: Theme, rect: QRect, entry: Planned) -> None:
        look = look_of(entry, self.today)
        dragged = self.dragged is not None and entry.key == self.dragged.key
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if look.fill and not dragged:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(look.fill))
            painter.drawRoundedRect(rect, 3, 3)
        painter.setOpacity(0.45 if dragged else 1.0)
        left = rect.left() + 4
        middle = rect.center().y() + 1
        if look.icon:
            shown = picture(look.icon, _ICON, look.icon_ink, painter.device().devicePixelRatioF())
            painter.drawPixmap(left, middle - _ICON // 2, shown)
            left += _ICON + 5
        elif look.bar:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.colour("accent"))
            left += 5
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("text_secondary"))
            painter.drawEllipse(QRectF(left + 1, middle - 3, 6, 6))
            left += 14
        font = theme.font("small")
        if look.bold:
            font = type(font)(font)
            font.setWeight(theme.font("strong").weight())
        painter.setFont(font)
        painter.setPen(theme.colour(look.ink))
        room = QRect(left, rect.top(), max(0, rect.right() - left - 3), rect.height())
        text = QFontMetrics(font).elidedText(entry_text(entry), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, text)
        painter.setOpacity(1.0)
        if dragged or entry.key == self.current_key:
            style = Qt.PenStyle.DashLine if dragged else Qt.PenStyle.SolidLine
            painter.setPen(QPen(theme.colour("border_strong" if dragged else "focus_ring"), 1.5, style))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _more(self, painter: QPainter, theme: Theme, layout: DayLayout, day: DayPlan) -> None:
        rest = day.entries[len(layout.lines) :]
        done = all(entry.state == "done" for entry in rest)
        text = tr("%n more done", n=layout.more) if done else tr("%n more", n=layout.more)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text_secondary"))
        painter.drawText(layout.more_rect.adjusted(4, 0, 0, 0), _LEFT, text)
