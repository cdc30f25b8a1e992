"""The left of a review: kinds with their counts, sheets that can be left out, and what was said of the file."""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.staging import Staged
from desktop.language import Language
from desktop.ui.icons import picture
from desktop.ui.notices import link_button
from desktop.ui.review.lines import Kind, Lines
from desktop.ui.review.model import group_words
from desktop.ui.review.painting import KIND_ICONS, AnyIndex
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.list_ground import paint_ground

_SHOWN = (Kind.NEW, Kind.CHANGED, Kind.CONFLICT, Kind.UNREADABLE, Kind.KEPT, Kind.UNCHANGED, Kind.MISSING)
_ENTRY = int(Qt.ItemDataRole.UserRole)
_TONES = {Kind.NEW: "good", Kind.CHANGED: "accent_text", Kind.CONFLICT: "warn", Kind.UNREADABLE: "bad"}
_ROW = 34
_LISTED = 6


class KindsList(QScrollArea):
    """Choosing a kind shows only its lines."""

    kind_chosen = Signal(object)
    """A ``Kind``, or ``None`` for all."""
    sheet_taken = Signal(str, bool)
    mapping_requested = Signal()

    def __init__(self, staged: Staged, lines: Lines, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(current_theme().measure("layout.client_list_rail"))
        inner = QFrame()
        inner.setProperty("kind", "side")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(8, 10, 8, 12)
        self._column.setSpacing(4)
        self.kinds = QListWidget()
        self.sheets: dict[str, QCheckBox] = {}
        self._add_kinds(lines)
        self._add_sheets(staged)
        self._add_columns(staged, language)
        for note in staged.notes:
            self._add_words(language.say(note))
        self._column.addStretch(1)
        self.setWidget(inner)

    def step(self, step: int) -> None:
        """Choose the next kind (``step`` 1) or the one before (-1) that has any line, round from the end."""
        count, place = self.kinds.count(), self.kinds.currentRow()
        for _ in range(count):
            place = (place + step) % count
            if self.kinds.item(place).data(_ENTRY)[2]:
                break
        self.kinds.setCurrentRow(place)

    def _add_kinds(self, lines: Lines) -> None:
        entries: list[tuple[Kind | None, str, int]] = [(None, tr("All"), lines.rows)]
        entries += [(shown, group_words(shown)[0], lines.counts.get(shown, 0)) for shown in _SHOWN]
        self.kinds.setAccessibleName(tr("Kinds of rows"))
        self.kinds.setFrameShape(QFrame.Shape.NoFrame)
        self.kinds.setItemDelegate(_Entry(self.kinds))
        self.kinds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.kinds.setFixedHeight(_ROW * len(entries) + 2)
        self.kinds.viewport().setAutoFillBackground(False)
        for kind, title, count in entries:
            item = QListWidgetItem(f"{title} {count}")
            item.setData(_ENTRY, (kind, title, count))
            self.kinds.addItem(item)
        self.kinds.setCurrentRow(0)
        self.kinds.currentItemChanged.connect(self._on_kind)
        self._column.addWidget(self.kinds)

    def _add_sheets(self, staged: Staged) -> None:
        rows = Counter(row.sheet for row in staged.rows if row.row_number)
        if len(rows) < 2:
            return
        self._heading(tr("Sheets"))
        for sheet, number in rows.items():
            box = QCheckBox(tr("{sheet} · %n row(s)", sheet=sheet, n=number))
            box.setChecked(True)
            box.toggled.connect(partial(self.sheet_taken.emit, sheet))
            self.sheets[sheet] = box
            self._column.addLayout(_indented(box))

    def _add_columns(self, staged: Staged, language: Language) -> None:
        if not staged.columns:
            return
        self._heading(tr("Columns"))
        missed = staged.unmapped
        if not missed:
            self._add_words(tr("All %n column(s) were recognised.", n=len(staged.columns)))
        else:
            self._add_words(tr("Not taken:"))
            for column in missed[:_LISTED]:
                told = Label(f"{column.title} · {language.say(column.reason)}", "small", "text_secondary", elide=True)
                self._column.addLayout(_indented(told, 16, filling=True))
            if len(missed) > _LISTED:
                self._add_words(tr("and %n more", n=len(missed) - _LISTED))
        if staged.kind != "summary":
            change = link_button(tr("Change the mapping"))
            change.clicked.connect(self.mapping_requested)
            self._column.addLayout(_indented(change, 4))

    def _heading(self, text: str) -> None:
        self._column.addSpacing(10)
        label = Label(text, "strong")
        label.setContentsMargins(8, 0, 0, 0)
        self._column.addWidget(label)

    def _add_words(self, text: str) -> None:
        label = Label(text, "small", "text_secondary")
        label.setWordWrap(True)
        label.setContentsMargins(8, 0, 4, 4)
        self._column.addWidget(label)

    def _on_kind(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.kind_chosen.emit(item.data(_ENTRY)[0])


def _indented(widget: QWidget, by: int = 8, *, filling: bool = False) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(by, 0, 4, 0)
    row.addWidget(widget, 1 if filling else 0)
    if not filling:
        row.addStretch(1)
    return row


class _Entry(QStyledItemDelegate):
    """Icon, word and count of a kind."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, rect = current_theme(), option.rect
        kind, title, count = index.data(_ENTRY)
        painter.save()
        selected = paint_ground(painter, option)
        name, role = KIND_ICONS[kind] if kind is not None else ("layers", "text_secondary")
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect.left() + 12, rect.center().y() - 7, picture(name, 16, role, ratio))
        painter.setFont(theme.font("strong" if kind is None else "body"))
        painter.setPen(theme.colour("selection_text" if selected else "text"))
        where = QRect(rect.left() + 38, rect.top(), rect.width() - 80, rect.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, title)
        tone = _TONES.get(kind) if kind is not None and count else None
        painter.setFont(theme.font("strong" if tone else "body"))
        painter.setPen(theme.colour(tone or "text_secondary"))
        painter.drawText(rect.adjusted(0, 0, -10, 0), _RIGHT, f"{count:,}")
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(120, _ROW)


_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
