"""Clients, contacts and calls in the window's search field; the index is made beside the window and kept true."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, QTimer

from desktop.domain.call_filter import CallFilter
from desktop.domain.changes import ChangeSet
from desktop.domain.client import touched_clients
from desktop.domain.progress import Progress
from desktop.domain.record import Record
from desktop.domain.records import Client, Contact, FormerClient
from desktop.domain.sought import sought_words
from desktop.services.call_search import CallPage, CallRow, find_calls, found_in
from desktop.services.search import Found, SearchIndex, build_index
from desktop.services.session import Session
from desktop.ui.search_field import Hit
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

_Stored = dict[tuple[str, int], tuple[int | None, int]]
Deliver = Callable[[list[Hit]], None]

_LATELY = 8
"""So many clients that were opened lately are offered before anything is typed."""
_FOUND_BY: tuple[type[Record], ...] = (Client, Contact, FormerClient)
_MANY = 500
"""After so many changes at once the index is made anew, beside the window."""
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
        self._seen: _Stored = {}
        self._changed_since: set[int] = set()
        """The clients that changed while an index is made, which it doesn't know of yet."""
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
        self._changed_since = set()
        first = self._index.is_empty  # names as they are written can be found until pinyin is ready
        work = partial(_made, self._workspace.session, not first)
        self._workspace.run(tr("Preparing the search"), work, partial(self._on_built, self._asked, first))

    def hits(self, text: str) -> Iterator[Hit]:
        """What a typed text leads to; without a text, the clients that were opened lately."""
        for found in self._index.find(text) if text else self._found_lately():
            run = partial(self._workspace.client_requested.emit, found.client)
            yield Hit(_icon(found), found.title, found.detail, _sort(found), run, found.guessed)

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
        self._pause.stop()  # what was sought is found
        self._for_calls = None
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

    def _on_built(self, asked: int, first: bool, made: tuple[SearchIndex, _Stored]) -> None:
        if asked != self._asked:
            return
        index, self._seen = made
        since, self._changed_since = self._changed_since, set()
        self._index = index.with_clients(self._workspace.session, since) if since else index
        if first and not index.is_empty:
            work, then = partial(_made, self._workspace.session, True), partial(self._on_built, asked, False)
            self._workspace.run(tr("Preparing the search"), work, then)

    def _on_changed(self, changes: ChangeSet | None) -> None:
        if changes is None:
            touched = self._changed_meanwhile()
        else:
            touched = touched_clients(changes) if changes.touches(*_FOUND_BY) else set()
        if len(touched) > _MANY:
            self.build()
        elif touched:
            self._changed_since |= touched
            self._index = self._index.with_clients(self._workspace.session, touched)

    def _changed_meanwhile(self) -> set[int]:
        """The clients that are found by something else than when this was last asked, as after figures were written."""
        before, self._seen = self._seen, _as_stored(self._workspace.session)
        differ = before.items() ^ self._seen.items()
        return {client for _, (client, _) in differ if client is not None}


def _made(session: Session, pinyin: bool, progress: Progress) -> tuple[SearchIndex, _Stored]:
    """The index, and what it was made of."""
    stored = _as_stored(session)
    return build_index(session, progress, pinyin=pinyin), stored


def _as_stored(session: Session) -> _Stored:
    """Everything that clients are found by, with the client and the revision."""
    found: _Stored = {(Client.table, one.id): (one.id, one.revision) for one in session.all(Client).values()}
    people = {(Contact.table, one.id): (one.client, one.revision) for one in session.all(Contact).values()}
    former = {(FormerClient.table, one.id): (one.client, one.revision) for one in session.all(FormerClient).values()}
    return found | people | former


def _calls_with(session: Session, words: tuple[str, ...], _progress: Progress) -> CallPage:
    """The latest calls in which the words were written down; a call isn't found by its client's name here."""
    page = find_calls(session, CallFilter(words=words), _CALLS * 4)
    told = [row for row in page.rows if found_in(row.call, words) is not None]
    return CallPage(tuple(told[:_CALLS]), page.total)


def _icon(found: Found) -> str:
    return "building-2" if found.contact is None else "user-round"


def _sort(found: Found) -> str:
    return tr("client") if found.contact is None else tr("contact")
