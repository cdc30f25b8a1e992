"""What the review says of a staged file, one line a cell or row, in the groups of the design."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from itertools import chain

from desktop.domain.changes import Change
from desktop.domain.periods import Month
from desktop.domain.record import Record
from desktop.domain.records import Client
from desktop.domain.staging import CellProblem, Disposition, FieldConflict, Staged, StagedFigures, StagedRow
from desktop.language import Language
from desktop.language.values import shown

Names = Callable[[str, int], str]

_IN_SUMMARY = 5
"""So many values of a new record stand in its line; the panel has all."""


class Kind(Enum):
    """The groups of lines, in the order of their urgency."""

    CONFLICT = "conflict"
    UNREADABLE = "unreadable"
    CHANGED = "changed"
    NEW = "new"
    MISSING = "missing"
    KEPT = "kept"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Line:
    """One line. ``old`` → ``new`` is a change, ``text`` anything else; ``count`` is how many rows of the file it is."""

    kind: Kind
    sheet: str
    where: str
    client: str
    field: str = ""
    text: str = ""
    old: str = ""
    new: str = ""
    row: StagedRow | None = None
    conflict: FieldConflict | None = None
    problem: CellProblem | None = None
    figures_of: int | None = None
    count: int = 1

    @property
    def full_text(self) -> str:
        """All that it says in its last column, as one line."""
        if self.new or self.old:
            return f"{self.old} → {self.new}"
        return self.text


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a review: the kinds that have any, in their order, each with its lines and what they count for; and
    how many rows of the file they are about in all."""

    of: Mapping[Kind, tuple[Line, ...]]
    counts: Mapping[Kind, int]
    rows: int

    @classmethod
    def grouped(cls, lines: Iterable[Line]) -> Lines:
        """Lines in the order of the file, put under their kinds."""
        found: defaultdict[Kind, list[Line]] = defaultdict(list)
        for line in lines:
            found[line.kind].append(line)
        of = {kind: tuple(found[kind]) for kind in Kind if kind in found}
        return cls(of, {kind: _count_of(kind, of[kind]) for kind in of}, _rows_of(chain.from_iterable(of.values())))

    def __iter__(self) -> Iterator[Line]:
        return chain.from_iterable(self.of.values())

    def chosen(self, kind: Kind | None, wanted: Callable[[Line], bool] | None) -> Lines:
        """Those of a kind, or of all, that are wanted."""
        if wanted is None:
            if kind is None:
                return self
            of = {kind: self.of[kind]} if kind in self.of else {}
            return Lines(of, {one: self.counts[one] for one in of}, self.rows)
        return Lines.grouped(filter(wanted, self if kind is None else self.of.get(kind, ())))


def lines_of(staged: Staged, language: Language, names: Names) -> Lines:
    """Every line of the review, groups in order, each in the order of the file."""
    return Lines.grouped(_each_line(staged, language, names))


def _each_line(staged: Staged, language: Language, names: Names) -> Iterator[Line]:
    writer = _Writer(language, _with_new(staged, names), with_sheets=_has_sheets(staged))
    for row in staged.rows:
        yield from writer.of_row(row)
    for problem in staged.file_problems:
        yield writer.of_problem(problem, None)
    if staged.figures is not None:
        yield from writer.of_days(staged.figures)
        if staged.figures.unchanged:
            text = language.tr("%n day(s) of figures are known like this already", n=staged.figures.unchanged)
            yield Line(Kind.UNCHANGED, "", "", text, count=staged.figures.unchanged)


def _rows_of(lines: Iterable[Line]) -> int:
    """How many rows of the file the lines are about; a row with several lines is one, as in the history of imports."""
    found = list(lines)
    return len({id(line.row) for line in found if line.row}) + sum(line.count for line in found if not line.row)


def _count_of(kind: Kind, lines: Sequence[Line]) -> int:
    """What the lines of a kind count for: a person decides conflicts and corrects cells one by one, all else by rows."""
    return len(lines) if kind in (Kind.CONFLICT, Kind.UNREADABLE) else _rows_of(lines)


class _Writer:
    """Puts staged rows into words."""

    def __init__(self, language: Language, names: Names, *, with_sheets: bool = True) -> None:
        self._language = language
        self._names = names
        self._with_sheets = with_sheets
        self._label = cache(language.tr)

    def of_row(self, row: StagedRow) -> Iterator[Line]:
        """The lines of one row: its conflicts, its problems, and what it changes."""
        where = self._place(row.sheet, str(row.row_number)) if row.row_number else row.sheet
        for conflict in row.conflicts:
            yield Line(
                Kind.CONFLICT, row.sheet, where, row.title, self._label(conflict.field.label),
                text=f"{self.value(conflict, conflict.here)} | {self.value(conflict, conflict.file)}",
                row=row, conflict=conflict,
            )  # fmt: skip
        for problem in row.problems:
            yield self.of_problem(problem, row)
        for kept in row.kept:
            label = self._label(kept.field.label)
            value = shown(kept.field, kept.value, self._language, self._names)
            place = self._place(row.sheet, kept.cell) if kept.cell else where
            yield Line(Kind.KEPT, row.sheet, place, row.title, label, value, row=row)
        if row.disposition is Disposition.NEW:
            yield self._new(row, where)
            for change in row.changes:
                if change.before is not None:
                    yield from self._changed(row, where, change)
        elif row.disposition in (Disposition.CHANGED, Disposition.CONFLICT):
            for change in row.changes:
                yield from self._changed(row, where, change)
        elif row.disposition is Disposition.UNCHANGED:
            yield Line(Kind.UNCHANGED, row.sheet, where, row.title, row=row)
        elif row.disposition is Disposition.MISSING:
            what = self._language.tr(type(row.changes[0].after).label) if row.changes else ""
            text = self._language.tr("is not in the file and stays; check it to put it into the trash")
            yield Line(Kind.MISSING, row.sheet, where, row.title, what, text, row=row)

    def of_problem(self, problem: CellProblem, row: StagedRow | None) -> Line:
        """A cell that can't be taken, with its reason."""
        where = self._place(problem.sheet, problem.cell)
        reason = self._language.say(problem.reason)
        title = row.title if row is not None else ""
        return Line(
            Kind.UNREADABLE, problem.sheet, where, title, text=reason, old=problem.text, row=row, problem=problem
        )

    def of_days(self, figures: StagedFigures) -> Iterator[Line]:
        """Daily figures, one line for each client's new days and one for those that change."""
        grouped: defaultdict[tuple[Disposition, int], list[date]] = defaultdict(list)
        for entry in figures.days:
            grouped[entry.disposition, entry.client].append(entry.day)
        for (disposition, client), found in grouped.items():
            is_new = disposition is Disposition.NEW
            text = self._of_months(found, is_new) if figures.by_month else self._of_days(found, is_new)
            yield Line(
                Kind.NEW if is_new else Kind.CHANGED, "", "", self._names("client", client),
                self._language.tr("Daily figures"), text, figures_of=client, count=len(found),
            )  # fmt: skip

    def _of_days(self, days: Sequence[date], is_new: bool) -> str:
        span = self._language.dated_range(min(days), max(days))
        if is_new:
            return self._language.tr("figures of %n day(s), {span}", n=len(days), span=span)
        return self._language.tr("other figures on %n day(s), {span}", n=len(days), span=span)

    def _of_months(self, days: Sequence[date], is_new: bool) -> str:
        span, months = self._language.dated_range(min(days), max(days)), len({Month.of(day) for day in days})
        if is_new:
            return self._language.tr("%n month(s) spread over their days, {span}", n=months, span=span)
        return self._language.tr("other totals of %n month(s), spread over their days, {span}", n=months, span=span)

    def value(self, conflict: FieldConflict, value: object) -> str:
        """A value of a conflict in words."""
        return shown(conflict.field, value, self._language, self._names, missing=self._language.tr("empty"))

    def _place(self, sheet: str, cell: str) -> str:
        """Where something stands; of a file with one sheet the cell alone."""
        return f"{sheet} {cell}".strip() if self._with_sheets or not cell else cell

    def _new(self, row: StagedRow, where: str) -> Line:
        added = [change for change in row.changes if change.before is None]
        text = " · ".join(part for change in added if (part := self._values(change)))
        if row.note is not None:
            text = f"{self._language.say(row.note)} {text}"
        elif row.suggestions:
            similar = self._language.listed([suggestion.client.name for suggestion in row.suggestions])
            text = f"{self._language.tr('Similar: {names}.', names=similar)} {text}"
        what = self._language.tr("new: {what}", what=self._labels(added))
        return Line(Kind.NEW, row.sheet, where, row.title, what, text, row=row)

    def _labels(self, added: Sequence[Change[Record]]) -> str:
        """What is new: the client alone where there is one, since all else is new with it."""
        records = list(dict.fromkeys(type(change.after) for change in added))
        told = [Client] if Client in records else records
        return self._language.listed([self._language.tr(record.label) for record in told])

    def _changed(self, row: StagedRow, where: str, change: Change[Record]) -> Iterator[Line]:
        label = self._language.tr(type(change.after).label)
        if change.before is None:
            what = self._language.tr("new: {what}", what=label)
            yield Line(Kind.CHANGED, row.sheet, where, row.title, what, new=self._values(change), row=row)
            return
        empty = self._label("empty")
        for entry in change.fields:
            yield Line(
                Kind.CHANGED, row.sheet, where, row.title, self._label(entry.field.label),
                old=shown(entry.field, entry.before, self._language, self._names, missing=empty) or empty,
                new=shown(entry.field, entry.after, self._language, self._names, missing=empty) or empty,
                row=row,
            )  # fmt: skip

    def _values(self, change: Change[Record]) -> str:
        hidden = ("name", "client", "code")
        told = [
            entry
            for entry in change.fields
            if entry.field.in_excel and (entry.field.name not in hidden or change.record.table == "contact")
        ]
        texts = [
            shown(entry.field, entry.after, self._language, self._names)
            for entry in told
            if entry.field.name != "client"
        ]
        return ", ".join(text for text in texts[:_IN_SUMMARY] if text)


def _has_sheets(staged: Staged) -> bool:
    sheets = {row.sheet for row in staged.rows} | {problem.sheet for problem in staged.problems}
    return len(sheets - {""}) > 1


def _with_new(staged: Staged, names: Names) -> Names:
    """Names that also know the records which the file itself would add."""
    added = [*staged.shared, *(change.after for row in staged.rows for change in row.changes if change.before is None)]
    fresh = {(type(item).table, item.id): str(getattr(item, "name", "")) for item in added}

    def name(table: str, number: int) -> str:
        return fresh.get((table, number)) or names(table, number)

    return name


def words_for(staged: Staged, language: Language, names: Names) -> Callable[[FieldConflict, object], str]:
    """How the values of a conflict are written."""
    return _Writer(language, _with_new(staged, names)).value


def values_of(staged: Staged, row: StagedRow, language: Language, names: Names) -> list[tuple[str, str, str]]:
    """Everything that a row changes: field, value before (empty for a new record), value after."""
    known = _with_new(staged, names)
    return [
        (
            language.tr(entry.field.label),
            shown(entry.field, entry.before, language, known, missing="") if change.before is not None else "",
            shown(entry.field, entry.after, language, known),
        )
        for change in row.changes
        for entry in change.fields
        if entry.field.name != "client" and entry.field.in_excel
    ]
