"""The satisfaction rounds: progress, whom to ask still, and marks given with one key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.domain.changes import ChangeSet
from desktop.domain.client import number_of
from desktop.domain.progress import Progress
from desktop.domain.records import Call, Client, Contact, SatisfactionAnswer, Survey, SurveyClient
from desktop.domain.survey import Asked, RoundProgress
from desktop.services.session import Session
from desktop.services.surveys import answered, closed, declined, progress_of, put_away, rounds
from desktop.ui.alive import while_alive
from desktop.ui.icons import icon
from desktop.ui.satisfaction.progress_bar import RoundBar
from desktop.ui.tables.cells import Cell
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.widgets.drop_list import DropList
from desktop.ui.widgets.icon_button import icon_button
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.mark_bar import MarkBar
from desktop.ui.workspace import Workspace

_SHOWN = (Survey, SurveyClient, SatisfactionAnswer, Call, Client)


class RoundsDialog(QDialog):
    """One round at a time. Digits 1 to 5 give the current client's mark, Del says that it declines, Enter calls."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Satisfaction rounds"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(860, 620)
        self._workspace = workspace
        self._numbers: dict[int, str] = {}
        self.choice = DropList()
        self.choice.setAccessibleName(tr("Satisfaction round"))
        self.close_button = QPushButton()
        self.remove_button = icon_button("trash-2", tr("Move the round to the trash"))
        self.bar = RoundBar()
        self.facts = Label("", "body", "text_secondary")
        self.table: DataTable = DataTable(self._columns(), lambda asked: asked.member.id)
        self.table.setAccessibleName(tr("Clients of the round"))
        self.table.show_filter_row(False)
        self.mark = MarkBar(tr("Satisfaction"))
        self.comment = QLineEdit()
        self.comment.setPlaceholderText(tr("What they said"))
        self.comment.setAccessibleName(tr("What they said"))
        self.decline_button = QPushButton(tr("Declines"))
        self.call_button = QPushButton(icon("phone", "on_accent"), tr("Call", comment="verb"))
        self.call_button.setProperty("kind", "primary")
        self._lay_out()
        self._connect()
        self._fill_choice()

    @property
    def survey(self) -> Survey | None:
        """The round that is shown."""
        return self._workspace.session.get(Survey, self.choice.currentData())

    def give(self, mark: int | None) -> None:
        """The current client gives a mark; the next one is then current."""
        survey, asked = self.survey, self.table.current_row()
        if survey is None or not isinstance(asked, Asked) or mark is None:
            return
        changes = answered(self._workspace.session, survey, asked, mark, self.comment.text())
        if self._workspace.do(changes) is not None:
            self.comment.clear()

    def decline(self) -> None:
        """The current client doesn't want to say."""
        survey, asked = self.survey, self.table.current_row()
        if survey is not None and isinstance(asked, Asked) and asked.state != "answered":
            self._workspace.do(declined(self._workspace.session, survey, asked))

    def call(self, *_row: object) -> None:
        """Call the current client; a mark given in the call counts here."""
        asked = self.table.current_row()
        if isinstance(asked, Asked) and asked.member.client is not None:
            self._workspace.call_requested.emit(asked.member.client, None)

    def close_round(self) -> None:
        """Close the round, or open it again."""
        if self.survey is not None:
            self._workspace.do(closed(self._workspace.session, self.survey))

    def remove_round(self) -> None:
        """Move the round to the trash."""
        if self.survey is not None:
            self._workspace.do(put_away(self.survey))

    # -- inside

    def _fill_choice(self) -> None:
        chosen, language = self.choice.currentData(), self._workspace.language
        self.choice.blockSignals(True)
        self.choice.clear()
        for survey in rounds(self._workspace.session):
            name = f"{survey.name} · {language.date(survey.started_on)}"
            self.choice.addItem(tr("{name} (closed)", name=name) if survey.closed_on else name, survey.id)
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))
        self.choice.blockSignals(False)
        self._read()

    def _read(self) -> None:
        survey = self.survey
        self._show_round(survey)
        if survey is None:
            self._on_read((RoundProgress(), {}))
            self.facts.setText(tr("No round yet. Choose clients in the list and start one from the menu Client."))
            return
        work = partial(_progress, self._workspace.session, survey)
        self._workspace.run(tr("Reading the round"), work, while_alive(self, self._on_read))

    def _show_round(self, survey: Survey | None) -> None:
        runs = survey is not None and survey.closed_on is None
        answering: tuple[QWidget, ...] = (self.mark, self.comment, self.decline_button, self.call_button)
        for part in answering:
            part.setEnabled(runs)
        choosing: tuple[QWidget, ...] = (self.choice, self.close_button, self.remove_button)
        for part in choosing:
            part.setEnabled(survey is not None)
        self.close_button.setText(tr("Close the round") if runs or survey is None else tr("Open the round again"))

    def _on_read(self, read: tuple[RoundProgress, dict[int, str]]) -> None:
        progress, self._numbers = read
        current = self.table.currentIndex().row()
        self.table.set_rows(progress.asked)
        self.bar.show_progress(progress)
        if progress.asked and self.table.current_row() is None:
            first = max(0, min(current, len(progress.asked) - 1))
            self.table.select_row(progress.asked[first].member.id)
        survey = self.survey
        if survey is None:
            return
        language = self._workspace.language
        parts = [
            tr("{answered} of %n answered", n=len(progress.asked), answered=progress.answered),
            tr("{number} declined", number=progress.declined) if progress.declined else "",
            tr("{number} still to ask", number=progress.still_open) if progress.still_open else "",
            tr("mean {mark}", mark=language.decimal(progress.mean)) if progress.mean is not None else "",
            tr("until {day}", day=language.date(survey.until, self._workspace.today)) if survey.until else "",
        ]
        self.facts.setText(" · ".join(part for part in parts if part))
        self.bar.setAccessibleName(self.facts.full_text())

    def _on_current(self, asked: object) -> None:
        self.mark.set_value(asked.mark if isinstance(asked, Asked) else None)

    def _on_changed(self, changes: ChangeSet | None) -> None:
        if changes is None or changes.touches(*_SHOWN):
            self._fill_choice()

    def _columns(self) -> list[Column[Asked]]:
        session, language = self._workspace.session, self._workspace.language

        def client(asked: Asked) -> str:
            found = session.get(Client, asked.member.client)
            return found.name if found is not None else ""

        def number(asked: Asked) -> str:
            return self._numbers.get(asked.member.client or 0, "")

        def state(asked: Asked) -> Cell:
            if asked.state == "answered":
                day = language.date(asked.on, self._workspace.today)
                return Cell(tr("answered {day}", day=day), "good", "chip", icon="check")
            if asked.state == "declined":
                return Cell(tr("declines"), "neutral", "chip")
            return Cell(tr("to ask"), "warn", "chip")

        def mark(asked: Asked) -> Cell:
            if asked.mark is None:
                return Cell("–", "muted")
            return Cell(str(asked.mark), "bad" if asked.mark <= 2 else "warn" if asked.mark == 3 else "good", bold=True)

        def before(asked: Asked) -> Cell:
            return Cell("–" if asked.before is None else str(asked.before), "muted")

        return [
            Column("client", tr("Client"), client, lambda asked: Cell(client(asked), bold=True), 220, stretch=True),
            Column("contact", tr("Contact"), number, lambda asked: Cell(number(asked)), 200),
            Column("state", tr("State"), lambda asked: asked.state, state, 150, kind="chip"),
            Column("mark", tr("Satisfaction"), lambda asked: asked.mark, mark, 96, align="right"),
            Column("before", tr("Last time"), lambda asked: asked.before, before, 80, align="right"),
        ]

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.choice, 1)
        top.addWidget(self.close_button)
        top.addWidget(self.remove_button)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.mark)
        foot.addWidget(self.comment, 1)
        foot.addWidget(self.decline_button)
        foot.addWidget(self.call_button)
        hint = Label(tr("1 to 5 gives the mark · Del declines · Enter calls"), "small", "text_secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addWidget(self.facts)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        column.addWidget(hint)
        for button in (self.close_button, self.decline_button, self.call_button):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self.choice.currentIndexChanged.connect(self._read)
        self.close_button.clicked.connect(self.close_round)
        self.remove_button.clicked.connect(self.remove_round)
        self.table.current_row_changed.connect(self._on_current)
        self.table.row_activated.connect(self.call)
        self.mark.chosen.connect(self.give)
        self.decline_button.clicked.connect(self.decline)
        self.call_button.clicked.connect(self.call)
        self._workspace.changed.connect(self._on_changed)
        for digit in range(1, 6):
            key = QShortcut(QKeySequence(str(digit)), self.table)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(partial(self.give, digit))
        gone = QShortcut(QKeySequence("Del"), self.table)
        gone.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        gone.activated.connect(self.decline)


def _progress(session: Session, survey: Survey, _progress: Progress) -> tuple[RoundProgress, dict[int, str]]:
    """How far the round is, and whom to call at each client: the decision maker, else anybody who is there."""
    numbers: dict[int, str] = {}
    people = sorted(session.all(Contact).values(), key=lambda one: one.is_decision_maker)
    for person in people:
        if person.client is not None and person.left_on is None:
            numbers[person.client] = f"{person.name} {number_of(person)}".strip()
    return progress_of(session, survey), numbers
