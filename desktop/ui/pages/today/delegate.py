"""Paints the list of the day: headings of 30, lines of 44 with two texts, signals, whom to call, and the Call button."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from desktop.domain.client import number_of
from desktop.language import Language
from desktop.language.language import MISSING
from desktop.services.today import TodayLine
from desktop.ui.icons import picture
from desktop.ui.pages.today.model import COUNT_ROLE, GROUP_ROLE, LINE_ROLE, ORDER_ROLE
from desktop.ui.pages.today.words import ICONS, TONES, group_title, line_icon, when
from desktop.ui.texts import tr
from desktop.ui.theme import Theme, current_theme
from desktop.ui.widgets.chip import chip_width, paint_chip

_LEFT, _WHEN, _CLIENT = 14, 40, 148
_PEOPLE, _LAST, _SCORE = 264, 124, 52
"""Distances from the right edge: contact and number, last call, satisfaction."""
_NARROW = 950
"""Below this width of the list one signal is shown, as on windows below 1360."""
_BUTTON = QSize(98, 28)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class LineDelegate(QStyledItemDelegate):
    """One delegate for the whole list; everything it shows comes from the line itself."""

    def __init__(self, language: Language, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._now = now
        self._measured: Theme | None = None
        self._heading = self._line = QSize()

    def button_rect(self, row: QRect) -> QRect:
        """Where the Call button lies in the selected row."""
        top = row.top() + (row.height() - _BUTTON.height()) // 2
        return QRect(row.right() - _BUTTON.width() - 16, top, _BUTTON.width(), _BUTTON.height())

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        theme = current_theme()
        if theme is not self._measured:  # asked for each of thousands of lines
            self._measured = theme
            words = {name: QFontMetrics(theme.font(name)).height() for name in ("body", "strong", "small")}
            self._heading = QSize(0, max(theme.measure("row.group"), words["body"] + 8))
            self._line = QSize(0, max(theme.measure("row.two_lines"), words["strong"] + words["small"] + 6))
        return self._line if index.data(GROUP_ROLE) is None else self._heading

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        theme = current_theme()
        group = index.data(GROUP_ROLE)
        if group is not None:
            self._paint_group(painter, theme, option, index)
        else:
            self._paint_line(painter, theme, option, index.data(LINE_ROLE))
        painter.restore()

    # -- headings

    def _paint_group(
        self,
        painter: QPainter,
        theme: Theme,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect, group = option.rect, index.data(GROUP_ROLE)
        painter.fillRect(rect, theme.colour("surface_alt"))
        painter.fillRect(rect.left(), rect.top(), rect.width(), 1, theme.colour("border_strong"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("gridline"))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), theme.colour("accent"))
        view = option.widget
        is_open = isinstance(view, QTreeView) and view.isExpanded(view.model().index(index.row(), 0))
        self._icon(painter, "chevron-down" if is_open else "chevron-right", 14, "text_secondary", rect, _LEFT)
        self._icon(painter, ICONS[group], 14, TONES.get(group, "text_secondary"), rect, _LEFT + 20)
        left = rect.left() + _LEFT + 40
        for text, style, role, gap in (
            (group_title(group), "strong", "text", 6),
            (str(index.data(COUNT_ROLE) or ""), "body", "text_secondary", 14),
            (str(index.data(ORDER_ROLE)), "small", "text_secondary", 0),
        ):
            left += self._text(
                painter, theme, QRect(left, rect.top(), rect.right() - left - 8, rect.height()), text, style, role
            )
            left += gap

    # -- lines

    def _paint_line(
        self, painter: QPainter, theme: Theme, option: QStyleOptionViewItem, line: TodayLine | None
    ) -> None:
        rect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        active = bool(option.state & QStyle.StateFlag.State_Active) and bool(
            option.state & QStyle.StateFlag.State_HasFocus or (option.widget and option.widget.hasFocus())
        )
        if selected:
            painter.fillRect(rect, theme.colour("selection" if active else "selection_inactive"))
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), theme.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("gridline"))
        if line is None:
            _paint_skeleton(painter, theme, rect)
            return
        name, role = line_icon(line, self._now())
        self._icon(painter, name, 16, role, rect, _LEFT)
        upper, lower = _halves(rect, theme)
        self._paint_when(painter, theme, upper, lower, line)
        chips = self._paint_signals(painter, theme, rect, line)
        self._paint_client(painter, theme, upper, lower, line, chips - 10)
        self._paint_contact(painter, theme, upper, lower, line)
        if selected:
            self._paint_button(painter, theme, self.button_rect(rect))
        else:
            self._paint_last_call(painter, theme, rect, line)

    def _paint_when(self, painter: QPainter, theme: Theme, upper: QRect, lower: QRect, line: TodayLine) -> None:
        first, second, role = when(line, self._now(), self._language)
        width = _CLIENT - _WHEN - 2
        whole = upper.united(lower)
        top = upper if second else whole
        left = upper.left() + _WHEN
        self._text(painter, theme, QRect(left, top.top(), width, top.height()), first, "strong", role)
        self._text(painter, theme, QRect(left, lower.top(), width, lower.height()), second, "small", "text_secondary")

    def _paint_signals(self, painter: QPainter, theme: Theme, rect: QRect, line: TodayLine) -> int:
        """Paint the signals from the right; gives the left edge of the last one."""
        right = rect.right() - _PEOPLE - 10
        shown = line.signals[: 1 if rect.width() < _NARROW else 2]
        for signal in reversed(shown):
            text = self._language.say(signal.text)
            tone = "info" if signal.tone.value == "neutral" else signal.tone.value
            width = chip_width(theme, text, tone)
            chip = QRect(right - width, rect.center().y() - 8, width, 18)
            paint_chip(painter, chip.toRectF(), theme, text, tone)
            right = chip.left() - 4
        return right

    def _paint_client(
        self, painter: QPainter, theme: Theme, upper: QRect, lower: QRect, line: TodayLine, right: int
    ) -> None:
        left = upper.left() + _CLIENT
        key = tr("Key", comment="level of a client") if line.client.level == "key" else ""
        room = right - left - (chip_width(theme, key, "key") + 6 if key else 0)
        at = left + self._text(
            painter, theme, QRect(left, upper.top(), room, upper.height()), line.client.name, "strong", "text"
        )
        room = room - (at - left) - 7
        if line.client.username and room > 40:
            box = QRect(at + 7, upper.top(), room, upper.height())
            at += 7 + self._text(painter, theme, box, line.client.username, "small", "text_secondary")
        if key:
            width = chip_width(theme, key, "key")
            paint_chip(painter, QRect(at + 7, upper.center().y() - 8, width, 18).toRectF(), theme, key, "key")
        box = QRect(left, lower.top(), right - left, lower.height())
        self._text(painter, theme, box, self._language.say(line.reason), "small", "text_secondary")

    def _paint_contact(self, painter: QPainter, theme: Theme, upper: QRect, lower: QRect, line: TodayLine) -> None:
        if line.contact is None:
            return
        left = upper.right() - _PEOPLE
        width = _PEOPLE - _LAST - 8
        used = self._text(
            painter, theme, QRect(left, upper.top(), width - 18, upper.height()), line.contact.name, "body", "text"
        )
        if line.contact.is_decision_maker:
            self._icon(painter, "badge-check", 14, "info_mark", QRect(upper), left - upper.left() + used + 4)
        box = QRect(left, lower.top(), width, lower.height())
        self._text(painter, theme, box, number_of(line.contact), "small", "text_secondary")

    def _paint_last_call(self, painter: QPainter, theme: Theme, rect: QRect, line: TodayLine) -> None:
        last = line.overview.last_call
        age = MISSING if last is None else self._language.age((self._now().date() - last).days)
        box = QRect(rect.right() - _LAST, rect.top(), _LAST - _SCORE - 4, rect.height())
        self._text(painter, theme, box, age, "small", "text_secondary")
        score = line.overview.satisfaction
        left = rect.right() - _SCORE
        if score is None:
            self._text(painter, theme, QRect(left, rect.top(), 30, rect.height()), MISSING, "small", "text_secondary")
            return
        role = "bad" if score <= 2 else "warn" if score == 3 else "good"
        used = self._text(painter, theme, QRect(left, rect.top(), 20, rect.height()), str(score), "strong", role)
        self._text(painter, theme, QRect(left + used, rect.top(), 20, rect.height()), "/5", "small", "text_secondary")

    def _paint_button(self, painter: QPainter, theme: Theme, rect: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        radius = theme.measure("radius.control")
        painter.drawRoundedRect(rect, radius, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        verb, key = tr("Call", comment="verb"), tr("Enter", comment="the key")
        strong, small = QFontMetrics(theme.font("strong")), QFontMetrics(theme.font("caption"))
        width = 16 + 6 + strong.horizontalAdvance(verb) + 6 + small.horizontalAdvance(key)
        left = rect.left() + max(6, (rect.width() - width) // 2)
        self._icon(painter, "phone", 16, "on_accent", rect, left - rect.left())
        left += 22
        left += (
            self._text(
                painter, theme, QRect(left, rect.top(), rect.right() - left, rect.height()), verb, "strong", "on_accent"
            )
            + 6
        )
        self._text(
            painter, theme, QRect(left, rect.top(), rect.right() - left, rect.height()), key, "caption", "on_accent"
        )

    # -- strokes

    def _icon(self, painter: QPainter, name: str, size: int, role: str, rect: QRect, left: int) -> None:
        shown = picture(name, size, role, painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.left() + left, rect.center().y() - size // 2 + 1, shown)

    def _text(self, painter: QPainter, theme: Theme, rect: QRect, text: str, style: str, role: str) -> int:
        """Draw a text, cut where it has no room; gives the width it took."""
        if not text or rect.width() <= 0:
            return 0
        font = theme.font(style)
        letters = QFontMetrics(font)
        cut = letters.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(theme.colour(role))
        painter.drawText(rect, int(_MIDDLE), cut)
        return letters.horizontalAdvance(cut)


def _halves(rect: QRect, theme: Theme) -> tuple[QRect, QRect]:
    """Where the two texts of a line stand."""
    first = QFontMetrics(theme.font("strong")).height()
    second = QFontMetrics(theme.font("small")).height()
    top = rect.top() + max(2, (rect.height() - first - second) // 2)
    return (
        QRect(rect.left(), top, rect.width(), first),
        QRect(rect.left(), top + first - 1, rect.width(), second),
    )


def _paint_skeleton(painter: QPainter, theme: Theme, rect: QRect) -> None:
    for left, top, width in ((_WHEN, 10, 60), (_WHEN, 26, 40), (_CLIENT, 10, 160), (_CLIENT, 26, 260)):
        painter.fillRect(rect.left() + left, rect.top() + top, width, 9, theme.colour("sunken"))
