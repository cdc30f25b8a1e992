"""Blocks set one below the other over as many sheets as they need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.reports.canvas import BODY, SMALL, Canvas, Style, Typesetter
from desktop.reports.document import A4, Drawing

LEFT = A4.left
WIDTH = A4.inner_width
TOP = A4.top
FOOT = 281.0
"""Where the foot begins; nothing else reaches below."""

_LAST_TOGETHER = 3
"""So many rows at the end of a table stay on one sheet."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its title, its share of the width, and how its cells are lined up."""

    title: str
    share: float
    align: str = "left"


@dataclass(slots=True)
class Flow:
    """Sheets being filled from top to bottom."""

    typesetter: Typesetter
    sheets: list[list[Drawing]] = field(default_factory=lambda: [[]])
    y: float = TOP
    running_head: Drawing | None = None
    marks: list[tuple[str, int]] = field(default_factory=list)
    """The headings, each with its sheet counted from 0."""

    @property
    def room(self) -> float:
        """Height in millimetres left on the sheet."""
        return FOOT - 2 - self.y

    def draw(self, drawing: Drawing) -> None:
        """Add a drawing to the sheet, where it itself says."""
        self.sheets[-1].append(drawing)

    def new_sheet(self) -> None:
        """Go on at the top of another sheet."""
        self.sheets.append([])
        self.y = TOP
        if self.running_head:
            self.draw(self.running_head)
            self.y += 9

    def mark(self, title: str) -> None:
        """Remember that a heading stands on this sheet, for the bookmarks of a PDF."""
        self.marks.append((title, len(self.sheets) - 1))

    def need(self, height: float) -> None:
        """Go on to another sheet unless ``height`` is left on this one."""
        if height > self.room:
            self.new_sheet()

    def line(self, text: str, style: Style, *, after: float = 0.0, width: float = WIDTH) -> None:
        """One line over the whole width, or a part of it."""
        y = self.y

        def draw(canvas: Canvas) -> None:
            canvas.text(LEFT, y, text, style, width=width)

        self.draw(draw)
        self.y += style.line + after

    def paragraph(self, text: str, style: Style, *, after: float = 0.0) -> None:
        """Running text; it is not parted between sheets unless it is longer than one."""
        for piece in self._pieces(text, style):
            height = self.typesetter.height(piece, style, WIDTH)
            self.need(height)
            self.draw(_paragraph(self.y, piece, style))
            self.y += height
        self.y += after

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]], *, bold_last: bool = False) -> None:
        """A table whose header is repeated on each sheet; no row stands alone on the last one."""
        row_height = BODY.size * 1.42 * 25.4 / 72
        self.need(4 * row_height)
        self._table_head(columns, row_height)
        for number, row in enumerate(rows):
            left = len(rows) - number
            if row_height > self.room or (left == _LAST_TOGETHER and left * row_height > self.room):
                self.new_sheet()
                self._table_head(columns, row_height)
            bold = bold_last and number == len(rows) - 1
            self.draw(_row(self.y, columns, row, Style(9, bold=bold, leading=1.4), row_height))
            self.y += row_height
        self.y += 6

    def _table_head(self, columns: Sequence[Column], row_height: float) -> None:
        titles = [column.title for column in columns]
        self.draw(_row(self.y, columns, titles, SMALL, row_height + 0.6, "border_strong"))
        self.y += row_height + 0.6

    def _pieces(self, text: str, style: Style) -> list[str]:
        """The text, parted only where it is longer than a sheet."""
        most = int((FOOT - TOP - 15) / style.line)
        layout = self.typesetter.broken(text, style, WIDTH)
        if layout.lineCount() <= most:
            return [text]
        starts = [layout.lineAt(number).textStart() for number in range(0, layout.lineCount(), most)]
        whole = layout.text()
        return [whole[start:end] for start, end in zip(starts, [*starts[1:], len(whole)], strict=True)]


def _paragraph(y: float, text: str, style: Style) -> Drawing:
    def draw(canvas: Canvas) -> None:
        canvas.paragraph(LEFT, y, WIDTH, text, style)

    return draw


def _row(
    y: float, columns: Sequence[Column], cells: Sequence[str], style: Style, height: float, rule: str = "gridline"
) -> Drawing:
    total = sum(column.share for column in columns)
    gap = 2.0

    def draw(canvas: Canvas) -> None:
        x = LEFT
        for column, cell in zip(columns, cells, strict=True):
            width = WIDTH * column.share / total
            last = column is columns[-1]
            canvas.text(
                x,
                y + (height - style.line) / 2,
                cell,
                style,
                width=width if last else width - gap,
                align=column.align,
            )
            x += width
        canvas.line(LEFT, y + height, LEFT + WIDTH, y + height, rule, 0.2)

    return draw
