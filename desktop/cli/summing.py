"""``huifang summary``: monthly summaries as workbook and PDF."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop.cli.months import month_of
from desktop.cli.refused import Refused
from desktop.services.callbacks import served
from desktop.services.issuing import write_summaries
from desktop.services.session import Session

_CODES_SHOWN = 10


def write(arguments: argparse.Namespace, session: Session) -> object:
    """Write the summaries; a client that can't be written is told, and the status is 1 then."""
    named = served(session) if arguments.all else [session.client(key) for key in arguments.clients]
    clients = list({client.id: client for client in named}.values())
    month = month_of(arguments, session)
    written = write_summaries(
        session,
        clients,
        month,
        Path(arguments.out),
        format=arguments.format,
        language=getattr(arguments, "language", ""),
    )
    say = session.language.say
    sums = session.store.figures.sums(month.first, month.last, [client.id for client in clients])
    days = {client.code: sums[client.id].days_with_figures if client.id in sums else 0 for client in clients}
    document: list[dict[str, Any]] = [
        {
            "client": result.client,
            "days_with_figures": days[result.client],
            "files": [str(file.path) for file in result.files],
        }
        if result.error is None
        else {"client": result.client, "error": say(result.error.message), "hint": say(result.error.hint)}
        for result in written
    ]
    failed = [entry for entry in document if "error" in entry]
    if arguments.json:
        answer: object = {"month": str(month), "summaries": document}
    else:
        tr = session.language.tr
        lines = [tr("%n summary(ies) written", n=len(document) - len(failed))]
        if without := [entry["client"] for entry in document if entry.get("days_with_figures") == 0]:
            lines.append(tr("No figures are known for %n of them: {clients}", n=len(without), clients=_short(without)))
        answer = "\n".join(lines)
    if not failed:
        return answer
    return Refused(answer, "\n".join(f"{entry['client']}: {entry['error']} {entry['hint']}" for entry in failed))


def _short(codes: list[str]) -> str:
    """The first codes; a list of hundreds helps nobody."""
    return ", ".join(codes[:_CODES_SHOWN]) + (" …" if len(codes) > _CODES_SHOWN else "")
