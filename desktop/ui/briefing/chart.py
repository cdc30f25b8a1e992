"""Sixty days of visits and inquiries of a client, as a small chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.language import Language
from desktop.ui.widgets.sparkline import Sparkline

if TYPE_CHECKING:
    from desktop.services.briefing import Briefing


class BriefChart(Sparkline):
    """Visits over the state before the service, inquiries beneath."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language

    def show_client(self, briefing: Briefing) -> None:
        """Show the days of a client."""
        span = briefing.span
        self.show_days(
            briefing.series("visits"),
            briefing.series("inquiries"),
            briefing.band,
            (self._language.date(span.first, span.last), self._language.date(span.last, span.last)),
        )
