"""The head of a table: titles with the sort order above, filter fields below."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView, QWidget

from desktop.domain.errors import UserError
from desktop.domain.filters import FilterKind
from desktop.ui.icons import icon, picture
from desktop.ui.tables.filter_fields import ChoiceFilter, FilterField, TypedFilter
from desktop.ui.tables.lines import Filter, SortKey
from desktop.ui.tables.model import RowsModel
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme

_APPLIED_AFTER = 250  # ms after the last key
_LEAST_SECTION = 28  # pixels, room for a check mark
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
}


class FilterHeader(QHeaderView):
    """Titles, sort marks and filter fields of a table's columns."""

    filters_changed = Signal()
    """A filter was typed or ticked some time ago and wants to be applied."""
    sort_requested = Signal(object)
    """Another order, as a tuple of ``SortKey``."""
    left_downwards = Signal()
    """The keyboard goes from a filter into the table."""
    visibility_requested = Signal(str, bool)
    """A column by its name should be shown or hidden."""
    reset_requested = Signal()
    """The columns should be as they were at first."""

    def __init__(self, model: RowsModel[object], parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(tr("Column titles"))
        self._rows = model
        self._row_height: int = current_theme().measure("row.header")
        self._filters_shown = True
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_APPLIED_AFTER)
        self._wait.timeout.connect(self.filters_changed)
        self._fields: dict[int, FilterField] = {}
        for place, column in enumerate(model.columns):
            if column.filter_kind is not None:
                self._fields[place] = self._made(column.title, column.filter_kind, column.choices)
        self.setSectionsClickable(True)
        self.setMinimumSectionSize(_LEAST_SECTION)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.sectionClicked.connect(self._on_clicked)
        for signal in (self.sectionResized, self.sectionMoved, self.geometriesChanged, self.sectionCountChanged):
            signal.connect(self.place_fields)

    @property
    def filters_shown(self) -> bool:
        """Whether the filter row stands under the titles."""
        return self._filters_shown

    def show_filters(self, shown: bool) -> None:
        """Show or hide the filter row; hidden filters still hold, tinted titles say so."""
        self._filters_shown = shown
        self.updateGeometry()
        self.geometriesChanged.emit()
        self.place_fields()
        self.viewport().update()

    def asked(self) -> dict[str, Filter]:
        """What stands in the filter fields, by column name."""
        fields = {self._rows.columns[place].name: field.asked for place, field in self._fields.items()}
        return {name: asked for name, asked in fields.items() if asked}

    def ask(self, filters: Mapping[str, Filter]) -> None:
        """Write filters into the fields, without applying them."""
        for place, field in self._fields.items():
            field.ask(filters.get(self._rows.columns[place].name, ""))
            field.show_problem(None)

    def show_problem(self, column: str, problem: UserError | None) -> None:
        """Mark a column's filter as not readable."""
        place = self._rows.column_place(column)
        if place in self._fields:
            self._fields[place].show_problem(problem)

    def focus_filter(self, column: int) -> bool:
        """Bring the keyboard into a column's filter, or else into the first one; ``False`` when none is shown."""
        places = [column, *(self.logicalIndex(visual) for visual in range(self.count()))]
        for place in places:
            field = self._fields.get(place)
            if field is not None and field.isVisible():
                field.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False

    def apply_now(self) -> None:
        """Apply typed filters without waiting."""
        if self._wait.isActive():
            self._wait.stop()
            self.filters_changed.emit()

    def place_fields(self) -> None:
        """Put each filter field under its title; called when columns move or the table scrolls."""
        top = self._row_height + (self._row_height - 24) // 2
        for place, field in self._fields.items():
            shown = self._filters_shown and not self.isSectionHidden(place)
            if shown:
                field.setGeometry(self.sectionViewportPosition(place) + 3, top, self.sectionSize(place) - 6, 24)
            if field.isHidden() == shown:
                field.setVisible(shown)

    def _made(self, title: str, kind: FilterKind, choices: tuple[tuple[object, str], ...]) -> FilterField:
        field: FilterField
        field = ChoiceFilter(title, choices, self) if kind == "choice" else TypedFilter(title, kind, self)
        field.changed.connect(self._wait.start)
        field.left_downwards.connect(self._on_left_downwards)
        return field

    def _on_left_downwards(self) -> None:
        self.apply_now()
        self.left_downwards.emit()

    def _on_clicked(self, section: int) -> None:
        self.turn_sort(section, adding=bool(self._modifiers & Qt.KeyboardModifier.ShiftModifier))

    def turn_sort(self, section: int, *, adding: bool) -> None:
        """Sort by a column up, down or not at all; ``adding`` leaves the other columns sorted by."""
        name = self._rows.columns[section].name
        keys = list(self._rows.sorted_by)
        at = next((place for place, key in enumerate(keys) if key.column == name), None)
        turned = _turned(keys[at] if at is not None else None, name)
        if not adding:
            self.sort_requested.emit((turned,) if turned else ())
            return
        if at is None:
            keys.append(SortKey(name))
        elif turned is None:
            del keys[at]
        else:
            keys[at] = turned
        self.sort_requested.emit(tuple(keys))

    _modifiers = Qt.KeyboardModifier.NoModifier

    # What Qt calls

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self.place_fields()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._row_height * (2 if self._filters_shown else 1))

    def sectionSizeFromContents(self, section: int) -> QSize:
        return QSize(self._rows.columns[section].width, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_fields()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme = current_theme()
        column = self._rows.columns[section]
        keys = self._rows.sorted_by
        at = next((place for place, key in enumerate(keys) if key.column == column.name), None)
        x, y, w, h = rect.x(), rect.y(), rect.width(), rect.height()
        painter.fillRect(rect, theme.colour("surface_alt"))
        painter.fillRect(x + w - 1, y, 1, h, theme.colour("border"))
        painter.fillRect(x, y + h - 1, w, 1, theme.colour("border"))
        if self._filters_shown:
            painter.fillRect(x, y + self._row_height - 1, w, 1, theme.colour("gridline"))
        elif column.name in self._rows.filters:
            painter.fillRect(x, y, w - 1, h - 1, theme.colour("accent_tint"))
        title = QRect(x + 8, y, w - 16, self._row_height)
        if at is not None:
            mark = "arrow-down" if keys[at].descending else "arrow-up"
            number = str(at + 1) if len(keys) > 1 else ""
            self._paint_sorted(painter, title, column.title, mark, number, column.align)
            return
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text_secondary"))
        fitting = painter.fontMetrics().elidedText(column.title, Qt.TextElideMode.ElideRight, title.width())
        painter.drawText(title, _ALIGN[column.align] | Qt.AlignmentFlag.AlignVCenter, fitting)

    def _paint_sorted(self, painter: QPainter, room: QRect, text: str, mark: str, number: str, align: str) -> None:
        """A title in strong type with an arrow and, among several keys, its number."""
        theme = current_theme()
        font = theme.font("small")
        font = type(font)(font)
        font.setWeight(theme.font("strong").weight())
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        metrics = painter.fontMetrics()
        tail = 16 + (metrics.horizontalAdvance(number) + 3 if number else 0)
        fitting = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room.width() - tail))
        used = metrics.horizontalAdvance(fitting)
        left = room.x() if align != "right" else max(room.x(), room.right() + 1 - used - tail)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(left, room.y(), used + 2, room.height()), middle, fitting)
        pixmap = picture(mark, 14, "text", self.devicePixelRatioF())
        painter.drawPixmap(QPoint(left + used + 2, room.y() + (room.height() - 14) // 2), pixmap)
        if number:
            painter.drawText(QRect(left + used + 18, room.y(), 24, room.height()), middle, number)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Between the filter fields there is nothing to sort by.
        if event.position().y() < self._row_height:
            self._modifiers = event.modifiers()
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.columns_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def columns_menu(self, parent: QWidget) -> QMenu:
        """The menu that shows and hides columns; the last shown column stays."""
        menu = QMenu(parent)
        several = self.count() - self.hiddenSectionCount() > 1
        for visual in range(self.count()):
            place = self.logicalIndex(visual)
            column = self._rows.columns[place]
            action = menu.addAction(column.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(not self.isSectionHidden(place))
            action.setEnabled(several or self.isSectionHidden(place))
            action.toggled.connect(partial(self.visibility_requested.emit, column.name))
        menu.addSeparator()
        menu.addAction(icon("columns-3"), tr("Columns as at first"), self.reset_requested.emit)
        return menu


def _turned(key: SortKey | None, name: str) -> SortKey | None:
    """What a further click makes of a sort key: upwards, downwards, none."""
    if key is None:
        return SortKey(name)
    return None if key.descending else SortKey(name, descending=True)
