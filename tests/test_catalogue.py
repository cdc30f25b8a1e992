"""The record is the catalogue: one line declares a field, and every part of the program knows it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from desktop.domain import kinds
from desktop.domain.changes import created
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, Contact
from desktop.excel.cells import CELLS
from desktop.language.values import SHOWN
from desktop.storage.columns import COLUMNS
from desktop.storage.database import open_store
from desktop.ui.forms.editors import EDITORS

ROOT = Path(__file__).parent.parent
BEFORE = '    mobile: str = text("Mobile"'
LINE = '    phone2: str = text("Second phone", width=130, aliases=("备用电话", "phone 2"))\n'


def test_every_kind_of_value_is_stored_shown_written_and_edited() -> None:
    # Classes with slots are made twice by the decorator; the module holds the ones that count.
    known = {kind for kind in vars(kinds).values() if isinstance(kind, type) and issubclass(kind, kinds.Kind)}
    known.discard(kinds.Kind)
    assert set(COLUMNS) == set(SHOWN) == set(CELLS) == set(EDITORS) == known


def test_one_line_adds_a_field_to_database_window_and_workbooks(tmp_path: Path) -> None:
    database = tmp_path / "agency.sqlite"
    store = open_store(database)
    store.commit(
        created(
            Phrase("Test"),
            [Client(id=-1, name="Lakeside", username="lakeside"), Contact(client=-1, name="Pat Example")],
        ),
        by=None,
    )
    store.close()
    program = tmp_path / "program"
    for folder in ("desktop", "resources"):
        shutil.copytree(ROOT / folder, program / folder, ignore=shutil.ignore_patterns("__pycache__"))
    source = program / "desktop" / "domain" / "client.py"
    told = source.read_text(encoding="utf-8")
    assert told.count(BEFORE) == 1
    source.write_text(told.replace(BEFORE, LINE + BEFORE), encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-W", "error", ROOT / "tests" / "one_more_field.py", database, tmp_path],
        env=os.environ | {"PYTHONPATH": str(program), "QT_QPA_PLATFORM": "offscreen"},
        cwd=program,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
