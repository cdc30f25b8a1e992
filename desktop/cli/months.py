"""The month that a command is about."""

from __future__ import annotations

import argparse

from desktop.domain.errors import UserError
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.services.session import Session
from desktop.services.summaries import last_full_month


def month_of(arguments: argparse.Namespace, session: Session) -> Month:
    """The month that was named, else the last full one. Raises ``UserError`` for one that has not begun."""
    month: Month = arguments.month or last_full_month(session.today)
    if month.first > session.today:
        raise UserError(
            Phrase("The month {month} has not begun, so nothing was written.", month=str(month)),
            Phrase("Name a month up to {month}.", month=str(Month.of(session.today))),
        )
    return month
