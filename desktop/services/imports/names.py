"""Whom the words in a file name: clients, reps and contacts that are known, and reps that are new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from desktop.domain.errors import InvalidValue
from desktop.domain.kinds import folded
from desktop.domain.matching import ClientIndex
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, Contact, Rep


class KnownNames:
    """Finds records by the name in a cell; a rep that nobody knows becomes a new one, to be shown in the review."""

    def __init__(self, clients: Iterable[Client], reps: Iterable[Rep], contacts: Iterable[Contact]) -> None:
        self.clients = ClientIndex(clients)
        self.new_reps: list[Rep] = []
        self._reps = {folded(rep.name): rep for rep in reps}
        self._contacts: defaultdict[int, dict[str, list[Contact]]] = defaultdict(dict)
        for contact in contacts:
            self.add_contact(contact)
        self.client: int | None = None
        """The client whose contacts are meant, for cells that name a contact."""

    def add_contact(self, contact: Contact) -> None:
        """Make a contact findable at its client."""
        if contact.client is not None:
            self._contacts[contact.client].setdefault(folded(contact.name), []).append(contact)

    def contacts_named(self, client: int, name: str) -> list[Contact]:
        """The contacts of a client that bear a name."""
        return self._contacts.get(client, {}).get(folded(name), [])

    def contacts_of(self, client: int) -> list[Contact]:
        """All contacts of a client."""
        return [contact for named in self._contacts.get(client, {}).values() for contact in named]

    def find(self, table: str, text: str) -> int:
        """The id of the record that a text names. Raises ``InvalidValue`` when none or several bear the name."""
        if table == "client":
            return self.clients.one(text).id
        if table == "rep":
            return self._rep(text).id
        if table == "contact" and self.client is not None:
            return self._contact(self.client, text).id
        raise InvalidValue(Phrase("“{text}” names no record that is known here.", text=text))

    def _rep(self, text: str) -> Rep:
        rep = self._reps.get(folded(text))
        if rep is None:
            rep = Rep(name=text)
            self._reps[folded(text)] = rep
            self.new_reps.append(rep)
        return rep

    def _contact(self, client: int, text: str) -> Contact:
        found = self.contacts_named(client, text)
        if len(found) != 1:
            raise InvalidValue(
                Phrase("The client has two contacts called “{text}”.", text=text)
                if found
                else Phrase("The client has no contact called “{text}”.", text=text),
                Phrase("Add the contact on the sheet of contacts first."),
            )
        return found[0]
