"""Find and replace in cells: in the selection, in one column, or in all rows that are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from desktop.ui.editing.edits_dialog import EditsDialog, Target
from desktop.ui.tables.column import Column
from desktop.ui.tables.proposals import replaced
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segment_bar import SegmentBar

_SEARCHED_AFTER = 150  # ms without a key

Scope = tuple[Sequence[Any], Sequence[Column[Any]]]
"""Rows and columns that are searched."""


class ReplaceDialog(EditsDialog):
    """``scopes`` are the places to search, by name: ``selection``, ``column`` and ``all``; the first is on at first."""

    def __init__(self, scopes: Mapping[str, Scope], target: Target, parent: QWidget | None = None) -> None:
        super().__init__(tr("Find and replace"), target, parent)
        self._scopes = scopes
        words = {"selection": tr("Selected cells"), "column": tr("This column"), "all": tr("All that is shown")}
        self.scope = SegmentBar([(name, words[name]) for name in scopes], name=tr("Where to search"))
        self.sought, self.put = QLineEdit(), QLineEdit()
        self.sought.setAccessibleName(tr("Find"))
        self.put.setAccessibleName(tr("Replace with"))
        self.match_case = QCheckBox(tr("Match case"))
        self.whole = QCheckBox(tr("Whole cell"))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SEARCHED_AFTER)
        self._later.timeout.connect(self._propose)
        form = QFormLayout()
        form.addRow(Label(tr("Find"), "body", "text_secondary"), self.sought)
        form.addRow(Label(tr("Replace with"), "body", "text_secondary"), self.put)
        ways = QHBoxLayout()
        ways.addWidget(self.scope)
        ways.addWidget(self.match_case)
        ways.addWidget(self.whole)
        ways.addStretch(1)
        self.controls.addLayout(form)
        self.controls.addLayout(ways)
        for field in (self.sought, self.put):
            field.textEdited.connect(self._later.start)
        for box in (self.match_case, self.whole):
            box.clicked.connect(self._propose)
        self.scope.chosen.connect(self._propose)
        self.sought.setFocus()

    def apply(self) -> None:
        self._propose()  # what was typed last may not have been searched for yet
        super().apply()

    def _propose(self, _value: object = None) -> None:
        self._later.stop()
        rows, columns = self._scopes[self.scope.value]
        self.show_proposal(
            replaced(
                rows, columns, self.sought.text(), self.put.text(), match_case=self.match_case.isChecked(),
                whole=self.whole.isChecked(),
            )
        )  # fmt: skip
