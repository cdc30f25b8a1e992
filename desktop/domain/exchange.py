"""What went out as a workbook and what came in from files."""

from __future__ import annotations

from datetime import datetime

from desktop.domain.fields import choice, long_text, moment, reference, text, whole
from desktop.domain.kinds import Option
from desktop.domain.record import Record, record


@record("exported_workbook", "Exported workbook", "Exported workbooks")
class ExportedWorkbook(Record):
    """A workbook that was written to be taken back, with the values it held (product §4, §6.3)."""

    stamp: str = text("Stamp", unique=True, longest=64)
    kind: str = text("Kind")
    rep: int | None = reference("Rep", to="rep")
    exported_at: datetime | None = moment("Exported at")
    rows: str = long_text("Values as exported", in_excel=False)


@record("import", "Import", "Imports")
class Import(Record):
    """A file that was taken in (product §4, §5 page 7)."""

    file_name: str = text("File", shown=True, width=260, stretch=True)
    sha256: str = text("SHA-256", longest=64, width=120)
    kind: str = choice(
        "Kind", Option("roster", "roster"), Option("figures", "daily figures"), Option("summary", "summary reply"),
        Option("calls", "calls"), Option("callbacks", "callbacks"), Option("payments", "payments"),
        Option("periods", "service periods"), Option("contacts", "contacts"), Option("keywords", "keywords"),
        shown=True, width=110,
    )  # fmt: skip
    rep: int | None = reference("Rep", to="rep", shown=True)
    imported_at: datetime | None = moment("Imported at", shown=True)
    new_rows: int | None = whole("New", shown=True)
    changed_rows: int | None = whole("Changed", shown=True)
    unchanged_rows: int | None = whole("Unchanged", shown=True)
    conflicting_rows: int | None = whole("Conflicting", shown=True)
    rejected_cells: int | None = whole("Cannot be read", shown=True)
    batch: int | None = whole("Batch", shown=True, width=60)
    figures: str = long_text("Days by client", in_excel=False)
    undone_at: datetime | None = moment("Undone at", shown=True)
    undone_rows: int | None = whole("Taken back", shown=True)
    undone_kept: int | None = whole("Kept since", shown=True, hint="Edited since the import, so they stayed")
    undone_failed: int | None = whole("Not taken back", shown=True)


@record("column_mapping", "Column mapping", "Column mappings")
class ColumnMapping(Record):
    """What a person confirmed about the columns of files with the same header (product §6.2)."""

    header: str = text("Header", unique=True, longest=64, hint="SHA-256 of the header")
    titles: str = long_text("Titles")
    kind: str = text("Kind")
    mapping: str = long_text("Columns")
