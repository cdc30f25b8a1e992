"""Further keywords, typed or pasted from a spreadsheet; what they come to is said while they are typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.ui.notices import Banners
from desktop.ui.texts import tr
from desktop.ui.widgets.dialog_foot import asking_foot, main_button
from desktop.ui.widgets.label import Label


class FurtherWordsDialog(QDialog):
    """``read`` counts what a text comes to: new words, words that are there, lines that can't be taken; ``take`` stores it."""

    def __init__(
        self,
        client: str,
        read: Callable[[str], tuple[int, int, int]],
        take: Callable[[str], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keywords of {client}", client=client))
        self._read, self._take = read, take
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(tr("Keywords, one a line"))
        self.text.setTabChangesFocus(False)
        self.said = Label("", "small", "text_secondary")
        self._banners = Banners()
        self.add_button = main_button(tr("Add"))
        lead = Label(
            tr("One keyword a line. Pasted from Excel, further columns are group, landing page, rank and quality."),
            "body", "text_secondary",
        )  # fmt: skip
        lead.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._banners)
        column.addWidget(lead)
        column.addWidget(self.text, 1)
        column.addLayout(asking_foot(self, self.add_button, left=[self.said]))
        self.resize(560, 420)
        self.text.textChanged.connect(self._tell)
        self.add_button.clicked.connect(self.save)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.save)
        self._tell()
        self.text.setFocus()

    def save(self) -> None:
        """Add the new words."""
        try:
            taken = self._take(self.text.toPlainText())
        except UserError as error:
            self._banners.add_error(error)
            return
        if taken:
            self.accept()

    def _tell(self) -> None:
        new, known, problems = self._read(self.text.toPlainText())
        parts = [tr("%n new", n=new)]
        if known:
            parts.append(tr("%n there already", n=known))
        if problems:
            parts.append(tr("%n line(s) can't be taken", n=problems))
        self.said.setText(" · ".join(parts))
        self.add_button.setEnabled(bool(new))
