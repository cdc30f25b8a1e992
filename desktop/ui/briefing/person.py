"""Whom to call: name, role, best time and the number, which can be copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.client import ROLES, number_of
from desktop.domain.records import Contact
from desktop.language import Language
from desktop.ui.notices import link_button
from desktop.ui.texts import tr
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import FittedLabel, Label

_ROLES = {option.code: option.label for option in ROLES}


def role_of(contact: Contact, language: Language) -> str:
    """What a person does at the client, and whether they decide."""
    parts = []
    if contact.role and not (contact.is_decision_maker and contact.role == "decision_maker"):
        parts.append(language.tr(_ROLES.get(contact.role, contact.role)))
    if contact.is_decision_maker:
        parts.append(tr("decides"))
    return "，".join(parts) if language.is_chinese else ", ".join(parts)


class PersonTile(QFrame):
    """A person with the number in large letters."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.setProperty("kind", "tile")
        self._name = FittedLabel("", "strong")
        self._badge = IconLabel("badge-check", 14, "info_mark")
        self._role = Label("", "small", "text_secondary", elide=True)
        self._role.setMinimumWidth(24)
        self._best = Label("", "small", "text_secondary", elide=True)
        self.number = Label("", "subtitle")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = link_button(tr("Copy"))
        self.copy.setAccessibleName(tr("Copy the number"))
        self.copy.clicked.connect(self._on_copy)
        head = QHBoxLayout()
        head.setSpacing(5)
        head.addWidget(self._name)
        head.addWidget(self._badge)
        head.addWidget(self._role, 1)
        left = QVBoxLayout()
        left.setSpacing(1)
        left.addLayout(head)
        left.addWidget(self._best)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.number, 0, Qt.AlignmentFlag.AlignRight)
        right.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(10)
        row.addWidget(IconLabel("user-round", 16))
        row.addLayout(left, 1)
        row.addLayout(right)

    def show_person(self, contact: Contact | None) -> None:
        """Show whom to call, or that nobody is known."""
        self._name.setText(contact.name if contact else tr("Nobody is named"))
        self._badge.setVisible(contact is not None and contact.is_decision_maker)
        self._role.setText(role_of(contact, self._language) if contact else "")
        best = contact.best_time if contact else ""
        self._best.setText(tr("best {time}", time=best) if best else "")
        self._best.setVisible(bool(best))
        self.number.setText(number_of(contact))
        self.copy.setVisible(bool(number_of(contact)))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.number.full_text())
