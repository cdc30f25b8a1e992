"""Where the parts of a day lie in its cell, for painting and for the mouse alike; how wide the days are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect

from desktop.services.callbacks import Planned
from desktop.services.plan import DayPlan

HEAD = 25
MOST_IN_MONTH = 5
_SIDE = 5
_NARROW = 0.6  # of the width of a working day
_WIDE_COLUMN = 240  # px: in a wider cell entries stand in several columns

Listed = Callable[[DayPlan], Sequence[Planned]]
"""Which entries of a day its cell lists."""


def every_entry(day: DayPlan) -> Sequence[Planned]:
    """All of them, as in a month."""
    return day.entries


def untimed(day: DayPlan) -> Sequence[Planned]:
    """Those at any time of the day, as above the hours."""
    return [entry for entry in day.entries if entry.at is None]


@dataclass(frozen=True, slots=True)
class DayLayout:
    """The entries of a day that find room, each with its line; the rest is told as a number below them."""

    lines: tuple[tuple[Planned, QRect], ...]
    more: int
    more_rect: QRect

    def at(self, point: QPoint) -> Planned | None:
        """The entry under a point."""
        return next((entry for entry, rect in self.lines if rect.contains(point)), None)


def lay_out(cell: QRect, entries: Sequence[Planned], line: int, most: int, above: int = 0) -> DayLayout:
    """Give each entry a line as long as there is room; ``most`` lines at the utmost, ``above`` lines left for others."""
    room = max(0, (cell.height() - HEAD - 2) // line - above)
    columns = columns_in(cell.width())
    fit = len(entries) if len(entries) <= min(room, most) * columns else max(0, min(room - 1, most)) * columns
    box = cell.adjusted(_SIDE, HEAD + above * line, -_SIDE, 0)
    if columns == 1:
        rects = [QRect(box.left(), box.top() + place * line, box.width(), line - 1) for place in range(fit + 1)]
        return DayLayout(tuple(zip(entries[:fit], rects, strict=False)), len(entries) - fit, rects[-1])
    rows, width = -(-fit // columns), box.width() // columns
    rects = [
        QRect(box.left() + place // rows * width, box.top() + place % rows * line, width - _SIDE, line - 1)
        for place in range(fit)
    ]
    below = QRect(box.left(), box.top() + rows * line, width, line - 1)
    return DayLayout(tuple(zip(entries[:fit], rects, strict=True)), len(entries) - fit, below)


def columns_in(width: int) -> int:
    """In how many columns a cell of a width lists its entries."""
    return max(1, width // _WIDE_COLUMN)


def day_widths(days: Sequence[DayPlan], columns: int, room: int) -> list[int]:
    """How wide the days are, Monday first; together they fill the room.

    A day of the weekend gets its full width only when one in sight is worked or has callbacks.
    """
    weights = [
        1.0 if columns == 1 or column < 5 or any(day.working or day.callbacks for day in days[column::columns])
        else _NARROW
        for column in range(columns)
    ]  # fmt: skip
    unit = room / sum(weights)
    widths = [round(unit * weight) for weight in weights[:-1]]
    return [*widths, room - sum(widths)]
