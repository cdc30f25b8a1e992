"""The page Summaries: a month's clients with their state, words, preview, and the batch (product §5 page 6, §7)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.changes import ChangeSet
from desktop.domain.periods import Month
from desktop.domain.progress import Progress
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
from desktop.services.deliveries import printed
from desktop.services.session import Session
from desktop.services.summaries import coming, done_in, last_full_month, report_of
from desktop.services.summary_month import MISSING, SENT, SummaryRow
from desktop.ui.alive import while_alive
from desktop.ui.commands import Command
from desktop.ui.icons import icon
from desktop.ui.jobs import Job
from desktop.ui.notices import EmptyState
from desktop.ui.page import Page
from desktop.ui.summaries.batch import BatchDialog
from desktop.ui.summaries.columns import state_word, summary_columns
from desktop.ui.summaries.editor import Material, SummaryEditor
from desktop.ui.summaries.log import DeliveryLog
from desktop.ui.summaries.mailing import MailDraft
from desktop.ui.summaries.preview import Preview
from desktop.ui.summaries.printing import PrintQueue, Sheet, preview_and_print
from desktop.ui.summaries.sending import SentDialog
from desktop.ui.summaries.state_bar import StateBar
from desktop.ui.tables.model import Edit
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.whose import WhoseButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.page_header import PageHeader
from desktop.ui.workspace import Workspace

_SHOWN = (Summary, Client, Rep, Agency, Import)
_IN_REPORT = (
    Summary,
    Client,
    Agency,
    Rep,
    Call,
    Callback,
    Complaint,
    Keyword,
    KeywordSnapshot,
    ReportTemplate,
)


class SummariesPage(Page):
    """List, editor and preview of one month."""

    name = "summaries"
    icon = "file-text"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.month = last_full_month(workspace.today)
        self._checked: set[int] = set()
        self._wanted: int | None = None
        self._reading: Job | None = None
        self._sheet: Sheet | None = None
        self._batch: BatchDialog | None = None
        self.header = PageHeader(tr("Summaries"))
        self.whose = WhoseButton(workspace.session)
        self.back, self.on = (
            self._arrow("chevron-left", tr("Month before")),
            self._arrow("chevron-right", tr("Next month")),
        )
        self.month_name = Label("", "strong")
        self.bar = StateBar()
        self.table = DataTable(
            summary_columns(workspace.language, self._checked), row_id=lambda row: row.client.id, commit=self._on_ticked,
            search_text=lambda row: f"{row.client.username} {row.client.code}", today=lambda: workspace.today,
        )  # fmt: skip
        self.table.setAccessibleName(tr("Summaries of the month"))
        self.table.show_filter_row(False)
        self.editor = SummaryEditor(workspace.language)
        self.preview = Preview()
        self.write_all, self.print_all = QPushButton(), QPushButton()
        self._formats = QMenu(self)
        self._with_state = ""
        self._rows: list[SummaryRow] = []
        self._chosen_text = Label("", "body", "text_secondary", elide=True)
        self._empty = EmptyState(
            "file-warning", tr("No figures for this month yet"), "", ((tr("Import figures"), self._import),)
        )
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(150)
        self._later.timeout.connect(self._read_report)
        self._lay_out()
        self._connect()

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
        self._checked.clear()
        self._sheet = None
        self.refresh(None)

    def check_and_next(self) -> None:
        """Mark the summary as checked and go on to the next client."""
        row = self.editor.row
        if row is None:
            return
        commentary, done, coming_ = self.editor.words
        self.editor.save()
        self._workspace.do(
            summary_month.reviewed(
                self._workspace.session, row.client, self.month, commentary=commentary, done=done, next=coming_
            )
        )
        self.step(1)

    def step(self, by: int) -> None:
        """Go to the next client of the list, or the previous one."""
        rows = self.table.rows_model
        place = self.table.currentIndex().row() + by
        if 0 <= place < rows.rowCount():
            self.table.select_row(rows.row(place).client.id)

    def chosen(self) -> list[SummaryRow]:
        """The rows of the batch: those with a check mark, or else all that are ready."""
        rows = self.table.rows_model.rows()
        return [row for row in rows if row.client.id in self._checked] or [
            row for row in rows if row.state == "reviewed"
        ]

    def write(self, format: str, rows: list[SummaryRow], folder: Path) -> BatchDialog:
        """Write summaries into a folder, with a window for the progress."""
        self.editor.save()
        dialog = BatchDialog(self._workspace, [row.client for row in rows], self.month, folder, format, self)
        self._batch = dialog
        dialog.show()
        return dialog

    # -- parts

    def _lay_out(self) -> None:
        self.header.add(self.whose)
        self.header.add(self.back, gap=12)
        self.header.add(self.month_name)
        self.header.add(self.on)
        template = QPushButton(tr("Template…"))
        template.setIcon(icon("file-text"))
        template.clicked.connect(self.edit_template)
        self.header.add(template, gap=12)
        figures = QPushButton(tr("Import figures"))
        figures.setIcon(icon("download"))
        figures.clicked.connect(self._import)
        self.header.add(figures)
        strip = QHBoxLayout()
        strip.setContentsMargins(20, 0, 20, 8)
        strip.addWidget(self.bar)
        left = _ListSide()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._empty)
        column.addWidget(self.table, 1)
        column.addWidget(self._footer())
        left.setMinimumWidth(432)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("summaries")
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for part, stretch in ((left, 1), (self.editor, 0), (self.preview, 0)):
            self._splitter.addWidget(part)
            self._splitter.setStretchFactor(self._splitter.indexOf(part), stretch)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addLayout(strip)
        whole.addWidget(self._splitter, 1)

    def _footer(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("kind", "nav")
        foot.setFixedHeight(current_theme().measure("layout.footer_bar"))
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 0, 12, 0)
        row.addWidget(self._chosen_text, 1)
        for text, name, format in (
            (tr("PDF and Excel…"), "file-down", "both"),
            (tr("PDF…"), "file-down", "pdf"),
            (tr("Excel…"), "file-spreadsheet", "xlsx"),
        ):
            self._formats.addAction(icon(name), text, partial(self._on_batch, format))
        self.write_all.setMenu(self._formats)
        for button, name in ((self.write_all, "file-down"), (self.print_all, "printer")):
            button.setIcon(icon(name))
            row.addWidget(button)
        return foot

    def _arrow(self, name: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setToolTip(text)
        button.setAccessibleName(text)
        return button

    def _connect(self) -> None:
        self.back.clicked.connect(self._on_month_before)
        self.on.clicked.connect(self._on_month_after)
        self.table.current_row_changed.connect(self._on_row)
        self.editor.written.connect(self._on_written)
        self.editor.checked.connect(self.check_and_next)
        self.editor.sent_requested.connect(self._on_sent)
        self.editor.figures_requested.connect(self._on_figures)
        self.whose.chosen.connect(partial(self.refresh, None))
        self.bar.chosen.connect(self._on_state)
        self.print_all.clicked.connect(self._on_print_all)
        self.preview.pdf_requested.connect(partial(self._on_one, "pdf"))
        self.preview.book_requested.connect(partial(self._on_one, "xlsx"))
        self.preview.print_requested.connect(self.print_one)
        self.preview.mail_requested.connect(self.mail_one)
        self.editor.log_requested.connect(self.show_log)

    # -- answers

    def _on_month_before(self) -> None:
        self.show_month(self.month.previous)

    def _on_month_after(self) -> None:
        self.show_month(self.month.next)

    def _on_ticked(self, edits: Sequence[Edit[SummaryRow]]) -> None:
        for edit in edits:
            (self._checked.add if edit.value else self._checked.discard)(edit.row.client.id)
        self.table.put_rows([edit.row for edit in edits])
        self._show_batch()

    def _on_row(self, row: SummaryRow | None) -> None:
        before = self.editor.row
        self.editor.show_row(row)
        if row is None or before is None or row.client.id != before.client.id:
            self._sheet = None
            self.preview.show_report(None)
        self._later.start()

    def _on_written(self, row: SummaryRow, commentary: str, done: str, coming_: str) -> None:
        self._workspace.do(
            summary_month.written(
                self._workspace.session, row.client, self.month, commentary=commentary, done=done, next=coming_
            )
        )

    def _on_sent(self) -> None:
        rows = [row for row in self.chosen() if row.client.id in self._checked]
        if not rows and self.editor.row is not None:
            rows = [self.editor.row]
        if not rows:
            return
        self._ask_sent(rows)

    def _ask_sent(self, rows: list[SummaryRow], how: str = "") -> None:
        text = rows[0].client.name if len(rows) == 1 else tr("%n summary(s)", n=len(rows))
        SentDialog(text, self._workspace.today, partial(self._take_sent, rows), self, how=how).open()

    def _take_sent(self, rows: list[SummaryRow], how: str, on: date) -> None:
        clients = [row.client for row in rows]
        self._workspace.write(summary_month.sent(self._workspace.session, clients, self.month, how, on))

    def _on_figures(self) -> None:
        if self.editor.row is not None:
            self._workspace.effect_requested.emit(self.editor.row.client.id)

    def _on_batch(self, format: str, *_checked: object) -> None:
        self._into_folder(partial(self._write_chosen, format))

    def _write_chosen(self, format: str, folder: Path) -> None:
        self.write(format, self.chosen(), folder)

    def _on_one(self, format: str) -> None:
        self._into_folder(partial(self._write_one, format))

    def _write_one(self, format: str, folder: Path) -> None:
        if self.editor.row is not None:
            self.write(format, [self.editor.row], folder)

    def _into_folder(self, then: Callable[[Path], object]) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Folder for the summaries"))
        if name:
            then(Path(name))

    def print_one(self) -> None:
        """Print the summary that is shown."""
        row = self.editor.row
        if self._sheet is not None and row is not None:
            printer = preview_and_print(self._sheet, self)
            if printer:
                self._note_printed([row.client], printer)

    def mail_one(self) -> None:
        """Open a draft with the files of the summary that is shown; once it is sent, that is noted."""
        row = self.editor.row
        if row is not None:
            self.editor.save()
            MailDraft(
                self._workspace, row.client, self.month, partial(self._ask_sent, [row], tr("e-mail")), self
            ).start()

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

    def _on_print_all(self) -> None:
        clients = [row.client for row in self.chosen()]
        work = partial(_sheets, self._workspace.session, clients, self.month)
        self._workspace.run(tr("Summaries to print"), work, while_alive(self, partial(self._print_sheets, clients)))

    def _print_sheets(self, clients: list[Client], sheets: list[Sheet]) -> None:
        queue = PrintQueue(sheets, self)
        queue.failed.connect(self._workspace.refused)
        queue.printed.connect(partial(self._on_printed, queue, clients))
        queue.start()

    def _on_printed(self, queue: PrintQueue, clients: list[Client], number: int, total: int) -> None:
        self.status_changed.emit(tr("{number} of {all} printed", number=number, all=total))
        if number == total:
            self._note_printed(clients, queue.printer)

    def _note_printed(self, clients: list[Client], printer: str) -> None:
        self._workspace.do(printed(self._workspace.session, clients, self.month, printer))

    def _import(self) -> None:
        self._workspace.page_requested.emit("imports")

    # -- reading

    def _on_rows(self, month: Month, rows: list[SummaryRow]) -> None:
        if month != self.month:
            return
        self.month_name.setText(self._workspace.language.month(month))
        self._rows = rows
        self._show_state()
        counts = summary_month.counted(rows)
        self.bar.show_counts(counts)
        unsent = sum(number for state, number in counts.items() if state not in SENT)
        name = self._workspace.language.month(month)
        if not rows or counts[MISSING] == len(rows):
            self._empty.show()
            self._empty.setMaximumHeight(150)
        else:
            self._empty.hide()
        self.header.set_facts(tr("%n not sent yet", n=unsent) if unsent else tr("all are sent"))
        self.status_changed.emit(tr("%n client(s) in {month}", n=len(rows), month=name))
        if self._wanted is not None and self.table.select_row(self._wanted):
            self._wanted = None
        elif rows and self.table.current_row() is None:
            self.table.select_row(self.table.rows_model.row(0).client.id)
        current = self.table.current_row()
        if current is not None:
            self._on_row(current)
        elif not rows:
            self._on_row(None)
        self._show_batch()

    def _on_state(self, state: str) -> None:
        self._with_state = state
        self._show_state()
        self._show_batch()

    def _show_state(self) -> None:
        """Show the summaries of the chosen state, or all."""
        wanted = self._with_state
        self.table.set_rows([row for row in self._rows if not wanted or row.state == wanted])

    def _read_report(self) -> None:
        row = self.editor.row
        if row is None:
            return
        if self._reading is not None:
            self._reading.cancel()
        work = partial(_read_report, self._workspace.session, row.client, self.month)
        self._reading = self._workspace.run(
            tr("Preview"), work, while_alive(self, partial(self._on_report, row.client.id, self.month))
        )

    def _on_report(self, client: int, month: Month, found: tuple[Sheet, Material]) -> None:
        self._reading = None
        if self.editor.row is None or self.editor.row.client.id != client or month != self.month:
            return
        self._sheet, material = found
        self.editor.show_material(material)
        self.preview.show_report(self._sheet)

    def _show_batch(self) -> None:
        number, ticked = len(self.chosen()), bool(self._checked)
        self._chosen_text.setText(tr("%n chosen", n=number) if ticked else tr("%n ready", n=number))
        self.write_all.setText(tr("Write {number}", number=number))
        self.print_all.setText(tr("Print {number}…", number=number))
        for button in (self.write_all, self.print_all):
            button.setEnabled(number > 0)

    def _put_in(self, number: int) -> None:
        self.editor.put_in(number)

    # -- what the window asks

    def title(self) -> str:
        return tr("Summaries")

    def commands(self) -> list[Command]:
        phrases = [
            Command(
                f"phrase_{number + 1}", tr("Put in phrase {number}", number=number + 1), partial(self._put_in, number),
                f"Alt+{number + 1}", "", "",
            )
            for number in range(5)
        ]  # fmt: skip
        return [
            *(
                Command(
                    f"state_{state}",
                    tr("Only: {state}", state=state_word(state)),
                    partial(self.bar.turn, state),
                    "",
                    "funnel",
                    "view",
                )
                for state in summary_month.STATES
            ),
            Command("print", tr("&Print…"), self.print_one, "Ctrl+P", "printer", "file"),
            Command(
                "check_summary", tr("Checked, next"), self.check_and_next, "Ctrl+Return; Ctrl+Enter", "check", "edit"
            ),
            Command("save_summary", tr("&Save"), self.editor.save, "Ctrl+S", "save", "file"),
            Command("mail", tr("Mail the summary…"), self.mail_one, "Ctrl+Shift+M", "mail", "file"),
            Command("mark_sent", tr("Mark as sent…"), self._on_sent, "", "send", "edit"),
            Command("summary_template", tr("Template of summaries…"), self.edit_template, "", "file-text", "edit"),
            Command("delivery_log", tr("Delivery log…"), self.show_log, "", "history", "view"),
            Command("previous_client", tr("Previous client"), partial(self.step, -1), "Alt+Up", "", "view"),
            Command("next_client", tr("Next client"), partial(self.step, 1), "Alt+Down", "", "view"),
            Command("month_before", tr("Month before"), self._on_month_before, "Ctrl+PgUp", "", "view"),
            Command("month_after", tr("Next month"), self._on_month_after, "Ctrl+PgDown", "", "view"),
            *phrases,
        ]

    def keys_text(self) -> str:
        return tr("Ctrl+P prints · Alt+Down next client · Ctrl+Enter checked, next")

    def refresh(self, changes: ChangeSet | None) -> None:
        if changes is None or changes.touches(Rep):
            self.whose.fill()
        if changes is None or changes.touches(*_SHOWN):
            month = self.month
            self.month_name.setText(self._workspace.language.month(month))
            work = partial(_read_rows, self._workspace.session, month, self.whose.rep)
            self._workspace.run(tr("Reading summaries"), work, while_alive(self, partial(self._on_rows, month)))
        elif changes.touches(*_IN_REPORT):
            self._later.start()

    def current_client(self) -> int | None:
        return self.editor.row.client.id if self.editor.row is not None else None

    def focus_first(self) -> None:
        self.table.setFocus()


class _ListSide(QWidget):
    """The list with its footer; its first width is what editor and preview leave."""

    first_width = 468


def _read_rows(session: Session, month: Month, rep: int | None, _progress: Progress) -> list[SummaryRow]:
    return summary_month.month_rows(session, month, rep)


def _read_report(session: Session, client: Client, month: Month, progress: Progress) -> tuple[Sheet, Material]:
    language = session.report_language(client)
    report = report_of(session, client, month, language)
    progress(0, None)
    return (report, language), Material(
        checks=summary_month.figure_checks(report.days, month),
        phrases=summary_month.phrases(report, language),
        offered_done=[language.say(each) for each in done_in(session, client, month)],
        offered_next=[language.say(each) for each in coming(session, client, month)],
        before=summary_month.words_before(session, client, month),
        language=language,
    )


def _sheets(session: Session, clients: list[Client], month: Month, progress: Progress) -> list[Sheet]:
    sheets = []
    for number, client in enumerate(clients):
        progress(number, len(clients), client.name)
        language = session.report_language(client)
        sheets.append((report_of(session, client, month, language), language))
    return sheets
