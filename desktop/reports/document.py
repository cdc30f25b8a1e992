"""Whatever is printed: sheets laid out for a paper, painted on a printer, into a PDF or as pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QRawFont,
)

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.files import replace_file
from desktop.reports.canvas import BODY, DOTS_PER_INCH, Canvas, Typesetter
from desktop.reports.fonts import load_fonts, report_family
from desktop.reports.outline import with_outline
from desktop.reports.palette import paper_colours
from desktop.reports.text_layer import lowest_characters, twins, with_characters

_MM_PER_INCH = 25.4
_PDF_RESOLUTION = 1200
_LEAST_WIDTH, _LEAST_HEIGHT = 150.0, 150.0
"""Millimetres between the margins that any page can be laid out on; on less it is laid out so and printed smaller."""

Drawing = Callable[[Canvas], None]


@dataclass(frozen=True, slots=True)
class Paper:
    """The size of a sheet and its margins, in millimetres, as the reader holds it."""

    width: float
    height: float
    left: float = 14.0
    top: float = 12.0
    right: float = 14.0
    bottom: float = 12.0

    @property
    def inner_width(self) -> float:
        """What lies between the margins."""
        return self.width - self.left - self.right

    @property
    def inner_height(self) -> float:
        """What lies between the margins."""
        return self.height - self.top - self.bottom

    @property
    def turned(self) -> Paper:
        """The sheet on its side, with the same margins."""
        return replace(self, width=self.height, height=self.width)

    @property
    def roomy(self) -> Paper:
        """This paper, or a larger one of the same shape where so little lies between the margins that no page fits."""
        grown = max(1.0, _LEAST_WIDTH / max(self.inner_width, 1.0), _LEAST_HEIGHT / max(self.inner_height, 1.0))
        sizes = (self.width, self.height, self.left, self.top, self.right, self.bottom)
        return Paper(*(size * grown for size in sizes))


A4 = Paper(210.0, 297.0)
LETTER = Paper(215.9, 279.4)


@dataclass(frozen=True, slots=True)
class Layout:
    """Sheets ready to be painted on any device; ``accent`` is their main colour, ``#RRGGBB`` or empty for the usual one."""

    typesetter: Typesetter
    sheets: tuple[tuple[Drawing, ...], ...]
    paper: Paper = A4
    accent: str = ""
    marks: tuple[tuple[str, int], ...] = ()
    """Headings with their sheets, counted from 0: the bookmarks of a PDF."""
    onto: Paper | None = None
    """The paper that the sheets are meant to go on, where it is another one than they are laid out for."""

    @property
    def sheet(self) -> Paper:
        """The paper that the reader holds."""
        return self.onto or self.paper

    @property
    def pages(self) -> int:
        """Number of sheets."""
        return len(self.sheets)

    def paint(self, number: int, painter: QPainter) -> dict[str, None]:
        """Paint one sheet, counted from 0, on the grid of ``canvas``; returns the characters drawn."""
        colours = paper_colours() | ({"accent": QColor(self.accent)} if self.accent else {})
        canvas = Canvas(painter, self.typesetter, colours)
        for drawing in self.sheets[number]:
            drawing(canvas)
        return canvas.drawn


@dataclass(frozen=True, slots=True)
class Document:
    """Something to print: its title, whose it is, the paper it is meant for, and how it is laid out on a paper."""

    title: str
    author: str
    paper: Paper
    lay_out: Callable[[Paper], Layout]


def paint_document(document: Document, device: QPagedPaintDevice) -> None:
    """Paint a document on a printer, laid out for the paper and the margins that are set there.

    Raises ``UserError`` when the printer takes nothing.
    """
    paint_pages(document.lay_out(paper_of(device).roomy), device)


def paper_of(device: QPagedPaintDevice) -> Paper:
    """The paper and the margins that are set on a printer."""
    layout = device.pageLayout()
    size = layout.fullRect(QPageLayout.Unit.Millimeter)
    margins = layout.margins(QPageLayout.Unit.Millimeter)
    return Paper(size.width(), size.height(), margins.left(), margins.top(), margins.right(), margins.bottom())


def paint_pages(layout: Layout, device: QPagedPaintDevice) -> dict[str, None]:
    """Paint all sheets; what is larger than the device's paper is shrunk to fit. Returns the characters drawn.

    Raises ``UserError`` when the device takes nothing.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise UserError(Phrase("The printer can't be used."), Phrase("Choose another printer, or write a PDF."))
    drawn: dict[str, None] = {}
    _fit(painter, device, layout.paper)
    for number in range(layout.pages):
        if number:
            device.newPage()
        drawn |= layout.paint(number, painter)
    painter.end()
    return drawn


def page_image(layout: Layout, number: int, dpi: float = 96) -> QImage:
    """One page, counted from 0, as a picture."""
    scale = dpi / _MM_PER_INCH
    image = QImage(round(layout.sheet.width * scale), round(layout.sheet.height * scale), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    shrink, left, top = _placed(layout.paper, replace(layout.sheet, left=0.0, top=0.0, right=0.0, bottom=0.0))
    painter.translate(left * scale, top * scale)
    painter.scale(shrink * dpi / DOTS_PER_INCH, shrink * dpi / DOTS_PER_INCH)
    layout.paint(number, painter)
    painter.end()
    return image


def layout_pdf(layout: Layout, title: str, author: str) -> bytes:
    """The sheets as a PDF whose text can be searched and copied."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_RESOLUTION)
    writer.setPageLayout(page_layout(replace(layout.sheet, left=0.0, top=0.0, right=0.0, bottom=0.0)))
    writer.setTitle(title)
    writer.setAuthor(author)
    writer.setCreator("Huifang")
    drawn = paint_pages(layout, writer)
    return with_outline(with_characters(bytes(buffer.data().data()), _meant(layout.typesetter, drawn)), layout.marks)


def page_layout(paper: Paper) -> QPageLayout:
    """A paper as Qt knows it."""
    wide = paper.width > paper.height
    upright = QSizeF(paper.height, paper.width) if wide else QSizeF(paper.width, paper.height)
    return QPageLayout(
        QPageSize(upright, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch),
        QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait,
        QMarginsF(paper.left, paper.top, paper.right, paper.bottom),
        QPageLayout.Unit.Millimeter,
    )


def write_document(document: Document, path: Path, paper: Paper | None = None) -> int:
    """Write a document as a PDF, on its own paper or another; gives the number of pages.

    A file that is there is replaced only when the new one is complete. Raises ``UserError`` when it can't be written.
    """
    layout = document.lay_out((paper or document.paper).roomy)
    save(layout_pdf(layout, document.title, document.author), path)
    return layout.pages


def save(data: bytes, path: Path) -> None:
    """Put a file where it belongs when it is complete. Raises ``UserError`` when it can't be written."""
    with replace_file(path) as temporary:
        temporary.write_bytes(data)


def paper_typesetter() -> Typesetter:
    """What sets text on paper. Needs a ``QGuiApplication``; loads a Chinese font where none is installed."""
    load_fonts()
    return _typesetter(report_family())


def _fit(painter: QPainter, device: QPagedPaintDevice, paper: Paper) -> None:
    """Bring the grid onto the paper: as large as it is, or as what can be printed allows."""
    layout, there = device.pageLayout(), paper_of(device)
    shrink, left, top = _placed(paper, there)
    if layout.mode() == QPageLayout.Mode.StandardMode:  # the corner is that of what can be printed
        left, top = left - there.left, top - there.top
    painter.translate(left * device.logicalDpiX() / _MM_PER_INCH, top * device.logicalDpiY() / _MM_PER_INCH)
    painter.scale(shrink * device.logicalDpiX() / DOTS_PER_INCH, shrink * device.logicalDpiY() / DOTS_PER_INCH)


def _placed(paper: Paper, there: Paper) -> tuple[float, float, float]:
    """How much a sheet is shrunk to stand on another paper, between its margins, and its distance to left and upper edge.

    A narrower sheet stands in the middle.
    """
    shrink = min(
        1.0,
        there.width / paper.width + 0.002,
        there.height / paper.height + 0.002,
        max(there.inner_width, 1.0) / paper.inner_width,
        max(there.inner_height, 1.0) / paper.inner_height,
    )
    left = max((there.width - paper.width * shrink) / 2, there.left - shrink * paper.left)
    top = max(0.0, there.top - shrink * paper.top)
    most_left = there.width - there.right - shrink * (paper.width - paper.right)
    most_top = there.height - there.bottom - shrink * (paper.height - paper.bottom)
    return shrink, max(min(left, most_left), -shrink * paper.left), max(min(top, most_top), -shrink * paper.top)


@cache
def _typesetter(family: str) -> Typesetter:
    """One for all documents of a batch, as it remembers outlines of letters."""
    return Typesetter(family)


@cache
def _raw_font(family: str) -> tuple[QRawFont, dict[int, str]]:
    """The font that paper is set in, with the characters that Qt writes for its glyphs."""
    font = QRawFont.fromFont(_typesetter(family).font(BODY), QFontDatabase.WritingSystem.SimplifiedChinese)
    return font, lowest_characters(font.glyphIndexesForString) if font.isValid() else {}


def _meant(typesetter: Typesetter, drawn: Iterable[str]) -> dict[str, str]:
    """What Qt would write wrongly into the text layer, with what was drawn."""
    font, lowest = _raw_font(typesetter.family)
    return twins(drawn, font.glyphIndexesForString, lowest) if lowest else {}
