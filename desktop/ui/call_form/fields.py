"""The middle of the call form: who, when, where, what, why, how, the outcome, satisfaction, words for the report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.contacting import DECISION_MAKER_REACHED, REACHED
from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.kinds import SATISFACTION
from desktop.domain.phrase import Phrase
from desktop.domain.records import Call, Contact
from desktop.language import Language
from desktop.services.briefing import Briefing
from desktop.services.session import Session
from desktop.ui.briefing.person import role_of
from desktop.ui.call_form.choice_bar import ChoiceBar, Option
from desktop.ui.call_form.complaint_part import ComplaintPart
from desktop.ui.call_form.folded import FOLDED, Folded
from desktop.ui.call_form.moment_field import MomentField
from desktop.ui.call_form.parts import FocusWatch, Part, Words
from desktop.ui.call_form.person_bar import PersonBar
from desktop.ui.call_form.promises import Promises
from desktop.ui.call_form.timer import CallTimer
from desktop.ui.texts import tr
from desktop.ui.widgets.drop_list import DropList
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.mark_bar import MarkBar

OUTCOMES = ("decision_maker", "reached", "no_answer", "busy", "message_left", "refused", "wrong_number")


class CallFields(QWidget):
    """Everything that is written down of a call."""

    edited = Signal()
    outcome_chosen = Signal(str)

    def __init__(self, session: Session, briefing: Briefing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        language = session.language
        self.timer = CallTimer()
        self.person = PersonBar(briefing.contacts, language)
        self.direction = ChoiceBar(
            [Option("out", tr("We called"), "phone-outgoing"), Option("in", tr("They called"), "phone-incoming")],
            tr("Direction"),
            icons_only=True,
        )
        self.outcome = ChoiceBar(
            [
                Option("decision_maker", tr("Decides"), "badge-check", "1", tr("Reached the decision maker")),
                Option("reached", tr("Another"), "phone-call", "2", tr("Reached another person")),
                Option("no_answer", tr("No answer"), "phone-missed", "3"),
                Option("busy", tr("Busy"), "phone-off", "4"),
                Option("message_left", tr("Message"), "mail", "5", tr("Left a message")),
                Option("refused", tr("Refused"), "hand", "6"),
                Option("wrong_number", tr("Wrong no."), "circle-x", "7", tr("Wrong number")),
            ],
            tr("Outcome"),
        )
        self.who = _combo([_named(person, language) for person in briefing.contacts])
        self.when = MomentField(session.now, language, name=tr("When"))
        self.where = _combo(_places(briefing), last=_last_place(briefing))
        self.what, self.why, self.how = Words(44), Words(34), Words(34)
        self.for_report, self.internal_note = Words(28), Words(28)
        self.satisfaction = MarkBar(tr("Satisfaction"))
        self._satisfaction_word = Label("", "small", "text_secondary")
        self.complaint = ComplaintPart(session, briefing.client)
        self.promises = Promises(session, briefing.client)
        self._outcome_by_hand = False
        self.focus_watch = FocusWatch([self.what, self.why, self.how, self.for_report, self.internal_note], self)
        self.parts = self._parts()
        self.folded = Folded()
        self._lay_out()
        self._connect()
        self.outcome.set_value(self._likely_outcome())

    def read(self, client: int, rep: int | None) -> Call:
        """The call as it is written. Raises ``UserError`` for a moment that can't be read."""
        contact = self.person.contact
        outcome = self.outcome.value
        written = outcome not in FOLDED
        started = self.when.read()
        call = Call(
            client=client,
            contact=contact.id if contact else None,
            rep=rep,
            direction=self.direction.value,
            started_at=started,
            minutes=self.timer.minutes if outcome in REACHED else None,
            outcome=outcome,
            internal_note=self.internal_note.words,
        )
        if not written:
            return call
        return replace(
            call,
            who=self.who.currentText().strip(),
            when=self._session.language.time(started),
            where=self.where.currentText().strip(),
            what=self.what.words,
            why=self.why.words,
            how=self.how.words,
            for_report=self.for_report.words,
            satisfaction=self.satisfaction.value if outcome in REACHED else None,
        )

    def problems(self) -> dict[str, UserError]:
        """What stands in the way of saving, by the name of the part, in the order of the form."""
        found: dict[str, UserError] = {}
        try:
            started = self.when.read()
        except InvalidValue as error:
            found["when"] = error
        else:
            if started.date() > self._session.today:
                found["when"] = InvalidValue(
                    Phrase("A call can't have taken place later than now."), Phrase("Check day and time.")
                )
        if self.outcome.value in REACHED and not self.what.words:
            found["what"] = InvalidValue(
                Phrase("Nothing is written down of the call."), Phrase("Write in a few words what it was about.")
            )
        return found

    def fold(self, day: str) -> None:
        """Show what the outcome asks for: the six fields, or a sentence in their place.

        ``day`` is the one proposed for the next try.
        """
        self.folded.show_outcome(self.outcome.value, day)
        for name, part in self.parts.items():
            part.setVisible(self.outcome.value not in FOLDED or name == "internal_note")
        reached = self.outcome.value in REACHED
        self._marks.setVisible(reached)
        self.complaint.setVisible(reached and self.complaint.box.isChecked())
        self.promises.setVisible(reached and bool(self.promises.read()))

    def mark(self, problems: dict[str, UserError]) -> None:
        """Frame what is wrong, and nothing else."""
        for name, part in self.parts.items():
            part.refuse(problems.get(name))

    # -- inside

    def _parts(self) -> dict[str, Part]:
        return {
            "who": Part(tr("Who"), "", self.who),
            "when": Part(tr("When"), "", self.when),
            "where": Part(tr("Where"), "", self.where),
            "what": Part(tr("What"), tr("the matter, in their words"), self.what),
            "why": Part(tr("Why"), tr("the reason behind it"), self.why),
            "how": Part(tr("How"), tr("what we do next"), self.how),
            "for_report": Part(tr("For the report"), tr("the client reads this"), self.for_report),
            "internal_note": Part(tr("Internal note"), tr("never in a report"), self.internal_note),
        }

    def _connect(self) -> None:
        for words in (self.what, self.why, self.how, self.for_report, self.internal_note):
            words.textChanged.connect(self.edited)
        for combo in (self.who, self.where):
            combo.editTextChanged.connect(self.edited)
        self.when.textEdited.connect(self.edited)
        self.outcome.chosen.connect(self._on_outcome)
        self.direction.chosen.connect(self.edited)
        self.person.chosen.connect(self._on_person)
        self.satisfaction.chosen.connect(self._on_mark)
        self.complaint.edited.connect(self.edited)
        self.promises.edited.connect(self.edited)
        self.promises.button.clicked.connect(self._on_promise)

    def take_outcome(self, value: str) -> None:
        """Take up how a call ended from a draft."""
        self._outcome_by_hand = True
        self.outcome.set_value(value)

    def _likely_outcome(self) -> str:
        """How the call ends when somebody is reached: that depends on who is on the phone."""
        contact = self.person.contact
        return DECISION_MAKER_REACHED if contact is not None and contact.is_decision_maker else "reached"

    def _on_promise(self) -> None:
        self.promises.ask(self.how.words.split("\n")[0])

    def _on_outcome(self, value: str) -> None:
        self._outcome_by_hand = True
        self.outcome_chosen.emit(value)
        self.edited.emit()

    def _on_person(self) -> None:
        contact = self.person.contact
        self.who.setEditText(_named(contact, self._session.language) if contact else "")
        if not self._outcome_by_hand and self.outcome.value != self._likely_outcome():
            self.outcome.set_value(self._likely_outcome())
            self.outcome_chosen.emit(self.outcome.value)
        self.edited.emit()

    def _on_mark(self, value: object) -> None:
        self.show_mark_word()
        self.edited.emit()

    def show_mark_word(self) -> None:
        """Say in a word what the mark means."""
        value = self.satisfaction.value
        self._satisfaction_word.setText(
            self._session.language.tr(SATISFACTION[value - 1].label) if value is not None else ""
        )

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.timer)
        top.addWidget(self.person, 1)
        top.addWidget(self.direction)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(_row(*(self.parts[name] for name in ("who", "when", "where"))))
        column.addWidget(self.folded)
        column.addWidget(self.parts["what"], 4)
        column.addLayout(_row(self.parts["why"], self.parts["how"]), 3)
        column.addLayout(_row(self.parts["for_report"], self.parts["internal_note"]), 2)
        self._marks = QWidget()
        marks = QHBoxLayout(self._marks)
        marks.setContentsMargins(0, 0, 0, 0)
        marks.setSpacing(8)
        marks.addWidget(Label(tr("Satisfaction"), "strong"))
        marks.addWidget(self.satisfaction)
        marks.addWidget(self._satisfaction_word)
        marks.addStretch(1)
        marks.addWidget(self.promises.button)
        marks.addWidget(self.complaint.box)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(9)
        whole.addLayout(top)
        whole.addWidget(self.outcome)
        whole.addLayout(column, 1)
        whole.addWidget(self._marks)
        whole.addWidget(self.complaint)
        whole.addWidget(self.promises)


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for part in parts:
        row.addWidget(part, 1)
    return row


def _combo(texts: Sequence[str], last: str = "") -> QComboBox:
    combo = DropList()
    combo.setEditable(True)
    combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    combo.addItems(list(texts))
    if last:
        combo.setEditText(last)
    elif not texts:
        combo.setEditText("")
    combo.setMinimumContentsLength(8)
    line = combo.lineEdit()
    assert line is not None

    def show_beginning() -> None:
        if not line.hasFocus():
            line.setCursorPosition(0)

    combo.editTextChanged.connect(show_beginning)
    show_beginning()
    return combo


def _named(person: Contact, language: Language) -> str:
    role = role_of(person, language)
    return f"{person.name}{'，' if language.is_chinese else ', '}{role}" if role else person.name


def _places(briefing: Briefing) -> list[str]:
    """Where earlier calls were, then where calls usually are."""
    earlier = [call.where for call in briefing.calls if call.where]
    usual = [tr("their office"), tr("their workshop"), tr("mobile phone"), tr("on the road"), tr("our office")]
    return list(dict.fromkeys([*earlier, *usual]))[:12]


def _last_place(briefing: Briefing) -> str:
    return next((call.where for call in briefing.calls if call.where), "")
