"""A sheet of paper to draw on in millimetres, the same on a printer, in a PDF and in a preview.

All is laid out on a grid of 300 dots an inch with fonts in whole dots, and only scaled for the device, so lines break
and pages end at the same words everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGlyphRun,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

DOTS_PER_INCH = 300
DOTS_PER_MM = DOTS_PER_INCH / 25.4
_SUBSTITUTIONS = ("locl", "liga", "calt")
"""Features of fonts that put other glyphs in place of digits or letters. A PDF has no character for such a glyph, so that
a search in it would not find them; Noto Sans CJK does so with all digits beside Latin letters."""
_POINTS_PER_INCH = 72
_BOLDNESS = 0.045
"""Width of the outline of bold letters, as a part of their size."""
_ENDLESS = 10_000.0

_SHORT, _MOST_WIDTHS = 24, 20_000
"""Letters of a text whose width is remembered, and how many are."""


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks: size in points, colour by its name in the palette, distance of lines as a multiple of the size."""

    size: float
    colour: str = "text"
    bold: bool = False
    leading: float = 1.5

    @property
    def line(self) -> float:
        """Height of a line in millimetres."""
        return self.size * self.leading * 25.4 / _POINTS_PER_INCH


BODY = Style(9.5)
STRONG = Style(9.5, bold=True)
PALE = Style(9.5, "text_secondary")
SMALL = Style(8.5, "text_secondary")
HEADING = Style(10.5, bold=True)
LEAD = Style(11.5, leading=1.62)
TITLE = Style(20, bold=True, leading=1.3)
AXIS = Style(8, "chart_axis", leading=1.3)


@dataclass(slots=True)
class Typesetter:
    """Measures text and breaks it into lines, without a device."""

    family: str
    outlines: dict[tuple[float, int], QPainterPath] = field(default_factory=dict)
    widths: dict[tuple[float, bool, str], float] = field(default_factory=dict)
    """Of short texts, which come back on every page: numbers, days, headings."""

    @property
    def has_bold(self) -> bool:
        """The family has a bold face; else bold is made of the regular one, as wide as that."""
        return any(QFontDatabase.bold(self.family, style) for style in QFontDatabase.styles(self.family))

    def font(self, style: Style) -> QFont:
        """The font of a style on the grid."""
        return _font(self.family, style.size, style.bold)

    def width(self, text: str, style: Style) -> float:
        """Width of a single line in millimetres."""
        key = style.size, style.bold, text
        known = self.widths.get(key)
        if known is None:
            known = self.metrics(style).horizontalAdvance(text) / DOTS_PER_MM
            if len(text) <= _SHORT and len(self.widths) < _MOST_WIDTHS:
                self.widths[key] = known
        return known

    def metrics(self, style: Style) -> QFontMetricsF:
        """The measures of a style's font on the grid."""
        return _metrics(self.family, style.size, style.bold)

    def fitted(self, text: str, style: Style, width: float) -> str:
        """The text cut with an ellipsis where it is wider than ``width`` millimetres."""
        return self.metrics(style).elidedText(text, Qt.TextElideMode.ElideRight, width * DOTS_PER_MM)

    def broken(
        self,
        text: str,
        style: Style,
        width: float,
        most_lines: int | None = None,
        bold: Sequence[str] = (),
        *,
        regular: bool = False,
    ) -> QTextLayout:
        """The text in lines of ``width`` millimetres; lines past ``most_lines`` are cut off with an ellipsis.

        The first place of each text of ``bold`` is set bold. With ``regular`` nothing is, for bold made by outlines.
        """
        if regular:
            style, bold = _regular(style), ()
        text = text.replace("\r\n", "\n").replace("\n", "\u2028")
        layout = self._broken(text, style, width, bold)
        if most_lines is None or layout.lineCount() <= most_lines:
            return layout
        start = layout.lineAt(max(most_lines - 1, 0)).textStart()
        rest = text[start:].replace("\u2028", " ")
        return self._broken(text[:start] + self.fitted(rest, style, width), style, width, bold)

    def height(self, text: str, style: Style, width: float, most_lines: int | None = None) -> float:
        """Height of the broken text in millimetres."""
        return self.broken(text, style, width, most_lines).lineCount() * style.line

    def _broken(self, text: str, style: Style, width: float, bold: Sequence[str]) -> QTextLayout:
        layout = QTextLayout(text, self.font(style))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._emboldened(text, style, bold))
        layout.beginLayout()
        top = 0.0
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width * DOTS_PER_MM)
            line.setPosition(QPointF(0, top + (style.line * DOTS_PER_MM - line.height()) / 2))
            top += style.line * DOTS_PER_MM
        layout.endLayout()
        return layout

    def _emboldened(self, text: str, style: Style, parts: Sequence[str]) -> list[QTextLayout.FormatRange]:
        ranges = []
        for start, length in places(text, parts):
            found = QTextLayout.FormatRange()
            found.start, found.length = start, length
            look = QTextCharFormat()
            look.setFont(self.font(replace(style, bold=True)))
            found.format = look
            ranges.append(found)
        return ranges


class Canvas:
    """Draws on a painter; positions and lengths are millimetres from the sheet's upper left corner.

    ``drawn`` collects every character drawn, for the text layer of a PDF. Bold of a family without a bold face is made
    here, by outlines around the letters: Qt would write such text twice into a PDF, and thicken it wrongly in a preview.
    """

    def __init__(self, painter: QPainter, typesetter: Typesetter, colours: dict[str, QColor]) -> None:
        self.painter = painter
        self.outlined = not typesetter.has_bold
        self.typesetter = typesetter
        self.colours = colours
        self.drawn: dict[str, None] = {}
        self._noted: set[str] = set()

    def text(
        self, x: float, y: float, text: str, style: Style, *, width: float | None = None, align: str = "left"
    ) -> float:
        """One line whose box begins at ``y``; too long a text is cut with an ellipsis. Returns the width drawn.

        With ``align`` right or center, ``x`` is the left edge of a box of ``width``.
        """
        advance = self.typesetter.width(text, style)
        if width is not None and advance > width:
            text = self.typesetter.fitted(text, style, width)
            advance = self.typesetter.width(text, style)
        if width is not None and align != "left":
            x += (width - advance) * (1.0 if align == "right" else 0.5)
        plain = _regular(style) if self.outlined else style
        baseline = y * DOTS_PER_MM + style.line * DOTS_PER_MM / 2 + _middle(self.typesetter.family, plain)
        self.painter.setFont(self.typesetter.font(plain))
        self.painter.setPen(self.colours[style.colour])
        start = QPointF(x * DOTS_PER_MM, baseline)
        self.painter.drawText(start, text)
        if style.bold and self.outlined:
            layout = self.typesetter.broken(text, style, _ENDLESS, regular=True)
            line = layout.lineAt(0)
            offset = QPointF(start.x(), start.y() - line.y() - line.ascent())
            self._outline_letters(layout.glyphRuns(), offset, style)
        self._note(text)
        return advance

    def paragraph(
        self,
        x: float,
        y: float,
        width: float,
        text: str,
        style: Style,
        *,
        most_lines: int | None = None,
        bold: Sequence[str] = (),
    ) -> float:
        """Text over several lines, see ``Typesetter.broken``. Returns the height in millimetres."""
        layout = self.typesetter.broken(text, style, width, most_lines, bold, regular=self.outlined)
        self.painter.setPen(self.colours[style.colour])
        start = QPointF(x * DOTS_PER_MM, y * DOTS_PER_MM)
        layout.draw(self.painter, start)
        if self.outlined:
            shown = layout.text()
            for first, length in [(0, len(shown))] if style.bold else places(shown, bold):
                self._outline_letters(layout.glyphRuns(first, length), start, style)
        self._note(layout.text())
        return layout.lineCount() * style.line

    def line(
        self, x1: float, y1: float, x2: float, y2: float, colour: str, thickness: float = 0.2, *, dots: bool = False
    ) -> None:
        """A straight line, ``thickness`` in millimetres."""
        pen = QPen(self.colours[colour], thickness * DOTS_PER_MM)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dots:
            pen.setDashPattern([2.0, 2.5])
        self.painter.setPen(pen)
        self.painter.drawLine(_point(x1, y1), _point(x2, y2))

    def box(self, x: float, y: float, width: float, height: float, colour: str, *, radius: float = 0.0) -> None:
        """A filled rectangle."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.colours[colour])
        round_ = radius * DOTS_PER_MM
        self.painter.drawRoundedRect(rectangle(x, y, width, height), round_, round_)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def dot(self, x: float, y: float, radius: float, colour: str, *, hollow: bool = False) -> None:
        """A filled circle, or only its outline."""
        self.painter.setPen(QPen(self.colours[colour], 0.2 * DOTS_PER_MM) if hollow else QPen(Qt.PenStyle.NoPen))
        self.painter.setBrush(self.colours["surface" if hollow else colour])
        self.painter.drawEllipse(_point(x, y), radius * DOTS_PER_MM, radius * DOTS_PER_MM)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def path(self, points: Sequence[tuple[float, float]], colour: str, thickness: float) -> None:
        """A line through points."""
        pen = QPen(self.colours[colour], thickness * DOTS_PER_MM)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self.painter.setPen(pen)
        self.painter.drawPolyline(QPolygonF([_point(x, y) for x, y in points]))

    def area(self, points: Sequence[tuple[float, float]], colour: str) -> None:
        """A filled polygon without an outline."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.colours[colour])
        self.painter.drawPolygon(QPolygonF([_point(x, y) for x, y in points]))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def picture(self, x: float, y: float, width: float, height: float, image: QImage) -> None:
        """A picture as large as fits into the box, its proportions kept, at the box's left."""
        size = image.size().scaled(round(width * 1000), round(height * 1000), Qt.AspectRatioMode.KeepAspectRatio)
        wide, high = size.width() / 1000, size.height() / 1000
        self.painter.drawImage(rectangle(x, y + (height - high) / 2, wide, high), image)

    def _outline(self, style: Style) -> QPen:
        """The outline that makes letters of a style bold."""
        pen = QPen(self.colours[style.colour], style.size * DOTS_PER_INCH / _POINTS_PER_INCH * _BOLDNESS)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def _outline_letters(self, runs: Sequence[QGlyphRun], start: QPointF, style: Style) -> None:
        pen = self._outline(style)
        for run in runs:
            font = run.rawFont()
            for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
                key = (font.pixelSize(), glyph)
                path = self.typesetter.outlines.get(key)
                if path is None:
                    path = self.typesetter.outlines[key] = _simplified(font.pathForGlyph(glyph))
                at = place + start
                self.painter.strokePath(path.translated(_even(at.x()), _even(at.y())), pen)

    def _note(self, text: str) -> None:
        if text not in self._noted:
            self._noted.add(text)
            self.drawn.update(dict.fromkeys(text))


@lru_cache(maxsize=64)
def _regular(style: Style) -> Style:
    return replace(style, bold=False)


@lru_cache(maxsize=64)
def _metrics(family: str, size: float, bold: bool) -> QFontMetricsF:
    return QFontMetricsF(_font(family, size, bold))


@lru_cache(maxsize=64)
def _middle(family: str, style: Style) -> float:
    """How far below the middle of a line its letters stand, on the grid."""
    metrics = _metrics(family, style.size, style.bold)
    return metrics.ascent() - metrics.height() / 2


@lru_cache(maxsize=64)
def _font(family: str, size: float, bold: bool) -> QFont:
    font = QFont(family)
    font.setPixelSize(round(size * DOTS_PER_INCH / _POINTS_PER_INCH))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setBold(bold)
    for feature in _SUBSTITUTIONS:
        font.setFeature(QFont.Tag(feature), 0)
    return font


def _simplified(path: QPainterPath) -> QPainterPath:
    """A letter's outline on half dots, which a PDF writes in a third of the bytes."""
    for number in range(path.elementCount()):
        element = path.elementAt(number)
        path.setElementPositionAt(number, _even(element.x), _even(element.y))
    return path


def _even(value: float) -> float:
    return round(value * 2) / 2


def places(text: str, parts: Sequence[str]) -> list[tuple[int, int]]:
    """Start and length of the first place of each part; 14 is no part of 14% or of 3.14."""
    found = (re.search(rf"(?<![\d.,]){re.escape(part)}(?![\d%]|[.,]\d)", text) for part in parts if part)
    return [(place.start(), len(place[0])) for place in found if place]


def rectangle(x: float, y: float, width: float, height: float) -> QRectF:
    """A rectangle in millimetres on the grid."""
    return QRectF(x * DOTS_PER_MM, y * DOTS_PER_MM, width * DOTS_PER_MM, height * DOTS_PER_MM)


def _point(x: float, y: float) -> QPointF:
    return QPointF(x * DOTS_PER_MM, y * DOTS_PER_MM)
