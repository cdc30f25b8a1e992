"""Throws damaged files at the reader and strange tables at the mapping, until something breaks or the time is over.

    python tests/fuzz/run.py --minutes 10

Files are read as in the program: in a process of its own, which may end but not hang. What counts as broken: an error in
our own code, no answer within the limit, a table that raises anything but a sentence for a person. Every case follows from
its number: ``--case`` runs one again.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import tempfile
import time
import traceback
from collections import Counter
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[2]))

from desktop.domain.errors import UserError
from desktop.excel.child import Request, answer
from desktop.excel.limits import MEGABYTE, Limits, restrict_this_process
from desktop.services.imports.foreign import stage_foreign
from desktop.services.session import Session
from tests.excel.other_writers import TABLES, written
from tests.fuzz.damage import damaged
from tests.fuzz.tables import strange_book
from tests.services.desk import open_desk, small_agency

_LIMITS = Limits(seconds=20, memory=1200 * MEGABYTE, cells=400_000, rows=100_000)
_OURS = f"{Path(__file__).parents[2] / 'desktop'}"
_LARGEST_SEED = 300_000


def main() -> int:
    """Fuzz for a while; 1 if something broke."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--first", type=int, default=0, help="the number of the first case")
    parser.add_argument("--case", type=int, help="run this case alone, here")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="huifang-fuzz-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        seeds = _seeds(folder)
        session = open_desk(folder)
        small_agency(session)
        try:
            if chosen.case is not None:
                print(read_damaged(chosen.case, seeds, folder), map_strange(chosen.case, session))
                return 0
            return _fuzz(chosen.first, chosen.minutes * 60, seeds, folder, session)
        finally:
            session.store.close()


def read_damaged(case: int, seeds: list[Path], folder: Path) -> str:
    """Read a damaged file in this process; what became of it."""
    random = Random(case)
    seed = random.choice(seeds)
    path = folder / f"case{seed.suffix}"
    path.write_bytes(damaged(seed.read_bytes(), random))
    try:
        found = answer(Request(path, _LIMITS))
    except BaseException as fault:  # a parser's panic is none of ours, and ends the process there
        last = traceback.extract_tb(fault.__traceback__)[-1]
        if last.filename.startswith(_OURS) and type(fault).__module__ != "pyo3_runtime":
            raise
        return f"ended: {type(fault).__name__}"
    return "read" if found.workbook is not None else "refused"


def map_strange(case: int, session: Session) -> str:
    """Compare a strange table; what became of it. Raises whatever is no sentence for a person."""
    random = Random(-case)
    try:
        staged = stage_foreign(
            session, strange_book(random), random.choice(("riland_x.csv", "2026.xlsx", "电话咨询.xls"))
        )
    except UserError as refusal:
        return f"asked or refused: {type(refusal).__name__}"
    staged.accepted()
    return staged.kind


def _fuzz(first: int, seconds: float, seeds: list[Path], folder: Path, session: Session) -> int:
    told: Counter[str] = Counter()
    started, case = time.monotonic(), first
    reader = _Reader(seeds, folder)
    while time.monotonic() - started < seconds:
        for name, run in (("file", reader.read), ("table", lambda number: map_strange(number, session))):
            try:
                told[f"{name} {run(case)}"] += 1
            except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
                traceback.print_exc()
                print(f"{name}: broken at case {case} (--case {case})")
                reader.end()
                return 1
        case += 1
    reader.end()
    for what, number in sorted(told.items()):
        print(f"{number:8} {what}")
    print(f"{case - first} cases of each in {seconds:.0f} s, nothing broke")
    return 0


class _Reader:
    """The process that reads: it goes on for many cases, and is started again when one has ended it."""

    def __init__(self, seeds: list[Path], folder: Path) -> None:
        self._seeds, self._folder = seeds, folder
        self._start()

    def read(self, case: int) -> str:
        """What became of a case. Raises ``RuntimeError`` when our own code broke, ``TimeoutError`` when it hangs."""
        self._pipe.send(case)
        try:
            if not self._pipe.poll(_LIMITS.seconds + 10):
                raise TimeoutError(f"case {case} hangs")
            said: str = self._pipe.recv()
        except EOFError:
            self._process.join()
            self._start()
            return "ended the process"
        if said.startswith("broken"):
            raise RuntimeError(said)
        return said

    def end(self) -> None:
        """Stop."""
        self._process.kill()
        self._process.join()

    def _start(self) -> None:
        self._pipe, theirs = multiprocessing.Pipe()
        self._process = multiprocessing.Process(target=_serve, args=(theirs, self._seeds, self._folder), daemon=True)
        self._process.start()
        theirs.close()


def _serve(pipe: Connection, seeds: list[Path], folder: Path) -> None:
    restrict_this_process(_LIMITS.memory)
    sys.stderr = (folder / "said").open("w")
    while True:
        case = pipe.recv()
        try:
            said = read_damaged(case, seeds, folder)
        except BaseException:  # noqa: BLE001 - told to the process that counts
            said = f"broken\n{traceback.format_exc()}"
        pipe.send(said)


def _seeds(folder: Path) -> list[Path]:
    """Small files of every sort: those that other writers made, and the collection beside the repository if it is there."""
    made = [
        one.path
        for one in written(folder / "made", convert=False)
        if one.path.name.startswith(("text", "xlwt", "pyexcelerate"))
    ]
    made += [path for name in TABLES for path in (folder / "made").glob(f"xlsxwriter-{name}-plain-*.xlsx")]
    shared = Path(__file__).parents[3] / "shared" / "data"
    made += [path for path in sorted(shared.rglob("*")) if path.is_file() and path.stat().st_size < _LARGEST_SEED]
    return [path for path in made if path.stat().st_size]


if __name__ == "__main__":
    raise SystemExit(main())
