"""Where the parts of a day lie in its cell, for painting and for the mouse alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect

from desktop.services.callbacks import Planned

HEAD = 25
MOST_IN_MONTH = 5
_SIDE = 5


@dataclass(frozen=True, slots=True)
class DayLayout:
    """The entries of a day that find room, each with its line; the rest is told as a number below them."""

    lines: tuple[tuple[Planned, QRect], ...]
    more: int
    more_rect: QRect

    def at(self, point: QPoint) -> Planned | None:
        """The entry under a point."""
        return next((entry for entry, rect in self.lines if rect.contains(point)), None)


def lay_out(cell: QRect, entries: Sequence[Planned], line: int, most: int) -> DayLayout:
    """Give each entry a line as long as there is room; ``most`` entries at the utmost."""
    room = max(0, (cell.height() - HEAD - 2) // line)
    fit = len(entries) if len(entries) <= min(room, most) else max(0, min(room - 1, most))
    box = cell.adjusted(_SIDE, 0, -_SIDE, 0)
    rects = [QRect(box.left(), cell.top() + HEAD + place * line, box.width(), line - 1) for place in range(fit + 1)]
    return DayLayout(tuple(zip(entries[:fit], rects, strict=False)), len(entries) - fit, rects[-1])
