"""F6 and Shift+F6: from one part of the window to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the window, and how the keyboard gets into it."""

    widget: QWidget
    enter: Callable[[], object]

    def holds(self, focused: QWidget | None) -> bool:
        """Is the keyboard in this part?"""
        return focused is not None and (self.widget is focused or self.widget.isAncestorOf(focused))


def go_to_part(parts: Sequence[Part], focused: QWidget | None, step: int) -> None:
    """Put the keyboard into the next part (``step`` 1) or the previous one (-1)."""
    # A panel lies inside its page, so the last part that holds the keyboard is the one that has it.
    here = max((place for place, part in enumerate(parts) if part.holds(focused)), default=-1 if step > 0 else 0)
    parts[(here + step) % len(parts)].enter()


def focus_into(part: QWidget) -> None:
    """Put the keyboard on the first control of a part."""
    for each in part.findChildren(QWidget):
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible() and each.isEnabled():
            each.setFocus(Qt.FocusReason.TabFocusReason)
            return
