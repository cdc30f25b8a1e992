"""How each kind of event is marked in a chart, its legend, and the list beside it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.services.effect import EventKind


@dataclass(frozen=True, slots=True)
class Mark:
    """``symbol`` is pyqtgraph's name of a shape, empty where the row of events has no mark; ``icon`` is for lists."""

    symbol: str
    series: int
    icon: str
    is_filled: bool = True


MARKS = {
    EventKind.REACHED: Mark("o", 2, "phone"),
    EventKind.MISSED: Mark("o", 2, "phone-missed", is_filled=False),
    EventKind.PAYMENT: Mark("t1", 5, "wallet"),
    EventKind.COMPLAINT: Mark("d", 3, "message-square-warning"),
    EventKind.NOTE: Mark("s", 0, "pencil"),
    EventKind.KEYWORDS: Mark("", 6, "key-round"),
    EventKind.START: Mark("", 0, "flag"),
}
