"""The words that stand for the placeholders of phrases, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from desktop.domain.periods import Month
from desktop.domain.records import Client, Contact
from desktop.language import language_of
from desktop.services.phrase_book import LANGUAGES
from desktop.services.session import Session


def phrase_values(
    session: Session, client: Client, day: date | None, at: time | None, contact: Contact | None = None
) -> Mapping[str, Mapping[str, str]]:
    """Who calls whom, and the day and time of the next callback where they are chosen."""
    rep = session.current_rep
    month = Month.of(session.today).previous
    found = {}
    for code in LANGUAGES:
        language = language_of(code)
        found[code] = {
            "client": client.short_name or client.name,
            "contact": contact.name if contact else "",
            "rep": rep.name if rep else "",
            "agency": session.agency.name,
            "day": language.date_with_day(day) if day else "",
            "time": language.time(at) if at else "",
            "month": language.month_short(month),
        }
    return found
