"""The five figures on top of the Effect page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.language import Language
from desktop.services.effect import EffectTile
from desktop.ui.plots.effect_words import ChipWords, before_text, chip, month_text, tile_unit, value_text
from desktop.ui.theme import current_theme
from desktop.ui.widgets.chip import Chip, chip_width
from desktop.ui.widgets.label import Label

_BOTTOM = Qt.AlignmentFlag.AlignBottom


class EffectTiles(QWidget):
    """A row of tiles; a figure that isn't known is a dash."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.tiles = [_Tile() for _ in range(5)]
        for tile in self.tiles:
            row.addWidget(tile, 1)

    def show_tiles(self, tiles: Sequence[EffectTile], language: Language) -> None:
        """Show other figures."""
        for shown, tile in zip(self.tiles, tiles, strict=False):
            shown.show_tile(tile, language)


class _Tile(QFrame):
    """A figure with its change since the time before, that time, and the last full month."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "tile")
        self._title = Label("", "small", "text_secondary", elide=True)
        self._chip = Chip("")
        self._lower_chip = Chip("")  # where title and change find no room in one line
        self._value = Label("", "kpi")
        self._unit = Label("", "small", "text_secondary", elide=True)
        self._before = Label("", "small", "text_secondary", elide=True)
        self._month = Label("", "small", "text_secondary")
        top, middle, bottom = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._chip)
        middle.setSpacing(6)
        middle.addWidget(self._value, 0, _BOTTOM)
        middle.addWidget(self._unit, 1, _BOTTOM)
        middle.addWidget(self._lower_chip)
        bottom.addWidget(self._before, 1)
        bottom.addWidget(self._month)
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 7, 11, 8)
        column.setSpacing(1)
        for line in (top, middle, bottom):
            column.addLayout(line)
        self._title.setMinimumHeight(20)
        self._words: ChipWords | None = None
        # Five tiles of one width, whatever they hold: else a chip that finds a place would change the place there is.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_tile(self, tile: EffectTile, language: Language) -> None:
        """Show another figure."""
        words = chip(language, tile)
        self._title.setText(language.say(tile.label))
        self._words = words
        self._value.setText(value_text(language, tile.figure, tile.value, sign=True))
        self._unit.setText(tile_unit(language, tile))
        self._before.setText(before_text(tile))
        self._month.setText(month_text(language, tile))
        parts = (self._title, self._value, self._unit, self._before, self._month)
        texts = [part.full_text() for part in parts] + ([words.text] if words is not None else [])
        self.setAccessibleName(", ".join(text for text in texts if text))
        self._place_chip()

    def _place_chip(self) -> None:
        """Beside the title, or beside the value where only that leaves room; in one word where neither does."""
        words = self._words
        inner = self.width() - 24
        title = self._title.fontMetrics().horizontalAdvance(self._title.full_text())
        value = self._value.sizeHint().width()
        lower, text = False, ""
        if words is not None:
            ways = [
                (below, beside, said)
                for said in (words.text, words.short)
                for below, beside in ((False, title), (True, value))
            ]
            fitting = (
                (below, said)
                for below, beside, said in ways
                if beside + 8 + chip_width(current_theme(), said, words.tone, words.icon) <= inner
            )
            lower, text = next(fitting, (False, words.short))
            (self._lower_chip if lower else self._chip).show_text(text, words.tone, words.icon)
        self._chip.setVisible(words is not None and not lower)
        self._lower_chip.setVisible(words is not None and lower)
        unit = self._unit.fontMetrics().horizontalAdvance(self._unit.full_text())
        self._unit.setVisible(unit > 0 and not lower and value + 6 + unit <= inner)  # the figure itself is never cut

    # What Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_chip()
