"""How this person wants to be reminded of promised calls, kept with the settings of this desk."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSettings

MINUTES = (1, 5, 10, 15, 30)
"""The choices of how long before a call."""


@dataclass(frozen=True, slots=True)
class ReminderWishes:
    """``minutes`` is how long before its time a call is announced; with ``stays`` the program goes on, without a window,
    when the window is closed."""

    on: bool = True
    minutes: int = 5
    stays: bool = False


def kept_wishes(settings: QSettings) -> ReminderWishes:
    """What was kept; what can't be read counts as never written."""
    first = ReminderWishes()
    minutes = str(settings.value("reminders/minutes", first.minutes))
    return ReminderWishes(
        on=_is_yes(settings, "reminders/on", first.on),
        minutes=int(minutes) if minutes.isdigit() and int(minutes) in MINUTES else first.minutes,
        stays=_is_yes(settings, "reminders/stays", first.stays),
    )


def keep_wishes(settings: QSettings, wishes: ReminderWishes) -> None:
    """Keep them for the next start."""
    settings.setValue("reminders/on", "yes" if wishes.on else "no")
    settings.setValue("reminders/minutes", wishes.minutes)
    settings.setValue("reminders/stays", "yes" if wishes.stays else "no")


def _is_yes(settings: QSettings, name: str, first: bool) -> bool:
    text = str(settings.value(name, "yes" if first else "no"))
    return text == "yes" if text in ("yes", "no") else first
