"""What a person says the columns of a foreign file mean: kept for files with the same header, changed, forgotten (§6.2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record, trashed
from desktop.domain.records import ColumnMapping
from desktop.domain.staging import ColumnRead, Staged
from desktop.services.mapping import NOT_TAKEN, chosen_in, targets, to_remember
from desktop.services.session import Session, utc_now


def mapping_confirmed(session: Session, staged: Staged, chosen: Mapping[tuple[str, str], str]) -> ChangeSet:
    """Remember what the columns of a file mean: (sheet, title) → key of the field, empty for a column left out.

    Raises ``UserError`` when two columns of a sheet are to be the same field.
    """
    known = {mapping.header: mapping for mapping in session.all(ColumnMapping).values()}
    wanted: dict[str, ColumnMapping] = {}
    for sheet in dict.fromkeys(column.sheet for column in staged.columns):
        titles = [column.title for column in staged.columns if column.sheet == sheet]
        told = {title: chosen.get((sheet, title), "") or NOT_TAKEN for title in titles}
        mapping = to_remember(titles, told)
        wanted[mapping.header] = mapping
    changes: list[Change[Record]] = []
    for header, mapping in wanted.items():
        before = known.get(header)
        after = (
            mapping
            if before is None
            else replace(before, titles=mapping.titles, kind=mapping.kind, mapping=mapping.mapping)
        )
        changes.append(Change(before, after))
    kept = tuple(change for change in changes if not change.is_empty)
    return ChangeSet(Phrase("Columns of {file}", file=staged.file_name), kept)


def remembered_columns(mapping: ColumnMapping) -> tuple[ColumnRead, ...]:
    """What a remembered mapping says of each column."""
    columns = []
    for title, key in chosen_in(mapping).items():
        target = targets().get(key)
        columns.append(ColumnRead("", title, target.label if target else "", "", target.key if target else ""))
    return tuple(columns)


def mapping_changed(mapping: ColumnMapping, chosen: Mapping[str, str]) -> ChangeSet:
    """Let columns mean something else from now on: title → key of the field, empty for a column left out.

    Raises ``UserError`` when two columns are to be the same field.
    """
    titles = list(chosen_in(mapping))
    told = to_remember(titles, {title: chosen.get(title) or NOT_TAKEN for title in titles})
    after = replace(mapping, kind=told.kind, mapping=told.mapping)
    changes = () if after == mapping else (Change(mapping, after),)
    return ChangeSet(Phrase("Remembered columns"), changes)


def mappings_forgotten(mappings: Iterable[ColumnMapping]) -> ChangeSet:
    """Ask again what the columns of such files mean."""
    gone = tuple(Change(mapping, trashed(mapping, utc_now())) for mapping in mappings)
    return ChangeSet(Phrase("Remembered columns forgotten"), gone)
