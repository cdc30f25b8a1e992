"""The year below the list: complaints by category as bars, and four figures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.language import Language
from desktop.services.complaints import Statistics
from desktop.ui.pages.complaints.columns import word_of
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.tile import Tile

_ROW = 22
_MOST = 7
_LABELS = 104
_COUNTS = 86


class YearOfComplaints(QWidget):
    """Twelve months at a glance."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.bars = _Bars()
        self.in_time = Tile(tr("Answered in time"))
        self.mean = Tile(tr("Mean time to answer"))
        self.satisfied = Tile(tr("Satisfied after"))
        self.again = Tile(tr("Again in 90 days"))
        tiles = QGridLayout()
        tiles.setSpacing(8)
        for place, tile in enumerate((self.in_time, self.mean, self.satisfied, self.again)):
            tiles.addWidget(tile, place // 2, place % 2)
        left = QVBoxLayout()
        left.addWidget(Label(tr("Last 12 months by category"), "strong"))
        left.addWidget(self.bars, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 20, 14)
        row.setSpacing(24)
        row.addLayout(left, 3)
        row.addLayout(tiles, 2)
        self.setFixedHeight(212)

    def show_year(self, year: Statistics) -> None:
        """Show other figures; what nobody knows is a dash."""
        language = self._language
        self.bars.show_rows(
            [(word_of("category", name, language), done, left) for name, done, left in year.by_category]
        )
        share = language.per_cent(year.in_time / year.answered) if year.answered else "–"
        self.in_time.show_figure(share, note=tr("{number} of {all}", number=year.in_time, all=year.answered))
        mean = tr("{days} d", days=language.decimal(year.mean_days)) if year.mean_days is not None else "–"
        self.mean.show_figure(mean, note=tr("from receipt to answer"))
        marks = tr("{mark} / 5", mark=language.decimal(year.satisfaction)) if year.satisfaction is not None else "–"
        self.satisfied.show_figure(marks, note=tr("%n answer(s)", n=year.marks))
        self.again.show_figure(str(year.again), note=tr("same client, same category"))


class _Bars(QWidget):
    """One bar a category: answered dark, open in the colour of exceptions, numbers beside them."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[str, int, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_rows(self, rows: Sequence[tuple[str, int, int]]) -> None:
        self._rows = list(rows)[:_MOST]
        said = "; ".join(f"{name}: {done + left}" for name, done, left in self._rows)
        self.setAccessibleName(said or tr("No complaint in 12 months"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, _ROW * _MOST)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setFont(theme.font("body"))
        most = max((done + left for _, done, left in self._rows), default=1)
        room = max(40, self.width() - _LABELS - _COUNTS)
        for place, (name, done, left) in enumerate(self._rows):
            top = place * _ROW
            words = QFontMetrics(theme.font("body")).elidedText(name, Qt.TextElideMode.ElideRight, _LABELS - 8)
            painter.setPen(theme.colour("text"))
            painter.drawText(QRectF(0, top, _LABELS, _ROW), _LEFT, words)
            width = room * done / most
            painter.fillRect(QRectF(_LABELS, top + 6, width, 10), theme.colour("chart_cursor"))
            painter.fillRect(QRectF(_LABELS + width, top + 6, room * left / most, 10), theme.colour("warn_mark"))
            painter.drawText(QRectF(_LABELS + room, top, 26, _ROW), _RIGHT, str(done + left))
            if left:
                painter.setPen(theme.colour("text_secondary"))
                where = QRectF(_LABELS + room + 34, top, _COUNTS - 34, _ROW)
                painter.drawText(where, _LEFT, tr("{number} open", number=left))
        painter.end()


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
