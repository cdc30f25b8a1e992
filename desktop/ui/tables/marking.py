"""Sought words marked where they stand in a cell."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QFontMetrics, QPainter

from desktop.domain.sought import hits


def paint_marks(
    painter: QPainter,
    letters: QFontMetrics,
    colour: QColor,
    text: str,
    words: Sequence[str],
    box: tuple[int, int, int, int],
) -> None:
    """Paint the ground of every sought word of a text that stands at the left of a box, on one line."""
    x, y, w, h = box
    height = min(letters.height(), h)
    for start, end in hits(text, words):
        left = letters.horizontalAdvance(text[:start])
        width = min(letters.horizontalAdvance(text[:end]), w) - left
        if width > 0:
            painter.fillRect(x + left, y + (h - height) // 2, width, height, colour)
