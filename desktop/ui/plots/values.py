"""A chart of days, or the same values as a table."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.progress import Progress
from desktop.language import Language
from desktop.services.effect_panes import ChartDays
from desktop.ui.child_process import run_in_child
from desktop.ui.file_export import Export
from desktop.ui.plots.day_table import as_text, day_rows, day_table, value_columns, view_content
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from desktop.excel.view_book import ViewContent
    from desktop.services.exports import Exported
    from desktop.ui.plots.day_chart import DayChart
    from desktop.ui.tables.view import DataTable


class ChartOrTable(QWidget):
    """pyqtgraph is loaded when the first chart is drawn, the table made when it is first looked at."""

    read = Signal(str)
    copy_requested = Signal()
    note_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart: DayChart | None = None
        self.table: DataTable | None = None
        self.content: ChartDays | None = None
        self._parts: dict[str, bool] = {}
        self._way = "chart"
        self._titles: list[str] = []
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_days(self, content: ChartDays) -> None:
        """Show other days or measures, as a chart or as a table."""
        self.content = content
        self._show()

    def show_as(self, way: str) -> None:
        """As a ``chart`` or as a ``table``."""
        self._way = way
        if self.content is not None:
            self._show()

    def show_part(self, name: str, shown: bool) -> None:
        """Show or hide a part of the chart, see ``DayChart.show_part``."""
        self._parts[name] = shown
        if self.chart is not None:
            self.chart.show_part(name, shown)

    def as_text(self) -> str:
        """The values as cells for a spreadsheet; empty where there are none."""
        return "" if self.content is None else as_text(self.content)

    def view_content(self, title: str) -> ViewContent | None:
        """The values as a workbook holds them."""
        return None if self.content is None else view_content(self.content, title)

    def _show(self) -> None:
        assert self.content is not None
        if self._way == "table":
            self._stack.setCurrentWidget(self._made_table(self.content))
            return
        chart = self._made_chart()
        chart.show_days(self.content)
        self._stack.setCurrentWidget(chart)

    def _made_table(self, content: ChartDays) -> DataTable:
        titles = [column.title for column in value_columns(content)]
        if self.table is None or titles != self._titles:
            if self.table is not None:
                self._stack.removeWidget(self.table)
                self.table.deleteLater()
            self.table, self._titles = day_table(content), titles
            self._stack.addWidget(self.table)
        else:
            self.table.set_rows(day_rows(content))
        return self.table

    def _made_chart(self) -> DayChart:
        if self.chart is None:
            from desktop.ui.plots.day_chart import DayChart

            self.chart = DayChart()
            self.chart.read.connect(self.read)
            self.chart.copy_requested.connect(self.copy_requested)
            self.chart.note_requested.connect(self.note_requested)
            for name, shown in self._parts.items():
                self.chart.show_part(name, shown)
            self._stack.addWidget(self.chart)
        return self.chart


def content_export(workspace: Workspace, content: ViewContent, title: str) -> Export:
    """Values as a workbook."""
    return Export(
        tr("Export view"), f"{title} {workspace.today.isoformat()}", partial(_write, content, workspace.language)
    )


def _write(content: ViewContent, language: Language, path: Path, progress: Progress) -> Exported:
    from desktop.services.exports import export_view

    return export_view(content, path, language, progress, run_in_child)
