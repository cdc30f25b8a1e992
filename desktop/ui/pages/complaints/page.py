"""The page Complaints (product §5 page 5, §3.7)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from desktop.domain.changes import ChangeSet
from desktop.domain.errors import UserError
from desktop.domain.periods import Month
from desktop.domain.progress import Progress
from desktop.domain.records import Agency, Callback, Client, Complaint, ComplaintStep, Contact, Rep
from desktop.services import complaints
from desktop.services.complaint_statistics import Statistics, key_of, last_twelve_months, statistics
from desktop.services.complaints import Case
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.commands import Command
from desktop.ui.complaints.extension import ExtensionDialog
from desktop.ui.complaints.form import ComplaintDialog
from desktop.ui.complaints.printing import print_complaint, print_complaints_of
from desktop.ui.icons import icon
from desktop.ui.notices import EmptyState
from desktop.ui.page import Page
from desktop.ui.pages.complaints.case_panel import CasePanel
from desktop.ui.pages.complaints.columns import case_columns
from desktop.ui.pages.complaints.year import YearOfComplaints
from desktop.ui.tables.lines import SortKey
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.widgets.beside import beside
from desktop.ui.widgets.page_header import PageHeader
from desktop.ui.widgets.segment_bar import SegmentBar
from desktop.ui.workspace import Workspace

_MINUTE = 60_000  # ms
_MONTHS = 6
"""So many months are offered to print."""
_SHOWN = (Complaint, ComplaintStep, Client, Contact, Callback, Rep, Agency)


class ComplaintsPage(Page):
    """The list by time left; at the right the case, below the year."""

    name = "complaints"
    icon = "message-square-warning"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._late = 0
        self.header = PageHeader(tr("Complaints"))
        self.scope = SegmentBar(
            (("open", tr("Open", comment="complaints that are open")), ("all", tr("All")), ("trash", tr("Trash"))),
            name=tr("Complaints shown"),
        )
        self._only: tuple[str, object] | None = None
        self._wanted: int | None = None
        self.only_button = QPushButton()
        self.only_button.setIcon(icon("x"))
        self.header.add(self.only_button)
        self.only_button.hide()
        self.header.add(self.scope)
        self.header.add_button("printer", tr("Print"), self.print_menu)
        self.new_button = self.header.add_button("plus", tr("New complaint"), self.new_complaint, "Ctrl+N")
        self.table = DataTable(
            case_columns(workspace.language), row_id=lambda case: case.complaint.id, stripe=_stripe,
            today=lambda: workspace.today,
        )  # fmt: skip
        self.table.setAccessibleName(tr("Complaints"))
        self.table.show_filter_row(False)
        self.table.sort_by(SortKey("left"))
        self.panel = CasePanel(workspace)
        self.year = YearOfComplaints(workspace.language)
        self._empty = EmptyState(
            "circle-check", tr("No open complaint"), "", ((tr("Show closed"), partial(self.show_scope, "all")),)
        )
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE)
        self._clock.timeout.connect(self._on_minute)
        self._clock.start()
        self._lay_out()
        self._connect()

    # -- what can be done

    def show_scope(self, scope: str) -> None:
        """Show open complaints, all, or those in the trash."""
        self.scope.set_value(scope)
        self.refresh(None)

    def show_complaint(self, number: int) -> None:
        """Show one complaint among all, whatever became of it."""
        self._wanted = number
        self._only = None
        self.only_button.hide()
        self.show_scope("all")

    def show_only(self, by: str, key: object, name: str) -> None:
        """Show what a bar of the year counts: the complaints of a category, a rep or a client."""
        self._only = by, key
        self.only_button.setText(name)
        self.only_button.setToolTip(tr("Show the others too"))
        self.only_button.show()
        self.show_scope("all")

    def show_every(self) -> None:
        """Show the complaints of every category, rep and client again."""
        self._only = None
        self.only_button.hide()
        self.refresh(None)

    def new_complaint(self) -> None:
        """Take a complaint down, for the client of the selected case if there is one."""
        self._open_form(complaints.new_complaint(self._workspace.session))

    def edit_case(self) -> None:
        """Change the selected complaint."""
        if self.panel.case is not None:
            self._open_form(self.panel.case.complaint)

    def answer_case(self) -> None:
        """Keep what stands in the answer; the complaint is answered with it."""
        if self.panel.case is not None and self.panel.case.state == "open":
            self.panel.answered_button.click()

    def close_case(self) -> None:
        """Close the selected complaint; a check is planned."""
        if self.panel.case is not None and self.panel.case.state != "closed":
            self.panel.close_button.click()

    def extend(self) -> None:
        """Promise the answer of the selected complaint for a later day."""
        if self.panel.case is not None and self.panel.case.state == "open":
            ExtensionDialog(self._workspace, self.panel.case, self).open()

    def reopen(self) -> None:
        """Open the selected complaint again."""
        if self.panel.case is not None and self.panel.case.state != "open":
            self._workspace.do(complaints.reopened(self._workspace.session, self.panel.case.complaint))

    def throw_away(self) -> None:
        """Move the selected complaint to the trash, or take it out of it."""
        if self.panel.case is None:
            return
        session, complaint = self._workspace.session, self.panel.case.complaint
        is_there = complaint.trashed_at is None
        change = complaints.put_away if is_there else complaints.brought_back
        self._workspace.do(change(session, complaint))

    def print_case(self) -> None:
        """Preview the sheet of the selected complaint."""
        if self.panel.case is not None:
            print_complaint(self._workspace, self.panel.case.complaint, self.window())

    def print_month(self, month: Month | None = None) -> None:
        """Preview the complaints of a month; of this one unless another is given."""
        print_complaints_of(self._workspace, month or Month.of(self._workspace.today), self.window())

    def print_menu(self) -> None:
        """Offer what can be printed."""
        menu = QMenu(self)
        one = menu.addAction(icon("file-text"), tr("This complaint"), self.print_case)
        one.setEnabled(self.panel.case is not None)
        month = Month.of(self._workspace.today)
        for _ in range(_MONTHS):
            name = self._workspace.language.month(month)
            menu.addAction(
                icon("calendar-days"), tr("Complaints of {month}", month=name), partial(self.print_month, month)
            )
            month = month.previous
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(QCursor.pos())

    # -- parts

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        self._places = QStackedLayout()
        column.addLayout(self._places, 1)  # first, or what is added to it is shown as a window for a moment
        self._places.addWidget(self.table)
        self._places.addWidget(self._empty)
        column.addWidget(self.year)
        splitter = beside("complaints", left, self.panel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    def _connect(self) -> None:
        self.scope.chosen.connect(self.show_scope)
        self.only_button.clicked.connect(self.show_every)
        self.year.opened.connect(self.show_only)
        self.table.current_row_changed.connect(self.panel.show_case)
        self.table.row_activated.connect(self._on_call)
        self.panel.call_requested.connect(self._on_call)
        self.panel.edit_requested.connect(self.edit_case)
        self.panel.extension_requested.connect(self.extend)
        self.panel.reopen_requested.connect(self.reopen)
        self.panel.trash_requested.connect(self.throw_away)
        self.panel.print_requested.connect(self.print_case)
        self.panel.step_written.connect(self._on_step)
        self.panel.answer_given.connect(self._on_answered)
        self.panel.close_requested.connect(self._on_close)

    def _open_form(self, complaint: Complaint) -> None:
        dialog = ComplaintDialog(self._workspace, complaint, partial(self._take, complaint), self)
        dialog.open()

    def _take(self, before: Complaint, after: Complaint) -> None:
        session = self._workspace.session
        changes = complaints.registered(session, after) if before.is_new else complaints.amended(session, before, after)
        written = self._workspace.write(changes)
        for change in written.of(Complaint):
            self.table.select_row(change.after.id)

    # -- answers

    def _on_call(self, *_row: object) -> None:
        if self.panel.case is not None:
            self._workspace.call_requested.emit(self.panel.case.client.id, None)

    def _on_minute(self) -> None:
        """The time that is left runs while somebody looks at it."""
        if self.isVisible() and any(case.is_due for case in self.table.rows_model.rows()):
            self.refresh(None)

    def _on_step(self, text: str, stage: str) -> None:
        if self.panel.case is not None:
            self._workspace.do(complaints.step_taken(self._workspace.session, self.panel.case.complaint, text, stage))

    def _on_answered(self, answer: str) -> None:
        self._do(answer, complaints.answered)

    def _on_close(self, answer: str, satisfaction: int | None) -> None:
        self._do(answer, partial(_closed, satisfaction))

    def _do(self, answer: str, make: Callable[[Session, Complaint, str], ChangeSet]) -> None:
        if self.panel.case is None:
            return
        try:
            changes = make(self._workspace.session, self.panel.case.complaint, answer)
        except UserError as error:
            self._workspace.refused.emit(error)
            self.panel.answer.setFocus()
            return
        self._workspace.do(changes)

    def _on_read(self, found: tuple[list[Case], Statistics, int, int]) -> None:
        cases, year, still_open, late = found
        self.table.set_rows(cases)
        self._places.setCurrentWidget(self.table if cases else self._empty)
        if self._wanted is not None and self.table.select_row(self._wanted):
            self._wanted = None
        if cases and self.table.current_row() is None:
            self.table.select_row(cases[0].complaint.id)
        self.panel.show_case(self.table.current_row())
        self.year.show_year(year)
        self.header.set_facts(tr("{open} open, {late} late", open=still_open, late=late))
        self._late = complaints.late(self._workspace.session)
        self.badge_changed.emit(self._late)
        self.status_changed.emit(tr("%n complaint(s), sorted by the time left to the promise", n=len(cases)))

    # -- what the window asks

    def title(self) -> str:
        return tr("Complaints")

    def commands(self) -> list[Command]:
        return [
            Command("new_complaint", tr("&New complaint…"), self.new_complaint, "Ctrl+N", "plus", "client"),
            Command("edit_complaint", tr("Change the complaint…"), self.edit_case, "Ctrl+Return", "pencil", "client"),
            Command("answer_complaint", tr("The complaint is answered"), self.answer_case, "", "reply", "client"),
            Command("close_complaint", tr("Close the complaint"), self.close_case, "", "check", "client"),
            Command("extend_complaint", tr("Extend the promise…"), self.extend, "", "calendar-clock", "client"),
            Command("reopen_complaint", tr("Open the complaint again"), self.reopen, "", "undo-2", "client"),
            Command(
                "trash_complaint",
                tr("Complaint to the trash, or back"),
                self.throw_away,
                "Ctrl+Del",
                "trash-2",
                "client",
            ),
            Command("print_complaint", tr("&Print the complaint…"), self.print_case, "Ctrl+P", "printer", "file"),
            Command(
                "print_complaints", tr("Print the complaints of this month…"), self.print_month, "", "printer", "file"
            ),
        ]

    def refresh(self, changes: ChangeSet | None) -> None:
        if changes is None or changes.touches(*_SHOWN):
            work = partial(_read, self._workspace, self.scope.value, self._only)
            self._workspace.run(tr("Reading complaints"), work, while_alive(self, self._on_read))

    def keys_text(self) -> str:
        return tr("Enter calls · Ctrl+N new complaint · Ctrl+P prints · F9 panel")

    def badge(self) -> int:
        return self._late

    def current_client(self) -> int | None:
        return self.panel.case.client.id if self.panel.case is not None else None

    def focus_first(self) -> None:
        self.table.setFocus()


def _read(
    workspace: Workspace, scope: str, only: tuple[str, object] | None, _progress: Progress
) -> tuple[list[Case], Statistics, int, int]:
    session = workspace.session
    found = complaints.cases(session, rep=session.rep, everything=True)
    still_open = [case for case in found if case.state == "open"]
    year = statistics(session, session.rep)
    if scope == "trash":
        shown = complaints.thrown_away(session)
    elif scope == "open":
        shown = [case for case in found if case.state != "closed"]
    else:
        shown = found
    if only is not None:
        span = last_twelve_months(session)
        shown = [
            case
            for case in shown
            if key_of(case, only[0]) == only[1]
            and case.complaint.received_at is not None
            and case.complaint.received_at.date() in span
        ]
    return shown, year, len(still_open), sum(case.is_late for case in still_open)


def _stripe(case: Case) -> str:
    return "bad" if case.is_late else "warn" if case.is_due else ""


def _closed(satisfaction: int | None, session: Session, complaint: Complaint, answer: str) -> ChangeSet:
    return complaints.closed(session, complaint, answer, satisfaction)
