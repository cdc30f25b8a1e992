"""The way from one desk to several: connect to a server, move everything there with proof, work there (product §8)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.domain.progress import Progress
from desktop.services.locations import own_server
from desktop.services.servers import Found, Proof, look, move, table_words
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.jobs import Job
from desktop.ui.notices import Banners
from desktop.ui.tables.cells import Cell
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import say, tr
from desktop.ui.widgets.dialog_foot import SideButton, asking_foot, main_button
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_CHECKSUM_SHOWN = 12


class ServerDialog(QDialog):
    """Address and password; then what lies there, and what can be done with it."""

    server_chosen = Signal(object)
    """Work on this server from now on; the address has no password."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Database server"))
        self._workspace = workspace
        self._found: Found | None = None
        self._move: Job | None = None
        self.address = QLineEdit(own_server() or "")
        self.address.setPlaceholderText("postgresql://name@server/database")
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(tr("kept in this computer's credential store"))
        self.banners = Banners()
        self.state = Label("", "body")
        self.state.setWordWrap(True)
        self.proofs: DataTable = DataTable(_columns(workspace), lambda proof: proof.table)
        self.proofs.setAccessibleName(tr("Tables here and on the server"))
        self.proofs.show_filter_row(False)
        self.connect_button = main_button(tr("Connect"))
        self.move_button = SideButton(tr("Move everything there"))
        self.work_button = SideButton(tr("Work on this server"))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Moving to the server"))
        self._lay_out()
        self.connect_button.clicked.connect(self.look)
        self.move_button.clicked.connect(self.move_everything)
        self.work_button.clicked.connect(self._on_work)
        for field in (self.address, self.password):
            field.textEdited.connect(self._forget)
        self.address.setCursorPosition(0)
        self._show_ways()

    def look(self) -> None:
        """Connect, and say what lies there."""
        self._begin(tr("Connecting…"))
        work = partial(_look, self.address.text(), self.password.text())
        self._workspace.run("", work, while_alive(self, self._on_found), while_alive(self, self._on_refused))

    def move_everything(self) -> None:
        """Copy everything into the empty database, and show the proof."""
        if self._found is None:
            return
        self._begin(tr("Everything is copied, then read back and compared. Nothing changes here."))
        work = partial(_move, self._workspace.session, self._found.address, self.password.text())
        self.bar.setRange(0, 0)
        self.bar.show()
        jobs = self._workspace.jobs
        jobs.progressed.connect(self._on_progressed)
        jobs.ended.connect(self._on_ended)
        self._move = self._workspace.run(
            tr("Moving to the server"), work, while_alive(self, self._on_moved), while_alive(self, self._on_refused)
        )

    def _on_progressed(self, job: Job) -> None:
        if job is self._move:
            self.bar.setRange(0, job.total or 0)
            self.bar.setValue(job.done)

    def _on_ended(self, job: Job) -> None:
        if job is self._move:
            self._move = None
            self.bar.hide()
            if job.is_cancelled:
                self.state.setText(tr("Stopped; what was not finished was left as it was."))
                self._show_ways()

    def _on_found(self, found: Found) -> None:
        self._found = found
        if found.is_empty:
            text = tr("Connected. The database is empty: everything can be moved there.")
        else:
            text = tr(
                "Connected. The agency “{name}” lies there, with %n client(s).", n=found.clients, name=found.agency
            )
        if not found.remembers:
            text += "\n" + tr(
                "This computer has no credential store, so write the password into PostgreSQL's password file "
                "(.pgpass, on Windows pgpass.conf); otherwise it is refused at the next start."
            )
        self.state.setText(text)
        self._show_ways()

    def _on_moved(self, proofs: Sequence[Proof]) -> None:
        rows = sum(proof.there.rows for proof in proofs)
        self.state.setText(
            tr("All {rows} rows arrived; each table was counted and compared by its checksum.",
               rows=self._workspace.language.integer(rows))
            + " " + tr("What was moved from stays as it is.")
        )  # fmt: skip
        self.proofs.set_rows(sorted(proofs, key=lambda proof: -proof.there.rows))
        self.proofs.setVisible(True)
        if self._found is not None:
            self._found = Found(self._found.address, False, remembers=self._found.remembers)
        self.resize(max(self.width(), 760), max(self.height(), 560))
        self._show_ways()

    def _on_refused(self, error: UserError) -> None:
        self.state.setText("")
        self.banners.add_error(error)
        self._show_ways()

    def _on_work(self) -> None:
        if self._found is not None:
            self.server_chosen.emit(self._found.address)
            self.accept()

    def _forget(self) -> None:
        """Another address: what was found under the one before says nothing about it."""
        self._found = None
        self.state.setText("")
        self._show_ways()

    def _begin(self, text: str) -> None:
        for banner in self.banners.banners():
            banner.dismiss()
        self.state.setText(text)
        for part in (self.address, self.password, self.connect_button, self.move_button, self.work_button):
            part.setEnabled(False)

    def _show_ways(self) -> None:
        """One main way on at a time: connect, then move into what is empty, then work there."""
        for part in (self.address, self.password, self.connect_button):
            part.setEnabled(True)
        found = self._found
        self.connect_button.setVisible(found is None)
        self.move_button.setVisible(found is not None and found.is_empty)
        self.work_button.setVisible(found is not None)
        self.move_button.setEnabled(True)
        self.work_button.setEnabled(True)
        main: QPushButton = self.connect_button
        if found is not None:
            main = self.move_button if found.is_empty else self.work_button
        buttons: tuple[QPushButton, ...] = (self.connect_button, self.move_button, self.work_button)
        for button in buttons:
            button.setProperty("kind", "primary" if button is main else "")
            button.style().unpolish(button)
            button.style().polish(button)
        if found is not None:
            main.setFocus()

    def _lay_out(self) -> None:
        lead = Label(
            tr(
                "Several desks work on one PostgreSQL server. Have an empty database made for the agency, write its address "
                "here, move everything there once, and choose the same address at every other desk."
            ),
            "body",
            "text_secondary",
        )
        lead.setWordWrap(True)
        fields = QFormLayout()
        fields.setHorizontalSpacing(16)
        fields.addRow(tr("Address"), self.address)
        fields.addRow(tr("Password"), self.password)
        self.proofs.hide()
        self.bar.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(lead)
        column.addLayout(fields)
        column.addWidget(self.banners)
        column.addWidget(self.state)
        column.addWidget(self.bar)
        column.addWidget(self.proofs, 1)
        column.addStretch(0)
        column.addLayout(asking_foot(self, self.work_button, self.move_button, self.connect_button))
        self.resize(620, 280)

    def reject(self) -> None:
        if self._move is not None:
            self._move.cancel()
        super().reject()


def _columns(workspace: Workspace) -> list[Column[Proof]]:
    number = workspace.language.integer

    def rows(name: str, title: str, of_here: bool) -> Column[Proof]:
        def count(proof: Proof) -> int:
            return (proof.here if of_here else proof.there).rows

        return Column(name, title, count, lambda proof: Cell(number(count(proof)), kind="number"), width=110,
                      align="right", kind="number", filter_kind=None)  # fmt: skip

    return [
        Column("table", tr("Table"), lambda proof: say(table_words(proof.table)),
               lambda proof: Cell(say(table_words(proof.table))), width=220, stretch=True, filter_kind=None),
        rows("here", tr("Rows here"), True),
        rows("there", tr("Rows there"), False),
        Column("checksum", tr("Checksum"), lambda proof: proof.there.checksum,
               lambda proof: Cell(proof.there.checksum[:_CHECKSUM_SHOWN]), width=130, filter_kind=None),
        Column("equal", tr("Compared"), lambda proof: proof.is_equal,
               lambda proof: Cell(tr("equal") if proof.is_equal else tr("different")), width=96, filter_kind=None),
    ]  # fmt: skip


def _look(address: str, password: str, _progress: Progress) -> Found:
    return look(address, password)


def _move(session: Session, address: str, password: str, progress: Progress) -> tuple[Proof, ...]:
    return move(session, address, password, progress)
