"""The table of before and after: two lines a cell, a picture of both intervals, a verdict in a chip."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop.domain.comparison import Comparison
from desktop.language import Language
from desktop.reports.intervals import paint_interval
from desktop.ui.card.comparison_model import COLUMNS, ROW_ROLE, ComparisonModel, Words
from desktop.ui.icons import picture
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.chip import chip_width, paint_chip
from desktop.ui.widgets.verdict_chips import VERDICT_CHIPS

AnyIndex = QModelIndex | QPersistentModelIndex

_PAD = 10
_GROUP = 32
_WIDTHS = {"measure": 150, "before": 155, "after": 155, "picture": 180, "change": 138, "verdict": 132, "source": 160}
_NARROW = ("picture", "change", "source")
"""What gives way in the side panel; the full page shows all."""
_NARROW_WIDTHS = {"measure": 150, "before": 140, "after": 128}
_NARROW_BELOW = 640


class ComparisonTable(QTableView):
    """Shows a ``Comparison``. Ctrl+C copies it as a table."""

    def __init__(self) -> None:
        super().__init__()
        self.comparison_model = ComparisonModel(self)
        self.setModel(self.comparison_model)
        self.setItemDelegate(_RowDelegate(self))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(tr("Before and after"))
        self.verticalHeader().hide()
        header = _Header(self)
        self.setHorizontalHeader(header)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_comparison(self, comparison: Comparison, language: Language, before: str, after: str) -> None:
        """Show a comparison; ``before`` and ``after`` name the two times."""
        titles = {
            "measure": tr("Measure"),
            "before": tr("Before ({time})", time=before) if before else tr("Before"),
            "after": tr("After ({time})", time=after) if after else tr("After"),
            "picture": "",
            "change": tr("Change"),
            "verdict": tr("Verdict"),
            "source": tr("Where from"),
        }
        self.comparison_model.show(comparison, language, titles)
        line = int(current_theme().measure("row.comparison"))
        self.clearSpans()
        for place in range(self.comparison_model.rowCount()):
            row = self.comparison_model.row(place)
            if row is None:
                self.setSpan(place, 0, 1, len(COLUMNS))
            self.setRowHeight(place, line if row is not None and row.has_before else _GROUP)
        self._fit()

    def height_of_rows(self) -> int:
        """How high the table is with all its rows."""
        rows = sum(self.rowHeight(place) for place in range(self.comparison_model.rowCount()))
        return rows + self.horizontalHeader().height() + 2

    def _fit(self) -> None:
        """Give the columns the width there is; in a narrow panel only what matters most is shown."""
        width = self.viewport().width()
        narrow = width < _NARROW_BELOW
        shown = [name for name in COLUMNS if not (narrow and name in _NARROW)]
        widths = _WIDTHS | (_NARROW_WIDTHS if narrow else {})
        wanted = sum(widths[name] for name in shown)
        for place, name in enumerate(COLUMNS):
            self.setColumnHidden(place, name not in shown)
            if name in shown:
                self.setColumnWidth(place, int(widths[name] * width / wanted) if wanted else widths[name])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.comparison_model.as_text())
        else:
            super().keyPressEvent(event)


class _Header(QHeaderView):
    """Titles on the ground of table headers; before and after with the colours that they have in the pictures."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedHeight(int(current_theme().measure("row.header")))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme = current_theme()
        column = COLUMNS[logicalIndex]
        painter.fillRect(rect, theme.colour("surface_alt"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("border"))
        line = rect.adjusted(_PAD, 0, -4, -1)
        if column in ("before", "after"):
            colour = "baseline_line" if column == "before" else theme.series[0].colour
            painter.fillRect(line.left(), line.center().y() - 4, 10, 8, theme.colour(colour))
            line.setLeft(line.left() + 16)
        font = theme.font("strong")
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        title = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        if QFontMetrics(font).horizontalAdvance(title) > line.width():  # the lists above say which time it is
            title = {"before": tr("Before"), "after": tr("After")}.get(column, title)
        painter.drawText(line, _LINE, QFontMetrics(font).elidedText(title, _ELIDE, line.width()))


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(80, int(current_theme().measure("row.comparison")))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme = current_theme()
        rect: QRect = option.rect
        row = index.data(ROW_ROLE)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("selection"))
        elif row is None:
            painter.fillRect(rect, theme.colour("surface_alt"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("gridline"))
        if not isinstance(row, Words):
            self._paint_group(painter, rect, index)
            return
        column = COLUMNS[index.column()]
        inner = rect.adjusted(_PAD, 0, -_PAD // 2, -1)
        if column == "picture":
            self._paint_picture(painter, inner, row)
        elif column == "verdict":
            tone, mark = VERDICT_CHIPS[row.row.verdict]
            text = row.cells["verdict"][0]
            width = min(chip_width(theme, text, tone, mark), inner.width())
            paint_chip(painter, QRectF(inner.left(), inner.center().y() - 8, width, 18), theme, text, tone, mark)
        else:
            self._paint_words(painter, inner, row, column)

    def _paint_words(self, painter: QPainter, rect: QRect, row: Words, column: str) -> None:
        theme = current_theme()
        first, second = row.cells[column]
        strong = row.has_before and column in ("measure", "after")
        if not row.has_before:  # one line: there is nothing to hold it against
            second = ""
        known = row.row.before is not None if column == "before" else first != "–"
        role = "text" if known else "text_secondary"
        if column == "source":
            side = row.row.after or row.row.before
            name = "table-2" if side is not None and side.origin == "imported" else "pencil"
            mark = picture(name, 14, "text_secondary", painter.device().devicePixelRatioF())
            painter.drawPixmap(rect.left(), rect.center().y() - 7, mark)
            rect = rect.adjusted(22, 0, 0, 0)
        body, small = theme.font("strong" if strong else "body"), theme.font("small")
        height = QFontMetrics(body).height()
        lower = QFontMetrics(small).height() if second else 0
        top = rect.top() + (rect.height() - height - lower) // 2
        painter.setFont(body)
        painter.setPen(theme.colour(role))
        line = QRect(rect.left(), top, rect.width(), height)
        painter.drawText(line, _LINE, QFontMetrics(body).elidedText(first, _ELIDE, rect.width()))
        if second:
            painter.setFont(small)
            painter.setPen(theme.colour("warn" if column in row.not_read else "text_secondary"))
            line = QRect(rect.left(), top + height, rect.width(), lower)
            painter.drawText(line, _LINE, QFontMetrics(small).elidedText(second, _ELIDE, rect.width()))

    def _paint_picture(self, painter: QPainter, rect: QRect, row: Words) -> None:
        theme = current_theme()
        before, after = row.row.before, row.row.after
        if before is None:
            return
        paint_interval(
            painter,
            QRectF(rect.adjusted(0, 8, -14, -9)),
            before.estimate,
            after.estimate if after else None,
            before_colour=theme.colour("baseline_line"),
            after_colour=theme.colour(theme.series[0].colour),
            line_colour=theme.colour("border_strong"),
            ground=theme.colour("surface"),
        )

    def _paint_group(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        theme = current_theme()
        model = index.model()
        assert isinstance(model, ComparisonModel)
        title, detail = model.group_text()
        line = rect.adjusted(_PAD, 0, -_PAD, -1)
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.colour("text"))
        painter.drawText(line, _LINE, title)
        left = QFontMetrics(theme.font("strong")).horizontalAdvance(title) + 8
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text_secondary"))
        text = QFontMetrics(theme.font("small")).elidedText(detail, _ELIDE, max(0, line.width() - left))
        painter.drawText(line.adjusted(left, 0, 0, 0), _LINE, text)


_LINE = int(Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextSingleLine.value)
_ELIDE = Qt.TextElideMode.ElideRight
