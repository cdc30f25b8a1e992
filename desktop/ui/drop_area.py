"""Files and folders dropped anywhere on the window: shown by a dashed frame, taken as paths."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui.icons import picture
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme


def dropped_files(data: QMimeData) -> list[Path]:
    """The files and folders that a drag carries; empty when it carries anything else, such as text or links."""
    urls = data.urls()
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    whole = urls and len(files) == len(urls) and all(file.is_file() or file.is_dir() for file in files)
    return files if whole else []


class DropArea(QWidget):
    """The frame "Drop to import" over a whole window while files hover over it."""

    files_dropped = Signal(list)  # of Path

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        over.setAcceptDrops(True)
        over.installEventFilter(self)

    def _cover(self) -> None:
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            if dropped_files(event.mimeData()):
                event.acceptProposedAction()
                self._cover()
            return True
        if isinstance(event, QDragLeaveEvent):
            self.hide()
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.hide()
            if files := dropped_files(event.mimeData()):
                event.acceptProposedAction()
                self.files_dropped.emit(files)
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("scrim"))
        pen = QPen(theme.colour("accent"), 2)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(8, 8, -8, -8), 8, 8)
        box = QRectF(0, 0, min(460, self.width() - 48), 132)
        box.moveCenter(self.rect().toRectF().center())
        painter.setBrush(theme.colour("drop_target"))
        painter.drawRoundedRect(box, 8, 8)
        middle = box.center()
        shown = picture("download", 24, "accent_text", self.devicePixelRatioF())
        painter.drawPixmap(int(middle.x() - 12), int(middle.y() - 44), shown)
        painter.setPen(theme.colour("selection_text"))
        painter.setFont(theme.font("subtitle"))
        painter.drawText(QRectF(box.left(), middle.y() - 12, box.width(), 24), _CENTRE, tr("Drop to import"))
        painter.setPen(theme.colour("text_secondary"))
        painter.setFont(theme.font("body"))
        painter.drawText(
            QRectF(box.left(), middle.y() + 14, box.width(), 22),
            _CENTRE,
            tr("xlsx, xls, CSV; nothing is written before you agree"),
        )
        painter.end()


_CENTRE = Qt.AlignmentFlag.AlignCenter
