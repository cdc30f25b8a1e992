"""Planning a callback: the proposed day with its reason, another day, or a promise with a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.records import Client
from desktop.services.callbacks import Planned
from desktop.services.calls import next_offers
from desktop.services.client_records import planned
from desktop.services.day_notes import DayNote, Wish, day_notes
from desktop.ui.card.plan_fields import PlanFields
from desktop.ui.notices import Banners
from desktop.ui.texts import say, tr
from desktop.ui.widgets.dialog_foot import asking_foot, main_button
from desktop.ui.workspace import Workspace

Held = Callable[[date], Sequence[Planned]]
"""What a day holds already."""


class PlanDialog(QDialog):
    """Plans a callback with a client, or without one with whichever is chosen. The day is ``on``, else the one that the
    rule wants; below the fields stands what speaks against it."""

    def __init__(
        self,
        workspace: Workspace,
        client: Client | None,
        parent: QWidget | None = None,
        *,
        on: date | None = None,
        at: time | None = None,
        held: Held | None = None,
    ) -> None:
        super().__init__(parent)
        titled = tr("Plan a callback with {client}", client=client.name) if client is not None else tr("New callback")
        self.setWindowTitle(titled)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace = workspace
        self._held = held
        self._proposed: tuple[date, str] | None = None
        self.fields = PlanFields(workspace.session, client, at)
        self._banners = Banners()
        self.save_button = main_button(tr("Plan callback"))
        self._lay_out()
        self._on_client(client)
        if on is not None:
            self.fields.day.setText(on.isoformat())
        self.fields.client_chosen.connect(self._on_client)
        self.fields.changed.connect(self._tell)
        self._tell()
        if client is not None:
            self.fields.day.setFocus()
            self.fields.day.selectAll()

    @property
    def note(self) -> str:
        """What stands below the fields."""
        return self.fields.said.full_text()

    def save(self) -> None:
        """Plan the callback; what can't be read or isn't possible is said above the fields."""
        for banner in self._banners.banners():
            banner.dismiss()
        fields = self.fields
        try:
            changes = planned(
                self._workspace.session,
                fields.read_client(),
                fields.read_day(),
                fields.read_time(),
                fields.read_purpose(),
                fields.contact_id,
                kind=fields.kind_code,
                rep=fields.rep_id,
            )
            self._workspace.write(changes)
        except UserError as error:
            self._banners.add_error(error)
            return
        self.accept()

    def _on_client(self, client: Client | None) -> None:
        """Propose the day of the client's rule where no day is written yet."""
        self._proposed = None
        if client is None:
            return
        offer = next_offers(self._workspace.session, client).proposed
        self._proposed = offer.day, say(offer.reason)
        if not self.fields.day.text():
            self.fields.day.setText(offer.day.isoformat())

    def _tell(self) -> None:
        fields, session = self.fields, self._workspace.session
        try:
            day = fields.read_day()
        except InvalidValue as problem:
            fields.say(say(problem.message), warns=True, wrong=True)
            return
        lines = [self._workspace.language.date_with_day(day)]
        if self._proposed is not None and day == self._proposed[0]:
            lines[0] = f"{lines[0]} · {self._proposed[1]}"
        notes: Sequence[DayNote] = ()
        if fields.client is not None:
            wish = Wish.new(session, fields.client, fields.rep_id, fields.contact_id)
            notes = day_notes(session, wish, day, self._held(day) if self._held is not None else None)
        lines += [say(note.text) for note in notes]
        fields.say("\n".join(lines), warns=any(note.warns for note in notes))

    def _lay_out(self) -> None:
        self.save_button.clicked.connect(self.save)
        buttons = asking_foot(self, self.save_button)
        buttons.setContentsMargins(20, 8, 20, 16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.addWidget(self._banners)
        column.addWidget(self.fields)
        column.addLayout(buttons)
        self.setMinimumWidth(460)
