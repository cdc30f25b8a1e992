"""Clients, contacts and calls in the window's search field; the index is made beside the window and kept true."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, QTimer

from desktop.domain.call_filter import CallFilter
from desktop.domain.changes import ChangeSet
from desktop.domain.client import touched_clients
from desktop.domain.progress import Progress
from desktop.domain.records import Client, Contact
from desktop.domain.sought import sought_words
from desktop.services.call_search import CallPage, CallRow, find_calls, found_in
from desktop.services.search import Found, SearchIndex, build_index
from desktop.services.session import Session
from desktop.ui.search_field import Hit
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

Deliver = Callable[[list[Hit]], None]

_LATELY = 8
"""So many clients that were opened lately are offered before anything is typed."""
_CALLS = 4
_FEWEST_LETTERS = 2
_PAUSE = 160  # milliseconds without a key before calls are looked through


class ClientSearch(QObject):
    """A source for the search field: ``hits`` answers at once, ``find_calls`` later."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent or workspace)
        self._workspace = workspace
        self._index = SearchIndex()
        self._asked = 0
        self._lately: dict[int, None] = {}
        self._for_calls: tuple[str, Deliver] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look_through_calls)
        workspace.changed.connect(self._on_changed)
        workspace.client_requested.connect(self._on_opened)
        workspace.call_requested.connect(self._on_opened)
        self.build()

    @property
    def index(self) -> SearchIndex:
        """What can be found now."""
        return self._index

    def build(self) -> None:
        """Make the whole index anew."""
        self._asked += 1
        session = self._workspace.session
        self._workspace.run(
            tr("Preparing the search"), partial(build_index, session), partial(self._on_built, self._asked)
        )

    def hits(self, text: str) -> Iterator[Hit]:
        """What a typed text leads to; without a text, the clients that were opened lately."""
        for found in self._index.find(text) if text else self._found_lately():
            run = partial(self._workspace.client_requested.emit, found.client)
            yield Hit(_icon(found), found.title, found.detail, _sort(found), run)

    def find_calls(self, text: str, deliver: Deliver) -> None:
        """Look through what was written down of calls, once nothing more is typed."""
        self._for_calls = (text, deliver)
        self._pause.start()

    def _found_lately(self) -> Iterator[Found]:
        clients = self._workspace.session.all(Client)
        for number in reversed(self._lately):
            if (client := clients.get(number)) is not None:
                yield Found(client.id, client.name, client.username)

    def _on_opened(self, client: int) -> None:
        self._lately.pop(client, None)
        self._lately[client] = None
        if len(self._lately) > _LATELY:
            del self._lately[next(iter(self._lately))]

    def _look_through_calls(self) -> None:
        if self._for_calls is None:
            return
        text, deliver = self._for_calls
        words = sought_words(text)
        if len("".join(words)) < _FEWEST_LETTERS:
            return
        work = partial(_calls_with, self._workspace.session, words)
        self._workspace.run(tr("Looking through the calls"), work, partial(self._on_calls, words, deliver))

    def _on_calls(self, words: tuple[str, ...], deliver: Deliver, page: CallPage) -> None:
        deliver([self._call_hit(row, words) for row in page.rows])

    def _call_hit(self, row: CallRow, words: tuple[str, ...]) -> Hit:
        found = found_in(row.call, words)
        said = found[1] if found else ""
        day = self._workspace.language.date(row.call.started_at.date()) if row.call.started_at else ""
        run = partial(self._workspace.client_requested.emit, row.client.id)
        return Hit("phone", said or row.client.name, f"{row.client.name} · {day}", tr("call", comment="noun"), run)

    def _on_built(self, asked: int, index: SearchIndex) -> None:
        if asked == self._asked:
            self._index = index

    def _on_changed(self, changes: ChangeSet | None) -> None:
        if changes is None:
            self.build()
        elif changes.touches(Client, Contact):
            self._index = self._index.with_clients(self._workspace.session, touched_clients(changes))


def _calls_with(session: Session, words: tuple[str, ...], _progress: Progress) -> CallPage:
    """The latest calls in which the words were written down; a call isn't found by its client's name here."""
    page = find_calls(session, CallFilter(words=words), _CALLS * 4)
    told = [row for row in page.rows if found_in(row.call, words) is not None]
    return CallPage(tuple(told[:_CALLS]), page.total)


def _icon(found: Found) -> str:
    return "building-2" if found.contact is None else "user-round"


def _sort(found: Found) -> str:
    return tr("client") if found.contact is None else tr("contact")
