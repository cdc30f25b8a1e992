"""The side panel of the list: the selected client, and beneath it the month."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.language import Language
from desktop.services.session import Session
from desktop.ui.briefing.calls import LastCalls
from desktop.ui.briefing.chart import BriefChart
from desktop.ui.briefing.figures import ThreeFigures
from desktop.ui.briefing.person import PersonTile
from desktop.ui.pages.today.tiles import MonthTiles
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:
    from desktop.services.briefing import Briefing

_NARROW = 1360
"""Windows below this width show no chart here."""


class TodayPanel(SidePanel):
    """About the line that the keyboard is on, and about the month."""

    def __init__(self, session: Session) -> None:
        super().__init__(current_theme().measure("layout.side_panel.today"), name=tr("About the selected client"))
        language = session.language
        self._language = language
        self._session = session
        self._name = Label("", "card_title")
        self._name.setMinimumWidth(60)  # a long name gives way, the chip stays in sight
        self._level = Chip(tr("Key", comment="level of a client"), "key")
        self._facts = Label("", "small", "text_secondary", elide=True)
        self.person = PersonTile(language)
        self.figures = ThreeFigures(language)
        self.chart = BriefChart(language)
        self.topics = Topics(language)
        self.calls = LastCalls(session)
        self.tiles = MonthTiles(language)
        self._about = self._client_part()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._about)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        self._about.setAutoFillBackground(False)
        self.column.addWidget(area, 1)
        self.column.addSpacing(4)
        self.column.addWidget(self.tiles)
        self._about.hide()

    def show_client(self, briefing: Briefing | None) -> None:
        """Show a client, or nobody."""
        self._about.setVisible(briefing is not None)
        if briefing is None:
            return
        client = briefing.client
        self._name.setText(client.name)
        self._name.setToolTip(f"<span>{escape(client.name)}</span>")
        self._level.setVisible(client.level == "key")
        since = tr("service since {day}", day=self._language.date_full(briefing.since)) if briefing.since else ""
        self._facts.setText(" · ".join(part for part in (client.industry, since) if part))
        self.person.show_person(briefing.contacts[0] if briefing.contacts else None)
        self.figures.show_client(briefing)
        self.chart.show_client(briefing)
        self.topics.show_topics(briefing)
        self.calls.show_calls(briefing.calls)

    def _client_part(self) -> QWidget:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name)
        head.addWidget(self._level)
        head.addStretch(1)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._facts)
        for widget, space in ((self.person, 8), (self.figures, 8), (self.chart, 10), (self.topics, 8)):
            column.addSpacing(space)
            column.addWidget(widget)
        column.addSpacing(10)
        column.addWidget(Label(tr("Last calls"), "strong"))
        column.addSpacing(4)
        column.addWidget(self.calls)
        column.addStretch(1)
        return part

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.chart.setVisible(self.window().width() >= _NARROW)


class Topics(QWidget):
    """What to talk about, one line each."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(Label(tr("To talk about"), "strong"))
        self._lines: list[QWidget] = []

    def show_topics(self, briefing: Briefing) -> None:
        """Show what is worth a word."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [_topic(self._language.say(topic)) for topic in briefing.topics]
        self.setVisible(bool(self._lines))
        for line in self._lines:
            self._column.addWidget(line)


def _topic(text: str) -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(IconLabel("circle-dot", 14, "accent_text"), 0, Qt.AlignmentFlag.AlignTop)
    words = Label(text, "small")
    words.setWordWrap(True)
    row.addWidget(words, 1)
    return part
