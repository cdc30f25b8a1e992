"""Handing clients over: to whom, what goes along, how full that rep's days become, and the sheet to print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.domain.progress import Progress
from desktop.domain.records import Client, Rep
from desktop.services.handover import Handed, Handover, Order, clients_of, handover, receivers
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.handover.printing import preview_sheet
from desktop.ui.planning.day_bars import DayBar
from desktop.ui.planning.preview import PreviewDialog, Step
from desktop.ui.texts import explain, tr
from desktop.ui.widgets.drop_list import DropList
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_PATIENCE = 250  # ms after the last change


class HandoverDialog(PreviewDialog):
    """Some clients, or with ``leaving`` all that a rep has. What would happen is worked out beside the window."""

    def __init__(
        self,
        workspace: Workspace,
        clients: Sequence[Client],
        parent: QWidget | None = None,
        *,
        leaving: Rep | None = None,
    ) -> None:
        super().__init__(workspace, _titled(clients, leaving), parent)
        self._clients = list(clients)
        self._leaving = leaving
        self._asked = 0
        self._found: Handover | None = None
        self.receiver = DropList()
        self.receiver.setAccessibleName(tr("Who takes the clients over"))
        self.receiver.addItem(tr("choose"), None)
        for rep in receivers(workspace.session, self._clients, leaving.id if leaving else None):
            self.receiver.addItem(rep.name, rep.id)
        self.callbacks = _ticked(tr("Open callbacks go along"))
        self.complaints = _ticked(tr("Open complaints go along"))
        self.leaves = _ticked(tr("{rep} leaves the agency", rep=leaving.name if leaving else ""))
        self.leaves.setVisible(leaving is not None)
        self.sheet = _ticked(tr("Show the hand-over sheet afterwards"))
        self.note = QLineEdit()
        self.note.setAccessibleName(tr("Note"))
        self.note.setPlaceholderText(tr("What the next rep should know; it is kept with the notes of each client"))
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_PATIENCE)
        self._clock.timeout.connect(self._show)
        self._lay_out()
        self.go_button.clicked.connect(self.apply)
        self.receiver.currentIndexChanged.connect(self._show)
        for box in (self.callbacks, self.complaints, self.leaves):
            box.toggled.connect(self._clock.start)
        if self.receiver.count() == 2:
            self.receiver.setCurrentIndex(1)
        else:
            self._show()

    @property
    def found(self) -> Handover | None:
        """What would happen; None while it is worked out, and while nobody is chosen."""
        return self._found

    def apply(self) -> None:
        """Hand the clients over as one step, and show the sheet when it is wanted."""
        found, session = self._found, self.workspace.session
        if found is None:
            return
        kept = replace(found, order=replace(found.order, note=self.note.text().strip()))
        try:
            self.workspace.write(kept.changes(session))
        except UserError as error:
            self.banners.add_error(error)
            self._show()
            return
        self.accept()
        if self.sheet.isChecked() and found.handed:
            former = {item.client.id: item.was for item in found.handed}
            clients = [client for number in former if (client := session.get(Client, number)) is not None]
            over = self.parentWidget() or self
            preview_sheet(self.workspace, clients, over, found.order.to, kept.order.note, former)

    def _order(self) -> Order | None:
        to = self.receiver.currentData()
        if not isinstance(to, int):
            return None
        leaving = self._leaving.id if self._leaving is not None and self.leaves.isChecked() else None
        return Order(to, self.callbacks.isChecked(), self.complaints.isChecked(), leaving=leaving)

    def _show(self) -> None:
        self._clock.stop()
        self._asked += 1
        self._found = None
        order = self._order()
        if order is None:
            said = tr("Choose who takes the clients over.")
            if self.receiver.count() < 2:
                said = tr("There is no other active rep. Add one in the settings.")
            waiting = [self._waiting(client) for client in self._clients]
            self.show_preview(said, (), waiting, tr("Hand over"), can=False)
            return
        self.show_preview(tr("Looking at the days of {rep}…", rep=self.receiver.currentText()), (), (),
                          tr("Hand over"), can=False)  # fmt: skip
        work = partial(_work_out, self.workspace.session, list(self._clients), order)
        self.workspace.run(tr("Preparing the hand-over"), work, while_alive(self, partial(self._on_found, self._asked)),
                           while_alive(self, partial(self._on_refused, self._asked)))  # fmt: skip

    def _on_refused(self, asked: int, problem: UserError) -> None:
        if asked == self._asked:
            self.show_preview(explain(problem), (), (), tr("Hand over"), can=False)

    def _on_found(self, asked: int, found: Handover) -> None:
        if asked != self._asked:
            return
        self._found = found
        bars = [DayBar(load.day, load.before, load.after, load.capacity) for load in found.loads]
        count = len(found.handed)
        button = tr("Hand over %n client(s)", n=count) if count else tr("Hand over")
        self.show_preview(self._said(found), bars, [self._step(found, item) for item in found.handed], button,
                          can=not found.is_empty)  # fmt: skip

    def _said(self, found: Handover) -> str:
        callbacks = sum(len(item.callbacks) for item in found.handed) if found.order.callbacks else 0
        complaints = sum(len(item.complaints) for item in found.handed) if found.order.complaints else 0
        parts = [
            tr("%n client(s) for {rep}; open callbacks: {callbacks}, open complaints: {complaints}.", n=len(found.handed),
               rep=self.receiver.currentText(), callbacks=callbacks, complaints=complaints),
        ]  # fmt: skip
        if found.elsewhere:
            parts.append(tr("%n callback(s) and complaint(s) at other reps' clients go along.", n=len(found.elsewhere)))
        if found.already:
            parts.append(tr("%n client(s) stay(s), being there already.", n=len(found.already)))
        if found.crowded:
            parts.append(tr("%n of the next days hold(s) more than a day's calls then.", n=len(found.crowded)))
        return " ".join(parts)

    def _waiting(self, client: Client) -> Step:
        """A client as long as nobody is chosen who takes it over."""
        was = self.workspace.session.name("rep", client.owner) if client.owner is not None else tr("nobody")
        return Step(client, tr("from {rep}", rep=was), None, None, "", "")

    def _step(self, found: Handover, item: Handed) -> Step:
        session = self.workspace.session
        parts = []
        if item.callbacks and found.order.callbacks:
            parts.append(tr("%n callback(s)", n=len(item.callbacks)))
        if item.complaints and found.order.complaints:
            parts.append(tr("%n complaint(s)", n=len(item.complaints)))
        was = session.name("rep", item.was) if item.was is not None else tr("nobody")
        return Step(
            item.client, tr("from {rep}", rep=was), item.next_on, item.next_on,
            session.name("rep", found.order.to), self.workspace.language.listed(parts),
        )  # fmt: skip

    def _lay_out(self) -> None:
        self.controls.addWidget(Label(tr("To", comment="a rep"), "body"))
        self.controls.addWidget(self.receiver)
        self.controls.addWidget(self.note, 1)
        ticks = QHBoxLayout()
        ticks.setSpacing(16)
        for box in (self.callbacks, self.complaints, self.leaves, self.sheet):
            ticks.addWidget(box)
        ticks.addStretch(1)
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.insertLayout(2, ticks)
        self.receiver.setFocus()


def hand_over(workspace: Workspace, clients: Sequence[Client], parent: QWidget) -> None:
    """Open the window for some clients."""
    if clients:
        HandoverDialog(workspace, clients, parent).open()


def hand_over_all(workspace: Workspace, rep: Rep, parent: QWidget) -> None:
    """Open the window for everything that a rep has, as when the rep leaves."""
    HandoverDialog(workspace, clients_of(workspace.session, rep.id), parent, leaving=rep).open()


def _titled(clients: Sequence[Client], leaving: Rep | None) -> str:
    if leaving is not None:
        return tr("Hand over all clients of {rep}", rep=leaving.name)
    if len(clients) == 1:
        return tr("Hand over {client}", client=clients[0].name)
    return tr("Hand over %n client(s)", n=len(clients))


def _ticked(text: str) -> QCheckBox:
    box = QCheckBox(text)
    box.setChecked(True)
    return box


def _work_out(session: Session, clients: Sequence[Client], order: Order, _progress: Progress) -> Handover:
    return handover(session, clients, order)
