"""Where an import starts: the place for files, and what was imported before, with Undo."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.fields import Field
from desktop.domain.records import Import
from desktop.language.values import Names, shown
from desktop.ui.icons import icon, picture
from desktop.ui.notices import EmptyState, link_button
from desktop.ui.tables.column import columns_of
from desktop.ui.tables.lines import SortKey
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import spoken_language, tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.footer_bar import FooterBar
from desktop.ui.widgets.label import Label

_COLUMNS = (
    "imported_at", "file_name", "kind", "rep", "new_rows", "changed_rows", "unchanged_rows", "conflicting_rows",
    "rejected_cells", "undone_at", "undone_rows", "undone_kept", "undone_failed", "sha256",
)  # fmt: skip
_BEHIND = {"undone_rows", "undone_kept", "undone_failed", "sha256"}
"""Columns that are chosen at the header; the foot of the page tells them of the selected file."""
_WIDTHS = {"imported_at": 140, "unchanged_rows": 96, "conflicting_rows": 96, "rejected_cells": 116, "undone_at": 140}


class StartScreen(QWidget):
    """Files are dropped anywhere on the window, or chosen here."""

    files_requested = Signal()
    folder_requested = Signal()
    mappings_requested = Signal()
    watch_requested = Signal()
    watch_ended = Signal()
    undo_requested = Signal(object)
    """Take back the given ``Import``."""
    outcomes_requested = Signal(object)
    """Show what became of each row of the given ``Import``, which was taken back."""

    def __init__(self, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        language = spoken_language()
        self.choose_button = QPushButton(tr("Choose files…"))
        self.choose_button.setProperty("kind", "primary")
        self.folder_button = QPushButton(tr("Choose a folder…"))
        self.watched = ""
        self.mappings_button = link_button(tr("Remembered columns…"))
        self.watch_button = link_button("")
        self._watch_words = Label("", "body", "text_secondary", elide=True)
        self.undo_button = QPushButton(tr("Undo this import"))
        self.undo_button.setIcon(icon("undo-2"))
        self.outcomes_button = QPushButton(tr("What became of its rows…"))
        self.outcomes_button.setIcon(icon("history"))
        self.outcomes_button.hide()
        self.table = DataTable(
            tuple(
                replace(column, width=_WIDTHS.get(column.name, column.width))
                for column in columns_of(Import, show=self._shown, label=language.tr, names=_COLUMNS, editable=False)
            ),
            row_id=lambda item: item.id,
        )
        self.table.setAccessibleName(tr("Imported files"))
        self.table.show_filter_row(False)
        self.table.sort_by(SortKey("imported_at", descending=True))
        for name in _COLUMNS:
            self.table.show_column(name, name not in _BEHIND)
        self._undo_action = QAction(icon("undo-2"), tr("Undo this import"), self)
        self._undo_action.triggered.connect(self._on_undo)
        self._outcomes_action = QAction(icon("history"), tr("What became of its rows…"), self)
        self._outcomes_action.triggered.connect(self._on_outcomes)
        self.outcomes_button.clicked.connect(self._on_outcomes)
        self.table.set_menu(lambda: [self._undo_action, self._outcomes_action])
        self._about = Label("", "body", "text_secondary", elide=True)
        self._empty = EmptyState("inbox", tr("Nothing was imported yet"))
        self._lay_out()
        self.choose_button.clicked.connect(self.files_requested)
        self.folder_button.clicked.connect(self.folder_requested)
        self.mappings_button.clicked.connect(self.mappings_requested)
        self.watch_button.clicked.connect(self._on_watch)
        self.show_watched("")
        self.undo_button.clicked.connect(self._on_undo)
        self.table.current_row_changed.connect(self._on_current)
        self._on_current(None)

    @property
    def told(self) -> str:
        """What the foot says of the selected file."""
        return self._about.text()

    def show_imports(self, imports: Iterable[Import]) -> None:
        """Show what was imported."""
        found = list(imports)
        known = {item.id for item in self.table.rows_model.rows()}
        latest = max((item.id for item in found), default=None)
        self.table.set_rows(found)
        self.table.setVisible(bool(found))
        self._foot.setVisible(bool(found))
        self._empty.setVisible(not found)
        if latest is not None and (latest not in known or self.table.current_row() is None):
            self.table.select_row(latest)  # Undo is for what was just done
        self._on_current(self.table.current_row())

    def show_watched(self, folder: str) -> None:
        """Say which folder is watched for new files; none when empty."""
        self.watched = folder
        self.watch_button.setText(tr("Watch no more") if folder else tr("Watch a download folder…"))
        name = Path(folder).name or folder
        self._watch_words.setText(tr("New files in “{folder}” are offered here", folder=name) if folder else "")
        self._watch_words.setToolTip(folder)

    def _lay_out(self) -> None:
        place = _DropPlace()
        words = QVBoxLayout(place)
        words.setContentsMargins(24, 52, 24, 20)
        words.setSpacing(6)
        for text, style, role in (
            (tr("Drop files anywhere on the window"), "subtitle", "text"),
            (
                tr("Rosters, workbooks that come back, exports of ad platforms and site statistics: xlsx, xls, CSV"),
                "body", "text_secondary",
            ),
            (tr("Nothing is written before you have seen it"), "body", "text_secondary"),
        ):  # fmt: skip
            label = Label(text, style, role)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            words.addWidget(label)
        words.addSpacing(6)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.folder_button)
        buttons.addStretch(1)
        words.addLayout(buttons)
        self._foot = FooterBar()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(20, 0, 16, 0)
        row.addWidget(self._about, 1)
        row.addWidget(self.outcomes_button)
        row.addWidget(self.undo_button)
        head = QHBoxLayout()
        head.setContentsMargins(20, 8, 16, 6)
        head.setSpacing(16)
        head.addWidget(Label(tr("Imported files"), "subtitle"))
        head.addWidget(self._watch_words, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.watch_button)
        head.addWidget(self.mappings_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        frame = QVBoxLayout()
        frame.setContentsMargins(20, 8, 20, 12)
        frame.addWidget(place)
        column.addLayout(frame)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._foot)

    def _shown(self, entry: Field, value: object) -> str:
        return shown(entry, value, spoken_language(), self._names)

    def _on_current(self, item: Import | None) -> None:
        can_undo = item is not None and item.batch is not None and item.undone_at is None
        self.undo_button.setEnabled(can_undo)
        self._undo_action.setEnabled(can_undo)
        was_undone = item is not None and item.batch is not None and item.undone_at is not None
        self._outcomes_action.setEnabled(was_undone)
        if self.outcomes_button.parent() is not None:
            self.outcomes_button.setVisible(was_undone)
        if item is None:
            self._about.setText("")
        else:
            self._about.setText(" · ".join(self._told(item)))

    def _told(self, item: Import) -> list[str]:
        """What the foot says of a file: what came of it, of its undoing, and its checksum."""
        told = [
            tr(
                "{file}: {new} new, {changed} changed, {unchanged} unchanged",
                file=item.file_name, new=f"{item.new_rows or 0:,}", changed=f"{item.changed_rows or 0:,}",
                unchanged=f"{item.unchanged_rows or 0:,}",
            )
        ]  # fmt: skip
        if item.undone_at is not None and item.undone_rows is None:
            told = [tr("{file} was undone", file=item.file_name)]
        elif item.undone_at is not None:
            told = [
                tr("{file} was undone", file=item.file_name),
                tr(
                    "{reversed} taken back, {kept} kept because edited since, {failed} failed",
                    reversed=item.undone_rows, kept=item.undone_kept or 0, failed=item.undone_failed or 0,
                ),
            ]  # fmt: skip
        if item.sha256:
            told.append(f"SHA-256 {item.sha256[:16]}…")
            self._about.setToolTip(f"SHA-256 {item.sha256}")
        return told

    def _on_watch(self) -> None:
        (self.watch_ended if self.watched else self.watch_requested).emit()

    def _on_undo(self) -> None:
        item = self.table.current_row()
        if item is not None and item.undone_at is None and item.batch is not None:
            self.table.setFocus()  # the button is off once it is undone, and would send the keyboard out of the page
            self.undo_requested.emit(item)

    def _on_outcomes(self) -> None:
        item = self.table.current_row()
        if item is not None and item.undone_at is not None and item.batch is not None:
            self.outcomes_requested.emit(item)


class _DropPlace(QWidget):
    """A dashed frame with the sign of an import; the whole window takes the files."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(400, 186)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("border_strong"), 1.5)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(theme.colour("surface_alt"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        shown_icon = picture("download", 24, "accent_text", self.devicePixelRatioF())
        painter.drawPixmap(self.width() // 2 - 12, 20, shown_icon)
        painter.end()
