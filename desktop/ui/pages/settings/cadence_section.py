"""The cadences, with what a change does to the next working days (product §3.2)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.services.preferences import CadenceEffect, cadence_effect, clients_by_level
from desktop.ui.pages.settings.agency_section import Part, PreviewedSection
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.workspace import Workspace


class CadenceSection(PreviewedSection[CadenceEffect]):
    """Gaps and quotas; the box shows callbacks by day, now and with the change."""

    def __init__(self, workspace: Workspace, title: str, facts: str, parts: Sequence[Part]) -> None:
        super().__init__(workspace, title, facts, parts, cadence_effect)
        row = QHBoxLayout()
        row.setSpacing(24)
        self.chart = _Days(workspace)
        row.addWidget(self.chart, 2)
        row.addWidget(self.told, 1)
        self.effect_column.addLayout(row)
        self.column.insertWidget(2, self.effect_box)
        counts = clients_by_level(workspace.session)
        self.header.set_facts(
            tr(
                "{key} key and {regular} regular clients, {own} with a cadence of their own",
                key=counts.get("key", 0), regular=counts.get("regular", 0), own=counts.get("own", 0),
            )
        )  # fmt: skip

    def show_effect(self, effect: CadenceEffect) -> None:
        self.chart.show_days(effect)
        self.told.setText(
            "\n".join(
                (
                    tr("%n client(s) are due on another day, none with a promised callback", n=effect.moved),
                    tr("due by today: {now} → {then}", now=effect.due_now, then=effect.due_then),
                    tr("Callbacks that are planned already stay on their day."),
                )
            )
        )


class _Days(QWidget):
    """Callbacks of the next working days, now and with the change."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._effect = CadenceEffect()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, effect: CadenceEffect) -> None:
        self._effect = effect
        language = self._workspace.language
        self.setAccessibleName(
            "; ".join(f"{language.date_with_day(day)}: {now} → {then}" for day, now, then in effect.days)
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(420, 108)

    def paintEvent(self, event: QPaintEvent) -> None:
        days = self._effect.days
        if not days:
            return
        theme = current_theme()
        painter = QPainter(self)
        painter.setFont(theme.font("axis"))
        foot = QFontMetrics(theme.font("axis")).height() + 4
        high = self.height() - foot - 2
        most = max([max(now, then) for _, now, then in days] + [1])
        step = self.width() / len(days)
        for place, (day, now, then) in enumerate(days):
            left = place * step
            width = max(3.0, step * 0.34)
            for number, (count, role) in enumerate(((now, "border_strong"), (then, "accent"))):
                tall = high * count / most
                painter.fillRect(QRectF(left + number * width + 2, high - tall, width - 1, tall), theme.colour(role))
            painter.setPen(theme.colour("text_secondary"))
            painter.drawText(QRectF(left, high + 2, step, foot), Qt.AlignmentFlag.AlignHCenter, str(day.day))
        painter.fillRect(QRectF(0, high, self.width(), 1), theme.colour("border"))
        painter.end()
