"""What a person's hands do with the window and with files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.desk import Desk
from desktop.domain.periods import Span
from desktop.ui.pages.imports import ImportsPage
from desktop.ui.review.columns_screen import ColumnsScreen
from desktop.ui.window import Window

TODAY = date(2026, 11, 4)  # a Wednesday
CTRL = Qt.KeyboardModifier.ControlModifier
LONG = 30_000  # milliseconds that a job may take on a busy machine


def opened(desk: Desk, qtbot: QtBot) -> Window:
    """The window of a program that was just started, with everything that it reads at first."""
    desk.start()
    qtbot.waitUntil(lambda: desk.workspace is not None, timeout=LONG)
    assert desk.window is not None
    qtbot.waitExposed(desk.window)
    qtbot.waitUntil(lambda: not desk.jobs.unfinished, timeout=LONG)
    return desk.window


def drop(window: Window, *files: Path) -> None:
    """Drag files over the window and let go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    place, copy = QPoint(400, 300), Qt.DropAction.CopyAction
    hand = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(place, copy, data, *hand)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(place), copy, data, *hand))


def reviewed(qtbot: QtBot, window: Window, file: Path) -> ImportsPage:
    """Drop a file and go on to its review; its columns are taken as they were recognised."""
    drop(window, file)
    page = window.current_page
    assert isinstance(page, ImportsPage)
    qtbot.waitUntil(lambda: page.review is not None or isinstance(page.screen_shown, ColumnsScreen), timeout=LONG)
    if isinstance(page.screen_shown, ColumnsScreen):
        qtbot.keyClick(window, Qt.Key.Key_Return, CTRL)
    assert page.review is not None
    return page


def go_to(qtbot: QtBot, window: Window, key: Qt.Key) -> None:
    """Press a page's key in the window, to which the desktop has given the keyboard back."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, key, CTRL)


def committed(qtbot: QtBot, page: ImportsPage) -> None:
    """Commit what is under review by its key."""
    qtbot.keyClick(page.window(), Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: page.screen_shown is page.start, timeout=LONG)


def roster(folder: Path) -> Path:
    """A client register as an agency keeps it: titles above, dates and amounts as text, a total below."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        ["客户登记表（2026年10月）"],
        ["制表：客服部    更新日期：2026/11/02"],
        [
            "序号",
            "公司名称",
            "用户名",
            "客户级别",
            "所属行业",
            "负责人",
            "联系人",
            "职务",
            "联系电话",
            "注册时间",
            "月预算（元）",
        ],
        [
            1,
            "嘉兴市恒泰石材工艺厂",
            "nbkul00",
            "普通",
            "石材工艺",
            "陈丁",
            "周丙",
            "老板",
            "0574-00000686",
            "2025年3月4日",
            1500,
        ],
        [
            2,
            "成都市瑞岚设备有限公司",
            "fsban01",
            "★重点",
            "焊割设备",
            "吴乙",
            "王癸",
            "总经理",
            "0574-00003828",
            "2021.1.31",
            "1.2万",
        ],
        [
            3,
            "厦门市绸琴包装有限公司",
            "nbkar02",
            "普通",
            "包装材料",
            "吴乙",
            "陈乙",
            "网管",
            "0512-00004766",
            "2025-12-15",
            "800元",
        ],
        ["合计", None, None, None, None, None, None, None, None, None, 14300],
    ):
        sheet.append(row)
    path = folder / "客户登记表.xlsx"
    book.save(path)
    return path


def figures(folder: Path) -> Path:
    """Two months of a search platform's daily report for one account, in the platform's encoding."""
    lines = ["数据生成时间：2026-11-02 09:14,,,,,,,,", "1. 时间范围：20260901-20261031,,,,,,,,", ",,,,,,,,"]
    lines.append("日期,账户,推广计划,展现,点击,消费,点击率,平均点击价格,电话转化")
    for day in Span(date(2026, 9, 1), date(2026, 10, 31)):
        clicks, spend, calls = (20, "51.18", 1) if day.month == 9 else (30, "60.00", 2)
        lines.append(f'{day},nbkul00,产品词,"1,389",{clicks},{spend},1.44%,2.56,{calls}')
    path = folder / "百度推广_分日报告.csv"
    path.write_text("\n".join(lines), encoding="gb18030")
    return path
