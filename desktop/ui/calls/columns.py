"""The columns of the list of calls: the call's own fields, its client, and where the sought words stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from operator import attrgetter
from typing import Any

from desktop.domain.contacting import DECISION_MAKER_REACHED, REACHED
from desktop.domain.fields import Field
from desktop.domain.records import Call
from desktop.language.values import shown
from desktop.services.call_search import CallRow, found_in
from desktop.services.session import Session
from desktop.ui.tables.cells import Cell, Tone
from desktop.ui.tables.column import Column, columns_of
from desktop.ui.texts import tr

FOUND = "found"
"""The column that shows where the sought words stand; it is only there while words are sought."""
_WIDTHS = {
    "started_at": 124, "client": 132, "contact": 80, "outcome": 132, "what": 150, FOUND: 190, "why": 110, "minutes": 70,
    "satisfaction": 92, "rep": 64,
}  # fmt: skip
_ICONS = {DECISION_MAKER_REACHED: "badge-check", "reached": "phone-outgoing"}


def call_columns(session: Session, sought: Callable[[], tuple[str, ...]]) -> list[Column[CallRow]]:
    """All columns in their first order; ``sought`` tells the words of the moment."""
    language = session.language

    def show(entry: Field, value: object) -> str:
        return shown(entry, value, language, session.name, missing="")

    own = columns_of(Call, show=show, label=language.tr, editable=False)
    columns = {column.name: _of_call(column) for column in own}
    columns["client"] = replace(columns["client"], value=lambda row: row.client.name, cell=_client)
    outcome = columns["outcome"]
    columns["outcome"] = replace(outcome, cell=lambda row: _outcome(row, outcome.cell(row).text))
    columns[FOUND] = Column(
        FOUND,
        tr("Found in"),
        lambda row: _found(row, sought(), language.tr).text,
        lambda row: _found(row, sought(), language.tr),
        filter_kind=None,
    )
    names = [*_WIDTHS, *(name for name in columns if name not in _WIDTHS)]
    return [
        replace(
            columns[name],
            shown=name in _WIDTHS and name != FOUND,
            width=_WIDTHS.get(name, columns[name].width),
            stretch=name == "what",
        )
        for name in names
    ]


def _of_call(column: Column[Any]) -> Column[CallRow]:
    """A column over the call of a row."""
    holder = attrgetter("call")
    value, cell = column.value, column.cell
    return replace(column, value=lambda row: value(holder(row)), cell=lambda row: cell(holder(row)))


def _client(row: CallRow) -> Cell:
    return Cell(row.client.name, bold=row.client.level == "key")


def _outcome(row: CallRow, text: str) -> Cell:
    """Who was reached stands in plain letters, a try in vain in quiet ones."""
    call = row.call
    tone: Tone = "" if call.outcome in REACHED else "muted"
    icon = "phone-incoming" if call.direction == "in" else _ICONS.get(call.outcome, "phone-missed")
    if call.outcome == DECISION_MAKER_REACHED:
        return Cell(tr("decision maker"), tone, icon=icon, tip=text, spoken=text)
    return Cell(text, tone, icon=icon)


def _found(row: CallRow, words: tuple[str, ...], say: Callable[[str], str]) -> Cell:
    found = found_in(row.call, words)
    if found is None:
        return Cell("")
    entry, part = found
    return Cell(tr("{field}: {text}", field=say(entry.label), text=part), tip=getattr(row.call, entry.name))
