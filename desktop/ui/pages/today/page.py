"""The page of the day: the ranked list, the course of the day, the selected client and the month."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.changes import ChangeSet
from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress
from desktop.domain.records import Callback, Client, Rep
from desktop.services.today import Group, Today, TodayLine
from desktop.services.waivers import taken_back, waive
from desktop.ui.commands import Command
from desktop.ui.notices import Banners
from desktop.ui.page import Page
from desktop.ui.pages.today.counted import SUBJECTS, counted
from desktop.ui.pages.today.day_line import DayLine
from desktop.ui.pages.today.digest_panel import DigestPanel
from desktop.ui.pages.today.nothing import nobody_yet, nothing_left
from desktop.ui.pages.today.panel import TodayPanel
from desktop.ui.pages.today.questions import GiveUpQuestion, NamesWindow, RescheduleQuestion
from desktop.ui.pages.today.view import TodayView
from desktop.ui.texts import tr
from desktop.ui.whose import WhoseButton
from desktop.ui.widgets.beside import beside
from desktop.ui.widgets.page_header import PageHeader
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from desktop.services.digest import Digest
    from desktop.services.month_so_far import MonthSoFar
    from desktop.ui.file_export import Export

_SKELETONS_AFTER = 300  # milliseconds


class TodayPage(Page):
    """Whom to call now; Enter opens the call form, and after saving the next line is selected."""

    name = "today"
    icon = "list-checks"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._session = workspace.session
        self._today: Today | None = None
        self._asked = 0
        self._ahead: date | None = None
        self._calls_next_after: int | None = None
        self._so_far: MonthSoFar | None = None
        self._last_here: date | None = None
        self._with_waived = False
        self._digest: Digest | None = None
        language = self._session.language
        self.whose = WhoseButton(self._session)
        self.header = PageHeader(self.title(), language.date_long(self._session.today))
        self.header.add(self.whose)
        self.header.add_button("printer", tr("Print call sheet"), self._print, "Ctrl+P")
        self.header.add_button("calendar-check", tr("Plan callbacks"), self._plan)
        self.day_line = DayLine(language, self._now)
        self.view = TodayView(language, self._now)
        self.panel = TodayPanel(self._session)
        self.banners = Banners()
        self.digest = DigestPanel(self._session)
        self._empty: QWidget | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._lay_out()
        self._connect()
        self._skeletons = QTimer(self)
        self._skeletons.setSingleShot(True)
        self._skeletons.setInterval(_SKELETONS_AFTER)
        self._skeletons.timeout.connect(self._on_slow)

    # -- what the window asks for

    def title(self) -> str:
        return tr("Today")

    def commands(self) -> list[Command]:
        has_line = self._has_line
        return [
            Command("today_call", tr("&Call"), self._call, "", "phone", "client", has_line),
            Command(
                "today_card", tr("Open the client card"), self._open_card, "Alt+Return; Alt+Enter", "panel-left-open",
                "client", has_line,
            ),
            Command("today_reschedule", tr("&Reschedule…"), self._reschedule, "Ctrl+R", "calendar-clock", "client",
                    self._has_waivable),
            Command("today_cancel", tr("Let the line go…"), self._cancel, "", "calendar-x", "client", has_line),
            Command("today_spread", tr("Spread the overdue callbacks…"), self._spread, "", "rows-3", "client",
                    self._has_overdue),
            Command("today_waived", tr("Show what was let go"), self._show_waived, "", "history", "view"),
            Command("today_digest", tr("Show what happened meanwhile"), self._show_digest, "", "info", "view",
                    self._has_digest),
            Command("today_print", tr("&Print call sheet…"), self._print, "Ctrl+P", "printer", "file"),
        ]  # fmt: skip

    def view_export(self, focused: object) -> Export | None:
        from desktop.ui.pages.today.columns import line_columns
        from desktop.ui.tables.exported import rows_export

        lines = self.view.lines_model.lines()
        if not lines:
            return None
        return rows_export(self._workspace, line_columns(self._session, self._now()), lines, self.title())

    def refresh(self, changes: ChangeSet | None) -> None:
        if changes is None:
            self.whose.fill()
        if self._today is None and not self._asked:
            self.view.show_frames()
            self._skeletons.start()
        if changes is not None:
            self._take_out(changes)
        self._ask()

    def keys_text(self) -> str:
        return tr("Enter calls · Ctrl+R reschedules · Del cancels with a reason")

    def kept(self) -> object:
        return {"here": self._session.today.isoformat()}

    def restore(self, kept: object) -> None:
        here = kept.get("here") if isinstance(kept, dict) else None
        if isinstance(here, str):
            with suppress(ValueError):
                self._last_here = date.fromisoformat(here)

    def badge(self) -> int:
        return self._today.late if self._today else 0

    def current_client(self) -> int | None:
        line = self.view.current_line
        return line.client.id if line else None

    def focus_first(self) -> None:
        self.view.setFocus()

    # -- reading

    def _now(self) -> datetime:
        return self._session.now

    def _ask(self) -> None:
        self._asked += 1
        work = partial(_read, self._workspace, self.whose.rep, self._ahead, self._with_waived)
        self._workspace.run(tr("Reading the day"), work, partial(self._on_read, self._asked))

    def _take_out(self, changes: ChangeSet) -> None:
        """Take lines that are settled off the list at once; everything else follows when the day was read anew."""
        day = self._session.today
        gone = {
            f"callback-{change.after.id}"
            for change in changes.of(Callback)
            if change.after.state != "open" or (change.after.due_on is not None and change.after.due_on > day)
        }
        lines = self.view.lines_model.lines()
        left = [line for line in lines if line.key not in gone]
        if len(left) < len(lines):
            self.view.show_lines(left, self._capacity())

    def _capacity(self) -> int | None:
        """How many callbacks a day the rep makes whose clients are shown."""
        from desktop.services.presence import CAPACITY

        rep = self._session.get(Rep, self.whose.rep)
        return None if rep is None else rep.capacity if rep.capacity is not None else CAPACITY

    def _on_read(self, asked: int, found: Today) -> None:
        if asked != self._asked:
            return  # a newer question is on its way
        self._skeletons.stop()
        self._today = found
        self.day_line.show_day(found)
        self.view.show_lines(found.lines, self._capacity())
        self._show_emptiness(found)
        late = found.late
        self.badge_changed.emit(late)
        self.status_changed.emit(tr("%n line(s) on the list", n=len(found.lines)))
        self._on_line_shown(self.view.current_line)
        self._tell_of_absence(found)
        self._call_the_next()
        work = partial(_read_month, self._workspace, found, self.whose.rep)
        self._workspace.run(tr("Reading the month"), work, partial(self._on_month, asked))

    def _on_month(self, asked: int, so_far: MonthSoFar) -> None:
        """The tiles follow once the list is in sight."""
        if asked == self._asked:
            self._so_far = so_far
            self.panel.tiles.show_month(so_far, self.whose.words)

    def _tell_of_absence(self, found: Today) -> None:
        """At the first sight of the day, say what happened since the rep was last here, or that the clock went back."""
        here, self._last_here = self._last_here, None
        if here is None:
            return
        language = self._session.language
        if here > self._session.today:
            self.banners.add(
                "warn",
                tr("The computer's clock says {today}, but you were here on {day} already.",
                   today=language.date_with_day(self._session.today), day=language.date_with_day(here)),
                tr("What is due is counted from today's date. Set the clock if it is wrong; nothing is lost."),
            )  # fmt: skip
            return
        from desktop.services.digest import digest, was_away

        if was_away(self._session, here):
            told = digest(self._session, found, here, self.whose.rep)
            if not told.is_empty:
                self._digest = told
                self._show_digest()

    def _show_digest(self) -> None:
        if self._digest is not None:
            self.digest.show_digest(self._digest, self._session.language)

    def _has_digest(self) -> bool:
        return self._digest is not None

    def _has_overdue(self) -> bool:
        return self._today is not None and bool(self._today.of(Group.OVERDUE))

    def _spread(self) -> None:
        """Spread what is overdue over the next working days."""
        from desktop.ui.planning.spread_dialog import open_spread

        if self._today is not None:
            lines = self._today.of(Group.OVERDUE)
            backlog = [line.planned for line in lines if line.planned is not None]
            open_spread(self._workspace, backlog, self.window())

    def _show_waived(self) -> None:
        """Show what was let go at the end of the list, or hide it again."""
        self._with_waived = not self._with_waived
        self._ask()

    def _on_slow(self) -> None:
        if self._today is None:
            self.view.show_frames(skeletons=True)

    def _show_emptiness(self, found: Today) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None
        if not self._session.all(Client):
            self._empty = nobody_yet(self._workspace)
        elif not found.lines:
            self._empty = nothing_left(self._workspace, found.upcoming, self._show_ahead)
        if self._empty is not None:
            self._stack.addWidget(self._empty)
            self._stack.setCurrentWidget(self._empty)

    def _show_ahead(self, day: date) -> None:
        self._ahead = day
        self._ask()

    # -- acting

    def _has_line(self) -> bool:
        return self.view.current_line is not None

    def _has_waivable(self) -> bool:
        """Whether the line can get another day: a callback is moved, others come back on the day."""
        line = self.view.current_line
        return line is not None and bool(line.record)

    def _call(self, line: TodayLine | None = None) -> None:
        line = line or self.view.current_line
        if line is not None:
            settles = line.planned.callback if line.planned else None
            self._workspace.call_requested.emit(line.client.id, settles)

    def _open_card(self, line: TodayLine | None = None) -> None:
        line = line or self.view.current_line
        if line is not None:
            self._workspace.client_requested.emit(line.client.id)

    def _print(self) -> None:
        from desktop.ui.printing.papers import print_call_sheet

        rep = self.whose.rep
        print_call_sheet(self._workspace, self._session.today, self.window(), () if rep is None else (rep,))

    def _plan(self) -> None:
        from desktop.ui.planning.planning_dialog import PlanningDialog

        rep = self.whose.rep
        PlanningDialog(self._workspace, frozenset() if rep is None else frozenset({rep}), self.window()).open()

    def _reschedule(self) -> None:
        line = self.view.current_line
        if line is None or not line.record:
            return
        if line.planned is None:
            self._ask_to_give_up(line, tr("Remind me later"))
            return
        calendar, day = self._session.calendar, self._session.today
        days = [calendar.add_working_days(day, number) for number in range(1, 5)]
        RescheduleQuestion(line.client.name, days, day, self._session.language, partial(self._move, line), self).open()

    def _move(self, line: TodayLine, to: date | None, reason: str) -> None:
        if to is None:
            raise UserError(Phrase("No day is written."), Phrase("Write one like 12/5, +3 or tue."))
        from desktop.services.callbacks import reschedule

        assert line.planned is not None
        self._workspace.do(reschedule(self._session, [line.planned], to, reason))

    def _cancel(self, line: TodayLine | None = None) -> None:
        line = line or self.view.current_line
        if line is None:
            return
        if line.waiver is not None:
            self._workspace.do(taken_back(self._session, line.waiver))
        elif not line.record:
            self._workspace.told.emit(
                tr("A complaint isn't let go: answer it, or extend its promise on the Complaints page")
            )
        else:
            self._ask_to_give_up(line, tr("Let the line go"))

    def _ask_to_give_up(self, line: TodayLine, title: str) -> None:
        about = tr("{client}: {reason}", client=line.client.name, reason=self._session.language.say(line.reason))
        take = partial(self._give_up, line)
        GiveUpQuestion(title, about, line.until, self._session.today, take, self).open()

    def _give_up(self, line: TodayLine, reason: str, until: date | None) -> None:
        if line.planned is not None:
            from desktop.services.callbacks import give_up

            changes = give_up(self._session, line.planned, reason, until)
        else:
            changes = waive(self._session, line.record, line.client, reason, until)
        self._workspace.write(changes)

    def _on_next_call_requested(self, client: int) -> None:
        if self.isVisible():
            self._calls_next_after = client

    def _call_the_next(self) -> None:
        client, self._calls_next_after = self._calls_next_after, None
        if client is None:
            return
        line = self.view.line_after(client)
        if line is not None:
            self.view.select(line.key)
            self._call(line)

    def _on_line_shown(self, line: TodayLine | None) -> None:
        if line is None:
            if not self.view.lines_model.lines():
                self.panel.show_client(None)
            return
        from desktop.services.briefing import briefing  # what the list on its first sight doesn't need

        self.panel.show_client(briefing(self._session, line.client, line.overview))

    def _on_menu_requested(self, _line: TodayLine, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for command in self.commands():
            action = menu.addAction(command.text, command.run)
            action.setEnabled(command.enabled())
        menu.popup(place)

    def _on_tile_opened(self, name: str) -> None:
        if self._so_far is not None:
            title, about, names = counted(self._session, self._so_far, name)
            way = partial(self._workspace.roster_requested.emit, SUBJECTS[name], self.whose.rep)
            further = (tr("Show it in charts"), way)
            NamesWindow(title, about, names, self._workspace.client_requested.emit, self, further=further).open()

    # -- building

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.banners)
        column.addWidget(self.digest)
        column.addWidget(self.day_line)
        column.addWidget(self._stack, 1)
        splitter = beside("today", left, self.panel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    def _connect(self) -> None:
        self.whose.chosen.connect(self._ask)
        self.digest.client_requested.connect(self._workspace.client_requested)
        self.digest.spread_requested.connect(self._spread)
        self.view.call_requested.connect(self._call)
        self.view.client_requested.connect(self._open_card)
        self.view.cancel_requested.connect(self._cancel)
        self.view.menu_requested.connect(self._on_menu_requested)
        self.view.line_shown.connect(self._on_line_shown)
        self.panel.tiles.opened.connect(self._on_tile_opened)
        self._workspace.next_call_requested.connect(self._on_next_call_requested)


def _read(workspace: Workspace, rep: int | None, ahead: date | None, with_waived: bool, _progress: Progress) -> Today:
    from desktop.services.today_list import today  # imported by the job, while the page is already in sight

    return today(workspace.session, rep, ahead, with_waived=with_waived)


def _read_month(workspace: Workspace, found: Today, rep: int | None, _progress: Progress) -> MonthSoFar:
    from desktop.services.month_so_far import month_so_far

    return month_so_far(workspace.session, found.plan, rep)
