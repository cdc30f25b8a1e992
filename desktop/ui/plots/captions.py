"""Words that lie over the plots of a chart and keep their places while it is zoomed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QGraphicsSimpleTextItem

from desktop.ui.theme import Theme

How = Literal["corner", "label", "above", "right above", "right top", "middle"]
"""In the top left ``corner``; as a ``label`` left of the plot; ``above`` the plot at a day; at the right end, above a
value or on top; in the ``middle`` of some days."""


@dataclass(frozen=True, slots=True)
class _Caption:
    plot: Any
    item: QGraphicsSimpleTextItem
    at: QPointF
    how: How


class Captions:
    """All words of one chart."""

    def __init__(self) -> None:
        self._captions: list[_Caption] = []

    @property
    def texts(self) -> list[str]:
        """What is written."""
        return [caption.item.text() for caption in self._captions]

    def clear(self, scene: Any) -> None:
        """Take all words away."""
        for caption in self._captions:
            if caption.item.scene() is scene:
                scene.removeItem(caption.item)
        self._captions.clear()

    def add(
        self, plot: Any, text: str, how: How, theme: Theme, *, day: float = 0, value: float = 0,
        role: str = "text_secondary", style: str = "small",
    ) -> None:  # fmt: skip
        """Write something over a plot; ``day`` and ``value`` are where, as ``how`` needs them."""
        item = QGraphicsSimpleTextItem(text, plot)  # the plot, since its view box would cut off what lies beside it
        item.setFont(theme.font(style))
        item.setBrush(QBrush(theme.colour(role)))
        item.setZValue(20)
        self._captions.append(_Caption(plot, item, QPointF(day, value), how))

    def place(self, *_: object) -> None:
        """Put every word where it belongs now."""
        for caption in self._captions:
            _place(caption)


def _place(caption: _Caption) -> None:
    plot, item, at, how = caption.plot, caption.item, caption.at, caption.how
    box, room = item.boundingRect(), plot.vb.rect()
    point = plot.vb.mapFromView(at)
    if how == "corner":
        place = QPointF(8, 4)
    elif how == "label":
        place = QPointF(-6 - box.width(), (room.height() - box.height()) / 2)
    elif how == "above":
        place = QPointF(min(point.x() + 6, room.width() - box.width()), -box.height() - 3)
        item.setVisible(0 <= point.x() <= room.width())
    elif how == "right above":
        place = QPointF(room.width() - box.width() - 6, max(0.0, point.y() - box.height() - 1))
    elif how == "right top":
        place = QPointF(room.width() - box.width() - 6, 2)
    else:
        place = QPointF(point.x() - box.width() / 2, (room.height() - box.height()) / 2)
        item.setVisible(box.width() / 2 <= point.x() <= room.width() - box.width() / 2)
    item.setPos(plot.mapFromItem(plot.vb, place))
