"""How summaries look: the agency's template, and the clients that have one of their own (product §5 page 8)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.domain.progress import Progress
from desktop.domain.records import Client, ReportTemplate
from desktop.services.callbacks import served
from desktop.services.session import Session
from desktop.services.summaries import last_full_month, report_of
from desktop.ui.alive import while_alive
from desktop.ui.icons import icon
from desktop.ui.pages.settings.section import Section
from desktop.ui.summaries.printing import Sheet
from desktop.ui.tables.cells import Cell
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_HEIGHT = 260


class TemplatesSection(Section):
    """Each way leads to the template beside the page as it would be printed, of last month."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(tr("Templates"), tr("how summaries look"))
        self._workspace = workspace
        self.all_button = QPushButton(tr("Template of summaries…"))
        self.all_button.setIcon(icon("file-text"))
        self.clients: DataTable = DataTable(_columns(), lambda client: client.id)
        self.clients.setAccessibleName(tr("Clients with a template of their own"))
        self.clients.show_filter_row(False)
        self.clients.setFixedHeight(_HEIGHT)
        self._none = Label(tr("No client has a template of its own."), "body", "text_secondary")
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._none)
        column.addWidget(self.clients)
        self.add_setting(
            tr("All clients"), tr("Sections in their order, colour, paper, logos, opening and closing words, names of files."),
            self.all_button, stretch=False,
        )  # fmt: skip
        self.add_setting(
            tr("Own templates"), tr("What a client's template leaves empty is as for all. Enter opens it."), held
        )
        self.column.addStretch(1)
        self.all_button.clicked.connect(self._on_all)
        self.clients.row_activated.connect(partial(self._read, True))
        self.refresh()

    def refresh(self) -> None:
        session = self._workspace.session
        own = [one.client for one in session.all(ReportTemplate).values() if one.client is not None]
        clients = [client for number in own if (client := session.get(Client, number)) is not None]
        self.clients.set_rows(clients)
        self.clients.setVisible(bool(clients))
        self._none.setVisible(not clients)
        self.all_button.setEnabled(bool(served(session)))

    def _on_all(self) -> None:
        self._read(False, served(self._workspace.session)[0])

    def _read(self, is_own: bool, client: Client) -> None:
        """Compute the page to show beside the template, then show both."""
        work = partial(_sheet, self._workspace.session, client)
        self._workspace.run(tr("Preview"), work, while_alive(self, partial(self._show, is_own, client)))

    def _show(self, is_own: bool, client: Client, sheet: Sheet) -> None:
        from desktop.ui.summaries.template_dialog import TemplateDialog

        dialog = TemplateDialog(self._workspace, client, sheet, self)
        if is_own:
            dialog.show_client()
        dialog.open()


def _columns() -> list[Column[Client]]:
    return [
        Column("name", tr("Client"), lambda client: client.name, lambda client: Cell(client.name), width=260, stretch=True),
        Column("username", tr("Username"), lambda client: client.username, lambda client: Cell(client.username), width=140),
    ]  # fmt: skip


def _sheet(session: Session, client: Client, _progress: Progress) -> Sheet:
    language = session.report_language(client)
    return report_of(session, client, last_full_month(session.today), language), language
