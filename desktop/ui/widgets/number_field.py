"""A field for a number: typed, or stepped with Up and Down; thousands are shown when the keyboard has left it."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.icons import picture

_ARROWS = 18
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．，－", "0123456789.,-")


class NumberField(QLineEdit):
    """A number between two limits, with so many decimals; an empty field is None, never 0."""

    value_changed = Signal(object)  # Decimal or None

    def __init__(
        self,
        low: Decimal | int = 0,
        high: Decimal | int = 999_999_999,
        *,
        decimals: int = 0,
        step: Decimal | int = 1,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._low = Decimal(low)
        self._high = Decimal(high)
        self._decimals = decimals
        self._step = Decimal(step)
        self._told: Decimal | None = None
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setTextMargins(0, 0, _ARROWS, 0)
        self.textChanged.connect(self._on_text_changed)

    @property
    def value(self) -> Decimal | None:
        """The number, or None while the field is empty or holds none that is allowed."""
        number = self._read()
        return number if number is not None and self._low <= number <= self._high else None

    @property
    def is_readable(self) -> bool:
        """Is the field empty or a number within the limits?"""
        return not self.text().strip() or self.value is not None

    def set_value(self, value: Decimal | int | None) -> None:
        """Show a number."""
        self.setText("" if value is None else self._written(Decimal(value), grouped=not self.hasFocus()))

    def step_by(self, steps: int) -> None:
        """Go up or down; an empty field starts at its lower limit."""
        if self.isReadOnly() or not self.isEnabled():
            return
        number = self._read()
        start = max(self._low, Decimal(0)) - self._step if number is None else number
        self.setText(self._written(min(max(start + steps * self._step, self._low), self._high), grouped=False))
        self.selectAll()

    def _read(self) -> Decimal | None:
        text = self.text().translate(_FULL_WIDTH).replace(",", "").replace("\u2212", "-").strip()
        try:
            number = Decimal(text)
        except InvalidOperation:
            return None
        return number if number.is_finite() and number == round(number, self._decimals) else None

    def _written(self, number: Decimal, *, grouped: bool) -> str:
        return f"{number:{',' if grouped else ''}.{self._decimals}f}"

    def _on_text_changed(self) -> None:
        self.setProperty("problem", not self.is_readable)
        self.style().unpolish(self)
        self.style().polish(self)
        if self.is_readable and self.value != self._told:
            self._told = self.value
            self.value_changed.emit(self._told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
        if step := steps.get(Qt.Key(event.key()), 0):
            self.step_by(step)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus() and event.angleDelta().y():
            self.step_by(1 if event.angleDelta().y() > 0 else -1)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().x() >= self.width() - _ARROWS - 4:
            self.setFocus()
            self.step_by(1 if event.position().y() < self.height() / 2 else -1)
        else:
            super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.value is not None:
            self.setText(self._written(self.value, grouped=False))
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.value is not None:
            self.setText(self._written(self.value, grouped=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        role = "text_secondary" if self.isEnabled() else "text_disabled"
        box = QRect(self.width() - _ARROWS - 2, 0, _ARROWS, self.height())
        for name, middle in (("chevron-up", -5), ("chevron-down", 5)):
            at = QPoint(box.center().x() - 5, box.center().y() + middle - 5)
            painter.drawPixmap(at, picture(name, 12, role, self.devicePixelRatioF()))
        painter.end()
