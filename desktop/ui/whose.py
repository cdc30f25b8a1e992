"""Chooses whose callbacks are shown: one's own, those of another rep, or all."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop.domain.records import Rep
from desktop.services.session import Session
from desktop.ui.icons import icon, picture
from desktop.ui.texts import tr


class WhoseButton(QPushButton):
    """“My clients” for the rep at the desk; without one, all clients."""

    chosen = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rep = session.rep
        self._at_desk = session.rep
        self._menu = QMenu(self)
        self.setIcon(icon("user-round"))
        self.setIconSize(QSize(16, 16))
        self.clicked.connect(self._open)
        self.fill()

    @property
    def rep(self) -> int | None:
        """The rep whose clients are shown, None for all."""
        return self._rep

    @property
    def words(self) -> str:
        """What is chosen, in words."""
        if self._rep is None:
            return tr("All clients")
        if self._rep == self._session.rep:
            return tr("My clients")
        rep = self._session.get(Rep, self._rep)
        return rep.name if rep else tr("All clients")

    def fill(self) -> None:
        """Offer the reps there are; when another rep sits at the desk now, their clients are shown."""
        if self._at_desk != self._session.rep:
            self._rep = self._at_desk = self._session.rep
        self._menu.clear()
        if self._session.rep is not None:
            self._menu.addAction(tr("My clients"), partial(self._choose, self._session.rep))
        self._menu.addAction(tr("All clients"), partial(self._choose, None))
        self._menu.addSeparator()
        for rep in sorted(self._session.all(Rep).values(), key=lambda each: each.name):
            if rep.active and rep.id != self._session.rep:
                self._menu.addAction(rep.name.replace("&", "&&"), partial(self._choose, rep.id))
        self._show()

    def choose(self, rep: int | None) -> None:
        """Show the clients of a rep, or all."""
        self._choose(rep)

    def _choose(self, rep: int | None) -> None:
        self._rep = rep
        self._show()
        self.chosen.emit()

    def _show(self) -> None:
        self.setText(f" {self.words}      ".replace("&", "&&"))  # room for the arrow
        self.setAccessibleName(tr("Whose clients: {who}", who=self.words))
        self.updateGeometry()

    def _open(self) -> None:
        self._menu.setMinimumWidth(self.width())
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        shown = picture("chevron-down", 14, "text_secondary", self.devicePixelRatioF())
        painter.drawPixmap(self.width() - 22, (self.height() - 14) // 2, shown)
        painter.end()
