"""Callbacks for Outlook as a file: whose, which and how far, then where to (product §5 page 3)."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import InvalidValue
from desktop.domain.records import Rep
from desktop.services.outlook import Chosen
from desktop.ui.outlook_files import save_calendar
from desktop.ui.texts import explain, tr
from desktop.ui.widgets.day_field import DayField
from desktop.ui.widgets.dialog_foot import main_button, showing_foot
from desktop.ui.widgets.drop_list import DropList
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segment_bar import SegmentBar
from desktop.ui.workspace import Workspace

_ALL, _PROMISED = "all", "promised"


class IcalDialog(QDialog):
    """What goes into the file; the reps in sight are offered first."""

    def __init__(self, workspace: Workspace, reps: frozenset[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Save callbacks for Outlook"))
        self._workspace = workspace
        self.whose = DropList()
        self.whose.setAccessibleName(tr("Whose callbacks"))
        self._offer(reps)
        self.which = SegmentBar(((_ALL, tr("All")), (_PROMISED, tr("Promised ones only"))), name=tr("Callbacks"))
        self.until = DayField(lambda: workspace.today, name=tr("Until"))
        self._note = Label("", "small", "text_secondary")
        self._note.setWordWrap(True)
        form = QFormLayout()
        form.addRow(tr("Whose"), self.whose)
        form.addRow(tr("Callbacks"), self.which)
        form.addRow(tr("Until"), self.until)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self._note)
        column.addLayout(self._buttons())
        self.setMinimumWidth(420)
        self.until.textChanged.connect(self._show)
        self._show()
        self.until.setFocus()

    @property
    def note(self) -> str:
        """What stands below the fields."""
        return self._note.full_text()

    @property
    def chosen(self) -> Chosen:
        """What is wanted. Raises ``InvalidValue`` for what is no day."""
        kinds = frozenset({_PROMISED}) if self.which.value == _PROMISED else frozenset[str]()
        return Chosen(frozenset(self.whose.currentData()), until=self.until.read(), kinds=kinds)

    def accept(self) -> None:
        try:
            chosen = self.chosen
        except InvalidValue as problem:
            self._say(explain(problem), "bad")
            self.until.mark(True)
            self.until.setFocus()
            return
        if save_calendar(self._workspace, chosen, self):
            super().accept()

    def _offer(self, reps: frozenset[int]) -> None:
        known = sorted(self._workspace.session.all(Rep).values(), key=lambda rep: rep.name)
        if len(reps) > 1:
            names = [rep.name for rep in known if rep.id in reps]
            self.whose.addItem(self._workspace.language.listed(names), sorted(reps))
        self.whose.addItem(tr("Everyone"), [])
        for rep in known:
            if rep.active or rep.id in reps:
                self.whose.addItem(rep.name, [rep.id])
        if len(reps) == 1:
            self.whose.setCurrentIndex(max(0, self.whose.findData(list(reps))))

    def _show(self) -> None:
        day = self.until.day
        if day is not None:
            self._say(
                tr("Everything open until {day}, also what is overdue.",
                   day=self._workspace.language.date_with_day(day)), "text_secondary",
            )  # fmt: skip
        else:
            self._say(
                tr(
                    "Everything that is open. A file saved later brings a calendar up to date, without doubling anything."
                ),
                "text_secondary",
            )

    def _say(self, text: str, role: str) -> None:
        self._note.set_role(role)
        self._note.setText(text)

    def _buttons(self) -> QHBoxLayout:
        save = main_button(tr("Save as…"))
        save.clicked.connect(self.accept)
        return showing_foot(self, save)


def save_callbacks(workspace: Workspace, reps: frozenset[int], parent: QWidget) -> None:
    """Ask what is wanted, and save it."""
    IcalDialog(workspace, reps, parent).open()
