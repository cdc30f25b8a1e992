"""Tells below a form of clients that may be the one being put down; it stops nobody."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.duplicates import DuplicateIndex, Finding
from desktop.domain.progress import Progress
from desktop.domain.records import Client
from desktop.services.duplicates import duplicate_index
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.merging.words import button_name, said_why, who_and_stage
from desktop.ui.notices import link_button
from desktop.ui.texts import tr
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.key_cap import KeyCap
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_MOST = 4
_PATIENCE = 60
"""ms after the last key: what is typed fast is looked up once."""


class DuplicateWarning(QFrame):
    """Hidden until something is found; each finding with name, reason, rep and stage, and a key that opens it.

    ``opened`` carries the id of the client that somebody wants to see.
    """

    opened = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._index: DuplicateIndex | None = None
        self._wanted: Client | None = None
        self._phones: tuple[str, ...] = ()
        self._shown: tuple[Finding, ...] = ()
        self.buttons: list[QPushButton] = []
        self.setProperty("banner", "warn")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._title = Label("", "strong")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addLayout(self._grid)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_PATIENCE)
        self._clock.timeout.connect(self._look)
        for place in range(_MOST):
            key = QShortcut(QKeySequence(f"Alt+{place + 1}"), parent)
            key.activated.connect(partial(self.open_place, place))
        self.hide()
        work = partial(_read, workspace.session)
        workspace.run(tr("Reading what clients are recognised by"), work, while_alive(self, self._on_read))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is shown."""
        return self._shown

    def show_for(self, client: Client, phones: Sequence[str] = ()) -> None:
        """Look for clients that may be this one, which has these numbers; an empty one hides what was said."""
        self._wanted, self._phones = client, tuple(phones)
        self._clock.start()

    def open_place(self, place: int) -> None:
        """Open the finding at a place, counted from 0."""
        if place < len(self._shown):
            self.opened.emit(self._shown[place].client.id)

    def _on_read(self, index: DuplicateIndex) -> None:
        self._index = index
        self._look()

    def _look(self) -> None:
        if self._index is None or self._wanted is None:
            return
        found = self._index.likely(self._wanted, phones=self._phones, most=_MOST)
        if found != self._shown:
            self._shown = found
            self._fill()

    def _fill(self) -> None:
        empty(self._grid)
        self.buttons.clear()
        if any(finding.sure == "same" for finding in self._shown):
            title = tr("You have this client, it seems. You can add the new one all the same.")
        else:
            title = tr("This may be a client you have. You can add the new one all the same.")
        self._title.setText(title)
        for row, finding in enumerate(self._shown):
            client = finding.client
            why, who = said_why(finding.why), who_and_stage(self._workspace, client)
            button = link_button(button_name(client))
            button.setAutoDefault(False)
            button.setToolTip(tr("Leave the form and open this client"))
            button.setAccessibleDescription(f"{why}; {who}")
            button.clicked.connect(partial(self._on_clicked, client.id))
            self.buttons.append(button)
            tone = "bad" if finding.sure == "same" else "warn"
            self._grid.addWidget(IconLabel("triangle-alert", 14, tone), row, 0)
            self._grid.addWidget(button, row, 1, Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(Label(why, "body", elide=True), row, 2)
            self._grid.addWidget(Label(who, "body", "text_secondary"), row, 3)
            self._grid.addWidget(KeyCap(f"Alt+{row + 1}"), row, 4)
        self.setAccessibleName(title)
        self.setVisible(bool(self._shown))

    def _on_clicked(self, client: int) -> None:
        self.opened.emit(client)


def _read(session: Session, progress: Progress) -> DuplicateIndex:
    return duplicate_index(session, progress)
