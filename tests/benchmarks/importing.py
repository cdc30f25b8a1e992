"""An import of 50,000 days of figures, beside the fastest reader and a plain insert."""

from __future__ import annotations

import csv
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from random import Random

from desktop.domain.records import Client
from desktop.services.imports import commit_import, open_import
from desktop.storage.backup import backup
from tests.benchmarks.agency import Agency
from tests.benchmarks.measured import Measured, timed

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
_ROWS = 50_000
Row = tuple[str | int | float, ...]


def measure(agency: Agency) -> Iterator[Measured]:
    """As CSV and as a workbook; each with days of which nothing is stored yet."""
    yield from _measured(agency, write_csv(agency, years_back=6), _read_csv, "csv")
    yield from _measured(agency, write_xlsx(agency, years_back=9), _read_xlsx, "calamine")


def _measured(agency: Agency, path: Path, read: object, reader: str) -> Iterator[Measured]:
    assert callable(read)
    reading = timed(lambda: read(path), 3)
    inserting = _plain_insert(agency.folder)
    found = []
    staging = timed(lambda: found.append(open_import(agency.session, path)))
    (staged,) = found
    assert staged.figures is not None
    assert len(staged.figures.days) == _ROWS
    is_workbook = reader == "calamine"
    what = f"{path.suffix[1:]} of 50,000 × 25 cells up to the review"
    yield Measured(what, staging, reading, f"{reader} alone", ratio_goal=2.0 if is_workbook else None)
    securing = timed(lambda: backup(agency.session.store, "import"))
    committing = timed(lambda: commit_import(agency.session, staged))
    yield Measured("  the backup before it, checked", securing, _plain_copy(agency), "a copy of the file")
    what = "  its commit, without the backup"
    yield Measured(what, committing - securing, inserting, "plain executemany", ratio_goal=2.0 if is_workbook else None)
    yield Measured(
        "  the whole import, without the backup", staging + committing - securing, reading + inserting,
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
    from openpyxl import Workbook

    """The same as a workbook."""
    path = agency.folder / f"figures-{years_back}.xlsx"
    book = Workbook(write_only=True)
    sheet = book.create_sheet("数据")
    for row in (_HEAD, *figures(agency, years_back)):
        sheet.append(row)
    book.save(path)
    return path


def _read_csv(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        list(csv.reader(file))


def _read_xlsx(path: Path) -> None:
    from python_calamine import CalamineWorkbook

    CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()


def _plain_copy(agency: Agency) -> float:
    return timed(lambda: shutil.copyfile(agency.path, agency.folder / "copy"), 3)


def _plain_insert(folder: Path) -> float:
    """As many rows by nothing but sqlite3, sorted, in one transaction that is as safe as ours."""
    rows = [(client, day, *range(12), 1, 1) for client in range(137) for day in range(365)][:_ROWS]
    path = folder / "plain.sqlite"
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        names = ", ".join(f"v{number}" for number in range(14))
        connection.execute(f"CREATE TABLE f (client INT, day INT, {names}, PRIMARY KEY (client, day)) WITHOUT ROWID")

        def write() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(f"INSERT INTO f VALUES ({', '.join('?' * 16)})", rows)
            connection.execute("COMMIT")

        return timed(write)
