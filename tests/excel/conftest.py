"""Workbooks to read, made here cell by cell and byte by byte."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import openpyxl
import pytest

MakeBook = Callable[..., Path]
MakeArchive = Callable[[str, Mapping[str, bytes]], Path]


@pytest.fixture
def make_book(tmp_path: Path) -> MakeBook:
    """Writes a workbook of one or several sheets and gives its path."""

    def make(name: str = "book.xlsx", **sheets: Iterable[Iterable[object]]) -> Path:
        book = openpyxl.Workbook()
        book.remove(book.worksheets[0])
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(list(row))
        path = tmp_path / name
        book.save(path)
        return path

    return make


@pytest.fixture
def changed_book(make_book: MakeBook, tmp_path: Path) -> MakeArchive:
    """Writes a workbook some of whose parts are replaced, or added, byte for byte."""

    def change(name: str, parts: Mapping[str, bytes]) -> Path:
        source = make_book("original.xlsx", Sheet1=[["Name", "Value"], ["a", 1]])
        path = tmp_path / name
        with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            for part in old.namelist():
                if part not in parts:
                    new.writestr(part, old.read(part))
            for part, content in parts.items():
                new.writestr(part, content)
        return path

    return change
