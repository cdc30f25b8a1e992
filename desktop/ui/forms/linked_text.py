"""A text of several lines with links in it, laid out to a width, painted, and asked what lies under the pointer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from desktop.domain.links import Link


class LinkedText:
    """Only ever text: what looks like markup is shown as it is written."""

    def __init__(self, text: str, links: Sequence[Link], font: QFont, width: float) -> None:
        self._links = links
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        self.height = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, self.height))
            self.height += line.height()
        self._layout.endLayout()

    def height_of(self, most: int) -> float:
        """The height of so many of its lines at most, none of them cut in half."""
        return sum(self._layout.lineAt(place).height() for place in range(min(most, self._layout.lineCount())))

    def draw(self, painter: QPainter, at: QPointF, link_colour: QColor, clip: QRectF) -> None:
        """Paint it in the painter's pen, links in a colour of their own and underlined."""
        marks = []
        for link in self._links:
            mark = QTextLayout.FormatRange()
            mark.start, mark.length = link.start, link.end - link.start
            look = QTextCharFormat()
            look.setForeground(link_colour)
            look.setFontUnderline(True)
            mark.format = look
            marks.append(mark)
        painter.save()
        painter.setClipRect(clip)
        self._layout.draw(painter, at, marks)
        painter.restore()

    def link_at(self, point: QPointF) -> Link | None:
        """The link at a point, counted from the upper left corner of the text."""
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            if not line.naturalTextRect().contains(point):
                continue
            place = line.xToCursor(point.x(), line.CursorPosition.CursorOnCharacter)
            return next((link for link in self._links if link.start <= place < link.end), None)
        return None
