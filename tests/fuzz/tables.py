"""Makes strange tables: known and unknown titles over values of every sort, in any order."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random

from desktop.excel.grid import Cell, CellError, Row, Sheet, Workbook
from desktop.excel.sources import SOURCES
from desktop.services.mapping import known_headers
from desktop.services.mapping.targets import targets, words_of
from desktop.services.mapping.words import GENERAL, SUBJECTS

_TITLES = sorted(
    {
        *known_headers(),
        *(title for source in SOURCES for title in source.titles()),
        *(word for target in targets().values() for word in words_of(target)),
        *(word for words in GENERAL.values() for word in words),
        *(word for subject in SUBJECTS for group in (subject.sure, subject.unsure) for words in group.values() for word in words),
        "2026年9月", "Sep 2026", "10月", "9月 点击", "2026-09-01 00:00:00", "", " ", "x" * 70, "=1+1", "点击(万)",
    }
)  # fmt: skip
_TEXTS = (
    "甲公司", "jia", "yi", "C-00001", "nobody", "--", "N/A", "无", "<clear>", "合计", "Total: 5", "#", "１２３", "1.2万", "800元",
    "1,5", "12%", "00:02:16", "2026年3月4日", "11/2", "30/02/2026", "2026-02-30", "下周二", "+3", "9" * 40, "1e400", "nan", "-inf",
    "已接通", "重点", "周甲", "=\"2026-09-22\"", "2026-13", "0", "12月", "13800000000", "a@b.c", "\u0000", "\ud7ff", "🙂" * 40, "￥1,200.5",
)  # fmt: skip
_VALUES: tuple[Cell, ...] = (
    None, True, False, 0, -1, 10**15, 10**30, 1.5, float("nan"), float("inf"), -0.0, 1e-300, 46_296, 20_260_901, Decimal("1.10"),
    date(2026, 9, 1), date(1900, 1, 1), date(9999, 12, 31), datetime(2026, 9, 1, 10, 30), datetime(1, 1, 1), time(6, 30),
    timedelta(seconds=136), timedelta(days=-4), CellError("#N/A"), CellError("#REF!"),
)  # fmt: skip


def strange_book(random: Random) -> Workbook:
    """A workbook of one to three sheets."""
    names = ("Sheet1", "回访记录", "付款", "keywords", "联系人", "电话咨询2026", "~", "")
    return Workbook(
        tuple(_sheet(f"{random.choice(names)}{number or ''}", random) for number in range(random.randint(1, 3)))
    )


def _sheet(name: str, random: Random) -> Sheet:
    width = random.randint(1, 9)
    rows: list[Row] = [_padded([random.choice(_TEXTS)], width) for _ in range(random.choice((0, 0, 1, 3)))]
    for _ in range(random.choice((0, 1, 1, 1, 2))):
        rows.append(tuple(random.choice(_TITLES) or None for _ in range(width)))
    columns = [random.choice(("text", "value", "day", "number", "mixed")) for _ in range(width)]
    rows += [tuple(_cell(column, random) for column in columns) for _ in range(random.randint(0, 12))]
    return Sheet(name, rows, random.random() < 0.9, random.choice((0, 0, 3)))


def _cell(column: str, random: Random) -> Cell:
    if random.random() < 0.1:
        return random.choice(_VALUES)
    match column:
        case "text":
            return random.choice(_TEXTS)
        case "day":
            return date(2026, random.randint(1, 12), random.randint(1, 28))
        case "number":
            return random.choice((random.randint(0, 5000), random.random() * 100, f"{random.randint(1, 9)},500"))
        case "value":
            return random.choice(_VALUES)
        case _:
            return random.choice((*_TEXTS, *_VALUES))


def _padded(cells: list[Cell], width: int) -> Row:
    return tuple((cells + [None] * width)[:width])
