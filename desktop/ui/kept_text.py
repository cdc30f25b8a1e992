"""What is being typed, kept in the database so that a crash doesn't lose it (product §9)."""

from __future__ import annotations

from threading import Lock

from desktop.domain.progress import Progress
from desktop.services.session import Session
from desktop.ui.workspace import Workspace

EVERY = 3_000
"""Milliseconds after which what was typed is kept."""


def draft_key(session: Session, kind: str, about: object) -> str:
    """Drafts lie in the database, which may be shared: what a colleague is typing is nobody else's."""
    return f"{kind}-{session.rep or 0}-{about}"


class KeptText:
    """One draft as text. Writing waits for nobody: it is done beside the window, but at once on closing."""

    def __init__(self, workspace: Workspace, key: str) -> None:
        self._workspace = workspace
        self._store = workspace.session.store
        self._key = key
        self._lock = Lock()
        self._closed = False

    def found(self) -> str | None:
        """What was kept earlier."""
        return self._store.drafts().get(self._key)

    def keep(self, text: str) -> None:
        """Keep a draft soon; an empty one is none."""

        def put(_progress: Progress) -> None:
            with self._lock:
                if self._closed:
                    return
                if text:
                    self._store.put_draft(self._key, text)
                else:
                    self._store.drop_draft(self._key)

        self._workspace.jobs.run("", put, failed=_stay_silent)

    def keep_and_close(self, text: str) -> None:
        """Keep the last draft; what was to be kept soon is older and is left out."""
        with self._lock:
            self._closed = True
            self._store.put_draft(self._key, text)

    def drop(self) -> None:
        """It was saved, or given up."""
        with self._lock:
            self._closed = True
            self._store.drop_draft(self._key)


def _stay_silent(_error: object) -> None:
    """A draft that couldn't be kept just now is tried again a moment later; saving itself reports its errors."""
