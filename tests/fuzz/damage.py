"""Makes broken files out of good ones: bytes changed, parts of an archive changed, cut, doubled or swapped."""

from __future__ import annotations

import io
import zipfile
import zlib
from random import Random

_WORDS = (
    b'r="XFD1048576"', b't="e"', b't="s"', b"<v>1e999</v>", b"<v>-1</v>", b"<c/>", b"</row>", b'<row r="0"/>', b"&#0;",
    b"\xff\xfe", b"\0" * 4, b"<!DOCTYPE x>", b'hidden="1"', b"=\"", b"\"\"\"", b"\r\r\n", b"99999999999999999999",
    "合计".encode(), "合计".encode("gb18030"), b"table:number-rows-repeated=\"1000000\"",
)  # fmt: skip


def damaged(content: bytes, random: Random) -> bytes:
    """The content with one to a few things wrong in it."""
    if content.startswith(b"PK") and random.random() < 0.8:
        return _damaged_archive(content, random)
    for _ in range(random.randint(1, 6)):
        content = _damaged_bytes(content, random)
    return content


def _damaged_bytes(content: bytes, random: Random) -> bytes:
    at = random.randrange(len(content) + 1)
    match random.randrange(6):
        case 0:
            return content[:at] + random.randbytes(random.randint(1, 8)) + content[at + random.randint(0, 8) :]
        case 1:
            return content[:at]
        case 2:
            return content[:at] + random.choice(_WORDS) + content[at:]
        case 3:
            length = random.randint(1, 200)
            return content[:at] + content[at : at + length] * random.randint(2, 20) + content[at + length :]
        case 4:
            return content[:at] + content[at + random.randint(1, 400) :]
        case _:
            return content[at:] + content[:at]


def _damaged_archive(content: bytes, random: Random) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = {info.filename: archive.read(info) for info in archive.infolist() if info.file_size < 2_000_000}
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, zlib.error):
        return _damaged_bytes(content, random)
    if not parts:
        return _damaged_bytes(content, random)
    for _ in range(random.randint(1, 3)):
        name = random.choice(sorted(parts))
        match random.randrange(8):
            case 0:
                del parts[name]
            case 1:
                parts[name] = parts[random.choice(sorted(parts))]
            case 2:
                parts[name.upper()] = parts.pop(name)
            case _:
                parts[name] = _damaged_bytes(parts[name], random)
        if not parts:
            break
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()
