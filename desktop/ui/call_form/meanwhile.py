"""What happens to a client elsewhere while its call is being written down (product §8)."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from desktop.domain.changes import ChangeSet
from desktop.domain.errors import InvalidValue
from desktop.domain.records import Call, Callback, Client
from desktop.services.calls import open_callbacks
from desktop.services.client_records import calls_of
from desktop.services.session import Session
from desktop.ui.call_form.next_panel import NextPanel
from desktop.ui.notices import Banner, Banners
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


class Meanwhile(QObject):
    """Compares the client's calls and callbacks with those that the form began with, whenever something was written."""

    def __init__(
        self, workspace: Workspace, client: Client, banners: Banners, panel: NextPanel, settles: Callback | None
    ) -> None:
        super().__init__(panel)
        self._session: Session = workspace.session
        self._client = client
        self._banners = banners
        self._panel = panel
        self._settles = settles
        self._is_paused = False
        self._question: Banner | None = None
        self._calls = {call.id for call in calls_of(self._session, client)}
        self._planned = self._days_planned()
        workspace.changed.connect(self._on_changed)

    def pause(self) -> None:
        """Say nothing of what the form itself is about to write."""
        self._is_paused = True

    def go_on(self) -> None:
        """Nothing was written after all."""
        self._is_paused = False

    def _on_changed(self, written: object) -> None:
        if self._is_paused or not _concerns(written, self._client.id):
            return
        self._tell_of_calls()
        self._tell_of_plans()

    def _tell_of_calls(self) -> None:
        language = self._session.language
        for call in calls_of(self._session, self._client):
            if call.id in self._calls or call.started_at is None:
                continue
            self._calls.add(call.id)
            who = self._session.name("rep", call.rep) if call.rep is not None else tr("Another desk")
            title = tr("{who} wrote down a call with this client meanwhile.", who=who)
            self._banners.add("info", title, f"{language.date_time(call.started_at)} {call.what}".strip())

    def _tell_of_plans(self) -> None:
        before, self._planned = self._planned, self._days_planned()
        settles = self._settles.id if self._settles is not None else None
        for number, day in self._planned.items():
            if before.get(number) != day and day >= self._session.today and day != self._chosen():
                self._ask(day)
        if settles in before and settles not in self._planned:
            self._banners.add(
                "info",
                tr("The callback that this call answers was settled or cancelled meanwhile."),
                tr("The call is saved all the same."),
            )

    def _ask(self, theirs: date) -> None:
        """Show both days, and ask which of them counts; as long as nobody answers, it is the one in the form."""
        language, mine = self._session.language, self._chosen()
        hint = tr("Here the next callback is on {day}.", day=language.date_with_day(mine)) if mine is not None else ""
        self._question = self._banners.add(
            "warn",
            tr("A callback was planned for {day} meanwhile.", day=language.date_with_day(theirs)),
            hint,
            [(tr("Keep mine"), self._close_question), (tr("Take theirs"), partial(self._take, theirs))],
        )

    def _take(self, theirs: date) -> None:
        self._panel.take(theirs)
        self._close_question()

    def _close_question(self) -> None:
        if self._question is not None:
            self._question.dismiss()
            self._question = None

    def _chosen(self) -> date | None:
        try:
            return self._panel.chosen_day()
        except InvalidValue:
            return None

    def _days_planned(self) -> dict[int, date]:
        planned = open_callbacks(self._session, self._client)
        return {callback.id: callback.due_on for callback in planned if callback.due_on is not None}


def _concerns(written: object, client: int) -> bool:
    """Whether calls or callbacks of a client may be among what was written."""
    if not isinstance(written, ChangeSet):
        return True
    return any(isinstance(change.after, Call | Callback) and change.after.client == client for change in written)
