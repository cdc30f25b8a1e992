"""How fast Huifang is with 2,000 clients: ``python tests/benchmarks/run.py [DATABASE]``.

Every line states what the machine can do without us, measured in the same run: the ratio is what holds elsewhere too.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PARTS = (
    "starting",
    "reading",
    "lists",
    "crowds",
    "months",
    "planning",
    "importing",
    "exporting",
    "smoothness",
    "writing",
    "summaries",
    "roster",
    "charts",
)


def main() -> int:
    """The exit status is 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description="Measure Huifang with thousands of clients.")
    parser.add_argument("database", nargs="?", type=Path, help="made by “huifang generate” (default: a new one)")
    parser.add_argument("--only", action="append", choices=PARTS, help="one part; may be repeated")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        missed = _measure(wanted.database, wanted.only or PARTS, Path(name))
    return 1 if missed else 0


def _measure(database: Path | None, parts: tuple[str, ...] | list[str], folder: Path) -> int:
    from importlib import import_module

    from PySide6.QtWidgets import QApplication

    from desktop.app.start import collect_seldom
    from tests.benchmarks.agency import opened, prepared
    from tests.benchmarks.measured import write_head, write_line

    path = prepared(database, folder)
    write_head()
    missed = 0
    application = None
    agency = None
    for part in PARTS:
        if part not in parts:
            continue
        module = import_module(f"tests.benchmarks.{part}")
        if part == "starting":
            lines = module.measure(path, folder)
        else:
            application = application or QApplication([])
            collect_seldom()
            agency = agency or opened(path, folder)
            lines = module.measure(agency)
        for line in lines:
            write_line(line)
            missed += line.is_met is False
    if agency is not None:
        agency.session.store.close()
    return missed


if __name__ == "__main__":
    sys.exit(main())
