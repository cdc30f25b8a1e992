"""Drives LibreOffice Calc, the real program, through the steps of a person."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from tests.services.roster_edits.model import Step

OFFICE = shutil.which("soffice")
FILTERS = {
    ".xlsx": "Calc MS Excel 2007 XML",
    ".ods": "calc8",
    ".xls": "MS Excel 97",
    ".csv": "Text - txt - csv (StarCalc)",
}
_MODULE = "Hands"
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" \
library:passwordprotected="false">
 <library:element library:name="Hands"/>
</library:library>
"""
_SOURCE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Hands" script:language="StarBasic">\
{source}</script:module>
"""


@dataclass(frozen=True)
class Task:
    """A workbook to open, what is done to it, and where it is saved, in the format of that name's ending."""

    source: Path
    steps: Sequence[Step]
    target: Path


class Calc:
    """LibreOffice with a profile of its own, in which it carries out scripts."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._run()  # makes the profile
        library = folder / "profile" / "user" / "basic" / "Standard"
        source = (Path(__file__).parent / "hands.bas").read_text(encoding="utf-8")
        (library / f"{_MODULE}.xba").write_text(_SOURCE.format(source=escape(source)), encoding="utf-8")
        (library / "script.xlb").write_text(_LIBRARY, encoding="utf-8")

    def carry_out(self, tasks: Iterable[Task]) -> None:
        """Carry out tasks, all in one run of the program."""
        tasks = list(tasks)
        lines = []
        for task in tasks:
            lines.append(_line("open", str(task.source)))
            lines += [_line(step.what, step.sheet, *_parts(step)) for step in task.steps]
            lines.append(_line("save", str(task.target), FILTERS[task.target.suffix]))
        script = self._folder / "script.txt"
        script.write_text("\n".join(lines) + "\n", encoding="ascii")
        self._run(f'macro:///Standard.{_MODULE}.Main("{script}")')
        missing = [task.target.name for task in tasks if not task.target.exists()]
        assert not missing, f"LibreOffice has not saved {missing}"

    def _run(self, *arguments: str) -> None:
        assert OFFICE is not None
        profile = f"-env:UserInstallation={(self._folder / 'profile').as_uri()}"
        command = [OFFICE, profile, "--headless", "--norestore", *(arguments or ("--terminate_after_init",))]
        subprocess.run(command, check=True, capture_output=True, timeout=300)


def _parts(step: Step) -> list[str]:
    if step.what == "put":
        key, title, value = step.args
        return [key, title, *_typed(value)]
    if step.what == "answer":  # on the reply sheet of a summary
        name, value = step.args
        return [name, *_typed(value)]
    return [str(part) for part in step.args]


def _typed(value: Any) -> tuple[str, str]:
    match value:
        case None:
            return "nothing", ""
        case date():
            return "number", str((value - date(1899, 12, 30)).days)
        case time():
            return "number", repr((value.hour * 60 + value.minute) / 1440)
        case int() | Decimal():
            return "number", str(value)
        case _:
            return "text", str(value)


def _line(*parts: str) -> str:
    return "\t".join("".join(_ascii(letter) for letter in part) for part in parts)


def _ascii(letter: str) -> str:
    if letter.isascii() and letter.isprintable() and letter != "\\":
        return letter
    units = letter.encode("utf-16-be")
    return "".join(f"\\u{units[at]:02X}{units[at + 1]:02X}" for at in range(0, len(units), 2))
