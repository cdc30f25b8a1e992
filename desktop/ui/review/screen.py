"""The review: kinds at the left, lines in the middle, the selected case at the right, the commit at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.staging import FieldConflict, Staged, StagedRow
from desktop.language import Language
from desktop.services.imports import correctable
from desktop.ui.icons import icon
from desktop.ui.notices import Banners, EmptyState
from desktop.ui.review.case_panel import CasePanel, same_column
from desktop.ui.review.decisions import Decisions, Way
from desktop.ui.review.kinds_list import KindsList
from desktop.ui.review.lines import Kind, Line, Lines, Names, lines_of, values_of, words_for
from desktop.ui.review.model import ReviewModel
from desktop.ui.review.tree import ReviewTree
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.beside import beside
from desktop.ui.widgets.footer_bar import FooterBar
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label

_FILTER_AFTER = 250  # ms


class ReviewScreen(QWidget):
    """One staged file. ``committed`` asks for the commit; nothing is written here."""

    committed = Signal()
    cancelled = Signal()
    mapping_requested = Signal()
    corrected = Signal(object)
    """A ``Correction`` of a cell that could not be read: the file is to be compared again with it."""
    history_requested = Signal(int)
    """A batch of the history is wanted: that of the import of the same file before."""
    problems_requested = Signal()
    """The cells that could not be read are wanted as a workbook."""

    def __init__(
        self, staged: Staged, language: Language, names: Names, parent: QWidget | None = None, *,
        before: ReviewScreen | None = None, clients: Sequence[str] = (), known: str = "",
        lines: Lines | None = None,
    ) -> None:  # fmt: skip
        """``clients`` are how those are called that are known; ``before`` is the review of the same file until a cell was
        corrected: what was decided there holds on. ``known`` says when the same file was imported before, if it was; ``lines``
        are what ``lines_of`` says of the file, where that was asked before.
        """
        super().__init__(parent)
        self.staged = staged
        self.decisions: Decisions = Decisions(staged, self, before=before.decisions if before is not None else None)
        self._lines = lines_of(staged, language, names) if lines is None else lines
        self._unreadable = len(staged.problems)
        self._kind: Kind | None = None
        words = words_for(staged, language, names)
        self.model = ReviewModel(self.decisions, words, self)
        self.tree = ReviewTree(self.model)
        self.kinds = KindsList(staged, self._lines, language)
        self.panel = CasePanel(self.decisions, words, partial(_values, staged, language, names), clients)
        self.banners = Banners()
        self._say_above(known)
        self.filter = QLineEdit()
        self._places = QStackedWidget()
        self.next_button = QPushButton(tr("Next conflict"))
        self.problems_button = QPushButton(tr("Save problems as workbook…"))
        self.commit_button = QPushButton()
        self.cancel_button = QPushButton(tr("Cancel import"))
        self._state_icon = IconLabel("info", 16, "info")
        self._state = Label("", "body", elide=True)
        self._filter_clock = QTimer(self)
        self._lay_out()
        self._connect()
        self._on_decided()
        self.model.show_lines(self._lines)  # last: a tree with thousands of rows is laid out anew whenever it moves
        if before is not None:
            self._go_on_from(before)
        if self.tree.current_line() is None:
            self._show_first()

    @property
    def changes_nothing(self) -> bool:
        """Whether there is nothing in the file that could be written, or trashed."""
        return self._lines.of.keys() <= {Kind.KEPT, Kind.UNCHANGED, Kind.UNREADABLE}

    @property
    def can_commit(self) -> bool:
        """Whether something would be written and every conflict is decided."""
        return self.decisions.rows_written > 0 and not self.decisions.open_conflicts

    def decide(self, way: Way) -> None:
        """Decide the current conflict; the keyboard goes on to the next open one."""
        line = self.tree.current_line()
        if line is None or line.conflict is None:
            return
        if way == "other":
            self.panel.focus_other()
            return
        self.decisions.decide([line.conflict], way)
        self._go_on()

    def go_to_conflict(self, step: int) -> None:
        """Go to the next open conflict, or when none is open to the next one."""
        is_open = {id(conflict) for conflict in self.decisions.open_conflicts}

        def wanted(line: Line) -> bool:
            return line.conflict is not None and (not is_open or id(line.conflict) in is_open)

        self.tree.show_line(self.model.index_of(wanted, after=self.tree.currentIndex(), step=step))

    def correct(self) -> None:
        """Put the keyboard into the field that corrects the current cell, or the next one that could not be read."""
        line = self.tree.current_line()
        if line is None or line.problem is None:
            self.tree.show_line(
                self.model.index_of(lambda found: found.problem is not None, after=self.tree.currentIndex())
            )
        self.panel.focus_correction()

    def commit(self) -> None:
        """Ask for the commit, if it may be."""
        if self.can_commit:
            self.committed.emit()

    # -- parts

    def _say_above(self, known: str) -> None:
        """What a person must know before looking at the rows."""
        if known and (before := self.staged.before) is not None:
            show = partial(self.history_requested.emit, before.batch)
            actions = [(tr("Show it in the history"), show)] if before.batch is not None else []
            hint = (
                "" if self.changes_nothing else tr("What it would change now was left out then, or changed here since.")
            )
            self.banners.add("info" if self.changes_nothing else "warn", known, hint, actions)
        if self.staged.figures is not None and self.staged.figures.by_month:
            self.banners.add(
                "info", tr("The file holds totals of months, no days"),
                tr(
                    "Each total is spread evenly over the days of its month: the month is exact, its days are not measured. "
                    "Where figures of days are known, they stay."
                ),
            )  # fmt: skip

    def _lay_out(self) -> None:
        self.filter.setPlaceholderText(tr("Filter rows"))
        self.filter.setAccessibleName(tr("Filter rows"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(220)
        self.next_button.setIcon(icon("arrow-down"))
        self.next_button.setToolTip("F8")
        self.next_button.setVisible(bool(self.staged.conflicts))
        tools = QHBoxLayout()
        tools.setContentsMargins(12, 0, 12, 0)
        tools.addWidget(self.filter, 1)
        tools.addStretch(1)
        tools.addWidget(self.next_button)
        bar = QWidget()
        bar.setFixedHeight(current_theme().measure("layout.tool_row"))
        bar.setLayout(tools)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self.changes_nothing:
            detail = tr("What could not be read is listed below.") if self.staged.problems else ""
            if not self._lines.of:
                detail = tr("No row that holds anything stands below its titles.")
            empty = EmptyState("equal", tr("This file changes nothing"), detail)
            empty.setMaximumHeight(150)
            column.addWidget(empty)
        column.addWidget(bar)
        self._places.addWidget(self.tree)
        self._places.addWidget(EmptyState("search", tr("No row is like this")))
        column.addWidget(self._places, 1)
        splitter = beside("review", middle, self.panel)
        splitter.setSizes([1000, self.panel.first_width])
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.kinds)
        across.addWidget(splitter, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.banners)
        whole.addLayout(across, 1)
        whole.addWidget(self._footer())

    def _footer(self) -> QWidget:
        foot = FooterBar()
        self.commit_button.setProperty("kind", "primary")
        self.commit_button.setIcon(icon("check", "on_accent"))
        self.commit_button.setToolTip("Ctrl+Enter")
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 0, 16, 0)
        row.addWidget(self._state_icon)
        row.addWidget(self._state, 1)
        self.problems_button.setIcon(icon("file-spreadsheet"))
        self.problems_button.setToolTip(tr("The rows with these cells, marked and commented, to be corrected in Excel"))
        row.addWidget(self.problems_button)
        self.problems_button.setVisible(bool(correctable(self.staged)))
        row.addWidget(self.cancel_button)
        row.addWidget(self.commit_button)
        return foot

    def _connect(self) -> None:
        self.decisions.changed.connect(self._on_decided)
        self.tree.line_changed.connect(self.panel.show_line)
        self.kinds.kind_chosen.connect(self._on_kind)
        self.kinds.sheet_taken.connect(self._on_sheet)
        self.kinds.mapping_requested.connect(self.mapping_requested)
        self.panel.all_requested.connect(self._on_all)
        self.panel.column_requested.connect(self._on_column)
        self.panel.corrected.connect(self.corrected)
        self.panel.other_taken.connect(self._go_on)
        self.panel.left.connect(self.tree.setFocus)
        self.problems_button.clicked.connect(self.problems_requested)
        self.next_button.clicked.connect(partial(self.go_to_conflict, 1))
        self.commit_button.clicked.connect(self.commit)
        self.cancel_button.clicked.connect(self.cancelled)
        self._filter_clock.setSingleShot(True)
        self._filter_clock.setInterval(_FILTER_AFTER)
        self._filter_clock.timeout.connect(self._filter)
        self.filter.textChanged.connect(self._filter_clock.start)
        self.filter.returnPressed.connect(self.tree.setFocus)

    # -- answers

    def _go_on(self) -> None:
        """Go on among the rows, at the next open conflict if there is one."""
        self.tree.setFocus()
        if self.decisions.open_conflicts:
            self.go_to_conflict(1)

    def _on_kind(self, kind: Kind | None) -> None:
        self._kind = kind
        self._filter()

    def _filter(self) -> None:
        wanted = self.filter.text().strip().casefold()
        in_hand = self.tree.current_line()
        self.model.show_lines(self._lines.chosen(self._kind, partial(_says, wanted) if wanted else None))
        self._places.setCurrentIndex(0 if self.model.groups else 1)
        if in_hand is not None:
            self.tree.show_line(self.model.index_of(lambda line: line is in_hand))
        if self.tree.current_line() is None:
            self._show_first()

    def _show_first(self) -> None:
        first = self.model.index_of(lambda _line: True)
        if first.isValid():
            self.tree.show_line(first)
        else:
            self.panel.show_line(None)  # it never speaks of a row that isn't shown

    def _on_sheet(self, sheet: str, taken: bool) -> None:
        self.decisions.take([row for row in self.staged.rows if row.sheet == sheet and row.row_number], taken)

    def _on_all(self, way: Way) -> None:
        self.decisions.decide(self.decisions.open_conflicts or self.staged.conflicts, way)

    def _on_column(self, conflict: FieldConflict, way: Way) -> None:
        self.decisions.decide([one for one in self.staged.conflicts if same_column(one, conflict)], way)

    def _go_on_from(self, before: ReviewScreen) -> None:
        """The kind and the filter that were chosen, and the cell after the one that was corrected."""
        self.filter.setText(before.filter.text())
        self._filter_clock.stop()
        self.kinds.kinds.setCurrentRow(before.kinds.kinds.currentRow())
        self._filter()
        corrected = before.tree.current_line()
        if corrected is None or corrected.problem is None:
            return
        gone = corrected.problem
        order = [line.problem for line in before._lines if line.problem is not None]
        later = {(one.sheet, one.cell) for one in order[order.index(gone) :]}
        found = self.model.index_of(
            lambda line: line.problem is not None and (line.problem.sheet, line.problem.cell) in later
        )
        if not found.isValid():
            found = self.model.index_of(lambda line: line.problem is not None)
        self.tree.show_line(found)

    def _on_decided(self) -> None:
        still_open, rows = len(self.decisions.open_conflicts), self.decisions.rows_written
        self.commit_button.setText(tr("Commit %n row(s)", n=rows))
        self.commit_button.setEnabled(rows > 0 and not still_open)
        unreadable = self._unreadable
        stays = tr("%n cell(s) that could not be read stay as they are.", n=unreadable) if unreadable else ""
        if still_open:
            self._state_icon.show_icon("triangle-alert", "warn")
            text = tr("%n conflict(s) still open. Choose a value to commit.", n=still_open)
        elif rows:
            self._state_icon.show_icon("info", "info")
            text = tr("%n row(s) will be written in one step that can be undone.", n=rows)
        else:
            self._state_icon.show_icon("info", "info")
            text = tr("Nothing would be written.")
        self._state.setText(f"{text} {stays}".strip())


def _values(staged: Staged, language: Language, names: Names, row: StagedRow) -> list[tuple[str, str, str]]:
    return values_of(staged, row, language, names)


def _says(wanted: str, line: Line) -> bool:
    return wanted in f"{line.where}\n{line.client}\n{line.field}\n{line.full_text}".casefold()
