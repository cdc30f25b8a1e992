"""The picture of before and after: two intervals on one scale, or two places on a row of steps.

One function draws it for the window, the preview and paper.
"""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.domain.estimate import Estimate, Scale, steps_of

_ROOM = Decimal("1.08")
"""The scale reaches a little past the largest bound."""


def paint_interval(
    painter: QPainter,
    rect: QRectF,
    before: Estimate | None,
    after: Estimate | None,
    *,
    before_colour: QColor,
    after_colour: QColor,
    line_colour: QColor,
    ground: QColor,
) -> None:
    """Draw both states into ``rect``, in the painter's units; what couldn't be read as a number is left out."""
    known = [state for state in (before, after) if state is not None and state.is_read]
    if not known:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    steps = steps_of(known[0].scale)
    unit = rect.height()
    line = QPen(line_colour, unit * 0.025)
    if steps is not None:
        places = sorted(steps.labels)
        _paint_steps(painter, rect, places, line, ground)
        for state, colour in ((before, before_colour), (after, after_colour)):
            _paint_place(painter, rect, places, state, colour)
    else:
        painter.setPen(line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        most = _end_of_scale(known)
        for state, colour, top in ((before, before_colour, 0.26), (after, after_colour, 0.68)):
            _paint_bar(painter, rect, state, colour, top, most)
    painter.restore()


def _end_of_scale(known: list[Estimate]) -> Decimal:
    if known[0].scale is Scale.RATIO:
        return Decimal(1)
    bounds = [bound for state in known for bound in (state.low, state.high) if bound is not None]
    # An estimate open upwards reaches past its lower bound, so that its bar can be seen to run on.
    open_ends = [state.low * Decimal("1.5") for state in known if state.high is None and state.low is not None]
    return max([*bounds, *open_ends]) * _ROOM or Decimal(1)


def _paint_bar(
    painter: QPainter, rect: QRectF, state: Estimate | None, colour: QColor, top: float, most: Decimal
) -> None:
    if state is None or not state.is_read:
        return
    low = float(max(state.low or Decimal(0), Decimal(0)) / most)
    high = 1.0 if state.high is None else float(max(state.high, Decimal(0)) / most)
    middle = rect.top() + rect.height() * top
    radius = rect.height() * 0.12
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    # A dot stands wholly inside the scale, also at its ends.
    left = rect.left() + radius
    width = rect.width() - 2 * radius
    if (high - low) * width < 2 * radius:
        painter.drawEllipse(QPointF(left + (low + high) / 2 * width, middle), radius, radius)
        return
    bar = QRectF(left + low * width, middle - radius, (high - low) * width, 2 * radius)
    painter.drawRoundedRect(bar, radius * 0.4, radius * 0.4)


def _paint_steps(painter: QPainter, rect: QRectF, places: list[int], line: QPen, ground: QColor) -> None:
    radius = rect.height() * 0.08
    middle = rect.center().y()
    inset = rect.height() * 0.16
    painter.setPen(line)
    painter.drawLine(QPointF(rect.left() + inset, middle), QPointF(rect.right() - inset, middle))
    painter.setBrush(ground)
    for place in places:
        painter.drawEllipse(QPointF(_x_of(rect, places, Decimal(place)), middle), radius, radius)


def _paint_place(painter: QPainter, rect: QRectF, places: list[int], state: Estimate | None, colour: QColor) -> None:
    if state is None or not state.is_read:
        return
    low = state.low if state.low is not None else Decimal(places[0])
    high = state.high if state.high is not None else Decimal(places[-1])
    radius = rect.height() * 0.16
    first, last = (_x_of(rect, places, bound) for bound in (low, high))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    middle = rect.center().y()
    painter.drawRoundedRect(
        QRectF(first - radius, middle - radius, last - first + 2 * radius, 2 * radius), radius, radius
    )


def _x_of(rect: QRectF, places: list[int], step: Decimal) -> float:
    inset = rect.height() * 0.16
    share = float((step - places[0]) / (places[-1] - places[0]))
    return rect.left() + inset + share * (rect.width() - 2 * inset)
