"""The preview of a summary: the pages as they will be printed, laid out a moment after the last change."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QToolButton, QWidget

from desktop.domain.report import MonthlyReport
from desktop.language import Language
from desktop.reports.document import Layout, page_image
from desktop.reports.painting import lay_out
from desktop.ui.icons import icon
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.footer_bar import FooterBar
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.side_panel import SidePanel

_MM_PER_INCH, _A4_WIDTH = 25.4, 210
_ZOOMS = (None, 0.75, 1.0, 1.5, 2.0)
_MARGIN = 20
_SCROLL_BAR = 14
_ICONS_FROM = 390
"""Pixels from which the buttons have icons beside their words."""
_PAINT_AFTER = 80  # ms


class Preview(SidePanel):
    """Fits the width at first; the buttons beneath write and print this client's summary."""

    pdf_requested = Signal()
    book_requested = Signal()
    print_requested = Signal()
    mail_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        columns = current_theme().measure("layout.summary_columns")
        super().__init__(int(columns["preview"]), name=tr("Preview"), parent=parent)
        self.setMaximumWidth(900)
        self.setMinimumWidth(280)
        self._report: tuple[MonthlyReport, Language] | None = None
        self._layout: Layout | None = None
        self._page = 0
        self._zoom = 0
        self._paper = _Paper()
        self._paint = QTimer(self)
        self._paint.setSingleShot(True)
        self._paint.setInterval(_PAINT_AFTER)
        self._paint.timeout.connect(self._on_paint)
        self._number = Label("", "body", "text_secondary")
        self.back, self.on = (
            self._tool("chevron-left", tr("Previous page")),
            self._tool("chevron-right", tr("Next page")),
        )
        self.smaller, self.larger = self._tool("zoom-out", tr("Smaller")), self._tool("zoom-in", tr("Larger"))
        self.buttons: list[QPushButton] = []
        self._icons: dict[QPushButton, QIcon] = {}
        self._lay_out_parts()
        self.back.clicked.connect(self._on_back)
        self.on.clicked.connect(self._on_next)
        self.smaller.clicked.connect(self._on_smaller)
        self.larger.clicked.connect(self._on_larger)
        self.show_report(None)

    @property
    def pages(self) -> int:
        """Number of sheets of what is shown."""
        return self._layout.pages if self._layout is not None else 0

    def show_report(self, report: tuple[MonthlyReport, Language] | None) -> None:
        """Show another summary, or none; it is painted a moment later, so that walking through the list stays smooth."""
        self._report, self._layout = report, None
        for button in self.buttons:
            button.setEnabled(report is not None)
        if report is None:
            self._page = 0
            self._paper.show_image(None)
        self._paint.start()

    def _lay_out_parts(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(12, 0, 8, 0)
        tools.setSpacing(2)
        tools.addWidget(Label(tr("Preview"), "strong"))
        tools.addStretch(1)
        for part in (self.back, self._number, self.on):
            tools.addWidget(part)
        tools.addSpacing(12)
        for part in (self.smaller, self.larger):
            tools.addWidget(part)
        bar = QWidget()
        bar.setFixedHeight(current_theme().measure("layout.tool_row"))
        bar.setLayout(tools)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._area.setWidget(self._paper)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(tr("Preview of the printed summary"))
        self.foot = foot = FooterBar()
        row = QHBoxLayout(foot)
        row.setContentsMargins(12, 0, 12, 0)
        for text, name, signal in (
            (tr("PDF…"), "file-down", self.pdf_requested),
            (tr("Excel…"), "file-spreadsheet", self.book_requested),
            (tr("Mail…"), "mail", self.mail_requested),
        ):
            button = QPushButton(text)
            button.setIcon(icon(name))
            button.clicked.connect(signal)
            self.buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)
        printing = QPushButton(tr("Print…"))
        printing.setIcon(icon("printer", "on_accent"))
        printing.setProperty("kind", "primary")
        printing.clicked.connect(self.print_requested)
        self.buttons.append(printing)
        row.addWidget(printing)
        self._icons = {button: button.icon() for button in self.buttons}
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(bar)
        self.column.addWidget(self._area, 1)
        self.column.addWidget(foot)

    def _tool(self, name: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(text)
        button.setAccessibleName(text)
        return button

    def _on_paint(self) -> None:
        if self._report is None:
            self._number.setText("")
            return
        if self._layout is None:
            self._layout = lay_out(*self._report)
        self._page = min(self._page, self._layout.pages - 1)
        zoom = _ZOOMS[self._zoom]
        ratio = self.devicePixelRatioF()
        width = max(160, self._area.width() - 2 * _MARGIN - _SCROLL_BAR) if zoom is None else round(794 * zoom)
        image = page_image(self._layout, self._page, width * ratio * _MM_PER_INCH / _A4_WIDTH)
        image.setDevicePixelRatio(ratio)
        self._paper.show_image(image)
        self._number.setText(tr("page {number} of {pages}", number=self._page + 1, pages=self._layout.pages))
        self.back.setEnabled(self._page > 0)
        self.on.setEnabled(self._page < self._layout.pages - 1)
        self.smaller.setEnabled(self._zoom > 0)
        self.larger.setEnabled(self._zoom < len(_ZOOMS) - 1)

    def _on_back(self) -> None:
        self._turn(-1)

    def _on_next(self) -> None:
        self._turn(1)

    def _turn(self, step: int) -> None:
        self._page = max(0, min(self.pages - 1, self._page + step))
        self._on_paint()

    def _on_smaller(self) -> None:
        self._zoom = max(0, self._zoom - 1)
        self._on_paint()

    def _on_larger(self) -> None:
        self._zoom = min(len(_ZOOMS) - 1, self._zoom + 1)
        self._on_paint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for button, sign in self._icons.items():
            button.setIcon(sign if self.width() >= _ICONS_FROM else QIcon())
        self._paint.start()


class _Paper(QWidget):
    """One page with a margin around it."""

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_image(self, image: QImage | None) -> None:
        self._image = image
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        if self._image is None:
            return QSize(200, 200)
        size = self._image.deviceIndependentSize().toSize()
        return QSize(size.width() + 2 * _MARGIN, size.height() + 2 * _MARGIN - 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image is None:
            return
        painter = QPainter(self)
        painter.drawImage(_MARGIN, 12, self._image)
        painter.setPen(current_theme().colour("border_strong"))
        size = self._image.deviceIndependentSize().toSize()
        painter.drawRect(_MARGIN - 1, 11, size.width() + 1, size.height() + 1)
        painter.end()
