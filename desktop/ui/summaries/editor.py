"""The editor of one summary: figures checked, commentary with phrases from them, what was done, what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.figure_gaps import FigureCheck
from desktop.domain.records import Summary
from desktop.domain.sentences import LONGEST_LEAD
from desktop.language import Language
from desktop.services.summary_month import SummaryRow
from desktop.ui.icons import icon
from desktop.ui.notices import link_button
from desktop.ui.summaries.columns import figure_word, state_look, state_word
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.line import hairline
from desktop.ui.widgets.see_through import see_through

WITH_KEYS = 5
"""So many phrases have a key of their own."""
_SAVE_AFTER = 1500  # ms without a key


@dataclass(frozen=True, slots=True)
class Material:
    """What the editor shows beside the row: read in the background."""

    checks: Sequence[FigureCheck]
    phrases: Sequence[str]
    offered_done: Sequence[str]
    told_next: Sequence[str]
    """What the summary says of what comes next, as long as nothing is written."""
    offered_next: Sequence[str]
    """The same with what each call is planned for, which only a rep may put in."""
    before: Summary | None
    language: Language


class SummaryEditor(QWidget):
    """``written`` carries commentary, done and next as soon as a person rests or leaves."""

    written = Signal(object, str, str, str)
    checked = Signal()
    sent_requested = Signal()
    figures_requested = Signal()
    entry_requested = Signal()
    log_requested = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first_width: int = current_theme().measure("layout.summary_columns")["editor"]
        self._language = language
        self._row: SummaryRow | None = None
        self._material: Material | None = None
        self._kept = ("", "", "")
        self.commentary, self.done, self.next = (
            _text(tr("Commentary"), 92),
            _text(tr("What was done"), 64),
            _text(tr("What comes next"), 64),
        )
        self._fields = (self.commentary, self.done, self.next)
        self._name = Label("", "card_title", elide=True)
        self._state = Chip("", "neutral")
        self._spoken = Label("", "small", "text_secondary")
        self._checks = QVBoxLayout()
        self._phrases = QVBoxLayout()
        self._length = Label("", "small", "text_secondary")
        self._before = tuple(Label("", "small", "text_secondary") for _ in self._fields)
        for label in self._before:
            label.setWordWrap(True)
        self.check_button = QPushButton(tr("Mark as checked"))
        self.sent_button = QPushButton(tr("Mark as sent…"))
        self.phrase_buttons: list[QToolButton] = []
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SAVE_AFTER)
        self._rest.timeout.connect(self.save)
        self._lay_out()
        for field in self._fields:
            field.textChanged.connect(self._on_typed)
            field.installEventFilter(self)
        self.setEnabled(False)

    @property
    def row(self) -> SummaryRow | None:
        """The row that is edited."""
        return self._row

    @property
    def words(self) -> tuple[str, str, str]:
        """Commentary, done and next as they stand."""
        commentary, done, coming = (field.toPlainText().strip() for field in self._fields)
        return commentary, done, coming

    def save(self) -> None:
        """Keep what was typed, if anything was."""
        self._rest.stop()
        if self._row is not None and self.words != self._kept:
            self._kept = self.words
            self.written.emit(self._row, *self.words)

    def show_row(self, row: SummaryRow | None) -> None:
        """Edit another summary; what was typed for the one before is kept first."""
        same = row is not None and self._row is not None and row.client.id == self._row.client.id
        if not same:
            self.save()
        typing = same and self.words != self._kept
        self._row = row
        self.setEnabled(row is not None)
        if row is None:
            return
        self._name.setText(row.client.name)
        tone, name = state_look(row.state)
        self._state.show_text(state_word(row.state), tone, name)
        summary = row.summary
        told = (summary.commentary, summary.done, summary.next) if summary is not None else ("", "", "")
        if not typing:
            self._kept = told
            for field, text in zip(self._fields, told, strict=True):
                if field.toPlainText() != text:
                    blocked = field.blockSignals(True)
                    field.setPlainText(text)
                    field.blockSignals(blocked)
        if not same:
            self.show_material(None)
        self._show_length()

    def show_material(self, material: Material | None) -> None:
        """Show checks, phrases and the words of the month before."""
        self._material = material
        _clear(self._checks)
        _clear(self._phrases)
        self.phrase_buttons = []
        for label in self._before:
            label.hide()
        if material is None:
            return
        self._spoken.setText(
            tr("report in {language}", language=tr("Chinese") if material.language.is_chinese else tr("English"))
        )
        for check in material.checks:
            self._checks.addWidget(self._check_line(check))
        if (reply := self._reply_line()) is not None:
            self._checks.addWidget(reply)
        self._checks.addWidget(hairline())
        lines = [self._phrase_line(number, phrase) for number, phrase in enumerate(material.phrases)]
        for line in lines[:WITH_KEYS]:
            self._phrases.addWidget(line)
        if further := lines[WITH_KEYS:]:
            self._phrases.addWidget(self._more_phrases(further))
        self.done.setPlaceholderText("\n".join(material.offered_done))
        self.next.setPlaceholderText("\n".join(material.told_next))
        before = material.before
        said = (before.commentary, before.done, before.next) if before is not None else ()
        for label, words in zip(self._before, said, strict=False):
            label.setText(tr("Last month: {words}", words=words))
            label.setVisible(bool(words))
        self._show_length()

    def put_in(self, number: int, *_checked: object) -> None:
        """Put a phrase into the commentary."""
        if self._material is None or number >= len(self._material.phrases):
            return
        phrase, text = self._material.phrases[number], self.commentary.toPlainText().rstrip()
        if phrase in text:
            return
        between = "" if not text or self._material.language.is_chinese else " "
        self.commentary.setPlainText(text + between + phrase)
        self.save()

    def take_offers(self) -> None:
        """Take what calls and plans offer as what was done and comes next, where nothing is written."""
        if self._material is None:
            return
        for field, offered in ((self.done, self._material.offered_done), (self.next, self._material.offered_next)):
            if not field.toPlainText().strip():
                field.setPlainText("\n".join(offered))
        self.save()

    # -- parts

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._state)
        column.addLayout(head)
        spoken = QHBoxLayout()
        spoken.addWidget(self._spoken, 1)
        log = link_button(tr("Delivery log"))
        log.clicked.connect(self.log_requested)
        spoken.addWidget(log)
        column.addLayout(spoken)
        row = QHBoxLayout()
        row.addWidget(Label(tr("Figures"), "strong"), 1)
        entry = link_button(tr("Type them in…"))
        entry.clicked.connect(self.entry_requested)
        row.addWidget(entry)
        figures = link_button(tr("Open all"))
        figures.clicked.connect(self.figures_requested)
        row.addWidget(figures)
        column.addLayout(row)
        self._checks.setSpacing(2)
        column.addLayout(self._checks)
        column.addSpacing(6)
        row = QHBoxLayout()
        row.addWidget(Label(tr("Commentary"), "strong"), 1)
        row.addWidget(self._length)
        column.addLayout(row)
        column.addWidget(self.commentary)
        column.addWidget(self._before[0])
        column.addWidget(Label(tr("Phrases from these figures, Alt+1 to Alt+5"), "small", "text_secondary"))
        self._phrases.setSpacing(0)
        column.addLayout(self._phrases)
        column.addSpacing(6)
        row = QHBoxLayout()
        row.addWidget(Label(tr("What was done"), "strong"), 1)
        offers = link_button(tr("From calls and plans"))
        offers.clicked.connect(self.take_offers)
        row.addWidget(offers)
        column.addLayout(row)
        column.addWidget(self.done)
        column.addWidget(self._before[1])
        column.addWidget(Label(tr("What comes next"), "strong"))
        column.addWidget(self.next)
        column.addWidget(self._before[2])
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        see_through(area)
        foot = QFrame()
        foot.setProperty("kind", "nav")
        foot.setFixedHeight(current_theme().measure("layout.footer_bar"))
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 0, 12, 0)
        self.check_button.setIcon(icon("check"))
        self.check_button.setToolTip("Ctrl+Enter")
        self.sent_button.setIcon(icon("send"))
        row.addWidget(self.check_button)
        row.addWidget(self.sent_button)
        row.addStretch(1)
        self.check_button.clicked.connect(self.checked)
        self.sent_button.clicked.connect(self.sent_requested)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addWidget(foot)
        self.setMinimumWidth(300)

    def _check_line(self, check: FigureCheck) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 2, 0, 2)
        good = check.is_complete
        row.addWidget(IconLabel("circle-check" if good else "triangle-alert", 16, "good_mark" if good else "warn_mark"))
        known = tr("{figure}, {days} of {all} days", figure=figure_word(check.name), days=check.days, all=check.of)
        row.addWidget(Label(known), 0 if check.missing else 1)
        if check.missing and check.days:
            days = tr("without {days}", days=self._language.days_of_month(check.missing))
            row.addWidget(Label(days, "small", "warn", elide=True), 1)
        return line

    def _reply_line(self) -> QWidget | None:
        """Whether the inquiries add up to what the client counted, once it has answered."""
        summary = self._row.summary if self._row is not None else None
        told = summary.told("inquiries") if summary is not None else None
        if self._row is None or told is None:
            return None
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 2, 0, 2)
        good = told == self._row.inquiries
        row.addWidget(IconLabel("circle-check" if good else "triangle-alert", 16, "good_mark" if good else "warn_mark"))
        counted = self._language.integer(told)
        text = (
            tr("Inquiries add up to the client's reply, {number}", number=counted)
            if good
            else tr(
                "The client counted %n inquiry(s), the figures say {ours}",
                n=told,
                ours=self._language.integer(self._row.inquiries),
            )
        )
        row.addWidget(Label(text), 1)
        return line

    def _phrase_line(self, number: int, phrase: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        button = QToolButton()
        button.setIcon(icon("plus", "accent_text"))
        button.setIconSize(QSize(14, 14))
        if number < WITH_KEYS:
            button.setToolTip(f"Alt+{number + 1}")
        button.setAccessibleName(tr("Put in: {phrase}", phrase=phrase))
        button.clicked.connect(partial(self.put_in, number))
        self.phrase_buttons.append(button)
        words = Label(phrase)
        words.setWordWrap(True)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        return line

    def _more_phrases(self, lines: list[QWidget]) -> QWidget:
        """Phrases without a key, behind a link."""
        folded = QWidget()
        column = QVBoxLayout(folded)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        more = link_button(tr("%n more", n=len(lines)))
        column.addWidget(more)
        for line in lines:
            column.addWidget(line)
            line.hide()
            more.clicked.connect(line.show)
        more.clicked.connect(more.hide)
        return folded

    def _show_length(self) -> None:
        code = self._material.language.code if self._material is not None else self._language.code
        length, longest = len(self.commentary.toPlainText().strip()), LONGEST_LEAD[code]
        self._length.setText(tr("{length} of {longest} characters", length=length, longest=longest))
        self._length.set_role("warn" if length > longest else "text_secondary")

    def _on_typed(self) -> None:
        self._show_length()
        self._rest.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and watched in self._fields:
            self.save()
        return False


def _text(name: str, height: int) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    field.setFixedHeight(height)
    return field


def _clear(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
