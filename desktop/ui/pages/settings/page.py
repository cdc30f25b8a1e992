"""The page Settings (product §5 page 8)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout

from desktop.domain.changes import ChangeSet
from desktop.domain.records import Agency, ChecklistPoint, Client, Rep, ReportTemplate
from desktop.ui.commands import Command
from desktop.ui.icons import icon
from desktop.ui.page import Page
from desktop.ui.pages.settings.agency_section import AgencySection
from desktop.ui.pages.settings.cadence_section import CadenceSection
from desktop.ui.pages.settings.checklist_section import ChecklistSection
from desktop.ui.pages.settings.data_section import DataSection
from desktop.ui.pages.settings.health_section import HealthSection
from desktop.ui.pages.settings.list_entry import SectionEntry
from desktop.ui.pages.settings.look_section import LookSection
from desktop.ui.pages.settings.outlook_section import OutlookSection
from desktop.ui.pages.settings.phrases_section import PhrasesSection
from desktop.ui.pages.settings.reminders_section import RemindersSection
from desktop.ui.pages.settings.reps_section import RepsSection
from desktop.ui.pages.settings.section import Section
from desktop.ui.pages.settings.templates_section import TemplatesSection
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.page_header import PageHeader
from desktop.ui.workspace import Workspace

_NAME = int(Qt.ItemDataRole.UserRole)


class SettingsPage(Page):
    """Sections at the left, found by any of their words."""

    name = "settings"
    icon = "settings"

    language_chosen = Signal(str)
    look_chosen = Signal(str)
    reminders_chosen = Signal(object)
    database_chosen = Signal(str)
    backups_requested = Signal()
    server_chosen = Signal(object)
    calendar_file_chosen = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.find_field = QLineEdit()
        self.find_field.setPlaceholderText(tr("Find a setting"))
        self.find_field.setAccessibleName(tr("Find a setting"))
        self.find_field.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Sections"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(SectionEntry(self.list))
        self.list.viewport().setAutoFillBackground(False)
        self._stack = QStackedWidget()
        look, data = LookSection(), DataSection(workspace)
        reminders = RemindersSection()
        reminders.wishes_chosen.connect(self.reminders_chosen)
        look.language_chosen.connect(self.language_chosen)
        look.look_chosen.connect(self.look_chosen)
        data.database_chosen.connect(self.database_chosen)
        data.backups_requested.connect(self.backups_requested)
        data.server_chosen.connect(self.server_chosen)
        outlook = OutlookSection(workspace.session)
        outlook.file_chosen.connect(self.calendar_file_chosen)
        self.sections: dict[str, Section] = {
            "agency": self._agency(),
            "reps": RepsSection(workspace),
            "cadences": self._cadences(),
            "calendar": self._calendar(),
            "templates": TemplatesSection(workspace),
            "health": HealthSection(workspace),
            "checklist": ChecklistSection(workspace),
            "phrases": PhrasesSection(workspace),
            "reminders": reminders,
            "outlook": outlook,
            "look": look,
            "data": data,
        }
        icons = {"agency": "building-2", "reps": "users", "cadences": "repeat", "calendar": "calendar-days", "templates": "file-text", "health": "heart-pulse", "checklist": "list-checks", "phrases": "message-circle", "outlook": "calendar-arrow-down", "reminders": "bell",
                 "look": "languages", "data": "database"}  # fmt: skip
        for name, section in self.sections.items():
            item = QListWidgetItem(icon(icons[name]), section.title_text)
            item.setData(_NAME, name)
            item.setData(_NAME + 1, icons[name])
            self.list.addItem(item)
            self._stack.addWidget(section)
        self._lay_out()
        self.list.currentItemChanged.connect(self._on_section)
        self.find_field.textChanged.connect(self._on_find)
        self.list.setCurrentRow(0)

    @property
    def section_names(self) -> tuple[str, ...]:
        """The sections, in order."""
        return tuple(self.sections)

    @property
    def section(self) -> Section:
        """The section that is shown."""
        section = self._stack.currentWidget()
        assert isinstance(section, Section)
        return section

    def show_section(self, name: str) -> None:
        """Show a section."""
        self.list.setCurrentRow(self.section_names.index(name))

    # -- parts

    def _agency(self) -> Section:
        return AgencySection(
            self._workspace, tr("Agency"), tr("stands on every report"),
            (
                (tr("Name and address"), tr("The head of each summary."), ("name", "address", "phone", "email", "website")),
                (tr("Logo"), tr("PNG or JPEG; it is shown 12 mm high."), ("logo",)),
                (tr("Reports"), tr("A client can have a language of its own."), ("report_language", "footer", "currency")),
            ),
        )  # fmt: skip

    def _cadences(self) -> Section:
        return CadenceSection(
            self._workspace, tr("Cadences"), tr("how often a client is called"),
            (
                (
                    tr("Gap between calls"),
                    tr("Counted from the last call that reached somebody. A client can have a gap of its own."),
                    ("key_target_gap", "key_max_gap", "regular_target_gap", "regular_max_gap"),
                ),
                (
                    tr("Calls a month"),
                    tr("Days with a call that reached somebody: so many are owed, and more are over-served."),
                    ("key_quota_min", "key_quota_max", "regular_quota_min", "regular_quota_max"),
                ),
                (
                    tr("Decision maker"), tr("A cadence kept only through the front desk is not green."),
                    ("decision_maker_gap",),
                ),
                (
                    tr("Complaints"), tr("A promise of N working days does not count the day on which it is given."),
                    ("complaint_days_severe", "complaint_days", "complaint_check_days"),
                ),
                (
                    tr("Renewal and balance"), tr("When a client counts as lapsed, and when money is short."),
                    ("grace_days", "low_balance_days"),
                ),
            ),
        )  # fmt: skip

    def _calendar(self) -> Section:
        return AgencySection(
            self._workspace, tr("Calendar"), tr("working days, on which deadlines are counted"),
            (
                (
                    tr("Working days"),
                    tr("Weekends, public holidays and make-up days of the region. Where they aren't published yet, "
                       "Monday to Friday is assumed."),
                    ("region",),
                ),
                (
                    tr("Office hours"), tr("What is due on a day is due by the time the office closes."),
                    ("office_opens", "office_closes"),
                ),
                (tr("Own days off"), tr("Days on which the agency is closed beside them."), ("days_off",)),
                (
                    tr("Own working days"),
                    tr("Days that are worked although they are a weekend or a holiday, as make-up days of a year that "
                       "isn't published yet."),
                    ("own_working_days",),
                ),
            ),
        )  # fmt: skip

    def _lay_out(self) -> None:
        left = QFrame()
        left.setProperty("kind", "side")
        left.setFixedWidth(current_theme().measure("layout.settings_list"))
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 0, 8, 8)
        column.setSpacing(6)
        header = PageHeader(tr("Settings"))
        column.addWidget(header)
        column.addWidget(self.find_field)
        column.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(self._stack, 1)

    def _on_section(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._stack.setCurrentWidget(self.sections[item.data(_NAME)])

    def _on_find(self, text: str) -> None:
        wanted = text.strip().casefold()
        first = None
        for place in range(self.list.count()):
            item = self.list.item(place)
            hidden = bool(wanted) and wanted not in self.sections[item.data(_NAME)].words().casefold()
            item.setHidden(hidden)
            first = item if first is None and not hidden else first
        if wanted and first is not None:
            self.list.setCurrentItem(first)

    def _apply(self) -> None:
        if self.section.apply_button.isEnabled():
            self.section.apply()

    # -- what the window asks

    def title(self) -> str:
        return tr("Settings")

    def commands(self) -> list[Command]:
        return [
            Command("apply_settings", tr("Apply"), self._apply, "Ctrl+S", "check", "edit"),
            Command("find_setting", tr("Find a setting"), self.find_field.setFocus, "Ctrl+F", "search", "edit"),
        ]

    def keys_text(self) -> str:
        return tr("Ctrl+S applies · Ctrl+F finds a setting")

    def refresh(self, changes: ChangeSet | None) -> None:
        self.status_changed.emit(tr("Settings of the agency, seen by all reps"))
        if changes is None or changes.touches(Agency, ChecklistPoint, Rep, Client, ReportTemplate):
            for section in self.sections.values():
                section.refresh()

    def focus_first(self) -> None:
        self.list.setFocus()
