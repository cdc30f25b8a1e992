"""The main part of a page with its panel at the right; in a narrow window the panel is a drawer over the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QSplitter, QToolButton, QWidget

from desktop.ui.icons import icon
from desktop.ui.parts import focus_into
from desktop.ui.texts import tr
from desktop.ui.widgets.side_panel import SidePanel

_DRAWER_BELOW = 1200  # pixels of the window (design.md §2, layout.steps)
_OPENER = 26
_REST = 1000
"""What the main part asks for before the widths are known; it takes what the panel leaves."""


class Beside(QSplitter):
    """Both parts side by side, or the main part with a button at its right edge that opens the drawer, as F9 does."""

    def __init__(self, main: QWidget, panel: SidePanel) -> None:
        super().__init__()
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(main)
        self.addWidget(panel)
        self.setStretchFactor(0, 1)
        self.setSizes([_REST, panel.first_width])
        self.is_narrow = False
        self._main, self._panel = main, panel
        self._wide = self.sizes()
        self._opener = QToolButton()
        self._opener.setIcon(icon("panel-right-open"))
        self._opener.setIconSize(QSize(16, 16))
        self._opener.setFixedWidth(_OPENER)
        self._opener.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._opener.setToolTip(tr("Side panel (F9)"))
        self._opener.setAccessibleName(tr("Side panel"))
        self._opener.clicked.connect(self._turn)
        self._soon = QTimer(self)  # parts of a splitter can't be taken out while it lays them out
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._fit)
        panel.closed.connect(self._close)
        main.installEventFilter(self)
        panel.installEventFilter(self)

    def _fit(self) -> None:
        if not self.isVisible():
            return
        narrow = self.window().width() < _DRAWER_BELOW and not self._main.isHidden()
        if narrow != self.is_narrow:
            self.is_narrow = narrow
            self._narrow() if narrow else self._widen()
        self._place()

    def _narrow(self) -> None:
        self._wide = self.sizes()
        self._panel.hidden_beside = self._panel.isHidden()
        self._panel.setParent(self.parentWidget())  # which hides it
        self.addWidget(self._opener)
        self._opener.show()

    def _widen(self) -> None:
        hidden = self._panel.is_put_away and not self._main.isHidden()
        self._panel.hidden_beside = None
        self._opener.setParent(self.parentWidget())  # which hides it
        self.addWidget(self._panel)
        self._panel.setHidden(hidden)
        self.setSizes(self._wide)

    def _place(self) -> None:
        """Lay the drawer over the right of the page."""
        page = self.parentWidget()
        if page is not None and self.is_narrow and not self._panel.isHidden():
            width = min(self._panel.first_width, self.width() - _OPENER)
            left = self.mapTo(page, QPoint(self.width() - _OPENER - width, 0))
            self._panel.setGeometry(QRect(left, QSize(width, self.height())))
            self._panel.raise_()

    def _turn(self) -> None:
        self._panel.setVisible(self._panel.isHidden())

    def _close(self) -> None:
        """Put the drawer away; the keyboard goes back to the list."""
        parts = [self._main, *self._main.findChildren(QAbstractItemView)]
        lists = (each for each in parts if isinstance(each, QAbstractItemView) and each.isVisible())
        if (found := next(lists, None)) is not None:
            found.setFocus()
        else:
            focus_into(self._main)
        self._panel.hide()

    # What Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._main and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._soon.start()  # without the main part, the panel has the whole page
        elif watched is self._panel and event.type() == QEvent.Type.ShowToParent:
            self._place()
        return super().eventFilter(watched, event)


def beside(name: str, main: QWidget, panel: SidePanel) -> Beside:
    """The main part of a page, which takes the room, with its panel at the right.

    ``name`` is what the widths are remembered under.
    """
    splitter = Beside(main, panel)
    splitter.setObjectName(name)
    return splitter
