"""What stands in place of the six fields when nobody of the client was on the phone."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.domain.contacting import TRIED_IN_VAIN
from desktop.ui.notices import link_button
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label

WRONG_NUMBER = "wrong_number"
FOLDED = TRIED_IN_VAIN | {WRONG_NUMBER}
"""Outcomes after which there is nothing to write down but a note."""


class Folded(QWidget):
    """One sentence, and after a wrong number the way to where it is corrected."""

    card_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = Label("", "body", "text_secondary")
        self._sentence.setWordWrap(True)
        self.correct = link_button(tr("Correct the number"))
        self.correct.clicked.connect(self.card_requested)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, 0, 12)
        row.setSpacing(12)
        row.addWidget(self._sentence, 1)
        row.addWidget(self.correct)
        self.hide()

    def show_outcome(self, outcome: str, day: str) -> None:
        """Say what follows from an outcome; ``day`` is the one proposed for the next try."""
        self.setVisible(outcome in FOLDED)
        self.correct.setVisible(outcome == WRONG_NUMBER)
        if outcome == WRONG_NUMBER:
            sentence = tr(
                "The number isn't that of the client. The next call is proposed for {day}; "
                "a wrong number counts neither as a call nor as a try.",
                day=day,
            )
        else:
            sentence = tr(
                "Nobody was reached, so there is nothing to write down. The next try is planned for {day}; "
                "a try in vain doesn't count as a call.",
                day=day,
            )
        self._sentence.setText(sentence)
