"""Plan callbacks: until when, and what that would add, move and leave without a place (product §3.2)."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.errors import UserError
from desktop.domain.planner import Placement, Unplaced
from desktop.domain.progress import Progress
from desktop.services.planning import Proposal, horizons, proposal
from desktop.services.session import Session
from desktop.ui.planning.day_bars import DayBar
from desktop.ui.planning.preview import PreviewDialog, Step
from desktop.ui.texts import say, tr
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segment_bar import SegmentBar
from desktop.ui.workspace import Workspace

_FIRST = "month"


class PlanningDialog(PreviewDialog):
    """Reads and plans beside the window each time another span is chosen. ``reps`` are planned, empty for all."""

    def __init__(self, workspace: Workspace, reps: frozenset[int] = frozenset(), parent: QWidget | None = None) -> None:
        super().__init__(workspace, tr("Plan callbacks"), parent)
        self.go_button.clicked.connect(self.apply)
        self._reps = reps
        self._asked = 0
        self._found: Proposal | None = None
        self._horizons = horizons(workspace.session)
        language = workspace.language
        self.until = SegmentBar(
            [
                ("weeks", tr("Two weeks")),
                ("month", tr("To the end of next month")),
                ("quarter", tr("A quarter")),
            ],
            name=tr("Until when"),
        )
        self.until.set_value(_FIRST)
        self._last = Label("", "body", "text_secondary")
        self.controls.addWidget(self.until)
        self.controls.addWidget(self._last)
        self.controls.addStretch(1)
        self.until.chosen.connect(self._on_chosen)
        self._language = language
        self._on_chosen(_FIRST)

    @property
    def found(self) -> Proposal | None:
        """What is proposed; None while it is worked out."""
        return self._found

    def apply(self) -> None:
        """Write the plan as one step."""
        if self._found is None:
            return
        try:
            self.workspace.write(self._found.changes())
        except UserError as error:
            self.banners.add_error(error)
            self._on_chosen(str(self.until.value))
            return
        self.accept()

    def _on_chosen(self, name: str) -> None:
        self._asked += 1
        self._found = None
        until = self._horizons[name]
        self._last.setText(tr("until {day}", day=self._language.date_with_day(until)))
        self.show_preview(tr("Working out the plan…"), (), (), tr("Apply"), can=False)
        work = partial(_work_out, self.workspace.session, until, self._reps)
        self.workspace.run(tr("Planning callbacks"), work, partial(self._on_found, self._asked))

    def _on_found(self, asked: int, found: Proposal) -> None:
        if asked != self._asked:
            return
        self._found = found
        steps = [
            *(self._unplaced(found, item) for item in found.unplaced),
            *(self._moved(found, item) for item in found.moved),
            *(self._new(found, item) for item in found.new),
        ]
        count = len(found.new) + len(found.moved)
        if not steps:
            said = tr("Everything is planned already; there is nothing to do.")
        else:
            said = tr(
                "{new} new, {moved} moved, {unplaced} without a place. Nothing that was promised moves.",
                new=self._language.integer(len(found.new)),
                moved=self._language.integer(len(found.moved)),
                unplaced=self._language.integer(len(found.unplaced)),
            )
        self.show_preview(said, self._bars(found), steps, tr("Plan %n callback(s)", n=count), can=count > 0)

    def _bars(self, found: Proposal) -> list[DayBar]:
        """The days of all planned reps together."""
        reps = found.reps or frozenset(found.capacities)
        loads = [found.loads(rep) for rep in reps]
        return [
            DayBar(
                days[0].day,
                sum(day.before for day in days),
                sum(day.after for day in days),
                sum(day.capacity for day in days),
            )
            for days in zip(*loads, strict=True)
        ]

    def _new(self, found: Proposal, item: Placement) -> Step:
        return Step(
            found.clients[item.client], tr("new"), None, item.day, self._rep(item.rep), say(item.reason),
        )  # fmt: skip

    def _moved(self, found: Proposal, item: Placement) -> Step:
        return Step(
            found.clients[item.client], tr("moved"), item.was, item.day, self._rep(item.rep), say(item.reason), "info",
        )  # fmt: skip

    def _unplaced(self, found: Proposal, item: Unplaced) -> Step:
        note = say(item.reason)
        if item.first_free is not None:
            free = self._language.date_with_day(item.first_free)
            note = tr("{reason}; the first free day is {day}", reason=note, day=free)
        return Step(
            found.clients[item.client], tr("no place"), item.latest, None, self._rep(item.rep), note, "bad",
        )  # fmt: skip

    def _rep(self, rep: int | None) -> str:
        return self.workspace.session.name("rep", rep) if rep is not None else ""


def _work_out(session: Session, until: date, reps: frozenset[int], progress: Progress) -> Proposal:
    return proposal(session, until, reps, progress=progress)
