"""The foot of the call form: the draft, and the three ways to leave."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desktop.ui.icons import icon
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label


class Foot(QFrame):
    """Close keeps the draft; Save and next goes on with the list of the day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        self.setFixedHeight(current_theme().measure("layout.footer_bar"))
        self._icon = IconLabel("save", 16)
        self._icon.hide()
        self._kept = Label("", "small", "text_secondary")
        self.close_button = QPushButton(tr("Close", comment="a form, keeping its draft"))
        self.close_button.setToolTip(tr("Close; the draft is kept (Esc)"))
        self.save_button = QPushButton(f"{tr('Save')}   Ctrl+S")
        self.save_button.setAccessibleName(tr("Save"))
        self.next_button = QPushButton(f"{tr('Save and next')}   Ctrl+Enter")
        self.next_button.setAccessibleName(tr("Save and next"))
        self.next_button.setProperty("kind", "primary")
        self.next_button.setIcon(icon("check", "on_accent"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._kept, 1)
        for button in (self.close_button, self.save_button, self.next_button):
            row.addWidget(button)

    def show_kept(self, time: str) -> None:
        """Say when the draft was last kept."""
        self._icon.show()
        self._kept.setText(tr("Draft kept {time}", time=time))
