"""What to say, by situation, Chinese over English; a click or Enter puts a phrase into the field one was in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.services.phrase_book import SITUATIONS, PhraseToSay, Said, phrases
from desktop.services.session import Session
from desktop.ui.texts import tr
from desktop.ui.theme import Theme, current_theme
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.key_cap import KeyCap
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.line import hairline


class PhrasesPanel(QWidget):
    """Situations as buttons, and beneath them what to say."""

    put_in = Signal(object)
    """The ``PhraseToSay`` that was chosen."""

    def __init__(
        self, session: Session, values: Mapping[str, Mapping[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._values = values
        self._situations = QButtonGroup(self)
        self._shown: list[QWidget] = []
        names = {
            "greeting": tr("Greeting"),
            "please_wait": tr("Please wait"),
            "bad_line": tr("Bad line"),
            "dialect": tr("Dialect"),
            "wrong_number": tr("Wrong number", comment="phrases for this situation"),
            "complaint": tr("Complaint"),
            "promise": tr("Promise"),
            "information": tr("To ask"),
            "farewell": tr("Farewell"),
        }
        head = QHBoxLayout()
        head.addWidget(Label(tr("Phrases"), "strong"))
        head.addStretch(1)
        head.addWidget(Label(tr("both languages"), "small", "text_secondary"))
        head.addWidget(KeyCap("F7"))
        flow = Flow()
        for place, situation in enumerate(SITUATIONS):
            button = _Situation(names[situation])
            button.clicked.connect(partial(self.show_situation, situation))
            self._situations.addButton(button, place)
            flow.addWidget(button)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 6, 0)
        self._list.setSpacing(0)
        inner = QWidget()
        inner.setLayout(self._list)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        note = Label(tr("Click or Enter puts a phrase into the field you were in."), "small", "text_secondary")
        note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 10, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(flow)
        column.addWidget(area, 1)
        column.addWidget(note)
        self.show_situation("greeting")

    @property
    def buttons(self) -> list[QAbstractButton]:
        """The phrases of the situation that is shown."""
        return [each for each in self._shown if isinstance(each, PhraseButton)]

    def show_situation(self, situation: str, *_checked: object) -> None:
        """Show what to say in a situation."""
        self._situations.button(SITUATIONS.index(situation)).setChecked(True)
        empty(self._list)
        self._shown = []
        for phrase in phrases(self._session, situation, self._values):
            button = PhraseButton(phrase)
            button.clicked.connect(partial(self._on_clicked, phrase))
            self._shown += [hairline(), button]
        for widget in self._shown:
            self._list.addWidget(widget)
        self._list.addStretch(1)

    def set_values(self, values: Mapping[str, Mapping[str, str]]) -> None:
        """Fill the phrases with other words, as when another day was chosen."""
        if values != self._values:
            self._values = values
            self.show_situation(SITUATIONS[self._situations.checkedId()])

    def focus_first(self) -> None:
        """Put the keyboard on the situation that is shown."""
        self._situations.button(self._situations.checkedId()).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_clicked(self, phrase: PhraseToSay, *_checked: object) -> None:
        self.put_in.emit(phrase)


class _Situation(QPushButton):
    """A situation; the one that is shown is filled."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.toggled.connect(self._restyle)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _restyle(self, on: bool) -> None:
        self.setProperty("kind", "primary" if on else "")
        self.style().unpolish(self)
        self.style().polish(self)


class PhraseButton(QAbstractButton):
    """A phrase in both languages; the words that were filled in are underlined."""

    def __init__(self, phrase: PhraseToSay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.phrase = phrase
        self.setText(phrase.chinese.text)
        self.setAccessibleName(f"{phrase.chinese.text} {phrase.english.text}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _layouts(self, width: int) -> list[tuple[QTextLayout, str, float]]:
        """The two texts broken into lines, with their colour and top."""
        theme = current_theme()
        top = 7.0
        made = []
        for said, style, role in (
            (self.phrase.chinese, "body", "text"),
            (self.phrase.english, "small", "text_secondary"),
        ):
            layout = _broken(said, theme, style, width)
            made.append((layout, role, top))
            top += layout.boundingRect().height() + 2
        return made

    def heightForWidth(self, width: int) -> int:
        layout, _, top = self._layouts(width)[-1]
        return int(top + layout.boundingRect().height() + 8)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 60 else 240
        return QSize(200, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.setFixedHeight(self.heightForWidth(event.size().width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), theme.colour("hover"))
        for layout, role, top in self._layouts(self.width()):
            painter.setPen(theme.colour(role))
            layout.draw(painter, QPointF(0, top))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus_ring"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()


def _broken(said: Said, theme: Theme, style: str, width: int) -> QTextLayout:
    layout = QTextLayout(said.text, theme.font(style))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    underlined = QTextCharFormat()
    underlined.setFontUnderline(True)
    ranges = []
    for start, length in said.filled:
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = start, length, underlined
        ranges.append(part)
    layout.setFormats(ranges)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(40, width))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout
