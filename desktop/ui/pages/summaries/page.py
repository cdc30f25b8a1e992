"""The page Summaries: a month's clients with their state, words, preview, and what goes out (product §5 page 6, §7)."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QSplitter, QToolButton, QVBoxLayout

from desktop.domain.changes import ChangeSet
from desktop.domain.periods import Month
from desktop.domain.records import (
    Agency,
    Call,
    Callback,
    Client,
    Complaint,
    Import,
    Keyword,
    KeywordSnapshot,
    Rep,
    ReportTemplate,
    Summary,
)
from desktop.services import summary_month
from desktop.services.answers import AWAITED
from desktop.services.summaries import last_full_month
from desktop.services.summary_month import SENT, SummaryRow
from desktop.ui.alive import while_alive
from desktop.ui.commands import Command
from desktop.ui.icons import icon
from desktop.ui.jobs import Job
from desktop.ui.page import Page
from desktop.ui.pages.summaries.commands import page_commands
from desktop.ui.pages.summaries.going_out import GoingOut
from desktop.ui.pages.summaries.month_list import MonthList
from desktop.ui.pages.summaries.reading import read_rows, read_summary
from desktop.ui.printing.papers import print_month
from desktop.ui.proposed_path import documents
from desktop.ui.summaries.editor import Material, SummaryEditor
from desktop.ui.summaries.folder_batch import FolderBatch
from desktop.ui.summaries.log import DeliveryLog
from desktop.ui.summaries.preview import Preview
from desktop.ui.summaries.printing import Sheet
from desktop.ui.summaries.state_bar import StateBar
from desktop.ui.summaries.unanswered import UnansweredDialog
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.whose import WhoseButton
from desktop.ui.widgets.icon_button import icon_button
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.page_header import PageHeader
from desktop.ui.workspace import Workspace

_SHOWN = (Summary, Client, Rep, Agency, Import)
_IN_REPORT = (Call, Callback, Complaint, Keyword, KeywordSnapshot, ReportTemplate)
_READ_AFTER = 150  # ms


class SummariesPage(Page):
    """List, editor and preview of one month."""

    name = "summaries"
    icon = "file-text"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.month = last_full_month(workspace.today)
        self._wanted: int | None = None
        self._reading: Job | None = None
        self._sheet: Sheet | None = None
        self.header = PageHeader(tr("Summaries"))
        self.whose = WhoseButton(workspace.session)
        self.back: QToolButton = icon_button("chevron-left", tr("Month before"))
        self.on: QToolButton = icon_button("chevron-right", tr("Next month"))
        self.month_name = Label("", "strong")
        self.bar = StateBar()
        self.list = MonthList(workspace)
        self.editor = SummaryEditor(workspace.language)
        self.preview = Preview()
        self.going_out = GoingOut(workspace, self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_READ_AFTER)
        self._later.timeout.connect(self._read_summary)
        self._lay_out()
        self._connect()

    @property
    def table(self) -> DataTable:
        """The table of the month's clients."""
        return self.list.table

    # -- what can be done

    def show_client(self, client_id: int, month: Month | None) -> None:
        """Show the summary of a client for a month."""
        self._wanted = client_id
        if month is not None and month != self.month:
            self.show_month(month)
        elif not self.table.select_row(client_id):
            self.refresh(None)

    def show_month(self, month: Month) -> None:
        """Show another month."""
        self.editor.save()
        self.month = month
        self.list.uncheck()
        self._sheet = None
        self.refresh(None)

    def show_month_before(self) -> None:
        """Show the month before."""
        self.show_month(self.month.previous)

    def show_month_after(self) -> None:
        """Show the next month."""
        self.show_month(self.month.next)

    def check_and_next(self) -> None:
        """Mark the summary as checked and go on to the next client."""
        row = self.editor.row
        if row is None:
            return
        commentary, done, coming = self.editor.words
        self.editor.save()
        self._workspace.do(
            summary_month.reviewed(
                self._workspace.session, row.client, self.month, commentary=commentary, done=done, next=coming
            )
        )
        self.list.step(1)

    def write(self, format: str, rows: list[SummaryRow], folder: Path) -> FolderBatch:
        """Write summaries into a folder, with a window for the progress."""
        self.editor.save()
        return self.going_out.write(rows, self.month, format, folder)

    def print_one(self) -> None:
        """Print the summary that is shown."""
        if self._sheet is not None and self.editor.row is not None:
            self.going_out.preview(self._sheet, self.editor.row, self.month)

    def mail_one(self) -> None:
        """Open a draft with the files of the summary that is shown; once it is sent, that is noted."""
        if self.editor.row is not None:
            self.editor.save()
            self.going_out.mail(self.editor.row, self.month)

    def mark_sent(self) -> None:
        """Note that the summaries with a check mark were sent, or else the one that is shown."""
        rows = self.list.ticked()
        if not rows and self.editor.row is not None:
            rows = [self.editor.row]
        if rows:
            self.going_out.ask_sent(rows, self.month)

    def edit_template(self) -> None:
        """Change how summaries look, of all clients or of the one that is shown."""
        row = self.editor.row
        if row is None or self._sheet is None:
            return
        from desktop.ui.summaries.template_dialog import TemplateDialog

        TemplateDialog(self._workspace, row.client, self._sheet, self).open()

    def show_log(self) -> None:
        """Show what was written, printed and sent of the summary that is shown."""
        if self.editor.row is not None:
            DeliveryLog(self._workspace, self.editor.row.client, self.month, self).open()

    def take_files_back(self) -> None:
        """Review reply sheets that clients sent back, one after the other."""
        names, _ = QFileDialog.getOpenFileNames(
            self, tr("Take back reply sheets"), str(documents()), tr("Workbooks (*.xlsx *.xlsm *.xls *.xlsb *.ods)")
        )
        if names:
            self._workspace.import_requested.emit([Path(name) for name in names])

    def take_folder_back(self) -> None:
        """Review all reply sheets of a folder in one go."""
        name = QFileDialog.getExistingDirectory(self, tr("Folder with reply sheets"), str(documents()))
        if name:
            self._workspace.import_requested.emit([Path(name)])

    def show_unanswered(self) -> None:
        """List who was sent a summary and has not answered."""
        UnansweredDialog(self._workspace, self.list.rows, self.month, self).open()

    def enter_figures(self) -> None:
        """Type the figures of the client that is shown, day by day."""
        if self.editor.row is not None:
            self._enter(self.editor.row.client.id)

    def enter_month(self) -> None:
        """Type or paste the figures of the month for all clients."""
        self._enter(None)

    def print_overview(self) -> None:
        """Preview the month of the reps whose clients are shown: of all, or of one."""
        print_month(self._workspace, self.month, self, self.whose.rep)

    # -- parts

    def _lay_out(self) -> None:
        self.header.add(self.whose)
        self.header.add(self.back, gap=12)
        self.header.add(self.month_name)
        self.header.add(self.on)
        self.header.add_button("file-text", tr("Template…"), self.edit_template)
        self.figures_button = self.header.add_button("table-2", tr("Figures…"), self._offer_figures)
        self.take_back_button = self.header.add_button("inbox", tr("Take back…"), self._offer_take_back)
        strip = QHBoxLayout()
        strip.setContentsMargins(20, 0, 20, 8)
        strip.addWidget(self.bar)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("summaries")
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for part, stretch in ((self.list, 1), (self.editor, 0), (self.preview, 0)):
            self._splitter.addWidget(part)
            self._splitter.setStretchFactor(self._splitter.indexOf(part), stretch)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addLayout(strip)
        whole.addWidget(self._splitter, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.show_month_before)
        self.on.clicked.connect(self.show_month_after)
        self.whose.chosen.connect(partial(self.refresh, None))
        self.bar.chosen.connect(self.list.show_state)
        self.table.current_row_changed.connect(self._on_row)
        self.list.write_requested.connect(self._on_write)
        self.list.print_requested.connect(self._on_print_all)
        self.list.import_requested.connect(self._import)
        self.list.entry_requested.connect(self.enter_month)
        self.editor.written.connect(self._on_written)
        self.editor.checked.connect(self.check_and_next)
        self.editor.sent_requested.connect(self.mark_sent)
        self.editor.figures_requested.connect(self._on_figures)
        self.editor.log_requested.connect(self.show_log)
        self.editor.entry_requested.connect(self.enter_figures)
        self.preview.pdf_requested.connect(partial(self._on_one, "pdf"))
        self.preview.book_requested.connect(partial(self._on_one, "xlsx"))
        self.preview.print_requested.connect(self.print_one)
        self.preview.mail_requested.connect(self.mail_one)

    # -- answers

    def _on_row(self, row: SummaryRow | None) -> None:
        before = self.editor.row
        self.editor.show_row(row)
        if row is None or before is None or row.client.id != before.client.id:
            self._sheet = None
            self.preview.show_report(None)
        self._later.start()

    def _on_written(self, row: SummaryRow, commentary: str, done: str, coming: str) -> None:
        self._workspace.do(
            summary_month.written(
                self._workspace.session, row.client, self.month, commentary=commentary, done=done, next=coming
            )
        )

    def _on_figures(self) -> None:
        if self.editor.row is not None:
            self._workspace.effect_requested.emit(self.editor.row.client.id)

    def _on_write(self, format: str) -> None:
        self.editor.save()
        self.going_out.ask_folder(self.list.chosen(), self.month, format)

    def _on_one(self, format: str) -> None:
        if self.editor.row is not None:
            self.editor.save()
            self.going_out.ask_folder([self.editor.row], self.month, format)

    def _on_print_all(self) -> None:
        self.editor.save()
        self.going_out.ask_printer(self.list.chosen(), self.month)

    def _enter(self, client: int | None) -> None:
        from desktop.ui.figures_entry.dialog import FiguresEntry

        FiguresEntry(self._workspace, client, self.window(), month=self.month).show()

    def _offer_figures(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("download"), tr("Import figures"), self._import)
        menu.addAction(icon("table-2"), tr("Type or paste the month of all clients…"), self.enter_month)
        menu.addAction(icon("pencil"), tr("Type the days of this client…"), self.enter_figures)
        menu.popup(self.figures_button.mapToGlobal(self.figures_button.rect().bottomLeft()))

    def _offer_take_back(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("file-up"), tr("Reply sheets…"), self.take_files_back)
        menu.addAction(icon("folder-open"), tr("A folder of reply sheets…"), self.take_folder_back)
        menu.addSeparator()
        menu.addAction(icon("hand"), tr("Who has not answered…"), self.show_unanswered)
        menu.popup(self.take_back_button.mapToGlobal(self.take_back_button.rect().bottomLeft()))

    def _import(self) -> None:
        self._workspace.page_requested.emit("imports")

    # -- reading

    def _on_rows(self, month: Month, rows: list[SummaryRow]) -> None:
        if month != self.month:
            return
        name = self._workspace.language.month(month)
        self.month_name.setText(name)
        self.list.show_rows(rows)
        counts = summary_month.counted(rows)
        self.bar.show_counts(counts)
        unsent = sum(number for state, number in counts.items() if state not in SENT)
        facts = [tr("%n not sent yet", n=unsent) if unsent else tr("all are sent")] if rows else []
        if counts[AWAITED]:
            facts.append(tr("%n not answered", n=counts[AWAITED]))
        self.header.set_facts(" · ".join(facts))
        self.status_changed.emit(tr("%n client(s) in {month}", n=len(rows), month=name))
        if self._wanted is not None and self.table.select_row(self._wanted):
            self._wanted = None
        elif rows and self.table.current_row() is None and self.table.rows_model.rowCount():
            self.table.select_row(self.table.rows_model.row(0).client.id)
        current = self.table.current_row()
        if current is not None:
            self._on_row(current)
        elif not rows:
            self._on_row(None)

    def _read_summary(self) -> None:
        row = self.editor.row
        if row is None:
            return
        if self._reading is not None:
            self._reading.cancel()
        work = partial(read_summary, self._workspace.session, row.client, self.month)
        self._reading = self._workspace.run(
            tr("Preview"), work, while_alive(self, partial(self._on_summary, row.client.id, self.month))
        )

    def _on_summary(self, client: int, month: Month, found: tuple[Sheet, Material]) -> None:
        self._reading = None
        if self.editor.row is None or self.editor.row.client.id != client or month != self.month:
            return
        self._sheet, material = found
        self.editor.show_material(material)
        self.preview.show_report(self._sheet)

    # -- what the window asks

    def title(self) -> str:
        return tr("Summaries")

    def commands(self) -> list[Command]:
        return page_commands(self)

    def keys_text(self) -> str:
        return tr("Ctrl+P prints · Alt+Down next client · Ctrl+Enter checked, next")

    def refresh(self, changes: ChangeSet | None) -> None:
        if changes is None or changes.touches(Rep):
            self.whose.fill()
        if changes is None or changes.touches(*_SHOWN):
            month = self.month
            self.month_name.setText(self._workspace.language.month(month))
            work = partial(read_rows, self._workspace.session, month, self.whose.rep)
            self._workspace.run(tr("Reading summaries"), work, while_alive(self, partial(self._on_rows, month)))
        elif changes.touches(*_IN_REPORT):
            self._later.start()

    def current_client(self) -> int | None:
        return self.editor.row.client.id if self.editor.row is not None else None

    def focus_first(self) -> None:
        self.table.setFocus()
