"""How the cells of every table are painted, by their kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from desktop.ui.icons import picture
from desktop.ui.tables.cells import CELL_ROLE, TOOL_TIP_ROLE, Cell
from desktop.ui.tables.marking import paint_marks
from desktop.ui.theme import Theme, current_theme

# Bound once, as whole numbers: an enum looked up for each cell would take a third of the frame.
_SELECTED = QStyle.StateFlag.State_Selected.value
_MIDDLE = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextSingleLine.value
_LEFT = Qt.AlignmentFlag.AlignLeft.value | _MIDDLE
_RIGHT = Qt.AlignmentFlag.AlignRight.value | _MIDDLE
_CENTRE = Qt.AlignmentFlag.AlignHCenter.value | _MIDDLE
_ALIGN = {"left": _LEFT, "right": _RIGHT, "center": _CENTRE}
_ELIDE = Qt.TextElideMode.ElideRight
_NO_PEN = Qt.PenStyle.NoPen
_SMOOTH = QPainter.RenderHint.Antialiasing

_TEXT_ROLES = {"": "text", "muted": "text_secondary", "strong": "text", "key": "level_key"}
_MARK_ROLES = {"good": "good_mark", "warn": "warn_mark", "bad": "bad_mark", "info": "info_mark"}
_CHIP_FILLS = {"key": "level_key_bg", "good": "good_bg", "warn": "warn_bg", "bad": "bad_bg", "info": "info_bg"}
_TONES = ("", "good", "warn", "bad", "info", "neutral", "muted", "strong", "key")
_BOLD_TONES = frozenset({"strong", "key"})

_MOST_KEPT = 20_000  # elided texts; some screens full of them

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class Sight:
    """What the view knows and every cell needs: where the current cell is, which row is under the pointer."""

    current_row: int = -1
    current_column: int = -1
    hovered_row: int = -1
    focused: bool = False
    refused: bool = False  # the current cell holds an editor whose value was not taken
    first_column: int = 0
    stripe: Callable[[Any], str] | None = None
    aligns: tuple[str, ...] = ()
    sought: tuple[str, ...] = ()  # folded words that are marked in cells of text


class CellPainter(QStyledItemDelegate):
    """Paints background, gridline, the cell by its kind, then the frame of the current cell."""

    def __init__(self, sight: Sight, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._sight = sight
        self._view = parent
        self._kinds: dict[str, Callable[[QPainter, Cell, int, int, int, int, int], None]] = {
            "text": self._text,
            "number": self._text,
            "date": self._date,
            "change": self._change,
            "chip": self._chip,
            "state": self._state,
            "health": self._health,
            "check": self._check,
            "group": self._group,
        }
        self._elided: dict[tuple[str, int, bool], str] = {}
        self.restyle(current_theme())

    def restyle(self, theme: Theme) -> None:
        """Take colours and fonts of a theme over."""
        colour = theme.colour
        self._surface = colour("surface")
        self._selection = colour("selection")
        self._selection_inactive = colour("selection_inactive")
        self._range = colour("cell_range")
        self._hover = colour("hover")
        self._heading = colour("surface_alt")
        self._hit = colour("search_hit")
        self._gridline = colour("gridline")
        self._cursor = colour("cell_cursor")
        self._problem = colour("bad_mark")
        self._track = colour("track")
        self._quiet = colour("text_secondary")
        self._accent = colour("accent")
        self._edge = colour("control_edge")
        self._text_roles = {tone: _TEXT_ROLES.get(tone, tone) for tone in _TONES}
        self._inks = {tone: colour(role) for tone, role in self._text_roles.items()}
        self._marks = {tone: colour(_MARK_ROLES.get(tone, "text_secondary")) for tone in _TONES}
        self._fills = {tone: colour(_CHIP_FILLS.get(tone, "neutral_bg")) for tone in _TONES}
        self._body: QFont = theme.font("body")
        self._bold: QFont = theme.font("strong")
        self._small: QFont = theme.font("small")
        self._caption: QFont = theme.font("caption")
        self._caption_bold = QFont(self._caption)
        self._caption_bold.setWeight(self._bold.weight())
        self._body_metrics = QFontMetrics(self._body)
        self._bold_metrics = QFontMetrics(self._bold)
        self._small_metrics = QFontMetrics(self._small)
        self._caption_metrics = QFontMetrics(self._caption)
        self._caption_bold_metrics = QFontMetrics(self._caption_bold)
        self._pad: int = theme.measure("space.cell_x")
        self._bar_width: int = theme.measure("health.bar.width")
        self._bar_height: int = theme.measure("health.bar.height")
        self._stripe_width: int = theme.measure("health.row_stripe")
        self._chip_height: int = theme.measure("chips.height")
        self._chip_pad: int = theme.measure("chips.padding_x")
        self._chip_radius: int = theme.measure("chips.radius")
        self._elided.clear()

    @property
    def row_height(self) -> int:
        """The height that a row needs for the taller of both scripts."""
        return max(28, self._body_metrics.height() + 8)

    # One method a kind; x, y, w, h is the cell without its padding

    def _text(self, painter: QPainter, cell: Cell, x: int, y: int, w: int, h: int, align: int) -> None:
        tone = cell.tone
        bold = cell.bold or tone in _BOLD_TONES
        if cell.icon:
            painter.drawPixmap(x, y + (h - 14) // 2, self._icon(cell.icon, 14, tone))
            x, w = x + 20, w - 20
        text = self._fitting(cell.text, w, bold)
        if self._sight.sought and align == _LEFT:
            letters = self._bold_metrics if bold else self._body_metrics
            paint_marks(painter, letters, self._hit, text, self._sight.sought, (x, y, w, h))
        painter.setFont(self._bold if bold else self._body)
        painter.setPen(self._inks[tone])
        painter.drawText(x, y, w, h, align, text)
        if cell.detail and align == _LEFT:
            used = (self._bold_metrics if bold else self._body_metrics).horizontalAdvance(cell.text) + 8
            self._quieter(painter, cell.detail, x + used, y, w - used, h)

    def _date(self, painter: QPainter, cell: Cell, x: int, y: int, w: int, h: int, align: int) -> None:
        tone = cell.tone
        bold = cell.bold or tone in _BOLD_TONES
        painter.setFont(self._bold if bold else self._body)
        painter.setPen(self._inks[tone])
        painter.drawText(x, y, w, h, align, self._fitting(cell.text, w, bold))
        used = (self._bold_metrics if bold else self._body_metrics).horizontalAdvance(cell.text) + 6
        if cell.icon and used + 14 <= w:
            painter.drawPixmap(x + used, y + (h - 14) // 2, self._icon(cell.icon, 14, tone))
            used += 20
        if cell.detail:
            self._quieter(painter, cell.detail, x + used, y, w - used, h)

    def _quieter(self, painter: QPainter, text: str, x: int, y: int, w: int, h: int) -> None:
        if w > 0:
            painter.setFont(self._body)
            painter.setPen(self._quiet)
            painter.drawText(x, y, w, h, _LEFT, self._fitting(text, w, False))

    def _change(self, painter: QPainter, cell: Cell, x: int, y: int, w: int, h: int, _align: int) -> None:
        """The value, then how it changed; only the change takes the tone."""
        right = max(46, self._small_metrics.horizontalAdvance(cell.detail) + 6) if cell.detail else 46
        painter.setFont(self._body)
        painter.setPen(self._inks[""])
        painter.drawText(x, y, w - right, h, _RIGHT, self._fitting(cell.text, w - right, False))
        if cell.detail:
            painter.setFont(self._small)
            painter.setPen(self._inks[cell.tone or "muted"])
            painter.drawText(x, y, w, h, _RIGHT, cell.detail)

    def _chip(self, painter: QPainter, cell: Cell, x: int, y: int, w: int, h: int, _align: int) -> None:
        bold = cell.bold or cell.tone == "key"
        metrics = self._caption_bold_metrics if bold else self._caption_metrics
        inner = 16 if cell.icon else 0
        wanted = metrics.horizontalAdvance(cell.text) + 2 * self._chip_pad + inner
        width = min(w, wanted)
        if width <= 2 * self._chip_pad or not cell.text:
            return
        top = y + (h - self._chip_height) // 2
        painter.setRenderHint(_SMOOTH, True)
        painter.setPen(_NO_PEN)
        painter.setBrush(self._fills[cell.tone])
        painter.drawRoundedRect(x, top, width, self._chip_height, self._chip_radius, self._chip_radius)
        painter.setRenderHint(_SMOOTH, False)
        if cell.icon:
            pixmap = self._icon(cell.icon, 12, cell.tone)
            painter.drawPixmap(x + self._chip_pad, top + (self._chip_height - 12) // 2, pixmap)
        room = width - 2 * self._chip_pad - inner
        painter.setFont(self._caption_bold if bold else self._caption)
        painter.setPen(self._inks[cell.tone])
        text = cell.text if wanted <= w else metrics.elidedText(cell.text, _ELIDE, room)
        painter.drawText(x + self._chip_pad + inner, top, room + 2, self._chip_height, _LEFT, text)

    def _state(self, painter: QPainter, cell: Cell, x: int, y: int, w: int, h: int, _align: int) -> None:
        """A dot and a word; the dot alone is coloured."""
        painter.setRenderHint(_SMOOTH, True)
        painter.setPen(_NO_PEN)
        painter.setBrush(self._marks[cell.tone])
        painter.drawEllipse(x, y + (h - 7) // 2, 7, 7)
        painter.setRenderHint(_SMOOTH, False)
        painter.setFont(self._body)
        painter.setPen(self._inks[""])
        painter.drawText(x + 13, y, w - 13, h, _LEFT, self._fitting(cell.text, w - 13, False))

    def _health(self, painter: QPainter, cell: Cell, x: int, y: int, w: int, h: int, _align: int) -> None:
        if cell.bar is not None:
            bar = min(self._bar_width, w - 34)
            if bar > 8:
                left = x + w - 30 - bar
                top = y + (h - self._bar_height) // 2
                painter.fillRect(left, top, bar, self._bar_height, self._track)
                filled = round(bar * min(max(cell.bar, 0.0), 1.0))
                painter.fillRect(left, top, filled, self._bar_height, self._marks[cell.tone])
        painter.setFont(self._body)
        painter.setPen(self._inks["" if cell.bar is not None else "muted"])
        painter.drawText(x, y, w, h, _RIGHT, self._fitting(cell.text, w, False))

    def _check(self, painter: QPainter, cell: Cell, x: int, y: int, w: int, h: int, _align: int) -> None:
        left, top = x + (w - 14) // 2, y + (h - 14) // 2
        painter.setRenderHint(_SMOOTH, True)
        painter.setPen(self._accent if cell.checked else self._edge)
        painter.setBrush(self._accent if cell.checked else self._surface)
        painter.drawRoundedRect(left, top, 14, 14, 3, 3)
        painter.setRenderHint(_SMOOTH, False)
        if cell.checked:
            painter.drawPixmap(left + 1, top + 1, picture("check", 12, "on_accent", self._view.devicePixelRatioF()))

    def _group(self, painter: QPainter, cell: Cell, x: int, y: int, w: int, h: int, _align: int) -> None:
        """A mark for folded or not, the title, and the count, for which room is kept."""
        painter.drawPixmap(x - 2, y + (h - 14) // 2, self._icon(cell.icon, 14, ""))
        x, w = x + 18, w - 18
        count = self._body_metrics.horizontalAdvance(cell.detail) + 8
        text = self._fitting(cell.text, w - count, True)
        painter.setFont(self._bold)
        painter.setPen(self._inks[""])
        painter.drawText(x, y, w - count, h, _LEFT, text)
        self._quieter(painter, cell.detail, x + self._bold_metrics.horizontalAdvance(text) + 8, y, count, h)

    # Kept pieces

    def _icon(self, name: str, size: int, tone: str) -> Any:
        role = _MARK_ROLES.get(tone, self._text_roles[tone]) if tone else "text_secondary"
        return picture(name, size, role, self._view.devicePixelRatioF())

    def _fitting(self, text: str, width: int, bold: bool) -> str:
        key = (text, width, bold)
        found = self._elided.get(key)
        if found is None:
            if len(self._elided) > _MOST_KEPT:
                self._elided.clear()
            metrics = self._bold_metrics if bold else self._body_metrics
            line = text.replace("\n", " ")
            found = self._elided[key] = metrics.elidedText(line, _ELIDE, width)
        return found

    def _background(self, row: int, column: int, selected: bool) -> QColor | None:
        sight = self._sight
        if row == sight.current_row:
            if column == sight.current_column and sight.focused:
                return self._surface
            return self._selection if sight.focused else self._selection_inactive
        if selected:
            return self._range
        return self._hover if row == sight.hovered_row else None

    def _is_cut(self, cell: Cell, width: int) -> bool:
        metrics = self._bold_metrics if cell.bold or cell.tone in _BOLD_TONES else self._body_metrics
        inner = width - 2 * self._pad - (20 if cell.icon else 0)
        return "\n" in cell.text or metrics.horizontalAdvance(cell.full_text) > inner

    # What Qt calls

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row, column = index.row(), index.column()
        rect = option.rect
        x, y, w, h = rect.x(), rect.y(), rect.width(), rect.height()
        sight = self._sight
        background = self._background(row, column, bool(option.state.value & _SELECTED))
        cell = index.data(CELL_ROLE)
        if background is None and cell is not None and cell.heading:
            background = self._heading
        if background is not None:
            painter.fillRect(x, y, w, h, background)
        painter.fillRect(x, y + h - 1, w, 1, self._gridline)
        if cell is None:
            return
        if column == sight.first_column and sight.stripe is not None and not cell.heading:
            tone = sight.stripe(index.model().row(row))  # type: ignore[attr-defined]
            if tone:
                painter.fillRect(x, y, self._stripe_width, h - 1, self._marks[tone])
            x, w = x + self._stripe_width, w - self._stripe_width
        pad = self._pad
        self._kinds[cell.kind](painter, cell, x + pad, y, w - 2 * pad, h - 1, _ALIGN[sight.aligns[column]])
        if row == sight.current_row and column == sight.current_column and sight.focused:
            frame = self._problem if sight.refused else self._cursor
            painter.fillRect(rect.x(), y, rect.width(), 2, frame)
            painter.fillRect(rect.x(), y + h - 2, rect.width(), 2, frame)
            painter.fillRect(rect.x(), y, 2, h, frame)
            painter.fillRect(rect.right() - 1, y, 2, h, frame)

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        cell = index.data(CELL_ROLE)
        text = cell.full_text if isinstance(cell, Cell) else ""
        extra = 50 if isinstance(cell, Cell) and cell.kind in ("health", "change") else 24
        return QSize(self._bold_metrics.horizontalAdvance(text) + 2 * self._pad + extra, self.row_height)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        cell = index.data(CELL_ROLE)
        if event.type() != QEvent.Type.ToolTip or not isinstance(cell, Cell):
            return super().helpEvent(event, view, option, index)
        tip = index.data(TOOL_TIP_ROLE)
        if tip is None and self._is_cut(cell, option.rect.width()):
            tip = cell.full_text
        # A tooltip guesses whether it is HTML; a text from a file must not be taken for it.
        QToolTip.showText(event.globalPos(), f"<p>{escape(tip).replace(chr(10), '<br>')}</p>" if tip else "", view)
        return True
