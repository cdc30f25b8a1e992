"""Changes to many cells, old → new, with what can't be taken and why; nothing is stored before it was seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.ui.notices import Banners
from desktop.ui.tables.cells import Cell
from desktop.ui.tables.column import Column
from desktop.ui.tables.edits import Edit
from desktop.ui.tables.proposals import Proposal
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import explain, tr
from desktop.ui.widgets.dialog_foot import asking_foot, main_button
from desktop.ui.widgets.label import Label


@dataclass(frozen=True, slots=True)
class Line:
    """One cell of the preview."""

    number: int
    name: str
    field: str
    before: str
    after: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """Where changes go: what a row is called, what the records refuse, and how the rest is stored.

    ``store`` takes the edits, what to call once they are stored, and what to call with the ``UserError`` if they aren't.
    """

    name: Callable[[Any], str]
    refuse: Callable[[Proposal[Any]], Proposal[Any]]
    store: Callable[[Sequence[Edit[Any]], Callable[[], object], Callable[[UserError], object]], None]


@dataclass(frozen=True, slots=True)
class Preview:
    """A proposal less what the records refuse, cell by cell."""

    proposal: Proposal[Any]
    lines: Sequence[Line]


def preview_of(proposal: Proposal[Any], target: Target) -> Preview:
    """What would change, as it is shown; it touches no widget, so a job may do it."""
    known = target.refuse(proposal)
    lines = [
        Line(number, target.name(one.row), one.column.title, one.column.plain(one.row), one.text, explain(one.error))
        for number, one in enumerate(known.refused)
    ]
    lines += [
        Line(number, target.name(edit.row), edit.column.title, edit.column.plain(edit.row), _words(edit))
        for number, edit in enumerate(known.edits, start=len(lines))
    ]
    return Preview(known, lines)


class EditsDialog(QDialog):
    """Controls above, cells below, and a button that says how many it changes. Cells that can't be taken stand first."""

    def __init__(self, title: str, target: Target, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._target = target
        self._proposal: Proposal[Any] = Proposal()
        self.banners = Banners()
        self.controls = QVBoxLayout()
        self.said = Label("", "strong")
        self.said.setWordWrap(True)
        self.table: DataTable = DataTable(_columns(), lambda line: line.number, stripe=lambda line: _tone(line))
        self.table.setAccessibleName(tr("What would change"))
        self.table.show_filter_row(False)
        self.table.current_row_changed.connect(self._on_current)
        self._reason = Label("", "small", "bad")
        self._reason.setWordWrap(True)
        self.go_button = main_button(icon_name="check")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addWidget(self.banners)
        column.addLayout(self.controls)
        column.addWidget(self.said)
        column.addWidget(self.table, 1)
        column.addWidget(self._reason)
        column.addLayout(asking_foot(self, self.go_button))
        self.resize(940, 560)
        self.go_button.clicked.connect(self.apply)
        self._say()

    @property
    def proposal(self) -> Proposal[Any]:
        """What is shown."""
        return self._proposal

    def show_proposal(self, proposal: Proposal[Any]) -> None:
        """Show what would change."""
        self.show_preview(preview_of(proposal, self._target))

    def show_preview(self, preview: Preview) -> None:
        """Show what was prepared of a proposal, maybe beside the window."""
        self._proposal = preview.proposal
        self.table.set_rows(preview.lines)
        self.table.show_column("problem", bool(preview.proposal.refused))
        self._on_current(self.table.current_row())
        self._say()

    def apply(self) -> None:
        """Store what can be taken as one step, or say why nothing can."""
        for banner in self.banners.banners():
            banner.dismiss()
        if self._proposal.edits:
            self.go_button.setEnabled(False)
            self._target.store(self._proposal.edits, self.accept, self._on_failed)

    def _on_failed(self, error: UserError) -> None:
        self.banners.add_error(error)
        self._say()

    def _on_current(self, line: object) -> None:
        self._reason.setText(line.problem if isinstance(line, Line) else "")

    def _say(self) -> None:
        changes, refused, beyond = len(self._proposal.edits), len(self._proposal.refused), self._proposal.beyond
        parts = [tr("%n cell(s) change(s)", n=changes) if changes else tr("Nothing changes")]
        if refused:
            parts.append(tr("%n can't be taken, with the reason below", n=refused))
        if beyond:
            parts.append(tr("%n beyond the table, left out", n=beyond))
        self.said.setText(" · ".join(parts))
        self.said.set_role("warn" if refused or beyond else "text")
        if refused and changes:
            self.go_button.setText(tr("Apply the %n that can be taken", n=changes))
        else:
            self.go_button.setText(tr("Apply %n change(s)", n=changes) if changes else tr("Apply"))
        self.go_button.setEnabled(changes > 0)


def _words(edit: Edit[Any]) -> str:
    """A value as its column would be typed."""
    return edit.column.written(edit.value)


def _tone(line: Line) -> str:
    return "bad" if line.problem else ""


def _columns() -> list[Column[Line]]:
    return [
        Column("name", tr("Client"), lambda line: line.name, lambda line: Cell(line.name), 200),
        Column("field", tr("Field"), lambda line: line.field, lambda line: Cell(line.field), 120),
        Column("before", tr("Now", comment="value of a cell"), lambda line: line.before, lambda line: Cell(line.before, tone="muted"), 150),
        Column("after", tr("New", comment="value of a cell"), lambda line: line.after,
               lambda line: Cell(line.after, tone="muted" if line.problem else "", bold=not line.problem), 150, stretch=True),
        Column("problem", tr("Why not"), lambda line: line.problem, lambda line: Cell(line.problem, tone="bad"), 260),
    ]  # fmt: skip
