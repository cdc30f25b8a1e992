"""All clients that may be put down twice, to be merged or said not to be the same."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.changes import ChangeSet, together
from desktop.domain.duplicates import Group
from desktop.domain.matching import called
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress
from desktop.domain.records import Client
from desktop.services.duplicates import duplicate_groups, not_the_same
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.merging.dialog import merge_clients
from desktop.ui.merging.words import button_name, said_why
from desktop.ui.notices import EmptyState
from desktop.ui.tables.cells import Cell
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.widgets.dialog_foot import SideButton, showing_foot
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace


class DuplicatesDialog(QDialog):
    """Groups of clients with what they have in common, the surest first. Enter merges, N says that they aren't the same."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Find duplicates"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace = workspace
        self._groups: tuple[Group, ...] = ()
        self._at = 0
        self._asked = 0
        self.facts = Label(tr("Looking for clients that are there twice…"), "body", "text_secondary")
        self.facts.setWordWrap(True)
        self.table = DataTable(_columns(workspace), _key, stripe=_stripe)
        self.table.setAccessibleName(tr("Clients that may be the same"))
        self.table.show_filter_row(False)
        self._places = QStackedWidget()
        self._places.addWidget(self.table)
        self._places.addWidget(EmptyState("circle-check", tr("No client seems to be there twice"), tone="good_mark"))
        self.merge_button = SideButton(tr("Merge…"))
        self.merge_button.setProperty("kind", "primary")
        self.apart_button = SideButton(tr("Not the same"))
        self.apart_button.setToolTip(tr("They are not offered again (N)"))
        self.open_button = SideButton(tr("Open the client"))
        self._lay_out()
        self.table.row_activated.connect(self._on_activated)
        self.merge_button.clicked.connect(self.merge)
        self.apart_button.clicked.connect(self.keep_apart)
        self.open_button.clicked.connect(self.open_client)
        key = QShortcut(QKeySequence("N"), self.table)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.keep_apart)
        self._workspace.changed.connect(self._on_changed)
        self._show_buttons()
        self._read()

    @property
    def groups(self) -> tuple[Group, ...]:
        """What is listed."""
        return self._groups

    def merge(self) -> None:
        """Open the window that merges the clients of the group."""
        group = self._current()
        if group is not None:
            merge_clients(self._workspace, self._as_stored(group), self)

    def keep_apart(self) -> None:
        """Remember that they are not the same; of more than two it is asked who is meant."""
        group = self._current()
        if group is None:
            return
        if len(group.clients) == 2:
            self._remember(not_the_same(self._workspace.session, group.clients))
            return
        menu = self.apart_menu(group)
        menu.popup(self.apart_button.mapToGlobal(QPoint(0, self.apart_button.height())))

    def apart_menu(self, group: Group) -> QMenu:
        """Who of a larger group is not the same as the others."""
        session = self._workspace.session
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("None is the same as another"), lambda: self._remember(not_the_same(session, group.clients)))
        for client in group.clients:
            title = tr("{client} is another one", client=button_name(client))
            menu.addAction(title, partial(self._set_apart, group, client))
        return menu

    def open_client(self) -> None:
        """Show the first client of the group on its page."""
        group = self._current()
        if group is not None:
            self.accept()
            self._workspace.client_requested.emit(group.clients[0].id)

    def _set_apart(self, group: Group, client: Client) -> None:
        session = self._workspace.session
        pairs = [not_the_same(session, [client, other]) for other in group.clients if other.id != client.id]
        self._remember(together(Phrase("{client} is not the same as others", client=called(client)), *pairs))

    def _remember(self, changes: ChangeSet) -> None:
        self._workspace.do(changes)

    def _on_changed(self, _changes: object) -> None:
        self._read()

    def _read(self) -> None:
        current = self._current()
        if current is not None:
            self._at = next((at for at, group in enumerate(self._groups) if _key(group) == _key(current)), 0)
        self._asked += 1
        work = partial(_groups, self._workspace.session)
        self._workspace.run(tr("Looking for duplicates"), work, while_alive(self, partial(self._on_read, self._asked)))

    def _on_read(self, asked: int, groups: tuple[Group, ...]) -> None:
        if asked != self._asked:
            return
        self._groups = groups
        self.table.set_rows(groups)
        self._places.setCurrentIndex(0 if groups else 1)
        if groups:
            shown = self.table.rows_model.rows()
            self.table.select_row(_key(shown[min(self._at, len(shown) - 1)]))
            self.table.setFocus()
            sure = sum(group.sure == "same" for group in groups)
            self.facts.setText(
                tr(
                    "%n group(s) of clients that may be the same; very likely: {sure}. Merge them, or say that they aren't.",
                    n=len(groups),
                    sure=sure,
                )
            )
        else:
            self.facts.setText(tr("Names, telephones, websites and usernames of all clients were compared."))
        self._show_buttons()

    def _show_buttons(self) -> None:
        for button in (self.merge_button, self.apart_button, self.open_button):
            button.setEnabled(bool(self._groups))

    def _current(self) -> Group | None:
        row = self.table.current_row()
        return row if isinstance(row, Group) else None

    def _on_activated(self, _row: object) -> None:
        self.merge()

    def _as_stored(self, group: Group) -> list[Client]:
        known = self._workspace.session.all(Client)
        return [known.get(client.id, client) for client in group.clients]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addWidget(self.facts)
        column.addWidget(self._places, 1)
        column.addLayout(showing_foot(self, self.apart_button, self.merge_button, left=[self.open_button]))
        self.resize(920, 520)


def _key(group: Group) -> tuple[int, ...]:
    return tuple(client.id for client in group.clients)


def _stripe(group: Group) -> str:
    return "bad" if group.sure == "same" else "warn"


def _columns(workspace: Workspace) -> list[Column[Group]]:
    session = workspace.session

    def names(group: Group) -> str:
        return "  ·  ".join(called(client) for client in group.clients)

    def sure(group: Group) -> str:
        return tr("very likely") if group.sure == "same" else tr("perhaps")

    def reps(group: Group) -> str:
        return workspace.language.listed(
            list(
                dict.fromkeys(session.name("rep", client.owner) for client in group.clients if client.owner is not None)
            )
        )

    return [
        Column("clients", tr("Clients"), names, lambda group: Cell(names(group)), width=360, stretch=True),
        Column("why", tr("In common"), lambda group: said_why(group.why), lambda group: Cell(said_why(group.why)), width=300),
        Column("sure", tr("The same?"), sure,
               lambda group: Cell(sure(group), "bad" if group.sure == "same" else "warn", "chip"), width=96),
        Column("rep", tr("Rep"), reps, lambda group: Cell(reps(group)), width=96),
    ]  # fmt: skip


def _groups(session: Session, progress: Progress) -> tuple[Group, ...]:
    return duplicate_groups(session, progress)


def find_duplicates(workspace: Workspace, parent: QWidget) -> None:
    """Open the list."""
    DuplicatesDialog(workspace, parent).open()
