"""What is to be chosen when clients become one, and what goes over, in words."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.merging import JOINED, FieldRow
from desktop.domain.record import Record
from desktop.domain.records import Client, NotSame
from desktop.domain.sameness import DayRule
from desktop.language import Language
from desktop.language.values import shown
from desktop.services.merging import Merging, Order
from desktop.ui.merging.choice_grid import ChoiceLine, Option
from desktop.ui.merging.words import said_record
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

_DAYS = "days"
_QUIET: tuple[type[Record], ...] = (NotSame,)
"""What goes over without a word."""


def field_lines(
    workspace: Workspace, order: Order, clients: Sequence[Client], rows: Sequence[FieldRow]
) -> list[ChoiceLine]:
    """A line for each field that differs: the value of each client, and all of them together where that can be."""
    session, language = workspace.session, workspace.language
    lines = []
    for row in rows:
        if not row.differs:
            continue
        options: list[Option | None] = [
            Option(client.id, shown(row.field, value, language, session.name))
            for client, value in zip(clients, row.values, strict=True)
        ]
        if row.can_join:
            options.append(Option(JOINED, tr("All of them together")))
        chosen = order.fields.get(row.field.name, row.suggested)
        lines.append(ChoiceLine(row.field.name, language.tr(row.field.label), tuple(options), chosen))
    return lines


def twin_lines(workspace: Workspace, found: Merging) -> list[ChoiceLine]:
    """A line for each record that both have: as the one has it, as the other, or both."""
    lines = []
    for twin in found.twins:
        options: list[Option | None] = [
            Option("kept", said_record(workspace, twin.stays)),
            Option("other", said_record(workspace, twin.other)),
        ]
        if not twin.single:
            options.append(Option("both", tr("Keep both")))
        lines.append(ChoiceLine(twin.key, workspace.language.tr(twin.other.label), tuple(options), twin.choice))
    return lines


def day_lines(language: Language, found: Merging) -> list[ChoiceLine]:
    """One line where days have figures at both: whose count, each with the spend that it comes to."""
    if not found.figures.both:
        return []
    spend = found.figures.spend or {}

    def option(rule: DayRule, text: str) -> Option:
        total = spend.get(rule)
        amount = "" if total is None else f" ({language.money(total, sign=True)})"
        return Option(rule, f"{text}{amount}")

    options = (option("kept", tr("Who stays")), option("other", tr("Who goes")), option("sum", tr("Add them up")))
    return [ChoiceLine(_DAYS, tr("Daily figures"), options, found.order.days)]


def days_said(language: Language, found: Merging) -> str:
    """How many days have figures at both."""
    return tr(
        "%n day(s) have figures at both, of these the same: {equal}. Whose count? In brackets the spend then.",
        n=found.figures.both,
        equal=language.integer(found.figures.equal),
    )


def moving_said(language: Language, found: Merging) -> str:
    """What goes over, what counts once, and where those who go are found."""
    parts = [
        _counted(language.tr(record.plural), language.integer(count))
        for record, count in found.moving.items()
        if count and record not in _QUIET and record is not Client
    ]
    if found.moving.get(Client):
        parts.append(_counted(tr("recommended clients"), language.integer(found.moving[Client])))
    if found.figures.moving:
        parts.append(_counted(tr("days of figures"), language.integer(found.figures.moving)))
    said = [
        tr("Goes over: {list}.", list=("、" if language.is_chinese else ", ").join(parts))
        if parts
        else tr("Nothing belongs to those who go.")
    ]
    same = sum(count for record, count in found.same.items() if record not in _QUIET)
    if same:
        said.append(tr("%n entry(ies) are there twice word for word and count once.", n=same))
    said.append(tr("Who goes lies in the trash with a note, and is still found by its name, username and code."))
    return ("" if language.is_chinese else " ").join(said)


def _counted(what: str, count: str) -> str:
    return f"{what} {count}"
