"""The agency's service checklist: the points of the program, or its own (product §3.9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.checklist import shipped_points
from desktop.domain.errors import InvalidValue
from desktop.domain.phrase import Phrase
from desktop.domain.record import trashed
from desktop.domain.records import ChecklistPoint
from desktop.services.session import Session, utc_now


def checklist_points(session: Session) -> Sequence[ChecklistPoint]:
    """The points in order: the agency's own, or those of the program, which are not stored."""
    return _own(session) or shipped_points()


def has_own_points(session: Session) -> bool:
    """Whether the agency has changed the list."""
    return bool(_own(session))


def worded(session: Session, point: ChecklistPoint) -> str:
    """What a point says, in the language of the screen while nobody has reworded it."""
    return point.wording or session.language.tr(point.item)


def relisted(session: Session, wanted: Sequence[ChecklistPoint]) -> ChangeSet:
    """Let the list have these points, in this order. A point keeps the name it was given first, and with it what was
    said of it.

    Raises ``InvalidValue`` when none is left, for a point without words, and for two that say the same.
    """
    if not wanted:
        raise InvalidValue(
            Phrase("The checklist keeps at least one point."), Phrase("Change it, or restore the list of the program.")
        )
    stored = {point.id: point for point in _own(session)}
    changes: list[Change[ChecklistPoint]] = []
    names: set[str] = set()
    for position, point in enumerate(wanted, 1):
        words = (point.wording or point.item).strip()
        if not words:
            raise InvalidValue(Phrase("The point has no words."), Phrase("Write what makes a campaign work."))
        placed = replace(point, item=point.item or words, wording=point.wording.strip(), position=position)
        if placed.item in names:
            raise InvalidValue(
                Phrase("“{point}” is on the list already.", point=words),
                Phrase("Word it differently, or leave it out."),
            )
        names.add(placed.item)
        changes.append(Change(stored.pop(point.id, None), placed))
    gone = [Change(point, trashed(point, utc_now())) for point in stored.values()]
    kept = [change for change in changes if not change.is_empty]
    return ChangeSet(Phrase("Service checklist changed"), tuple(kept + gone))


def shipped_again(session: Session) -> ChangeSet:
    """Have the list of the program back; the agency's own points go to the trash, what was said of points stays."""
    changes = [Change(point, trashed(point, utc_now())) for point in _own(session)]
    return ChangeSet(Phrase("Checklist of the program restored"), tuple(changes))


def _own(session: Session) -> list[ChecklistPoint]:
    return sorted(session.all(ChecklistPoint).values(), key=lambda point: (point.position or 0, point.id))
