"""What the three ways to look at the effect have in common: head, picture, and the choice between them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.ui.file_export import ask_and_export
from desktop.ui.icons import icon
from desktop.ui.proposed_path import proposed_path
from desktop.ui.texts import tr
from desktop.ui.widgets.beside import beside
from desktop.ui.widgets.page_header import PageHeader
from desktop.ui.widgets.segment_bar import SegmentBar
from desktop.ui.widgets.side_panel import SidePanel
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from desktop.domain.changes import ChangeSet
    from desktop.domain.periods import Span
    from desktop.domain.series import Range
    from desktop.ui.file_export import Export


def mode_choices() -> Sequence[tuple[str, str]]:
    """The ways to look, by name and in words."""
    return (("one", tr("One client")), ("several", tr("Side by side")), ("roster", tr("Roster")))


class EffectMode(QWidget):
    """One way to look; it fills the page, with its own head in which another way is chosen."""

    mode_chosen = Signal(str)
    status_changed = Signal(str)
    name = ""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.header = PageHeader(tr("Effect"))
        self.modes = SegmentBar(mode_choices(), self.name, name=tr("Shown"))
        self.picture = QPushButton(tr("Picture"))
        self.picture.setIcon(icon("image-down"))
        menu = QMenu(self.picture)
        menu.addAction(tr("Save the picture…"), self.save_picture)
        menu.addAction(tr("Copy the picture"), self.copy_picture)
        menu.addAction(tr("Save the values…"), self.save_values)
        menu.addAction(tr("Copy the values"), self.copy_values)
        self.picture.setMenu(menu)
        self.header.add(self.modes)
        self.header.add(self.picture)
        self.modes.chosen.connect(self._on_mode)

    # -- what a mode says of itself

    def refresh(self, changes: ChangeSet | None) -> None:
        """Show what has changed; ``None`` means that everything may have."""
        raise NotImplementedError

    def charts(self) -> QWidget:
        """What a picture is taken of."""
        raise NotImplementedError

    def values_text(self) -> str:
        """What the charts show as cells for a spreadsheet; empty where nothing is shown."""
        raise NotImplementedError

    def view_export(self) -> Export | None:
        """What the charts show as a workbook; ``None`` where there is nothing to write."""
        return None

    def file_name(self) -> str:
        """What a file with the picture or the values is called, without its ending."""
        return tr("Effect")

    def has_charts(self) -> bool:
        """Whether there is anything to copy."""
        return True

    def has_ranges(self) -> bool:
        """Whether it shows days that ``show_range`` and ``show_all`` choose."""
        return False

    def show_range(self, chosen: Range | Span) -> None:
        """Show more or fewer days."""

    def show_all(self) -> None:
        """Show all days of the range after zooming."""

    def focus_first(self) -> None:
        """Put the keyboard where work starts."""
        self.modes.setFocus()

    # -- what a person does

    def copy_values(self) -> None:
        """Put the values of the charts into the clipboard, as cells."""
        if text := self.values_text():
            QApplication.clipboard().setText(text)
            self.workspace.told.emit(tr("%n row(s) copied", n=text.count("\n")))

    def save_values(self) -> None:
        """Ask for a file and write the values into it."""
        export = self.view_export()
        if export is not None:
            ask_and_export(self.workspace, export, self)

    def copy_picture(self) -> None:
        """Put the charts into the clipboard as a picture."""
        QApplication.clipboard().setPixmap(self.charts().grab())
        self.workspace.told.emit(tr("The picture was copied"))

    def save_picture(self) -> None:
        """Ask for a file and write the charts into it."""
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save the picture"), str(proposed_path(f"{self.file_name()}.png")), tr("Pictures (*.png)")
        )
        if name:
            self.write_picture(Path(name))

    def write_picture(self, path: Path) -> None:
        """Write the charts into a PNG file."""
        target = path if path.suffix else path.with_suffix(".png")
        if self.charts().grab().save(str(target)):
            self.workspace.told.emit(tr("The picture was saved as {file}", file=target.name))
        else:
            self._refuse(target)

    # -- inside

    def place(self, content: QWidget, side: SidePanel | None = None) -> None:
        """Lay out the mode: its head over its content, and its panel beside both."""
        main = QWidget()
        page = QVBoxLayout(main)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.header)
        page.addWidget(content, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(main if side is None else beside(f"effect {self.name}", main, side))

    def _refuse(self, target: Path) -> None:
        self.workspace.refused.emit(
            UserError(
                Phrase("The picture can't be written to {file}.", file=str(target)),
                Phrase("Choose another folder, or close the program that has the file open."),
            )
        )

    def _on_mode(self, name: str) -> None:
        self.modes.set_value(self.name)  # this head stays as it is; the page shows that of the other mode
        self.mode_chosen.emit(name)
