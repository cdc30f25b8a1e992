"""``huifang plan``: the cadence callbacks of the coming weeks laid out on working days, and what found no room."""

from __future__ import annotations

import argparse

from desktop.cli.reps import rep_named
from desktop.cli.table import table
from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.planner import Placement, Unplaced
from desktop.services.planning import Proposal, horizons, proposal
from desktop.services.session import Session


def laid_out(arguments: argparse.Namespace, session: Session) -> object:
    """Plan until a day, and write it unless only asked what would happen; one batch, which ``undo`` takes back."""
    until = arguments.until or horizons(session)["month"]
    if until < session.today:
        raise UserError(
            Phrase("{day} lies behind, so nothing was planned.", day=until), Phrase("Write a later day with --until.")
        )
    reps = frozenset(rep_named(name, session) for name in arguments.rep)
    found = proposal(session, until, reps)
    changes = found.changes()
    batch = None if arguments.dry_run or not changes else session.do(changes).batch
    if arguments.json:
        return {
            "until": until.isoformat(),
            "new": [_document(item, found, session) for item in found.new],
            "moved": [_document(item, found, session) for item in found.moved],
            "unplaced": [
                {"client": found.clients[item.client].code, "reason": session.language.say(item.reason)}
                for item in found.unplaced
            ],
            "batch": batch,
        }
    return "\n\n".join(_parts(found, batch, session, dry=arguments.dry_run))


def _parts(found: Proposal, batch: int | None, session: Session, *, dry: bool) -> list[str]:
    language = session.language
    tr = language.tr
    parts = []
    if placed := sorted((*found.new, *found.moved), key=lambda item: (item.day, item.client)):
        titles = [tr("Day"), tr("Client"), tr("Rep"), tr("Why")]
        parts.append(table(titles, [_line(item, found, session) for item in placed]))
    if found.unplaced:
        titles = [tr("No room for"), tr("Why")]
        parts.append(table(titles, [_unplaced_line(item, found, session) for item in found.unplaced]))
    until = language.date_long(found.until)
    said = tr("Until {until}: {new} new, {moved} moved, {unplaced} without room.", until=until, new=len(found.new),
              moved=len(found.moved), unplaced=len(found.unplaced))  # fmt: skip
    if dry:
        said += " " + tr("Nothing was written.")
    elif batch is not None:
        said += " " + tr("Batch {batch}; “huifang undo {batch}” takes it back.", batch=batch)
    return [*parts, said]


def _line(item: Placement, found: Proposal, session: Session) -> tuple[str, ...]:
    rep = session.name("rep", item.rep) if item.rep is not None else ""
    return (session.language.date_with_day(item.day), found.clients[item.client].name, rep,
            session.language.say(item.reason))  # fmt: skip


def _unplaced_line(item: Unplaced, found: Proposal, session: Session) -> tuple[str, str]:
    return found.clients[item.client].name, session.language.say(item.reason)


def _document(item: Placement, found: Proposal, session: Session) -> dict[str, object]:
    return {
        "client": found.clients[item.client].code,
        "day": item.day.isoformat(),
        "rep": session.name("rep", item.rep) if item.rep is not None else None,
        "reason": session.language.say(item.reason),
    }
