"""The line icons, drawn sharp at every size in the colours of the theme that is on."""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache

from desktop.resources import resource
from desktop.ui.theme import current_theme

MARK = "phone-forwarded"


def icon(name: str, role: str = "text_secondary", checked_role: str = "") -> QIcon:
    """An icon by its Lucide name; it takes the colour of its role, and another one while its button is checked."""
    return QIcon(_Engine(name, role, checked_role or role))


def picture(name: str, size: int, role: str = "text_secondary", ratio: float = 1.0) -> QPixmap:
    """An icon as a picture of ``size`` logical pixels, for parts that paint themselves; kept for the next time."""
    colour = current_theme().colour(role)
    key = f"huifang {name} {size} {ratio} {colour.rgba()}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _drawn(name, size, ratio, colour)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def tinted(name: str, colour: QColor, size: int = 24) -> bytes:
    """The SVG of an icon in a colour, with the stroke that suits its size."""
    strokes = current_theme().measure("icon.stroke")
    nearest = min(strokes, key=lambda known: abs(int(known) - size))
    text = _source(name).replace("currentColor", colour.name())
    return re.sub(r'stroke-width="[\d.]+"', f'stroke-width="{strokes[nearest]}"', text).encode()


def application_icon() -> QIcon:
    """The program's own mark, in the sizes that title bars and task bars ask for."""
    result = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        result.addPixmap(mark(size))
    return result


def mark(size: int, ratio: float = 1.0) -> QPixmap:
    """The program's own mark: a forwarded call on an accent square."""
    theme = current_theme()
    pixmap = _blank(size, ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.22, size * 0.22)
    inner = max(10, round(size * (0.62 if size < 40 else 0.46)))
    edge = (size - inner) / 2
    painter.drawPixmap(QRectF(edge, edge, inner, inner).toRect(), _drawn(MARK, inner, ratio, theme.colour("on_accent")))
    painter.end()
    return pixmap


class _Engine(QIconEngine):
    """Draws one icon in the theme of the moment, so that a change of theme needs no new icons."""

    def __init__(self, name: str, role: str, checked_role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role
        self._checked_role = checked_role

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role, self._checked_role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        size = min(rect.width(), rect.height())
        shown = self.scaledPixmap(QSize(size, size), mode, state, painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.center() - QPoint((size - 1) // 2, (size - 1) // 2), shown)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        role = self._checked_role if state == QIcon.State.On else self._role
        if mode == QIcon.Mode.Disabled:
            role = "text_disabled"
        if size.isEmpty():
            return QPixmap()  # a button that a layout has squeezed to nothing
        return picture(self._name, min(size.width(), size.height()), role, scale)


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def _blank(size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _drawn(name: str, size: int, ratio: float, colour: QColor) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    pixmap = _blank(size, ratio)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(tinted(name, colour, size))).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
