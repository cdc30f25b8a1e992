"""How a client that may be another one is told apart: who looks after it, its stage, and why it was found."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.domain.fields import field_of
from desktop.domain.matching import called
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.domain.records import ChecklistItem, Client
from desktop.language.values import shown
from desktop.ui.texts import say, tr
from desktop.ui.workspace import Workspace

_LONGEST = 48
"""So many letters of a name stand on a button."""
_PARTS = 4


def button_name(client: Client) -> str:
    """Name and code for a button: cut when it is long, and without keys that an & would make."""
    name = client.name if len(client.name) <= _LONGEST else f"{client.name[: _LONGEST - 1]}…"
    name = " ".join(letter for letter in name.split())
    mark = client.code or client.username
    return (f"{name} ({mark})" if mark else name or called(client)).replace("&", "&&")


def who_and_stage(workspace: Workspace, client: Client) -> str:
    """The rep and the stage of a client."""
    session, language = workspace.session, workspace.language
    rep = session.name("rep", client.owner) if client.owner is not None else tr("no rep")
    return f"{rep} · {shown(field_of(Client, 'stage'), client.stage, language)}"


def said_why(reasons: Iterable[Phrase]) -> str:
    """The reasons on one line."""
    return " · ".join(say(reason) for reason in reasons)


def said_record(workspace: Workspace, item: Record) -> str:
    """A record in a few words: what its fields hold, as a table would show them first."""
    session, language = workspace.session, workspace.language
    parts = []
    for entry in item.catalogue():
        if entry.name in ("client", "rep", "kind", "state", "direction"):
            continue
        text = shown(entry, getattr(item, entry.name), language, session.name, missing="")
        if isinstance(item, ChecklistItem) and entry.name == "item":
            text = language.tr(text)
        if text:
            parts.append(" ".join(text.split()))
        if len(parts) == _PARTS:
            break
    return " · ".join(parts) or language.tr(item.label)
