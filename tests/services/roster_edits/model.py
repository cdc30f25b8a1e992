"""Steps of a person at a roster workbook, and what must come of them when it is taken back.

A step names its row by the hidden key and its column by the header, for rows and columns move under other steps.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time
from random import Random
from typing import Any

from desktop.domain import kinds
from desktop.domain.fields import Field
from desktop.domain.records import Rep
from desktop.domain.snapshot import plain
from desktop.domain.staging import CLEAR, Disposition, Staged
from desktop.excel.cells import written
from desktop.excel.roster_book import RosterSheet, roster_sheets
from desktop.excel.stamp import Stamp, row_key
from desktop.language import Language
from desktop.services.session import Session
from tests.services.roster_edits.agencies import TRAPS, day, text

SHEETS = {sheet.table: sheet for sheet in roster_sheets()}


@dataclass(frozen=True)
class Step:
    """One thing that a person does: ``what`` on a sheet (its title as exported), with what it needs."""

    what: str
    sheet: str
    args: tuple[Any, ...] = ()


@dataclass
class Edits:
    """The steps so far, and what is expected of them."""

    steps: list[Step] = field(default_factory=list)
    changed: dict[tuple[str, int, str], Any] = field(default_factory=dict)
    """(table, record, field) → the plain value that the field must have."""
    gone: set[tuple[str, int]] = field(default_factory=set)
    added: dict[str, list[str]] = field(default_factory=dict)
    """Table → the names (or notes) of rows that must be offered as new."""


class Person:
    """Edits a workbook at random. ``safe`` steps have one outcome; the others tear rows apart or copy keys about."""

    def __init__(self, session: Session, language: Language, stamp: str, random: Random) -> None:
        self._session = session
        self._language = language
        self._stamp = Stamp("roster", stamp)
        self._random = random
        self._serial = 0
        self._titles: dict[tuple[str, str], str] = {}
        self._sheets: dict[str, str] = {}
        self._dropped: set[tuple[str, str]] = set()
        self._copied: set[tuple[str, int]] = set()
        self._blanked: set[tuple[str, int, str]] = set()
        self.edits = Edits()

    def edit(self, steps: int) -> Edits:
        """Some steps that have one outcome."""
        acts = (self._put, self._put, self._put, self._blank, self._clear, self._drop, self._copy, self._insert,
                self._sort, self._move_column, self._foreign_column, self._hide, self._drop_column, self._rename,
                self._rename_sheet)  # fmt: skip
        for _ in range(steps):
            self._random.choice(acts)()
        return self.edits

    def tear(self, steps: int) -> Edits:
        """Some steps that tear rows apart or copy their keys about, and a few honest ones."""
        tears = (self._sort_part, self._sort_part, self._shift_up, self._shift_down, self._fill_keys, self._paste_over)
        for _ in range(steps):
            self._random.choice(tears)()
        for act in self._random.choices((self._put, self._blank, self._sort), k=4):
            act()
        return self.edits

    # -- steps with one outcome

    def _put(self) -> None:
        sheet, record, entry = self._cell()
        if entry is None or not self._is_free(sheet, record, entry):
            return
        value = self._value(entry, record)
        shown = self._session.name("rep", value) if isinstance(entry.kind, kinds.Reference) else value
        cell = written(entry, shown, self._language)
        if cell is None or self._exchanges(sheet, record, entry, plain(entry.kind, value)):
            return
        self._blanked.discard((sheet.table, record, entry.name))
        self._step("put", sheet, self._key(sheet, record), self._header(sheet, entry), cell)
        self._expect(sheet, record, entry, plain(entry.kind, value))

    def _blank(self) -> None:
        sheet, record, entry = self._cell()
        if entry is None or not self._is_free(sheet, record, entry) or self._exchanges(sheet, record, entry, None):
            return
        self._blanked.add((sheet.table, record, entry.name))
        self._step("put", sheet, self._key(sheet, record), self._header(sheet, entry), None)
        self.edits.changed.pop((sheet.table, record, entry.name), None)

    def _clear(self) -> None:
        sheet, record, entry = self._cell()
        if entry is None or entry.required or not self._is_free(sheet, record, entry):
            return
        default = getattr(sheet.record(), entry.name)
        if self._exchanges(sheet, record, entry, plain(entry.kind, default)):
            return
        self._blanked.discard((sheet.table, record, entry.name))
        self._step("put", sheet, self._key(sheet, record), self._header(sheet, entry), f" {CLEAR.upper()} ")
        self._expect(sheet, record, entry, plain(entry.kind, default))

    def _drop(self) -> None:
        sheet, record, _ = self._cell()
        if (
            record
            and (sheet.table, record) not in self.edits.gone | self._copied
            and not self._tables(self._copied, sheet)
        ):
            self._step("drop", sheet, self._key(sheet, record))
            self.edits.gone.add((sheet.table, record))
            for place in [place for place in self.edits.changed if place[:2] == (sheet.table, record)]:
                del self.edits.changed[place]

    def _copy(self) -> None:
        """A row copied whole below the last one, under another name."""
        sheet, record, _ = self._cell()
        named = self._naming(sheet)
        if not record or named is None or (sheet.table, record) in self.edits.gone:
            return
        if (sheet.table, record) in self._copied or (sheet.table, record, named.name) in self.edits.changed:
            return
        if any(place[:2] == (sheet.table, record) for place in self._blanked):
            return  # what a new row needs may be missing
        if self._tables(self.edits.gone, sheet):
            return  # with rows that are gone, copies look as if they had been made over them
        self._copied.add((sheet.table, record))
        name = self._new_name()
        self._step("copy", sheet, self._key(sheet, record), self._header(sheet, named), name)
        self.edits.added.setdefault(sheet.table, []).append(name)

    def _insert(self) -> None:
        """A new client somewhere."""
        name = self._new_name()
        sheet = SHEETS["client"]
        self._step("insert", sheet, self._random.random(), self._header(sheet, self._naming(sheet)), name)
        self.edits.added.setdefault("client", []).append(name)

    def _sort(self) -> None:
        sheet = self._sheet()
        entry = self._random.choice(self._columns(sheet))
        self._step("sort", sheet, self._header(sheet, entry), self._random.random() < 0.5)

    def _move_column(self) -> None:
        sheet = self._sheet()
        self._step(
            "move_column", sheet, self._header(sheet, self._random.choice(self._columns(sheet))), self._random.random()
        )

    def _foreign_column(self) -> None:
        self._step("foreign_column", self._sheet(), self._random.random())

    def _hide(self) -> None:
        sheet = self._sheet()
        self._step("hide_column", sheet, self._header(sheet, self._random.choice(self._columns(sheet))))

    def _drop_column(self) -> None:
        """A column that nobody has typed into, and that no new row needs."""
        sheet = self._sheet()
        used = {name for table, _, name in self.edits.changed if table == sheet.table}
        free = [one for one in sheet.fields if one.name not in used and not one.required and one.name != "note"]
        free = [one for one in free if one.name not in ("code", "name", "purpose")]
        if free:
            entry = self._random.choice(free)
            self._dropped.add((sheet.table, entry.name))
            self._step("drop_column", sheet, self._header(sheet, entry))

    def _rename(self) -> None:
        """A header in the other language."""
        sheet = self._sheet()
        other = Language("en" if self._language.is_chinese else "zh_CN")
        entry = self._random.choice(self._columns(sheet))
        title = other.tr(entry.label)
        self._step("rename_column", sheet, self._header(sheet, entry), title)
        self._titles[sheet.table, entry.name] = title

    def _rename_sheet(self) -> None:
        sheet = self._sheet()
        self._serial += 1
        self._step("rename_sheet", sheet, f"Sheet {self._serial}")
        self._sheets[sheet.table] = f"Sheet {self._serial}"

    # -- steps that tear apart

    def _sort_part(self) -> None:
        """Some neighbouring columns sorted without the others."""
        sheet = self._sheet()
        self._step("sort_part", sheet, self._random.random(), self._random.random(), self._random.random() < 0.5)

    def _shift_up(self) -> None:
        sheet, record, entry = self._cell()
        if record and entry is not None:
            self._step("shift_up", sheet, self._key(sheet, record), self._header(sheet, entry))

    def _shift_down(self) -> None:
        sheet, record, entry = self._cell()
        if record and entry is not None:
            self._step("shift_down", sheet, self._key(sheet, record), self._header(sheet, entry))

    def _fill_keys(self) -> None:
        """A client filled down over the next ones, hidden keys and all, as far as the program goes."""
        sheet, record, _ = self._cell(SHEETS["client"])
        if record:
            self._step("fill_down", sheet, self._key(sheet, record), self._random.randrange(1, 4))

    def _paste_over(self) -> None:
        """The visible cells of a client over those of another."""
        sheet, record, _ = self._cell(SHEETS["client"])
        _, other, _ = self._cell(sheet)
        if record and other and record != other:
            self._step("paste_over", sheet, self._key(sheet, record), self._key(sheet, other))

    # -- how

    def _step(self, what: str, sheet: RosterSheet, *args: Any) -> None:
        title = self._sheets.get(sheet.table, self._language.say(sheet.title))
        self.edits.steps.append(Step(what, title, args))

    def _expect(self, sheet: RosterSheet, record: int, entry: Field, value: Any) -> None:
        here = plain(entry.kind, getattr(self._session.all(sheet.record)[record], entry.name))
        if value == here:
            self.edits.changed.pop((sheet.table, record, entry.name), None)
        else:
            self.edits.changed[sheet.table, record, entry.name] = value

    def _sheet(self) -> RosterSheet:
        return self._random.choice(list(SHEETS.values()))

    def _cell(self, of: RosterSheet | None = None) -> tuple[RosterSheet, int, Field | None]:
        sheet = of or self._sheet()
        records = list(self._session.all(sheet.record))
        if not records:
            return sheet, 0, None
        entries = [one for one in sheet.fields if one.editable and not isinstance(one.kind, kinds.Picture)]
        entries = [one for one in entries if not isinstance(one.kind, kinds.Reference) or one.kind.to == "rep"]
        return sheet, self._random.choice(records), self._random.choice(entries)

    def _value(self, entry: Field, record: int) -> Any:
        kind, random = entry.kind, self._random
        self._serial += 1
        if entry.name in ("phone", "mobile", "fax", "more_phones"):
            return f"0{random.randrange(10**8):08} ext. {random.randrange(99)}"
        if entry.name == "email":
            return f"name{self._serial}@company.example"
        if entry.name == "username":
            return f"user-{record}-{self._serial}"
        if isinstance(kind, kinds.Choice):
            return random.choice(kind.options).code
        if isinstance(kind, kinds.Reference):
            return random.choice(list(self._session.all(Rep)))
        if isinstance(kind, kinds.Whole):
            return random.randrange(max(kind.least, 1), min(kind.most, 31))
        if isinstance(kind, kinds.Flag):
            return True
        by_kind = {
            kinds.Money: lambda: random.randrange(10**8), kinds.Day: lambda: day(random), kinds.Clock: lambda: time(14, 5),
            kinds.Tags: lambda: ("甲", f"tag {random.randrange(9)}"), kinds.LongText: lambda: f"{text(random)}\n{random.choice(TRAPS)}",
        }  # fmt: skip
        make = by_kind.get(type(kind), lambda: f"{text(random)}{random.choice(('', ' '))}")
        return make()

    def _header(self, sheet: RosterSheet, entry: Field | None) -> str:
        assert entry is not None
        return self._titles.get((sheet.table, entry.name), self._language.tr(entry.label))

    def _columns(self, sheet: RosterSheet) -> list[Field]:
        return [one for one in sheet.columns if (sheet.table, one.name) not in self._dropped]

    def _is_free(self, sheet: RosterSheet, record: int, entry: Field) -> bool:
        """Whether an edit of the cell has one outcome: of a row that was copied, nobody knows which is which."""
        row = sheet.table, record
        return row not in self.edits.gone | self._copied and (sheet.table, entry.name) not in self._dropped

    def _exchanges(self, sheet: RosterSheet, record: int, entry: Field, value: Any) -> bool:
        """Whether another row that lost its value of the column had this one, or got what this row had: that is asked about."""
        there = self._session.all(sheet.record)

        def old(of: int) -> Any:
            return plain(entry.kind, getattr(there[of], entry.name))

        changed = {
            of: new
            for (table, of, name), new in self.edits.changed.items()
            if (table, name) == (sheet.table, entry.name) and of != record
        }
        lost = {of for table, of, name in self._blanked if (table, name) == (sheet.table, entry.name)} | {
            of for table, of in self.edits.gone if table == sheet.table
        }
        return value in [old(of) for of in (changed.keys() | lost) - {record}] or old(record) in changed.values()

    @staticmethod
    def _tables(rows: set[tuple[str, int]], sheet: RosterSheet) -> bool:
        return any(table == sheet.table for table, _ in rows)

    def _key(self, sheet: RosterSheet, record: int) -> str:
        return row_key(self._stamp, sheet.table, record)

    def _naming(self, sheet: RosterSheet) -> Field | None:
        names = ("name", "purpose", "note")
        return next((one for name in names for one in sheet.fields if one.name == name), None)

    def _new_name(self) -> str:
        self._serial += 1
        return f"新 New {self._serial}"


def outcome(staged: Staged) -> tuple[dict[tuple[str, int, str], Any], dict[str, list[str]]]:
    """What a staged file would change by field, and what its new rows are called, in the terms of ``Edits``."""
    changed: dict[tuple[str, int, str], Any] = {}
    added: dict[str, list[str]] = {}
    for row in staged.rows:
        if row.disposition is Disposition.MISSING:
            continue
        for change in row.changes:
            item = change.after
            if change.before is None:
                names = (getattr(item, name, "") for name in ("name", "purpose", "note"))
                added.setdefault(item.table, []).append(next((name for name in names if name), ""))
                continue
            for entry in change.fields:
                changed[item.table, item.id, entry.field.name] = plain(entry.field.kind, entry.after)
    return changed, added
