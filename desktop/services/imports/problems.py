"""Gives the rows of a file that could not be taken back as a workbook, to be corrected and imported again (product §6.3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.staging import CellProblem, Correction, Disposition, Staged, StagedRow
from desktop.excel import summary_book
from desktop.excel.figure_columns import FigureRow
from desktop.excel.figures import read_figures, recognise_source
from desktop.excel.grid import Row, Sheet, Workbook, cell_text, place_of
from desktop.excel.layout import Table
from desktop.excel.problems_book import ProblemSheet, write_problems_book
from desktop.excel.reader import read_workbook
from desktop.excel.stamp import META_SHEET, PROPERTY
from desktop.language import Language
from desktop.services.exports import Exported
from desktop.services.imports.corrections import with_corrections
from desktop.services.imports.layouts import CONFIRMED, layouts_of
from desktop.services.running import Runner, here

_KEPT_PROPERTIES = (PROPERTY, summary_book.CLIENT, summary_book.MONTH, summary_book.DATABASE)


def correctable(staged: Staged) -> tuple[CellProblem, ...]:
    """The problems that a person can do away with by typing something else into the cell.

    A row whose hidden marks contradict each other is none: nobody can tell whose it is, whatever its cells say.
    """
    rows = (problem for row in staged.rows if row.problems and not _is_torn(row) for problem in row.problems)
    return tuple(problem for problem in (*staged.file_problems, *rows) if problem.sheet)


def save_problems(
    staged: Staged, source: Path, target: Path, language: Language, corrections: Sequence[Correction] = (),
    progress: Progress = silent, run: Runner = here,
) -> Exported:  # fmt: skip
    """Write the rows with problems, in the layout of the file ``source``, and what their neighbours need to be understood.

    The rows that were taken are left out, so that importing the workbook brings only the corrected ones. Raises
    ``UserError`` when the file can't be read any more or the workbook can't be written.
    """
    if source.is_dir():
        raise UserError(
            Phrase("The cells stand in several files, so they can't be saved as one workbook."),
            Phrase("Correct them here with F2, or in the files themselves."),
        )
    book = with_corrections(read_workbook(source, progress=progress), corrections)
    sheets = _sheets(staged, book, language)
    properties = {name: value for name in _KEPT_PROPERTIES if (value := book.properties.get(name))}
    run(partial(_write, target, sheets, properties, language), progress)
    return Exported(target, sum(len(sheet.rows) - sheet.above for sheet in sheets if sheet.visible))


def _write(
    target: Path, sheets: Sequence[ProblemSheet], properties: Mapping[str, str], language: Language, progress: Progress
) -> None:
    write_problems_book(target, sheets, properties, language, progress)


def _sheets(staged: Staged, book: Workbook, language: Language) -> list[ProblemSheet]:
    problems: defaultdict[str, list[CellProblem]] = defaultdict(list)
    for problem in correctable(staged):
        problems[problem.sheet].append(problem)
    wanted = _Wanted(staged, book)
    found = [_sheet(sheet, problems[sheet.name], wanted, language) for sheet in book.sheets if problems.get(sheet.name)]
    marks = book.sheet(META_SHEET)
    if marks is not None:
        found.append(ProblemSheet(marks.name, marks.rows, visible=False))
    return found


def _sheet(sheet: Sheet, problems: Sequence[CellProblem], wanted: _Wanted, language: Language) -> ProblemSheet:
    first, numbers = wanted.rows(sheet, problems)
    kept = [*range(first), *sorted(number for number in numbers if number >= first)]
    place_in_new = {number: at for at, number in enumerate(kept)}
    reasons: dict[tuple[int, int], str] = {}
    for problem in problems:
        number, column = _place(problem, sheet)
        if number in place_in_new:
            reason = language.say(problem.reason)
            at = place_in_new[number], column
            reasons[at] = f"{reasons[at]}\n{reason}" if at in reasons else reason
    rows: list[Row] = [sheet.rows[number] for number in kept]
    return ProblemSheet(sheet.name, rows, first, reasons)


class _Wanted:
    """Which rows of each sheet go along."""

    def __init__(self, staged: Staged, book: Workbook) -> None:
        self._staged = staged
        self._figures: Sequence[FigureRow] = ()
        self._tables: dict[str, tuple[Table, bool]] = {}
        if staged.figures is not None:
            confirmed = layouts_of(staged.columns, book) if staged.figures.source == CONFIRMED else {}
            self._figures = read_figures(book, staged.file_name, confirmed=confirmed).rows
            for sheet in book.visible_sheets:
                if (known := confirmed.get(sheet.name) or recognise_source(sheet)) is not None:
                    source, table = known
                    self._tables[sheet.name] = table, source.has_parts_of_days(table)

    def rows(self, sheet: Sheet, problems: Sequence[CellProblem]) -> tuple[int, set[int]]:
        """The first row below the header, and the rows that are needed."""
        broken = {_place(problem, sheet)[0] for problem in problems}
        if self._staged.kind == "summary":
            return 0, set(range(len(sheet.rows)))
        if sheet.name in self._tables:
            return self._tables[sheet.name][0].first_row, self._with_their_days(sheet, broken, problems)
        staged = [row.row_number - 1 for row in self._staged.rows if row.sheet == sheet.name and row.row_number]
        return min(staged, default=0), broken

    def _with_their_days(self, sheet: Sheet, broken: set[int], problems: Sequence[CellProblem]) -> set[int]:
        """Rows that are added up to one day go together, or the corrected one would stand for the whole day."""
        table, has_parts = self._tables[sheet.name]
        needed = broken | _same_text(table, problems)
        if not has_parts:
            return needed
        groups = [set(row.rows) for row in self._figures if row.sheet == sheet.name]
        if needed - set().union(*groups, set()):
            return needed | set(table.data_rows)  # of which day they will be, nobody knows yet
        return needed.union(*(group for group in groups if group & needed))


def _same_text(table: Table, problems: Iterable[CellProblem]) -> set[int]:
    """The other rows of a text that was told at its first row only."""
    found: set[int] = set()
    for problem in problems:
        place = place_of(problem.cell)
        if problem.everywhere and place is not None:
            rows = table.sheet.rows
            found |= {number for number in table.data_rows if cell_text(rows[number][place[1]]) == problem.text}
    return found


def _place(problem: CellProblem, sheet: Sheet) -> tuple[int, int]:
    place = place_of(problem.cell)
    if place is not None:
        return place[0], min(place[1], max(0, sheet.width - 1))
    return (int(problem.cell) - 1 if problem.cell.isdigit() else 0), 0


def _is_torn(row: StagedRow) -> bool:
    return row.disposition is Disposition.REJECTED and row.note is not None


__all__ = ["correctable", "save_problems"]
