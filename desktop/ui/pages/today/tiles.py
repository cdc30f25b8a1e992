"""Four tiles of the month: callbacks done, satisfaction, lapse rate, renewal rate; each opens the clients it counts."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import Language
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.tile import Tile

if TYPE_CHECKING:
    from desktop.services.month_so_far import MonthSoFar

NAMES = ("callbacks", "satisfaction", "lapse", "renewal")


class MonthTiles(QWidget):
    """The month to date."""

    opened = Signal(str)
    """The name of the tile whose clients are asked for."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._title = Label("", "strong")
        self._whose = Label("", "small", "accent_text")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._whose)
        self.tiles = {
            "callbacks": Tile(tr("Callbacks done"), opens=True),
            "satisfaction": Tile(tr("Satisfaction"), opens=True),
            "lapse": Tile(tr("Lapse rate"), opens=True),
            "renewal": Tile(tr("Renewal rate"), opens=True),
        }
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, name in enumerate(NAMES):
            grid.addWidget(self.tiles[name], place // 2, place % 2)
            self.tiles[name].opened.connect(partial(self.opened.emit, name))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(grid)

    def show_month(self, so_far: MonthSoFar, whose: str) -> None:
        """Show the month's figures; ``whose`` names the clients they are about."""
        language = self._language
        before = language.month_short(so_far.month.previous)
        self._title.setText(tr("{month} so far", month=language.month_short(so_far.month)))
        self._whose.setText(whose)
        share = so_far.done / so_far.planned if so_far.planned else None
        self.tiles["callbacks"].show_figure(
            language.integer(so_far.done),
            tr("of {number} planned", number=language.integer(so_far.planned)),
            tr("{share}, %n working day(s)", n=so_far.working_days, share=language.per_cent(share)),
        )
        self.tiles["satisfaction"].show_figure(
            language.decimal(so_far.satisfaction),
            "/ 5",
            tr(
                "%n answer(s), {month} {mean}",
                n=so_far.answers,
                month=before,
                mean=language.decimal(so_far.satisfaction_before),
            ),
        )
        self._show_rates(so_far, before)

    def _show_rates(self, so_far: MonthSoFar, before: str) -> None:
        language = self._language
        lapse, renewal = so_far.lapse, so_far.renewal
        self.tiles["lapse"].show_figure(
            _rate(language, lapse.rate),
            _of(len(lapse.lapsed), len(lapse.active)),
            f"{before} {_rate(language, so_far.lapse_before.rate)}",
        )
        note, tone = (before, "text_secondary")
        if not renewal.ended:
            note = tr("none ended in {month}", month=before)
        elif renewal.provisional:
            note, tone = tr("{month}, provisional", month=before), "warn"
        elif renewal.by_amount is not None:
            note = tr("{month}; {share} by amount", month=before, share=language.per_cent(renewal.by_amount))
        self.tiles["renewal"].show_figure(
            language.per_cent(renewal.by_count), _of(len(renewal.renewed), len(renewal.ended)), note, tone
        )


def _of(part: int, whole: int) -> str:
    return tr("{part} of {whole}", part=part, whole=whole) if whole else ""


def _rate(language: Language, rate: Decimal | None) -> str:
    return language.per_cent(rate, 1 if rate else 0)
