"""How the lines of the list are said: their groups, when they are due, and everything in one sentence for the ear."""

from __future__ import annotations

from datetime import datetime

from desktop.domain.client import number_of
from desktop.language import Language
from desktop.services.today import Group, TodayLine
from desktop.ui.texts import tr

ICONS = {
    Group.PROMISED: "clock",
    Group.OVERDUE: "triangle-alert",
    Group.COMPLAINTS: "message-square-warning",
    Group.DUE: "phone",
    Group.RENEWALS: "refresh-cw",
    Group.SUMMARIES: "file-warning",
    Group.SATISFACTION: "smile",
    Group.AHEAD: "calendar-days",
    Group.WAIVED: "history",
}
TONES = {Group.OVERDUE: "bad", Group.COMPLAINTS: "warn", Group.RENEWALS: "warn"}


def group_title(group: Group) -> str:
    """The heading of a group."""
    return {
        Group.PROMISED: tr("Promised at a time"),
        Group.OVERDUE: tr("Overdue"),
        Group.COMPLAINTS: tr("Complaints by promise"),
        Group.DUE: tr("Due today"),
        Group.RENEWALS: tr("Renewals and balance"),
        Group.SUMMARIES: tr("Summaries waiting"),
        Group.SATISFACTION: tr("Satisfaction to ask"),
        Group.AHEAD: tr("Planned next"),
        Group.WAIVED: tr("Let go"),
    }[group]


def group_order(group: Group, capacity: int | None) -> str:
    """How the order of a group is made, or what becomes of it."""
    if group is Group.DUE and capacity is not None:
        return tr("{capacity} a day planned for you", capacity=capacity)
    return {
        Group.PROMISED: tr("never moved by the planner"),
        Group.OVERDUE: tr("until done, rescheduled or cancelled with a reason"),
        Group.COMPLAINTS: tr("by the time left to the promise"),
        Group.DUE: tr("key clients first"),
        Group.RENEWALS: tr("by the day the money or the service period ends"),
        Group.SUMMARIES: tr("of last month: figures missing, to write, to send"),
        Group.SATISFACTION: tr("not asked for 90 days, longest first"),
        Group.AHEAD: tr("by day"),
        Group.WAIVED: tr("with a reason; Del brings a line back"),
    }[group]


def line_icon(line: TodayLine, now: datetime) -> tuple[str, str]:
    """The icon of a line and the colour role it is drawn in."""
    if line.group is Group.OVERDUE:
        missed = line.overview.standing is not None and line.overview.standing.misses > 0
        return ("phone-missed" if missed else "phone"), "bad"
    if line.group is Group.COMPLAINTS:
        return "message-square-warning", when(line, now)[2] if when(line, now)[2] != "text" else "text_secondary"
    if line.group is Group.RENEWALS:
        return "refresh-cw", "warn" if line.on is None or (line.on - now.date()).days <= 7 else "text_secondary"
    return {Group.PROMISED: "clock", Group.SUMMARIES: "file-warning", Group.SATISFACTION: "smile"}.get(
        line.group, "phone"
    ), "text_secondary"


def when(line: TodayLine, now: datetime, language: Language | None = None) -> tuple[str, str, str]:
    """When a line is due in two texts, and the colour role of the first."""
    language = language or Language("en")
    today = now.date()
    day = "" if line.on is None else language.date_with_day(line.on)
    if line.group is Group.OVERDUE:
        return tr("%n day(s)", n=line.days_late(today)), tr("since {day}", day=day), "bad"
    if line.group is Group.PROMISED and line.at is not None:
        minutes = round((datetime.combine(today, line.at) - now).total_seconds() / 60)
        return language.time(line.at), _soon(minutes, language), "bad" if minutes < 0 else "text"
    if line.waiver is not None:
        until = line.waiver.until
        return tr("let go"), tr("until {day}", day=language.date_with_day(until)) if until else "", "text_secondary"
    if line.on is None:
        return tr("this month"), "", "text"
    days = (line.on - today).days
    if line.group is Group.SATISFACTION:
        return language.age(-days), day, "text"
    if line.group is Group.COMPLAINTS:
        left = line.left.days if line.left is not None else days
        if days < 0:
            return (tr("%n day(s) late", n=-left) if left else tr("late")), day, "bad"
        return (tr("today") if left == 0 else tr("{days} d left", days=left)), day, "warn" if left == 0 else "text"
    if line.group is Group.RENEWALS:
        if days < 0:
            return tr("ended"), day, "bad"
        return (tr("today") if days == 0 else tr("{days} d left", days=days)), day, "warn" if days <= 7 else "text"
    if line.group is Group.AHEAD:
        return (language.time(line.at) if line.at else language.weekday(line.on)), day, "text"
    return tr("today"), "", "text"


def spoken(line: TodayLine, now: datetime, language: Language) -> str:
    """A whole line in words, for a screen reader."""
    first, second, _ = when(line, now, language)
    parts = [
        f"{group_title(line.group)}: {first} {second}".strip(),
        line.client.name,
        tr("key client") if line.client.level == "key" else "",
        language.say(line.reason),
        *(language.say(signal.text) for signal in line.signals),
        f"{line.contact.name} {number_of(line.contact)}".strip() if line.contact else "",
    ]
    return ", ".join(part for part in parts if part)


def follows_from(line: TodayLine, language: Language) -> str:
    """The call that a callback's day follows from by the cadence, also where something else was agreed (product §3.2)."""
    due = line.planned.due if line.planned is not None else None
    if due is None:
        return ""
    text = tr("By cadence on {day}: {reason}", day=language.date_with_day(due.day), reason=language.say(due.reason))
    if due.latest is not None:
        text += "\n" + tr("At the latest on {day}", day=language.date_with_day(due.latest))
    return text


def _soon(minutes: int, language: Language) -> str:
    if minutes < 0:
        return tr("{time} ago", time=language.minutes(-minutes)) if minutes > -180 else ""
    return tr("in {time}", time=language.minutes(minutes)) if minutes < 180 else ""
