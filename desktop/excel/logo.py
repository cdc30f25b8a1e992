"""A picture on a sheet. openpyxl measures pictures by a large library; a PNG or JPEG says its size in its first bytes."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_JPEG_SIZES = frozenset({*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)})
"""Marks of a JPEG behind which its height and width stand (ITU-T T.81, table B.1)."""


def put_logo(page: Worksheet, data: bytes, cell: str, most_width: int, most_height: int) -> bool:
    """Put a logo with its corner in a cell, no larger than so many pixels; ``False`` when it is no PNG or JPEG."""
    from openpyxl.drawing.image import Image

    found = picture_size(data)
    if found is None:
        return False
    format, width, height = found
    shrink = min(1.0, most_width / width, most_height / height)
    picture = Image.__new__(Image)  # its own beginning would ask for the library
    picture.ref, picture.format = None, format
    picture.width, picture.height = max(1, round(width * shrink)), max(1, round(height * shrink))
    picture._data = lambda: data
    page.add_image(picture, cell)
    return True


def picture_size(data: bytes) -> tuple[str, int, int] | None:
    """``png`` or ``jpeg``, width and height in pixels; ``None`` for anything else."""
    if data.startswith(_PNG) and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return ("png", width, height) if width and height else None
    return _jpeg_size(data) if data.startswith(_JPEG) else None


def _jpeg_size(data: bytes) -> tuple[str, int, int] | None:
    place = 2
    while place + 9 <= len(data) and data[place] == 0xFF:
        mark, length = data[place + 1], struct.unpack(">H", data[place + 2 : place + 4])[0]
        if mark in _JPEG_SIZES:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return ("jpeg", width, height) if width and height else None
        place += 2 + length
    return None
