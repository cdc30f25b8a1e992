"""The people at the client."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QAction

from desktop.domain.client import numbers_of
from desktop.domain.deciding import Decided, decider_lost, decision_makers
from desktop.domain.links import mail_url, phone_url
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, Contact
from desktop.services.client_records import contact_left, contacts_of, saved
from desktop.services.clients import record_to_trash
from desktop.ui.card.glance import cut
from desktop.ui.card.record_table import record_table
from desktop.ui.card.tab import CardTab, action_button, button_row
from desktop.ui.forms.record_dialog import record_dialog
from desktop.ui.opening_links import deed, open_link
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_COLUMNS = ("name", "role", "mobile", "is_decision_maker", "phone", "email", "wechat", "best_time", "left_on", "notes")
_FORM = tuple(entry.name for entry in Contact.catalogue() if entry.name not in ("client", "left_on"))
"""Whose contact it is says the card, and that somebody left is said with a button."""


class ContactsTab(CardTab):
    """A table edited in its cells, with buttons to add somebody and to say that somebody left."""

    records = (Client, Contact)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.table = record_table(workspace, Contact, _COLUMNS)
        self._note = Label("", "body", "warn")
        self._note.setWordWrap(True)
        self._deciders = Label("", "body", "text_secondary")
        self._deciders.setWordWrap(True)
        self.column.addLayout(
            button_row(
                action_button(tr("Add contact"), "plus", self.add),
                action_button(tr("Edit…"), "pencil", self.edit),
                action_button(tr("Has left"), "user-round-x", self.mark_left),
                action_button(tr("Save all as vCards…"), "file-down", self.save_all_cards),
            )
        )
        self.column.addWidget(self._note)
        self.column.addWidget(self._deciders)
        self.column.addWidget(self.table, 1)
        self._save = QAction(tr("Save as vCard…"), self)
        self._save.triggered.connect(self.save_cards)
        self._remove = QAction(tr("Move to trash"), self)
        self._remove.triggered.connect(self.trash)
        self.table.set_menu(lambda: [*self.links(), None, self._save, self._remove])
        self.table.row_activated.connect(self.edit)
        self.table.trash_requested.connect(lambda _rows: self.trash())

    def load(self) -> None:
        contacts = contacts_of(self.session, self.client)
        self.table.set_rows(contacts)
        present = [contact for contact in contacts if contact.left_on is None]
        text = ""
        if not present:
            text = tr("Nobody is known at this client. Add the person who decides.")
        elif (lost := decider_lost(contacts, self.workspace.today)) is not None:
            text = tr(
                "{contact}, who decided, has left. Find out who decides now, and tick it here.",
                contact=lost.contact.name,
            )
        elif not any(contact.is_decision_maker for contact in present):
            text = tr("No decision maker is known. Find out who decides, and tick it here.")
        self._note.setText(text)
        self._note.setVisible(bool(text))
        told = decision_makers(contacts)
        self._deciders.setText(tr("Decides: {people}", people=" · ".join(map(self._told, told))))
        self._deciders.setVisible(bool(told))

    def add(self) -> None:
        """Add somebody."""
        self._open(Contact(client=self.client.id), None)

    def edit(self, *_row: object) -> None:
        """Edit the current person in a form."""
        contact = self.table.current_row()
        if isinstance(contact, Contact):
            self._open(contact, contact)

    def mark_left(self) -> None:
        """The current person has left the company today."""
        contact = self.table.current_row()
        if isinstance(contact, Contact) and contact.left_on is None:
            self.workspace.do(contact_left(contact, self.workspace.today))

    def links(self) -> list[QAction]:
        """What opens for the current person: each number to dial, and the addresses to write to."""
        contact = self.table.current_row()
        if not isinstance(contact, Contact):
            return []
        found = [phone_url(number) for number in numbers_of(contact)] + [mail_url(contact.email)]
        actions = [QAction(deed(url), self) for url in found if url]
        for action, url in zip(actions, filter(None, found), strict=True):
            action.triggered.connect(partial(open_link, self.workspace, url))
        return actions

    def save_cards(self) -> None:
        """Save the selected people for an address book."""
        from desktop.ui.outlook_files import save_cards

        chosen = [row for row in self.table.selected_rows() if isinstance(row, Contact)]
        if chosen:
            name = chosen[0].name if len(chosen) == 1 else self.client.name
            save_cards(self.workspace, chosen, name, self.window())

    def save_all_cards(self) -> None:
        """Save everybody who is at the client for an address book."""
        from desktop.ui.outlook_files import save_cards_of

        save_cards_of(self.workspace, [self.client], self.window())

    def trash(self) -> None:
        """Put the current person into the trash."""
        contact = self.table.current_row()
        if isinstance(contact, Contact):
            self.workspace.do(record_to_trash(Phrase("{contact} moved to the trash", contact=contact.name), contact))

    def _told(self, one: Decided) -> str:
        """Somebody with the days between which he or she decided."""
        date = self.workspace.language.date
        name = cut(one.contact.name, 40)
        if one.since is not None and one.until is not None:
            return f"{name} {date(one.since)} – {date(one.until)}"
        if one.until is not None:
            return tr("{contact} until {day}", contact=name, day=date(one.until))
        return name if one.since is None else tr("{contact} since {day}", contact=name, day=date(one.since))

    def _open(self, contact: Contact, before: Contact | None) -> None:
        title = tr("Edit contact") if before else tr("New contact")
        changes = partial(saved, before=before, client=self.client)
        record_dialog(self.workspace, title, contact, changes, _FORM, client=self.client, parent=self.window()).open()
