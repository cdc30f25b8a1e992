"""The reps with how full their week is; those that are checked are the ones whose entries are shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QWidget

from desktop.services.plan import Load, Reps
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.label import Label


class RepLoads(QWidget):
    """A line a rep: check mark, name in the rep's colour, bar, "58/60"."""

    chosen = Signal(object)
    """The reps that are checked now, as a set of ids; empty for all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnStretch(2, 1)
        self._rows: dict[int, tuple[QCheckBox, _Bar, Label]] = {}

    @property
    def boxes(self) -> dict[int, QCheckBox]:
        """The check marks by rep."""
        return {rep: row[0] for rep, row in self._rows.items()}

    @property
    def wanted_height(self) -> int:
        """How high the lines are together; the layout doesn't count lines that were just made and aren't shown yet."""
        lines = [row[0].sizeHint().height() for row in self._rows.values()]
        return sum(lines) + self._grid.verticalSpacing() * max(len(lines) - 1, 0)

    def show_loads(self, loads: Sequence[Load], chosen: Reps) -> None:
        """Show how full the reps' week is."""
        if [load.rep.id for load in loads] != list(self._rows):
            self._make(loads)
        for load in loads:
            box, bar, number = self._rows[load.rep.id]
            box.blockSignals(True)
            box.setChecked(load.rep.id in chosen)
            box.blockSignals(False)
            box.setText(load.rep.name)
            over = load.callbacks > load.capacity
            bar.show_load(load)
            number.setText(f"{load.callbacks}/{load.capacity}")
            number.set_role("warn" if over else "text_secondary")
            box.setAccessibleName(
                tr(
                    "{rep}: {count} of {capacity} callbacks this week",
                    rep=load.rep.name,
                    count=load.callbacks,
                    capacity=load.capacity,
                )
            )

    def _make(self, loads: Sequence[Load]) -> None:
        for row in self._rows.values():
            for part in row:
                self._grid.removeWidget(part)
                part.deleteLater()
        self._rows = {}
        for place, load in enumerate(loads):
            box, bar, number = QCheckBox(load.rep.name), _Bar(), Label("", "body", "text_secondary")
            box.toggled.connect(self._on_toggled)
            number.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(box, place, 0)
            self._grid.addWidget(_Dot(load.rep.colour), place, 1)
            self._grid.addWidget(bar, place, 2)
            self._grid.addWidget(number, place, 3)
            self._rows[load.rep.id] = (box, bar, number)

    def _on_toggled(self) -> None:
        self.chosen.emit(frozenset(rep for rep, box in self.boxes.items() if box.isChecked()))


class _Dot(QWidget):
    """The rep's own colour."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self._colour = colour or "accent"
        self.setFixedSize(8, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current_theme().colour(self._colour))
        painter.drawEllipse(self.rect())
        painter.end()


class _Bar(QWidget):
    """How full the week is; amber beyond capacity."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_load(self, load: Load) -> None:
        """Show another load."""
        self._share = load.callbacks / load.capacity if load.capacity else float(load.callbacks > 0) * 2
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(0, (self.height() - 4) / 2, self.width(), 4)
        painter.setBrush(theme.colour("track"))
        painter.drawRoundedRect(track, 2, 2)
        if self._share:
            painter.setBrush(theme.colour("warn_mark" if self._share > 1 else "info_mark"))
            painter.drawRoundedRect(QRectF(0, track.top(), max(4.0, track.width() * min(1.0, self._share)), 4), 2, 2)
        painter.end()
