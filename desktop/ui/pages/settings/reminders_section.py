"""Reminders of promised calls on this desk; what is chosen holds at once."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QCheckBox, QSystemTrayIcon

from desktop.services.locations import settings_file
from desktop.ui.pages.settings.section import Section
from desktop.ui.reminder_wishes import MINUTES, ReminderWishes, kept_wishes
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segment_bar import SegmentBar


class RemindersSection(Section):
    """What a person chooses is a wish; the application fulfils it."""

    wishes_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Reminders"), tr("of this desk; others keep theirs"))
        kept = kept_wishes(QSettings(str(settings_file()), QSettings.Format.IniFormat))
        self.on = QCheckBox(tr("Announce promised calls"))
        self.on.setChecked(kept.on)
        self.minutes = SegmentBar(
            [(str(minutes), tr("{minutes} min", minutes=minutes)) for minutes in MINUTES],
            str(kept.minutes),
            name=tr("Minutes before the call"),
        )
        self.stays = QCheckBox(tr("Keep running in the notification area when the window is closed"))
        self.stays.setChecked(kept.stays)
        self.add_setting(
            tr("Promised calls"),
            tr("A message names client, contact, number and purpose, also while the window is hidden."),
            self.on,
        )
        self.add_setting(tr("How long before"), tr("Calls that passed while the computer slept are told together."),
                         self.minutes)  # fmt: skip
        self.add_setting(tr("Closed window"), tr("The icon's menu opens the window again, or quits."), self.stays)
        self._none = Label(
            tr("This desktop has no notification area now: reminders appear in the window."), "body", "text_secondary"
        )
        self._none.setWordWrap(True)
        self.column.addWidget(self._none)
        self._none.setVisible(not QSystemTrayIcon.isSystemTrayAvailable())
        self.column.addStretch(1)
        self.on.clicked.connect(self._on_chosen)
        self.stays.clicked.connect(self._on_chosen)
        self.minutes.chosen.connect(self._on_chosen)

    @property
    def wishes(self) -> ReminderWishes:
        """What is chosen."""
        return ReminderWishes(self.on.isChecked(), int(self.minutes.value), self.stays.isChecked())

    def _on_chosen(self, *_what: object) -> None:
        self.minutes.setEnabled(self.on.isChecked())
        self.wishes_chosen.emit(self.wishes)
