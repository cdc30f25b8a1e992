"""What happened while the rep was away: one panel above the list, closed by one click, never in the way."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.records import Client
from desktop.language import Language
from desktop.services.session import Session
from desktop.ui.notices import link_button
from desktop.ui.pages.today.questions import NamesWindow
from desktop.ui.texts import tr
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.icon_button import icon_button
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from desktop.services.digest import Digest


class DigestPanel(QFrame):
    """Counts as links that open the names behind them; the backlog can be spread from here."""

    client_requested = Signal(int)
    spread_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", "info")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._session = session
        self._told: Sequence[tuple[str, str, tuple[int, ...]]] = ()
        self._title = Label("", "strong")
        self._links = QVBoxLayout()
        self._links.setContentsMargins(0, 0, 0, 0)
        self.close_button = icon_button("x", tr("Close the digest"))
        self.close_button.clicked.connect(self.hide)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addLayout(self._links)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(IconLabel("info", 16, "info"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What is told, one text a link."""
        return [label for label, _, _ in self._told]

    def show_digest(self, digest: Digest, language: Language) -> None:
        """Show what happened; a digest without anything hides the panel."""
        empty(self._links)
        self._told = _told(digest)
        title = tr("Since you were here on {day}", day=language.date_with_day(digest.since))
        self._title.setText(title)
        self.setAccessibleName(f"{title}: {'; '.join(self.texts)}")
        links = Flow()
        for text, about, clients in self._told:
            if clients:
                link = link_button(text)
                link.clicked.connect(partial(self._open, text, about, clients))
                links.addWidget(link)
            else:
                links.addWidget(Label(text, "body"))
        if digest.overdue:
            spread = link_button(tr("Spread them over the next days…"))
            spread.clicked.connect(self.spread_requested)
            links.addWidget(spread)
        holder = QWidget()
        holder.setLayout(links)
        self._links.addWidget(holder)
        self.setVisible(bool(self._told))

    def _open(self, title: str, about: str, clients: Sequence[int]) -> None:
        known = self._session.all(Client)
        names = [(number, known[number].name) for number in clients if number in known]
        NamesWindow(title, about, names, self.client_requested.emit, self.window()).open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)


def _told(digest: Digest) -> list[tuple[str, str, tuple[int, ...]]]:
    """Every line that has something to tell: its text, what it counts, and the clients behind it."""
    lines = [
        (
            tr("%n callback(s) became overdue", n=len(digest.overdue)),
            tr("They stay on the list until they are made, moved or cancelled."),
            digest.overdue,
        ),
        (
            tr("%n promised call(s) missed", n=len(digest.promised)),
            tr("The client expected a call on that day."),
            digest.promised,
        ),
        (
            tr("%n complaint(s) past the promise", n=len(digest.complaints)),
            tr("An answer was promised for a day that has passed."),
            digest.complaints,
        ),
        (
            tr("%n service period(s) ended", n=len(digest.ended)),
            tr("Nothing follows these periods so far."),
            digest.ended,
        ),
        (tr("%n client(s) lapsed", n=len(digest.lapsed)), tr("They are called by no rule any more."), digest.lapsed),
    ]
    found = [line for line in lines if line[2]]
    if digest.changed:
        found.append((tr("%n change(s) by others", n=digest.changed), "", ()))
    return found
