"""Small windows that ask one thing about a callback: to which day, or why it is cancelled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.errors import UserError
from desktop.language import Language
from desktop.ui.notices import link_button
from desktop.ui.texts import explain, tr
from desktop.ui.widgets.day_field import DayField
from desktop.ui.widgets.dialog_foot import asking_foot, main_button
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segment_bar import SegmentBar

_WIDTH = 420


class Question(QDialog):
    """One question with a field. ``take`` acts on the answer; what it refuses is said below the field."""

    def __init__(self, title: str, about: str, verb: str, take: Callable[[], object], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self._take = take
        self.problem = Label("", "small", "bad")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.accept_button = main_button(verb)
        self.accept_button.clicked.connect(self._on_accepted)
        self.fields = QVBoxLayout()
        self.fields.setSpacing(6)
        words = Label(about)
        words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(words)
        column.addLayout(self.fields)
        column.addWidget(self.problem)
        column.addSpacing(6)
        column.addLayout(asking_foot(self, self.accept_button))

    def refuse(self, error: UserError) -> None:
        """Say why the answer can't be taken."""
        self.problem.setText(explain(error))
        self.problem.show()

    def _on_accepted(self) -> None:
        try:
            self._take()
        except UserError as error:
            self.refuse(error)
            return
        self.accept()


class RescheduleQuestion(Question):
    """To which day a callback is moved: one of the next working days, or typed."""

    def __init__(
        self,
        client: str,
        days: Sequence[date],
        today: date,
        language: Language,
        take: Callable[[date | None, str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            tr("Reschedule"),
            tr("Move the callback of {client} to", client=client),
            tr("Reschedule"),
            self._answer,
            parent,
        )
        self._answer_to = take
        self._language = language
        self.day = DayField(lambda: today, days[0] if days else None, name=tr("Day"))
        self.day.textEdited.connect(self._say_day)
        self.choices = SegmentBar(
            [(day.isoformat(), language.date_with_day(day)) for day in days], name=tr("Next working days")
        )
        self.choices.chosen.connect(self._on_chosen)
        self._said = Label("", "small", "text_secondary")
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(tr("Why, if others should know"))
        self.reason.setAccessibleName(tr("Reason"))
        for widget in (self.choices, self.day, self._said, self.reason):
            self.fields.addWidget(widget)
        self._say_day()
        self.day.setFocus()
        self.day.selectAll()

    def _answer(self) -> None:
        self._answer_to(self.day.read(), self.reason.text().strip())

    def _on_chosen(self, value: str) -> None:
        self.day.set_day(date.fromisoformat(value))
        self._say_day()

    def _say_day(self) -> None:
        day = self.day.day
        self._said.setText(self._language.date_long(day) if day else tr("12/5, +3, tue and 下周二 are understood"))


class GiveUpQuestion(Question):
    """Why a line of the list is let go, and until when; an empty day is for good, where that makes sense."""

    def __init__(
        self,
        title: str,
        about: str,
        until: date | None,
        today: date,
        take: Callable[[str, date | None], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, about, title, self._answer, parent)
        self._answer_to = take
        self.reason = QLineEdit()
        self.reason.setAccessibleName(tr("Reason"))
        self.reason.setPlaceholderText(tr("Reason"))
        self.until = DayField(lambda: today, until, name=tr("Let go until"))
        self.until.setPlaceholderText(tr("for good"))
        self.fields.addWidget(self.reason)
        row = QHBoxLayout()
        row.addWidget(Label(tr("Let go until"), "body", "text_secondary"))
        row.addWidget(self.until, 1)
        self.fields.addLayout(row)
        self.reason.setFocus()

    def _answer(self) -> None:
        self._answer_to(self.reason.text(), self.until.read())


class NamesWindow(QDialog):
    """The clients that a figure counts; Enter opens one. ``further`` is a way on from the figure: its words, and the way."""

    def __init__(
        self, title: str, about: str, names: Sequence[tuple[int, str]], opened: Callable[[int], object],
        parent: QWidget | None = None, *, further: tuple[str, Callable[[], object]] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(_WIDTH, 420)
        self._opened = opened
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        for number, name in names:
            item = QListWidgetItem(name)
            item.setData(int(Qt.ItemDataRole.UserRole), number)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self._on_activated)
        words = Label(about, "body", "text_secondary")
        words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.addWidget(words)
        column.addWidget(self.list, 1)
        self.further = link_button(further[0] if further else "")
        self.further.clicked.connect(self._on_further)
        self._further = further
        column.addWidget(self.further)
        self.further.setVisible(further is not None)
        self.list.setFocus()

    def _on_further(self) -> None:
        self.accept()
        if self._further is not None:
            self._further[1]()

    def _on_activated(self, item: QListWidgetItem) -> None:
        self.accept()
        self._opened(item.data(int(Qt.ItemDataRole.UserRole)))
