"""What every section of the settings offers; the page knows sections only by this."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.icons import icon
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.line import hairline
from desktop.ui.widgets.page_header import PageHeader
from desktop.ui.widgets.see_through import see_through

_NAME_WIDTH = 238


class Section(QWidget):
    """A title with one line of facts, and settings beneath, each a name and a sentence at the left."""

    edited = Signal()

    def __init__(self, title: str, facts: str, *, applies: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title_text = title
        self.header = PageHeader(title, facts)
        self.not_applied = Chip(tr("not applied yet"), "warn")
        self.discard_button = QPushButton(tr("Discard"))
        self.apply_button = QPushButton(tr("Apply"))
        self.apply_button.setProperty("kind", "primary")
        self.apply_button.setIcon(icon("check", "on_accent"))
        if applies:
            for part in (self.not_applied, self.discard_button, self.apply_button):
                self.header.add(part)
            self.discard_button.clicked.connect(self.discard)
            self.apply_button.clicked.connect(self.apply)
        inner = QFrame()
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(20, 4, 20, 24)
        self.column.setSpacing(14)
        self.area = QScrollArea()
        self.area.setAccessibleName(title)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(inner)
        see_through(self.area)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self.area, 1)
        self.show_edited(False)

    def add_setting(self, name: str, sentence: str, control: QWidget, *, stretch: bool = True) -> None:
        """A setting: its name and one sentence left, the control right."""
        if self.column.count():
            self.column.addWidget(hairline())
        words = QVBoxLayout()
        words.setContentsMargins(0, 4, 0, 0)
        words.setSpacing(2)
        words.addWidget(Label(name, "strong"))
        if sentence:
            under = Label(sentence, "small", "text_secondary")
            under.setWordWrap(True)
            words.addWidget(under)
        words.addStretch(1)
        left = QWidget()
        left.setFixedWidth(_NAME_WIDTH)
        left.setLayout(words)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(left)
        row.addWidget(control, 1 if stretch else 0)
        if not stretch:
            row.addStretch(1)
        self.column.addLayout(row)

    def show_edited(self, edited: bool) -> None:
        """Say whether something is typed that is not applied yet."""
        self.not_applied.setVisible(edited)
        self.discard_button.setVisible(edited)
        self.apply_button.setEnabled(edited)

    def words(self) -> str:
        """The words by which a person finds this section."""
        return f"{self.title_text} " + " ".join(label.full_text() for label in self.findChildren(Label))

    def apply(self) -> None:
        """Keep what was typed."""

    def discard(self) -> None:
        """Show again what is kept."""

    def refresh(self) -> None:
        """Show what is stored now; what is being typed stays."""


def box() -> tuple[QFrame, QVBoxLayout]:
    """A quiet frame for what a change would do."""
    frame = QFrame()
    frame.setProperty("kind", "tile")
    column = QVBoxLayout(frame)
    margin = current_theme().measure("space.side_panel")
    column.setContentsMargins(margin, 12, margin, 12)
    return frame, column
