"""How the lines of a review are painted: old struck through, new in strong type, conflicts with two radio marks."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from desktop.ui.icons import picture
from desktop.ui.review.decisions import Way
from desktop.ui.review.lines import Kind, Line
from desktop.ui.review.model import FIELD, LINE_ROLE, WHAT, WHERE, Group, ReviewModel
from desktop.ui.texts import tr
from desktop.ui.theme import Theme, current_theme
from desktop.ui.widgets.chip import chip_width, paint_chip

AnyIndex = QModelIndex | QPersistentModelIndex
KIND_ICONS = {
    Kind.CONFLICT: ("git-merge", "warn_mark"),
    Kind.UNREADABLE: ("circle-x", "bad_mark"),
    Kind.CHANGED: ("pencil", "info_mark"),
    Kind.NEW: ("circle-plus", "good_mark"),
    Kind.MISSING: ("file-minus", "text_secondary"),
    Kind.KEPT: ("lock", "text_secondary"),
    Kind.UNCHANGED: ("equal", "text_secondary"),
}
CHECK_BOX = 14
_CHECK_LEFT = 12
_WORDS_LEFT = 34
_PAD = 6
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ReviewDelegate(QStyledItemDelegate):
    """Paints every cell of the review tree and knows where its marks are."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    @property
    def row_height(self) -> int:
        """The height of every row."""
        return int(max(28, QFontMetrics(current_theme().font("body")).height() + 8))

    def mark_at(self, index: AnyIndex, rect: QRect, x: int) -> Way | None:
        """Which radio mark of a conflict lies at a place."""
        line = index.data(LINE_ROLE)
        if not isinstance(line, Line) or line.conflict is None or index.column() != WHAT:
            return None
        for way, left, width, *_ in self._marks(index, line, rect):
            if left <= x <= left + width:
                return way
        return None

    # -- parts

    def _marks(self, index: AnyIndex, line: Line, rect: QRect) -> list[tuple[Way, int, int, str, str]]:
        """The radio marks of a conflict: way, left edge, width, word, value."""
        assert line.conflict is not None
        model = _model(index)
        theme = current_theme()
        body, strong = QFontMetrics(theme.font("body")), QFontMetrics(theme.font("strong"))
        conflict, left = line.conflict, rect.left() + 4
        room = max(40, (rect.width() - 90) // 2 - 60)
        values: list[tuple[Way, str, object]] = [
            ("here", tr("here"), conflict.here),
            ("file", tr("file", comment="the value in the file"), conflict.file),
        ]
        if model.decisions.way(conflict) == "other":
            values.append(("other", tr("other"), model.decisions.other_value(conflict)))
        found: list[tuple[Way, int, int, str, str]] = []
        for way, word, value in values:
            text = strong.elidedText(model.words(conflict, value), Qt.TextElideMode.ElideRight, room)
            width = 20 + body.horizontalAdvance(word) + 6 + strong.horizontalAdvance(text) + 4
            found.append((way, left, width, word, text))
            left += width + 12
        return found

    def _group(self, painter: QPainter, theme: Theme, rect: QRect, group: Group, is_open: bool) -> None:
        painter.fillRect(rect, theme.colour("surface_alt"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("border"))
        ratio = self._view.devicePixelRatioF()
        middle = rect.center().y()
        arrow = "chevron-down" if is_open else "chevron-right"
        painter.drawPixmap(rect.left() + 12, middle - 7, picture(arrow, 14, "text_secondary", ratio))
        name, role = KIND_ICONS[group.kind]
        painter.drawPixmap(rect.left() + _WORDS_LEFT, middle - 7, picture(name, 14, role, ratio))
        left = rect.left() + _WORDS_LEFT + 20
        for text, style, colour in (
            (group.title, "strong", "text"),
            (f"{group.count:,}", "body", "text_secondary"),
            (group.detail, "body", "text_secondary"),
        ):
            painter.setFont(theme.font(style))
            painter.setPen(theme.colour(colour))
            painter.drawText(QRect(left, rect.top(), rect.right() - left, rect.height()), _LEFT, text)
            left += QFontMetrics(theme.font(style)).horizontalAdvance(text) + 10

    def _where(self, painter: QPainter, theme: Theme, rect: QRect, index: AnyIndex, line: Line) -> None:
        model = _model(index)
        top = rect.center().y() - CHECK_BOX // 2
        ratio = self._view.devicePixelRatioF()
        checked = model.is_checked(line)
        at = rect.left() + _CHECK_LEFT
        if line.conflict is not None and checked:
            done = model.decisions.way(line.conflict) is not None
            painter.drawPixmap(
                at, top, picture("check" if done else "git-merge", 14, "good_mark" if done else "warn_mark", ratio)
            )
        elif checked is not None:
            paint_check(painter, theme, at, top, checked, ratio)
        else:
            name, role = KIND_ICONS[line.kind]
            painter.drawPixmap(at, top, picture(name, 14, role, ratio))
        self._text(painter, theme, rect.adjusted(_WORDS_LEFT, 0, 0, 0), line.where, "body", "text_secondary")

    def _what(self, painter: QPainter, theme: Theme, rect: QRect, index: AnyIndex, line: Line) -> None:
        if line.conflict is not None:
            self._conflict(painter, theme, rect, index, line)
        elif line.kind is Kind.UNREADABLE:
            left = self._box(painter, theme, rect, line.old, "bad", "bad_bg") if line.old else rect.left() + 4
            self._text(painter, theme, QRect(left + 4, rect.top(), rect.right() - left - 8, rect.height()), line.text)
        elif line.new or line.old:
            left = rect.left()
            if line.old == tr("empty"):
                self._text(painter, theme, rect.adjusted(4, 0, 0, 0), line.old, "body", "text_secondary")
                left += QFontMetrics(theme.font("body")).horizontalAdvance(line.old) + 8
            elif line.old:
                left = self._box(painter, theme, rect, line.old, "diff_old", "diff_old_bg", struck=True)
            rest = QRect(left, rect.top(), rect.right() - left, rect.height())
            if line.old:
                self._text(painter, theme, rest.adjusted(4, 0, 0, 0), "→")
                rest.adjust(22, 0, 0, 0)
            self._box(painter, theme, rest, line.new, "diff_new", "diff_new_bg", strong=True)
        else:
            self._text(painter, theme, rect.adjusted(4, 0, -4, 0), line.text)

    def _conflict(self, painter: QPainter, theme: Theme, rect: QRect, index: AnyIndex, line: Line) -> None:
        assert line.conflict is not None
        chosen = _model(index).decisions.way(line.conflict)
        middle = rect.center().y()
        right = rect.left()
        for way, left, width, word, text in self._marks(index, line, rect):
            paint_radio(painter, theme, QRectF(left, middle - 7, 14, 14), way == chosen)
            at = left + 20
            self._text(painter, theme, QRect(at, rect.top(), width, rect.height()), word, "body", "text_secondary")
            at += QFontMetrics(theme.font("body")).horizontalAdvance(word) + 6
            style = "strong" if way == chosen else "body"
            self._text(painter, theme, QRect(at, rect.top(), left + width - at + 6, rect.height()), text, style)
            right = left + width
        if chosen is None:
            word = tr("choose")
            chip = QRectF(right + 12, middle - 9, chip_width(theme, word, "warn"), 18)
            paint_chip(painter, chip, theme, word, "warn")

    def _box(
        self, painter: QPainter, theme: Theme, rect: QRect, text: str, ink: str, fill: str, *, struck: bool = False,
        strong: bool = False,
    ) -> int:  # fmt: skip
        """A value on its tint; gives the right edge."""
        font = QFont(theme.font("strong" if strong else "body"))
        font.setStrikeOut(struck)
        metrics = QFontMetrics(font)
        most = rect.width() - 8 if strong else max(60, rect.width() // 2 - 24)
        said = metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, max(20, most - 2 * _PAD))
        width = metrics.horizontalAdvance(said) + 2 * _PAD
        box = QRectF(rect.left(), rect.center().y() - 10, width, 20)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(fill))
        painter.drawRoundedRect(box, theme.measure("radius.diff"), theme.measure("radius.diff"))
        painter.setFont(font)
        painter.setPen(theme.colour(ink))
        painter.drawText(box.adjusted(_PAD, 0, 0, 0), _LEFT, said)
        return int(box.right()) + 4

    def _text(
        self, painter: QPainter, theme: Theme, rect: QRect, text: str, style: str = "body", role: str = "text"
    ) -> None:
        painter.setFont(theme.font(style))
        painter.setPen(theme.colour(role))
        metrics = QFontMetrics(theme.font(style))
        said = metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, max(0, rect.width()))
        painter.drawText(rect, _LEFT, said)

    def _background(self, theme: Theme, option: QStyleOptionViewItem) -> QColor | None:
        if option.state & QStyle.StateFlag.State_Selected:
            return theme.colour("selection" if self._view.hasFocus() else "selection_inactive")
        return theme.colour("hover") if option.state & QStyle.StateFlag.State_MouseOver else None

    # What Qt calls

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, rect = current_theme(), option.rect
        entry = index.data(LINE_ROLE)
        painter.save()
        if isinstance(entry, Group):
            if index.column() == WHERE:
                self._group(painter, theme, rect, entry, self._view.isExpanded(_plain(index)))
                if option.state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
                    painter.setPen(QPen(theme.colour("focus_ring"), 2))
                    painter.drawRect(rect.adjusted(1, 1, -1, -1))
            painter.restore()
            return
        background = self._background(theme, option)
        if background is not None:
            painter.fillRect(rect, background)
        if isinstance(entry, Line):
            self._line(painter, theme, rect, index, entry, bool(option.state & QStyle.StateFlag.State_Selected))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("gridline"))
        painter.restore()

    def _line(self, painter: QPainter, theme: Theme, rect: QRect, index: AnyIndex, line: Line, selected: bool) -> None:
        if _model(index).is_checked(line) is False:
            painter.setOpacity(0.5)
        column = index.column()
        if column == WHERE:
            if selected:
                painter.fillRect(rect.left(), rect.top(), 3, rect.height(), theme.colour("accent"))
            self._where(painter, theme, rect, index, line)
        elif column == WHAT:
            self._what(painter, theme, rect, index, line)
        else:
            strong = column != FIELD and line.kind in (Kind.CONFLICT, Kind.NEW)
            text = line.field if column == FIELD else line.client
            self._text(painter, theme, rect.adjusted(4, 0, -8, 0), text, "strong" if strong else "body")

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(60, self.row_height)


def paint_check(painter: QPainter, theme: Theme, x: int, y: int, checked: bool, ratio: float) -> None:
    """A check mark of a row."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.colour("accent" if checked else "control_edge"))
    painter.setBrush(theme.colour("accent" if checked else "surface"))
    painter.drawRoundedRect(QRectF(x + 0.5, y + 0.5, CHECK_BOX - 1, CHECK_BOX - 1), 3, 3)
    if checked:
        painter.drawPixmap(x + 1, y + 1, picture("check", 12, "on_accent", ratio))


def paint_radio(painter: QPainter, theme: Theme, box: QRectF, chosen: bool) -> None:
    """A radio mark."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.colour("surface"))
    painter.setPen(QPen(theme.colour("accent" if chosen else "control_edge"), 4.5 if chosen else 1))
    edge = 2.5 if chosen else 0.5
    painter.drawEllipse(box.adjusted(edge, edge, -edge, -edge))


def _model(index: AnyIndex) -> ReviewModel:
    model = index.model()
    assert isinstance(model, ReviewModel)
    return model


def _plain(index: AnyIndex) -> QModelIndex:
    return index.model().index(index.row(), index.column(), index.parent())
