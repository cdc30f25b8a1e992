"""The year below the list: complaints by category, rep or client as bars, and four figures."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import Language
from desktop.services.complaint_statistics import Count, Statistics
from desktop.ui.calls.bar_list import Bar, BarList
from desktop.ui.pages.complaints.columns import word_of
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segment_bar import SegmentBar
from desktop.ui.widgets.tile import Tile

_MOST = 6
_BAR_WIDTH = 190
_HEIGHT = 218
_HEAD = 30


class YearOfComplaints(QWidget):
    """Twelve months at a glance; a bar opens the complaints that it counts."""

    opened = Signal(str, object, str)
    """What is counted by, the key of the bar, and its name."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._year = Statistics()
        self.by = SegmentBar(
            (("category", tr("By category")), ("rep", tr("By rep")), ("client", tr("By client"))),
            name=tr("Complaints counted"),
        )
        self.bars = BarList(tr("Complaints of 12 months"), bar_width=_BAR_WIDTH)
        self._more = Label("", "small", "text_secondary")
        self.in_time = Tile(tr("Answered in time"))
        self.mean = Tile(tr("Mean time to answer"))
        self.satisfied = Tile(tr("Satisfied after"))
        self.again = Tile(tr("Again in 90 days"))
        self.in_time.setToolTip(tr("Measured against the day that was promised first; an extension doesn't help."))
        tiles = QGridLayout()
        tiles.setSpacing(8)
        for place, tile in enumerate((self.in_time, self.mean, self.satisfied, self.again)):
            tiles.addWidget(tile, place // 2, place % 2)
        top = QWidget()
        top.setFixedHeight(_HEAD)
        head = QHBoxLayout(top)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(Label(tr("Last 12 months"), "strong"))
        head.addWidget(self.by)
        head.addStretch(1)
        head.addWidget(self._more)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(top)
        left.addWidget(self.bars)
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 20, 14)
        row.setSpacing(24)
        row.addLayout(left, 3)
        row.addLayout(tiles, 2)
        self.setFixedHeight(_HEIGHT)
        self.by.chosen.connect(self._show_bars)
        self.bars.opened.connect(self._on_opened)

    def show_year(self, year: Statistics) -> None:
        """Show other figures; what nobody knows is a dash."""
        language = self._language
        self._year = year
        self._show_bars()
        share = language.per_cent(year.in_time / year.judged) if year.judged else "–"
        self.in_time.show_figure(share, note=tr("{number} of {all}", number=year.in_time, all=year.judged))
        mean = tr("{days} d", days=language.decimal(year.mean_days)) if year.mean_days is not None else "–"
        self.mean.show_figure(mean, note=tr("from receipt to answer"))
        marks = tr("{mark} / 5", mark=language.decimal(year.satisfaction)) if year.satisfaction is not None else "–"
        self.satisfied.show_figure(marks, note=tr("%n answer(s)", n=year.marks))
        self.again.show_figure(str(year.again), note=tr("by client and category"))

    def _show_bars(self, *_by: object) -> None:
        counts = self._year.rows.get(self.by.value, ())
        most = max((count.all for count in counts), default=1)
        self.bars.show_bars([self._bar(count, most) for count in counts[:_MOST]])
        further = len(counts) - _MOST
        if not counts:
            self._more.setText(tr("No complaint in 12 months"))
        else:
            self._more.setText(tr("and %n more", n=further) if further > 0 else "")

    def _bar(self, count: Count, most: int) -> Bar:
        name = self._name(count)
        parts = [str(count.all)]
        if count.still_open:
            parts.append(tr("{number} open", number=count.still_open))
        said = tr("{number} of {all} in time", number=count.in_time, all=count.judged)
        if count.judged:
            parts.append(self._language.per_cent(count.in_time / count.judged))
        return Bar(
            key=count, name=name, value=" · ".join(parts), share=count.answered / most, colour="chart_cursor",
            rest=count.still_open / most, tip=f"{name}: {said}", spoken=f"{name}: {count.all}; {said}",
        )  # fmt: skip

    def _name(self, count: Count) -> str:
        if self.by.value == "category":
            return word_of("category", count.name, self._language)
        return count.name or tr("nobody")

    def _on_opened(self, count: Count) -> None:
        self.opened.emit(self.by.value, count.key, self._name(count))
