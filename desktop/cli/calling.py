"""``huifang calls``: calls found by their words, and what they add up to."""

from __future__ import annotations

import argparse
from datetime import date, timedelta

from desktop.cli.documents import record_document
from desktop.cli.reps import rep_named
from desktop.cli.table import table
from desktop.domain.call_filter import CallFilter
from desktop.domain.call_statistics import CallStatistics, Hour, RepTally
from desktop.domain.contacting import OUTCOMES
from desktop.domain.errors import UserError
from desktop.domain.fields import field_of
from desktop.domain.phrase import Phrase
from desktop.domain.records import Call
from desktop.domain.sought import sought_words
from desktop.language.values import shown
from desktop.services.call_search import CallRow, all_calls
from desktop.services.call_statistics import call_statistics
from desktop.services.session import Session

_SHOWN = ("started_at", "client", "rep", "outcome", "minutes", "satisfaction", "what")
_A_MONDAY = date(2024, 1, 1)
_LONGEST = 60


def found(arguments: argparse.Namespace, session: Session) -> object:
    """The calls that pass, newest first, or with ``--statistics`` what they add up to."""
    asked = _asked(arguments, session)
    if arguments.statistics:
        counted = call_statistics(session, asked)
        return _document(counted, session) if arguments.json else _lines(counted, session)
    rows = all_calls(session, asked)
    if arguments.json:
        return [record_document(row.call, session) for row in rows]
    titles = [session.language.tr(field_of(Call, name).label) for name in _SHOWN]
    return table(titles, [[_text(row, name, session) for name in _SHOWN] for row in rows])


def _asked(arguments: argparse.Namespace, session: Session) -> CallFilter:
    first, last = arguments.first, arguments.last
    if first is not None and last is not None and last < first:
        raise UserError(
            Phrase("The last day lies before the first, so no call was looked for."),
            Phrase("Write --from before --to."),
        )
    return CallFilter(
        words=sought_words(arguments.search),
        first=first,
        last=last,
        reps=frozenset(rep_named(name, session) for name in arguments.rep),
        outcomes=frozenset(arguments.outcome),
    )


def _text(row: CallRow, name: str, session: Session) -> str:
    if name == "client":
        return row.client.name
    text = shown(field_of(Call, name), getattr(row.call, name), session.language, session.name, missing="")
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _document(counted: CallStatistics, session: Session) -> dict[str, object]:
    return {
        "calls": counted.calls,
        "reached": counted.reached,
        "outcomes": {option.code: counted.outcomes.get(option.code, 0) for option in OUTCOMES},
        "minutes": {
            "total": counted.minutes.total,
            "calls": counted.minutes.timed,
            "mean": counted.minutes.mean,
            "median": counted.minutes.median,
        },
        "hours": [_hour(hour) for hour in counted.hours],
        "best_hour": _hour(counted.best) if counted.best is not None else None,
        "reasons": [{"text": reason.text, "calls": reason.calls} for reason in counted.reasons],
        "reps": [_rep_document(rep, session) for rep in counted.reps],
    }


def _hour(hour: Hour) -> dict[str, object]:
    return {"weekday": hour.weekday + 1, "hour": hour.hour, "tries": hour.tries, "reached": hour.reached}


def _rep_document(rep: RepTally, session: Session) -> dict[str, object]:
    return {
        "rep": session.name("rep", rep.rep) if rep.rep is not None else None,
        "calls": rep.calls,
        "reached": rep.reached,
        "minutes": rep.minutes,
        "working_days": rep.days,
        "a_day": rep.a_day,
        "goal": rep.goal,
    }


def _lines(counted: CallStatistics, session: Session) -> str:
    language = session.language
    tr = language.tr
    labels = {option.code: tr(option.label) for option in OUTCOMES}
    outcomes = table(
        [tr("Outcome"), tr("Calls")],
        [(labels[code], language.integer(calls)) for code, calls in sorted(counted.outcomes.items())],
    )
    reps = table(
        [tr("Rep"), tr("Calls"), tr("Reached"), tr("Minutes"), tr("A working day"), tr("Goal: calls a day")],
        [_rep_line(rep, session) for rep in counted.reps],
    )
    reasons = table(
        [tr("Reasons"), tr("Calls")], [(reason.text, language.integer(reason.calls)) for reason in counted.reasons]
    )
    parts = [
        tr("{calls} calls, {reached} reached", calls=counted.calls, reached=counted.reached),
        outcomes,
        reps,
        reasons,
    ]
    if (best := counted.best) is not None:
        weekday = language.weekday(_A_MONDAY + timedelta(best.weekday))
        parts.append(
            tr("Best reached on {weekday} at {hour}:00: {reached} of {tries}", weekday=weekday, hour=best.hour,
               reached=best.reached, tries=best.tries)
        )  # fmt: skip
    return "\n\n".join(parts)


def _rep_line(rep: RepTally, session: Session) -> tuple[str, ...]:
    language = session.language
    numbers = (rep.calls, rep.reached, rep.minutes)
    name = session.name("rep", rep.rep) if rep.rep is not None else language.tr("nobody")
    return (name, *map(language.integer, numbers), language.decimal(rep.a_day), language.integer(rep.goal))
