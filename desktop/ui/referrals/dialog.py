"""Who recommended whom: the tree with what each branch brought; Enter opens a client."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QDialog,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.progress import Progress
from desktop.domain.records import Client
from desktop.domain.referrals import Forest
from desktop.services.referrals import referrals
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.referrals.model import ReferralModel
from desktop.ui.referrals.tree import ReferralTree
from desktop.ui.texts import tr
from desktop.ui.widgets.dialog_foot import SideButton, showing_foot
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_WIDTHS = (80, 104, 96, 96, 96, 120)
_OPEN_UP_TO = 200
"""So many clients are unfolded at first; of more, only the roots are seen."""


class ReferralDialog(QDialog):
    """All recommendations; those around a client are unfolded when one is given."""

    def __init__(self, workspace: Workspace, client: Client | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Who recommended whom"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace = workspace
        self._client = client
        self.model = ReferralModel(workspace.language, self)
        self.tree = ReferralTree()
        self.tree.setModel(self.model)
        self.facts = Label(tr("Reading…"), "body", "text_secondary")
        self.facts.setWordWrap(True)
        self.open_button = SideButton(tr("Open the client"))
        self.open_button.setProperty("kind", "primary")
        self.open_button.setEnabled(False)
        self._lay_out()
        self.tree.opened.connect(self._open)
        self.open_button.clicked.connect(lambda: self._open(self.tree.currentIndex()))
        work = partial(_read, workspace.session)
        workspace.run(tr("Reading the recommendations"), work, while_alive(self, self._on_read))

    def _on_read(self, forest: Forest) -> None:
        self.model.show_forest(forest)
        for place, width in enumerate(_WIDTHS, start=1):
            self.tree.header().resizeSection(place, width)
        if len(forest.branches) <= _OPEN_UP_TO:
            for number, branch in forest.branches.items():
                if branch.children:  # a leaf marked as unfolded would keep Left from going up
                    self.tree.expand(self.model.index_of(number))
        self.facts.setText(self._said(forest))
        wanted = self.model.index_of(self._client.id) if self._client is not None else QModelIndex()
        self._unfold(wanted)
        current = wanted if wanted.isValid() else self.model.index(0, 0)
        if current.isValid():
            self.tree.setCurrentIndex(current)
            self.tree.scrollTo(current)
        self.open_button.setEnabled(current.isValid())
        self.tree.setFocus()

    def _said(self, forest: Forest) -> str:
        if not forest.branches:
            return tr("No client names who recommended it. Fill in “Referred by” in a client's profile.")
        recommended = sum(branch.parent is not None for branch in forest.branches.values())
        won = sum(forest.branches[root].won for root in forest.roots)
        brought = [money for root in forest.roots if (money := forest.branches[root].brought) is not None]
        said = tr(
            "%n client(s) came by recommendation. Of them became clients: {won}; paid: {amount}.", n=recommended, won=won,
            amount=self._workspace.language.money(sum(brought) if brought else None, sign=True),
        )  # fmt: skip
        between = "" if self._workspace.language.is_chinese else " "
        if forest.cut:
            names = [forest.branches[number].client.name for number in sorted(forest.cut)]
            ring = tr("Some recommend each other in a ring; it is cut at {clients}.",
                      clients=self._workspace.language.listed(names[:3]))  # fmt: skip
            said = f"{said}{between}{ring}"
        if self._client is not None and self._client.id not in forest.branches:
            alone = tr("{client} was not recommended and has recommended nobody.", client=self._client.name)
            said = f"{alone}{between}{said}"
        return said

    def _unfold(self, index: QModelIndex) -> None:
        """Show a client below those who led to it, with whom it recommended itself."""
        at = index if self.model.rowCount(index) else index.parent()
        while at.isValid():
            self.tree.expand(at)
            at = at.parent()

    def _open(self, index: QModelIndex) -> None:
        branch = self.model.branch(index)
        if branch is not None:
            self._workspace.client_requested.emit(branch.client.id)
            self.accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addWidget(self.facts)
        column.addWidget(self.tree, 1)
        column.addLayout(showing_foot(self, self.open_button))
        self.resize(920, 560)


def _read(session: Session, _progress: Progress) -> Forest:
    return referrals(session)
