"""What others have written meanwhile: shown at once on every page, and told at the bell (product §8)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer

from desktop.domain.changes import ChangeSet
from desktop.domain.errors import UserError
from desktop.domain.progress import Progress
from desktop.domain.record import Record
from desktop.domain.records import Agency, Client
from desktop.services.session import Session
from desktop.storage.store import Batch, Store
from desktop.ui.texts import say, tr
from desktop.ui.window import Window
from desktop.ui.workspace import Workspace

EVERY = 5_000
"""Milliseconds between two looks."""
_KEPT = 20
"""So many changes are listed at the bell; pages are told of more than these in one go."""


@dataclass(frozen=True, slots=True)
class News:
    """One step that somebody else took; ``changes`` are those of records, figures are only counted."""

    batch: Batch
    changes: ChangeSet

    @property
    def client(self) -> int | None:
        """The one client that it is about, if there is one."""
        clients = {_client_of(change.after) for change in self.changes}
        return clients.pop() if len(clients) == 1 else None


class Elsewhere(QObject):
    """Looks every few seconds, beside the window, at what was written since the last look."""

    def __init__(self, workspace: Workspace, window: Window) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._seen = workspace.session.store.latest_batch()
        self._is_looking = False
        self._news: list[News] = []
        self._unread = 0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)

    @property
    def news(self) -> tuple[News, ...]:
        """What others did while this window was open, latest first."""
        return tuple(self._news)

    @property
    def unread(self) -> int:
        """How much of it came since the list was last opened."""
        return self._unread

    def start(self) -> None:
        """Look from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Ask what was written since the last look; the answer comes in a moment."""
        if not self._is_looking:
            self._is_looking = True
            work = partial(_written_since, self._workspace.session.store, self._seen)
            self._workspace.run("", work, self._on_found, self._on_away)

    def show_menu(self) -> None:
        """List what others did, below the bell; a line leads to its client, or to the page where it was done."""
        menu = self._window.header.changes_menu
        menu.clear()
        for item in self._news:
            menu.addAction(_line(self._workspace.session, item)).triggered.connect(partial(self._open, item))
        if not self._news:
            menu.addAction(tr("No changes by others")).setEnabled(False)
        self._unread = 0
        self._window.header.set_changes(0)
        self._window.header.open_changes()

    def _open(self, item: News, *_checked: object) -> None:
        if item.client is not None:
            self._workspace.client_requested.emit(item.client)
        elif item.changes.touches(Agency):
            self._workspace.page_requested.emit("settings")
        else:
            self._workspace.page_requested.emit("imports" if item.batch.origin == "import" else "clients")

    def _on_found(self, found: list[News]) -> None:
        self._is_looking = False
        session = self._workspace.session
        latest = max((item.batch.number for item in found), default=self._seen)
        if session.last_written > latest and found:
            self.look()  # written here while the answer was on its way: taken together with that
            return
        self._seen = latest
        others = [item for item in found if not session.wrote(item.batch.number)]
        if not others:
            return
        for item in found:
            session.learn(item.changes)
        self._news = [*reversed(others), *self._news][:_KEPT]
        self._unread += len(others)
        self._window.header.set_changes(self._unread)
        if len(others) > _KEPT or any(item.batch.figures for item in others):
            self._workspace.changed.emit(None)
        else:
            for item in others:
                self._workspace.changed.emit(item.changes)

    def _on_away(self, _error: UserError) -> None:
        self._is_looking = False  # the server is away for the moment; what a person does next says so


def _written_since(store: Store, seen: int, _progress: Progress) -> list[News]:
    if store.latest_batch() <= seen:
        return []
    changes = {each.batch: each for each in store.changes_since(seen) if each.batch is not None}
    heads = [head for head in store.batches(max(changes, default=seen) - seen) if head.number in changes]
    return [News(head, changes[head.number]) for head in reversed(heads)]


def _line(session: Session, item: News) -> str:
    who = session.name("rep", item.batch.by) if item.batch.by is not None else ""
    what = say(item.batch.title)
    if item.client is not None and (name := session.name("client", item.client)) and name not in what:
        what = tr("{what} ({client})", what=what, client=name)
    text = tr("{who}: {what}", who=who or tr("Another desk"), what=what)
    return text.replace("&", "&&")


def _client_of(item: Record) -> int | None:
    if isinstance(item, Client):
        return item.id
    client = getattr(item, "client", None)
    return client if isinstance(client, int) else None
