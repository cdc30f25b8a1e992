"""Sections made of fields of the agency, and those that show what a change would do before it is applied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.progress import Progress
from desktop.domain.records import Agency
from desktop.services import preferences
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.forms.context import form_context
from desktop.ui.forms.form import Form
from desktop.ui.notices import Banners
from desktop.ui.pages.settings.section import Section, box
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

E = TypeVar("E")
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


class PreviewedSection(AgencySection, Generic[E]):
    """Settings of which a change is looked at before it is applied: what it does stands in a box of its own."""

    def __init__(
        self,
        workspace: Workspace,
        title: str,
        facts: str,
        parts: Sequence[Part],
        effect_of: Callable[[Session, Agency], E],
    ) -> None:
        super().__init__(workspace, title, facts, parts)
        self._effect_of = effect_of
        self.effect_box, self.effect_column = box()
        self.effect_column.addWidget(Label(tr("What this change does"), "strong"))
        self.told = Label("", "body")
        self.told.setWordWrap(True)
        self.effect_box.hide()
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_EFFECT_AFTER)
        self._clock.timeout.connect(self._look_ahead)
        self.edited.connect(self._clock.start)

    def show_effect(self, effect: E) -> None:
        """Put what the change does into the box."""
        raise NotImplementedError

    def _look_ahead(self) -> None:
        try:
            agency = self.agency() if self.is_edited else None
        except InvalidValue:
            agency = None
        if agency is None:
            self.effect_box.hide()
            return
        self._workspace.run(
            tr("What the change does"),
            partial(_effect, self._effect_of, self._workspace.session, agency),
            while_alive(self, self._on_effect),
            while_alive(self, self._on_refused),
        )

    def _on_effect(self, effect: E) -> None:
        if self.is_edited:
            self.show_effect(effect)
            self.effect_box.show()

    def _on_refused(self, error: UserError) -> None:
        self._clear()
        self.banners.add_error(error)
        self.effect_box.hide()


def _without_headings(form: Form) -> None:
    """The setting's own name stands beside the form already; labels of fields have a buddy, headings have none."""
    for label in form.findChildren(Label, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if label.buddy() is None:
            label.hide()
        else:
            label.setFixedWidth(_LABELS)  # the fields of all settings of a section begin at one line


def _effect(effect_of: Callable[[Session, Agency], E], session: Session, agency: Agency, _progress: Progress) -> E:
    return effect_of(session, agency)
