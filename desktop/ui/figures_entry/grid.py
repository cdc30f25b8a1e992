"""The grid of figures: a line a day, a month or a client, a column a measure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from desktop.domain.errors import InvalidValue
from desktop.domain.fields import Field
from desktop.domain.kinds import Money, Share
from desktop.domain.phrase import Phrase
from desktop.domain.report_figures import CHANNEL_WORDS
from desktop.language.values import shown
from desktop.services.figure_entry import FIELDS, Came, EntryLine
from desktop.ui.tables.cells import MISSING_NUMBER, Cell
from desktop.ui.tables.column import Column
from desktop.ui.tables.edits import Commit
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import spoken_language, tr

_USUAL = ("visits", "inquiries_phone", "inquiries_form", "inquiries_message", "inquiries_email", "inquiries_fax",
          "orders", "clicks", "spend")  # fmt: skip
"""The measures that stand in sight from the start, in this order."""


def figures_grid(kind: str, commit: Commit) -> DataTable:
    """The grid for the lines of ``days``, ``months`` or ``clients``."""
    fields = {entry.name: entry for entry in FIELDS}
    others = [name for name in fields if name not in _USUAL]
    columns = [*_heads(kind), *(_figure(fields[name], shown=name in _USUAL) for name in (*_USUAL, *others))]
    table = DataTable(columns, lambda line: line.key, commit=commit)
    table.show_filter_row(kind == "clients")
    table.setAccessibleName(tr("Figures to enter"))
    return table


def _heads(kind: str) -> list[Column[Any]]:
    language = spoken_language()
    if kind == "days":
        return [
            Column(
                "day", tr("Day"), lambda line: line.day, lambda line: Cell(language.date_with_day(line.day)), width=130
            )
        ]
    if kind == "months":
        return [
            Column("month", tr("Month"), lambda line: str(line.month), lambda line: Cell(language.month(line.month)),
                   width=130)
        ]  # fmt: skip
    return [
        Column("client", tr("Client"), lambda line: line.client.name, lambda line: Cell(line.client.name), width=200),
        Column("username", tr("Username"), lambda line: line.client.username, lambda line: Cell(line.client.username),
               width=110),
    ]  # fmt: skip


def _figure(entry: Field, *, shown: bool) -> Column[EntryLine]:
    name = entry.name

    def value(line: EntryLine) -> object:
        return line.value(name)

    label = spoken_language().tr(entry.label)
    channel = CHANNEL_WORDS.get(name)
    title = label if channel is None else tr("Inq. {channel}", channel=channel, comment="short for inquiries")
    return Column(
        name, title, value, _cell_of(entry), width=max(entry.width, 96), align="right",
        kind="number", shown=shown, filter_kind="number", parse=_parse(entry),
        per_unit=100 if isinstance(entry.kind, Money | Share) else 1,
        hint=label,
    )  # fmt: skip


def _cell_of(entry: Field) -> Callable[[EntryLine], Cell]:
    language = spoken_language()

    def cell(line: EntryLine) -> Cell:
        found = line.value(entry.name)
        if found is None:
            return MISSING_NUMBER
        text = shown(entry, found, language, lambda _table, _number: "", missing="")
        return replace(_of_origin(line.came(entry.name), text), text=text)

    return cell


def _of_origin(came: Came, text: str) -> Cell:
    """Typed figures have a pencil and stand in blue, imported ones are plain; a screen reader says which."""
    if came is Came.TYPED:
        return Cell(
            text, "info", "number", icon="pencil", tip=tr("Typed in"), spoken=tr("{value}, typed in", value=text)
        )
    if came is Came.BOTH:
        words = tr("Some days imported, some typed in")
        return Cell(text, "info", "number", icon="layers", tip=words, spoken=f"{text}, {words}")
    return Cell(text, "", "number", tip=tr("Imported"), spoken=tr("{value}, imported", value=text))


def _parse(entry: Field) -> Callable[[object], object]:
    def parse(text: object) -> object:
        if isinstance(text, str) and text.strip() in ("", "–", "-", "--"):
            return _KEEP
        value = entry.kind.parse(text)
        if value is None:
            return _KEEP
        return value

    return parse


class _Keep:
    """An empty cell: it leaves what is known, as in an imported file (product §6.3)."""

    def __str__(self) -> str:
        return ""


_KEEP = _Keep()


def entered(values: Sequence[Any]) -> list[Any]:
    """The edits that hold a figure; empty cells leave what is known."""
    return [edit for edit in values if not isinstance(edit.value, _Keep)]


def nothing_entered() -> InvalidValue:
    """What is said when a cell was emptied."""
    return InvalidValue(
        Phrase("An empty cell leaves the figure as it is."), Phrase("Type 0, or undo the step that entered it.")
    )
