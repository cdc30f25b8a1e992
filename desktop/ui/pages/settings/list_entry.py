"""How a section stands in the list of settings."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.icons import picture
from desktop.ui.theme import current_theme
from desktop.ui.widgets.list_ground import paint_ground

AnyIndex = QModelIndex | QPersistentModelIndex
_ICON = int(Qt.ItemDataRole.UserRole) + 1


class SectionEntry(QStyledItemDelegate):
    """Icon and word; the chosen one has the accent bar."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, rect = current_theme(), option.rect
        painter.save()
        selected = paint_ground(painter, option)
        role = "accent_text" if selected else "text_secondary"
        shown = picture(index.data(_ICON), 16, role, painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.left() + 12, rect.center().y() - 7, shown)
        painter.setFont(theme.font("strong" if selected else "body"))
        painter.setPen(theme.colour("selection_text" if selected else "text"))
        words = rect.adjusted(38, 0, -8, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, index.data(Qt.ItemDataRole.DisplayRole))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(120, current_theme().measure("row.nav_list"))
