"""A complaint that comes up in a call: ticked, sorted and promised an answer, with the due day shown while typing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.fields import field_of
from desktop.domain.kinds import Choice
from desktop.domain.records import Call, Client, Complaint, ComplaintStep
from desktop.services.complaints import due_day, new_complaint, promised, talked
from desktop.services.session import Session
from desktop.ui.complaints.guide import TalkGuide
from desktop.ui.texts import tr
from desktop.ui.widgets.drop_list import DropList
from desktop.ui.widgets.label import Label

_LONGEST_PROMISE = 60


class ComplaintPart(QWidget):
    """The tick stands beside the satisfaction; what else is asked appears once it is set."""

    edited = Signal()

    def __init__(self, session: Session, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._client = client
        self.box = QCheckBox(tr("Complaint"))
        self.box.toggled.connect(self._on_toggled)
        self.category = _choices(session, "category", tr("Category of the complaint"))
        self.severity = _choices(session, "severity", tr("Severity of the complaint"))
        self.severity.setCurrentIndex(self.severity.findData("medium"))
        self.days = QLineEdit(str(session.agency.promise_for("medium")))
        self.days.setValidator(QIntValidator(0, _LONGEST_PROMISE, self.days))
        self.days.setFixedWidth(40)
        self.days.setAccessibleName(tr("Promised working days"))
        self._due = Label("", "small", "text_secondary", elide=True)
        self.severity.currentIndexChanged.connect(self._on_severity)
        self.category.currentIndexChanged.connect(self.edited)
        self.days.textEdited.connect(self._on_days)
        self.guide = TalkGuide(brief=True)
        self.guide.edited.connect(self.edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.guide)
        row.addWidget(Label(tr("Complaint"), "strong"))
        row.addWidget(self.category)
        row.addWidget(self.severity)
        row.addWidget(self.days)
        row.addWidget(Label(tr("working days", comment="behind the number of a promise"), "body"))
        row.addWidget(self._due, 1)
        self.hide()
        self._show_due()

    @property
    def due(self) -> str:
        """What is said of the day by which an answer is promised."""
        return self._due.full_text()

    def read(self, call: Call) -> Complaint | None:
        """The complaint made in a call; None while none is ticked."""
        if not self.box.isChecked():
            return None
        blank = new_complaint(self._session, self._client)
        taken = replace(
            blank,
            contact=call.contact,
            rep=call.rep or blank.rep,
            received_at=call.started_at or blank.received_at,
            category=self.category.currentData(),
            severity=self.severity.currentData(),
            what=call.what,
            promised_days=self._promised_days,
        )
        return promised(self._session, taken)

    def steps(self, complaint: Complaint) -> Sequence[ComplaintStep]:
        """The steps of the talk that were ticked, as they are kept with the complaint."""
        return talked(self._session, complaint, self.guide.done)

    def kept(self) -> dict[str, str]:
        """What is chosen here, for the draft; empty while nothing is ticked."""
        if not self.box.isChecked():
            return {}
        return {
            "category": self.category.currentData(),
            "severity": self.severity.currentData(),
            "days": self.days.text(),
            "talk": " ".join(self.guide.done),
        }

    def fill(self, kept: Mapping[str, str]) -> None:
        """Take up a draft."""
        self.box.setChecked(bool(kept))
        for combo, name in ((self.category, "category"), (self.severity, "severity")):
            combo.setCurrentIndex(max(combo.findData(kept.get(name, combo.currentData())), 0))
        self.days.setText(kept.get("days", self.days.text()))
        self.guide.show_done(kept.get("talk", "").split())
        self._show_due()

    @property
    def _promised_days(self) -> int | None:
        return int(self.days.text()) if self.days.text().isdigit() else None

    def _on_toggled(self, on: bool) -> None:
        self.setVisible(on)
        self.edited.emit()

    def _on_severity(self) -> None:
        self.days.setText(str(self._session.agency.promise_for(self.severity.currentData())))
        self._on_days()

    def _on_days(self) -> None:
        self._show_due()
        self.edited.emit()

    def _show_due(self) -> None:
        day = due_day(self._session, self._client, self._session.today, self._promised_days)
        if day is None:
            self._due.setText(tr("Without a promise there is no due day"))
        else:
            self._due.setText(tr("due {day}", day=self._session.language.date_with_day(day)))


def _choices(session: Session, name: str, said: str) -> QComboBox:
    combo = DropList()
    combo.setAccessibleName(said)
    kind = field_of(Complaint, name).kind
    assert isinstance(kind, Choice)
    for option in kind.options:
        combo.addItem(session.language.tr(option.label), option.code)
    return combo
