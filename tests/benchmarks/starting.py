"""How long it takes from the start of a process until the first page is painted, beside a bare window of Qt."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.benchmarks.measured import Measured

_ROOT = Path(__file__).parents[2]
_TIMES = 7
_HEAVY = ["pyqtgraph", "numpy", "openpyxl", "python_calamine", "pypinyin", "holidays", "psycopg", "defusedxml"]


def measure(database: Path, folder: Path) -> Iterator[Measured]:
    """Fresh processes that take turns; what Python compiled is kept between them, as it is for an installed program."""
    env = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(_ROOT), PYTHONPYCACHEPREFIX=str(folder / "pyc"))
    env |= {name: str(folder / "home") for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "APPDATA")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    bare, ours = [], []
    for turn in range(_TIMES + 1):
        one, other = _started(env, "bare"), _started(env, "huifang", str(database))
        if turn:  # the first turn only warms up
            bare.append(one)
            ours.append(other)
    yield Measured(
        "start to the window painted, with its first page's heading", median(run["milliseconds"] for run in ours),
        median(run["milliseconds"] for run in bare), "bare PySide6 window", ratio_goal=2.0,
    )  # fmt: skip
    yield Measured(
        "start to the first page painted, 2,000 clients", median(run["page"] for run in ours),
        median(run["milliseconds"] for run in bare), "bare PySide6 window",
    )  # fmt: skip
    yield Measured(
        "start to the first page filled", median(run["filled"] for run in ours),
        median(run["milliseconds"] for run in bare), "bare PySide6 window",
    )  # fmt: skip
    memory = [run["megabytes"] for run in ours if run["megabytes"]]
    if memory:
        yield Measured(
            "peak memory by then", max(memory), max(run["megabytes"] for run in bare), "bare PySide6 window", goal=110.0,
            unit="MB",
        )  # fmt: skip
    early = sorted({name for run in ours for name in run["modules"]} & set(_HEAVY))
    yield Measured(f"heavy libraries loaded by then {early or ''}", len(early), goal=0.5, unit="")


def _started(env: dict[str, str], *arguments: str) -> dict[str, float]:
    begun = time.perf_counter()  # one clock for all processes of a machine
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("first_window.py")), *arguments],
        env=env, cwd=_ROOT, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    found: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return {
        **found,
        "milliseconds": (found["painted_at"] - begun) * 1000,
        "page": (found.get("page_at", found["painted_at"]) - begun) * 1000,
        "filled": (found["filled_at"] - begun) * 1000,
    }
