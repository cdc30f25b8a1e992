"""Tables of daily figures in nobody's layout, read as a person said what their columns hold (product §6.2)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from desktop.domain.phrase import Phrase
from desktop.domain.records import ColumnMapping
from desktop.domain.staging import ColumnRead
from desktop.excel.figures import FoundLayout, recognise_source
from desktop.excel.grid import Workbook
from desktop.excel.layout import find_table
from desktop.excel.sources import Source
from desktop.services.mapping import (
    DAY,
    FIGURES,
    IDENTITY,
    MONTH,
    OWNER,
    chosen_in,
    known_headers,
    remembered_mapping,
)
from desktop.services.session import Session

CONFIRMED = "confirmed"
"""The name of a layout that a person explained."""


def confirmed_layouts(session: Session, book: Workbook) -> dict[str, FoundLayout]:
    """The tables of figures whose columns a person explained for files with the same header, by sheet."""
    known = session.all(ColumnMapping).values()
    layouts: dict[str, FoundLayout] = {}
    for sheet in book.visible_sheets if known else ():
        table = find_table(sheet, known_headers())
        remembered = remembered_mapping(table, known) if table is not None else None
        if table is None or remembered is None:
            continue
        source = _source(chosen_in(remembered), recognise_source(sheet))
        if source is not None:
            layouts[sheet.name] = source, table
    return layouts


def layouts_of(columns: Iterable[ColumnRead], book: Workbook) -> dict[str, FoundLayout]:
    """The same layouts, by what was told of the columns when the file was staged."""
    chosen: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for column in columns:
        chosen[column.sheet][column.title] = column.key
    layouts: dict[str, FoundLayout] = {}
    for sheet in book.visible_sheets:
        table = find_table(sheet, known_headers())
        source = _source(chosen[sheet.name], recognise_source(sheet)) if sheet.name in chosen else None
        if table is not None and source is not None:
            layouts[sheet.name] = source, table
    return layouts


def _source(chosen: Mapping[str, str], known: FoundLayout | None) -> Source | None:
    """The layout that somebody's choices make; ``None`` where no figure is among them.

    How a platform writes days, and that its rows are parts of one, stays as it is ``known``.
    """
    figures = {
        title: key.partition(".")[2]
        for title, key in chosen.items()
        if key.startswith(f"{FIGURES}.") and key not in (DAY, MONTH, OWNER)
    }
    if not figures:
        return None
    return Source(
        name=CONFIRMED,
        label=Phrase("Table of daily figures"),
        figures=figures,
        day=tuple(title for title, key in chosen.items() if key == DAY),
        month=tuple(title for title, key in chosen.items() if key == MONTH),
        client=tuple(title for title, key in chosen.items() if key == OWNER or key in IDENTITY),
        campaign=known[0].campaign if known is not None else (),
        order=known[0].order if known is not None else None,
        adds_up=known[0].adds_up if known is not None else False,
    )
