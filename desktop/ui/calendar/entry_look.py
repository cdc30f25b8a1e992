"""How an entry of the calendar looks and reads, the same in the grid, in the lists and in the legend."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.contacting import CALLBACK_KINDS
from desktop.services.callbacks import Planned
from desktop.ui.texts import say, spoken_language, tr


@dataclass(frozen=True, slots=True)
class EntryLook:
    """Colour roles and mark of an entry; without an icon the mark is a bar at the edge or a dot, or there is none."""

    ink: str = "text"
    fill: str = ""
    icon: str = ""
    icon_ink: str = ""
    bar: bool = False
    mark: bool = True
    bold: bool = False


OVERDUE = EntryLook("bad", "bad_bg", "triangle-alert", "bad", bold=True)
PROMISED = EntryLook("text", "accent_tint", bar=True)
COMPLAINT = EntryLook("text", "warn_bg", "message-square-warning", "warn")
RENEWAL = EntryLook("text", "warn_bg", "refresh-cw", "warn")
DONE = EntryLook("text_secondary", icon="check", icon_ink="good_mark")
CADENCE = EntryLook()


def look_of(entry: Planned, today: date) -> EntryLook:
    """The look of an entry: what is overdue comes first, whatever it is."""
    if entry.state == "done":
        return DONE
    if entry.is_overdue(today):
        return OVERDUE
    if entry.kind == "promised" and not entry.is_deadline:
        return PROMISED
    return {"complaint": COMPLAINT, "renewal": RENEWAL}.get(entry.kind, CADENCE)


def kind_word(entry: Planned) -> str:
    """What sort of entry it is."""
    if entry.is_deadline:
        return tr("complaint reply due") if entry.kind == "complaint" else tr("service period ends")
    return next((tr(option.label) for option in CALLBACK_KINDS if option.code == entry.kind), "")


def entry_text(entry: Planned) -> str:
    """The entry in the grid: time and client."""
    name = entry.client.name
    return f"{entry.at:%H:%M} {name}" if entry.at is not None else name


def reason_text(entry: Planned) -> str:
    """Why the call is to be made: what was agreed, else the call that the day follows from."""
    if entry.callback is not None and entry.callback.purpose.strip():
        return entry.callback.purpose.strip()
    if entry.state == "open" and entry.due is not None and not entry.is_deadline:
        return say(entry.due.reason)
    return ""


def state_word(entry: Planned, today: date) -> str:
    """How far it is: done, overdue by so many days, or nothing worth a word."""
    if entry.state == "done":
        return tr("done")
    if entry.is_overdue(today):
        return tr("overdue by %n day(s)", n=(today - entry.on).days)
    return ""


def spoken_text(entry: Planned, today: date) -> str:
    """All that the entry says, for tooltips and screen readers."""
    parts = (entry_text(entry), kind_word(entry), state_word(entry, today), reason_text(entry))
    return ("，" if spoken_language().is_chinese else ", ").join(part for part in parts if part)


def plain_tip(text: str) -> str:
    """A text that no tooltip takes for markup: Qt guesses whether it is some."""
    return text.replace("<", "‹").replace("&", "＆")
