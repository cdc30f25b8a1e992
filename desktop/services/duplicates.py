"""Clients that are likely put down twice, and what people said about such pairs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

from desktop.domain.changes import Change, ChangeSet, created
from desktop.domain.duplicates import DuplicateIndex, Finding, Group
from desktop.domain.matching import called
from desktop.domain.name_likeness import has_chinese
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.records import Client, Contact, NotSame
from desktop.services.session import Session, utc_now
from desktop.services.spelling import spelled


def duplicate_index(session: Session, progress: Progress = silent) -> DuplicateIndex:
    """Everything that clients are recognised by; made beside the window, since pinyin takes its time."""
    return DuplicateIndex(session.all(Client).values(), session.all(Contact).values(), spell=_sound, progress=progress)


def duplicate_groups(session: Session, progress: Progress = silent) -> tuple[Group, ...]:
    """All clients that may be put down twice, without the pairs that were found not to be the same."""
    return duplicate_index(session, progress).groups(not_same_pairs(session), progress)


def duplicates_of(session: Session, client: int, progress: Progress = silent) -> tuple[Finding, ...]:
    """The clients that may be this one, without those of which somebody said that they are not."""
    own = session.get(Client, client)
    if own is None:
        return ()
    contacts = [contact for contact in session.all(Contact).values() if contact.client == client]
    apart = not_same_pairs(session)
    found = duplicate_index(session, progress).likely(own, contacts)
    return tuple(
        finding for finding in found if (min(client, finding.client.id), max(client, finding.client.id)) not in apart
    )


def not_same_pairs(session: Session) -> set[tuple[int, int]]:
    """The pairs of which somebody said that they are not the same, the smaller id first."""
    return {
        (min(said.client, said.other), max(said.client, said.other))
        for said in session.all(NotSame).values()
        if said.client is not None and said.other is not None
    }


def not_the_same(session: Session, clients: Iterable[Client]) -> ChangeSet:
    """Remember of some clients that each is one of its own. Undo, or ``look_again``, takes it back."""
    chosen = sorted({client.id: client for client in clients}.values(), key=lambda client: client.id)
    known = not_same_pairs(session)
    new = [
        NotSame(client=one.id, other=other.id)
        for one, other in combinations(chosen, 2)
        if (one.id, other.id) not in known
    ]
    if len(chosen) == 2:
        title = Phrase("{one} and {other} are not the same", one=called(chosen[0]), other=called(chosen[1]))
    else:
        title = Phrase("%n client(s) are not the same", n=len(chosen))
    return created(title, new)


def look_again(session: Session, client: Client) -> ChangeSet:
    """Forget what was said about a client: whoever looks like it is offered again."""
    at = utc_now()
    said = [item for item in session.all(NotSame).values() if client.id in (item.client, item.other)]
    return ChangeSet(
        Phrase("{client} is looked at again", client=client.name),
        tuple(Change(item, replace(item, trashed_at=at)) for item in said),
    )


def _sound(text: str) -> str:
    return spelled(text)[0] if has_chinese(text) else ""
