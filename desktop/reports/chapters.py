"""Blocks of text set below each other over as many sheets as they need; each chapter begins on a sheet of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.language import Language
from desktop.reports.canvas import Canvas, Typesetter
from desktop.reports.document import Drawing, Layout, Paper
from desktop.reports.head_and_foot import FOOT, HEAD, RUNNING_HEAD, Heading
from desktop.reports.text_column import Part, TextColumn

_BETWEEN = 3.0


@dataclass(frozen=True, slots=True)
class Chapter:
    """What stands under one heading. A block is parted between two sheets only where it is longer than one."""

    heading: Heading
    blocks: Sequence[TextColumn]


def lay_out_chapters(chapters: Sequence[Chapter], typesetter: Typesetter, paper: Paper, language: Language) -> Layout:
    """All chapters one after the other, with the foot on every sheet; their titles are the bookmarks of a PDF."""
    pages: list[tuple[Heading, list[Drawing]]] = []
    marks = []
    for chapter in chapters:
        marks.append((chapter.heading.title, len(pages)))
        pages += [(chapter.heading, page) for page in _pages(chapter, paper, language)]
    sheets = [
        (*page, heading.foot(paper, language, number, len(pages)))
        for number, (heading, page) in enumerate(pages, start=1)
    ]
    return Layout(typesetter, tuple(sheets), paper, marks=tuple(marks) if len(marks) > 1 else ())


def _pages(chapter: Chapter, paper: Paper, language: Language) -> list[list[Drawing]]:
    heading = chapter.heading
    bottom = paper.height - paper.bottom - FOOT
    pages: list[list[Drawing]] = [[heading.first(paper, language)]]
    top = y = paper.top + HEAD
    for block in chapter.blocks:
        fits_on_one = block.height <= bottom - paper.top - RUNNING_HEAD
        if y + block.height > bottom and y > top and fits_on_one:
            pages.append([heading.running(paper, language)])
            top = y = paper.top + RUNNING_HEAD
        for height, part in _parts(block):
            if y + height > bottom and y > top:
                pages.append([heading.running(paper, language)])
                top = y = paper.top + RUNNING_HEAD
            pages[-1].append(_placed(part, paper.left, y))
            y += height
        y += _BETWEEN
    return pages


def _parts(column: TextColumn) -> list[tuple[float, Part]]:
    """The parts of a column with their heights."""
    starts = [start for start, _ in column.parts]
    ends = [*starts[1:], column.height]
    return [(end - start, part) for start, end, (_, part) in zip(starts, ends, column.parts, strict=True)]


def _placed(part: Part, x: float, y: float) -> Drawing:
    def draw(canvas: Canvas) -> None:
        part(canvas, x, y)

    return draw
