"""Which files of a folder may be taken in."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

READABLE: Final = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt"})
"""The endings of workbooks and text files of cells."""
_MOST: Final = 500


def is_readable(path: Path) -> bool:
    """Whether a file's name is that of a workbook or a CSV file, and not of a lock or a hidden one."""
    return path.suffix.lower() in READABLE and not path.name.startswith((".", "~$"))


def files_in(paths: Iterable[Path]) -> list[Path]:
    """The files themselves, and those in folders that may be taken in, by name; of a very large folder the first 500."""
    found: list[Path] = []
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - pathlib's raises for a name that is too long
            inside = sorted(file for file in path.rglob("*") if is_readable(file) and file.is_file())
            found += inside[:_MOST]
        else:
            found.append(path)
    return found
