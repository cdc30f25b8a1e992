"""What the calls in the list add up to; every figure leads to the calls that it counts."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.call_statistics import CallStatistics, Reason, RepTally
from desktop.domain.contacting import DECISION_MAKER_REACHED, OUTCOMES, REACHED
from desktop.services.session import Session
from desktop.ui.calls.bar_list import Bar, BarList
from desktop.ui.calls.reach_map import STEPS, ReachMap, said
from desktop.ui.notices import link_button
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.see_through import see_through
from desktop.ui.widgets.tile import Tile

_IN_HOURS = 600
"""From so many minutes on their sum is told in hours."""
_REACHED, _IN_VAIN = "good_mark", "chart_axis"


class StatisticsPane(QScrollArea):
    """Tiles, outcomes, the hours of the week, reasons and reps."""

    narrowed = Signal(dict)
    """A figure was opened: what the list is narrowed to, as fields of ``CallFilter``."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Statistics"))
        self._session = session
        self._shown = CallStatistics()
        self.calls, self.reached, self.minutes = Tile(tr("Calls")), Tile(tr("Reached"), opens=True), Tile(tr("Minutes"))
        self.a_day = Tile(tr("A working day"))
        self.outcomes = BarList(tr("Outcomes"))
        self.hours = ReachMap()
        self.best = link_button("")
        self.reasons = BarList(tr("Reasons"))
        self.reps = BarList(tr("Reps, calls a working day against the goal"))
        self._reasons_note = Label("", "small", "text_secondary")
        language = session.language
        self._hours_note = Label(
            tr("Number of our calls; dark: {most} and more were reached, pale: less than {least}.",
               most=language.per_cent(STEPS[-1]), least=language.per_cent(STEPS[0])),
            "small", "text_secondary",
        )  # fmt: skip
        self._lay_out()
        self._connect()

    def show_statistics(self, shown: CallStatistics) -> None:
        """Show other figures."""
        self._shown = shown
        language = self._session.language
        share = shown.reached / shown.calls if shown.calls else None
        self.calls.show_figure(language.integer(shown.calls))
        self.reached.show_figure(language.integer(shown.reached), note=language.per_cent(share))
        self._show_minutes()
        self._show_a_day()
        self.outcomes.show_bars(list(self._outcome_bars()))
        self.hours.show_hours(shown.hours)
        best = shown.best
        self.best.setVisible(best is not None)
        if best is not None:
            self.best.setText(tr("Best: {hour}", hour=said(best.weekday, best.hour, best)))
        self.reasons.show_bars([self._reason_bar(reason) for reason in shown.reasons])
        self._reasons_note.setText(
            tr("Phrases of “Why” as they were written; %n call(s) have one.", n=shown.with_reason)
            if shown.with_reason
            else tr("Nothing is written under “Why”.")
        )
        self.reps.show_bars([self._rep_bar(rep) for rep in shown.reps])

    def _show_minutes(self) -> None:
        language, minutes = self._session.language, self._shown.minutes
        if not minutes.timed:
            self.minutes.show_figure("–", note=tr("no length is known"))
            return
        long = minutes.total >= _IN_HOURS
        self.minutes.show_figure(
            language.integer(minutes.total / 60 if long else minutes.total),
            tr("h", comment="hours") if long else tr("min", comment="minutes"),
            note=tr("mean {mean}, median {median}", mean=language.decimal(minutes.mean),
                    median=language.decimal(minutes.median)),
        )  # fmt: skip

    def _show_a_day(self) -> None:
        language, shown = self._session.language, self._shown
        if shown.a_day is None:
            self.a_day.show_figure("–", note=tr("told of all calls of a period"))
            return
        note = "" if shown.of_goal is None else tr("{share} of the goal", share=language.per_cent(shown.of_goal))
        self.a_day.show_figure(language.decimal(shown.a_day), tr("calls a rep"), note)

    def _outcome_bars(self) -> Iterable[Bar]:
        language, shown = self._session.language, self._shown
        for option in OUTCOMES:
            calls = shown.outcomes.get(option.code, 0)
            if calls:
                share = calls / shown.calls
                value = tr("{number} ({share})", number=language.integer(calls), share=language.per_cent(share))
                colour = _REACHED if option.code in REACHED else _IN_VAIN
                decided = option.code == DECISION_MAKER_REACHED
                name = tr("decision maker") if decided else language.tr(option.label)
                yield Bar(option.code, name, value, share, colour)

    def _reason_bar(self, reason: Reason) -> Bar:
        most = max(one.calls for one in self._shown.reasons)
        return Bar(reason.text, reason.text, self._session.language.integer(reason.calls), reason.calls / most,
                   "info_mark")  # fmt: skip

    def _rep_bar(self, rep: RepTally) -> Bar:
        language = self._session.language
        name = self._session.name("rep", rep.rep) if rep.rep is not None else tr("nobody")
        most = max([one.a_day or 0 for one in self._shown.reps] + [one.goal or 0 for one in self._shown.reps] + [1])
        calls, reached = language.integer(rep.calls), language.integer(rep.reached)
        minutes = language.minutes(rep.minutes)
        if rep.a_day is None:
            said_ = tr("{rep}: {calls} calls, {reached} reached, {minutes}", rep=name, calls=calls, reached=reached,
                       minutes=minutes)  # fmt: skip
            share = rep.calls / max(one.calls for one in self._shown.reps)
            return Bar(rep.rep, name, calls, share, "info_mark", tip=said_, spoken=said_)
        a_day, goal = language.decimal(rep.a_day), language.integer(rep.goal)
        said_ = tr(
            "{rep}: {calls} calls, {reached} reached, {minutes}; {a_day} a working day, the goal is {goal}",
            rep=name, calls=calls, reached=reached, minutes=minutes, a_day=a_day, goal=goal,
        )  # fmt: skip
        met = rep.of_goal is None or rep.of_goal >= 1
        mark = rep.goal / most if rep.goal else None
        value = tr("{a_day} of {goal}", a_day=a_day, goal=goal)
        return Bar(rep.rep, name, value, rep.a_day / most, "good_mark" if met else "info_mark", mark, said_, said_)

    def _connect(self) -> None:
        self.reached.opened.connect(partial(self.narrowed.emit, {"outcomes": REACHED}))
        self.outcomes.opened.connect(lambda code: self.narrowed.emit({"outcomes": frozenset({code})}))
        self.hours.opened.connect(self._on_hour)
        self.best.clicked.connect(self._on_best)
        self.reasons.opened.connect(lambda text: self.narrowed.emit({"reason": text}))
        self.reps.opened.connect(self._on_rep)

    def _on_hour(self, weekday: int, hour: int) -> None:
        self.narrowed.emit({"weekday": weekday, "hour": hour, "tries": True})

    def _on_best(self) -> None:
        if (best := self._shown.best) is not None:
            self._on_hour(best.weekday, best.hour)

    def _on_rep(self, rep: int | None) -> None:
        if rep is not None:
            self.narrowed.emit({"reps": frozenset({rep})})

    def _lay_out(self) -> None:
        tiles = QGridLayout()
        tiles.setSpacing(8)
        for place, tile in enumerate((self.calls, self.reached, self.minutes, self.a_day)):
            tile.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            tiles.addWidget(tile, place // 2, place % 2)
        for column in (0, 1):
            tiles.setColumnStretch(column, 1)
        for note in (self._reasons_note, self._hours_note):
            note.setWordWrap(True)
        inner = QFrame()
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(0, 0, 4, 0)
        whole.setSpacing(4)
        whole.addLayout(tiles)
        for title, *parts in (
            (tr("Outcomes"), self.outcomes),
            (tr("When clients are reached"), self.hours, self._hours_note, self.best),
            (tr("Reasons"), self.reasons, self._reasons_note),
            (tr("Reps, calls a working day against the goal"), self.reps),
        ):
            whole.addSpacing(12)
            whole.addWidget(Label(title, "strong"))
            for part in parts:
                whole.addWidget(part)
        whole.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(inner)
        see_through(self)
