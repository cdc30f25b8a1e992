"""The right of a review: the selected conflict with its ways, or all that the selected row would change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import InvalidValue
from desktop.domain.fields import Field
from desktop.domain.kinds import Reference
from desktop.domain.phrase import Phrase
from desktop.domain.staging import CellProblem, Correction, FieldConflict, StagedRow
from desktop.excel.grid import place_of
from desktop.ui.notices import Banner
from desktop.ui.review.decisions import Decisions, Way
from desktop.ui.review.lines import Line
from desktop.ui.texts import explain, say, tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.key_cap import KeyCap
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.see_through import see_through
from desktop.ui.widgets.side_panel import SidePanel

_MOST = 40
"""So many values of a row are listed."""


class CasePanel(SidePanel):
    """About one line. The ways of a conflict are radio buttons, a third value is typed."""

    all_requested = Signal(str)
    """Every open conflict as it is here, or as in the file."""
    column_requested = Signal(object, str)
    """The same for the conflicts of one column: a ``FieldConflict`` of it, and the way."""
    other_taken = Signal()
    """A third value was typed for the conflict."""
    left = Signal()
    """The keyboard goes back to the rows."""
    corrected = Signal(object)
    """A ``Correction``: what is to stand in a cell that could not be read."""

    def __init__(
        self, decisions: Decisions, words: Callable[[FieldConflict, object], str],
        values: Callable[[StagedRow], list[tuple[str, str, str]]], clients: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """``clients`` are what a cell may be corrected to that should name one."""
        super().__init__(
            current_theme().measure("layout.side_panel.import"), name=tr("The selected row"), parent=parent
        )
        self._decisions = decisions
        self._words = words
        self._values = values
        self._clients = clients
        self._line: Line | None = None
        self.ways: dict[Way, QRadioButton] = {}
        self.other = QLineEdit()
        self.correction: QLineEdit | None = None
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.addWidget(self._area, 1)
        self.column.addWidget(_note())
        escape = QShortcut(Qt.Key.Key_Escape, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)
        decisions.changed.connect(self._on_decided)
        self.show_line(None)

    def show_line(self, line: Line | None) -> None:
        """Show another line."""
        self._line = line
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.ways = {}
        self.correction = None
        if line is not None:
            self._add_head(column, line)
            if line.problem is not None and place_of(line.problem.cell) is not None:
                self._add_correction(column, line.problem)
            if line.conflict is not None:
                self._add_conflict(column, line.conflict)
            if line.row is not None:
                self._add_suggestions(column, line.row)
                self._add_values(column, line.row)
        column.addStretch(1)
        self._area.setWidget(inner)
        see_through(self._area)

    def focus_other(self) -> None:
        """Put the keyboard into the field for a third value."""
        if self._line is not None and self._line.conflict is not None:
            self.show()
            self.other.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.other.selectAll()

    def focus_correction(self) -> None:
        """Put the keyboard into the field that corrects a cell."""
        if self.correction is not None:
            self.show()
            self.correction.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.correction.selectAll()

    # -- parts

    def _add_head(self, column: QVBoxLayout, line: Line) -> None:
        text = line.problem.text if line.problem is not None else ""
        title = Label(line.client or text or line.where, "card_title")
        title.setWordWrap(True)
        column.addWidget(title)
        under = [line.field or line.where]
        if line.conflict is not None:
            number = [conflict for row in self._decisions.staged.rows for conflict in row.conflicts]
            under.append(tr("conflict {number} of {all}", number=number.index(line.conflict) + 1, all=len(number)))
        column.addWidget(Label(" · ".join(part for part in under if part), "body", "text_secondary"))
        if line.problem is not None:
            reason = Label(line.text, "body", "bad")
            reason.setWordWrap(True)
            column.addWidget(reason)

    def _add_correction(self, column: QVBoxLayout, problem: CellProblem) -> None:
        field = QLineEdit(problem.text)
        field.setAccessibleName(tr("Cell {cell}", cell=problem.cell))
        field.setPlaceholderText(tr("What the cell should say"))
        if problem.everywhere and self._clients:
            completer = QCompleter(list(self._clients), field)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            field.setCompleter(completer)
        check = QPushButton(tr("Check again"))
        column.addWidget(Label(tr("Cell {cell}", cell=problem.cell), "strong"))
        row = QHBoxLayout()
        row.addWidget(field, 1)
        row.addWidget(check)
        column.addLayout(row)
        words = (
            tr("The same text in the other rows of this column is replaced too. The file itself stays as it is.")
            if problem.everywhere
            else tr("It is read again as if it stood in the file. The file itself stays as it is.")
        )
        said = Label(words, "small", "text_secondary")
        said.setWordWrap(True)
        column.addWidget(said)
        self.correction = field
        field.returnPressed.connect(partial(self._on_correction, problem, field))
        check.clicked.connect(partial(self._on_correction, problem, field))

    def _add_conflict(self, column: QVBoxLayout, conflict: FieldConflict) -> None:
        if conflict.reason is not None:
            reason = Label(say(conflict.reason), "body", "warn")
            reason.setWordWrap(True)
            column.addWidget(reason)
        exported = tr("As it was exported: {value}", value=self._words(conflict, conflict.exported))
        column.addWidget(Label(exported, "small", "text_secondary", elide=True))
        chosen = self._decisions.way(conflict)
        place = tr("Cell {cell}", cell=conflict.cell) if conflict.cell else ""
        cards: list[tuple[Way, str, object, str, str]] = [
            ("here", tr("As it is here"), conflict.here, "", "Alt+1"),
            ("file", tr("As in the file"), conflict.file, place, "Alt+2"),
        ]
        for way, title, value, detail, key in cards:
            column.addWidget(self._card(conflict, way, title, self._words(conflict, value), detail, key))
        if not isinstance(conflict.field.kind, Reference):
            self._add_other(column, conflict, chosen == "other")
        alike = [one for row in self._decisions.staged.rows for one in row.conflicts if same_column(one, conflict)]
        if len(alike) > 1:
            label = say(Phrase(conflict.field.label))
            told = tr("“{field}” in %n row(s)", field=label, n=len(alike))
            column.addWidget(Label(told, "small", "text_secondary", elide=True))
            column.addLayout(self._ways_of_many(partial(self._on_column, conflict)))
        if len(self._decisions.staged.conflicts) > len(alike) or len(alike) == 1:
            column.addWidget(Label(tr("All conflicts of the file"), "small", "text_secondary"))
            column.addLayout(self._ways_of_many(self._on_all))

    def _ways_of_many(self, answer: Callable[[str], object]) -> QHBoxLayout:
        row = QHBoxLayout()
        for text, way in ((tr("All as here"), "here"), (tr("All as in the file"), "file")):
            button = QPushButton(text)
            button.clicked.connect(partial(_say_way, answer, way))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _card(self, conflict: FieldConflict, way: Way, title: str, value: str, detail: str, key: str) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "tile")
        radio = QRadioButton(title)
        radio.setAutoExclusive(False)
        radio.setChecked(self._decisions.way(conflict) == way)
        radio.setAccessibleName(f"{title}: {value}")
        radio.clicked.connect(partial(self._on_way, conflict, way))
        self.ways[way] = radio
        top = QHBoxLayout()
        top.addWidget(radio)
        top.addStretch(1)
        top.addWidget(KeyCap(key))
        inside = QVBoxLayout(card)
        inside.setContentsMargins(10, 8, 10, 8)
        inside.setSpacing(2)
        inside.addLayout(top)
        said = Label(value, "subtitle")
        said.setWordWrap(True)
        said.setContentsMargins(20, 0, 0, 0)
        inside.addWidget(said)
        if detail:
            under = Label(detail, "small", "text_secondary")
            under.setContentsMargins(20, 0, 0, 0)
            inside.addWidget(under)
        return card

    def _add_other(self, column: QVBoxLayout, conflict: FieldConflict, chosen: bool) -> None:
        self.other = QLineEdit()
        self.other.setPlaceholderText(tr("Another value"))
        self.other.setAccessibleName(tr("Another value"))
        if chosen:
            self.other.setText(self._words(conflict, self._decisions.other_value(conflict)))
        problem = Label("", "small", "bad")
        problem.setWordWrap(True)
        problem.hide()
        self.other.returnPressed.connect(partial(self._on_other, conflict, problem))
        row = QHBoxLayout()
        row.addWidget(self.other, 1)
        row.addWidget(KeyCap("Alt+3"))
        column.addLayout(row)
        column.addWidget(problem)

    def _add_suggestions(self, column: QVBoxLayout, row: StagedRow) -> None:
        if not row.suggestions:
            return
        column.addWidget(Label(tr("Is it one of these?"), "strong"))
        chosen = self._decisions.chosen(row)
        options: list[tuple[int | None, str]] = [(None, tr("A new client"))]
        options += [(each.client.id, f"{each.client.name} ({each.client.code})") for each in row.suggestions]
        for number, text in options:
            radio = QRadioButton(text)
            radio.setChecked(chosen == number)
            radio.clicked.connect(partial(self._on_suggestion, row, number))
            column.addWidget(radio)

    def _add_values(self, column: QVBoxLayout, row: StagedRow) -> None:
        values = self._values(row)
        if not values:
            return
        column.addSpacing(4)
        column.addWidget(Label(tr("The same row in the file"), "strong"))
        for label, old, new in values[:_MOST]:
            line = QHBoxLayout()
            name = Label(label, "body", "text_secondary", elide=True)
            name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            name.setFixedWidth(104)
            line.addWidget(name)
            value = Label(new, "body")
            value.setWordWrap(True)
            if old:
                value.setToolTip("")
                value.setAccessibleDescription(tr("before: {value}", value=old))
            line.addWidget(value, 1)
            column.addLayout(line)
        if len(values) > _MOST:
            column.addWidget(Label(tr("and %n more", n=len(values) - _MOST), "small", "text_secondary"))

    # -- answers

    def _on_way(self, conflict: FieldConflict, way: Way, *_checked: object) -> None:
        self._decisions.decide([conflict], way)

    def _on_all(self, way: str) -> None:
        self.all_requested.emit(way)

    def _on_column(self, conflict: FieldConflict, way: str) -> None:
        self.column_requested.emit(conflict, way)

    def _on_correction(self, problem: CellProblem, field: QLineEdit, *_checked: object) -> None:
        if field.text().strip() != problem.text.strip():
            self.left.emit()  # a field that is switched off would send the keyboard out of the review
            field.setEnabled(False)
            self.corrected.emit(Correction(problem.sheet, problem.cell, field.text().strip(), problem.everywhere))

    def _on_suggestion(self, row: StagedRow, client: int | None, *_checked: object) -> None:
        self._decisions.choose(row, client)

    def _on_other(self, conflict: FieldConflict, problem: Label) -> None:
        try:
            value = _read(conflict.field, self.other.text())
        except InvalidValue as error:
            self.other.setProperty("problem", True)
            self.other.style().unpolish(self.other)
            self.other.style().polish(self.other)
            problem.setText(explain(error))
            problem.show()
            return
        self._decisions.decide([conflict], "other", value)
        self.other_taken.emit()

    def _on_decided(self) -> None:
        if self._line is None or self._line.conflict is None:
            return
        chosen = self._decisions.way(self._line.conflict)
        for way, radio in self.ways.items():
            radio.setChecked(way == chosen)


def same_column(one: FieldConflict, other: FieldConflict) -> bool:
    """Whether two conflicts are about the same field of the same sort of record."""
    return type(one.record) is type(other.record) and one.field.name == other.field.name


def _say_way(answer: Callable[[str], object], way: str, *_checked: object) -> None:
    answer(way)


def _read(field: Field, text: str) -> object:
    return field.kind.parse(text)


def _note() -> QWidget:
    words = tr("Nothing has been written yet. A backup is made before the commit, and the whole import can be undone.")
    note = Banner("info", words)
    for close in note.findChildren(QToolButton):
        close.hide()  # it holds as long as the review does
    return note
