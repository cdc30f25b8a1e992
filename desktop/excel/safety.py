"""Decides from its first bytes and its table of contents what a file is, and whether it may be opened.

Endings are not trusted: platforms give web pages and text the ending ``.xls``. What can't be a workbook is refused
with one sentence; what could harm (archives that unpack to gigabytes, entity declarations, hidden names) isn't opened.
"""

from __future__ import annotations

import zipfile
from enum import Enum
from pathlib import Path

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.excel.limits import MEGABYTE, Limits

_HEAD = 8192
_PROLOG = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BARE_BIFF = (b"\x09\x08", b"\x09\x04\x06\x00", b"\x09\x02\x06\x00", b"\x09\x00\x04\x00")
_LOCK_NAMES = ("~$", ".~lock.")
_OTHER_FORMATS = (
    ((b"%PDF",), Phrase("a PDF document")),
    ((b"\x89PNG", b"\xff\xd8\xff", b"GIF8"), Phrase("a picture")),
    ((b"{\\rtf",), Phrase("a text document")),
    ((b"SQLite format 3",), Phrase("a database")),
)
_SHORT_PICTURES = (b"BM", b"II*\0", b"MM\0*")
_PROGRAMS = (b"MZ", b"\x7fELF")
_STORED, _DEFLATED = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED


class FileKind(Enum):
    """What a file turned out to be."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    ODS = "ods"
    XLS = "xls"
    TEXT = "text"


def refused(reason: Phrase, hint: Phrase) -> UserError:
    """The error for a file that isn't read: why, that nothing was changed, and what to do."""
    return UserError(Phrase("{reason} Nothing was changed.", reason=reason), hint)


def recognise(path: Path, limits: Limits) -> FileKind:
    """What the file is. Raises ``UserError`` if it is nothing that can be read, or must not be."""
    name = path.name
    if name.startswith(_LOCK_NAMES):
        raise refused(
            Phrase("“{name}” only notes that somebody has the workbook open.", name=name),
            Phrase("Choose the workbook itself; its name doesn't start with ~$."),
        )
    if path.is_dir():
        raise refused(Phrase("“{name}” is a folder.", name=name), Phrase("Choose a file in it."))
    if not path.exists():
        raise refused(Phrase("“{name}” is not there any more.", name=name), Phrase("Choose the file again."))
    if not path.is_file():
        raise refused(Phrase("“{name}” is not a file.", name=name), Phrase("Choose a workbook or a CSV file."))
    size = path.stat().st_size
    if size > limits.file_size:
        raise refused(
            Phrase("“{name}” is too large: {size} MB.", name=name, size=size // MEGABYTE),
            Phrase(
                "Export a shorter range, or split it into files of at most {most} MB.",
                most=limits.file_size // MEGABYTE,
            ),
        )
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head.strip(b"\0\t\r\n \xef\xbb\xbf"):
        raise refused(Phrase("“{name}” is empty.", name=name), Phrase("Export or copy it again."))
    if head.startswith(b"PK"):
        return _kind_of_archive(path, limits)
    if head.startswith(_OLE):
        return _kind_of_compound_file(path)
    if head.startswith(_BARE_BIFF):
        return FileKind.XLS
    _refuse_other_formats(head, name)
    return FileKind.TEXT


def damaged(name: str) -> UserError:
    """The error for a file that is a workbook but can't be read to its end."""
    return refused(
        Phrase("“{name}” is damaged or was not copied whole.", name=name),
        Phrase("Copy or export it again, or open it in Excel or WPS and save it under a new name."),
    )


def unreadable(name: str) -> UserError:
    """The error for a file that no parser gets through."""
    return refused(
        Phrase("“{name}” can't be read safely.", name=name),
        Phrase("Open it in Excel, WPS or LibreOffice, save it as .xlsx and import that."),
    )


def locked_by_password(name: str) -> UserError:
    """The error for an encrypted workbook."""
    return refused(
        Phrase("“{name}” is protected by a password.", name=name),
        Phrase("Open it in Excel or WPS, remove the password, save it and import it again."),
    )


def too_far(name: str, sheet: str, cell: str) -> UserError:
    """The error for a sheet with cells so far out that it would fill the memory."""
    return refused(
        Phrase("“{name}” reaches to cell {cell} on the sheet “{sheet}”.", name=name, sheet=sheet, cell=cell),
        Phrase("Delete what lies far below or right of the table, save the file and import it again."),
    )


def _kind_of_archive(path: Path, limits: Limits) -> FileKind:
    name = path.name
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            _refuse_harmful_parts(parts, name, limits)
            kind = _kind_by_parts(archive, {part.filename.replace("\\", "/").lower() for part in parts}, name)
            for part in parts:
                if part.filename.lower().endswith((".xml", ".rels", ".vml")):
                    _refuse_declarations(archive, part, name)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, ValueError, NotImplementedError):
        raise damaged(name) from None
    return kind


def _refuse_harmful_parts(parts: list[zipfile.ZipInfo], name: str, limits: Limits) -> None:
    if not parts:
        raise refused(Phrase("“{name}” is empty.", name=name), Phrase("Export or copy it again."))
    if any(part.flag_bits & 1 for part in parts):
        raise locked_by_password(name)
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts) or 1
    names = [part.filename for part in parts]
    if (
        len(parts) > limits.parts
        or unpacked > limits.unpacked_size
        or (unpacked > limits.ratio_from and unpacked / packed > limits.ratio)
    ):
        raise refused(
            Phrase("“{name}” unpacks to far more than a workbook holds, so it was not opened.", name=name),
            Phrase("Export a shorter range, or open it in Excel or WPS and save it under a new name."),
        )
    if (
        any(part.compress_type not in (_STORED, _DEFLATED) for part in parts)
        or len(set(names)) < len(names)
        or any(".." in part.replace("\\", "/").split("/") or part.startswith("/") for part in names)
    ):
        raise _unsafe(name)


def _kind_by_parts(archive: zipfile.ZipFile, names: set[str], name: str) -> FileKind:
    if "xl/workbook.bin" in names:
        return FileKind.XLSB
    if "content.xml" in names and "mimetype" in names:
        if b"encryption-data" in _start_of(archive, "META-INF/manifest.xml", 200_000):
            raise locked_by_password(name)
        if b"spreadsheet" in _start_of(archive, "mimetype", 200):
            return FileKind.ODS
    if any(part.startswith("word/") for part in names) or "content.xml" in names:
        raise _wrong_format(name, Phrase("a text document"))
    if any(part.startswith("ppt/") for part in names):
        raise _wrong_format(name, Phrase("a presentation"))
    if any(part.endswith(".iwa") for part in names):
        raise _wrong_format(name, Phrase("a Numbers document"))
    if "[content_types].xml" in names or any(part.startswith("xl/") for part in names):
        return FileKind.XLSX
    raise refused(
        Phrase("“{name}” is an archive, not a workbook.", name=name), Phrase("Unpack it and choose a file in it.")
    )


def _start_of(archive: zipfile.ZipFile, part: str, size: int) -> bytes:
    if part not in archive.namelist():
        return b""
    with archive.open(part) as file:
        return file.read(size)


def _refuse_declarations(archive: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> None:
    """Entities can only be declared before the first element, so the start of each part is enough."""
    with archive.open(part) as file:
        prolog = file.read(_PROLOG).replace(b"\0", b"").lower()
    if b"<!doctype" in prolog or b"<!entity" in prolog:
        raise _unsafe(name)


def _kind_of_compound_file(path: Path) -> FileKind:
    """A file of the older Office formats, told apart by the names in its directory."""
    content = path.read_bytes()
    if _entry("EncryptedPackage") in content or _entry("EncryptionInfo") in content:
        raise locked_by_password(path.name)
    if _entry("Workbook") in content or _entry("Book") in content:
        return FileKind.XLS
    if _entry("WordDocument") in content:
        raise _wrong_format(path.name, Phrase("a text document"))
    if _entry("PowerPoint Document") in content:
        raise _wrong_format(path.name, Phrase("a presentation"))
    return FileKind.XLS


def _entry(name: str) -> bytes:
    return name.encode("utf-16-le")


def _refuse_other_formats(head: bytes, name: str) -> None:
    for starts, what in _OTHER_FORMATS:
        if head.startswith(starts):
            raise _wrong_format(name, what)
    if head.startswith(_SHORT_PICTURES) and not _reads_as_text(head):
        raise _wrong_format(name, Phrase("a picture"))
    if head.startswith(_PROGRAMS) and not _reads_as_text(head):
        raise _wrong_format(name, Phrase("a program"))
    if head.startswith((b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh9", b"\xfd7zXZ")):
        raise refused(
            Phrase("“{name}” is an archive, not a workbook.", name=name), Phrase("Unpack it and choose a file in it.")
        )
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if start.startswith(
        (
            b"<html",
            b"<!doctype",
            b"<table",
            b"<head",
            b"<body",
            b"<meta",
            b"<div",
            b"<?xml",
            b"<style",
            b"mime-version:",
        )
    ):
        raise refused(
            Phrase("“{name}” is a web page or XML with the ending of a workbook.", name=name),
            Phrase("Open it in Excel or WPS and save it as .xlsx."),
        )


def _reads_as_text(head: bytes) -> bool:
    """Whether a start like ``BM`` or ``MZ`` is that of a text: it has no control characters."""
    return not any(byte < 9 or 13 < byte < 32 for byte in head[:512])


def _wrong_format(name: str, what: Phrase) -> UserError:
    return refused(
        Phrase("“{name}” is {what}, not a workbook.", name=name, what=what),
        Phrase("Choose an Excel workbook (.xlsx, .xls) or a CSV file."),
    )


def _unsafe(name: str) -> UserError:
    return refused(
        Phrase("“{name}” is not built as Excel builds workbooks, so it was not opened.", name=name),
        Phrase("Open it in Excel or WPS and save it under a new name."),
    )
