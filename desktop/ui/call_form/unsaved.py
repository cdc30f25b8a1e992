"""Calls that were being written down when the program ended, offered at the next start (product §9)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from desktop.domain.records import Client
from desktop.services.session import Session
from desktop.ui.call_form.draft import CallDraft, drop_draft, kept_drafts, moment_of
from desktop.ui.notices import Action, Banner
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

_MOST = 3
"""So many clients get a way of their own in the banner."""

ShowBanner = Callable[[str, str, list[Action]], Banner]
"""Shows a text, a hint and ways on."""


@dataclass(frozen=True, slots=True)
class UnsavedCall:
    """A draft and its client, who may lie in the trash by now."""

    client: Client
    draft: CallDraft


def unsaved_calls(session: Session) -> list[UnsavedCall]:
    """What this rep has left unsaved, the oldest first."""
    found = ((session.store.get(Client, number), draft) for number, draft in kept_drafts(session).items())
    return [UnsavedCall(client, draft) for client, draft in found if client is not None and not draft.is_empty]


class UnsavedOffer(QObject):
    """One banner for all of them, gone as soon as somebody chose."""

    def __init__(self, workspace: Workspace, show: ShowBanner, calls: list[UnsavedCall], parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._banner: Banner | None = None
        if len(calls) == 1:
            self._banner = show(*self._about_one(calls[0]))
        elif calls:
            self._banner = show(*self._about_several(calls))

    def _about_one(self, call: UnsavedCall) -> tuple[str, str, list[Action]]:
        is_trashed = call.client.trashed_at is not None
        name = call.client.name
        title = (
            tr("The call with {client} isn't saved yet, and the client is in the trash.", client=name)
            if is_trashed
            else tr("The call with {client} isn't saved yet.", client=name)
        )
        kept = moment_of(call.draft.kept_at)
        when = self._workspace.language.date_time(kept) if kept is not None else ""
        go_on = tr("Restore the client and go on") if is_trashed else tr("Go on writing")
        actions: list[Action] = [(go_on, partial(self._open, call)), (tr("Discard"), partial(self._discard, call))]
        return title, f"{when} {call.draft.first_words}".strip(), actions

    def _about_several(self, calls: list[UnsavedCall]) -> tuple[str, str, list[Action]]:
        title = tr("%n call(s) aren't saved yet.", n=len(calls))
        hint = tr("Choose one to go on writing.")
        return title, hint, [(call.client.name, partial(self._open, call)) for call in calls[:_MOST]]

    def _open(self, call: UnsavedCall) -> None:
        from desktop.services.clients import restored

        self._close()
        if call.client.trashed_at is not None and self._workspace.do(restored([call.client])) is None:
            return
        self._workspace.call_requested.emit(call.client.id, None)

    def _discard(self, call: UnsavedCall) -> None:
        self._close()
        drop_draft(self._workspace.session, call.client.id)

    def _close(self) -> None:
        if self._banner is not None:
            self._banner.dismiss()
            self._banner = None
