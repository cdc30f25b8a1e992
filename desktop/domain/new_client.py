"""What is asked when a client is put down: the client, and whom to ask for there."""

from __future__ import annotations

from dataclasses import dataclass, fields

from desktop.domain.client import ROLES, Client, Contact
from desktop.domain.fields import choice, text
from desktop.domain.written_as import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class NewClient(Client):
    """A client with the first person there. It is asked in a form; client and contact are stored as such."""

    contact_name: str = text("Contact", group="First contact")
    contact_role: str = choice("Role", *ROLES, group="First contact")
    contact_mobile: str = text("Mobile", group="First contact", form=Form.PHONE)
    contact_phone: str = text("Phone", group="First contact", form=Form.PHONE)

    @property
    def client(self) -> Client:
        """The client alone."""
        return Client(**{entry.name: getattr(self, entry.name) for entry in fields(Client)})

    @property
    def contact(self) -> Contact | None:
        """The person, if anything was said of one."""
        if not (self.contact_name or self.contact_mobile or self.contact_phone):
            return None
        return Contact(
            client=self.id, name=self.contact_name, role=self.contact_role, mobile=self.contact_mobile,
            phone=self.contact_phone,
        )  # fmt: skip
