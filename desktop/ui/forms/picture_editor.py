"""Choosing a picture, such as a logo: it is shown small, can be replaced and taken away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.domain.errors import InvalidValue
from desktop.domain.fields import Field
from desktop.domain.phrase import Phrase
from desktop.ui.forms.context import FormContext
from desktop.ui.forms.editor import Editor
from desktop.ui.proposed_path import documents
from desktop.ui.texts import tr

_HEIGHT = 40


class PictureEditor(Editor):
    """The picture with *Choose…* and *Remove*; nothing of the file but its bytes is kept."""

    def __init__(self, entry: Field, context: FormContext) -> None:
        box = QWidget()
        super().__init__(entry, context, box)
        self._data = b""
        self._view = QLabel()
        self._view.setFixedHeight(_HEIGHT)
        self._choose = QPushButton(tr("Choose…"))
        self._remove = QPushButton(tr("Remove"))
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._view)
        row.addWidget(self._choose)
        row.addWidget(self._remove)
        row.addStretch(1)
        box.setFocusProxy(self._choose)
        self._choose.clicked.connect(self._on_choose)
        self._remove.clicked.connect(self._on_remove)
        self._show()

    def read(self) -> object:
        data = self.entry.kind.parse(self._data)
        if self._data and QPixmap.fromImage(_image(self._data)).isNull():
            raise InvalidValue(Phrase("The file holds no picture that can be read."), Phrase("Choose a PNG or JPEG."))
        return data

    def show_value(self, value: object) -> None:
        self._data = value if isinstance(value, bytes) else b""
        self._show()

    def take_file(self, path: Path) -> None:
        """Take the picture of a file."""
        try:
            self._data = path.read_bytes()
        except OSError:
            self._data = b"?"
        self._show()
        self.edited.emit()
        self.finished.emit()

    def _show(self) -> None:
        pixmap = QPixmap.fromImage(_image(self._data))
        if not pixmap.isNull():
            pixmap = pixmap.scaledToHeight(_HEIGHT, Qt.TransformationMode.SmoothTransformation)
        self._view.setPixmap(pixmap)
        self._view.setVisible(not pixmap.isNull())
        self._remove.setVisible(bool(self._data))

    def _on_choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.control.window(), tr("Choose a picture"), str(documents()), tr("Pictures (*.png *.jpg *.jpeg)")
        )
        if name:
            self.take_file(Path(name))

    def _on_remove(self) -> None:
        self._data = b""
        self._show()
        self.edited.emit()
        self.finished.emit()


def _image(data: bytes) -> QImage:
    return QImage.fromData(data)
