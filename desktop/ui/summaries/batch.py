"""Many summaries going out in one go: n of m, the time left, Cancel, and what failed; what is finished stays finished."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.domain.periods import Month
from desktop.domain.records import Client
from desktop.ui.texts import explain, tr
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_TELLING = 5
"""From so many on the time that the rest takes can be told."""
_MINUTE = 60.0


class BatchDialog(QDialog):
    """Not modal: work goes on beside it. A kind of batch takes pieces off the list, and says what became of each client."""

    noted = Signal()
    """Some summaries went out, and that was noted."""

    def __init__(
        self, workspace: Workspace, clients: Sequence[Client], month: Month, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Summaries of {month}", month=workspace.language.month(month)))
        self._workspace, self._month = workspace, month
        self._left: list[Client] = list(clients)
        self._piece: list[Client] = []
        self._skipped: list[Client] = []
        self._failed: dict[int, Client] = {}
        self._all, self._done, self._before = len(self._left), 0, 0
        self._began = time.monotonic()
        self._runs = False
        self._title = Label("", "strong")
        self._client = Label("", "body", "text_secondary", elide=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, self._all)
        self.failures = QListWidget()
        self.failures.setAccessibleName(tr("Summaries that failed"))
        self.failures.setWordWrap(True)
        self.failures.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.failures.hide()
        self.cancel_button = QPushButton(tr("Cancel"))
        self.again_button = QPushButton(tr("Try these again"))
        self.again_button.hide()
        self.go_on_button = QPushButton(tr("Go on"))
        self.go_on_button.hide()
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.again_button, self.go_on_button, self.cancel_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        for part in (self._title, self._bar, self._client, self.failures):
            column.addWidget(part)
        column.addLayout(buttons)
        self.resize(440, 150)
        self.cancel_button.clicked.connect(self._on_cancel)
        self.again_button.clicked.connect(self._on_again)
        self.go_on_button.clicked.connect(self._on_go_on)

    @property
    def is_running(self) -> bool:
        """Whether summaries are still going out."""
        return self._runs

    @property
    def gone_out(self) -> int:
        """How many went out."""
        return self._done

    # -- what a kind of batch does

    def begin_piece(self) -> None:
        """Begin with the next clients; ``go_on`` is called when they are done."""
        raise NotImplementedError

    def give_up(self) -> None:
        """Stop what is going on: what can't be stopped is counted when it ends."""
        raise NotImplementedError

    def told_when_done(self) -> str:
        """What the dialog says at the end."""
        raise NotImplementedError

    def told_when_cancelled(self) -> str:
        """What the dialog says after Cancel."""
        raise NotImplementedError

    # -- what a kind of batch calls

    def go_on(self) -> None:
        """Begin the next piece, or end."""
        if self._left:
            self._runs = True
            self.begin_piece()
        else:
            self._finish()

    def take(self, most: int) -> list[Client]:
        """The next clients, at most so many."""
        self._piece, self._left = self._left[:most], self._left[most:]
        return self._piece

    def count(self, number: int = 1) -> None:
        """So many went out."""
        self._done += number

    def fail(self, client: Client, error: UserError) -> None:
        """A client's summary could not go out."""
        self._failed[client.id] = client
        self.failures.addItem(f"{client.name}: {explain(error)}")
        self.failures.show()
        self.resize(self.width(), max(self.height(), 300))

    def tell(self, within: int = 0, text: str = "") -> None:
        """Show how far it is, ``within`` clients into the piece, and with whom."""
        done = self._done + len(self._failed) + within
        self._bar.setValue(done)
        self._client.setText(text)
        made = done - self._before
        left = (time.monotonic() - self._began) * (self._all - done) / made if made >= _TELLING else None
        if left is None:
            self._title.setText(tr("{done} of {all}", done=done, all=self._all))
        elif left < _MINUTE:
            self._title.setText(tr("{done} of {all}, less than a minute left", done=done, all=self._all))
        else:
            text = tr("{done} of {all}, about %n minute(s) left", n=round(left / _MINUTE), done=done, all=self._all)
            self._title.setText(text)

    def skip(self, clients: Sequence[Client]) -> None:
        """These were not begun; *Go on* takes them up."""
        self._skipped = list(clients)
        self.go_on_button.setVisible(bool(self._skipped))
        self._title.setText(self.told_when_cancelled())

    # -- how

    def _finish(self) -> None:
        self._runs = False
        self._bar.setValue(self._all)
        self._client.setText("")
        self._title.setText(self.told_when_done())
        self.cancel_button.setText(tr("Close"))
        self.again_button.setVisible(bool(self._failed))

    def _on_cancel(self) -> None:
        if not self._runs:
            self.close()
            return
        self._runs = False
        left = [*self._piece, *self._left]
        self._left = []
        self.cancel_button.setText(tr("Close"))
        self._skipped = left
        self._title.setText(self.told_when_cancelled())
        self.give_up()

    def _on_again(self) -> None:
        self._start(list(self._failed.values()))

    def _on_go_on(self) -> None:
        """Take up the rest of what was cancelled."""
        self._start([*self._skipped, *self._failed.values()])

    def _start(self, clients: list[Client]) -> None:
        self._left, self._skipped = clients, []
        self._all = self._done + len(self._left)
        self._before, self._began = self._done, time.monotonic()
        self._failed.clear()
        self.failures.clear()
        for part in (self.failures, self.again_button, self.go_on_button):
            part.hide()
        self.cancel_button.setText(tr("Cancel"))
        self._bar.setRange(0, self._all)
        self.go_on()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window by its cross is a Cancel."""
        if self._runs:
            self._on_cancel()
        super().closeEvent(event)
