"""What every page of the window offers; the window knows pages only by this."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desktop.domain.changes import ChangeSet
    from desktop.ui.commands import Command
    from desktop.ui.file_export import Export


class Page(QWidget):
    """One page. It reads, shows and asks; it knows no other page.

    A page sets ``name`` and ``icon`` on the class. It announces the left text of the status bar by ``status_changed``
    and the number of its navigation item by ``badge_changed``, and that ``keys_text`` says something else by
    ``keys_changed``.
    """

    status_changed = Signal(str)
    badge_changed = Signal(int)
    keys_changed = Signal()

    name = ""
    icon = ""
    status = ""  # what was announced last

    def title(self) -> str:
        """The page's name as the user reads it."""
        raise NotImplementedError

    def commands(self) -> list[Command]:
        """What can be done on this page, beside what can be done everywhere."""
        return []

    def refresh(self, changes: ChangeSet | None) -> None:
        """Show what has changed; ``None`` means that everything may have."""

    def keys_text(self) -> str:
        """The page's three main keys, for the middle of the status bar."""
        return ""

    def badge(self) -> int:
        """How much is late or due; 0 shows no badge."""
        return 0

    def current_client(self) -> int | None:
        """The id of the client that the page is about now, for commands that act on a client."""
        return None

    def view_export(self, focused: object) -> Export | None:
        """What “Export view” writes; ``None`` leaves it to the tables in sight, of which ``focused`` has the keyboard."""
        return None

    def kept(self) -> object:
        """What the page wants to find again after a restart, as JSON can write it; ``None`` for nothing."""
        return None

    def restore(self, kept: object) -> None:
        """Take up what was kept; it may come from an older version of the program."""

    def focus_first(self) -> None:
        """Put the keyboard where work on this page starts."""
        self.setFocus()


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One line in the list of pages: enough for the navigation bar; the page itself is made on first sight."""

    name: str
    title: str
    icon: str
    factory: Callable[[], Page]
    shortcut: str = ""
    at_foot: bool = False
