"""What a person says the columns of a foreign file mean, kept for the next file with the same header (product §6.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.domain.records import ColumnMapping
from desktop.domain.staging import Staged
from desktop.services.mapping import NOT_TAKEN, to_remember
from desktop.services.session import Session


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
