"""A window over a form: Save takes it, Esc gives it up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.domain.record import Record
from desktop.ui.forms.context import FormContext
from desktop.ui.forms.form import Form
from desktop.ui.notices import Banners
from desktop.ui.texts import tr
from desktop.ui.widgets.dialog_foot import asking_foot, main_button
from desktop.ui.widgets.label import Label

R = TypeVar("R", bound=Record)


class FormDialog(QDialog, Generic[R]):
    """A record in a form. ``take`` stores it, or raises the ``UserError`` that then stands above the form."""

    def __init__(
        self,
        title: str,
        record: R,
        context: FormContext,
        take: Callable[[R], object],
        names: Sequence[str] = (),
        *,
        columns: int = 1,
        save: str = "",
        lead: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._record = record
        self._take = take
        self.form = Form(record, context, names, columns=columns)
        self.banners = Banners()
        self.save_button = main_button(save or tr("Save"))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(20, 4, 20, 12)
        if lead:
            words = Label(lead, "body", "text_secondary")
            words.setWordWrap(True)
            inside.addWidget(words)
            inside.addSpacing(8)
        inside.addWidget(self.form)
        area.setWidget(inner)
        buttons = asking_foot(self, self.save_button)
        buttons.setContentsMargins(20, 8, 20, 16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.addWidget(self.banners)
        column.addWidget(area, 1)
        column.addLayout(buttons)
        self.save_button.clicked.connect(self.save)
        QShortcut(QKeySequence("Ctrl+S"), self, self.save)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wanted = inner.sizeHint()
        room = self.screen().availableGeometry()
        width = max(440, wanted.width() + 48)
        self.resize(min(width, room.width() - 80), min(wanted.height() + 84, room.height() - 120))
        self.form.focus_first()

    def save(self) -> None:
        """Store what the form holds; a problem is shown beside its field, a refusal above the form."""
        for banner in self.banners.banners():
            banner.dismiss()
        try:
            record = self.form.record(self._record)
        except UserError:
            return
        try:
            self._take(record)
        except UserError as error:
            self.banners.add_error(error)
        else:
            self.accept()
