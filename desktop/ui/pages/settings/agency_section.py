"""Sections made of fields of the agency: its own data, cadences, calendar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.progress import Progress
from desktop.domain.records import Agency
from desktop.services import preferences
from desktop.services.preferences import CadenceEffect
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.forms.context import form_context
from desktop.ui.forms.form import Form
from desktop.ui.notices import Banners
from desktop.ui.pages.settings.section import Section, box
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

Part = tuple[str, str, Sequence[str]]
"""Name, sentence, and the fields of one setting."""

_EFFECT_AFTER = 300  # ms
_LABELS = 232


class AgencySection(Section):
    """Settings that are fields of the agency; nothing changes before *Apply*."""

    def __init__(self, workspace: Workspace, title: str, facts: str, parts: Sequence[Part]) -> None:
        super().__init__(title, facts, applies=True)
        self._workspace = workspace
        self._parts = parts
        self.banners = Banners()
        self.column.addWidget(self.banners)
        self.forms: list[Form] = []
        self._places: list[QVBoxLayout] = []
        for name, sentence, _fields in parts:
            holder = QWidget()
            place = QVBoxLayout(holder)
            place.setContentsMargins(0, 0, 0, 0)
            self._places.append(place)
            self.add_setting(name, sentence, holder)
        self.column.addStretch(1)
        self._make_forms()

    @property
    def is_edited(self) -> bool:
        """Whether something differs from what is kept."""
        return any(form.is_edited for form in self.forms)

    def agency(self) -> Agency:
        """The agency as it is typed. Raises ``InvalidValue``."""
        agency = self._workspace.session.agency
        for form in self.forms:
            agency = form.record(agency)
        return agency

    def apply(self) -> None:
        self._clear()
        try:
            changes = preferences.agency_saved(self._workspace.session, self.agency())
        except UserError as error:
            self.banners.add_error(error)
            return
        if self._workspace.do(changes) is not None:
            self.discard()

    def discard(self) -> None:
        self._clear()
        self._make_forms()
        self._on_edited()

    def refresh(self) -> None:
        if not self.is_edited and self._workspace.session.agency != self._shown:
            self._make_forms()  # only then: a new form takes the keyboard from the field that has it

    def _make_forms(self) -> None:
        session = self._workspace.session
        self._shown = session.agency
        for form in self.forms:
            form.hide()
            form.deleteLater()
        self.forms = []
        for place, (_name, _sentence, fields) in zip(self._places, self._parts, strict=True):
            form = Form(session.agency, form_context(session), fields)
            _without_headings(form)
            form.setMaximumWidth(560)
            form.edited.connect(self._on_edited)
            place.addWidget(form)
            self.forms.append(form)

    def _on_edited(self) -> None:
        self.show_edited(self.is_edited)
        self.edited.emit()

    def _clear(self) -> None:
        for banner in self.banners.banners():
            banner.dismiss()


class CadenceSection(AgencySection):
    """Cadences, with what a change would do before it is applied."""

    def __init__(self, workspace: Workspace, title: str, facts: str, parts: Sequence[Part]) -> None:
        super().__init__(workspace, title, facts, parts)
        frame, column = box()
        column.addWidget(Label(tr("What this change does"), "strong"))
        row = QHBoxLayout()
        row.setSpacing(24)
        self.chart = _Days(workspace)
        self._told = Label("", "body")
        self._told.setWordWrap(True)
        row.addWidget(self.chart, 2)
        row.addWidget(self._told, 1)
        column.addLayout(row)
        self.effect_box = frame
        frame.hide()
        self.column.insertWidget(2, frame)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_EFFECT_AFTER)
        self._clock.timeout.connect(self._look_ahead)
        self.edited.connect(self._clock.start)
        counts = preferences.clients_by_level(workspace.session)
        self.header.set_facts(
            tr(
                "{key} key and {regular} regular clients, {own} with a cadence of their own",
                key=counts.get("key", 0), regular=counts.get("regular", 0), own=counts.get("own", 0),
            )
        )  # fmt: skip

    def _look_ahead(self) -> None:
        try:
            agency = self.agency() if self.is_edited else None
        except InvalidValue:
            agency = None
        if agency is None:
            self.effect_box.hide()
            return
        work: Callable[[Progress], CadenceEffect] = partial(_effect, self._workspace.session, agency)
        self._workspace.run(
            tr("What the change does"),
            work,
            while_alive(self, self._on_effect),
            while_alive(self, self._on_refused),
        )

    def _on_effect(self, effect: CadenceEffect) -> None:
        if not self.is_edited:
            return
        self.chart.show_days(effect)
        self._told.setText(
            "\n".join(
                (
                    tr("%n client(s) are due on another day, none with a promised callback", n=effect.moved),
                    tr("due by today: {now} → {then}", now=effect.due_now, then=effect.due_then),
                    tr("Callbacks that are planned already stay on their day."),
                )
            )
        )
        self.effect_box.show()

    def _on_refused(self, error: UserError) -> None:
        self._clear()
        self.banners.add_error(error)
        self.effect_box.hide()


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


def _without_headings(form: Form) -> None:
    """The setting's own name stands beside the form already; labels of fields have a buddy, headings have none."""
    for label in form.findChildren(Label, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if label.buddy() is None:
            label.hide()
        else:
            label.setFixedWidth(_LABELS)  # the fields of all settings of a section begin at one line


def _effect(session: Session, agency: Agency, _progress: Progress) -> CadenceEffect:
    return preferences.cadence_effect(session, agency)
