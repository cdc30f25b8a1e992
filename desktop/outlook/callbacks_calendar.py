"""Callbacks as an iCalendar file (RFC 5545): one event each, with a stable UID, a time zone and alarms.

Every callback is an event of its own and none recurs by rule: a rule can't express make-up days.
"""

from __future__ import annotations

from datetime import UTC, date, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, vText

from desktop.domain.contacting import CALLBACK_KINDS
from desktop.language import Language
from desktop.outlook.entries import CallbackEntry, CallbacksCalendar
from desktop.outlook.plain import one_line, plain

LASTS: Final = timedelta(minutes=20)
"""How long a call with a time is in the calendar."""
REMINDS: Final = timedelta(minutes=5)
"""How long before a promised call the calendar reminds."""
REFRESHED: Final = timedelta(minutes=15)
"""How often a calendar that subscribed should look for a new file."""
_ZONE_REACHES: Final = timedelta(days=400)
_KINDS: Final = {option.code: option.label for option in CALLBACK_KINDS}


def calendar_file(calendar: CallbacksCalendar, language: Language) -> bytes:
    """The bytes of the file, in the words of a language."""
    written = Calendar()
    written.add("prodid", "-//Huifang//Huifang//EN")
    written.add("version", "2.0")
    written.add("calscale", "GREGORIAN")
    written.add("method", "PUBLISH")
    written.add("x-wr-calname", vText(one_line(language.say(calendar.name))))
    if calendar.zone is not None:
        written.add("x-wr-timezone", calendar.zone)
    written.add("refresh-interval", REFRESHED, parameters={"VALUE": "DURATION"})
    written.add("x-published-ttl", f"PT{REFRESHED.seconds // 60}M")
    for entry in calendar.entries:
        written.add_component(_event(entry, calendar, language))
    if any(entry.at is not None for entry in calendar.entries):
        days = [entry.on for entry in calendar.entries]
        written.add_missing_timezones(_first_of_year(min(days)), max(days) + _ZONE_REACHES)
    return bytes(written.to_ical(sorted=False))


def _event(entry: CallbackEntry, calendar: CallbacksCalendar, language: Language) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", calendar.sequence)
    event.add("dtstamp", calendar.written_at.replace(tzinfo=UTC))
    if entry.changed_at is not None:
        event.add("last-modified", entry.changed_at.replace(tzinfo=UTC))
    title = _title(entry, language)
    event.add("summary", title)
    event.add("description", "\n".join(_about(entry, language)))
    event.add("categories", [language.tr(_KINDS.get(entry.kind, entry.kind))])
    event.add("status", "CONFIRMED")
    starts_at = entry.starts_at
    if starts_at is None:
        event.add("dtstart", entry.on)
        event.add("dtend", entry.on + timedelta(days=1))
    else:
        zone = None if calendar.zone is None else ZoneInfo(calendar.zone)
        event.add("dtstart", starts_at.replace(tzinfo=zone))
        event.add("dtend", (starts_at + LASTS).replace(tzinfo=zone))
    event.add("transp", "TRANSPARENT" if starts_at is None else "OPAQUE")
    event.add("x-microsoft-cdo-busystatus", "FREE" if starts_at is None else "BUSY")
    if starts_at is not None and entry.kind == "promised" and starts_at > calendar.now:
        event.add_component(_alarm(title))
    return event


def _alarm(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -REMINDS)
    alarm.add("description", title)
    return alarm


def _title(entry: CallbackEntry, language: Language) -> str:
    client = one_line(entry.client)
    whom = ", ".join(part for part in (one_line(entry.person), one_line(entry.number)) if part)
    if whom:
        return language.tr("Call {client} ({whom})", client=client, whom=whom)
    return language.tr("Call {client}", client=client)


def _about(entry: CallbackEntry, language: Language) -> list[str]:
    """What a rep wants to know before calling, line by line."""
    lines = [plain(language.say(entry.purpose)).strip()]
    if entry.last_call_on is not None and entry.last_words:
        said = plain(entry.last_words).strip()
        lines.append(language.tr("Last call {day}: {words}", day=entry.last_call_on, words=said))
    if entry.number:
        lines.append(language.tr("Phone: {number}", number=one_line(entry.number)))
    if entry.rep:
        lines.append(language.tr("Rep: {name}", name=one_line(entry.rep)))
    if entry.code:
        lines.append(language.tr("Client: {code}", code=entry.code))
    return [line for line in lines if line]


def _first_of_year(day: date) -> date:
    return date(day.year, 1, 1)
