"""``huifang print``: the call sheet of a day, and the calendar of a week or a month, as a PDF."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.cli.reps import rep_named
from desktop.services.paper import write_pdf
from desktop.services.session import Session


def written(arguments: argparse.Namespace, session: Session) -> object:
    """Write the PDF and say how many pages it has."""
    reps = sorted({rep_named(name, session) for name in arguments.rep})
    day = arguments.day or session.today
    file = write_pdf(session, arguments.what, day, Path(arguments.pdf), reps)
    if arguments.json:
        document: dict[str, object] = {"file": str(file.path), "pages": file.pages, "day": day.isoformat()}
        return document if file.calls is None else document | {"calls": file.calls}
    said = session.language.tr("%n page(s) written to {file}", n=file.pages, file=str(file.path))
    return said if file.calls is None else f"{said}\n{session.language.tr('%n call(s)', n=file.calls)}"
