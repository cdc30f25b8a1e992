"""``huifang print``: the call sheet of a day, and the calendar of a week or a month, as a PDF."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.domain.errors import UserError
from desktop.domain.kinds import folded
from desktop.domain.phrase import Phrase
from desktop.domain.records import Rep
from desktop.services.paper import write_pdf
from desktop.services.session import Session


def written(arguments: argparse.Namespace, session: Session) -> object:
    """Write the PDF and say how many pages it has."""
    reps = sorted({_rep(name, session) for name in arguments.rep})
    day = arguments.day or session.today
    file = write_pdf(session, arguments.what, day, Path(arguments.pdf), reps)
    if arguments.json:
        document: dict[str, object] = {"file": str(file.path), "pages": file.pages, "day": day.isoformat()}
        return document if file.calls is None else document | {"calls": file.calls}
    said = session.language.tr("%n page(s) written to {file}", n=file.pages, file=str(file.path))
    return said if file.calls is None else f"{said}\n{session.language.tr('%n call(s)', n=file.calls)}"


def _rep(name: str, session: Session) -> int:
    """The id of the rep with this name or code. Raises ``UserError`` when there is none."""
    reps = session.all(Rep).values()
    for rep in reps:
        if folded(name) in (folded(rep.name), folded(rep.code)):
            return rep.id
    raise UserError(
        Phrase("No rep has the name or code “{name}”.", name=name),
        Phrase("The reps are {names}.", names=session.language.listed([rep.name for rep in reps]))
        if reps
        else Phrase("Add the reps in the settings first."),
    )
