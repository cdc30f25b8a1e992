"""The editor of one summary: figures checked, commentary with phrases from them, what was done, what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
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
from desktop.ui.summaries.columns import state_look, state_word
from desktop.ui.summaries.figures_part import FiguresPart
from desktop.ui.summaries.phrases_part import PhrasesPart
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.footer_bar import FooterBar
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.see_through import see_through

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
        self.figures, self.phrases = FiguresPart(language), PhrasesPart()
        self._length = Label("", "small", "text_secondary")
        self._before = tuple(Label("", "small", "text_secondary") for _ in self._fields)
        for label in self._before:
            label.setWordWrap(True)
        self.check_button = QPushButton(tr("Mark as checked"))
        self.sent_button = QPushButton(tr("Mark as sent…"))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SAVE_AFTER)
        self._rest.timeout.connect(self.save)
        self._lay_out()
        self.phrases.chosen.connect(self.put_in)
        self.figures.figures_requested.connect(self.figures_requested)
        self.figures.entry_requested.connect(self.entry_requested)
        for field in self._fields:
            field.textChanged.connect(self._on_typed)
            field.installEventFilter(self)
        self.setEnabled(False)
        self._state.hide()

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
        self._state.setVisible(row is not None)
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
        self.figures.show_checks(material.checks if material is not None else (), self._row)
        self.phrases.show_phrases(material.phrases if material is not None else (), self.words[0])
        for label in self._before:
            label.hide()
        if material is None:
            return
        self._spoken.setText(
            tr("report in {language}", language=tr("Chinese") if material.language.is_chinese else tr("English"))
        )
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
        column.addWidget(self.figures)
        column.addSpacing(6)
        row = QHBoxLayout()
        row.addWidget(Label(tr("Commentary"), "strong"), 1)
        row.addWidget(self._length)
        column.addLayout(row)
        column.addWidget(self.commentary)
        column.addWidget(self._before[0])
        column.addWidget(Label(tr("Phrases from these figures, Alt+1 to Alt+5"), "small", "text_secondary"))
        column.addWidget(self.phrases)
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
        area.setAccessibleName(tr("Summary"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        see_through(area)
        foot = FooterBar()
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
        self.setMinimumWidth(304)

    def _show_length(self) -> None:
        code = self._material.language.code if self._material is not None else self._language.code
        length, longest = len(self.commentary.toPlainText().strip()), LONGEST_LEAD[code]
        self._length.setText(tr("{length} of {longest} characters", length=length, longest=longest))
        self._length.set_role("warn" if length > longest else "text_secondary")

    def _on_typed(self) -> None:
        self._show_length()
        self.phrases.mark(self.commentary.toPlainText())
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
