"""Whom one talks to: chosen from the client's people, with the number in large letters to dial or copy."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.domain.client import number_of, numbers_of
from desktop.domain.links import phone_url
from desktop.domain.records import Contact
from desktop.language import Language
from desktop.ui.briefing.person import role_of
from desktop.ui.icons import icon
from desktop.ui.opening_links import deed
from desktop.ui.texts import tr
from desktop.ui.widgets.icon_button import icon_button
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label

_ROOMY = 300
"""Pixels in which name, number and buttons stand beside each other."""


class PersonBar(QFrame):
    """The contact of the call."""

    chosen = Signal()
    dial_requested = Signal(str)
    """The address that dials the number."""

    def __init__(self, people: Sequence[Contact], language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tile")
        self._people = tuple(people)
        self._language = language
        self._contact = self._people[0] if self._people else None
        self._number = number_of(self._contact)
        self._is_narrow = False
        self._name = Label("", "strong")
        self._badge = IconLabel("badge-check", 14, "info_mark")
        self._facts = Label("", "small", "text_secondary", elide=True)
        self.number = Label("", "card_title")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copy = icon_button("copy", tr("Copy the number"))
        self._copy.clicked.connect(self.copy)
        self._others = icon_button("chevron-down", tr("Dial, another number, or somebody else"))
        self._others.clicked.connect(self._open_menu)
        self._others.setVisible(bool(self._people))
        head = QHBoxLayout()
        head.setSpacing(5)
        head.addWidget(self._name)
        head.addWidget(self._badge)
        head.addStretch(1)
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addLayout(head)
        self._words.addWidget(self._facts)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 4, 6, 4)
        self._row.setSpacing(8)
        self._row.addWidget(IconLabel("user-round", 16))
        self._row.addLayout(self._words, 1)
        self._row.addWidget(self.number)
        self._row.addWidget(self._copy)
        self._row.addWidget(self._others)
        self._show()

    @property
    def contact(self) -> Contact | None:
        """Who is on the phone; None where nobody is named at the client."""
        return self._contact

    def choose(self, contact: int | None, number: str = "") -> None:
        """Take somebody else, or another number of the same person; an id that isn't there changes nothing."""
        found = next((person for person in self._people if person.id == contact), None)
        if found is None:
            return
        before, self._contact = self._contact, found
        if found is not before or number:
            self._number = number or number_of(found)
            self._show()
        if found is not before:
            self.chosen.emit()

    def copy(self) -> None:
        """Put the number on the clipboard."""
        QGuiApplication.clipboard().setText(self._number)

    def dial(self) -> None:
        """Let the computer's telephone dial the number."""
        if url := phone_url(self._number):
            self.dial_requested.emit(url)

    def _show(self) -> None:
        contact = self._contact
        self._name.setText(contact.name if contact else tr("Nobody is named"))
        self._badge.setVisible(contact is not None and contact.is_decision_maker)
        facts = []
        if contact is not None:
            facts = [
                role_of(contact, self._language),
                tr("best {time}", time=contact.best_time) if contact.best_time else "",
            ]
        self._facts.setText(" · ".join(fact for fact in facts if fact))
        self.number.setText(self._number)
        self._copy.setVisible(bool(self._number) and not self._is_narrow)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if url := phone_url(self._number):
            menu.addAction(icon("phone-call"), deed(url), self.dial)
            menu.addAction(icon("copy"), tr("Copy the number"), self.copy)
            menu.addSeparator()
        for person in self._people:
            for number in numbers_of(person) or ("",):
                text = f"{person.name}   {number}".replace("&", "&&")
                menu.addAction(text, partial(self.choose, person.id, number))
        menu.popup(self._others.mapToGlobal(self._others.rect().bottomLeft()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the number stands below the name, so that none of it is cut off."""
        super().resizeEvent(event)
        narrow = event.size().width() < _ROOMY
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        self._facts.setVisible(not narrow)
        if narrow:
            self._words.addWidget(self.number)
        else:
            self._row.insertWidget(self._row.indexOf(self._copy), self.number)
        self._show()
