"""What speaks against the day chosen for the next callback, and a better day to take instead."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services.day_notes import Wish, day_notes
from desktop.services.next_callback import nearest_working_day
from desktop.services.session import Session
from desktop.ui.notices import link_button
from desktop.ui.texts import say, tr
from desktop.ui.widgets.label import Label


class DayWarning(QWidget):
    """Takes room only while there is something to say; nothing is forbidden but the past."""

    taken = Signal(object)
    """The better day, a ``date``."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._better: date | None = None
        self._words = Label("", "small", "warn")
        self._words.setWordWrap(True)
        self.rather = link_button("")
        self.rather.clicked.connect(self._on_rather)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self.rather)
        self.hide()

    @property
    def text(self) -> str:
        """What is said; empty while nothing speaks against the day."""
        return "" if self.isHidden() else self._words.full_text()

    def show_day(self, wish: Wish, day: date | None) -> None:
        """Say what speaks against a day; ``None`` while none is chosen."""
        notes = [note for note in day_notes(self._session, wish, day) if note.warns] if day is not None else []
        between = "；" if self._session.language.is_chinese else ". "
        self._words.setText(between.join(say(note.text) for note in notes))
        better = nearest_working_day(self._session, day) if day is not None and day >= self._session.today else day
        self._better = better if better != day else None
        if self._better is not None:
            self.rather.setText(tr("Rather {day}", day=self._session.language.date_with_day(self._better)))
        self.rather.setVisible(self._better is not None)
        self.setVisible(bool(notes))

    def _on_rather(self) -> None:
        if self._better is not None:
            self.taken.emit(self._better)
