"""The page of clients: saved views, the table, and the card of the current client."""

from desktop.ui.pages.clients.page import ClientsPage

__all__ = ["ClientsPage"]
