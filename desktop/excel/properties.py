"""Reads the properties that programs stamp on a workbook: title, author, and the named ones of their own."""

from __future__ import annotations

import zipfile

_PARTS = ("docProps/core.xml", "docProps/custom.xml", "meta.xml")


def read_properties(archive: zipfile.ZipFile) -> dict[str, str]:
    """The properties by name, as text; a part that is missing or can't be read has none."""
    from defusedxml import ElementTree

    found: dict[str, str] = {}
    for part in _PARTS:
        if part not in archive.namelist():
            continue
        try:
            root = ElementTree.fromstring(archive.read(part))
        except ElementTree.ParseError:
            continue
        for element in root.iter():
            name = next((value for key, value in element.items() if key.rpartition("}")[2] == "name"), "")
            text = "".join(element.itertext()).strip()
            if text and (name or len(element) == 0):
                found.setdefault(name or element.tag.rpartition("}")[2], text)
    return found
