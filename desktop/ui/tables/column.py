"""What a column shows, how it is sorted, filtered and edited; most columns come from the field catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from operator import attrgetter
from typing import Any, Generic, Literal, TypeVar

from desktop.domain.errors import InvalidValue
from desktop.domain.fields import Field, fields_of
from desktop.domain.filters import FilterKind
from desktop.domain.kinds import Choice, Day, Flag, Kind, Moment, Money, Picture, Score, Seconds, Share, Whole
from desktop.domain.phrase import Phrase
from desktop.ui.tables.cells import MISSING, MISSING_NUMBER, Cell, CellKind
from desktop.ui.texts import tr

Row = TypeVar("Row")

Align = Literal["left", "right", "center"]

_NUMBERS: tuple[type[Kind], ...] = (Whole, Share, Seconds, Money, Score)


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column of a table.

    ``value`` gives what a row holds (sorted, filtered, summed and copied by it), ``cell`` what is painted. ``parse``
    reads what a person typed and raises ``InvalidValue``; without it the column can't be edited. ``choices`` are the
    values of a fixed list with their words, in their order. ``per_unit`` is how many of the value make one as written:
    100 for money in cents. ``order`` gives what values are sorted by, where that isn't the value itself.
    ``filter_kind`` ``None`` gives the column no filter field. ``of`` is the kind of value where the catalogue says it.
    ``amount`` writes a number in stored units; with it, ``subtotal`` says what of the rows stands over a group.
    """

    name: str
    title: str
    value: Callable[[Row], object]
    cell: Callable[[Row], Cell]
    width: int = 110
    least: int = 44
    align: Align = "left"
    kind: CellKind = "text"
    stretch: bool = False
    shown: bool = True
    filter_kind: FilterKind | None = "text"
    choices: tuple[tuple[object, str], ...] = ()
    parse: Callable[[object], object] | None = None
    per_unit: int = 1
    order: Callable[[Any], Any] | None = None
    hint: str = ""
    of: Kind | None = None
    amount: Callable[[int], str] | None = None
    subtotal: Literal["", "sum", "mean"] = ""
    _rank: dict[object, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_rank", {value: place for place, (value, _) in enumerate(self.choices)})

    @property
    def editable(self) -> bool:
        """Whether its cells can be changed in the table."""
        return self.parse is not None

    def sort_key(self, value: object) -> Any:
        """What a value is ordered by; ``None`` for a missing value, which stands last in either direction."""
        if value is None or value == "" or value == ():
            return None
        if self.order is not None:
            return self.order(value)
        if self._rank:
            return self._rank.get(value, len(self._rank))
        if isinstance(value, str):
            # The order of common hanzi in GB 18030 is that of their pinyin.
            return value.casefold().encode("gb18030", "replace")
        if isinstance(value, datetime):
            return value.replace(tzinfo=None)
        if isinstance(value, date):
            return datetime(value.year, value.month, value.day)
        if isinstance(value, tuple):
            return str(value).encode("gb18030", "replace")
        return value

    def plain(self, row: Row) -> str:
        """A row's value as it is copied into a spreadsheet: plain numbers and ISO dates, never the text on screen."""
        value = self.value(row)
        if isinstance(value, str) and not self.choices:
            return value
        return self.written(value) or ("" if value is None else self.cell(row).full_text)

    def written(self, value: object) -> str:
        """A value as it is typed: plain numbers and ISO dates; empty for one that only the cell can write."""
        if value is None:
            return ""
        if isinstance(value, bool):
            return str(int(value))
        if isinstance(value, int | Decimal) and self.per_unit != 1:
            return f"{Decimal(value) / self.per_unit:f}"
        if isinstance(value, int | float | Decimal):
            return str(value)
        if isinstance(value, datetime):
            return value.isoformat(" ", "seconds")
        if isinstance(value, date):
            return value.isoformat()
        word = next((word for choice, word in self.choices if choice == value), None)
        if word is not None:
            return word
        return ", ".join(value) if isinstance(value, tuple) else value if isinstance(value, str) else ""

    def read(self, text: object) -> object:
        """The value that a typed or pasted text means. Raises ``InvalidValue``, for a column for reading only too."""
        self.require_editable()
        assert self.parse is not None
        chosen = next((value for value, word in self.choices if word == text), None)
        return self.parse(text) if chosen is None else chosen

    def require_editable(self) -> None:
        """Raises ``InvalidValue`` for a column that is for reading only."""
        if self.parse is None:
            raise InvalidValue(
                Phrase("The column {column} can't be edited here.", column=self.title), Phrase("Nothing was changed.")
            )

    def numbers(self, rows: Iterable[Row]) -> list[int | Decimal]:
        """The known values of rows where they are numbers, in stored units; empty for a column of another kind."""
        if self.filter_kind != "number":
            return []
        found = map(self.value, rows)
        return [value for value in found if isinstance(value, int | Decimal) and not isinstance(value, bool)]


def columns_of(
    record: type,
    *,
    show: Callable[[Field, object], str],
    label: Callable[[str], str],
    names: Iterable[str] | None = None,
    editable: bool = True,
) -> tuple[Column[Any], ...]:
    """The columns of a record from the field catalogue, in its order or that of ``names``.

    ``show`` writes a value in the user's language, ``label`` translates a word of the catalogue. Pictures have none.
    """
    catalogue = {entry.name: entry for entry in fields_of(record) if not isinstance(entry.kind, Picture)}
    chosen = catalogue if names is None else names
    return tuple(_column(catalogue[name], show, label, editable) for name in chosen)


def _column(
    entry: Field, show: Callable[[Field, object], str], label: Callable[[str], str], editable: bool
) -> Column[Any]:
    kind = entry.kind
    value = attrgetter(entry.name)
    return Column(
        name=entry.name,
        title=label(entry.label),
        value=value,
        cell=_cell_of(entry, value, show),
        width=entry.width,
        align=_align(entry.align),
        kind=_cell_kind(kind),
        stretch=entry.stretch,
        shown=entry.shown,
        filter_kind=_filter_kind(kind),
        choices=_choices(kind, label),
        parse=kind.parse if editable and entry.editable else None,
        per_unit=100 if isinstance(kind, Money | Share) else 1,
        hint=label(entry.hint) if entry.hint else "",
        of=kind,
        amount=partial(show, entry) if isinstance(kind, _NUMBERS) else None,
        subtotal="sum" if isinstance(kind, Money) else "mean" if isinstance(kind, Share | Score) else "",
    )


def _cell_of(
    entry: Field, value: Callable[[object], object], show: Callable[[Field, object], str]
) -> Callable[[object], Cell]:
    kind = _cell_kind(entry.kind)
    missing = MISSING_NUMBER if kind == "number" else MISSING
    blank_is_missing = kind in ("number", "date")

    def cell(row: object) -> Cell:
        found = value(row)
        if found is None and blank_is_missing:
            return missing
        return Cell(show(entry, found) if found is not None else "", kind=kind, checked=found is True)

    return cell


def _cell_kind(kind: Kind) -> CellKind:
    if isinstance(kind, _NUMBERS):
        return "number"
    if isinstance(kind, Day | Moment):
        return "date"
    return "check" if isinstance(kind, Flag) else "text"


def _filter_kind(kind: Kind) -> FilterKind:
    if isinstance(kind, Choice | Flag):
        return "choice"
    if isinstance(kind, _NUMBERS):
        return "number"
    return "date" if isinstance(kind, Day | Moment) else "text"


def _choices(kind: Kind, label: Callable[[str], str]) -> tuple[tuple[object, str], ...]:
    if isinstance(kind, Choice):
        return tuple((option.code, label(option.label)) for option in kind.options)
    return ((True, tr("yes")), (False, tr("no"))) if isinstance(kind, Flag) else ()


def _align(word: str) -> Align:
    return "right" if word == "right" else "center" if word == "center" else "left"
