"""The row above the calls: words, period, and what else is asked of a call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desktop.domain.call_filter import CallFilter
from desktop.domain.call_period import CallPeriod
from desktop.domain.client import LEVELS
from desktop.domain.contacting import DIRECTIONS, OUTCOMES
from desktop.domain.kinds import SATISFACTION, Option
from desktop.domain.sought import sought_words
from desktop.services.client_records import reference_options
from desktop.services.session import Session
from desktop.ui.calls.periods import period_names
from desktop.ui.icons import icon
from desktop.ui.tables.filter_fields import ChoiceFilter
from desktop.ui.texts import tr
from desktop.ui.widgets.day_field import DayField
from desktop.ui.widgets.drop_list import DropList
from desktop.ui.widgets.label import Label

_PATIENCE = 180  # milliseconds after the last key
_FIELD = 92
_WORDS = 190
_DAY = 92


class FilterBar(QWidget):
    """Tells of another filter a moment after it was typed, so that a search doesn't run for each letter."""

    changed = Signal()
    left_downwards = Signal()
    """Enter or Down in the field of words: the list is next."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._drilled: dict[str, Any] = {}
        self.words = _WordsField()
        self.period = DropList()
        self.period.setAccessibleName(tr("Period"))
        for period, name in period_names().items():
            self.period.addItem(name, period)
        self.first = self._day_field(tr("First day"))
        self.last = self._day_field(tr("Last day"))
        self.reps = self._choice(tr("Rep"), reference_options(session, "rep"))
        self.outcomes = self._choice(tr("Outcome"), self._options(OUTCOMES))
        self.directions = self._choice(tr("Direction"), self._options(DIRECTIONS))
        self.satisfaction = self._choice(
            tr("Satisfaction"), [(int(code), f"{code} · {word}") for code, word in self._options(SATISFACTION)]
        )
        self.levels = self._choice(tr("Level"), self._options(LEVELS))
        self._lists = (self.reps, self.outcomes, self.directions, self.satisfaction, self.levels)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_PATIENCE)
        self._clock.timeout.connect(self.changed)
        self._lay_out()
        self.show_period(CallPeriod.DAYS_365)
        self.words.textChanged.connect(self._on_typed)
        self.words.returnPressed.connect(self._on_entered)
        self.words.left_downwards.connect(self.left_downwards)
        self.period.activated.connect(self._on_period)
        for field in self._lists:
            field.changed.connect(self.changed)
            field.left_downwards.connect(self.left_downwards)

    @property
    def asked(self) -> CallFilter:
        """The filter as it stands."""
        first, last = self._days()
        asked = CallFilter(
            words=sought_words(self.words.text()),
            first=first,
            last=last,
            reps=_numbers(self.reps),
            outcomes=frozenset(str(code) for code in self.outcomes.asked),
            direction=_single(self.directions),
            satisfaction=_numbers(self.satisfaction),
            level=_single(self.levels),
        )
        return replace(asked, **self._drilled)

    @property
    def is_waiting(self) -> bool:
        """Whether something was typed that isn't told yet."""
        return self._clock.isActive()

    @property
    def drilled(self) -> dict[str, Any]:
        """What was asked by a click on a figure and has no field of its own."""
        return dict(self._drilled)

    def narrow(self, **asked: Any) -> None:
        """Ask for more: an outcome or a rep is ticked in its list; an hour or a reason has no list and is kept apart."""
        for name, value in asked.items():
            if name == "outcomes":
                self.outcomes.ask(tuple(value))
            elif name == "reps":
                self.reps.ask(tuple(value))
            else:
                self._drilled[name] = value
        self._show_active()
        self.changed.emit()

    def widen(self, name: str) -> None:
        """Ask no more for what was asked by a click on a figure; an hour goes with its weekday."""
        for each in ("weekday", "hour", "tries") if name == "hour" else (name,):
            self._drilled.pop(each, None)
        self.changed.emit()

    def show_period(self, period: CallPeriod) -> None:
        """Choose a period without telling anybody."""
        self.period.setCurrentIndex(self.period.findData(period))
        self._show_days()

    def ask_all_time(self) -> None:
        """Ask for the calls of all days."""
        self.show_period(CallPeriod.ALL)
        self.changed.emit()

    def clear(self) -> None:
        """Ask for nothing but the period."""
        self._drilled.clear()
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        for field in self._lists:
            field.ask(())
        self._show_active()
        self.changed.emit()

    def kept(self) -> dict[str, object]:
        """What is remembered for the next start: the period and the lists."""
        period: CallPeriod = self.period.currentData()
        names = ("reps", "outcomes", "directions", "satisfaction", "levels")
        return {"period": period.value} | {name: list(self._list(name).asked) for name in names}

    def restore(self, kept: dict[str, object]) -> None:
        """Take up what was remembered; what means nothing any more is passed over."""
        period = kept.get("period")
        if period in {one.value for one in CallPeriod if one is not CallPeriod.OWN}:
            self.show_period(CallPeriod(period))
        for name in ("reps", "outcomes", "directions", "satisfaction", "levels"):
            chosen = kept.get(name)
            if isinstance(chosen, list):
                self._list(name).ask(tuple(chosen))
        self._show_active()

    # -- inside

    def _list(self, name: str) -> ChoiceFilter:
        field = getattr(self, name)
        assert isinstance(field, ChoiceFilter)
        return field

    def _days(self) -> tuple[date | None, date | None]:
        period: CallPeriod = self.period.currentData()
        if period is not CallPeriod.OWN:
            return period.days(self._session.today)
        first, last = self.first.day, self.last.day
        return (last, first) if first is not None and last is not None and last < first else (first, last)

    def _on_period(self) -> None:
        first, last = self._shown_days()
        self._show_days()
        if self.period.currentData() is CallPeriod.OWN:
            self.first.set_day(first)
            self.last.set_day(last)
            self.first.setFocus()
            self.first.selectAll()
        self.changed.emit()

    def _shown_days(self) -> tuple[date, date]:
        """The month so far, to begin with when days of one's own are wanted."""
        today = self._session.today
        return self.first.day or today.replace(day=1), self.last.day or today

    def _show_days(self) -> None:
        own = self.period.currentData() is CallPeriod.OWN
        for part in (self.first, self.last, self._first_label, self._last_label):
            part.setVisible(own)

    def _on_typed(self) -> None:
        self._clock.start()

    def _on_entered(self) -> None:
        if self._clock.isActive():
            self._clock.stop()
            self.changed.emit()
        self.left_downwards.emit()

    def _show_active(self) -> None:
        for field in self._lists:
            field.show_problem(None)

    def _options(self, options: Sequence[Option]) -> list[tuple[str, str]]:
        return [(option.code, self._session.language.tr(option.label)) for option in options]

    def _choice(self, title: str, choices: Sequence[tuple[object, str]]) -> ChoiceFilter:
        field = ChoiceFilter(title, choices, self, with_empty=False)
        field.setFixedWidth(_FIELD)
        field.changed.connect(partial(field.show_problem, None))
        return field

    def _day_field(self, name: str) -> DayField:
        field = DayField(lambda: self._session.today, name=name, side="past")
        field.setProperty("role", "filter")
        field.setFixedWidth(_DAY)
        field.textEdited.connect(self._on_typed)
        return field

    def _lay_out(self) -> None:
        self.words.setMinimumWidth(_WORDS)
        self.period.setProperty("role", "filter")
        self._first_label, self._last_label = _caption(tr("First day")), _caption(tr("Last day"))
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 0, 16, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        parts: list[tuple[Label, QWidget]] = [
            (_caption(tr("Words")), self.words),
            (_caption(tr("Period")), self.period),
            (self._first_label, self.first),
            (self._last_label, self.last),
            (_caption(tr("Rep")), self.reps),
            (_caption(tr("Outcome")), self.outcomes),
            (_caption(tr("Direction")), self.directions),
            (_caption(tr("Satisfaction")), self.satisfaction),
            (_caption(tr("Level")), self.levels),
        ]
        for place, (label, part) in enumerate(parts):
            label.setBuddy(part)
            grid.addWidget(label, 0, place)
            grid.addWidget(part, 1, place)
        grid.setColumnStretch(0, 1)


class _WordsField(QLineEdit):
    """Words in any order; Down goes to the list, Esc clears."""

    left_downwards = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "filter")
        self.setPlaceholderText(tr("in any field, client, note"))
        self.setAccessibleName(tr("Words of the call"))
        self.setClearButtonEnabled(True)
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


def _caption(text: str) -> Label:
    return Label(text, "caption", "text_secondary")


def _numbers(field: ChoiceFilter) -> frozenset[int]:
    return frozenset(value for value in field.asked if isinstance(value, int))


def _single(field: ChoiceFilter) -> str:
    """The one that is ticked; all or none ask nothing."""
    chosen = field.asked
    return str(chosen[0]) if len(chosen) == 1 else ""
