"""LibreOffice, to save workbooks as another program does."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


def saved_by_office(paths: Sequence[Path], ending: str, folder: Path) -> list[Path]:
    """The files as LibreOffice saves them in another format; those that it doesn't open are left out."""
    assert OFFICE is not None
    home = (folder.parent / "office").as_uri()
    subprocess.run(
        [OFFICE, f"-env:UserInstallation={home}", "--headless", "--convert-to", ending, "--outdir", folder, *paths],
        capture_output=True, timeout=300, check=True,
    )  # fmt: skip
    saved = (folder / path.with_suffix(f".{ending}").name for path in paths)
    return [path for path in saved if path.exists()]
