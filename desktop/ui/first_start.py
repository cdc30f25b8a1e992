"""The first minute: try the sample agency, import a workbook, or start empty; and the language and look to do it in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeySequence, QPainter, QPaintEvent, QPalette, QPen, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.icons import mark, picture
from desktop.ui.look import Choice
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.key_cap import KeyCap
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segment_bar import SegmentBar

_WIDTH = 760
_MARK = 56


class FirstStart(QWidget):
    """Covers the window until the user has chosen how to start."""

    sample_requested = Signal()
    import_requested = Signal()
    empty_requested = Signal()
    language_chosen = Signal(str)  # en, zh_CN
    look_chosen = Signal(str)  # system, light, dark

    def __init__(
        self, language: str = "en", look: Choice = "system", data_folder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("First start"))
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addStretch(3)
        column.addLayout(self._head())
        column.addSpacing(12)
        self.choices = self._choices()
        for choice in self.choices:
            column.addWidget(choice)
        column.addSpacing(4)
        column.addLayout(_line_with_icon("folder-open", tr("Or drop a workbook anywhere on this window."), "body"))
        column.addSpacing(4)
        column.addLayout(self._settings(language, look, data_folder))
        column.addLayout(
            _line_with_icon(
                "shield-check",
                tr("Everything stays on this computer. The program connects to nothing but a database you choose."),
                "small",
            )
        )
        column.addStretch(4)
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH)
        middle.setLayout(column)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)
        self.setFocusProxy(self.choices[0].button)

    def _head(self) -> QHBoxLayout:
        self._mark = QLabel()
        self._title = Label(tr("Huifang 回访"), "page_title")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(
            Label(
                tr("Whom to call today, what the campaign brings, and the report that shows it."), role="text_secondary"
            )
        )
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._mark)
        head.addLayout(words, 1)
        self._restyle()
        return head

    def _choices(self) -> list[_Choice]:
        return [
            _Choice(
                self,
                1,
                "building-2",
                tr("Open the sample agency"),
                tr(
                    "Clients, calls, figures and summaries to try everything out, among them four real cases. "
                    "Your own data is not touched."
                ),
                tr("Open"),
                self.sample_requested.emit,
                is_first=True,
            ),
            _Choice(
                self,
                2,
                "file-spreadsheet",
                tr("Import a workbook"),
                tr("Your client list in any layout: xlsx, xls or CSV. You see every change before it is written."),
                tr("Choose file…"),
                self.import_requested.emit,
            ),
            _Choice(
                self,
                3,
                "plus",
                tr("Start empty"),
                tr("Enter the agency's name and the first client yourself."),
                tr("Start"),
                self.empty_requested.emit,
            ),
        ]

    def _settings(self, language: str, look: Choice, data_folder: str) -> QVBoxLayout:
        languages = SegmentBar([("en", "English"), ("zh_CN", "简体中文")], language, name=tr("Language"))
        looks = SegmentBar(
            [("system", tr("As the system")), ("light", tr("Light")), ("dark", tr("Dark"))], look, name=tr("Look")
        )
        languages.chosen.connect(self.language_chosen)
        looks.chosen.connect(self.look_chosen)
        rows: list[tuple[str, QWidget]] = [(tr("Language"), languages), (tr("Look"), looks)]
        if data_folder:
            folder = Label(data_folder, elide=True)
            folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            rows.append((tr("Data is kept in"), folder))
        column = QVBoxLayout()
        column.setSpacing(0)
        for text, control in rows:
            column.addWidget(_hairline())
            row = QHBoxLayout()
            row.setContentsMargins(0, 5, 0, 5)
            label = Label(text, role="text_secondary")
            label.setFixedWidth(154)
            label.setMinimumHeight(current_theme().measure("control.height"))
            row.addWidget(label)
            row.addWidget(control, 1)
            column.addLayout(row)
        column.addWidget(_hairline())
        return column

    def _restyle(self) -> None:
        font = QFont(current_theme().font("kpi"))
        self._title.setFont(font)
        self._mark.setPixmap(mark(_MARK, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._restyle()


class _Choice(QFrame):
    """A way to start: icon, two lines, the key and the button; the whole tile can be clicked."""

    def __init__(
        self,
        owner: QWidget,
        number: int,
        icon_name: str,
        title: str,
        detail: str,
        verb: str,
        run: Callable[[], object],
        *,
        is_first: bool = False,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "tile")
        self._is_first = is_first
        self._icon_name = icon_name
        self.button = QPushButton(verb)
        if is_first:
            self.button.setProperty("kind", "primary")
        self.button.setAccessibleName(title)
        self.button.setAccessibleDescription(detail)
        self.button.clicked.connect(run)
        key = f"Alt+{number}"
        shortcut = QShortcut(QKeySequence(key), owner)
        shortcut.activated.connect(self.button.click)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(title, "subtitle"))
        description = Label(detail, role="text_secondary")
        description.setWordWrap(True)
        description.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        words.addWidget(description)
        row = QHBoxLayout(self)
        row.setContentsMargins(74, 16, 18, 16)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(KeyCap(key))
        row.addWidget(self.button)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_first:
            painter.setPen(_thick(theme.colour("accent")))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_tint"))
        box = QRectF(18, (self.height() - 40) / 2, 40, 40)
        painter.drawRoundedRect(box, 6, 6)
        shown = picture(self._icon_name, 20, "accent_text", self.devicePixelRatioF())
        painter.drawPixmap(int(box.left() + 10), int(box.top() + 10), shown)
        painter.end()


def _thick(colour: QColor) -> QPen:
    return QPen(colour, current_theme().measure("border.focus"))


def _hairline() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setForegroundRole(QPalette.ColorRole.Midlight)
    return line


def _line_with_icon(icon_name: str, text: str, style: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(IconLabel(icon_name))
    row.addWidget(Label(text, style, "text_secondary"), 1)
    return row
