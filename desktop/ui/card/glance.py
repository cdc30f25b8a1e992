"""Lines of the profile: a contact with its number, a call with its outcome."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop.domain.client import number_of
from desktop.domain.contacting import REACHED
from desktop.domain.kinds import Choice
from desktop.domain.links import phone_url
from desktop.domain.records import Call, Client, Contact
from desktop.ui.icons import icon
from desktop.ui.notices import link_button
from desktop.ui.opening_links import deed, open_link
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import FittedLabel, Label
from desktop.ui.workspace import Workspace

_DATE = 62
_LONGEST_NUMBER = 24
"""Characters that a number may have beside the name in the panel."""
_OUTCOME_ICONS = {
    "decision_maker": ("badge-check", "text_secondary"),
    "reached": ("phone-outgoing", "text_secondary"),
    "no_answer": ("phone-missed", "bad_mark"),
    "busy": ("phone-missed", "bad_mark"),
    "message_left": ("mail", "warn_mark"),
    "wrong_number": ("phone-off", "bad_mark"),
    "refused": ("phone-off", "warn_mark"),
}


class Line(QWidget):
    """A row with a hairline above it."""

    def __init__(self) -> None:
        super().__init__()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 1, 0, 0)
        self.row.setSpacing(6)
        self.setMinimumHeight(29)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, current_theme().colour("gridline"))
        painter.end()


def contact_line(workspace: Workspace, client: Client, contact: Contact) -> QWidget:
    """A person with role and number, and a button that opens the call form."""
    language = workspace.language
    line = Line()
    line.row.addWidget(IconLabel("user-round", 14))
    line.row.addWidget(FittedLabel(contact.name))
    if contact.is_decision_maker:
        badge = IconLabel("badge-check", 14, "accent")
        badge.setToolTip(tr("decision maker"))
        line.row.addWidget(badge)
    kind = _role_kind()
    role = language.tr(kind.label(contact.role)) if contact.role else ""
    line.row.addWidget(Label(role, "small", "text_secondary", elide=True), 1)
    number = number_of(contact)
    line.row.addWidget(_number(workspace, number))
    call = QToolButton()
    call.setIcon(icon("phone", "accent_text"))
    call.setIconSize(QSize(14, 14))
    call.setAccessibleName(tr("Call {contact}", contact=contact.name))
    call.setToolTip(tr("Call {contact}", contact=contact.name))
    call.clicked.connect(lambda: workspace.call_requested.emit(client.id, None))
    line.row.addWidget(call)
    return line


def cut(text: str, longest: int) -> str:
    """A text that is not endless; what is cut off is marked."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _number(workspace: Workspace, number: str) -> QWidget:
    """A number that is dialled by a click, or the word that there is none."""
    url = phone_url(number)
    if not url:
        return Label(cut(number, _LONGEST_NUMBER) or tr("no number"), "body", "text" if number else "text_secondary")
    link = link_button(cut(number, _LONGEST_NUMBER))
    link.setToolTip(deed(url))
    link.clicked.connect(lambda: open_link(workspace, url))
    return link


def call_line(workspace: Workspace, call: Call) -> QWidget:
    """A call with its day, whom it reached and what was said."""
    language = workspace.language
    line = Line()
    name, role = _OUTCOME_ICONS.get(call.outcome, ("phone-outgoing", "text_secondary"))
    if call.direction == "in" and call.outcome in REACHED:
        name = "phone-incoming"
    line.row.addWidget(IconLabel(name, 14, role))
    day = Label(language.date(call.started_at.date() if call.started_at else None, workspace.today), "body")
    day.setFixedWidth(_DATE)
    line.row.addWidget(day, 0, Qt.AlignmentFlag.AlignLeft)
    line.row.addWidget(Label(call_text(workspace, call), "body", elide=True), 1)
    return line


def call_text(workspace: Workspace, call: Call) -> str:
    """Whom a call reached and what was said, on one line."""
    if call.outcome not in REACHED:
        return workspace.language.tr(_outcome_kind().label(call.outcome))
    contact = workspace.session.get(Contact, call.contact)
    said = " ".join((call.what or call.how or call.why).split())
    return f"{contact.name}: {said}" if contact is not None and said else said or tr("reached")


def _role_kind() -> Choice:
    kind = next(entry for entry in Contact.catalogue() if entry.name == "role").kind
    assert isinstance(kind, Choice)
    return kind


def _outcome_kind() -> Choice:
    kind = next(entry for entry in Call.catalogue() if entry.name == "outcome").kind
    assert isinstance(kind, Choice)
    return kind
