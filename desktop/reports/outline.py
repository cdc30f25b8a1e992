"""Bookmarks of a PDF, which Qt doesn't write: headings with the page on which they stand (ISO 32000-1, 12.3.3).

They are added behind the file as an update (7.5.6): nothing of what Qt wrote is touched.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_TRAILER = re.compile(rb"trailer\n<<(.*?)>>\nstartxref\n(\d+)", re.DOTALL)
_SIZE = re.compile(rb"/Size (\d+)")
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_PAGES = re.compile(rb"/Pages (\d+) 0 R")
_KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")


def with_outline(pdf: bytes, marks: Sequence[tuple[str, int]]) -> bytes:
    """The PDF with a bookmark for each title and page, counted from 0; unchanged when it isn't built as Qt builds one."""
    found = _TRAILER.search(pdf, max(pdf.rfind(b"trailer\n"), 0))
    if found is None or not marks:
        return pdf
    trailer, place = found[1], int(found[2])
    size, root = _SIZE.search(trailer), _ROOT.search(trailer)
    catalog = _object(pdf, int(root[1])) if root else None
    pages = _PAGES.search(catalog) if catalog else None
    tree = _object(pdf, int(pages[1])) if pages else None
    kids = _KIDS.search(tree) if tree else None
    if size is None or root is None or catalog is None or kids is None:
        return pdf
    sheets = [int(number) for number in _REFERENCE.findall(kids[1])]
    shown = [(title, page) for title, page in marks if 0 <= page < len(sheets)]
    if not shown:
        return pdf
    first = int(size[1])
    objects = {
        int(root[1]): catalog.rstrip().removesuffix(b">>") + b"/Outlines %d 0 R\n>>\n" % first,
        first: b"<<\n/Type /Outlines\n/First %d 0 R\n/Last %d 0 R\n/Count %d\n>>\n"
        % (first + 1, first + len(shown), len(shown)),
    }
    for number, (title, page) in enumerate(shown, start=1):
        links = b"/Prev %d 0 R\n" % (first + number - 1) if number > 1 else b""
        links += b"/Next %d 0 R\n" % (first + number + 1) if number < len(shown) else b""
        objects[first + number] = b"<<\n/Title <FEFF%s>\n/Parent %d 0 R\n%s/Dest [%d 0 R /Fit]\n>>\n" % (
            title.encode("utf-16-be").hex().upper().encode(), first, links, sheets[page],
        )  # fmt: skip
    return _updated(pdf, objects, trailer.replace(size[0], b"/Size %d" % (first + len(shown) + 1)), place)


def _object(pdf: bytes, number: int) -> bytes | None:
    """What stands in an object, without the words around it."""
    head = b"\n%d 0 obj\n" % number
    start = pdf.find(head)
    end = pdf.find(b"endobj", start)
    return pdf[start + len(head) : end] if 0 <= start < end else None


def _updated(pdf: bytes, objects: dict[int, bytes], trailer: bytes, place: int) -> bytes:
    """The file with new objects behind it; ``place`` is where its last table of objects begins."""
    parts, offsets, end = [pdf], {}, len(pdf)
    for number, content in sorted(objects.items()):
        part = b"%d 0 obj\n%sendobj\n" % (number, content)
        offsets[number] = end
        parts.append(part)
        end += len(part)
    table = [b"xref\n"]
    table += [b"%d 1\n%010d 00000 n \n" % (number, offset) for number, offset in sorted(offsets.items())]
    parts += [*table, b"trailer\n<<%s/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (trailer, place, end)]
    return b"".join(parts)
