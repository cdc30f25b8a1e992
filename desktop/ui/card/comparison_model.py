"""The rows of before and after as words, ready to be painted, copied and spoken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.comparison import Comparison, ComparisonRow, Side, Verdict
from desktop.domain.estimate import Scale, steps_of
from desktop.domain.sentences import VERDICTS
from desktop.language import Language
from desktop.language import report_words as words
from desktop.language.language import MISSING
from desktop.ui.forms.reading import reading_text
from desktop.ui.texts import tr

AnyIndex = QModelIndex | QPersistentModelIndex

COLUMNS = ("measure", "before", "after", "picture", "change", "verdict", "source")
ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)


@dataclass(frozen=True, slots=True)
class Words:
    """A row in words: each cell has a first line and perhaps a second, quieter one."""

    row: ComparisonRow
    cells: dict[str, tuple[str, str]]
    not_read: frozenset[str]
    """The cells whose text couldn't be read as a figure."""

    @property
    def has_before(self) -> bool:
        """Whether anything is known of the time before."""
        return self.row.before is not None

    def line(self, column: str) -> str:
        """Both lines of a cell as one."""
        return ", ".join(part for part in self.cells[column] if part)


class ComparisonModel(QAbstractTableModel):
    """First the rows with a value before, then a line that says so, then the others."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Words | None] = []
        self._titles: dict[str, str] = {}
        self._without = 0

    @property
    def rows(self) -> list[Words]:
        """All rows without the line between."""
        return [row for row in self._rows if row is not None]

    def show(self, comparison: Comparison, language: Language, titles: dict[str, str]) -> None:
        """Show another comparison."""
        self.beginResetModel()
        self._titles = titles
        made = [words_of(row, language) for row in comparison.rows]
        known = [row for row in made if row.has_before]
        others = [row for row in made if not row.has_before]
        self._without = len(others)
        self._rows = [*known, *((None, *others) if others else ())]
        self.endResetModel()

    def row(self, place: int) -> Words | None:
        """A row; ``None`` for the line between."""
        return self._rows[place]

    def group_text(self) -> tuple[str, str]:
        """The line between, and what it says further."""
        return tr("Without a value before"), tr(
            "{count} · add one to the baseline if the client remembers", count=self._without
        )

    def as_text(self) -> str:
        """The table as it is pasted into a spreadsheet."""
        columns = [name for name in COLUMNS if name != "picture"]
        lines = ["\t".join(self._titles[name] for name in columns)]
        lines += ["\t".join(row.line(name) for name in columns) for row in self.rows]
        return "\n".join(lines)

    # What Qt calls

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return self._titles.get(COLUMNS[section], "")
        return None

    def data(self, index: AnyIndex, role: int = _DISPLAY) -> object:
        row = self._rows[index.row()]
        column = COLUMNS[index.column()]
        if role == ROW_ROLE:
            return row
        if row is None:
            return ": ".join(self.group_text()) if role in (_DISPLAY, _ACCESSIBLE) and index.column() == 0 else None
        if role == _DISPLAY:
            return row.line(column)
        if role == _ACCESSIBLE:
            return f"{self._titles.get(column, '')}: {row.line(column)}"
        if role == _TOOL_TIP and column in ("before", "after", "source"):
            return row.line(column)
        return None


def words_of(row: ComparisonRow, language: Language) -> Words:
    """A row in the user's language."""
    measure = row.measure
    cells = {
        "measure": (language.tr(measure.label), _unit(row, language)),
        "before": _side(row.before, language) if row.before else (tr("not recorded"), ""),
        "after": _side(row.after, language),
        "picture": ("", ""),
        "change": _change(row, language),
        "verdict": (language.say(VERDICTS[row.verdict]), ""),
        "source": _source(row.after or row.before, language),
    }
    sides = (("before", row.before), ("after", row.after))
    not_read = frozenset(name for name, side in sides if side is not None and not side.estimate.is_read)
    return Words(row, cells, not_read)


def copied(rows: Sequence[Words]) -> str:
    """Rows as lines of text."""
    return "\n".join(f"{row.line('measure')}: {row.line('before')} → {row.line('after')}" for row in rows)


def _unit(row: ComparisonRow, language: Language) -> str:
    if row.measure.scale is Scale.MONEY:
        return language.currency
    return language.tr(row.measure.unit) if row.measure.unit else ""


def _side(side: Side | None, language: Language) -> tuple[str, str]:
    """The value as it was written, and how it was read unless that says the same."""
    if side is None:
        return MISSING, ""
    written = words.estimate(language, side.estimate)
    if not side.estimate.text:
        return written, ""
    reading = reading_text(side.estimate, language)
    plain = side.estimate.is_exact and side.estimate.low is not None and written.strip() == f"{side.estimate.low:f}"
    said = side.estimate.reading
    same = said is not None and language.say(said).casefold() == written.strip().casefold()
    return written, "" if plain or same else reading


def _change(row: ComparisonRow, language: Language) -> tuple[str, str]:
    """The difference, and beneath it how many per cent or times."""
    if row.before is None or row.after is None:
        return MISSING, ""
    if not row.before.estimate.is_read or not row.after.estimate.is_read:
        return MISSING, ""
    if row.measure.scale is Scale.RATIO or steps_of(row.measure.scale) is not None:
        return _steps(row, language), ""
    return _difference(row, language), _relative(row, language)


def _steps(row: ComparisonRow, language: Language) -> str:
    low, high = row.change_low, row.change_high
    if row.measure.scale is Scale.SCORE and low is not None and low == high:
        return language.difference(low)
    assert row.before is not None
    assert row.after is not None
    was, now = (side.estimate.reading for side in (row.before, row.after))
    return f"{language.say(was)} → {language.say(now)}" if was is not None and now is not None else MISSING


def _difference(row: ComparisonRow, language: Language) -> str:
    low, high = row.change_low, row.change_high
    if low is None and high is None:
        return MISSING
    if high is None:
        return tr("{low} or more", low=language.difference(low))
    if low is None:
        return tr("{high} or less", high=language.difference(high))
    if low == high:
        return language.difference(low)
    return tr("{low} to {high}", low=language.difference(low), high=language.difference(high))


def _relative(row: ComparisonRow, language: Language) -> str:
    if row.from_nothing:
        return tr("from nothing")
    if row.change_per_cent is not None:
        return language.change(row.change_per_cent / 100)
    low, high = row.ratio_low, row.ratio_high
    if low is not None and high is None:
        return tr("{low} times or more", low=language.decimal(low))
    if low is not None and high is not None and row.verdict is not Verdict.SAME:
        if language.decimal(low) == language.decimal(high):
            return tr("{low} times", low=language.decimal(low))
        return tr("{low} to {high} times", low=language.decimal(low), high=language.decimal(high))
    return ""


def _source(side: Side | None, language: Language) -> tuple[str, str]:
    if side is None:
        return MISSING, ""
    own = _own_sources().get(side.source)
    if own is not None:
        text = own
    elif side.origin == "told":
        text = tr("told by {source}", source=side.source) if side.source else tr("told")
    else:
        text = side.source
    return text, language.date(side.as_of) if side.as_of else ""


def _own_sources() -> dict[str, str]:
    """The sources that are not a person's words."""
    return {
        "site statistics": tr("site statistics"),
        "ad platform": tr("ad platform"),
        "daily figures": tr("daily figures"),
        "keyword list": tr("keyword list"),
        "payment": tr("payment"),
        "profile": tr("profile"),
        "asked": tr("asked"),
    }
