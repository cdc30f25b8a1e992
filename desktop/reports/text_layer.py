"""Text that is copied from a PDF or searched in it is the text that was written.

A font may draw several characters with one glyph: 一 (U+4E00) and the radical ⼀ (U+2F00), – and ‒. A PDF holds glyphs and,
per font, a table from glyphs back to characters (ToUnicode; ISO 32000-1, 9.10.3). Qt fills it with the lowest character
of each glyph, so that a search for 一 finds nothing. Here these tables get the characters that were really drawn.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from itertools import accumulate

_STREAM = re.compile(rb"<<\s*/Length (\d+)\s*>>\s*stream\n(?=/CIDInit /ProcSet findresource begin)")
_RANGE = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]{4})> (?:<([0-9A-F]{4})>|\[([^\]]*)\])")
_ENTRY = re.compile(rb"(\d{10})( \d{5} n)")
_START = re.compile(rb"startxref\n(\d+)")
_CODE = re.compile(rb"<([0-9A-F]{4})>")

_CHARACTERS = "".join(map(chr, range(0x20, 0xD800))) + "".join(map(chr, range(0xE000, 0xFFFE)))
"""The characters among which Qt looks for the lowest one of a glyph: all of the first plane but surrogates."""


GlyphsOf = Callable[[str], list[int]]
"""Gives a font's glyph for each character of a text, 0 where it has none."""


def lowest_characters(glyphs_of: GlyphsOf) -> dict[int, str]:
    """The character that Qt writes for each glyph of a font."""
    return dict(zip(reversed(glyphs_of(_CHARACTERS)), reversed(_CHARACTERS), strict=True))


def twins(drawn: Iterable[str], glyphs_of: GlyphsOf, lowest: Mapping[int, str]) -> dict[str, str]:
    """The characters that Qt would write in place of drawn ones: wrong character → the drawn one.

    Of two drawn characters with one glyph the lower one is written for both, as nothing tells them apart.
    """
    text = "".join(character for character in dict.fromkeys(drawn) if len(character) == 1 and character <= "\uffff")
    found: dict[str, str] = {}
    for character, glyph in zip(text, glyphs_of(text), strict=True):
        wrong = lowest.get(glyph, character) if glyph else character
        if wrong not in text:
            found.setdefault(wrong, character)
    return found


def with_characters(pdf: bytes, meant: Mapping[str, str]) -> bytes:
    """The PDF with its tables from glyphs to characters corrected by ``meant`` (wrong character → right one)."""
    if not meant:
        return pdf
    codes = {b"%04X" % ord(wrong): b"%04X" % ord(right) for wrong, right in meant.items()}
    pieces: list[bytes] = []
    shifts: list[tuple[int, int]] = []
    end = 0
    for stream in _STREAM.finditer(pdf):
        body_end = stream.end() + int(stream[1])
        body = _RANGE.sub(lambda found: _corrected(found, codes), pdf[stream.end() : body_end])
        head = stream[0].replace(stream[1], b"%d" % len(body), 1)
        pieces += [pdf[end : stream.start()], head, body]
        shifts.append((body_end, len(head) + len(body) - (body_end - stream.start())))
        end = body_end
    return _with_offsets(b"".join([*pieces, pdf[end:]]), shifts)


def _corrected(found: re.Match[bytes], codes: Mapping[bytes, bytes]) -> bytes:
    """One line of the table; a run that contains a wrong character is written out as a list."""
    first, last, start, listed = found.groups()
    if start is None:
        return b"<%s> <%s> [%s]" % (
            first,
            last,
            _CODE.sub(lambda code: b"<%s>" % codes.get(code[1], code[1]), listed),
        )
    run = [b"%04X" % (int(start, 16) + step) for step in range(int(last, 16) - int(first, 16) + 1)]
    if not any(code in codes for code in run):
        return found[0]
    return b"<%s> <%s> [%s]" % (first, last, b" ".join(b"<%s>" % codes.get(code, code) for code in run))


def _with_offsets(pdf: bytes, shifts: list[tuple[int, int]]) -> bytes:
    """The PDF with its cross-reference table set right after streams have changed their lengths."""
    ends = [end for end, _ in shifts]
    moved = [0, *accumulate(shift for _, shift in shifts)]

    def place(offset: int) -> int:
        return offset + moved[bisect_right(ends, offset)]

    body, mark, tail = pdf.rpartition(b"\nxref\n")
    tail = _ENTRY.sub(lambda entry: b"%010d%s" % (place(int(entry[1])), entry[2]), tail)
    tail = _START.sub(lambda start: b"startxref\n%d" % place(int(start[1])), tail)
    return body + mark + tail
