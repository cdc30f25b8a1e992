"""What is typed beside complaints and not written yet, kept across a change of the row and across a crash (product §9)."""

from __future__ import annotations

import json

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.ui.kept_text import EVERY, KeptText, draft_key
from desktop.ui.workspace import Workspace

Typed = tuple[str, str | None]
"""The step that is being written, and the answer where it differs from the stored one."""


class CaseDrafts(QObject):
    """By complaint. ``due`` asks for what stands in the fields now, some seconds after something was typed."""

    due = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._kept = KeptText(workspace, draft_key(workspace.session, "complaints", "typed"))
        self._typed = _read(self._kept.found() or "{}")
        self._written = dict(self._typed)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(EVERY)
        self._clock.timeout.connect(self.due)
        self._clock.timeout.connect(self.keep)

    def of(self, complaint: int) -> Typed:
        """What was typed for a complaint."""
        return self._typed.get(complaint, ("", None))

    def note(self, complaint: int, typed: Typed) -> None:
        """Remember what stands in the fields of a complaint; nothing typed is nothing to keep."""
        if typed == ("", None):
            self._typed.pop(complaint, None)
        else:
            self._typed[complaint] = typed

    def keep_soon(self) -> None:
        """Something was typed."""
        if not self._clock.isActive():
            self._clock.start()

    def keep(self) -> None:
        """Keep all of it, where it has changed."""
        if self._typed != self._written:
            self._written = dict(self._typed)
            self._kept.keep(json.dumps(self._typed, ensure_ascii=False) if self._typed else "")


def _read(text: str) -> dict[int, Typed]:
    try:
        found = json.loads(text)
        return {int(number): (str(step), answer) for number, (step, answer) in found.items()}
    except (ValueError, TypeError, AttributeError):
        return {}
