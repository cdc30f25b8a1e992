"""Spread a backlog: over how many working days, how many a day at most, and where each callback goes (product §3.2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.errors import InvalidValue, UserError
from desktop.services.backlog import A_DAY, DAYS, SpreadProposal, spread_changes, spread_over
from desktop.services.callbacks import Planned
from desktop.ui.planning.day_bars import DayBar
from desktop.ui.planning.preview import PreviewDialog, Step
from desktop.ui.tables.cells import Tone
from desktop.ui.texts import explain, tr
from desktop.ui.widgets.day_field import DayField
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_MOST_DAYS = 60
_MOST_A_DAY = 200


class SpreadDialog(PreviewDialog):
    """Every change of a field shows at once where the callbacks would go."""

    def __init__(self, workspace: Workspace, backlog: Sequence[Planned], parent: QWidget | None = None) -> None:
        super().__init__(workspace, tr("Spread %n callback(s)", n=len(backlog)), parent)
        self.go_button.clicked.connect(self.apply)
        self._backlog = tuple(backlog)
        self._found: SpreadProposal | None = None
        self.days = _number(DAYS, _MOST_DAYS, tr("Working days"))
        self.a_day = _number(A_DAY, _MOST_A_DAY, tr("At most a day"))
        self.first = DayField(lambda: workspace.today, workspace.today, name=tr("From"))
        self.first.setFixedWidth(120)
        for name, field in (
            (tr("From"), self.first),
            (tr("over working days"), self.days),
            (tr("at most a day and rep"), self.a_day),
        ):
            self.controls.addWidget(Label(name, "body"))
            self.controls.addWidget(field)
            field.textChanged.connect(self._show)
        self.controls.addStretch(1)
        self._show()

    @property
    def found(self) -> SpreadProposal | None:
        """Where the callbacks would go; None while a field can't be read."""
        return self._found

    def apply(self) -> None:
        """Move the callbacks as one step."""
        if self._found is None:
            return
        try:
            self.workspace.write(spread_changes(self.workspace.session, self._found))
        except UserError as error:
            self.banners.add_error(error)
            return
        self.accept()

    def _show(self) -> None:
        self._found = None
        try:
            first = self.first.read() or self.workspace.today
        except InvalidValue as problem:
            self.show_preview(explain(problem), (), (), tr("Spread"), can=False)
            return
        count, a_day = _value(self.days), _value(self.a_day)
        if not count or not a_day:
            self.show_preview(tr("Write how many days, and how many a day."), (), (), tr("Spread"), can=False)
            return
        found = self._found = spread_over(self.workspace.session, self._backlog, first, count, a_day)
        said = [tr("%n callback(s) find a day.", n=len(found.placed))]
        if found.left:
            said.append(tr("%n find(s) no room and stay(s) overdue; allow more days or more a day.", n=len(found.left)))
        if found.promised:
            said.append(tr("%n promised one(s) stay(s): call, or agree on another day.", n=len(found.promised)))
        self.show_preview(
            " ".join(said), [DayBar(day, 0, found.on(day)) for day in found.days], self._steps(found),
            tr("Spread %n callback(s)", n=len(found.placed)), can=bool(found.placed),
        )  # fmt: skip

    def _steps(self, found: SpreadProposal) -> list[Step]:
        return [
            *(self._step(entry, tr("no room"), None, "warn") for entry in found.left),
            *(self._step(entry, tr("promised, stays"), entry.on, "info") for entry in found.promised),
            *(self._step(entry, tr("moved"), day, "") for entry, day in found.placed),
        ]

    def _step(self, entry: Planned, what: str, after: date | None, tone: Tone) -> Step:
        rep = self.workspace.session.name("rep", entry.rep) if entry.rep is not None else ""
        latest = entry.due.latest if entry.due is not None else None
        note = ""
        if after is not None and latest is not None and after > latest:
            note = tr("later than {day}, the longest gap", day=self.workspace.language.date_with_day(latest))
        return Step(entry.client, what, entry.on, after, rep, note, tone)


def _number(value: int, most: int, name: str) -> QLineEdit:
    field = QLineEdit(str(value))
    field.setValidator(QIntValidator(1, most, field))
    field.setFixedWidth(52)
    field.setAccessibleName(name)
    return field


def _value(field: QLineEdit) -> int:
    return int(field.text()) if field.hasAcceptableInput() else 0


def open_spread(workspace: Workspace, backlog: Sequence[Planned], parent: QWidget) -> None:
    """Open the dialog, or say that nothing is overdue."""
    if backlog:
        SpreadDialog(workspace, backlog, parent).open()
    else:
        workspace.told.emit(tr("Nothing is overdue, so there is nothing to spread."))
