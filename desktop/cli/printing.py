"""``huifang print``: the call sheet of a day, the calendar of a week or a month, complaints, or papers about clients, as a PDF."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.cli.reps import rep_named
from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.services.handover import clients_of
from desktop.services.paper import PaperFile, write_clients_pdf, write_complaint_pdf, write_pdf
from desktop.services.session import Session

ABOUT_CLIENTS = ("client-card", "handover")


def written(arguments: argparse.Namespace, session: Session) -> object:
    """Write the PDF and say how many pages it has."""
    reps = sorted({rep_named(name, session) for name in arguments.rep})
    day = arguments.day or session.today
    about: dict[str, object] = {}
    if arguments.what in ABOUT_CLIENTS:
        clients = _clients(arguments, session, reps)
        file = write_clients_pdf(session, arguments.what, clients, Path(arguments.pdf))
        about = {"clients": [client.code for client in clients]}
    elif arguments.what == "complaint":
        if len(arguments.clients) != 1:
            raise UserError(
                Phrase("Nothing was printed: one complaint is printed by its code."),
                Phrase("Write, for instance: huifang print complaint T-00003 --pdf sheet.pdf"),
            )
        file = write_complaint_pdf(session, arguments.clients[0], Path(arguments.pdf))
        about = {"complaint": arguments.clients[0]}
    else:
        if arguments.what == "complaints" and len(reps) > 1:
            raise UserError(
                Phrase("Nothing was printed: complaints are printed of one rep or of all."),
                Phrase("Name one rep, or none."),
            )
        if arguments.clients:
            raise UserError(
                Phrase("A {paper} is not about single clients.", paper=arguments.what),
                Phrase("Leave the clients out, or print a client-card."),
            )
        file = write_pdf(session, arguments.what, day, Path(arguments.pdf), reps)
        about = {"day": day.isoformat()}
    return _told(arguments, session, file, about)


def _clients(arguments: argparse.Namespace, session: Session, reps: list[int]) -> list[Client]:
    """The clients named, then those of the reps named, each once."""
    named = [session.client(key) for key in arguments.clients]
    named += [client for rep in reps for client in clients_of(session, rep)]
    if not named:
        raise UserError(
            Phrase("No client is named, so nothing was printed."),
            Phrase("Name clients by code or username, or a rep by --rep."),
        )
    return list({client.id: client for client in named}.values())


def _told(arguments: argparse.Namespace, session: Session, file: PaperFile, about: dict[str, object]) -> object:
    if arguments.json:
        document: dict[str, object] = {"file": str(file.path), "pages": file.pages, **about}
        return document if file.calls is None else document | {"calls": file.calls}
    said = session.language.tr("%n page(s) written to {file}", n=file.pages, file=str(file.path))
    return said if file.calls is None else f"{said}\n{session.language.tr('%n call(s)', n=file.calls)}"
