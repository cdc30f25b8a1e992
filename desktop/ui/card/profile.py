"""The profile: what is known of the client, edited in place; its contacts and last calls at a glance."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.domain.fields import Field
from desktop.domain.records import Call, Client, Contact, ServicePeriod
from desktop.services.client_records import calls_of, contacts_of, current_period
from desktop.services.clients import edited_clients
from desktop.ui.card.checklist import ChecklistBox
from desktop.ui.card.glance import call_line, contact_line
from desktop.ui.card.tab import CardTab, scrolled, section
from desktop.ui.forms.context import form_context
from desktop.ui.forms.inline import InlineField
from desktop.ui.merging.notice import DuplicateNotice
from desktop.ui.notices import link_button
from desktop.ui.opening_links import copy_text, open_link
from desktop.ui.texts import tr
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

FIRST = ("code", "username", "industry", "website", "sales_region", "advantages", "monthly_budget", "attention")
"""What is asked for most stands first; the rest follows under its headings."""
_WIDE = 860
_CONTACTS = 3
_CALLS = 4


class ProfileTab(CardTab):
    """The fields of the catalogue; nothing here is a list of its own."""

    records = (Client, Contact, Call, ServicePeriod)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._fields: dict[str, InlineField] = {}
        self._context = form_context(workspace.session)
        self._period = Label("", "body")
        self._cadence = Label("", "body")
        self._people = QVBoxLayout()
        self._people.setSpacing(0)
        self._calls = QVBoxLayout()
        self._calls.setSpacing(0)
        self._all_contacts = link_button(tr("All"))
        self._all_calls = link_button(tr("All"))
        self._all_contacts.clicked.connect(partial(self.tab_requested.emit, "contacts"))
        self._all_calls.clicked.connect(partial(self.tab_requested.emit, "calls"))
        self._checklist = ChecklistBox(workspace)
        self.duplicates = DuplicateNotice(workspace)
        self._lay_out()

    def field(self, name: str) -> InlineField:
        """The field with this name."""
        return self._fields[name]

    def show_client(self, client: Client) -> None:
        if self._client is not None and client.id != self._client.id:
            for field in self._fields.values():
                field.give_up()
        self.duplicates.show_client(client.id)
        super().show_client(client)

    def show_checklist(self) -> None:
        """Scroll to the service checklist."""
        self._area.ensureWidgetVisible(self._checklist, 0, 0)

    def load(self) -> None:
        client = self.session.get(Client, self.client.id) or self.client
        self._client = client
        for name, field in self._fields.items():
            field.show_value(getattr(client, name))
        self._show_service(client)
        self._show_people(client)
        self._checklist.show_client(client)

    def _show_service(self, client: Client) -> None:
        language, today = self.workspace.language, self.workspace.today
        period = current_period(self.session, client)
        days = None if period is None else period.days_left(today)
        if period is None or days is None:
            self._period.setText("–")
        else:
            left = language.left(days) if days >= 0 else tr("over")
            ends = language.date(period.ends_on)
            span = f"{language.date(period.starts_on)} – {ends}" if period.starts_on else tr("until {day}", day=ends)
            self._period.setText(f"{span} · {left}")
        rule = self.session.rule_of(client)
        level = tr("Key") if client.level == "key" else tr("Regular")
        self._cadence.setText(
            tr(
                "{level}: every {target} days, {most} at the latest",
                level=level,
                target=rule.target_gap,
                most=rule.max_gap,
            )
        )

    def _show_people(self, client: Client) -> None:
        contacts, calls = contacts_of(self.session, client), calls_of(self.session, client)
        present = [contact for contact in contacts if contact.left_on is None]
        _refill(self._people, [contact_line(self.workspace, client, contact) for contact in present[:_CONTACTS]],
                tr("Nobody is known at this client."))  # fmt: skip
        _refill(self._calls, [call_line(self.workspace, call) for call in calls[:_CALLS]],
                tr("No call was written down yet."))  # fmt: skip
        self._all_contacts.setText(tr("All {count}", count=len(contacts)) if contacts else tr("Add"))
        self._all_calls.setText(tr("All {count}", count=len(calls)))
        self._all_calls.setVisible(bool(calls))

    def _lay_out(self) -> None:
        self.column.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        self._direction = QBoxLayout(QBoxLayout.Direction.TopToBottom, inner)
        self._direction.setContentsMargins(16, 8, 16, 12)
        self._direction.setSpacing(12)
        first, second = QVBoxLayout(), QVBoxLayout()
        for part in (first, second):
            part.setSpacing(6)
            self._direction.addLayout(part, 1)
        catalogue = {entry.name: entry for entry in Client.catalogue()}
        first.addLayout(self._grid([catalogue[name] for name in FIRST], derived=True))
        first.addSpacing(6)
        first.addLayout(section(tr("Contacts"), self._all_contacts))
        first.addLayout(self._people)
        first.addSpacing(6)
        first.addLayout(section(tr("Last calls"), self._all_calls))
        first.addLayout(self._calls)
        first.addSpacing(6)
        first.addWidget(self._checklist)
        first.addStretch(1)
        rest: dict[str, list[Field]] = {}
        for entry in catalogue.values():
            if entry.name not in FIRST:
                rest.setdefault(entry.group, []).append(entry)
        for group, entries in rest.items():
            second.addWidget(Label(self.workspace.language.tr(group), "strong"))
            second.addLayout(self._grid(entries))
            second.addSpacing(6)
        second.addStretch(1)
        self.column.addWidget(self.duplicates)
        self._area = scrolled(inner)
        self.column.addWidget(self._area, 1)

    def _grid(self, entries: list[Field], *, derived: bool = False) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, 110)
        grid.setColumnStretch(1, 1)
        for place, entry in enumerate(entries):
            field = InlineField(entry, self._context)
            field.committed.connect(partial(self._on_committed, field))
            field.link_requested.connect(partial(open_link, self.workspace))
            field.copy_requested.connect(partial(copy_text, self.workspace))
            field.history_requested.connect(self.history_requested)
            self._fields[entry.name] = field
            self._add_row(grid, place, self.workspace.language.tr(entry.label), field)
        if derived:
            for place, (title, label) in enumerate(
                ((tr("Service period"), self._period), (tr("Cadence"), self._cadence))
            ):
                label.setWordWrap(True)
                label.setContentsMargins(6, 4, 6, 4)
                self._add_row(grid, len(entries) + place, title, label)
        return grid

    def _add_row(self, grid: QGridLayout, place: int, title: str, widget: QWidget) -> None:
        label = Label(title, "body", "text_secondary")
        label.setWordWrap(True)
        label.setContentsMargins(0, 4, 0, 4)
        label.setFixedWidth(110)
        grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(widget, place, 1)

    def _on_committed(self, field: InlineField, entry: Field, value: object) -> None:
        try:
            self.workspace.write(edited_clients([(self.client, entry, value)]))
        except UserError as problem:
            field.open()
            field.refuse(problem)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        self._direction.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._direction.setSpacing(40 if wide else 12)


def _refill(column: QVBoxLayout, lines: list[QWidget], without: str) -> None:
    empty(column)
    for line in lines or [Label(without, "body", "text_secondary")]:
        column.addWidget(line)
