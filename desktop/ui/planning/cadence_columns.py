"""The columns of how the cadence is kept: a line a rep, and a line a client."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from desktop.domain.client import LEVELS
from desktop.domain.standing import Counts, State
from desktop.language import Language
from desktop.services.cadence_counts import ClientCadence, RepCadence, Sums
from desktop.ui.tables.cells import MISSING, Cell, Tone
from desktop.ui.tables.column import Column
from desktop.ui.texts import tr

_LEVELS = {option.code: option.label for option in LEVELS}


def state_words() -> dict[State, str]:
    """What the states are called."""
    return {
        State.NEVER: tr("Never called"),
        State.OVERDUE: tr("Overdue"),
        State.DUE: tr("Due"),
        State.PLANNED: tr("Planned"),
        State.COVERED: tr("Covered"),
        State.OVER_SERVED: tr("Over-served"),
    }


_TONES: dict[State, Tone] = {State.NEVER: "bad", State.OVERDUE: "bad", State.DUE: "warn", State.OVER_SERVED: "warn"}


def rep_columns(language: Language) -> list[Column[RepCadence]]:
    """Rep, clients by state, and the sums of week and month."""
    words = state_words()

    def rep_word(one: RepCadence) -> str:
        return one.rep.name if one.rep else tr("no rep")

    def in_state(state: State) -> Column[RepCadence]:
        return _numbers(
            f"state_{state.value}",
            words[state],
            lambda one: one.states[state],
            language,
            84,
            tone=_TONES.get(state, ""),
        )

    def sums(name: str, title: str, pick: Callable[[RepCadence], Sums]) -> list[Column[RepCadence]]:
        def load(one: RepCadence) -> Cell:
            found = pick(one)
            if found.capacity is None:
                return MISSING
            text = f"{language.integer(found.planned + found.done)}/{language.integer(found.capacity)}"
            return Cell(text, kind="number", tone="warn" if found.is_too_much else "")

        return [
            _numbers(f"{name}_planned", tr("{span}: planned", span=title), lambda one: pick(one).planned, language, 116),
            _numbers(f"{name}_done", tr("{span}: done", span=title), lambda one: pick(one).done, language, 96),
            _numbers(f"{name}_remaining", tr("{span}: to do", span=title), lambda one: pick(one).remaining, language, 96),
            Column(f"{name}_load", tr("{span}: load", span=title), lambda one: pick(one).planned + pick(one).done, load,
                   width=92, align="right", kind="number", filter_kind="number"),
        ]  # fmt: skip

    return [
        Column("rep", tr("Rep"), rep_word, lambda one: Cell(rep_word(one)), width=100, stretch=True),
        _numbers("clients", tr("Clients"), lambda one: len(one.clients), language, 64),
        *(in_state(state) for state in State),
        *sums("week", tr("Week", comment="of callbacks"), lambda one: one.week),
        *sums("month", tr("Month", comment="of callbacks"), lambda one: one.month),
    ]


def client_columns(language: Language) -> list[Column[ClientCadence]]:
    """Client, level, and state and counts of week and month."""
    words = state_words()

    def state(name: str, title: str, pick: Callable[[ClientCadence], Counts]) -> Column[ClientCadence]:
        def cell(row: ClientCadence) -> Cell:
            found = pick(row).state
            return Cell(words[found], tone=_TONES.get(found, ""))

        return Column(name, title, lambda row: words[pick(row).state], cell, width=104)

    def counts(name: str, title: str, pick: Callable[[ClientCadence], Counts]) -> list[Column[ClientCadence]]:
        return [
            state(f"{name}_state", title, pick),
            _numbers(
                f"{name}_planned", tr("{span}: planned", span=title), lambda row: pick(row).planned, language, 104
            ),
            _numbers(f"{name}_done", tr("{span}: done", span=title), lambda row: pick(row).done, language, 96),
            _numbers(
                f"{name}_remaining", tr("{span}: to do", span=title), lambda row: pick(row).remaining, language, 104
            ),
        ]

    def level(row: ClientCadence) -> str:
        return language.tr(_LEVELS.get(row.client.level, row.client.level))

    def next_day(row: ClientCadence) -> Cell:
        day = row.overview.next_callback
        return MISSING if day is None else Cell(language.date(day), kind="date")

    return [
        Column("name", tr("Client"), lambda row: row.client.name, lambda row: Cell(row.client.name), width=180,
               stretch=True),
        Column("level", tr("Level"), level, lambda row: Cell(level(row)), width=80),
        *counts("week", tr("Week", comment="of callbacks"), lambda row: row.standing.week),
        *counts("month", tr("Month", comment="of callbacks"), lambda row: row.standing.month),
        Column("next", tr("Next callback"), lambda row: row.overview.next_callback, next_day, width=110, kind="date",
               filter_kind="date"),
    ]  # fmt: skip


def _numbers(
    name: str, title: str, value: Callable[[Any], int], language: Language, width: int, *, tone: Tone = ""
) -> Column[Any]:
    """A column of counts; nothing is said in a tone that warns of none."""

    def cell(row: Any) -> Cell:
        number = value(row)
        return Cell(language.integer(number), kind="number", tone=tone if number else "")

    return Column(name, title, value, cell, width=width, align="right", kind="number", filter_kind="number")
