"""The last calls with a client: when, how long, who was reached, what it was about, and how satisfied they were."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.contacting import OUTCOMES, REACHED
from desktop.domain.records import Call
from desktop.language import Language
from desktop.services.session import Session
from desktop.ui.texts import tr
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.line import hairline

_ICONS = {
    "decision_maker": "badge-check",
    "reached": "phone-outgoing",
    "no_answer": "phone-missed",
    "busy": "phone-off",
    "message_left": "mail",
    "wrong_number": "circle-x",
    "refused": "hand",
}
_OUTCOMES = {option.code: option.label for option in OUTCOMES}


class LastCalls(QWidget):
    """The latest calls first, as many as fit the number asked for."""

    def __init__(self, session: Session, most: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._most = most
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(5)
        self._lines: list[QWidget] = []

    def show_calls(self, calls: Sequence[Call]) -> None:
        """Show the latest of these calls, given latest first."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [_Line(call, self._session) for call in calls[: self._most]]
        if not self._lines:
            self._lines = [Label(tr("No call yet"), "small", "text_secondary")]
        for line in self._lines:
            self._column.addWidget(line)


class _Line(QWidget):
    def __init__(self, call: Call, session: Session) -> None:
        super().__init__()
        language = session.language
        reached = call.outcome in REACHED
        icon = "phone-incoming" if call.direction == "in" and reached else _ICONS.get(call.outcome, "phone")
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(IconLabel(icon, 14, "text_secondary" if reached else "bad"))
        day = language.date(call.started_at.date(), session.today) if call.started_at else ""
        head.addWidget(Label(day, "strong"))
        head.addWidget(Label(_facts(call, language), "small", "text_secondary", elide=True), 1)
        if call.satisfaction is not None:
            role = "bad" if call.satisfaction <= 2 else "warn" if call.satisfaction == 3 else "good"
            head.addWidget(Label(str(call.satisfaction), "strong", role))
            head.addWidget(Label("/5", "small", "text_secondary"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(hairline())
        column.addSpacing(4)
        column.addLayout(head)
        words = " ".join(text for text in (call.what, call.how) if text).strip() or call.internal_note
        if words:
            text = Label(" ".join(words.split()), "small")
            text.setWordWrap(True)
            text.setContentsMargins(20, 0, 0, 0)
            text.setMaximumHeight(text.fontMetrics().lineSpacing() * 2 + 2)
            column.addWidget(text)
        self.setAccessibleName(f"{day}, {_facts(call, language)}, {words}")


def _facts(call: Call, language: Language) -> str:
    parts = []
    if call.minutes:
        parts.append(language.minutes(call.minutes))
    if call.outcome in REACHED:
        parts.append(tr("reached {who}", who=call.who) if call.who else language.tr("reached"))
    else:
        parts.append(language.tr(_OUTCOMES.get(call.outcome, call.outcome)))
    return " · ".join(parts)
