"""The guide for the talk with somebody who complains: calm, listen, repeat, offer, agree (product §3.7)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.complaints import TALK, TalkStep
from desktop.language import language_of
from desktop.ui.texts import say, tr
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.label import Label


class TalkGuide(QWidget):
    """Five marks to tick while talking; below, what the first step that is left asks for, and words to say.

    ``brief``: one line below, where phrases stand in the window already.
    """

    ticked = Signal(str)
    """A step was done, by its name."""
    edited = Signal()

    def __init__(self, *, brief: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Guide for the talk"))
        self.boxes: dict[str, QCheckBox] = {}
        row = QWidget()
        marks = Flow(8, row)
        for number, step in enumerate(TALK, 1):
            box = QCheckBox(f"{number} {say(step.name)}")
            box.setToolTip(say(step.advice))
            box.clicked.connect(self._on_clicked)
            self.boxes[step.stage] = box
            marks.addWidget(box)
        self._brief = brief
        self._advice = Label("", "small" if brief else "body", "text_secondary" if brief else "text", elide=brief)
        self._chinese = Label("", "body", "accent_text")
        self._english = Label("", "small", "text_secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(row)
        for label in (self._advice,) if brief else (self._advice, self._chinese, self._english):
            if not brief:
                label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            column.addWidget(label)
        self._show_next()

    @property
    def done(self) -> Sequence[str]:
        """The steps that are ticked, in their order."""
        return tuple(stage for stage, box in self.boxes.items() if box.isChecked())

    @property
    def next(self) -> TalkStep | None:
        """The first step that is left."""
        return next((step for step in TALK if not self.boxes[step.stage].isChecked()), None)

    def show_done(self, stages: Collection[str], *, lock: bool = False) -> None:
        """Tick these steps; with ``lock`` they can't be taken back here, for they stand in the log."""
        for stage, box in self.boxes.items():
            box.setChecked(stage in stages)
            box.setEnabled(not (lock and stage in stages))
        self._show_next()

    def _on_clicked(self, on: bool) -> None:
        box = self.sender()
        stage = next(stage for stage, known in self.boxes.items() if known is box)
        self._show_next()
        self.edited.emit()
        if on:
            self.ticked.emit(stage)

    def _show_next(self) -> None:
        step = self.next
        if not self._brief:
            self._chinese.setVisible(step is not None)
            self._english.setVisible(step is not None)
        if step is None:
            self._advice.setText(tr("All five steps are done."))
            return
        self._advice.setText(say(step.advice))
        self._chinese.setText(f"“{language_of('zh_CN').say(step.words)}”")
        self._english.setText(f"“{language_of('en').say(step.words)}”")
