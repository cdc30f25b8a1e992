"""A rep is away: from when, until when, who stands in, and what becomes of the callbacks (product §3.2)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop.domain.errors import UserError
from desktop.domain.fields import field_of
from desktop.domain.kinds import Choice
from desktop.domain.progress import Progress
from desktop.domain.records import Absence, Rep
from desktop.services.absences import AbsencePlan, Handled, absence_removed, planned_absence
from desktop.services.session import Session
from desktop.ui.planning.preview import PreviewDialog, Step
from desktop.ui.tables.cells import Tone
from desktop.ui.texts import explain, tr
from desktop.ui.widgets.day_field import DayField
from desktop.ui.widgets.dialog_foot import SideButton
from desktop.ui.widgets.drop_list import DropList
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace


class AbsenceDialog(PreviewDialog):
    """A new absence, or one that is changed. The preview is worked out beside the window."""

    def __init__(self, workspace: Workspace, absence: Absence | None = None, parent: QWidget | None = None) -> None:
        super().__init__(workspace, tr("Absence"), parent)
        self.go_button.clicked.connect(self.apply)
        self._before = absence
        self._asked = 0
        self._found: AbsencePlan | None = None
        start = absence or Absence(rep=workspace.session.rep, first_day=workspace.today, last_day=workspace.today)
        self.rep = self._reps(tr("Who is away"), start.rep, tr("choose"))
        self.first = DayField(lambda: workspace.today, start.first_day, name=tr("First day away"))
        self.last = DayField(lambda: workspace.today, start.last_day, name=tr("Last day away"))
        self.stand_in = self._reps(tr("Stand-in"), start.stand_in, tr("nobody"))
        self.kind = DropList()
        self.kind.setAccessibleName(tr("Kind"))
        kinds = field_of(Absence, "kind").kind
        assert isinstance(kinds, Choice)
        for option in kinds.options:
            self.kind.addItem(workspace.language.tr(option.label), option.code)
        self.kind.setCurrentIndex(self.kind.findData(start.kind))
        self.note = QLineEdit(start.note)
        self.note.setPlaceholderText(tr("Note"))
        self.note.setAccessibleName(tr("Note"))
        for field in (self.first, self.last):
            field.setFixedWidth(110)
            field.textEdited.connect(self._show)
        for combo in (self.rep, self.stand_in):
            combo.currentIndexChanged.connect(self._show)
        for words, control in (
            ("", self.rep), ("", self.kind), (tr("from"), self.first), (tr("until"), self.last),
            (tr("stand-in"), self.stand_in),
        ):  # fmt: skip
            if words:
                self.controls.addWidget(Label(words, "body"))
            self.controls.addWidget(control)
        self.controls.addWidget(self.note, 1)
        if absence is not None:
            remove = SideButton(tr("Remove"))
            remove.clicked.connect(self.remove)
            self.controls.addWidget(remove)
        self.bars.hide()
        self._show()

    @property
    def found(self) -> AbsencePlan | None:
        """What would happen; None while it is worked out, or while something can't be."""
        return self._found

    def apply(self) -> None:
        """Keep the absence and what it does to the callbacks, as one step."""
        if self._found is None:
            return
        kept = replace(self._found, absence=replace(self._found.absence, kind=self.kind.currentData(),
                                                    note=self.note.text().strip()))  # fmt: skip
        try:
            self.workspace.write(kept.changes(self.workspace.session))
        except UserError as error:
            self.banners.add_error(error)
            return
        self.accept()

    def remove(self) -> None:
        """Forget the absence; callbacks stay where they are now."""
        assert self._before is not None
        if self.workspace.do(absence_removed(self.workspace.session, self._before)) is not None:
            self.accept()

    def _wanted(self) -> Absence:
        base = self._before or Absence()
        return replace(
            base,
            rep=self.rep.currentData(),
            first_day=self.first.read(),
            last_day=self.last.read(),
            stand_in=self.stand_in.currentData(),
        )

    def _show(self) -> None:
        self._asked += 1
        self._found = None
        try:
            wanted = self._wanted()
        except UserError as problem:
            self._refuse(problem)
            return
        self.show_preview(tr("Working out the plan…"), (), (), tr("Save"), can=False)
        work = partial(_work_out, self.workspace.session, wanted, self._before)
        self.workspace.run(tr("Planning callbacks"), work, partial(self._on_found, self._asked),
                           partial(self._on_refused, self._asked))  # fmt: skip

    def _on_refused(self, asked: int, problem: UserError) -> None:
        if asked == self._asked:
            self._refuse(problem)

    def _refuse(self, problem: UserError) -> None:
        self.show_preview(explain(problem), (), (), tr("Save"), can=False)

    def _on_found(self, asked: int, found: AbsencePlan) -> None:
        if asked != self._asked:
            return
        self._found = found
        said = tr(
            "{handed} go to the stand-in, {moved} to other days.", handed=len(found.handed), moved=len(found.moved)
        )
        if found.promised:
            said += " " + tr("%n promised one(s) need(s) a decision: choose a stand-in, or agree on another day.",
                             n=len(found.promised))  # fmt: skip
        if found.left:
            said += " " + tr("%n find(s) no room and stay(s) where it is.", n=len(found.left))
        steps = [
            *(Step(client, tr("no place"), None, None, "", "", "bad") for client in found.left),
            *(self._step(item, tr("to decide"), "warn") for item in found.promised),
            *(self._step(item, tr("moved"), "info") for item in found.moved),
            *(self._step(item, tr("handed on"), "") for item in found.handed),
        ]
        self.show_preview(said, (), steps, tr("Save absence"), can=True)

    def _step(self, item: Handled, what: str, tone: Tone) -> Step:
        rep = self.workspace.session.name("rep", item.rep) if item.rep is not None else ""
        return Step(item.client, what, item.was, item.day, rep, "", tone)

    def _reps(self, name: str, chosen: int | None, nobody: str) -> QComboBox:
        combo = DropList()
        combo.setAccessibleName(name)
        combo.addItem(nobody, None)
        for rep in self.workspace.session.all(Rep).values():
            if rep.active:
                combo.addItem(rep.name, rep.id)
        combo.setCurrentIndex(max(combo.findData(chosen), 0))
        return combo


def _work_out(session: Session, absence: Absence, before: Absence | None, progress: Progress) -> AbsencePlan:
    return planned_absence(session, absence, before, progress)
