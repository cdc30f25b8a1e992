"""One complaint: the promise, the facts, the steps, the answer, and the two ways to an end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.client import number_of
from desktop.domain.records import ComplaintStep, Contact
from desktop.language import Language
from desktop.services.complaints import Case, check_day, steps_of
from desktop.ui.complaints.guide import TalkGuide
from desktop.ui.icons import icon
from desktop.ui.notices import Banner, link_button
from desktop.ui.pages.complaints.case_drafts import CaseDrafts
from desktop.ui.pages.complaints.columns import word_of, word_of_step
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.footer_bar import FooterBar
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.line import hairline
from desktop.ui.widgets.segment_bar import SegmentBar
from desktop.ui.widgets.side_panel import SidePanel
from desktop.ui.workspace import Workspace

_LABEL = 92
_UNKNOWN = "0"


class CasePanel(SidePanel):
    """Shows a case; every wish is a signal, the page fulfils it."""

    call_requested = Signal()
    edit_requested = Signal()
    extension_requested = Signal()
    reopen_requested = Signal()
    print_requested = Signal()
    trash_requested = Signal()
    """To the trash, or out of it."""
    step_written = Signal(str, str)
    """Words, and the step of the talk or nothing."""
    answer_given = Signal(str)
    close_requested = Signal(str, object)
    """The answer to the client, and the satisfaction afterwards or ``None``."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(current_theme().measure("layout.side_panel.complaints"), name=tr("Complaint"), parent=parent)
        self._session = workspace.session
        self._case: Case | None = None
        self._drafts = CaseDrafts(workspace, self)
        self._drafts.due.connect(self._keep_typed)
        self.step = QLineEdit()
        self.guide = TalkGuide()
        self.answer = QPlainTextEdit()
        self.satisfaction = SegmentBar(
            (("0", "–"), *((str(n), str(n)) for n in range(1, 6))), name=tr("Satisfied afterwards")
        )
        self.answered_button = QPushButton(tr("Answered"))
        self.close_button = QPushButton(tr("Close", comment="a complaint"))
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self._area = QScrollArea()
        self._area.setAccessibleName(tr("Complaint"))
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self.column.addWidget(self._area, 1)
        self.column.addWidget(self._footer())
        self.show_case(None)

    @property
    def case(self) -> Case | None:
        """The case that is shown."""
        return self._case

    def show_case(self, case: Case | None) -> None:
        """Show another case, or none. What is typed for a case and not written stays until it is shown again."""
        self._keep_typed()
        self._drafts.keep_soon()
        self._case = case
        inner = QFrame()
        inner.setProperty("kind", "side")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        if case is None:
            words = Label(tr("Choose a complaint in the list"), "body", "text_secondary")
            column.addWidget(words)
        else:
            self._fill(column, case)
            step, answer = self._drafts.of(case.complaint.id)
            self.step.setText(step)
            if answer is not None:
                self.answer.setPlainText(answer)
            self.step.textChanged.connect(self._drafts.keep_soon)
            self.answer.textChanged.connect(self._drafts.keep_soon)
        column.addStretch(1)
        self._area.setWidget(inner)
        self._foot.setVisible(case is not None and case.state != "closed" and case.complaint.trashed_at is None)
        if case is not None:
            check = self._session.language.date_with_day(check_day(self._session, case.client))
            self._check.setText(tr("Closing plans a check, {day}", day=check))

    def _keep_typed(self) -> None:
        if self._case is None:
            return
        step, answer, complaint = self.step.text(), self.answer.toPlainText(), self._case.complaint
        self._drafts.note(complaint.id, (step, answer if answer != complaint.answer else None))

    # -- parts

    def _fill(self, column: QVBoxLayout, case: Case) -> None:
        head = QHBoxLayout()
        name = Label(case.client.name, "card_title", elide=True)
        head.addWidget(name, 1)
        if case.client.level == "key":
            head.addWidget(Chip(tr("Key"), "key"))
        call = QPushButton(tr("Call", comment="verb"))
        call.setIcon(icon("phone", "on_accent"))
        call.setProperty("kind", "primary")
        call.clicked.connect(self.call_requested)
        head.addWidget(call)
        column.addLayout(head)
        what = Label(case.complaint.what, "body", "text_secondary")
        what.setWordWrap(True)
        column.addWidget(what)
        column.addWidget(self._promise(case))
        column.addLayout(self._facts(case))
        column.addSpacing(4)
        steps = steps_of(self._session, case.complaint)
        if case.state == "open" and case.complaint.trashed_at is None:
            column.addWidget(Label(tr("The talk"), "strong"))
            column.addWidget(self._talk(steps))
            column.addSpacing(4)
        column.addWidget(Label(tr("Steps taken"), "strong"))
        self._add_steps(column, steps)
        self._add_editors(column, case)

    def _promise(self, case: Case) -> Banner:
        language, complaint = self._session.language, case.complaint
        given = tr("Promised: %n working day(s).", n=complaint.promised_days) if complaint.promised_days else ""
        if complaint.first_due_on and complaint.due_on and complaint.first_due_on != complaint.due_on:
            given = tr("First promised for {day}.", day=language.date_with_day(complaint.first_due_on))
        if case.state == "closed" and complaint.closed_on is not None:
            banner = Banner("good", tr("Closed on {day}", day=language.date_with_day(complaint.closed_on)))
        elif case.state == "answered" and complaint.answered_on is not None:
            banner = Banner("good", tr("Answered on {day}", day=language.date_with_day(complaint.answered_on)), given)
        elif case.left is None or complaint.due_on is None:
            banner = Banner("info", tr("No answer was promised for a day."))
        elif case.left.late:
            late = tr("The answer is late by %n working day(s).", n=-case.left.days)
            banner = Banner("bad", late if case.left.days else tr("The answer is late."), given)
        elif case.left.days == 0:
            closes = language.time(self._session.agency.office_hours.closes)
            banner = Banner("warn", tr("Answer by {time} today.", time=closes), given)
        else:
            banner = Banner("info", tr("Answer by {day}.", day=language.date_with_day(complaint.due_on)), given)
        for close in banner.findChildren(QToolButton):
            close.hide()
        return banner

    def _facts(self, case: Case) -> QGridLayout:
        language, complaint = self._session.language, case.complaint
        contact = self._session.get(Contact, complaint.contact)
        phone = number_of(contact)
        came = [word_of("channel", complaint.channel, language)]
        if complaint.received_at:
            came.append(language.date_time(complaint.received_at))
        rows = [
            (tr("Contact"), ", ".join(part for part in (contact.name, phone) if part) if contact else "–"),
            (tr("Came by"), ", ".join(came)),
            (
                tr("Category"),
                f"{word_of('category', complaint.category, language)} · {word_of('severity', complaint.severity, language)}",
            ),
        ]
        if complaint.wish:
            rows.append((tr("They want"), complaint.wish))
        if complaint.internal_note:
            rows.append((tr("Internal note"), complaint.internal_note))
        grid = QGridLayout()
        grid.setVerticalSpacing(5)
        grid.setColumnMinimumWidth(0, _LABEL)
        grid.setColumnStretch(1, 1)
        for place, (label, text) in enumerate(rows):
            grid.addWidget(Label(label, "body", "text_secondary"), place, 0)
            value = Label(text)
            value.setWordWrap(True)
            grid.addWidget(value, place, 1)
        row = QWidget()
        links = Flow(14, row)
        wishes = [(tr("Change…"), self.edit_requested)]
        if complaint.trashed_at is not None:
            wishes = [(tr("Restore"), self.trash_requested)]
        elif case.state == "open":
            wishes.append((tr("Extend the promise…"), self.extension_requested))
        else:
            wishes.append((tr("Open it again"), self.reopen_requested))
        if complaint.trashed_at is None:
            wishes += [(tr("Print…"), self.print_requested), (tr("To the trash"), self.trash_requested)]
        for words, wish in wishes:
            link = link_button(words)
            link.clicked.connect(wish)
            links.addWidget(link)
        grid.addWidget(row, len(rows), 0, 1, 2)
        return grid

    def _talk(self, steps: Sequence[ComplaintStep]) -> TalkGuide:
        """The guide; what is ticked is noted as a step at once, with the words that stand below."""
        self.guide = TalkGuide()
        self.guide.show_done({step.stage for step in steps if step.stage}, lock=True)
        self.guide.ticked.connect(self._on_talked)
        return self.guide

    def _add_steps(self, column: QVBoxLayout, steps: Sequence[ComplaintStep]) -> None:
        language = self._session.language
        if not steps:
            column.addWidget(Label(tr("Nothing yet"), "body", "text_secondary"))
        for step in steps:
            column.addWidget(hairline())
            row = QHBoxLayout()
            row.addWidget(IconLabel("message-circle" if step.stage else "circle-check", 16))
            words = QVBoxLayout()
            words.setSpacing(0)
            what = Label(_told(step, language))
            what.setWordWrap(True)
            words.addWidget(what)
            rep = self._session.name("rep", step.rep) if step.rep is not None else ""
            when = language.date_time(step.at) if step.at else ""
            words.addWidget(Label(" · ".join(part for part in (when, rep) if part), "small", "text_secondary"))
            row.addLayout(words, 1)
            column.addLayout(row)

    def _add_editors(self, column: QVBoxLayout, case: Case) -> None:
        self.step = QLineEdit()
        self.step.setPlaceholderText(tr("What was done?"))
        self.step.setAccessibleName(tr("What was done?"))
        self.answer = QPlainTextEdit(case.complaint.answer)
        self.answer.setPlaceholderText(tr("What the client was told and given"))
        self.answer.setAccessibleName(tr("Answer to the client"))
        self.answer.setTabChangesFocus(True)
        self.answer.setFixedHeight(76)
        is_closed = case.state == "closed" or case.complaint.trashed_at is not None
        add = QPushButton(tr("Add"))
        add.clicked.connect(self._on_step)
        self.step.returnPressed.connect(self._on_step)
        if not is_closed:
            row = QHBoxLayout()
            row.addWidget(self.step, 1)
            row.addWidget(add)
            column.addLayout(row)
        column.addSpacing(4)
        column.addWidget(Label(tr("Answer to the client"), "strong"))
        self.answer.setReadOnly(is_closed)
        column.addWidget(self.answer)
        self.satisfaction = SegmentBar(
            ((_UNKNOWN, "–"), *((str(mark), str(mark)) for mark in range(1, 6))),
            str(case.complaint.satisfaction_after or _UNKNOWN),
            name=tr("Satisfied afterwards"),
        )
        self.satisfaction.setEnabled(not is_closed)
        row = QHBoxLayout()
        row.addWidget(Label(tr("Satisfied afterwards"), "body", "text_secondary"))
        row.addWidget(self.satisfaction, 1)
        column.addLayout(row)

    def _footer(self) -> QWidget:
        self._foot = FooterBar()
        self._check = Label("", "small", "text_secondary", elide=True)
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self._check, 1)
        self.answered_button.setIcon(icon("reply"))
        self.close_button.setIcon(icon("check"))
        row.addWidget(self.answered_button)
        row.addWidget(self.close_button)
        self.answered_button.clicked.connect(self._on_answered)
        self.close_button.clicked.connect(self._on_close)
        return self._foot

    # -- answers

    def _on_step(self) -> None:
        if self.step.text().strip():
            text = self.step.text()
            self.step.clear()
            self.step_written.emit(text, "")

    def _on_talked(self, stage: str) -> None:
        text = self.step.text()
        self.step.clear()
        self.step_written.emit(text, stage)

    def _on_answered(self) -> None:
        self.answer_given.emit(self.answer.toPlainText())

    def _on_close(self) -> None:
        mark = int(self.satisfaction.value)
        self.close_requested.emit(self.answer.toPlainText(), mark or None)


def _told(step: ComplaintStep, language: Language) -> str:
    """A step of the talk bears its name, unless that is all that was written."""
    if not step.stage:
        return step.what
    name = word_of_step(step.stage, language)
    return step.what if step.what == name else tr("{step}: {words}", step=name, words=step.what)
