"""What a step would do, before it is done: bars by day, a list old → new, and what speaks against it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import count

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.records import Client
from desktop.ui.notices import Banners
from desktop.ui.planning.day_bars import DayBar, DayBars
from desktop.ui.tables.cells import MISSING, Cell, Tone
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import spoken_language, tr
from desktop.ui.widgets.dialog_foot import asking_foot, main_button
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a preview: a client's callback, where it was and where it goes, who makes it, and what is to be said."""

    client: Client
    what: str
    before: date | None = None
    after: date | None = None
    rep: str = ""
    note: str = ""
    tone: Tone = ""


class PreviewDialog(QDialog):
    """Controls above, what would happen below, and a button that says how much it will do."""

    def __init__(self, workspace: Workspace, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.workspace = workspace
        self.banners = Banners()
        self.controls = QHBoxLayout()
        self.controls.setSpacing(8)
        self.said = Label("", "strong")
        self.said.setWordWrap(True)
        self.bars = DayBars()
        self.table = DataTable(
            _columns(), lambda line: line[0], stripe=lambda line: line[1].tone, today=lambda: workspace.today
        )
        self.table.setAccessibleName(tr("What would happen"))
        self.table.show_filter_row(False)
        self.table.row_activated.connect(self._on_activated)
        self.go_button = main_button(tr("Apply"), "check")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.banners)
        column.addLayout(self.controls)
        column.addWidget(self.said)
        column.addWidget(self.bars)
        self.bars.hide()  # until there is something to show; then it stays, so that nothing jumps
        column.addWidget(self.table, 1)
        column.addLayout(asking_foot(self, self.go_button))
        self.resize(820, 620)

    def show_preview(self, said: str, bars: Sequence[DayBar], steps: Sequence[Step], button: str, *, can: bool) -> None:
        """Show what would happen; without anything to do the button is off."""
        self.said.setText(said)
        self.bars.show_days(bars)
        if bars:
            self.bars.show()
        self.table.set_rows(list(zip(count(), steps, strict=False)))
        self.go_button.setText(button)
        self.go_button.setEnabled(can)

    def _on_activated(self, line: tuple[int, Step]) -> None:
        self.workspace.client_requested.emit(line[1].client.id)


def _columns() -> list[Column[tuple[int, Step]]]:
    language = spoken_language()

    def words(line: tuple[int, Step]) -> Cell:
        return Cell(line[1].what, line[1].tone)

    def client(line: tuple[int, Step]) -> Cell:
        return Cell(line[1].client.name, bold=line[1].client.level == "key")

    def day(name: str, line: tuple[int, Step]) -> Cell:
        value = getattr(line[1], name)
        return MISSING if value is None else Cell(language.date_with_day(value), kind="date")

    def plain(name: str, line: tuple[int, Step]) -> Cell:
        return Cell(getattr(line[1], name))

    return [
        Column("client", tr("Client"), lambda line: line[1].client.name, client, width=180),
        Column("what", tr("What happens"), lambda line: line[1].what, words, width=130),
        Column("before", tr("Until now"), lambda line: line[1].before, partial(day, "before"), width=104, kind="date",
               filter_kind="date"),
        Column("after", tr("Then"), lambda line: line[1].after, partial(day, "after"), width=104, kind="date",
               filter_kind="date"),
        Column("rep", tr("Rep"), lambda line: line[1].rep, partial(plain, "rep"), width=76),
        Column("note", tr("Note"), lambda line: line[1].note, partial(plain, "note"), width=160, stretch=True),
    ]  # fmt: skip
