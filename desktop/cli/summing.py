"""``huifang summary``: monthly summaries as workbook and PDF."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.cli.exchanging import Refused
from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.services.callbacks import served
from desktop.services.session import Session
from desktop.services.summaries import last_full_month, write_summaries


def write(arguments: argparse.Namespace, session: Session) -> object:
    """Write the summaries; a client that can't be written is told, and the status is 1 then."""
    if arguments.all == bool(arguments.clients):
        raise UserError(
            Phrase("It isn't clear which clients are meant."),
            Phrase("Name clients by code or username, or give --all."),
        )
    clients = served(session) if arguments.all else [session.client(key) for key in arguments.clients]
    month = arguments.month or last_full_month(session.today)
    written = write_summaries(
        session,
        clients,
        month,
        Path(arguments.out),
        format=arguments.format,
        language=getattr(arguments, "language", ""),
    )
    say = session.language.say
    document = [
        {"client": result.client, "files": [str(path) for path in result.files]}
        if result.error is None
        else {"client": result.client, "error": say(result.error.message), "hint": say(result.error.hint)}
        for result in written
    ]
    failed = [entry for entry in document if "error" in entry]
    if arguments.json:
        answer: object = {"month": str(month), "summaries": document}
    else:
        lines = [f"{entry['client']}: {entry['error']} {entry['hint']}" for entry in failed]
        lines.append(session.language.tr("%n summary(ies) written", n=len(document) - len(failed)))
        answer = "\n".join(lines)
    return Refused(answer) if failed else answer
