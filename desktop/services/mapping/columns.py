"""Which column of a foreign file holds which field: by header in both languages, or as a person confirmed before."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from desktop.domain.exchange import ColumnMapping
from desktop.domain.kinds import Choice, folded
from desktop.domain.phrase import Phrase
from desktop.domain.records import BY_TABLE, Client
from desktop.excel.cells import chosen
from desktop.excel.grid import Cell, cell_text
from desktop.excel.layout import ColumnHeader, Table, header_key
from desktop.services.mapping.remembered import NOT_TAKEN, chosen_in
from desktop.services.mapping.subjects import confirmed_subject, general_meanings, is_sure_on, meanings_on, subject_of
from desktop.services.mapping.targets import IDENTITY, Target, targets
from desktop.services.mapping.words import KEYWORDS, SUBJECTS


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """A column and its target, or the reason why it is not taken."""

    header: ColumnHeader
    target: Target | None = None
    reason: Phrase | str = ""


_ROW_NUMBERS: Final = frozenset(map(header_key, ("序号", "行号", "no", "no.", "nr", "#", "s/n", "number", "row")))
_LAST_CALLS: Final = frozenset(
    map(
        header_key,
        ("上次回访", "最近回访", "最后回访", "上次回访日期", "上次回访时间", "最近回访日期", "最后联系", "last call", "last callback",
         "last contact", "last contacted", "last called", "回访日期"),
    )
)  # fmt: skip
_OWNER_OR_CONTACT: Final = frozenset(map(header_key, ("负责人",)))
_NEEDED: Final = {
    "payment": (frozenset({"paid_on", "amount"}), Phrase("A payment needs both its day and its amount.")),
    "service_period": (frozenset({"ends_on"}), Phrase("A service period needs its end, and no column holds one.")),
    "callback": (frozenset({"due_on"}), Phrase("A callback needs its day, and no column holds one.")),
    "call": (frozenset({"started_at"}), Phrase("A call needs its day, and no column holds one.")),
    "keyword": (frozenset({"word"}), Phrase("No column holds the keyword that it is about.")),
}
"""The columns without which those of a table make no record, and what is said of them then."""
_UNDERSTOOD = 0.5
"""The share of a column's texts that must be choices of a field for the column to be taken for it."""


@cache
def known_headers() -> Mapping[str, str]:
    """Every header that is known → what it means, for finding the header row of a sheet."""
    known: dict[str, str] = {}
    for subject in SUBJECTS:
        known.update((title, meant[0].key) for title, meant in meanings_on(subject.table).items())
    known.update((title, meant[0].key) for title, meant in general_meanings().items())
    known.update((title, "row number") for title in _ROW_NUMBERS)
    known.update((title, "last call") for title in _LAST_CALLS)
    return known


def map_columns(
    table: Table, *, remembered: ColumnMapping | None = None, reps: Collection[str] = ()
) -> tuple[MappedColumn, ...]:
    """What each column of a table means; ``reps`` are the names of the reps that are known.

    A mapping that a person confirmed for files with this header goes before every rule.
    """
    if remembered is not None:
        return _as_remembered(table.columns, remembered)
    subject = subject_of(table)
    meant = {column: _candidates(table, column, subject) for column in table.columns}
    possible = {target.key for targets_of in meant.values() for target in targets_of}
    taken: dict[str, ColumnHeader] = {}
    found: dict[ColumnHeader, MappedColumn] = {}
    # What can mean one thing only is placed first: beside “Company”, “Name” is the contact's.
    for column in sorted(
        table.columns, key=lambda column: (len(meant[column]) > 1, not is_sure_on(subject, column), column.index)
    ):
        free = [target for target in meant[column] if target.key not in taken]
        free.sort(key=lambda target: _lacks(target.table, possible))  # an amount goes with the day that is there
        if free:
            taken[free[0].key] = column
            found[column] = MappedColumn(column, free[0])
        else:
            found[column] = MappedColumn(column, None, _why_not(column, meant[column], taken, subject))
    if subject == "client":
        _drop_unsure_owner(table, found, reps)
    return _useful([found[column] for column in table.columns], subject)


def is_blank(cell: Cell) -> bool:
    """Nothing stands in the cell, or only blanks."""
    return cell is None or (isinstance(cell, str) and not cell_text(cell))


def _candidates(table: Table, column: ColumnHeader, subject: str) -> tuple[Target, ...]:
    meanings = general_meanings() if subject == "client" else meanings_on(subject)
    for title in (column.key, column.bare_key):
        if title in _ROW_NUMBERS or (subject == "client" and title in _LAST_CALLS):
            return ()
        if meant := meanings.get(title):
            return tuple(target for target in meant if _may_hold(table, column, target)) or _instead(meant)
    return ()


def _may_hold(table: Table, column: ColumnHeader, target: Target) -> bool:
    """What was said of a call stands in a column of results as often as its outcome: the words decide."""
    entry = target.field
    if target.key != "call.outcome" or not isinstance(entry.kind, Choice):
        return True
    filled = [cell for cell in table.cells(column) if not is_blank(cell)]
    return sum(chosen(entry, cell) is not None for cell in filled) >= len(filled) * _UNDERSTOOD


def _instead(meant: Sequence[Target]) -> tuple[Target, ...]:
    return tuple(targets()["call.how"] for target in meant if target.key == "call.outcome")


def _why_not(column: ColumnHeader, meant: Sequence[Target], taken: Mapping[str, ColumnHeader], subject: str) -> Phrase:
    if column.without_title:
        return Phrase("The column has no title.")
    if column.bare_key in _ROW_NUMBERS:
        return Phrase("It only counts the rows.")
    if meant:
        other = taken[meant[0].key]
        return Phrase("The column “{other}” holds this already.", other=other.title)
    if subject == "client" and column.bare_key in _LAST_CALLS:
        return Phrase("A call that took place is written down here when it is made; a day alone is no call.")
    if subject != "client" and (column.key in general_meanings() or column.bare_key in general_meanings()):
        return _not_on_this_sheet(subject)
    return Phrase("The header isn't known.")


def _lacks(table: str, keys: Collection[str]) -> bool:
    """Whether nothing can be made of a table's columns, because one that it needs isn't there."""
    names, _ = _NEEDED.get(table, (frozenset(), ""))
    return any(f"{table}.{name}" not in keys for name in names)


def _not_on_this_sheet(subject: str) -> Phrase:
    listed = Phrase(BY_TABLE[subject].plural)
    return Phrase("The sheet lists {what}; what it says of the clients themselves is not taken.", what=listed)


def _drop_unsure_owner(table: Table, found: dict[ColumnHeader, MappedColumn], reps: Collection[str]) -> None:
    """负责人 is the rep where a contact stands beside it; alone it may be either, unless it holds names of reps."""
    if any(mapped.target is not None and mapped.target.key == "contact.name" for mapped in found.values()):
        return
    known = {folded(name) for name in reps}
    for column, mapped in found.items():
        if column.bare_key in _OWNER_OR_CONTACT and mapped.target is not None:
            names = {folded(cell_text(cell)) for cell in table.cells(column)} - {""}
            if not names <= known:
                found[column] = MappedColumn(
                    column, None, Phrase("It may be the rep or the contact; say which in the header.")
                )


def _useful(mapping: Iterable[MappedColumn], subject: str) -> tuple[MappedColumn, ...]:
    """The columns without those that nothing can be made of on a sheet about the records of a table."""
    columns = tuple(mapping)
    keys = {mapped.target.key for mapped in columns if mapped.target is not None}
    useless: dict[str, Phrase] = {}
    for table, (_, reason) in _NEEDED.items():
        if _lacks(table, keys):
            useless.update((key, reason) for key in keys if key.startswith(f"{table}."))
    for key in keys.difference(IDENTITY, useless):
        is_theirs = key.startswith("client.") if subject != KEYWORDS.table else not key.startswith("keyword.")
        if subject != Client.table and is_theirs:
            useless[key] = _not_on_this_sheet(subject)
    return tuple(
        MappedColumn(mapped.header, None, useless[mapped.target.key])
        if mapped.target is not None and mapped.target.key in useless
        else mapped
        for mapped in columns
    )


def _as_remembered(columns: Sequence[ColumnHeader], remembered: ColumnMapping) -> tuple[MappedColumn, ...]:
    confirmed = chosen_in(remembered)
    mapped = []
    for column in columns:
        target = targets().get(confirmed.get(column.title, NOT_TAKEN))
        reason = "" if target is not None else Phrase("It was left out before.")
        mapped.append(MappedColumn(column, target, reason))
    return _useful(mapped, confirmed_subject({one.target.key for one in mapped if one.target is not None}))
