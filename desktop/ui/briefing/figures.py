"""Three figures of a client side by side: visits a day, inquiries, balance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import Language
from desktop.language.language import MISSING
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from desktop.services.briefing import Briefing


class ThreeFigures(QWidget):
    """What the campaign brings and how long the money lasts; a figure that isn't known is a dash with its reason."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._figures = [_Figure(title) for title in (tr("Visits a day"), tr("Inquiries"), tr("Balance lasts"))]
        for figure in self._figures:
            row.addWidget(figure, 1)

    def show_client(self, briefing: Briefing) -> None:
        """Show the figures of a client."""
        language, overview = self._language, briefing.overview
        visits, inquiries, money = self._figures
        before = briefing.visits_before
        visits.show_figure(
            language.integer(overview.visits_a_day),
            tr("before {text}", text=before.text) if before else tr("in 30 days"),
        )
        inquiries.show_figure(language.integer(overview.inquiries), tr("in 30 days"))
        lasts = MISSING if overview.days_left is None else tr("{days} d", days=language.integer(overview.days_left))
        money.show_figure(lasts, language.money(overview.balance, sign=True))
        why = language.say(overview.no_forecast) if overview.no_forecast else ""
        money.setToolTip(why)
        low = overview.days_left is not None and overview.days_left < 14
        money.set_tone("warn" if low else "text")


class _Figure(QWidget):
    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._value = Label("", "subtitle")
        self._note = Label("", "small", "text_secondary", elide=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(title, "small", "text_secondary", elide=True))
        column.addWidget(self._value)
        column.addWidget(self._note)

    def show_figure(self, value: str, note: str) -> None:
        self._value.setText(value)
        self._note.setText(note)
        self.setAccessibleName(f"{self._title}: {value}, {note}")

    def set_tone(self, role: str) -> None:
        self._value.set_role(role)
