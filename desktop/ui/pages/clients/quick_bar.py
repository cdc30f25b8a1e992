"""Quick questions over the table, each with the number of clients that it would leave."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from desktop.domain.phrase import Phrase
from desktop.ui.texts import say, tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.flow import Flow


class QuickBar(QWidget):
    """Buttons that stay pressed; several narrow the list down together. Those that would leave nobody are hidden."""

    chosen = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Quick filters"))
        self._buttons: dict[str, QToolButton] = {}
        self._titles: dict[str, str] = {}
        self._flow = Flow(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(int(current_theme().measure("space.page_left")), 8, 12, 7)
        column.addLayout(self._flow)

    def offer(self, questions: Sequence[tuple[str, Phrase]]) -> None:
        """The questions that can be asked, by name, with their words."""
        if list(self._buttons) == [name for name, _ in questions]:
            return
        for old in self._buttons.values():
            self._flow.removeWidget(old)
            old.deleteLater()
        self._titles = {name: say(title) for name, title in questions}
        self._buttons = {name: self._made(name) for name, _ in questions}

    def show_on(self, names: Collection[str]) -> None:
        """Press those buttons, without telling anybody."""
        for name, button in self._buttons.items():
            button.setChecked(name in names)
            button.setVisible(button.isChecked() or bool(button.property("count")))
        self._lead()

    def show_count(self, name: str, count: int) -> None:
        """How many clients of the view the answer is yes for."""
        button = self._buttons[name]
        button.setProperty("count", count)
        button.setText(f"{self._titles[name]}  {count}".replace("&", "&&"))
        button.setAccessibleName(tr("{question}: {count} clients", question=self._titles[name], count=count))
        button.setVisible(button.isChecked() or count > 0)
        self._lead()

    def _made(self, name: str) -> QToolButton:
        button = _Question(self)
        button.setProperty("kind", "quick")
        button.setCheckable(True)
        button.setText(self._titles[name])
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        button.hide()
        button.clicked.connect(partial(self._on_clicked, name))
        self._flow.addWidget(button)
        return button

    def _on_clicked(self, name: str, *_checked: object) -> None:
        self.chosen.emit(name, self._buttons[name].isChecked())

    def _shown(self) -> list[QToolButton]:
        return [button for button in self._buttons.values() if not button.isHidden()]

    def _lead(self) -> None:
        """Tab comes to the first button; arrows go on from there."""
        shown = self._shown()
        for button in self._buttons.values():
            first = bool(shown) and button is shown[0]
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if first else Qt.FocusPolicy.ClickFocus)
        self.setVisible(bool(shown))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        shown = self._shown()
        focused = next((place for place, button in enumerate(shown) if button.hasFocus()), None)
        if not step or focused is None:
            super().keyPressEvent(event)
        elif 0 <= focused + step < len(shown):
            shown[focused + step].setFocus(Qt.FocusReason.TabFocusReason)


class _Question(QToolButton):
    """Leaves the arrows to the bar."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)
