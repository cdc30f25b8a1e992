"""Reps as they are named on the command line."""

from __future__ import annotations

from desktop.domain.errors import UserError
from desktop.domain.kinds import folded
from desktop.domain.phrase import Phrase
from desktop.domain.records import Rep
from desktop.services.session import Session


def rep_named(name: str, session: Session) -> int:
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
