"""Making one client of several: side by side, field by field, with what goes over before anything does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop.domain.changes import ChangeSet
from desktop.domain.errors import UserError
from desktop.domain.matching import called
from desktop.domain.merging import JOINED, field_rows
from desktop.domain.progress import Progress
from desktop.domain.records import Client
from desktop.domain.sameness import DayRule
from desktop.services.merging import Merging, Order, TwinChoice, merging, order_for
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.merging.choice_grid import ChoiceGrid, ChoiceLine, Option
from desktop.ui.merging.choices import day_lines, days_said, field_lines, moving_said, twin_lines
from desktop.ui.merging.words import button_name, who_and_stage
from desktop.ui.notices import Banners, link_button
from desktop.ui.texts import explain, tr
from desktop.ui.widgets.dialog_foot import asking_foot, main_button
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_STAYS = "stays"


class MergeDialog(QDialog):
    """Two or more clients. What would happen is worked out beside the window; ``merged`` carries the one that stayed."""

    merged = Signal(int)

    def __init__(self, workspace: Workspace, clients: Sequence[Client], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Merge clients"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.workspace = workspace
        self.banners = Banners()
        self.stays = ChoiceGrid()
        self.fields = ChoiceGrid()
        self.twins = ChoiceGrid()
        self.days = ChoiceGrid()
        self.moving = Label("", "body")
        self.moving.setWordWrap(True)
        self._agreed = Label("", "small", "text_secondary")
        self._agreed.setWordWrap(True)
        self._days_said = Label("", "body", "text_secondary")
        self._days_said.setWordWrap(True)
        self._ring = _Warned(tr("The recommendation would lead in a ring, so it is left out."))
        self._headings: dict[str, QWidget] = {}
        self._leaving = QHBoxLayout()
        self.go_button = main_button(tr("Merge"), "check")
        self.go_button.setEnabled(False)
        self._foot = asking_foot(self, self.go_button)
        self._clients: tuple[Client, ...] = ()
        self._order: Order | None = None
        self._found: Merging | None = None
        self._asked = 0
        self._lay_out()
        self.stays.chosen.connect(self._on_stays)
        self.fields.chosen.connect(self._on_field)
        self.twins.chosen.connect(self._on_twin)
        self.days.chosen.connect(self._on_days)
        self.go_button.clicked.connect(self.apply)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.apply)
        for place in range(9):
            QShortcut(QKeySequence(f"Alt+{place + 1}"), self, partial(self._keep_place, place))
        self._begin(clients)

    @property
    def order(self) -> Order | None:
        """Who stays and what is chosen; None while nothing can be merged."""
        return self._order

    @property
    def found(self) -> Merging | None:
        """What would happen; None while it is worked out."""
        return self._found

    def apply(self) -> None:
        """Merge the clients as one step. What came meanwhile goes over as well; what was changed is looked at again.

        It is done beside the window, and once asked for it goes on when the window is closed.
        """
        order = self._order
        if order is None or self._found is None or not self.go_button.isEnabled():
            return
        self.go_button.setEnabled(False)
        self.workspace.run(
            tr("Merging clients"),
            partial(_merge, self.workspace.session, order),
            partial(_announce, self.workspace, self, order.kept),
            while_alive(self, self._on_not_merged),
        )

    def _on_not_merged(self, problem: UserError) -> None:
        self.banners.add_error(problem, [(tr("Look again"), self.look_again)])
        self.go_button.setEnabled(True)

    def on_merged(self, kept: int) -> None:
        """The clients are one."""
        self.merged.emit(kept)
        self.workspace.client_requested.emit(kept)
        self.accept()

    def look_again(self) -> None:
        """Read the clients as they are now; what was chosen stays chosen."""
        for banner in self.banners.banners():
            banner.dismiss()
        stored = self.workspace.session.store.load(Client, ids=[client.id for client in self._clients])
        before = self._order
        self._begin(stored, before)

    def leave_out(self, client: Client) -> None:
        """Merge the others without this one."""
        self._begin([one for one in self._clients if one.id != client.id], self._order)

    # What is chosen

    def _begin(self, clients: Sequence[Client], before: Order | None = None) -> None:
        self._clients = tuple(clients)
        self._order = self._found = None
        kept = before.kept if before is not None and any(one.id == before.kept for one in clients) else None
        try:
            order = order_for(self.workspace.session, clients, kept)
        except UserError as error:
            self.banners.add_error(error)
            self.go_button.setEnabled(False)
            return
        if before is not None:
            ids = {client.id for client in clients} | {JOINED}
            fields = {name: chosen for name, chosen in before.fields.items() if chosen in ids}
            order = replace(order, fields=fields, twins=before.twins, days=before.days)
        # The columns stay where they are, whoever is chosen to stay.
        self._clients = order.clients
        self._order = order
        self._show_clients()
        self._show_fields()
        self._work_out()
        self.stays.focus_first()

    def _keep_place(self, place: int) -> None:
        if place < len(self._clients):
            self._on_stays(_STAYS, self._clients[place].id)

    def _on_stays(self, _key: str, client: int) -> None:
        assert self._order is not None
        ordered = sorted(self._order.clients, key=lambda one: (one.id != client, one.id))
        # Which of two twins is the kept one's depends on who stays.
        self._order = replace(self._order, kept=client, clients=tuple(ordered), twins={})
        self._show_clients()
        self._show_fields()
        self._work_out()

    def _on_field(self, name: str, client: int) -> None:
        assert self._order is not None
        self._order = replace(self._order, fields={**self._order.fields, name: client})
        self._work_out()

    def _on_twin(self, key: tuple[str, int], choice: TwinChoice) -> None:
        assert self._order is not None
        self._order = replace(self._order, twins={**self._order.twins, key: choice})
        self._work_out()

    def _on_days(self, _key: str, rule: DayRule) -> None:
        assert self._order is not None
        self._order = replace(self._order, days=rule)
        self._work_out()

    def _work_out(self) -> None:
        assert self._order is not None
        self._asked += 1
        self.go_button.setEnabled(False)
        self.workspace.run(
            tr("Looking at what would be merged"),
            partial(_merging, self.workspace.session, self._order),
            while_alive(self, partial(self._on_found, self._asked)),
            while_alive(self, partial(self._on_refused, self._asked)),
        )

    def _on_refused(self, asked: int, problem: UserError) -> None:
        if asked == self._asked:
            self._found = None
            self.moving.setText(explain(problem))

    def _on_found(self, asked: int, found: Merging) -> None:
        if asked != self._asked:
            return
        self._found = found
        self._show_found(found)
        own = found.order.own
        others = len(found.order.others)
        self.go_button.setText(
            tr("Merge %n client(s) into {client}", n=others, client=own.code or own.username or button_name(own))
        )
        self.go_button.setEnabled(True)
        self._order_tabs()

    # What is shown

    def _show_clients(self) -> None:
        assert self._order is not None
        options = tuple(
            Option(client.id, called(client), who_and_stage(self.workspace, client)) for client in self._clients
        )
        self.stays.show_lines([ChoiceLine(_STAYS, tr("Who stays"), options, self._order.kept)])
        for button in self.stays.tab_order():
            font = button.font()
            font.setBold(True)
            button.setFont(font)
        empty(self._leaving)
        if len(self._clients) > 2:
            self._leaving.addWidget(Label(tr("Leave out:"), "small", "text_secondary"))
            for client in self._clients:
                link = link_button(button_name(client))
                link.setAutoDefault(False)
                link.clicked.connect(partial(self._on_leave_out, client))
                self._leaving.addWidget(link)
            self._leaving.addStretch(1)

    def _on_leave_out(self, client: Client, _checked: bool = False) -> None:
        self.leave_out(client)

    def _show_fields(self) -> None:
        assert self._order is not None
        rows = field_rows(self._clients, self._order.kept)
        lines = field_lines(self.workspace, self._order, self._clients, rows)
        self.fields.show_lines(lines)
        self._headings["fields"].setVisible(bool(lines))
        self._agreed.setText(
            tr(
                "%n further field(s) hold the same everywhere, or only one client has a value.",
                n=len(rows) - len(lines),
            )
        )

    def _show_found(self, found: Merging) -> None:
        twins, days = twin_lines(self.workspace, found), day_lines(self.workspace.language, found)
        self.twins.show_lines(twins)
        self._headings["twins"].setVisible(bool(twins))
        self.days.show_lines(days)
        self._days_said.setText(days_said(self.workspace.language, found))
        self._headings["days"].setVisible(bool(days))
        self.moving.setText(moving_said(self.workspace.language, found))
        self._ring.setVisible(found.ring)

    # How

    def _order_tabs(self) -> None:
        """Lines that were made anew would come last otherwise."""
        grids = (self.stays, self.fields, self.twins, self.days)
        order = [*(button for grid in grids for button in grid.tab_order()), self._foot.leave_button, self.go_button]
        for one, after in pairwise(order):
            self.setTabOrder(one, after)

    def _lay_out(self) -> None:
        twins_said = Label(
            tr("Left as who stays has it, right as the other. What only one of them says is kept."),
            "body", "text_secondary",
        )  # fmt: skip
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(20, 12, 20, 12)
        inside.setSpacing(8)
        inside.addWidget(self.stays)
        inside.addLayout(self._leaving)
        self._add_part(inside, "fields", tr("What differs"), self.fields)
        inside.addWidget(self._agreed)
        inside.addWidget(self._ring)
        self._add_part(inside, "twins", tr("What both have"), twins_said, self.twins)
        self._add_part(inside, "days", tr("Days that both know"), self._days_said, self.days)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        foot = QVBoxLayout()
        foot.setContentsMargins(20, 8, 20, 16)
        foot.setSpacing(10)
        foot.addWidget(self.moving)
        foot.addLayout(self._foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banners)
        column.addWidget(area, 1)
        column.addLayout(foot)
        self.resize(880, 700)

    def _add_part(self, inside: QVBoxLayout, name: str, title: str, *widgets: QWidget) -> None:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(title, "subtitle"))
        for widget in widgets:
            column.addWidget(widget)
        self._headings[name] = part
        part.hide()
        inside.addWidget(part)


class _Warned(QWidget):
    """A sentence with a sign of warning."""

    def __init__(self, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(IconLabel("triangle-alert", 16, "warn"))
        label = Label(text, "body")
        label.setWordWrap(True)
        row.addWidget(label, 1)
        self.hide()


def merge_clients(
    workspace: Workspace, clients: Sequence[Client], parent: QWidget, then: Callable[[int], object] | None = None
) -> None:
    """Open the window for some clients; ``then`` hears who stayed."""
    dialog = MergeDialog(workspace, clients, parent)
    if then is not None:
        dialog.merged.connect(then)
    dialog.open()


def _merging(session: Session, order: Order, _progress: Progress) -> Merging:
    return merging(session, order)


def _merge(session: Session, order: Order, _progress: Progress) -> ChangeSet:
    found = merging(session, order)
    return session.do(found.changes(session), figures=found.figure_move)


def _announce(workspace: Workspace, dialog: MergeDialog, kept: int, written: ChangeSet) -> None:
    workspace.announce(written, figures=True)
    if isValid(dialog):
        dialog.on_merged(kept)
