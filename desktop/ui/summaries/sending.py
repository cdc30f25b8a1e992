"""How and when summaries were sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QDialog, QFormLayout, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.ui.notices import Banners
from desktop.ui.texts import tr
from desktop.ui.widgets.day_field import DayField
from desktop.ui.widgets.dialog_foot import asking_foot, main_button
from desktop.ui.widgets.drop_list import DropList
from desktop.ui.widgets.label import Label


class SentDialog(QDialog):
    """``take(how, on)`` notes it; what it refuses is shown, and the window stays."""

    def __init__(
        self, text: str, today: date, take: Callable[[str, date], None], parent: QWidget | None = None, *, how: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Mark as sent"))
        self._take = take
        self.banners = Banners()
        self.how = DropList()
        self.how.setEditable(True)
        self.how.addItems([tr("e-mail"), tr("WeChat"), tr("post"), tr("by hand")])
        self.how.setAccessibleName(tr("Sent how"))
        if how:
            self.how.setCurrentText(how)
        self.on = DayField(lambda: today, today, name=tr("Sent on"))
        self.save_button = main_button(tr("Mark as sent"))
        form = QFormLayout()
        form.addRow(Label(tr("Sent how"), "body", "text_secondary"), self.how)
        form.addRow(Label(tr("Sent on"), "body", "text_secondary"), self.on)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.addWidget(self.banners)
        words = Label(text, "strong")
        words.setWordWrap(True)
        column.addWidget(words)
        column.addLayout(form)
        column.addLayout(asking_foot(self, self.save_button))
        self.setMinimumWidth(380)
        self.save_button.clicked.connect(self.save)

    def save(self) -> None:
        """Note it, or say why not."""
        try:
            on = self.on.read()
            if on is None:
                raise UserError(Phrase("The day is missing."), Phrase("Give the day it was sent."))
            self._take(self.how.currentText(), on)
        except UserError as error:
            for banner in self.banners.banners():
                banner.dismiss()
            self.banners.add_error(error)
            return
        self.accept()
