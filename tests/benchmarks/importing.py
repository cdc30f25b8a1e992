"""An import of 50,000 days of figures, beside the fastest reader and a plain insert."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from statistics import median
from unittest.mock import patch

from desktop.domain.records import Client
from desktop.domain.staging import Staged
from desktop.services.imports import commit_import, importing, open_import
from desktop.services.imports.figures import figure_batch
from desktop.storage.backup import backup
from desktop.storage.store import Store
from tests.benchmarks.agency import Agency
from tests.benchmarks.measured import Measured, timed
from tests.benchmarks.plain_sql import plainly_written

_UNUSED = (
    "点击率",
    "平均点击价格",
    "千次展现消费",
    "平均排名",
    "页面转化",
    "转化成本",
    "设备",
    "地域",
    "渠道",
    "状态",
    "备注",
)
_HEAD = (
    *("日期", "账户", "展现", "点击", "消费", "访问量", "访客数", "跳出率", "平均访问时长"),
    *("电话咨询", "表单咨询", "在线咨询", "邮件咨询", "订单"),
    *_UNUSED,
)
"""What platforms write: a part of the 25 columns is of no use here, but must be read."""
_ROWS, _TIMES = 50_000, 3
Row = tuple[str | int | float, ...]


def measure(agency: Agency) -> Iterator[Measured]:
    """As CSV and as a workbook; each with days of which nothing is stored yet."""
    yield from _measured(agency, write_csv(agency, years_back=6), _read_csv, "csv")
    yield from _measured(agency, write_xlsx(agency, years_back=9), _read_xlsx, "calamine")


def _measured(agency: Agency, path: Path, read: object, reader: str) -> Iterator[Measured]:
    assert callable(read)
    reading = timed(lambda: read(path), 3)
    found = []
    staging = timed(lambda: found.append(open_import(agency.session, path)))
    (staged,) = found
    assert staged.figures is not None
    assert len(staged.figures.days) == _ROWS
    is_workbook = reader == "calamine"
    what = f"{path.suffix[1:]} of 50,000 × 25 cells up to the review"
    yield Measured(what, staging, reading, f"{reader} alone", ratio_goal=2.0 if is_workbook else None)
    batch = figure_batch(staged.figures)
    assert batch is not None
    inserting = median(plainly_written(agency, batch.rows).inserted for _ in range(_TIMES))
    securing, committing = _committed(agency, staged)
    yield Measured("  the backup before it, checked", securing, _plain_copy(agency), "a copy of the file")
    what = "  its commit, without the backup"
    yield Measured(what, committing, inserting, "plain executemany", ratio_goal=2.0 if is_workbook else None)
    yield Measured(
        "  the whole import, without the backup", staging + committing, reading + inserting,
        f"{reader} + executemany", ratio_goal=3.0 if is_workbook else None,
    )  # fmt: skip


def figures(agency: Agency, years_back: int) -> Iterator[Row]:
    """Days of some clients, in the order in which an ad platform writes them."""
    names = [client.username for client in agency.session.all(Client).values() if client.username][:137]
    random, first = Random(years_back), date.today() - timedelta(days=365 * years_back)
    written = 0
    for back in range(365):
        for name in names:
            if written == _ROWS:
                return
            written += 1
            shown = random.randrange(100, 5_000)
            day, clicks, spend = f"{first + timedelta(back):%Y-%m-%d}", shown // 40, round(shown / 33, 2)
            site = clicks - 2, clicks - 3, round(random.random(), 4), random.randrange(20, 300)
            inquiries = [random.randrange(4) for _ in range(5)]
            rates = round(clicks / shown, 4), round(spend / clicks, 2), round(spend / shown * 1000, 2), 2.5, 1, 33.1
            yield (day, name, shown, clicks, spend, *site, *inquiries, *rates, "计算机", "江苏", "搜索", "有效", "")


def write_csv(agency: Agency, years_back: int) -> Path:
    """The figures as an ad platform exports them."""
    path = agency.folder / f"figures-{years_back}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([_HEAD, *figures(agency, years_back)])
    return path


def write_xlsx(agency: Agency, years_back: int) -> Path:
    """The same as a workbook."""
    from openpyxl import Workbook

    path = agency.folder / f"figures-{years_back}.xlsx"
    book = Workbook(write_only=True)
    sheet = book.create_sheet("数据")
    for row in (_HEAD, *figures(agency, years_back)):
        sheet.append(row)
    book.save(path)
    return path


def _committed(agency: Agency, staged: Staged) -> tuple[float, float]:
    """The backup before a commit, and the commit without it; each but the last is taken back."""
    session = agency.session
    backups: list[float] = []
    commits: list[float] = []

    def timed_backup(store: Store, reason: str) -> None:
        backups.append(timed(lambda: backup(store, reason)))

    with patch.object(importing, "backup", timed_backup):
        for left in reversed(range(_TIMES)):
            whole = timed(lambda: commit_import(session, staged))
            commits.append(whole - backups[-1])
            if left:
                session.undo(session.last_written)
    return median(backups), median(commits)


def _read_csv(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        list(csv.reader(file))


def _read_xlsx(path: Path) -> None:
    from python_calamine import CalamineWorkbook

    CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()


def _plain_copy(agency: Agency) -> float:
    return timed(lambda: shutil.copyfile(agency.path, agency.folder / "copy"), 3)
