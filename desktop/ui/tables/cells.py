"""What one cell of a table shows, ready to be painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt

CellKind = Literal["text", "number", "change", "chip", "state", "date", "health", "check", "group"]
"""How a cell is painted; every kind is also readable as its text."""

Tone = Literal["", "good", "warn", "bad", "info", "neutral", "muted", "strong", "key"]
"""What a cell's colour says; the words beside it say the same (colour is never alone)."""

# An enum of Qt costs 2.7 µs at each access, a whole number nothing: the roles are bound once.
CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 1
DISPLAY_ROLE = int(Qt.ItemDataRole.DisplayRole)
EDIT_ROLE = int(Qt.ItemDataRole.EditRole)
TOOL_TIP_ROLE = int(Qt.ItemDataRole.ToolTipRole)
ACCESSIBLE_ROLE = int(Qt.ItemDataRole.AccessibleTextRole)
CHECK_ROLE = int(Qt.ItemDataRole.CheckStateRole)
ALIGN_ROLE = int(Qt.ItemDataRole.TextAlignmentRole)


@dataclass(frozen=True, slots=True)
class Cell:
    """One value as it stands in a table.

    ``text`` is the value in words, ``detail`` a second part in quieter type: the time of a date, the change beside a
    number. ``tone`` colours the text, but the detail of a *change*, the dot of a *state* and the bar of a *health*.
    ``bar`` is the filled part of the bar, 0 to 1. ``checked`` is the tick of a *check*. ``tip`` replaces the text as
    tooltip; ``heading`` gives the ground of the heading over a group; ``spoken`` is what a screen reader says where the text is too short ("4 d" → "overdue by 4 days").
    """

    text: str = ""
    tone: Tone = ""
    kind: CellKind = "text"
    detail: str = ""
    icon: str = ""
    bar: float | None = None
    checked: bool = False
    bold: bool = False
    tip: str = ""
    spoken: str = ""
    heading: bool = False

    @property
    def full_text(self) -> str:
        """All that the cell says, as one line."""
        return f"{self.text} {self.detail}" if self.detail else self.text

    @property
    def spoken_text(self) -> str:
        """What a screen reader says."""
        return self.spoken or self.full_text


MISSING = Cell("–", "muted")
"""A value that isn't known; it is never shown as 0."""

MISSING_NUMBER = Cell("–", "muted", "number")
"""A figure that isn't known."""
