"""Which days a chart shows: a few ranges as buttons, or any two days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desktop.domain.periods import Span
from desktop.domain.series import Range
from desktop.ui.texts import tr
from desktop.ui.widgets.day_field import DayField
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segment_bar import SegmentBar

_OTHER = "other"


class RangeBar(SegmentBar):
    """``range_chosen`` carries a ``Range``, or a ``Span`` of days chosen by hand."""

    range_chosen = Signal(object)

    def __init__(self, today: Callable[[], date], value: Range = Range.SINCE_START) -> None:
        choices = [
            (Range.DAYS_30.value, tr("30 days")),
            (Range.DAYS_90.value, tr("90 days")),
            (Range.SINCE_START.value, tr("Since start")),
            (Range.YEAR.value, tr("Year")),
            (_OTHER, tr("Other…")),
        ]
        super().__init__(choices, value.value, name=tr("Range"))
        self._shown: Range | Span = value
        self.other = _TwoDays(today, self)
        self.other.taken.connect(self._on_taken)
        self.chosen.connect(self._on_chosen)

    @property
    def range(self) -> Range | Span:
        """What is shown."""
        return self._shown

    def set_range(self, chosen: Range | Span) -> None:
        """Show a range as chosen without telling anybody."""
        self._shown = chosen
        self.set_value(chosen.value if isinstance(chosen, Range) else _OTHER)

    def _on_chosen(self, value: str) -> None:
        if value == _OTHER:
            self.set_range(self._shown)  # until two days are given
            self.other.open_below(self)
            return
        self._shown = Range(value)
        self.range_chosen.emit(self._shown)

    def _on_taken(self, span: Span) -> None:
        self.set_range(span)
        self.range_chosen.emit(span)


class _TwoDays(QFrame):
    """A small panel with the first and the last day."""

    taken = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(tr("Days of the chart"))
        self.first = DayField(today, name=tr("First day"), side="past")
        self.last = DayField(today, name=tr("Last day"), side="past")
        show = QPushButton(tr("Show"))
        show.setProperty("kind", "primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(8)
        for part in (
            Label(tr("From"), "body"),
            self.first,
            Label(tr("to", comment="until a day"), "body"),
            self.last,
            show,
        ):
            row.addWidget(part)
        show.clicked.connect(self.take)
        self.first.returnPressed.connect(self.last.setFocus)
        self.last.returnPressed.connect(self.take)

    def open_below(self, widget: QWidget) -> None:
        """Show the panel beneath a widget."""
        self.adjustSize()
        self.move(widget.mapToGlobal(QPoint(0, widget.height() + 4)))
        self.show()
        self.first.setFocus()
        self.first.selectAll()

    def take(self) -> None:
        """Show these days; what isn't a day, or lies before the first, is framed."""
        first, last = self.first.day, self.last.day
        self.first.mark(first is None)
        self.last.mark(last is None or (first is not None and last < first))
        if first is not None and last is not None and first <= last:
            self.hide()
            self.taken.emit(Span(first, last))
