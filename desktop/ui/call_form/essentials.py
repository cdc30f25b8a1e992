"""The client at the left of the call form: how it stands, what to talk about, the last calls, who inquires how."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.checklist import Checked
from desktop.services.briefing import Briefing
from desktop.services.checklist_points import worded
from desktop.services.checklists import to_ask
from desktop.services.session import Session
from desktop.ui.briefing.calls import LastCalls
from desktop.ui.briefing.chart import BriefChart
from desktop.ui.briefing.figures import ThreeFigures
from desktop.ui.icons import icon
from desktop.ui.notices import link_button
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.health_bar import HealthBar
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label

_MOST_PROMISES = 4
_MOST_TOPICS = 4
_MOST_POINTS = 2
_LOW = 700  # below this height of the window the chart and the channels are left out


class Essentials(QFrame):
    """What to have in sight while talking."""

    card_requested = Signal()

    def __init__(self, briefing: Briefing, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side_left")
        self.setAccessibleName(tr("About the client"))
        self.setFixedWidth(current_theme().measure("layout.call_form.left"))
        self._session = session
        self.chart = BriefChart(session.language)
        self.chart.show_client(briefing)
        self.topics = _topics(briefing, session)
        self._channels = _channels(briefing, session)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 12, 4)
        column.setSpacing(6)
        self._add_head(column, briefing)
        figures = ThreeFigures(session.language)
        figures.show_client(briefing)
        column.addWidget(figures)
        column.addWidget(self.chart)
        if self.topics:
            column.addSpacing(4)
            column.addWidget(Label(tr("To talk about"), "strong"))
            for box in self.topics:
                column.addWidget(box)
        self._points = _points(briefing, session)
        if self._points:
            column.addSpacing(4)
            column.addWidget(Label(tr("Service checklist: tick what is done"), "strong"))
            for box, _checked in self._points:
                column.addWidget(box)
        self._add_promises(column, briefing)
        column.addSpacing(4)
        self._add_calls(column, briefing)
        column.addSpacing(4)
        column.addWidget(self._channels)
        column.addStretch(1)
        card = link_button(tr("Open the client card"))
        card.setIcon(icon("panel-left-open", "accent_text"))
        card.clicked.connect(self.card_requested)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 8)
        outer.addWidget(_scrolled(inner), 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 0, 0, 0)
        foot.addWidget(card)
        foot.addStretch(1)
        outer.addLayout(foot)

    @property
    def done(self) -> tuple[Checked, ...]:
        """The points of the service checklist that are ticked; they are kept with the call."""
        return tuple(checked for box, checked in self._points if box.isChecked())

    def _add_head(self, column: QVBoxLayout, briefing: Briefing) -> None:
        client = briefing.client
        name = Label(client.name, "card_title")
        name.setMinimumWidth(60)
        name.setToolTip(f"<span>{escape(client.name)}</span>")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(name)
        if client.level == "key":
            head.addWidget(Chip(tr("Key", comment="level of a client"), "key"))
        head.addStretch(1)
        column.addLayout(head)
        facts = " · ".join(part for part in (client.username, client.industry, client.code) if part)
        column.addWidget(Label(facts, "small", "text_secondary", elide=True))
        health = briefing.overview.health_details
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(tr("Health"), "small", "text_secondary"))
        bar = HealthBar(briefing.overview.health)
        bar.setFixedWidth(90)
        row.addWidget(bar)
        first = health.reasons[0] if health and health.reasons else None
        say = self._session.language.say
        reason, short = (say(first.evidence), say(first.short)) if first else ("", "")
        row.addWidget(Label(reason, "small", "text_secondary", elide=True, short=short), 1)
        column.addLayout(row)

    def _add_promises(self, column: QVBoxLayout, briefing: Briefing) -> None:
        """What the client waits for: calls that were promised, and complaints without an answer."""
        language = self._session.language
        waiting = [
            (
                callback.due_on,
                "clock",
                f" {language.time(callback.due_time)}" if callback.due_time else "",
                callback.purpose or language.tr("promised"),
            )
            for callback in briefing.promises
            if callback.due_on is not None
        ]
        waiting += [
            (complaint.due_on, "message-square-warning", "", complaint.what.split("\n")[0])
            for complaint in briefing.complaints
            if complaint.due_on is not None
        ]
        if not waiting:
            return
        column.addSpacing(4)
        column.addWidget(Label(tr("Open promises"), "strong"))
        for day, icon_name, at, words in sorted(waiting)[:_MOST_PROMISES]:
            late = day < self._session.today
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(IconLabel(icon_name, 14, "bad" if late else "accent_text"))
            when = Label(language.date(day, self._session.today) + at, "strong", "bad" if late else "text")
            row.addWidget(when)
            row.addWidget(Label(words, "body", elide=True), 1)
            column.addLayout(row)

    def _add_calls(self, column: QVBoxLayout, briefing: Briefing) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(tr("Last calls"), "strong"), 1)
        if len(briefing.calls) > 3:
            every = link_button(tr("All {number}", number=len(briefing.calls)))
            every.clicked.connect(self.card_requested)
            head.addWidget(every)
        column.addLayout(head)
        calls = LastCalls(self._session)
        calls.show_calls(briefing.calls)
        column.addWidget(calls)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        high = self.window().height() >= _LOW
        self.chart.setVisible(high)
        self._channels.setVisible(high and self._channels.property("known") is True)


class _Bar(QWidget):
    """A share of the largest channel."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share
        self.setMinimumHeight(14)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        top = self.height() // 2 - 3
        painter.fillRect(0, top, self.width(), 6, theme.colour("track"))
        painter.fillRect(0, top, round(self.width() * self._share), 6, theme.colour(theme.series[1].colour))
        painter.end()


def _topics(briefing: Briefing, session: Session) -> Sequence[QCheckBox]:
    """Check marks for what was talked about; they are only a help while talking."""
    made = []
    decided = to_ask(one for one in briefing.missing if one.by_data)
    for topic in [*briefing.talk, *decided][:_MOST_TOPICS]:
        text = session.language.say(topic)
        box = _Topic(text)
        made.append(box)
    return made


def _points(briefing: Briefing, session: Session) -> Sequence[tuple[QCheckBox, Checked]]:
    """The points that only a person can decide, to be asked in the call."""
    asked = [one for one in briefing.missing if not one.by_data][:_MOST_POINTS]
    return [(_Topic(worded(session, one.point)), one) for one in asked]


class _Topic(QCheckBox):
    """A topic, cut where it has no room, and struck through once it was talked about."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._full = text
        self.setAccessibleName(text)
        self.setToolTip(f"<span>{escape(text)}</span>")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._strike)

    def _strike(self, on: bool) -> None:
        font = self.font()
        font.setStrikeOut(on)
        self.setFont(font)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, self.width() - 28)
        self.setText(cut.replace("&", "&&"))


def _channels(briefing: Briefing, session: Session) -> QWidget:
    part = QWidget()
    known = sorted(briefing.inquiries_by_channel.items(), key=lambda entry: -entry[1])
    part.setProperty("known", bool(known))
    grid = QGridLayout(part)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(2)
    grid.addWidget(Label(tr("Inquiries by channel, 30 days"), "strong"), 0, 0, 1, 3)
    words = {
        "inquiries_phone": tr("phone"),
        "inquiries_form": tr("web form"),
        "inquiries_message": tr("message"),
        "inquiries_email": tr("e-mail"),
        "inquiries_fax": tr("fax"),
    }
    most = max((number for _, number in known), default=0) or 1
    for row, (name, number) in enumerate(known, 1):
        grid.addWidget(Label(words[name], "small"), row, 0)
        grid.addWidget(_Bar(number / most), row, 1)
        grid.addWidget(Label(session.language.integer(number), "small"), row, 2, Qt.AlignmentFlag.AlignRight)
    grid.setColumnStretch(1, 1)
    return part


def _scrolled(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    area.viewport().setAutoFillBackground(False)
    inner.setAutoFillBackground(False)  # the area has just turned it on
    return area
