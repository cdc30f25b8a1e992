"""One client's service checklist: what the data and people say of each point, and saying something (product §3.9)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop.domain.changes import ChangeSet, created, edited
from desktop.domain.checklist import Checked, checklist
from desktop.domain.phrase import Phrase
from desktop.domain.records import ChecklistItem, Client
from desktop.services.checklist_points import checklist_points
from desktop.services.known_clients import checklist_facts, read_known
from desktop.services.session import Session


def checklist_of(session: Session, client: Client) -> tuple[Checked, ...]:
    """A client's list, what is missing first."""
    stored = {item.item: item for item in session.store.load(ChecklistItem, client=client.id)}
    facts = checklist_facts(session, client, read_known(session, [client.id]))
    return checklist(checklist_points(session), facts, stored)


def said(session: Session, client: Client, checked: Checked, state: str, note: str | None = None) -> ChangeSet:
    """A person says that a point is done, not yet (``open``), or doesn't apply; without ``note`` the old one stays.

    What changes is dated today.
    """
    title = Phrase("Checklist of {client} changed", client=client.name)
    before = checked.stored
    if before is None:
        item = ChecklistItem(client=client.id, item=checked.point.item, state=state, on=session.today, note=note or "")
        return created(title, [item])
    on = before.on if before.state == state else session.today
    return edited(title, [(before, replace(before, state=state, on=on, note=before.note if note is None else note))])


def noted(session: Session, client: Client, after: ChecklistItem) -> ChangeSet:
    """Keep what was written of a point in a form: state, day and note."""
    title = Phrase("Checklist of {client} changed", client=client.name)
    before = None if after.is_new else session.store.get(ChecklistItem, after.id)
    return created(title, [after]) if before is None else edited(title, [(before, after)])


def to_ask(missing: Iterable[Checked]) -> list[Phrase | str]:
    """What is missing, as things to talk about on the phone: what is known to be missing first."""
    found: list[Phrase | str] = []
    for checked in missing:
        words: Phrase | str = checked.point.wording or Phrase(checked.point.item)
        if checked.state == "open" and checked.evidence is not None:
            found.append(Phrase("{point}: {evidence}", point=words, evidence=checked.evidence))
        elif checked.state == "open":
            found.append(Phrase("Not yet: {item}", item=words))
        elif checked.is_missing:
            found.append(Phrase("Ask: {point}", point=words))
    return found
