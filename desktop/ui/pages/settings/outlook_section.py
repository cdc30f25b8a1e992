"""The calendar file of this desk that Outlook subscribes to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.services.locations import settings_file
from desktop.services.session import Session
from desktop.ui.pages.settings.section import Section
from desktop.ui.subscribing import SubscribedFile, kept_file
from desktop.ui.texts import tr


class OutlookSection(Section):
    """What a person chooses is a wish; the application fulfils it."""

    file_chosen = Signal(object)
    """The ``SubscribedFile`` to keep up to date."""

    def __init__(self, session: Session, settings: QSettings | None = None) -> None:
        super().__init__(tr("Outlook"), tr("callbacks in another calendar, on this desk"))
        kept = kept_file(settings or QSettings(str(settings_file()), QSettings.Format.IniFormat), session)
        self.path = QLineEdit(str(kept.path) if kept.path else "")
        self.path.setReadOnly(True)
        self.path.setPlaceholderText(tr("no file"))
        self.path.setAccessibleName(tr("Calendar file"))
        self.choose_button, self.none_button = QPushButton(tr("Choose…")), QPushButton(tr("None"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.path, 1)
        row.addWidget(self.choose_button)
        row.addWidget(self.none_button)
        holder = QWidget()
        holder.setLayout(row)
        self.mine = QCheckBox(tr("Only the callbacks of the rep at this desk"))
        self.mine.setChecked(kept.mine)
        self.add_setting(
            tr("Calendar file"),
            tr(
                "Written anew after each change. Lay it where a calendar can subscribe to it, as on a server or in "
                "OneDrive; opened from a file, Outlook copies it once."
            ),
            holder,
        )
        self.add_setting(tr("Whose callbacks"), tr("Promised calls with a time remind five minutes before."), self.mine)
        self.column.addStretch(1)
        self.none_button.setEnabled(kept.path is not None)
        self.choose_button.clicked.connect(self._choose)
        self.none_button.clicked.connect(self._choose_none)
        self.mine.clicked.connect(self._tell)

    @property
    def chosen(self) -> SubscribedFile:
        """What is chosen."""
        return SubscribedFile(Path(self.path.text()) if self.path.text() else None, self.mine.isChecked())

    def _choose(self) -> None:
        start = self.path.text() or str(Path.home() / "huifang.ics")
        name, _ = QFileDialog.getSaveFileName(self, tr("Calendar file"), start, tr("iCalendar (*.ics)"))
        if name:
            self.path.setText(name)
            self._tell()

    def _choose_none(self) -> None:
        self.path.clear()
        self._tell()

    def _tell(self) -> None:
        self.none_button.setEnabled(bool(self.path.text()))
        self.file_chosen.emit(self.chosen)
